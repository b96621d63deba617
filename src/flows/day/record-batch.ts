import { createHash } from 'node:crypto';
import { markSent, noteFirstAttempts } from '../../db/batches.ts';
import type { Tx } from '../../db/store.ts';
import { readTouch, type Touch } from '../../db/touches.ts';
import type { BatchRef } from '../../slack/day/batch-ref.ts';
import type { Asking } from '../asking.ts';
import { tellSettledTogether } from '../tell-changed.ts';
import { type BatchRefusal, lockBatch } from './batch-touches.ts';

/** A batch that was marked done. */
export type BatchMarked = {
  kind: 'marked';
  /** By which it can be taken back. */
  batchId: string;
  sample: Touch;
  done: number;
  /** Left out by whoever pressed, or by rule. */
  stayDue: number;
  /** Of those that stay due: who may be reached only later. */
  notYet: number;
};

/**
 * Marks a piece as sent to everybody of a batch but some, in one go: an interaction each, one-way, and the first
 * attempt of leads that waited. Who may be reached only later is not among them. A plan that has nothing left by
 * it ends within a minute (finish-left-plans). The same request again changes nothing and answers the same.
 *
 * @param isSent which of them, by the touch; the others stay due
 */
export async function recordBatch(
  asking: Asking,
  ref: BatchRef,
  isSent: (touchId: string) => boolean = () => true,
): Promise<BatchMarked | BatchRefusal> {
  const { means, teamId, member, at, requestId } = asking;
  return await means.store.transaction(async (tx) => {
    const batch = await lockBatch(tx, asking, ref);
    const batchId = batchIdOf(teamId, requestId);
    const before = await markedBefore(tx, teamId, batchId);
    if (before) return { ...before, ...leftOf(batch) };
    if (batch.kind !== 'batch') return batch;
    const settled = batch.ready.filter(({ touchId }) => isSent(touchId));

    await markSent(tx.rows, { teamId, batchId, touchIds: idsOf(settled), byUserId: member.userId, at });
    const contactIds = settled.map(({ contact }) => contact.contactId);
    const attempted = await noteFirstAttempts(tx.rows, { teamId, contactIds, at });

    await tellSettledTogether(tx, { teamId, touches: settled, leadsChanged: attempted, at });
    const { stayDue, notYet } = leftOf(batch);
    const done = settled.length;
    return { kind: 'marked', batchId, sample: batch.sample, done, stayDue: stayDue - done, notYet };
  });
}

function idsOf(touches: readonly Touch[]): string[] {
  return touches.map(({ touchId }) => touchId);
}

/** What the same request marked the first time. */
async function markedBefore(
  { rows }: Tx,
  teamId: string,
  batchId: string,
): Promise<Omit<BatchMarked, 'stayDue' | 'notYet'> | undefined> {
  const done = await rows.touch.findMany({
    where: { teamId, interaction: { batchId } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const sample = done[0] && (await readTouch(rows, teamId, done[0].id));
  return sample && { kind: 'marked', batchId, sample, done: done.length };
}

function leftOf(batch: Awaited<ReturnType<typeof lockBatch>>): Pick<BatchMarked, 'stayDue' | 'notYet'> {
  if (batch.kind !== 'batch') return { stayDue: 0, notYet: 0 };
  const { ready, notYet } = batch;
  return { stayDue: ready.length + notYet.length, notYet: notYet.length };
}

/** One press is one batch, however often it is delivered. */
function batchIdOf(teamId: string, requestId: string): string {
  const hex = createHash('sha256').update(`${teamId} ${requestId}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
