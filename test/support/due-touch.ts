import { randomUUID } from 'node:crypto';
import type { LocalDay } from '../../src/calendar/local-day.ts';
import { dateOf } from '../../src/db/local-days.ts';
import type { Store } from '../../src/db/store.ts';

/** A contact of an agent with one call promised for a day: something to say in a morning. Answers the touch's id. */
export async function dueTouch(
  rows: Store['rows'],
  { teamId, userId, name, day }: { teamId: string; userId: string; name: string; day: LocalDay },
): Promise<string> {
  const createdAt = dateOf(day);
  const contact = await rows.contact.create({
    data: { teamId, name, nameKey: `${name} ${randomUUID()}`.toLowerCase(), ownerUserId: userId, createdAt },
  });
  const promise = await rows.promise.create({
    data: { teamId, contactId: contact.id, madeByUserId: userId, madeAt: createdAt, reason: 'said' },
  });
  const touch = await rows.touch.create({
    data: {
      teamId,
      contactId: contact.id,
      promiseId: promise.id,
      channel: 'call',
      plannedOn: createdAt,
      dueOn: createdAt,
    },
  });
  return touch.id;
}
