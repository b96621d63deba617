import { instantOf, type LocalTime } from './instant.ts';
import { addDays, type LocalDay, localDay } from './local-day.ts';

/** A stretch of time: `from` belongs to it, `until` does not. */
export type Span = { readonly from: Date; readonly until: Date };

/** The hours of a day in which a person may be reached; `until` may be `24:00`. */
export type Hours = { readonly from: LocalTime; readonly until: LocalTime };

/** A zone in which somebody may be, with the hours in which they may be reached there. */
export type PlaceHours = Hours & { readonly zone: string };

/** The product's default where no rule of a country says otherwise; also the US one (47 CFR 64.1200(c)(1)). */
export const usualHours: Hours = { from: '08:00', until: '21:00' };

const daysLookedAhead = 8;

/**
 * The time that is decent, on the day of this name, in every zone the person may be in; or `undefined` when
 * there is none. Where somebody is, is seldom known for sure; only the hours that suit all the plausible places are safe.
 *
 * @throws RangeError when no zone is given, or `from` is not before `until`
 */
export function decentHours(
  asked: { readonly day: LocalDay; readonly zones: readonly string[] } & Partial<Hours>,
): Span | undefined {
  const { day, zones } = asked;
  const hours = checkedHours({ ...usualHours, ...definedOnly(asked) }, zones);
  const spans = zones.map((zone) => spanIn(zone, day, hours));
  const from = Math.max(...spans.map((span) => span.from.getTime()));
  const until = Math.min(...spans.map((span) => span.until.getTime()));
  return from < until ? { from: new Date(from), until: new Date(until) } : undefined;
}

/**
 * The first instant, not before `at`, that is decent in every place: `at` itself when it is. `undefined` when
 * the next week has none (places too far apart for their hours, or hours that leave nothing).
 *
 * @param days how many are looked through, where not a week
 * @throws RangeError when no place is given
 */
export function nextDecentInstant(
  at: Date,
  places: readonly PlaceHours[],
  days = daysLookedAhead,
): Date | undefined {
  if (places.length === 0) throw new RangeError('No place to find a decent hour in');
  if (places.some(({ from, until }) => from >= until)) return undefined;
  const latest = at.getTime() + days * 86_400_000;
  let instant = at;
  while (instant.getTime() <= latest) {
    // Each place may push the instant on; when none does, all agree on it.
    const pushed = places.reduce((soFar, place) => nextIn(place, soFar), instant);
    if (pushed.getTime() === instant.getTime()) return instant;
    instant = pushed;
  }
  return undefined;
}

function nextIn(place: PlaceHours, at: Date): Date {
  const { zone } = place;
  let day = localDay(at, zone);
  for (;;) {
    const { from, until } = spanIn(zone, day, place);
    if (from < until && at < until) return at < from ? from : at;
    day = addDays(day, 1);
  }
}

function spanIn(zone: string, day: LocalDay, { from, until }: Hours): Span {
  const asked = `${zone} ${day} ${from} ${until}`;
  const kept = spans.get(asked);
  if (kept) return kept;
  if (spans.size >= mostKept) spans.clear();
  const span = { from: instantOf(day, from, zone), until: instantOf(day, until, zone) };
  spans.set(asked, span);
  return span;
}

/** What was found before: the list of a morning asks for the same day in the same zones once for each touch. */
const spans = new Map<string, Span>();
const mostKept = 2_000;

function definedOnly(hours: Partial<Hours>): Partial<Hours> {
  return {
    ...(hours.from === undefined ? {} : { from: hours.from }),
    ...(hours.until === undefined ? {} : { until: hours.until }),
  };
}

function checkedHours(hours: Hours, zones: readonly string[]): Hours {
  if (zones.length === 0) throw new RangeError('No zone to find decent hours in');
  if (hours.from >= hours.until)
    throw new RangeError(`Not hours of one day: ${hours.from} to ${hours.until}`);
  return hours;
}
