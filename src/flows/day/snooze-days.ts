import { addDays, type LocalDay, localDay, startOfWeek } from '../../calendar/local-day.ts';
import { workingDayFor } from '../../calendar/working-day.ts';
import { zoneOf } from '../../team/member.ts';
import { workCalendarOf } from '../../team/work-calendar.ts';
import type { Asking } from '../asking.ts';

/** The days that putting off offers to whoever asks: their next working day, and the first of their next week. */
export function snoozeDays({ team, member, at }: Pick<Asking, 'team' | 'member' | 'at'>): {
  next: LocalDay;
  nextWeek: LocalDay;
} {
  const work = workCalendarOf(team, member);
  const today = localDay(at, zoneOf(member, team));
  const tomorrow = addDays(today, 1);
  const weekFrom = addDays(startOfWeek(today, team.firstWeekday), 7);
  return {
    next: workingDayFor(tomorrow, work, tomorrow),
    nextWeek: workingDayFor(weekFrom, work, weekFrom),
  };
}
