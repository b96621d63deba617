import { instantOf } from '../calendar/instant.ts';
import { addDays, localDay } from '../calendar/local-day.ts';
import type { Channel } from '../parsing/channel.ts';
import type { RuleSet } from './contact-rules.ts';

/** An attempt to reach somebody. */
export type Attempt = { readonly channel: Channel; readonly at: Date; readonly isAnswered: boolean };

export type AttemptRule = 'attempts-a-day' | 'attempts-a-week' | 'attempts-in-24h';

/** From when there may be another attempt, and whose limit it is. */
export type AttemptWait = { rule: AttemptRule; law: string | undefined; from: Date };

const hourMs = 3_600_000;

/**
 * From when there may be another attempt by a channel, where there have been as many as may be, and by which of the limits the wait is
 * longest; `undefined`: now. Somebody who answered since is not pressed, so what nobody answered before that does not count.
 */
export function afterAttempts(
  sets: readonly RuleSet[],
  attempts: readonly Attempt[],
  channel: Channel,
  zones: readonly string[],
  at: Date,
): AttemptWait | undefined {
  const latestFirst = attempts
    .filter((attempt) => attempt.channel === channel && attempt.at <= at)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const answered = latestFirst.findIndex(({ isAnswered }) => isAnswered);
  const unanswered = answered < 0 ? latestFirst : latestFirst.slice(0, answered);
  const waits: AttemptWait[] = [];
  for (const { channels: of } of sets) {
    const { unanswered: most, attempts: mostOfAll } = of[channel] ?? {};
    if (most) {
      for (const zone of zones) {
        const today = localDay(at, zone);
        if (unanswered.filter((attempt) => localDay(attempt.at, zone) === today).length >= most.aDay)
          waits.push({
            rule: 'attempts-a-day',
            law: most.rule,
            from: instantOf(addDays(today, 1), '00:00', zone),
          });
      }
      const free = freeAfter(unanswered, most.aWeek, 7 * 24 * hourMs, at);
      if (free) waits.push({ rule: 'attempts-a-week', law: most.rule, from: free });
    }
    if (mostOfAll) {
      const free = freeAfter(latestFirst, mostOfAll.in24h, 24 * hourMs, at);
      if (free) waits.push({ rule: 'attempts-in-24h', law: mostOfAll.rule, from: free });
    }
  }
  return waits.toSorted((a, b) => b.from.getTime() - a.from.getTime())[0];
}

/** When so many attempts within so long will be one fewer; `undefined`: they are fewer already. */
function freeAfter(
  latestFirst: readonly Attempt[],
  most: number,
  withinMs: number,
  at: Date,
): Date | undefined {
  const last = latestFirst[most - 1];
  const free = last && new Date(last.at.getTime() + withinMs);
  return free && free > at ? free : undefined;
}
