import { readFileSync } from 'node:fs';
import type { LeadReading, ReadLead } from '../leads/new-lead.ts';
import { type FieldMapping, isMapped, readMapped, readMappings } from './field-mapping.ts';
import { readFlatLead } from './flat-lead.ts';
import { isFubEvent, readFubEvent } from './fub-event.ts';
import { isGoogleLeadForm, readGoogleLeadForm } from './google-lead-form.ts';
import { readSentObject } from './read-sent-object.ts';
import { isRealtorCom, readRealtorCom } from './realtor-com.ts';
import { isZillowTechConnect, readZillowTechConnect } from './zillow-tech-connect.ts';

type Shape = {
  /** What people who look for it call it; the demo has a sample of each. */
  name: string;
  /** Whether fields that came from a source are of this shape. */
  fits(fields: Record<string, unknown>, sourceKey: string): boolean;
  read(fields: Record<string, unknown>): LeadReading;
};

/** The shapes whose reading takes more than naming fields. */
const providers: readonly Shape[] = [
  { name: 'Zillow Tech Connect', fits: isZillowTechConnect, read: readZillowTechConnect },
  { name: 'Realtor.com', fits: isRealtorCom, read: readRealtorCom },
  { name: 'Google Ads lead form', fits: isGoogleLeadForm, read: readGoogleLeadForm },
  { name: 'Follow Up Boss event', fits: isFubEvent, read: readFubEvent },
];

/** A file of mappings with faults in it. */
export class MappingFault extends Error {
  readonly faults: readonly string[];

  constructor(file: string, faults: readonly string[]) {
    super(`The mappings in ${file} cannot be used: ${faults.join('; ')}`);
    this.faults = faults;
  }
}

/**
 * The shapes we know, the particular ones first; a flat lead is what is left.
 *
 * @param ownMappings a team's own file of mappings: what they fit is read by them before anything else
 * @throws MappingFault with every fault of a file
 */
export function shapesOf(ownMappings?: string): readonly Shape[] {
  return [
    ...(ownMappings ? mappingsIn(ownMappings) : []),
    ...providers,
    ...mappingsIn(new URL('./mappings/built-in.yaml', import.meta.url)),
    { name: 'flat fields', fits: () => true, read: readFlatLead },
  ];
}

/** Reads what other systems send, in whichever of these shapes it is. Never throws, whatever the bytes are. */
export function leadReader(shapes: readonly Shape[]): ReadLead {
  return (bytes, contentType, sourceKey) => {
    const sent = readSentObject(bytes, contentType);
    if (sent.kind !== 'object') return { kind: 'unclear', why: sent.kind };
    const shape = shapes.find(({ fits }) => fits(sent.fields, sourceKey));
    return shape ? shape.read(sent.fields) : { kind: 'unclear', why: 'fields' };
  };
}

function textOf(file: string | URL): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new MappingFault(String(file), ['there is no such file, or it may not be read']);
  }
}

function mappingsIn(file: string | URL): Shape[] {
  const read = readMappings(textOf(file));
  if (read.kind === 'faults') throw new MappingFault(String(file), read.faults);
  return read.mappings.map((one: FieldMapping) => ({
    name: one.name,
    fits: (fields, sourceKey) => isMapped(one, fields, sourceKey),
    read: (fields) => readMapped(one, fields),
  }));
}
