import { localDay } from '../../calendar/local-day.ts';
import type { Tx } from '../../db/store.ts';
import type { Touch } from '../../db/touches.ts';
import type { BatchLine } from '../../slack/day/batch-line.ts';
import type { BatchRef } from '../../slack/day/batch-ref.ts';
import type { TouchOrigin } from '../../slack/day/touch-line.ts';
import { zoneOf } from '../../team/member.ts';
import { batchWords } from '../../words/batch-words.ts';
import type { Asking } from '../asking.ts';
import { type Batch, type BatchRefusal, readBatch } from './batch-touches.ts';
import { originToShow } from './touch-lines.ts';

/** What a batch is, for whoever asks; where its words name a person they leave the place open. */
export function batchOrigin({ plans, member, team }: Asking, sample: Touch): TouchOrigin {
  return originToShow(sample, { plans, agent: member, team }, batchWords.nameHere);
}

/** A batch that still has somebody due, as a line. */
export function batchAsLine(asking: Asking, ref: BatchRef, { sample, ready, notYet }: Batch): BatchLine {
  const due = [...ready, ...notYet];
  const [dueSince] = due.map(({ dueOn }) => dueOn).toSorted();
  return {
    ref,
    channel: sample.channel,
    origin: batchOrigin(asking, sample),
    tally: { due: due.length, done: 0, skipped: 0, moved: 0, over: 0 },
    dueSince,
  };
}

/** Touches in the order of the names they are for. */
export function byName(touches: readonly Touch[], { voice }: Asking): Touch[] {
  const { compare } = new Intl.Collator(voice.language);
  return touches.toSorted((a, b) => compare(a.contact.name, b.contact.name));
}

/**
 * Whom a batch goes to, for whoever is about to send it: only those who may be contacted at this moment. That it was
 * opened is remembered.
 */
export async function openBatch(
  asking: Asking,
  ref: BatchRef,
): Promise<
  { kind: 'open'; origin: TouchOrigin; touches: Touch[]; notYet: number; today: string } | BatchRefusal
> {
  const { means, teamId, team, member, at } = asking;
  return await means.store.transaction(async (tx: Tx) => {
    const batch = await readBatch(tx.rows, asking, ref);
    if (batch.kind !== 'batch') return batch;
    const { sample, ready, open, notYet } = batch;

    await tx.rows.touch.updateMany({
      where: { teamId, id: { in: open.map(({ touchId }) => touchId) }, state: 'due' },
      data: { openedAt: at },
    });
    return {
      kind: 'open',
      origin: batchOrigin(asking, sample),
      touches: byName(open, asking),
      notYet: notYet.length + ready.length - open.length,
      today: localDay(at, zoneOf(member, team)),
    };
  });
}
