import { z } from 'zod';
import { relationships } from './contact.ts';

/** What of a contact a file may fill where it is empty. */
export const filledFields = [
  'name',
  'language',
  'kind',
  'birthday',
  'weddingDay',
  'homePurchaseDay',
  'postalAddress',
] as const;
export type FilledField = (typeof filledFields)[number];

const newcomer = z.object({
  ownerUserId: z.string().nullable(),
  relationship: z.enum(relationships),
  /** An instant in ISO 8601. */
  lastTwoWayAt: z.string().nullable(),
});
/** A contact that a row made, in what no later row fills. */
export type Newcomer = z.infer<typeof newcomer>;

const madeByRow = z.object({
  filled: z.partialRecord(z.enum(filledFields), z.string()),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  newcomer: newcomer.optional(),
  /** Consents that it recorded, by id. */
  consents: z.array(z.string()).optional(),
});

/** What a row of an import wrote, kept so that it can be taken back. `newcomer`: it made the contact. */
export type MadeByRow = z.infer<typeof madeByRow>;

/** What was kept of a row. */
export const readMade = (kept: unknown): MadeByRow => madeByRow.parse(kept);
