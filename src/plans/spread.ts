import { addDays, daysBetween, type LocalDay } from '../calendar/local-day.ts';

/** Where a person begins on a yearly plan so that not all of an import is due at once. */
export type Begin = { readonly startsOn: LocalDay; readonly spreadDays: number };

/** Where others have begun or will begin; `people`: several at once, one unless it is said. */
export type Begun = Begin & { readonly people?: number };

/** How many people of one agent begin for one working day of one week, unless there are more than a quarter holds. */
export const peopleADay = 5;

/** A quarter: calls of the yearly plans come about once in it, so beginnings spread over it make every week alike. */
const weeks = 13;

/**
 * Where people begin who are put on a plan together. Beginnings are a whole number of weeks after the first day, so
 * that what goes out in batches stays together; within a week each has a working day of their own, on which all falls
 * that is done one person at a time (calls, visits, notes). So a big import does not put 200 on one Monday, the order
 * of steps and the count of a plan year stay, and the same people come out at the same days.
 *
 * The earliest places with room come first: a handful begins at once, 300 over twelve weeks.
 *
 * @param from the first day on which one may begin
 * @param workingDaysAWeek how many days the agent works, 1 to 7
 * @param begun where others of the same agent have begun or will begin
 */
export function spreadBeginnings({
  count,
  from,
  workingDaysAWeek,
  begun = [],
}: {
  readonly count: number;
  readonly from: LocalDay;
  readonly workingDaysAWeek: number;
  readonly begun?: readonly Begun[];
}): readonly Begin[] {
  const places = Array.from({ length: weeks * workingDaysAWeek }, (_, nth) => ({
    week: Math.floor(nth / workingDaysAWeek),
    spreadDays: nth % workingDaysAWeek,
    taken: 0,
  }));
  for (const { startsOn, spreadDays, people = 1 } of begun) {
    const week = Math.floor(daysBetween(from, startsOn) / 7);
    // Calls come back each quarter: who began thirteen weeks ago is due together with who begins now.
    const alike = ((week % weeks) + weeks) % weeks;
    const place = places.find(
      (one) => one.week === alike && one.spreadDays === spreadDays % workingDaysAWeek,
    );
    if (place) place.taken += people;
  }
  const beginnings: Begin[] = [];
  // When all places are full, each takes one more.
  for (let room = peopleADay; beginnings.length < count; room += 1)
    for (const place of places)
      while (place.taken < room && beginnings.length < count) {
        place.taken += 1;
        beginnings.push({ startsOn: addDays(from, place.week * 7), spreadDays: place.spreadDays });
      }
  return beginnings;
}
