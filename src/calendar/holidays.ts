import Holidays, { type HolidaysTypes } from 'date-holidays';
import { daysOffOfCountry } from './days-off-of-country.ts';
import { type HolidayName, knownHoliday } from './holiday-names.ts';
import { type HolidayRule, isWrittenAsRule } from './holiday-rule.ts';
import { addDays, isLocalDay, type LocalDay } from './local-day.ts';
import { firstReturnOf, isMonthDay } from './plan-year.ts';

export type { HolidayRule } from './holiday-rule.ts';

/** A holiday of a country, on the day it is celebrated, also where another day is off for it. */
export type CountryHoliday = {
  readonly rule: HolidayRule;
  readonly name: HolidayName;
  readonly type: 'public' | 'bank' | 'optional' | 'school' | 'observance';
};

const dayMs = 86_400_000;
/** Three in a row stand for all: what is written as a rule comes each year of some calendar. */
const yearsTried = [2026, 2027, 2028] as const;

const readRules = new Map<HolidayRule, Holidays>();
const daysOfRule = new Map<string, readonly LocalDay[]>();
const readCountries = new Map<string, Holidays>();
const holidaysOf = new Map<string, readonly CountryHoliday[]>();
const daysOffOf = new Map<string, ReadonlySet<LocalDay>>();

/**
 * Whether a text is a rule of a holiday: one whole day, in the grammar of date-holidays, that comes at least once in
 * any three years. What that grammar has besides, such as hours or single years, is none.
 */
export function isHolidayRule(rule: string): boolean {
  if (!isWrittenAsRule(rule)) return false;
  return yearsTried.some((year) => daysInYear(rule, year).length > 0);
}

/**
 * The days on which a holiday falls from one day to another, both included, in their order. One of another calendar
 * may fall twice in a year of ours, or not at all. Islamic days are those of the day, not of the eve on which they
 * begin, by calculation: the sighting of the moon may move one by a day.
 *
 * @throws RangeError when the rule is none (see `isHolidayRule`) or the days are none
 */
export function holidayDays(
  rule: HolidayRule,
  { from, until }: { readonly from: LocalDay; readonly until: LocalDay },
): readonly LocalDay[] {
  const found: LocalDay[] = [];
  for (let year = yearOf(from); year <= yearOf(until); year += 1) found.push(...daysInYear(rule, year));
  return found.filter((day) => day >= from && day <= until);
}

/**
 * The days of a year that are off nation-wide in a country (ISO 3166 code, any case), each day of holidays that last
 * for several. Half days are worked. None for a country of which nothing is known.
 */
export function publicHolidays(country: string, year: number): ReadonlySet<LocalDay> {
  const code = country.toUpperCase();
  const key = `${code} ${year}`;
  const known = daysOffOf.get(key);
  if (known) return known;
  // What begins in the last days of a year may go on into the next.
  const days = [year - 1, year].flatMap((one) => daysOffFrom(code, one));
  const ofYear = new Set(days.filter((day) => yearOf(day) === year).sort());
  daysOffOf.set(key, ofYear);
  return ofYear;
}

/**
 * The holidays of a country, off or only observed there, that can be said as a rule: once each, on the day they are
 * celebrated. Holidays that were, and those known for single years only, are left out. Names are Arabic where the
 * library or we know them, else as in English.
 */
export function holidaysOfCountry(country: string): readonly CountryHoliday[] {
  const code = country.toUpperCase();
  const known = holidaysOf.get(code) ?? celebratedIn(code);
  holidaysOf.set(code, known);
  return known;
}

function celebratedIn(code: string): readonly CountryHoliday[] {
  const found = new Map<HolidayRule, CountryHoliday>();
  for (const { rule: written, name, type = 'public' } of rulesOf(code)) {
    const names = typeof name === 'string' ? { en: name } : name;
    const english = names.en ?? names.fr ?? Object.values(names)[0];
    if (english === undefined || hasEnded(written)) continue;
    const known = knownHoliday(english);
    const rule = known?.rule ?? celebratedOn(written);
    const first = found.get(rule);
    if (!isHolidayRule(rule) || (first && (first.type === 'public' || type !== 'public'))) continue;
    found.set(rule, { rule, name: known?.name ?? { en: english, ar: names.ar ?? english }, type });
  }
  return [...found.values()];
}

