import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { standingOptOutsOf } from '../../db/contacts.ts';
import type { Tx } from '../../db/store.ts';
import { jobOf, type Touch } from '../../db/touches.ts';
import type { StandingOptOut } from '../../leads/may-contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import type { BatchLine } from '../../slack/day/batch-line.ts';
import type { BatchRef } from '../../slack/day/batch-ref.ts';
import type { TouchOrigin } from '../../slack/day/touch-line.ts';
import { denialToReach } from '../../team/may-do.ts';
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
export function batchAsLine(asking: Asking, ref: BatchRef, batch: Batch): BatchLine {
  const { sample, isUnreachable } = batch;
  const due = [...batch.ready, ...batch.notYet];
  const [dueSince] = due.map(({ dueOn }) => dueOn).toSorted();
  return {
    ref,
    channel: sample.channel,
    origin: batchOrigin(asking, sample),
    tally: { due: due.length, done: 0, skipped: 0, moved: 0, refused: 0, over: 0 },
    dueSince,
    isUnreachable,
    lastMarked: undefined,
  };
}

/** Touches in the order of the names they are for. */
export function byName(touches: readonly Touch[], { voice }: Asking): Touch[] {
  const { compare } = new Intl.Collator(voice.language);
  return touches.toSorted((a, b) => compare(a.contact.name, b.contact.name));
}

/** Whom a batch goes to, and how it stands. */
export type OpenBatch = {
  origin: TouchOrigin;
  channel: Channel;
  touches: readonly Touch[];
  /** What their standing opt-outs close, by contact. */
  optOuts: ReadonlyMap<string, readonly StandingOptOut[]>;
  /** How many may be reached only later. */
  notYet: number;
  today: LocalDay;
};

/**
 * Whom a batch goes to, for whoever is about to send it: only those who may be contacted at this moment, and whom they
 * may see how to reach. That it was opened is remembered.
 */
export async function openBatch(
  asking: Asking,
  ref: BatchRef,
): Promise<({ kind: 'open' } & OpenBatch) | BatchRefusal> {
  const { means, teamId, team, member, covers, at } = asking;
  return await means.store.transaction(async (tx: Tx) => {
    const batch = await readBatch(tx.rows, asking, ref);
    if (batch.kind !== 'batch') return batch;
    const { sample, ready, notYet } = batch;
    const open = batch.open.filter((touch) => !denialToReach(member, jobOf(touch), covers));
    if (open.length === 0 && batch.open.length > 0) return { kind: 'denied', why: 'claim-first' };

    await tx.rows.touch.updateMany({
      where: { teamId, id: { in: open.map(({ touchId }) => touchId) }, state: 'due' },
      data: { openedAt: at },
    });
    return {
      kind: 'open',
      origin: batchOrigin(asking, sample),
      touches: byName(open, asking),
      channel: sample.channel,
      optOuts: await standingOptOutsOf(
        tx.rows,
        teamId,
        open.map(({ contact }) => contact),
      ),
      notYet: notYet.length + ready.length - batch.open.length,
      today: localDay(at, zoneOf(member, team)),
    };
  });
}
