import { instantOf } from '../calendar/instant.ts';
import { daysBetween, type LocalDay, localDay } from '../calendar/local-day.ts';
import type { MonthDay } from '../calendar/plan-year.ts';
import { minorDigits } from '../money/currency.ts';
import type { Voice } from '../team/voice.ts';
import { localeOf, say } from './say.ts';
import { timeWords } from './time-words.ts';

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making a format takes far longer than using it, and a table has hundreds of figures. */
function numbers(voice: Voice, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const locale = localeOf(voice);
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(key, format);
  return format;
}

/** A number in the voice's digits. */
export function sayNumber(voice: Voice, value: number): string {
  return numbers(voice, { maximumFractionDigits: 1 }).format(value);
}

/** A difference with its sign: "+3", "-2", "0". */
export function sayChange(voice: Voice, difference: number): string {
  return numbers(voice, { signDisplay: 'exceptZero' }).format(difference);
}

/** A share: 0.25 is "25%". Whole percents; the reports say where more is needed. */
export function sayPercent(voice: Voice, share: number): string {
  return numbers(voice, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** An amount with its currency; without fractions where there are none. */
export function sayMoney(voice: Voice, amountMinor: bigint, currency: string): string {
  const digits = minorDigits(currency);
  const whole = amountMinor % 10n ** BigInt(digits) === 0n;
  const sign = amountMinor < 0n ? '-' : '';
  const text = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(digits + 1, '0');
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return numbers(voice, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: whole ? 0 : digits,
    // A decimal string keeps every digit of an amount beyond 2^53.
  }).format(`${sign}${decimal}` as Intl.StringNumericLiteral);
}

/** An amount said roughly: rounded to whole units of the currency, half away from zero. */
export function sayRoundMoney(voice: Voice, amountMinor: bigint, currency: string): string {
  const unit = 10n ** BigInt(minorDigits(currency));
  const half = amountMinor < 0n ? -(unit / 2n) : unit / 2n;
  return sayMoney(voice, ((amountMinor + half) / unit) * unit, currency);
}

/** A day as people say it from `today`: "today", "tomorrow", "Thursday", "Thursday 3 December", with the year when it is another. */
export function sayDay(voice: Voice, day: LocalDay, today: LocalDay): string {
  const away = daysBetween(today, day);
  if (away === 0) return say(voice, timeWords.today);
  if (away === 1) return say(voice, timeWords.tomorrow);
  if (away === -1) return say(voice, timeWords.yesterday);
  const date = instantOf(day, '12:00', 'UTC');
  // Within the week the weekday says it all, also where a new year begins in between.
  const isNear = away > 1 && away < 7;
  return new Intl.DateTimeFormat(localeOf(voice), {
    timeZone: 'UTC',
    weekday: 'long',
    ...(isNear ? {} : { day: 'numeric', month: 'long' }),
    ...(isNear || day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(date);
}

/** A calendar month: "November 2026". */
export function sayMonth(voice: Voice, month: string): string {
  return new Intl.DateTimeFormat(localeOf(voice), { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    new Date(`${month}-15T12:00:00Z`),
  );
}

/** The days from one to another: "9–15 November 2026". */
export function sayDays(voice: Voice, from: LocalDay, to: LocalDay): string {
  return new Intl.DateTimeFormat(localeOf(voice), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).formatRange(instantOf(from, '12:00', 'UTC'), instantOf(to, '12:00', 'UTC'));
}

/** A day that comes back each year: "14 March". `parseMonthDay` reads it back. */
export function sayMonthDay(voice: Voice, monthDay: MonthDay): string {
  // In a leap year every one of them is a day.
  return new Intl.DateTimeFormat(localeOf(voice), { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(
    instantOf(`2024-${monthDay}`, '12:00', 'UTC'),
  );
}

/** A time of day on the voice's own clock, 24 hours: "16:00". */
export function sayTime(voice: Voice, at: Date, zone: string = voice.zone): string {
  return new Intl.DateTimeFormat(localeOf(voice), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** A moment: the time alone when it is today, else day and time. */
export function sayMoment(voice: Voice, at: Date, now: Date): string {
  const today = localDay(now, voice.zone);
  const day = localDay(at, voice.zone);
  if (day === today) return sayTime(voice, at);
  return say(voice, timeWords.dayAndTime, { day: sayDay(voice, day, today), time: sayTime(voice, at) });
}

/** A moment on a message that stays: as `sayMoment`, but another day is its date, since "yesterday" soon is untrue. */
export function sayLastingMoment(voice: Voice, at: Date, now: Date): string {
  const day = localDay(at, voice.zone);
  const today = localDay(now, voice.zone);
  if (day === today) return sayTime(voice, at);
  const date = new Intl.DateTimeFormat(localeOf(voice), {
    timeZone: voice.zone,
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(at);
  return say(voice, timeWords.dayAndTime, { day: date, time: sayTime(voice, at) });
}

/** How long something took or waits: "a moment", "40 s", "12 min", "3 h 5 min", "2 d". */
export function sayDuration(voice: Voice, seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 5) return say(voice, timeWords.moments);
  if (whole < 60) return say(voice, timeWords.seconds, { n: whole });
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return say(voice, timeWords.minutes, { n: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 48) {
    const rest = minutes % 60;
    return rest === 0
      ? say(voice, timeWords.hours, { n: hours })
      : say(voice, timeWords.hoursMinutes, { hours, minutes: rest });
  }
  return say(voice, timeWords.days, { n: Math.round(hours / 24) });
}

/** "a, b and c" in the voice's language. The parts are placed as they are. */
export function sayList(voice: Voice, parts: readonly string[]): string {
  return new Intl.ListFormat(localeOf(voice), { type: 'conjunction' }).format(parts);
}

/** "a, b or c" in the voice's language. The parts are placed as they are. */
export function sayEither(voice: Voice, parts: readonly string[]): string {
  return new Intl.ListFormat(localeOf(voice), { type: 'disjunction' }).format(parts);
}

/** The name of a country, by its ISO 3166 code; the code itself where it has none. */
export function sayCountry(voice: Voice, country: string): string {
  return new Intl.DisplayNames(localeOf(voice), { type: 'region', fallback: 'code' }).of(country) ?? country;
}

/** The name of a day of the week, 0 = Sunday. */
export function sayWeekday(voice: Voice, weekday: number): string {
  // 2 August 2026 is a Sunday.
  const date = new Date(Date.UTC(2026, 7, 2 + weekday, 12));
  return new Intl.DateTimeFormat(localeOf(voice), { timeZone: 'UTC', weekday: 'long' }).format(date);
}
