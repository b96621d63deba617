import { addDays, daysBetween, type LocalDay } from '../calendar/local-day.ts';
import { isWorkingDay, type WorkCalendar } from '../calendar/working-day.ts';
import type { Channel } from '../parsing/channel.ts';

/** Why a plan waits: somebody said so, or people have just spoken. */
export const pauseReasons = ['said', 'conversation'] as const;

/** A plan that waits. */
export type Pause = {
  readonly since: LocalDay;
  /** The day on which it goes on by itself; `null`: when somebody says so. */
  readonly until: LocalDay | null;
  readonly why: (typeof pauseReasons)[number];
};

/** So many days after a conversation nobody gets a piece that was written for many. */
const restDays = 3;

/**
 * How a relationship plan waits after a conversation: until what was promised for next, else for three days, counted
 * from when people spoke. It never makes a pause shorter.
 *
 * @param standing the pause there is already, if any
 * @param startsOn the first day of the plan: one that begins only later need not wait
 * @returns the pause from now on; `undefined`: nothing changes
 */
export function pauseAfterConversation({
  standing,
  spokeOn,
  promisedFor,
  startsOn,
  today,
}: {
  readonly standing: Pause | undefined;
  readonly spokeOn: LocalDay;
  readonly promisedFor: LocalDay | undefined;
  readonly startsOn: LocalDay;
  readonly today: LocalDay;
}): Pause | undefined {
  const until = promisedFor ?? addDays(spokeOn, restDays);
  if (until <= today || until <= startsOn) return undefined;
  if (!standing) return { since: today, until, why: 'conversation' };
  return standing.until === null || standing.until >= until ? undefined : { ...standing, until };
}

/**
 * How a pause goes on when the promise it waited for is taken back: as after a conversation without one.
 *
 * @param promisedFor the day of the promise
 * @param spokeOn the day of the last conversation
 * @returns the pause from now on, `over`, or `undefined`: it did not wait for the promise
 */
export function pauseWithoutPromise({
  standing,
  promisedFor,
  spokeOn,
  today,
}: {
  readonly standing: Pause;
  readonly promisedFor: LocalDay;
  readonly spokeOn: LocalDay;
  readonly today: LocalDay;
}): Pause | 'over' | undefined {
  if (standing.why !== 'conversation' || standing.until !== promisedFor) return undefined;
  const until = addDays(spokeOn, restDays);
  if (until >= promisedFor) return undefined;
  return until <= today ? 'over' : { ...standing, until };
}

/** By how many days a pause puts off what counts from the start of a plan: none of those before it began. */
export function daysPutOff(since: LocalDay, startsOn: LocalDay, resumedOn: LocalDay): number {
  return Math.max(0, daysBetween(since > startsOn ? since : startsOn, resumedOn));
}

/** Touches that go out without a talk, and are not worth sending long after their day. */
const small: ReadonlySet<Channel> = new Set<Channel>(['email', 'card', 'mail', 'social', 'text', 'gift']);
const stillWorthDays = 7;

/**
 * What becomes of the touches of a yearly plan whose day came while it waited: small ones that are more than a week
 * late are let go, the rest is due on the next working day. What was late before the pause stays as it was.
 *
 * @param due the touches of the plan that are still due
 */
export function afterPause({
  due,
  since,
  today,
  work,
}: {
  readonly due: ReadonlyArray<{
    readonly touchId: string;
    readonly channel: Channel;
    readonly dueOn: LocalDay;
  }>;
  readonly since: LocalDay;
  readonly today: LocalDay;
  readonly work: WorkCalendar;
}): { readonly letGo: readonly string[]; readonly move: readonly string[]; readonly to: LocalDay } {
  const missed = due.filter(({ dueOn }) => dueOn >= since && dueOn < today);
  const isPast = ({ channel, dueOn }: (typeof missed)[number]) =>
    small.has(channel) && dueOn < addDays(today, -stillWorthDays);
  return {
    letGo: missed.filter(isPast).map(({ touchId }) => touchId),
    move: missed.filter((touch) => !isPast(touch)).map(({ touchId }) => touchId),
    to: nextWorkingDay(today, work),
  };
}

/** As long as the longest holidays, and more: who works on none of so many days has no calendar. */
const daysLookedAt = 60;

function nextWorkingDay(from: LocalDay, work: WorkCalendar): LocalDay {
  for (let ahead = 0; ahead < daysLookedAt; ahead += 1) {
    const day = addDays(from, ahead);
    if (isWorkingDay(day, work)) return day;
  }
  return from;
}
