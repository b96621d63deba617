import { addDays, type LocalDay } from '../calendar/local-day.ts';
import { type WorkCalendar, workingDayFor } from '../calendar/working-day.ts';

/** So many calls and visits that waited come up a day. */
const aDay = 12;

/**
 * When calls and visits come up that waited through an absence: none is let go, and nobody can make eighty in a
 * morning. The first ones stay where they are; each day of work after today has as many of the rest.
 *
 * @param waiting in the order of their value, the highest first
 * @returns those that come up later, with their day
 */
export function spreadLate(
  waiting: readonly string[],
  today: LocalDay,
  work: WorkCalendar,
): ReadonlyArray<{ readonly touchId: string; readonly dueOn: LocalDay }> {
  let dueOn = today;
  return waiting.slice(aDay).map((touchId, nth) => {
    if (nth % aDay === 0) {
      const after = addDays(dueOn, 1);
      dueOn = workingDayFor(after, work, after);
    }
    return { touchId, dueOn };
  });
}
