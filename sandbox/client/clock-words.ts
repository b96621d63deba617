import type { Language } from './look.ts';
import { localeOf, say } from './say.ts';

/** How times are written for a person: in their own zone, in the language of the client. */
export type ClockWords = {
  /** 09:30 */
  time(ms: number): string;
  /** Today, Yesterday, or Monday 23 November. */
  day(ms: number): string;
  /** The whole date and time, for who wants to know exactly. */
  exact(ms: number): string;
  /** A key that is the same for all moments of one day. */
  dayKey(ms: number): string;
};

const known = new Map<string, Formats>();

type Formats = Readonly<Record<'time' | 'day' | 'dayAndYear' | 'exact' | 'key', Intl.DateTimeFormat>>;

/** The words for times of a person who is in `zone`, when it is `now`. */
export function clockWords(zone: string, language: Language, now: Date): ClockWords {
  const formats = formatsOf(zone, language);
  const dayKey = (ms: number) => formats.key.format(ms);
  const today = dayKey(now.getTime());
  const yesterday = previousDay(today);
  return {
    time: (ms) => formats.time.format(ms),
    exact: (ms) => formats.exact.format(ms),
    dayKey,
    day(ms) {
      const key = dayKey(ms);
      if (key === today) return say('today', language);
      if (key === yesterday) return say('yesterday', language);
      return (key.slice(0, 4) === today.slice(0, 4) ? formats.day : formats.dayAndYear).format(ms);
    },
  };
}

/** When a message was written. */
export function msOfTs(ts: string): number {
  return Math.floor(Number(ts) * 1_000);
}

function formatsOf(zone: string, language: Language): Formats {
  const key = `${zone} ${language}`;
  const there = known.get(key);
  if (there !== undefined) return there;
  const locale = localeOf(language);
  const day = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone } as const;
  const formats = {
    time: new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
      timeZone: zone,
    }),
    day: new Intl.DateTimeFormat(locale, day),
    dayAndYear: new Intl.DateTimeFormat(locale, { ...day, year: 'numeric' }),
    exact: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium', timeZone: zone }),
    // Swedish writes days as 2026-11-23.
    key: new Intl.DateTimeFormat('sv-SE', { timeZone: zone }),
  };
  known.set(key, formats);
  return formats;
}

function previousDay(key: string): string {
  return new Date(Date.parse(`${key}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
