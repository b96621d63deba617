import { Chrono, type ParsedResult } from 'chrono-node/en';
import { instantOf, type LocalTime, localTime } from '../calendar/instant.ts';
import {
  addDays,
  daysBetween,
  isLocalDay,
  type LocalDay,
  localDay,
  offsetMs,
} from '../calendar/local-day.ts';
import { arabicDates, plainArabic } from './arabic-dates.ts';
import { latinDigits } from './digits.ts';
import { englishDates } from './english-dates.ts';
import type { Direction } from './named-day.ts';

/** What a phrase for a day depends on. */
export type WhenContext = {
  /** The instant at which it is said. */
  readonly at: Date;
  /** The zone of the person who says it. */
  readonly zone: string;
  /** The day weeks begin on, 0 Sunday … 6: "next week" is that day. */
  readonly firstWeekday: number;
  /** Whether it must lie ahead (a promise) or behind (what happened). */
  readonly direction: Direction;
  /** ISO country of the team: in the few that write 12/1 for the first of December it is read so. */
  readonly country?: string;
};

/** A day, and the time on it where one was said. */
export type When = { readonly kind: 'when'; readonly day: LocalDay; readonly time?: LocalTime };

/** What a phrase was read as. `wrong-direction` is a day behind where one ahead was asked for, or the reverse. */
export type ReadWhen =
  | When
  | { readonly kind: 'not-a-date' }
  | { readonly kind: 'wrong-direction'; readonly day: LocalDay };

const longestPhrase = 60;
const monthFirstCountries = new Set(['US', 'PR', 'GU', 'VI', 'AS', 'MP', 'PH', 'FM', 'MH', 'PW']);
const connecting =
  /^(?:[\s,.!;:–-]|\b(?:on|at|by|the|around|about)\b|(?<!\p{L})(?:في|يوم|بتاريخ|تاريخ|الساعة|عند|حوالي|حتى)(?!\p{L}))*$/iu;
// A year-less day of the past is the nearest one behind, but one that lies this closely ahead was meant as ahead.
const nearlyAheadDays = 60;
// What lies further than a lifetime away is a slip, and would leave the years that days are written with.
const furthestDays = 36_525;

/**
 * Reads a phrase that is wholly a day, in English or Arabic, any digits: `tomorrow`, `next thursday 4pm`,
 * `in two weeks`, `3d`, `1 december`, `2026-12-01`, غدا, بعد أسبوعين, الخميس القادم الساعة ٤ مساءً.
 *
 * `not-a-date` when any of it is something else, or when it is a stretch of time. A weekday is the coming one
 * (see `daysToWeekday`); an hour from one to six without a.m. or p.m. is in the afternoon, since nobody calls
 * before seven; 12/1 is the twelfth of January except in the United States and the few who write as they do.
 */
export function parseWhen(text: string, context: WhenContext): ReadWhen {
  const phrase = latinDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).trim();
  if (phrase === '' || phrase.length > longestPhrase) return { kind: 'not-a-date' };
  if (isMisspeltDay(phrase)) return { kind: 'not-a-date' };
  const arabic = /\p{Script=Arabic}/u.test(phrase);
  const plain = arabic ? plainArabic(phrase) : phrase;
  const reference = { instant: context.at, timezone: offsetMs(context.at, context.zone) / 60_000 };
  const [found, ...more] = readerFor(arabic ? 'ar' : 'en', context).parse(plain, reference);
  if (found === undefined || more.length > 0 || found.end) return { kind: 'not-a-date' };
  const before = plain.slice(0, found.index);
  const after = plain.slice(found.index + found.text.length);
  if (!connecting.test(before) || !connecting.test(after)) return { kind: 'not-a-date' };
  return settle(found, context);
}

const longestText = 3_000;

/** The first day ahead that a longer text names, such as a message; `undefined` where there is none. */
export function whenInText(text: string, context: WhenContext): When | undefined {
  const said = latinDigits(
    text
      .slice(0, longestText)
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, ''),
  );
  const arabic = /\p{Script=Arabic}/u.test(said);
  const reference = { instant: context.at, timezone: offsetMs(context.at, context.zone) / 60_000 };
  return readerFor(arabic ? 'ar' : 'en', context)
    .parse(arabic ? plainArabic(said) : said, reference)
    .filter(({ end }) => !end)
    .map((found) => settle(found, context))
    .find((read) => read.kind === 'when');
}

