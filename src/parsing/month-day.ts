import { daysInMonth } from '../calendar/local-day.ts';
import { isMonthDay, type MonthDay } from '../calendar/plan-year.ts';
import { latinDigits } from './digits.ts';
import { fold } from './fold.ts';
import { parseHolidayDate } from './holiday-date.ts';
import { monthNamed } from './month.ts';

/** What a text says about a day that comes back each year. */
export type ReadMonthDay =
  | { readonly kind: 'day'; readonly monthDay: MonthDay }
  /** `3/4` is 3 April to some and 4 March to others. */
  | { readonly kind: 'two-readings'; readonly readings: readonly [dayFirst: MonthDay, monthFirst: MonthDay] }
  /** A date that does not exist: 31 April, 29 February 1990. */
  | { readonly kind: 'no-such-day' }
  /** A date of the Hijri calendar, which comes back on another day each year. */
  | { readonly kind: 'hijri' }
  | { readonly kind: 'not-a-day' };

/** Nobody alive was born before these years, so a date in them is counted by the Hijri calendar. */
const hijriYears = { from: 1300, until: 1500 };

/**
 * The day of the year that a text wholly is, in English or Arabic, with any digits, with or without the year: `14
 * March`, `march 14th, 1990`, `١٤ مارس`, `14 آذار 1990`, `14 شهر 3`, `1990-03-14`, `14/3`. Where the order of two
 * numbers is all that tells day from month, both readings come back and nothing is guessed; so do both of `03-04`.
 */
export function parseMonthDay(text: string): ReadMonthDay {
  // Dates copied from a message bring the marks that keep writing directions apart.
  const plain = latinDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).trim();
  if (plain.length > 80) return { kind: 'not-a-day' };
  return ofNumbers(plain) ?? ofWords(fold(plain)) ?? { kind: isHijri(plain) ? 'hijri' : 'not-a-day' };
}

function ofNumbers(plain: string): ReadMonthDay | undefined {
  const [, ofYear, yearsMonth, yearsDay] =
    /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/.exec(plain) ?? [];
  if (ofYear !== undefined) return dayOf(Number(yearsDay), Number(yearsMonth), ofYear);
  const [, first, second, year] =
    /^(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{4}|\d{2}))?\.?$/.exec(plain) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const dayFirst = dayOf(Number(first), Number(second), year);
  const monthFirst = dayOf(Number(second), Number(first), year);
  if (dayFirst.kind !== 'day') return monthFirst;
  if (monthFirst.kind !== 'day' || monthFirst.monthDay === dayFirst.monthDay) return dayFirst;
  return { kind: 'two-readings', readings: [dayFirst.monthDay, monthFirst.monthDay] };
}

const said = '^(?:the |on |يوم |في |بتاريخ )*';
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const year = String.raw`(?: (?:in |سنه |عام )?(\d{4}|\d{2}))?$`;
const dayThenMonth = new RegExp(`${said}${day}(?: of| من)?(?: شهر)? (.+?)${year}`, 'u');
const monthThenDay = new RegExp(`${said}(?:شهر )?(\\D+) (?:the )?${day}${year}`, 'u');
const numberedMonth = new RegExp(`${said}${day}(?: من)? شهر (\\d{1,2})${year}`, 'u');

function ofWords(folded: string): ReadMonthDay | undefined {
  const [, ofMonth, nth, ofYear] = numberedMonth.exec(folded) ?? [];
  if (nth !== undefined) return dayOf(Number(ofMonth), Number(nth), ofYear);
  const [, dayBefore, monthAfter = '', yearAfter] = dayThenMonth.exec(folded) ?? [];
  const after = monthNamed(monthAfter);
  if (after !== undefined) return dayOf(Number(dayBefore), after, yearAfter);
  const [, monthBefore = '', dayAfter, yearLast] = monthThenDay.exec(folded) ?? [];
  const before = monthNamed(monthBefore);
  return before === undefined ? undefined : dayOf(Number(dayAfter), before, yearLast);
}

function dayOf(dayOfMonth: number, month: number, ofYear: string | undefined): ReadMonthDay {
  const two = (part: number) => String(part).padStart(2, '0');
  const monthDay = `${two(month)}-${two(dayOfMonth)}`;
  if (ofYear?.length === 4) {
    const counted = Number(ofYear);
    if (counted >= hijriYears.from && counted < hijriYears.until) return { kind: 'hijri' };
    // A leap day is one of leap years only: whoever writes another year means another day.
    if (isMonthDay(monthDay) && dayOfMonth > daysInMonth(`${ofYear}-${two(month)}`))
      return { kind: 'no-such-day' };
  }
  return isMonthDay(monthDay) ? { kind: 'day', monthDay } : { kind: 'no-such-day' };
}

/** Days of Hijri months are read as the dates of holidays are; the year, which those do not have, is left out. */
function isHijri(plain: string): boolean {
  const rule = parseHolidayDate(plain.replace(/\s+(?:\d{4}|\d{2})\s*(?:هـ?|AH)?$/iu, ''));
  return rule !== undefined && /^\d{1,2} \D+$/.test(rule);
}
