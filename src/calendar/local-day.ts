import { tzOffset } from '@date-fns/tz';

/** A day as people in one place name it: `'2026-11-23'`. It has no time and no zone of its own. */
export type LocalDay = string;

/** A calendar month: `'2026-11'`. */
export type Month = string;

const dayMs = 86_400_000;
const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthShape = /^(\d{4})-(\d{2})$/;

/** Whether the text is a real day written `YYYY-MM-DD`: `2026-02-29` and `2026-2-9` are not. */
export function isLocalDay(text: string): boolean {
  if (!dayShape.test(text)) return false;
  // By counting, not by a Date: the plans of thousands of people ask this a million times.
  const day = Number(text.slice(8));
  return day > 0 && day <= mostDaysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** How many days a month from 1 to 12 has; any other none. */
function mostDaysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the text is a month written `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return monthShape.test(text) && isLocalDay(`${text}-01`);
}

/**
 * The day it is at an instant, for people in a zone.
 *
 * @throws RangeError when the zone is not one (see `isZone`)
 */
export function localDay(at: Date, zone: string): LocalDay {
  return isoDay(at.getTime() + offsetMs(at, zone));
}

/** The day `days` after another (before it, when negative). */
export function addDays(day: LocalDay, days: number): LocalDay {
  return isoDay(midnightUtc(day) + days * dayMs);
}

/** How many days lie from `a` to `b`: 1 from today to tomorrow, negative when `b` is earlier. */
export function daysBetween(a: LocalDay, b: LocalDay): number {
  // Counted in UTC, where every day is 24 hours long; local days are 23 or 25 twice a year.
  return Math.round((midnightUtc(b) - midnightUtc(a)) / dayMs);
}

/** The weekday: 0 Sunday … 6 Saturday. */
export function weekdayOf(day: LocalDay): number {
  return new Date(midnightUtc(day)).getUTCDay();
}

/** The first day of the week `day` is in, for a team whose weeks begin on `firstWeekday` (0 Sunday … 6). */
export function startOfWeek(day: LocalDay, firstWeekday: number): LocalDay {
  return addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));
}

/** The month a day is in. */
export function monthOf(day: LocalDay): Month {
  midnightUtc(day);
  return day.slice(0, 7);
}

/** The first day of a month. */
export function firstDayOf(month: Month): LocalDay {
  const day = `${month}-01`;
  midnightUtc(day);
  return day;
}

/** The last day of a month. */
export function lastDayOf(month: Month): LocalDay {
  return addDays(firstDayOf(addMonths(month, 1)), -1);
}

/** How many days a month has: 28 to 31. */
export function daysInMonth(month: Month): number {
  return daysBetween(firstDayOf(month), firstDayOf(addMonths(month, 1)));
}

/** The month `months` after another (before it, when negative). */
export function addMonths(month: Month, months: number): Month {
  const [year, ordinal] = firstDayOf(month).split('-').map(Number);
  return isoDay(Date.UTC(year ?? 0, (ordinal ?? 1) - 1 + months, 1)).slice(0, 7);
}

/** How many months lie from `a` to `b`: 1 from November to December, negative when `b` is earlier. */
export function monthsBetween(a: Month, b: Month): number {
  return monthsSinceYearZero(b) - monthsSinceYearZero(a);
}

/**
 * How far a zone is ahead of UTC at an instant, in milliseconds.
 *
 * @throws RangeError when the zone is not one
 */
export function offsetMs(at: Date, zone: string): number {
  const minutes = tzOffset(zone, at);
  if (Number.isNaN(minutes)) throw new RangeError(`Not a time zone: ${zone}`);
  return Math.round(minutes * 60_000);
}

function monthsSinceYearZero(month: Month): number {
  const [year, ordinal] = firstDayOf(month).split('-').map(Number);
  return (year ?? 0) * 12 + (ordinal ?? 1) - 1;
}

/** Days that were looked at before. A year's plan asks for the same few hundred a thousand times. */
const midnights = new Map<LocalDay, number>();
const mostMidnights = 20_000;

function midnightUtc(day: LocalDay): number {
  const before = midnights.get(day);
  if (before !== undefined) return before;
  if (!isLocalDay(day)) throw new RangeError(`Not a day: ${day}`);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (midnights.size >= mostMidnights) midnights.clear();
  midnights.set(day, midnight);
  return midnight;
}

function isoDay(utcMs: number): LocalDay {
  const written = new Date(utcMs).toISOString();
  // A year of more than four digits is written with a sign.
  if (written.length !== 24) throw new RangeError(`Not within the years 0000 to 9999: ${written}`);
  return written.slice(0, 10);
}
