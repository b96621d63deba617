import { addDays, type LocalDay, weekdayOf } from './local-day.ts';

/** Whether a day is worked, when the working weekdays are these (0 Sunday … 6). None listed: every day is. */
export function isWorkingDay(day: LocalDay, workingDays: readonly number[]): boolean {
  const worked = workingDays.filter((weekday) => Number.isInteger(weekday) && weekday >= 0 && weekday <= 6);
  return worked.length === 0 || worked.includes(weekdayOf(day));
}

/**
 * The working day on which something meant for `day` is done: the day itself, else the nearest earlier working
 * day that is not before `notBefore`, else the next one (but never before `notBefore`). Source: the product's
 * rule for touches, "the nearest earlier one not before the start, else the next".
 */
export function workingDayFor(day: LocalDay, workingDays: readonly number[], notBefore: LocalDay): LocalDay {
  const wanted = day < notBefore ? notBefore : day;
  for (let back = 0; back < 7; back += 1) {
    const earlier = addDays(wanted, -back);
    if (earlier < notBefore) break;
    if (isWorkingDay(earlier, workingDays)) return earlier;
  }
  let later = wanted;
  while (!isWorkingDay(later, workingDays)) later = addDays(later, 1);
  return later;
}
