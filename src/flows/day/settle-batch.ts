import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { dateOf } from '../../db/local-days.ts';
import type { Touch } from '../../db/touches.ts';
import type { BatchRef } from '../../slack/day/batch-ref.ts';
import { zoneOf } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { tellSettledTogether } from '../tell-changed.ts';
import { type BatchRefusal, lockBatch } from './batch-touches.ts';

/** Lets all of a batch that is due go, with the reason where one was said. */
export async function skipBatch(
  asking: Asking,
  ref: BatchRef,
  why: string,
): Promise<{ kind: 'skipped'; sample: Touch; n: number } | BatchRefusal> {
  const { means, teamId, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const batch = await lockBatch(tx, asking, ref);
    if (batch.kind !== 'batch') return batch;
    const due = [...batch.ready, ...batch.notYet];

    await tx.rows.touch.updateMany({
      where: { teamId, id: { in: due.map(({ touchId }) => touchId) }, state: 'due' },
      data: { state: 'skipped', settledAt: at, settledByUserId: member.userId, skipWhy: why || null },
    });

    await tellSettledTogether(tx, { teamId, touches: due, at });
    return { kind: 'skipped', sample: batch.sample, n: due.length };
  });
}

/** Moves all of a batch that is due to a later day. */
export async function snoozeBatch(
  asking: Asking,
  ref: BatchRef,
  day: LocalDay,
): Promise<{ kind: 'snoozed'; sample: Touch; n: number } | { kind: 'in-the-past' } | BatchRefusal> {
  const { means, teamId, team, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const batch = await lockBatch(tx, asking, ref);
    if (batch.kind !== 'batch') return batch;
    if (day <= localDay(at, zoneOf(member, team))) return { kind: 'in-the-past' };
    const due = [...batch.ready, ...batch.notYet];

    await tx.rows.touch.updateMany({
      where: { teamId, id: { in: due.map(({ touchId }) => touchId) }, state: 'due' },
      data: { dueOn: dateOf(day), dueAt: null, toldAt: null },
    });

    await tellSettledTogether(tx, { teamId, touches: due, at });
    return { kind: 'snoozed', sample: batch.sample, n: due.length };
  });
}
