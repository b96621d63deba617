import { addDays, daysBetween, type LocalDay } from '../calendar/local-day.ts';
import { isWorkingDay, type WorkCalendar } from '../calendar/working-day.ts';
import type { Channel } from '../parsing/channel.ts';
import { isBoundToDay } from './occasion.ts';

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
/** No plan rests longer after a conversation, whatever was promised for next. */
const longestRestDays = 30;

/** The day until which a plan rests after a conversation: until what was promised, else for three days. */
function restsUntil(spokeOn: LocalDay, promisedFor: LocalDay | undefined): LocalDay {
  if (promisedFor === undefined) return addDays(spokeOn, restDays);
  const latest = addDays(spokeOn, longestRestDays);
  return promisedFor < latest ? promisedFor : latest;
}

/**
 * How a relationship plan waits after a conversation: until what was promised for next, at most for 30 days, else for
 * three, counted from when people spoke. It never makes a pause shorter.
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
  const until = restsUntil(spokeOn, promisedFor);
  if (until <= today || until <= startsOn) return undefined;
  if (!standing) return { since: today, until, why: 'conversation' };
  return standing.until === null || standing.until >= until ? undefined : { ...standing, until };
}

/**
 * How a pause goes on when the promise it waited for is kept, skipped, taken back or put off: until the new day, or
 * that of another promise it waits for; else as after a conversation without one.
 *
 * @param was the day of the promise until now
 * @param becomes its day from now on, or that of the promise which follows it; absent: there is none
 * @param others the days of the other promises to the person
 * @param spokeOn the day of the last conversation
 * @returns the pause from now on, `over`, or `undefined`: nothing changes
 */
export function pauseAfterPromise({
  standing,
  was,
  becomes,
  others,
  spokeOn,
  today,
}: {
  readonly standing: Pause;
  readonly was: LocalDay;
  readonly becomes: LocalDay | undefined;
  readonly others: readonly LocalDay[];
  readonly spokeOn: LocalDay;
  readonly today: LocalDay;
}): Pause | 'over' | undefined {
  const { why, until } = standing;
  // A promise for an earlier day is none that it waited for.
  if (why !== 'conversation' || until === null || was < until) return undefined;
  const held = others.map((day) => restsUntil(spokeOn, day)).filter((day) => day <= until);
  const alone = restsUntil(spokeOn, becomes);
  const own = becomes === undefined && alone > until ? until : alone;
  const from = [own, ...held].toSorted().at(-1) ?? own;
  if (from === until) return undefined;
  return from <= today ? 'over' : { ...standing, until: from };
}

/** By how many days a pause puts off what counts from the start of a plan: none of those before it began. */
export function daysPutOff(since: LocalDay, startsOn: LocalDay, resumedOn: LocalDay): number {
  return Math.max(0, daysBetween(since > startsOn ? since : startsOn, resumedOn));
}

/**
 * Whether a touch of a plan that waits comes on its day all the same: what belongs to a day of the person's own or to a
 * holiday does while a plan rests after a conversation, since nobody is congratulated later. Where somebody said that
 * the plan is to wait, nothing does.
 *
 * @param occasion what gave the day, as plans/schedule says it
 */
export function comesAllTheSame(why: Pause['why'], occasion: string | null): boolean {
  return why === 'conversation' && isBoundToDay(occasion);
}

/** Touches that go out without a talk, and are not worth sending long after their day. */
const small: ReadonlySet<Channel> = new Set<Channel>(['email', 'card', 'mail', 'social', 'text', 'gift']);
const stillWorthDays = 7;

/**
 * What becomes of the touches of a yearly plan whose day came while it waited: small ones that are more than a week
 * late keep their day, and are to be let go where somebody is told of it; the rest is due on the next working day. What
 * was late before the pause stays as it was.
 *
 * @param due the touches of the plan that are still due and waited
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
}): { readonly past: readonly string[]; readonly move: readonly string[]; readonly to: LocalDay } {
  const missed = due.filter(({ dueOn }) => dueOn >= since && dueOn < today);
  const isPast = ({ channel, dueOn }: (typeof missed)[number]) =>
    small.has(channel) && dueOn < addDays(today, -stillWorthDays);
  return {
    past: missed.filter(isPast).map(({ touchId }) => touchId),
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
