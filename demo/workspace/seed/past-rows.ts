import type { LocalDay } from '../../../src/calendar/local-day.ts';
import type { MonthDay } from '../../../src/calendar/plan-year.ts';
import type { Stage, Wants } from '../../../src/leads/lead.ts';
import type { Channel } from '../../../src/parsing/channel.ts';
import type { Outcome } from '../../../src/parsing/outcome.ts';

// The rows of the past, each with every column that is not empty by itself, named as in the tables.

export type ContactRow = {
  id: string;
  name: string;
  nameKey: string;
  language: 'en' | 'ar';
  relationship: 'havent-met' | 'met' | 'client';
  kind: string;
  ownerUserId: string;
  createdAt: Date;
  lastTwoWayAt: Date | null;
  birthday: MonthDay | null;
  homePurchaseDay: MonthDay | null;
  postalAddress: string;
};

export type LeadRow = {
  id: string;
  contactId: string;
  sourceId: string;
  kind: string;
  message: string;
  unreadAddresses: '';
  area: string;
  wants: Wants;
  isTest: false;
  arrivedAt: Date;
  stage: Stage;
  claimedByUserId: string;
  claimedAt: Date;
  claimedVia: 'claim' | 'owner';
  postedAt: Date | null;
  remindedAt: Date | null;
  firstAttemptAt: Date | null;
  firstContactAt: Date | null;
};

export type TouchRow = {
  id: string;
  contactId: string;
  enrolmentId: string | null;
  stepKey: string | null;
  promiseId: string | null;
  channel: Channel;
  plannedOn: LocalDay;
  dueOn: LocalDay;
  dueAt: Date | null;
  state: 'due' | 'done' | 'skipped' | 'replaced' | 'withdrawn';
  settledAt: Date | null;
  settledByUserId: string | null;
  interactionId: string | null;
  skipWhy: string | null;
  toldAt: Date | null;
};

/** Everything that is kept of some contacts, by table. */
export type PastRows = {
  contacts: ContactRow[];
  phones: Array<{ id: string; contactId: string; e164: string; country: string }>;
  emails: Array<{ id: string; contactId: string; address: string; mailbox: string }>;
  leads: LeadRow[];
  stageChanges: Array<{
    id: string;
    leadId: string;
    from: Stage | null;
    to: Stage;
    at: Date;
    byUserId: string | null;
  }>;
  enrolments: Array<{
    id: string;
    contactId: string;
    planKey: string;
    planKind: string;
    startsOn: LocalDay;
    state: 'active' | 'finished' | 'stopped';
    why: string | null;
    createdAt: Date;
    endedAt: Date | null;
  }>;
  promises: Array<{
    id: string;
    contactId: string;
    madeByUserId: string | null;
    madeAt: Date;
    reason: 'said' | 'asked-again';
    words: string;
  }>;
  interactions: Array<{
    id: string;
    contactId: string;
    byUserId: string;
    channel: Channel;
    outcome: Outcome;
    happenedAt: Date;
    loggedAt: Date;
    note: string;
  }>;
  touches: TouchRow[];
  optOuts: Array<{
    id: string;
    contactId: string;
    at: Date;
    byUserId: string;
    how: 'command';
    words: string;
  }>;
  suppressions: Array<{ id: string; optOutId: string; address: string }>;
  deals: Array<{
    id: string;
    contactId: string;
    leadId: string;
    priceMinor: number;
    commissionMinor: number;
    costsMinor: number;
    currency: string;
    closedOn: LocalDay;
    enteredByUserId: string;
    enteredAt: Date;
  }>;
};

/** No rows yet. */
export function noRows(): PastRows {
  return {
    contacts: [],
    phones: [],
    emails: [],
    leads: [],
    stageChanges: [],
    enrolments: [],
    promises: [],
    interactions: [],
    touches: [],
    optOuts: [],
    suppressions: [],
    deals: [],
  };
}
