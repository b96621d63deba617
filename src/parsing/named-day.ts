import type { ParsingComponents, ReferenceWithTimezone } from 'chrono-node/en';
import {
  addDays,
  addMonths,
  firstDayOf,
  type LocalDay,
  lastDayOf,
  monthOf,
  startOfWeek,
  weekdayOf,
} from '../calendar/local-day.ts';

/** Whether a phrase is about what is to come or about what has been. */
export type Direction = 'future' | 'past';

/** What stands beside a weekday: "next thursday", "this thursday", "last thursday", or nothing. */
export type Beside = 'next' | 'this' | 'last' | undefined;

/** What the words for days depend on besides the day they are said on; `firstWeekday` is 0 Sunday … 6. */
export type Bearings = { readonly direction: Direction; readonly firstWeekday: number };

/** The hour that a part of the day stands for: within decent hours, unlike a dictionary's six in the morning. */
export const hourOfPart = { morning: 9, noon: 12, afternoon: 15, lateAfternoon: 16, evening: 18, night: 20 };

/** A part of the day that has an hour. */
export type PartOfDay = keyof typeof hourOfPart;

/**
 * How many days lie from one weekday (0 Sunday … 6) to the one that is meant.
 *
 * Ahead, a weekday is the coming one, with or without "next": on a Saturday "next thursday" is in five days, and
 * on a Thursday in seven. Only "this thursday" may be today. Of the past it is the latest one, today included,
 * for what is logged happened today more often than a week ago; "last thursday" is never today.
 */
export function daysToWeekday(from: number, to: number, beside: Beside, direction: Direction): number {
  const ahead = (to - from + 7) % 7;
  if (beside === 'last') return ahead - 7;
  if (beside === 'next') return ahead || 7;
  if (direction === 'past') return ahead === 0 ? 0 : ahead - 7;
  return beside === 'this' ? ahead : ahead || 7;
}

/** The day that "thursday next week" is, counting calendar weeks. */
export function dayInWeek(
  today: LocalDay,
  weekday: number,
  weeksAhead: number,
  firstWeekday: number,
): LocalDay {
  const start = addDays(startOfWeek(today, firstWeekday), weeksAhead * 7);
  return addDays(start, (weekday - firstWeekday + 7) % 7);
}

/**
 * The day that stands for a week, month or year ahead or behind: its first one ahead ("next week" is when the
 * week starts), the same day in it behind ("last week" is a week ago).
 */
export function dayOfPeriod(
  today: LocalDay,
  unit: 'week' | 'month' | 'year',
  count: 1 | -1,
  firstWeekday: number,
): LocalDay {
  if (unit === 'week') return count === 1 ? addDays(startOfWeek(today, firstWeekday), 7) : addDays(today, -7);
  const months = unit === 'month' ? count : 12 * count;
  const month = addMonths(monthOf(today), months);
  if (count === 1) return firstDayOf(unit === 'year' ? `${month.slice(0, 4)}-01` : month);
  const sameDay = `${month}${today.slice(7)}`;
  return sameDay > lastDayOf(month) ? lastDayOf(month) : sameDay;
}

/** The day it is for the person who speaks. The library shifts it into the machine's own zone to say so. */
export function dayOfReference(reference: ReferenceWithTimezone): LocalDay {
  const shifted = reference.getDateWithAdjustedTimezone();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${shifted.getFullYear()}-${two(shifted.getMonth() + 1)}-${two(shifted.getDate())}`;
}

/** Sets a day for certain, as "tomorrow" does. */
export function assignDay(components: ParsingComponents, day: LocalDay): ParsingComponents {
  const { year, month, dayOfMonth } = partsOf(day);
  return components.assign('year', year).assign('month', month).assign('day', dayOfMonth);
}

/** Sets a day as a guess beside a weekday, so that a written date next to it still has the last word. */
export function assignWeekday(components: ParsingComponents, day: LocalDay): ParsingComponents {
  const { year, month, dayOfMonth } = partsOf(day);
  components.imply('year', year).imply('month', month).imply('day', dayOfMonth);
  return components.assign('weekday', weekdayOf(day));
}

function partsOf(day: LocalDay): { year: number; month: number; dayOfMonth: number } {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return { year, month, dayOfMonth };
}
