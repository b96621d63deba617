import type { TeamHoliday } from '../calendar/team-holiday.ts';
import { proposedHolidays } from './proposed-holidays.ts';

/**
 * The list of holidays that a team has in another country (ISO 3166 codes): where its list is as it was proposed for
 * the former one, the new country's proposal; one that people have changed stays theirs.
 */
export function holidaysInNewCountry(
  holidays: readonly TeamHoliday[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly TeamHoliday[] {
  if (from === to) return holidays;
  return areSameHolidays(holidays, proposedHolidays(from)) ? proposedHolidays(to) : holidays;
}

/** Whether two lists have the same holidays in the same order. Keys follow from the rest. */
export function areSameHolidays(one: readonly TeamHoliday[], other: readonly TeamHoliday[]): boolean {
  return one.length === other.length && one.every((holiday, index) => isSame(holiday, other[index]));
}

function isSame(one: TeamHoliday, other: TeamHoliday | undefined): boolean {
  return (
    other !== undefined &&
    one.rule === other.rule &&
    one.name.en === other.name.en &&
    one.name.ar === other.name.ar &&
    one.greet === other.greet &&
    one.off === other.off
  );
}
