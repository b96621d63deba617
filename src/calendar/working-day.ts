import { addDays, type LocalDay, weekdayOf } from './local-day.ts';

/** When somebody works: on these weekdays (0 Sunday … 6; none listed: on all of them), apart from days off. */
export type WorkCalendar = {
  readonly workingDays: readonly number[];
  readonly isDayOff: (day: LocalDay) => boolean;
};

/** As long as the longest holidays with the weekends around them, and more: who works on none of so many has no calendar. */
const daysLookedAt = 60;

/** The calendar of those of whom only the weekdays are known. */
export function onlyWeekdays(workingDays: readonly number[]): WorkCalendar {
  return { workingDays, isDayOff: () => false };
}

/** Whether a day is worked. */
export function isWorkingDay(day: LocalDay, { workingDays, isDayOff }: WorkCalendar): boolean {
  const worked = workingDays.filter((weekday) => Number.isInteger(weekday) && weekday >= 0 && weekday <= 6);
  return (worked.length === 0 || worked.includes(weekdayOf(day))) && !isDayOff(day);
}

/**
 * The working day on which something meant for `day` is done: the day itself, else the nearest earlier working
 * day that is not before `notBefore`, else the next one (but never before `notBefore`). Source: the product's
 * rule for touches, "the nearest earlier one not before the start, else the next".
 *
 * Never after `notAfter`: what is meant for later is done on the last working day until then. Where no day from
 * `notBefore` to `notAfter` is worked it is `day`, moved into them (`notBefore` where they leave none).
 *
 * A calendar without a working day in 60 days in a row is taken to have every day worked.
 */
export function workingDayFor(
  day: LocalDay,
  work: WorkCalendar,
  notBefore: LocalDay,
  notAfter?: LocalDay,
): LocalDay {
  const atMost = notAfter !== undefined && day > notAfter ? notAfter : day;
  const wanted = atMost < notBefore ? notBefore : atMost;
  for (let back = 0; back < daysLookedAt; back += 1) {
    const earlier = addDays(wanted, -back);
    if (earlier < notBefore) break;
    if (isWorkingDay(earlier, work)) return earlier;
  }
  for (let ahead = 1; ahead < daysLookedAt; ahead += 1) {
    const later = addDays(wanted, ahead);
    if (notAfter !== undefined && later > notAfter) break;
    if (isWorkingDay(later, work)) return later;
  }
  return wanted;
}
