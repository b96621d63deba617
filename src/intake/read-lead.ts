import type { LeadReading } from '../leads/new-lead.ts';
import { readFlatLead } from './flat-lead.ts';
import { isFubEvent, readFubEvent } from './fub-event.ts';
import { readSentObject } from './read-sent-object.ts';

type Shape = {
  /** What people who look for it call it; the demo has a sample of each. */
  name: string;
  /** Whether fields are of this shape. */
  fits(fields: Record<string, unknown>): boolean;
  read(fields: Record<string, unknown>): LeadReading;
};

/** The shapes we know, the particular ones first; a flat lead is what is left. */
export const shapes: readonly Shape[] = [
  { name: 'Follow Up Boss event', fits: isFubEvent, read: readFubEvent },
  { name: 'flat fields', fits: () => true, read: readFlatLead },
];

/** Reads what another system sent, in whichever shape it is. Never throws, whatever the bytes are. */
export function readLead(bytes: Uint8Array, contentType: string): LeadReading {
  const sent = readSentObject(bytes, contentType);
  if (sent.kind !== 'object') return { kind: 'unclear', why: sent.kind };
  const shape = shapes.find(({ fits }) => fits(sent.fields));
  return shape ? shape.read(sent.fields) : { kind: 'unclear', why: 'fields' };
}
