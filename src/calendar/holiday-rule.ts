import { isMonthDay } from './plan-year.ts';

/** When a holiday falls, in the grammar of date-holidays: `12-25`, `1 Shawwal`, `4th thursday in November`. */
export type HolidayRule = string;

/** The months as rules name them, in their order. */
export const ruleMonths: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The months of the Islamic calendar as rules name them, in their order. */
export const ruleHijriMonths: readonly string[] = [
  'Muharram',
  'Safar',
  'Rabi al-awwal',
  'Rabi al-thani',
  'Jumada al-awwal',
  'Jumada al-thani',
  'Rajab',
  'Shaban',
  'Ramadan',
  'Shawwal',
  'Dhu al-Qidah',
  'Dhu al-Hijjah',
];

/** The weekdays as rules name them, from Sunday. */
export const ruleWeekdays: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

const hebrewMonths = 'Nisan|Iyyar|Sivan|Tamuz|Av|Elul|Tishrei|Cheshvan|Kislev|Tevet|Shvat|AdarII|Adar'.split(
  '|',
);
const jalaaliMonths =
  'Farvardin|Ordibehesht|Khordad|Tir|Mordad|Shahrivar|Mehr|Aban|Azar|Dey|Bahman|Esfand'.split('|');

const upTo30 = '(?:[1-9]|[12]\\d|30)';
const upTo31 = '(?:[1-9]|[12]\\d|3[01])';
const upTo12 = '(?:0?[1-9]|1[0-2])';
const nth = '(?:1st|2nd|3rd|4th)';
const weekday = `(?:${ruleWeekdays.join('|')})`;
const month = `(?:${ruleMonths.join('|')})`;

const monthDay = /^(?:julian )?(\d{2}-\d{2})$/;
const season =
  /^(?:(?:march|september) equinox|(?:june|december) solstice)(?: in [+-](?:0\d|1[0-4]):[0-5]\d)?$/;
const otherDays = [
  season,
  /^(?:easter|orthodox)(?: -?[1-9]\d?)?$/,
  new RegExp(`^${upTo30} (?:${[...ruleHijriMonths, ...hebrewMonths].join('|')})$`),
  new RegExp(`^${upTo31} (?:${jalaaliMonths.join('|')})$`),
  new RegExp(`^(?:chinese|korean|vietnamese) ${upTo12}-0-0?${upTo30}$`),
  /^(?:chinese|korean|vietnamese) (?:0?[1-9]|1\d|2[0-4])-0?[1-9] solarterm$/,
  new RegExp(`^bengali-revised ${upTo12}-${upTo31}$`),
  new RegExp(`^${nth} ${weekday} in ${month}$`),
];
const beside = new RegExp(`^(?:(?:${nth} )?${weekday}|[1-9]\\d? days?) (?:before|after) (.+)$`);
const wholeMonth = new RegExp(`^${month}$`);
const farthestBeside = 2;

/**
 * Whether a text is written as a rule that means one whole day of each year of its calendar. Left out of the
 * library's grammar is what means hours, several days, single years, named zones, days moved off a weekend, and the
 * fifth weekday of a month, for which it gives a day of the next one. The library would write to the console of what
 * it cannot read.
 */
export function isWrittenAsRule(text: string): boolean {
  return isOneDay(text, farthestBeside);
}

function isOneDay(text: string, besides: number): boolean {
  const [, fixed] = monthDay.exec(text) ?? [];
  if (fixed !== undefined) return isMonthDay(fixed);
  if (otherDays.some((shape) => shape.test(text))) return true;
  const [, other] = beside.exec(text) ?? [];
  if (other === undefined || besides === 0) return false;
  return wholeMonth.test(other) || isOneDay(other, besides - 1);
}
