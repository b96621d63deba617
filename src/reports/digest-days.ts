import { addDays, addMonths, type LocalDay, lastDayOf, monthOf, startOfWeek } from '../calendar/local-day.ts';
import type { DaySpan } from './day-span.ts';

/**
 * The days the digest of the day `on` is about: the last whole calendar week before it, and the 12 months that end
 * with that week. The day a year earlier of 29 February is 28 February.
 *
 * @param on the day on which the digest is made, where the team is
 * @param firstWeekday the first day of the team's week, 0 Sunday … 6 Saturday
 */
export function digestDays(on: LocalDay, firstWeekday: number): { week: DaySpan; trailing: DaySpan } {
  const thisWeek = startOfWeek(on, firstWeekday);
  const week = { from: addDays(thisWeek, -7), to: addDays(thisWeek, -1) };
  return { week, trailing: { from: addDays(yearBefore(week.to), 1), to: week.to } };
}

function yearBefore(day: LocalDay): LocalDay {
  const month = addMonths(monthOf(day), -12);
  const sameDay = `${month}-${day.slice(8)}`;
  const last = lastDayOf(month);
  return sameDay < last ? sameDay : last;
}
