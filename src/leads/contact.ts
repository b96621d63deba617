import type { MonthDay } from '../calendar/plan-year.ts';
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
