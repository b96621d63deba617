import type { Channel } from '../parsing/channel.ts';
import { fold } from '../parsing/fold.ts';
import type { Language } from '../team/voice.ts';
import type { ConsentSaid } from './consent-said.ts';
import type { Contact } from './contact.ts';
import type { Wants } from './lead.ts';

/**
 * What an event asks for: `lead`, the person inquires; `nothing`, it is only history (a page was viewed);
 * `opt-out`, the person wants to be left alone.
 */
export type Starts = 'lead' | 'nothing' | 'opt-out';

/** What another system told us about a person, read from its shape but not yet matched with anybody. */
export type NewLead = {
  /** As it was sent, perhaps empty. */
  name: string;
  /** As they were sent: which of them are numbers depends on the team's country. */
  phones: readonly string[];
  /** As they were sent. */
  emails: readonly string[];
  /** buyer, seller, renter …; `null` where the source did not say. */
  kind: string | null;
  message: string;
  area: string;
  wants: Wants;
  campaign: string | null;
  /** Where the lead came from, where the body says so. */
  source: string | null;
  /** The sender's id in this delivery, with all its digits; it may be one of the person or the form. */
  providerId: string | null;
  /** Whether that id is certainly one of the inquiry: under the same id nothing else ever comes. */
  isIdOfDelivery: boolean;
  isTest: boolean;
  language: Language | null;
  /**
   * When it happened, where the sender said so and is one that also tells of the past. Portals and ad networks never do:
   * an old lead of theirs is one that they held back while we were away.
   */
  occurredAt: Date | null;
  starts: Starts;
  /** What an opt-out is of, where it is not of every channel. */
  optOutOf?: Channel;
  /** What the source knows of the person's own, where it knows something. */
  own?: OwnDetails;
  /** What the person agreed to with it, and whether on a page of ours. */
  consents?: ReadonlyArray<ConsentSaid & { readonly how: 'intake' | 'page' }>;
};

/** A person's own days and address, as far as another system tells them. */
export type OwnDetails = {
  readonly [field in 'birthday' | 'homePurchaseDay' | 'postalAddress']?: NonNullable<Contact[field]>;
};

/** Why something that arrived could not be understood. */
export const quarantineReasons = [
  'no-person',
  'not-an-object',
  'not-readable',
  'fields',
  'token-refused', // it only names a lead, and the source does not hand that out to our token
  'lead-gone', // it only names a lead, and the source says that there is none
] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

/** What a delivery says: a lead, or why it cannot be understood. */
export type LeadReading = { kind: 'lead'; lead: NewLead } | { kind: 'unclear'; why: QuarantineReason };

/**
 * Reads the bytes of a delivery that came from a source, empty where it is the body that names it. Never throws, whatever the bytes are; the same bytes always
 * read the same.
 */
export type ReadLead = (bytes: Uint8Array, contentType: string, sourceKey: string) => LeadReading;

const historicalAfterMs = 24 * 3_600_000;
const longestKey = 60;

/**
 * Whether an event tells of the past (a sender that catches up or imports), so that nobody is to be sent
 * running for it: it happened more than a day before it arrived.
 * Source: the rule that the Follow Up Boss event shape has for `occurredAt`.
 */
export function isHistorical(occurredAt: Date | null, receivedAt: Date): boolean {
  return occurredAt !== null && receivedAt.getTime() - occurredAt.getTime() > historicalAfterMs;
}

/**
 * The key of a source or campaign, as said in addresses and commands: `My Website.com` is `my-website-com`.
 * Empty when the name has no letter, digit or emoji.
 */
export function keyOfName(name: string): string {
  return Array.from(fold(name.slice(0, 4 * longestKey)))
    .slice(0, longestKey)
    .join('')
    .trim()
    .replaceAll(' ', '-');
}

/** How a source is shown that was only ever named by its key: `open-house` is "Open house". */
export function nameOfKey(key: string): string {
  const words = key.replaceAll('-', ' ');
  return words.slice(0, 1).toLocaleUpperCase('en') + words.slice(1);
}
