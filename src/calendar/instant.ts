import { addDays, type LocalDay, offsetMs } from './local-day.ts';

/** A time on a clock with 24 hours: `'09:30'`. */
export type LocalTime = string;

const dayMs = 86_400_000;
const timeShape = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether the text is a time written `HH:mm`, `00:00` to `23:59`. */
export function isLocalTime(text: string): boolean {
  return timeShape.test(text);
}

/**
 * Whether a name is a time zone of the IANA database that this Node knows. A bare offset (`+03:00`) is not:
 * it does not follow the clock changes of any place.
 */
export function isZone(name: string): boolean {
  if (name === '' || /^[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The instant at which clocks in a zone show a time on a day.
 *
 * A time that a clock change skips is the first instant after the gap; one that comes twice is the first of
 * the two. `24:00` is the end of the day, so that hours may last until midnight.
 *
 * @throws RangeError when the day, the time or the zone is not one
 */
export function instantOf(day: LocalDay, time: LocalTime, zone: string): Date {
  if (time === '24:00') return instantOf(addDays(day, 1), '00:00', zone);
  if (!isLocalTime(time)) throw new RangeError(`Not a time: ${time}`);
  // The wall clock's reading, as if it were UTC; addDays refuses what is not a day.
  const wall = Date.parse(`${addDays(day, 0)}T${time}:00Z`);
  // No zone is more than 14 hours from UTC, so a day either way is surely before and after any change.
  const before = offsetMs(new Date(wall - dayMs), zone);
  const after = offsetMs(new Date(wall + dayMs), zone);
  const fitting = [wall - before, wall - after].filter((at) => at + offsetMs(new Date(at), zone) === wall);
  if (fitting.length > 0) return new Date(Math.min(...fitting));
  return endOfGap(wall - after, wall - before, before, zone);
}

/**
 * What clocks in a zone show at an instant.
 *
 * @throws RangeError when the zone is not one
 */
export function localTime(at: Date, zone: string): LocalTime {
  return new Date(at.getTime() + offsetMs(at, zone)).toISOString().slice(11, 16);
}

/** The first instant in (from, to] at which the zone no longer has the offset it had before the change. */
function endOfGap(from: number, to: number, offsetBefore: number, zone: string): Date {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMs(new Date(middle), zone) === offsetBefore) low = middle;
    else high = middle;
  }
  return new Date(high);
}
