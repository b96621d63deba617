import { isLocalDay, type LocalDay } from '../calendar/local-day.ts';
import { latinDigits } from './digits.ts';
import { fold } from './fold.ts';
import { monthNamed } from './month.ts';

/** Whether `3/4` is 3 April or March 4: who wrote a table wrote all of it one way. */
export type DayOrder = 'day-first' | 'month-first';

/**
 * The day that a cell of a table begins with, with its year, in English or Arabic and with any digits; what follows is
 * a time. `undefined` where it is none.
 */
export function parseDayWithYear(text: string, order: DayOrder): LocalDay | undefined {
  const plain = plainly(text);
  if (plain.length > 60) return undefined;
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(plain) ?? [];
  if (isoYear) return dayOf(isoYear, Number(isoMonth), Number(isoDay));
  const [, first, second, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(plain) ?? [];
  if (year) {
    const [day, month] = order === 'day-first' ? [first, second] : [second, first];
    // What cannot be a month is the day, whichever way the others are.
    return dayOf(year, Number(month), Number(day)) ?? dayOf(year, Number(day), Number(month));
  }
  const words = fold(plain);
  const [, dayBefore, nameAfter = '', yearAfter = ''] = /^(\d{1,2}) (\D+?) (\d{4})(?!\d)/u.exec(words) ?? [];
  if (dayBefore) return dayOf(yearAfter, monthNamed(nameAfter), Number(dayBefore));
  const [, name = '', dayAfter, yearLast = ''] =
    /^(?:\D+ )??(\D+?) (\d{1,2}) (\d{4})(?!\d)/u.exec(words) ?? [];
  return dayAfter ? dayOf(yearLast, monthNamed(name), Number(dayAfter)) : undefined;
}

/** Which of the two orders a cell proves; `undefined` where both could be meant or it is no such date. */
export function dayOrderIn(text: string): DayOrder | undefined {
  const [, first, second] = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.]\d{2,4})?(?!\d)/.exec(plainly(text)) ?? [];
  if (first === undefined) return undefined;
  if (Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12) return 'day-first';
  if (Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12) return 'month-first';
  return undefined;
}

/** Without the marks of direction that Arabic spreadsheets put around a date, and with Latin digits. */
function plainly(text: string): string {
  return latinDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).trim();
}

function dayOf(year: string, month: number | undefined, day: number): LocalDay | undefined {
  if (month === undefined) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  const whole = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  return isLocalDay(whole) ? whole : undefined;
}
