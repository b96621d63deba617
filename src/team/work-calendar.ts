import { holidayDays, publicHolidays } from '../calendar/holidays.ts';
import type { LocalDay } from '../calendar/local-day.ts';
import type { WorkCalendar } from '../calendar/working-day.ts';
import type { Member, Team } from './member.ts';

type Week = Pick<Team, 'workingDays' | 'country' | 'holidays' | 'holidaysOff'>;

/**
 * When a person works: their own weekdays, else the team's, without the public holidays of the team's country (where
 * the team keeps them) and without the days off of the team's own list.
 *
 * @param member absent: the team as a whole
 */
export function workCalendarOf(team: Week, member?: Pick<Member, 'workingDays'>): WorkCalendar {
  const own = member?.workingDays ?? [];
  return {
    workingDays: own.length > 0 ? own : team.workingDays,
    isDayOff: (day) => isPublicHoliday(team, day) || isOwnDayOff(team, day),
  };
}

function isPublicHoliday({ holidaysOff, country }: Week, day: LocalDay): boolean {
  return holidaysOff && publicHolidays(country, Number(day.slice(0, 4))).has(day);
}

function isOwnDayOff({ holidays }: Week, day: LocalDay): boolean {
  return holidays.some(({ off, rule }) => off && holidayDays(rule, { from: day, until: day }).includes(day));
}
