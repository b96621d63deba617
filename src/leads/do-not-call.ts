import { addDays, daysBetween, type LocalDay } from '../calendar/local-day.ts';
import { type ContactRules, setOfCountry } from './contact-rules.ts';

export const listStates = [
  'reading', // its numbers are being taken in; the one before is still in use
  'current',
  'replaced', // a newer one is whole; its numbers are being deleted
  'gone', // they are
] as const;
export type ListState = (typeof listStates)[number];

/** A do-not-call list that was taken in, and how far it has come. */
export type DoNotCallList = {
  listId: string;
  /** ISO 3166 code. */
  country: string;
  /** The day of which it says how things stand. */
  asOf: LocalDay;
  fileName: string;
  byUserId: string;
  state: ListState;
  /** Pieces of the file, and how many of them are read. */
  total: number;
  done: number;
  numbers: number;
  /** Lines without a number of the country. */
  unread: number;
  /** How old a list of its country may be, by the rules of contact. */
  mostAgeDays: number;
};

/** So many days before a list may be used no longer, people are warned. */
const warnedDays = 5;

/** How a list stands on a day. */
export type ListAge = {
  /** How many days old it is. */
  days: number;
  /** The last day on which it may be used. */
  until: LocalDay;
  state: 'fresh' | 'ends-soon' | 'ended';
};

/**
 * How old a list is, and until when it may be used.
 */
export function listAge(
  { asOf, mostAgeDays }: Pick<DoNotCallList, 'asOf' | 'mostAgeDays'>,
  today: LocalDay,
): ListAge {
  const days = daysBetween(asOf, today);
  const left = mostAgeDays - days;
  const state = left < 0 ? 'ended' : left <= warnedDays ? 'ends-soon' : 'fresh';
  return { days, until: addDays(asOf, mostAgeDays), state };
}

/** Why a list of some day is not taken in. */
export type ListRefusal =
  | { kind: 'in-future' }
  | { kind: 'too-old'; mostAgeDays: number }
  /** The one in use is newer. */
  | { kind: 'older-than-current'; currentAsOf: LocalDay };

/** Whether a list may be taken in, by the day of which it is; `undefined`: it may. */
export function listRefusal(
  asOf: LocalDay,
  {
    today,
    mostAgeDays,
    currentAsOf,
  }: { today: LocalDay; mostAgeDays: number; currentAsOf: LocalDay | undefined },
): ListRefusal | undefined {
  if (asOf > today) return { kind: 'in-future' };
  if (daysBetween(asOf, today) > mostAgeDays) return { kind: 'too-old', mostAgeDays };
  if (currentAsOf !== undefined && asOf < currentAsOf) return { kind: 'older-than-current', currentAsOf };
  return undefined;
}

/** Where the rules of contact say nothing of a country's lists: as long as in the United States, 47 CFR 64.1200(c)(2). */
const usualMostAgeDays = 31;

/** How old a do-not-call list of a country may be, in days, by the rules of contact. */
export function mostListAgeDays(rules: ContactRules, country: string): number {
  return setOfCountry(rules, country)?.doNotCall?.maxAgeDays ?? usualMostAgeDays;
}