/** The library would read 2026-13-01 as the thirteenth of January; whoever writes days so, does not mean that. */
function isMisspeltDay(phrase: string): boolean {
  const [written] = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(phrase) ?? [];
  return written !== undefined && !isLocalDay(written);
}

const readers = new Map<string, Chrono>();

function readerFor(language: 'en' | 'ar', context: WhenContext): Chrono {
  const monthFirst = monthFirstCountries.has(context.country?.toUpperCase() ?? '');
  const key = `${language} ${context.direction} ${context.firstWeekday} ${monthFirst}`;
  const known = readers.get(key);
  if (known) return known;
  const reader = new Chrono((language === 'ar' ? arabicDates : englishDates)(context, monthFirst));
  readers.set(key, reader);
  return reader;
}

/** The day and time that were found, moved to where the direction asks for them as far as the words leave it open. */
function settle(found: ParsedResult, context: WhenContext): ReadWhen {
  const { at, zone, direction } = context;
  const exact = exactInstant(found);
  const today = localDay(at, zone);
  if (exact && !isNear(exact, at)) return { kind: 'not-a-date' };
  const time = exact ? localTime(exact, zone) : timeSaid(found);
  const foundDay = exact ? localDay(exact, zone) : dayFound(found);
  if (foundDay === undefined || Math.abs(daysBetween(today, foundDay)) > furthestDays)
    return { kind: 'not-a-date' };
  const isRight = (day: LocalDay) => liesRight({ day, time, today, at, zone, direction });
  const day = exact || isRight(foundDay) ? foundDay : movedDay(found, foundDay, today, direction);
  if (!isRight(day)) return { kind: 'wrong-direction', day };
  return { kind: 'when', day, ...(time === undefined ? {} : { time }) };
}

/** "in two hours" and "4pm EST" are instants: across a clock change their wall time is not found by adding hours. */
function exactInstant({ start }: ParsedResult): Date | undefined {
  if (!start.isCertain('timezoneOffset') || !start.isCertain('hour')) return undefined;
  const part = (name: Parameters<typeof start.get>[0]) => start.get(name) ?? 0;
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return new Date(wall - part('timezoneOffset') * 60_000);
}

function isNear(instant: Date, at: Date): boolean {
  return Math.abs(instant.getTime() - at.getTime()) < furthestDays * 86_400_000;
}

function dayFound({ start }: ParsedResult): LocalDay | undefined {
  const digits = (value: number | null, length: number) => String(value ?? 0).padStart(length, '0');
  const day = `${digits(start.get('year'), 4)}-${digits(start.get('month'), 2)}-${digits(start.get('day'), 2)}`;
  return isLocalDay(day) ? day : undefined;
}

function timeSaid({ start, text }: ParsedResult): LocalTime | undefined {
  if (!start.isCertain('hour')) return undefined;
  const hour = start.get('hour') ?? 0;
  // "04:30" says with its zero that the clock has 24 hours.
  const afternoon = !start.isCertain('meridiem') && hour >= 1 && hour <= 6 && !/(?<!\d)0\d/.test(text);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(afternoon ? hour + 12 : hour)}:${two(start.get('minute') ?? 0)}`;
}

function liesRight(asked: {
  day: LocalDay;
  time: LocalTime | undefined;
  today: LocalDay;
  at: Date;
  zone: string;
  direction: Direction;
}): boolean {
  const { day, time, today, at, zone, direction } = asked;
  if (day !== today || time === undefined) return direction === 'future' ? day >= today : day <= today;
  const minutes =
    Math.floor(instantOf(day, time, zone).getTime() / 60_000) - Math.floor(at.getTime() / 60_000);
  return direction === 'future' ? minutes >= 0 : minutes <= 0;
}

/** A day without its year moves by a year, a bare weekday by a week, a bare time that has passed to tomorrow. */
function movedDay({ start }: ParsedResult, day: LocalDay, today: LocalDay, direction: Direction): LocalDay {
  if (start.isCertain('year')) return day;
  if (start.isCertain('month')) return inOtherYear(day, today, direction);
  if (start.isCertain('weekday')) return addDays(day, direction === 'future' ? 7 : -7);
  return direction === 'future' ? addDays(day, 1) : day;
}

function inOtherYear(day: LocalDay, today: LocalDay, direction: Direction): LocalDay {
  if (direction === 'past' && daysBetween(today, day) <= nearlyAheadDays) return day;
  const year = Number(day.slice(0, 4)) + (direction === 'future' ? 1 : -1);
  const moved = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  return isLocalDay(moved) ? moved : day;
}
