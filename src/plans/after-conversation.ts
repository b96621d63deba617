import { addDays, type LocalDay } from '../calendar/local-day.ts';
import { isWorkingDay, type WorkCalendar } from '../calendar/working-day.ts';
import { isSpoken } from '../parsing/channel.ts';
import type { Plan } from './plan.ts';

/** A call or a visit of a yearly plan that is still due, before or ahead. */
export type OpenCall = { readonly touchId: string; readonly dueOn: LocalDay };

/** What a conversation does to the calls of a yearly plan. */
export type CallsAfter = {
  /** Pointless now: they count in the plan's total as replaced. */
  readonly replace: readonly string[];
  readonly move: { readonly touchId: string; readonly to: LocalDay } | undefined;
};

/** How many calls and visits a plan has in a year. */
export function callsAYear({ steps }: Plan): number {
  return steps.filter(({ channel }) => isSpoken(channel)).length;
}

/**
 * "Real contact counts" for the calls of a yearly plan: the next one is counted from the last conversation, from when
 * it happened. With n calls a year they are 365/n days apart (rounded down). Those due by half of that after the
 * conversation are replaced by it; the next one left comes so many days after it, on the working day nearest, but
 * before the call that follows it and within its plan year. One that was left due by the year before keeps its day.
 *
 * Nothing is moved to a day that has passed: a conversation logged so late says nothing of the next call. One that
 * happened before the last one known changes nothing at all.
 *
 * @param on the day of the conversation, where the owner is
 * @param lastKnownOn the day of the latest one known before; `null`: none
 * @param open the calls and visits of the plan that are still due
 * @param year the first and the last day of the plan year
 */
export function afterConversation({
  on,
  lastKnownOn,
  open,
  callsAYear,
  year,
  today,
  work,
}: {
  readonly on: LocalDay;
  readonly lastKnownOn: LocalDay | null;
  readonly open: readonly OpenCall[];
  readonly callsAYear: number;
  readonly year: { readonly from: LocalDay; readonly until: LocalDay };
  readonly today: LocalDay;
  readonly work: WorkCalendar;
}): CallsAfter {
  if (callsAYear < 1 || (lastKnownOn !== null && on < lastKnownOn)) return { replace: [], move: undefined };
  const apart = Math.floor(365 / callsAYear);
  const pointlessUntil = addDays(on, Math.floor(apart / 2));
  const replace = open.filter(({ dueOn }) => dueOn <= pointlessUntil).map(({ touchId }) => touchId);
  const [next, following] = open
    .filter(({ dueOn }) => dueOn > pointlessUntil && dueOn >= year.from)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const wanted = addDays(on, apart);
  if (!next || wanted < today) return { replace, move: undefined };
  const to = nearestWorkingDay(wanted, work, {
    from: latestOf([today, year.from]),
    until: earliestOf([year.until, ...(following ? [addDays(following.dueOn, -1)] : [])]),
  });
  return { replace, move: to === undefined || to === next.dueOn ? undefined : { touchId: next.touchId, to } };
}

/** The working day within some days that is nearest to a day, the earlier of two; `undefined`: none is worked. */
function nearestWorkingDay(
  day: LocalDay,
  work: WorkCalendar,
  { from, until }: { from: LocalDay; until: LocalDay },
): LocalDay | undefined {
  if (from > until) return undefined;
  const wanted = latestOf([from, earliestOf([day, until])]);
  for (let away = 0; ; away += 1) {
    const [earlier, later] = [addDays(wanted, -away), addDays(wanted, away)];
    if (earlier < from && later > until) return undefined;
    if (earlier >= from && isWorkingDay(earlier, work)) return earlier;
    if (later <= until && isWorkingDay(later, work)) return later;
  }
}

function earliestOf(days: readonly [LocalDay, ...LocalDay[]]): LocalDay {
  return days.toSorted()[0] ?? days[0];
}

function latestOf(days: readonly [LocalDay, ...LocalDay[]]): LocalDay {
  return days.toSorted().at(-1) ?? days[0];
}
