import { areSameHolidays } from './holidays-in-new-country.ts';
import type { Team } from './member.ts';

/** The settings of a team from which the days of its plans follow. */
type Days = Pick<Team, 'workingDays' | 'country' | 'holidays' | 'holidaysOff'>;

/** Whether plans may have other days once a team's settings are others: its working days, its holidays, its days off. */
export function movesPlans(before: Days, after: Days): boolean {
  const daysOffOf = ({ holidaysOff, country }: Days) => (holidaysOff ? country : '');
  return (
    daysOffOf(before) !== daysOffOf(after) ||
    before.workingDays.toSorted().join() !== after.workingDays.toSorted().join() ||
    !areSameHolidays(before.holidays, after.holidays)
  );
}