function daysInYear(rule: HolidayRule, year: number): readonly LocalDay[] {
  const key = `${year} ${rule}`;
  const known = daysOfRule.get(key);
  if (known) return known;
  const days = calculated(rule, year);
  daysOfRule.set(key, days);
  return days;
}

function calculated(rule: HolidayRule, year: number): readonly LocalDay[] {
  if (!isWrittenAsRule(rule)) throw new RangeError(`Not the rule of a holiday: ${rule}`);
  const name = String(year).padStart(4, '0');
  const ofYear = { from: `${name}-01-01`, until: `${name}-12-31` };
  // Not by the library, which takes 29 February for 1 March where there is none.
  const fixed = isMonthDay(rule) ? firstReturnOf(rule, ofYear) : undefined;
  if (fixed) return [fixed];
  return asReadOnce(rule)
    .getHolidays(year)
    .map(dayOf)
    .filter((day) => yearOf(day) === year)
    .sort();
}

function asReadOnce(rule: HolidayRule): Holidays {
  const read = readRules.get(rule) ?? new Holidays({ languages: 'en' });
  if (!readRules.has(rule)) {
    read.setHoliday(rule, rule);
    readRules.set(rule, read);
  }
  return read;
}

function daysOffFrom(code: string, year: number): readonly LocalDay[] {
  const own = daysOffOfCountry(code);
  if (own) return own.flatMap(([rule, days]) => daysInYear(rule, year).flatMap((day) => daysFrom(day, days)));
  const known = countryOf(code)?.getHolidays(year) ?? [];
  return known
    .filter(({ type }) => type === 'public')
    .flatMap((holiday) => daysFrom(dayOf(holiday), wholeDaysOf(holiday)));
}

/** A zone's clock change makes the library's days 23 or 25 hours long, in whatever zone this process runs. */
function wholeDaysOf({ start, end }: HolidaysTypes.Holiday): number {
  return Math.floor((end.getTime() - start.getTime() + dayMs / 12) / dayMs);
}

/** The library counts an Islamic day from the evening before; the day's own name is in the text alone. */
function dayOf({ date }: HolidaysTypes.Holiday): LocalDay {
  const day = date.slice(0, 10);
  if (!isLocalDay(day)) throw new RangeError(`Not a day of a holiday: ${date}`);
  return day;
}

function daysFrom(day: LocalDay, days: number): readonly LocalDay[] {
  return Array.from({ length: days }, (_, index) => addDays(day, index));
}

function rulesOf(code: string): readonly HolidaysTypes.HolidayRule[] {
  const rules = countryOf(code)?.getRules() ?? [];
  return rules.flatMap((rule) => (isRule(rule) ? [rule] : []));
}

function isRule(rule: object): rule is HolidaysTypes.HolidayRule {
  return 'rule' in rule && 'name' in rule;
}

function countryOf(code: string): Holidays | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  const read = readCountries.get(code) ?? new Holidays(code, { timezone: 'UTC', languages: 'en' });
  readCountries.set(code, read);
  return read;
}

function hasEnded(written: string): boolean {
  return /^substitutes\b|\bprior to\b/.test(written);
}

/** A rule of the library's data without its hours and days, the years it has been so, and other days off for it. */
function celebratedOn(written: string): HolidayRule {
  return written
    .replace(/ (?:and )?(?:if|not on|on|since|P\d|PT\d|#\d|\d{1,2}:\d{2}|in (?:even|odd|leap)|every).*$/, '')
    .replace(/\b0(\d)(?=-\d-)/, '$1')
    .replace(/(?<=-0-)0(\d)/, '$1')
    .replace(/(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day/g, (weekday) => weekday.toLowerCase())
    .trim();
}

function yearOf(day: LocalDay): number {
  return Number(day.slice(0, 4));
}
