import { localTime } from '../calendar/instant.ts';
import { addDays, type LocalDay, localDay, startOfWeek } from '../calendar/local-day.ts';
import { isWorkingDay, type WorkCalendar } from '../calendar/working-day.ts';

/** When the list of a day is sent, on the clock of the one who gets it: that morning, or the evening before. */
export const listTimes = {
  morning: { from: '08:00', until: '12:00' },
  eveningBefore: { from: '18:00', until: '22:00' },
};

/**
 * The day whose list is due to somebody at an instant; `undefined` where none is. A list missed until noon is folded
 * into the next one. Who wants it the evening before and missed that gets it in the morning.
 *
 * @param zone where they are
 */
export function listDayAt(at: Date, zone: string, { evening }: { evening: boolean }): LocalDay | undefined {
  const time = localTime(at, zone);
  const isIn = ({ from, until }: { from: string; until: string }) => time >= from && time < until;
  if (isIn(listTimes.morning)) return localDay(at, zone);
  return evening && isIn(listTimes.eveningBefore) ? addDays(localDay(at, zone), 1) : undefined;
}

/** The last day whose list may have been made on a day: that of tomorrow goes out the evening before. */
export function lastListedOn(day: LocalDay): LocalDay {
  return addDays(day, 1);
}

/** Whether a day is the first working day of somebody's week, on which is said what is not said daily. */
export function isFirstOfWeek(day: LocalDay, firstWeekday: number, work: WorkCalendar): boolean {
  let first = startOfWeek(day, firstWeekday);
  while (first < day && !isWorkingDay(first, work)) first = addDays(first, 1);
  return first === day;
}

/** Whether what arises may be told: from the hour of the lists on. Who had theirs the evening before may sleep. */
export function isAwake(at: Date, zone: string): boolean {
  return localTime(at, zone) >= listTimes.morning.from;
}
