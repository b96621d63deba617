import { instantOf, localTime } from '../../src/calendar/instant.ts';
import { addDays, localDay, weekdayOf } from '../../src/calendar/local-day.ts';
import { isWorkingDay, onlyWeekdays } from '../../src/calendar/working-day.ts';

/** How far the clock can be moved at once. */
export const jumps = ['hour', 'next-morning', 'next-monday', 'week', 'now'] as const;
export type Jump = (typeof jumps)[number];

/** By whose days and hours people count. */
export type TeamTime = { readonly zone: string; readonly workingDays: readonly number[] };

const monday = 1;
const hourMs = 3_600_000;
/** When mornings and digests are sent. */
const morningAt = '08:00';
const digestAt = '09:00';
const stepMs = { whileLeadsWait: 5 * 60_000, byDay: 15 * 60_000, atNight: 60 * 60_000 } as const;
const nightFrom = '23:00';
const nightUntil = '06:00';

/** Where a jump leads: always ahead of `from`, except that the present may lie behind. */
export function targetOf(jump: Jump, from: Date, { zone, workingDays }: TeamTime, present: Date): Date {
  const today = localDay(from, zone);
  switch (jump) {
    case 'hour':
      return new Date(from.getTime() + hourMs);
    case 'next-morning': {
      let day = instantOf(today, morningAt, zone) > from ? today : addDays(today, 1);
      while (!isWorkingDay(day, onlyWeekdays(workingDays))) day = addDays(day, 1);
      return instantOf(day, morningAt, zone);
    }
    case 'next-monday': {
      const thisWeeks = addDays(today, (monday - weekdayOf(today) + 7) % 7);
      const at = instantOf(thisWeeks, digestAt, zone);
      return at > from ? at : instantOf(addDays(thisWeeks, 7), digestAt, zone);
    }
    case 'week':
      return instantOf(addDays(today, 7), localTime(from, zone), zone);
    case 'now':
      return present;
  }
}

/** What is known to come up between two stops. */
export type ComingUp = {
  /** The next hour that somebody promised, or until which a first attempt is awaited. */
  awaitedAt: Date | undefined;
  /** Leads wait on their cards: somebody is mentioned when nobody takes them. */
  leadsWait: boolean;
};

/**
 * The next instant at which the clock stops on its way, so that what is posted bears a time within minutes of the one
 * it would have had: each quarter of an hour, which is what mornings and digests go by; each hour at night; each five
 * minutes while leads wait; and every hour that is awaited to the minute.
 */
export function nextStop(from: Date, to: Date, zone: string, { awaitedAt, leadsWait }: ComingUp): Date {
  const time = localTime(from, zone);
  const isNight = time >= nightFrom || time < nightUntil;
  const usual = isNight ? stepMs.atNight : stepMs.byDay;
  const step = leadsWait ? stepMs.whileLeadsWait : usual;
  const regular = (Math.floor(from.getTime() / step) + 1) * step;
  return new Date(Math.min(regular, to.getTime(), awaitedAt?.getTime() ?? Number.POSITIVE_INFINITY));
}
