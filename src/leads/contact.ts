import type { MonthDay } from '../calendar/plan-year.ts';
import type { Channel } from '../parsing/channel.ts';
import type { Language } from '../team/voice.ts';

export const relationships = ['havent-met', 'met', 'client', 'advocate'] as const;
export type Relationship = (typeof relationships)[number];

/** A person, once, however many times they inquire. */
export type Contact = {
  contactId: string;
  name: string;
  language: Language | null;
  zone: string | null;
  relationship: Relationship;
  ownerUserId: string | null;
  lastTwoWayAt: Date | null;
  phones: ReadonlyArray<{ e164: string; country: string | null }>;
  emails: readonly string[];
  /** Days of their own that come back each year, as far as they are known. */
  birthday: MonthDay | null;
  weddingDay: MonthDay | null;
  homePurchaseDay: MonthDay | null;
  /** As it stands on an envelope; '' where not known. */
  postalAddress: string;
};

/** What of a contact's addresses a channel needs. */
export type Address = 'email' | 'phone' | 'post';

/** What a contact's channel would need and nobody knows; `undefined`: nothing is missing. */
export function missingAddress(
  { emails, phones, postalAddress }: Pick<Contact, 'emails' | 'phones' | 'postalAddress'>,
  channel: Channel,
): Address | undefined {
  switch (channel) {
    case 'email':
      return emails.length === 0 ? 'email' : undefined;
    case 'text':
      return phones.length === 0 ? 'phone' : undefined;
    case 'mail':
    case 'card':
    case 'gift':
      return postalAddress === '' ? 'post' : undefined;
    default:
      return undefined;
  }
}

/**
 * Whether a piece cannot reach a contact as it is meant to: an e-mail without an address, a text message without a
 * number. What goes by post can be handed over as well.
 */
export function isUnreachable(
  contact: Pick<Contact, 'emails' | 'phones' | 'postalAddress'>,
  channel: Channel,
): boolean {
  const missing = missingAddress(contact, channel);
  return missing === 'email' || missing === 'phone';
}
