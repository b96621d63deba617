import { instantOf } from '../../calendar/instant.ts';
import type { LocalDay } from '../../calendar/local-day.ts';
import { dateOf } from '../../db/local-days.ts';
import type { Tx } from '../../db/store.ts';
import type { Channel } from '../../parsing/channel.ts';

/** What was promised for when: a day, and an hour where one was said. */
export type PromisedWhen = { day: LocalDay; time?: string | undefined };

/** A promise that became a touch. */
export type PromisedTouch = { touchId: string; day: LocalDay; dueAt: Date | null };

/** Makes a promise a touch of its own. Part of a flow that holds the contact's lock. */
export async function promiseTouch(
  tx: Tx,
  promise: {
    teamId: string;
    contactId: string;
    byUserId: string;
    channel: Channel;
    when: PromisedWhen;
    /** The zone in which the day and the hour were meant. */
    zone: string;
    words: string;
    at: Date;
  },
): Promise<PromisedTouch> {
  const { teamId, contactId, byUserId, channel, when, zone, words, at } = promise;
  const made = await tx.rows.promise.create({
    data: { teamId, contactId, madeByUserId: byUserId, madeAt: at, reason: 'said', words },
  });
  const dueAt = when.time ? instantOf(when.day, when.time, zone) : null;
  const touch = await tx.rows.touch.create({
    data: {
      teamId,
      contactId,
      promiseId: made.id,
      channel,
      plannedOn: dateOf(when.day),
      dueOn: dateOf(when.day),
      dueAt,
    },
  });
  return { touchId: touch.id, day: when.day, dueAt };
}
