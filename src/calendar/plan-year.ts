import { addDays, addMonths, daysBetween, daysInMonth, type LocalDay, monthOf } from './local-day.ts';

/** A day that comes back each year, as `MM-DD`. 29 February is one. */
export type MonthDay = string;

/** Whether the text is a day of some year written `MM-DD`. */
export function isMonthDay(text: string): boolean {
  const [, month = '', day = ''] = /^(\d{2})-(\d{2})$/.exec(text) ?? [];
  return (
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysInMonth(`2024-${month}`)
  );
}

/** The day so many months after another; the last of its month where that one is shorter (31 January, then 28 February). */
export function monthsAfter(day: LocalDay, months: number): LocalDay {
  const month = addMonths(monthOf(day), months);
  const ofMonth = Math.min(Number(day.slice(8)), daysInMonth(month));
  return `${month}-${String(ofMonth).padStart(2, '0')}`;
}

/**
 * The first day of a plan year, counted from 1, of an enrolment that started on a day. One that started on 29
 * February begins its other years on 28 February.
 */
export function planYearStart(startsOn: LocalDay, planYear: number): LocalDay {
  return monthsAfter(startsOn, (planYear - 1) * 12);
}

/** The last day of a plan year: the day before the next one starts. */
export function planYearEnd(startsOn: LocalDay, planYear: number): LocalDay {
  return addDays(planYearStart(startsOn, planYear + 1), -1);
}

/**
 * The first time a day of the year comes within two days, both included; `undefined` where it does not. 29 February
 * is 28 February in years that have none.
 */
export function firstReturnOf(
  monthDay: MonthDay,
  { from, until }: { readonly from: LocalDay; readonly until: LocalDay },
): LocalDay | undefined {
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    const month = `${String(year).padStart(4, '0')}-${monthDay.slice(0, 2)}`;
    const ofMonth = Math.min(Number(monthDay.slice(3)), daysInMonth(month));
    const day = `${month}-${String(ofMonth).padStart(2, '0')}`;
    if (day >= from && day <= until) return day;
  }
  return undefined;
}

/** The time that a day of the year comes nearest to a day, before it or after. */
export function nearestReturnOf(monthDay: MonthDay, day: LocalDay): LocalDay | undefined {
  const ahead = firstReturnOf(monthDay, { from: day, until: addDays(day, 366) });
  const behind = firstReturnOf(monthDay, { from: addDays(day, -365), until: day });
  if (!ahead || !behind) return ahead ?? behind;
  return daysBetween(behind, day) < daysBetween(day, ahead) ? behind : ahead;
}
