import { takeBackFirstAttempts } from '../../db/batches.ts';
import { lockContacts, standingOptOutsOf } from '../../db/contacts.ts';
import type { Tx } from '../../db/store.ts';
import { asTouch, type Touch, touchParts } from '../../db/touches.ts';
import { isClosed } from '../../leads/may-contact.ts';
import { batchUndoMs } from '../../slack/day/batch-line.ts';
import { type Denial, denialToTakeBack } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { tellSettledTogether } from '../tell-changed.ts';

export type BatchUndone =
  /** `stayDone`: their plan has ended or they were moved to another since. */
  { kind: 'undone'; n: number; stayDone: number } | { kind: 'too-late' } | { kind: 'denied'; why: Denial };

/**
 * Takes back that a batch was marked done, for an hour, by whoever marked it or a manager: the touches are due again and
 * their interactions never were. Who asked to be left alone meanwhile is left alone. The second time changes nothing.
 */
export async function undoBatch(asking: Asking, batchId: string): Promise<BatchUndone> {
  const { means, teamId, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const made = await tx.rows.interaction.findMany({
      where: { teamId, batchId },
      select: { contactId: true, byUserId: true, happenedAt: true, loggedAt: true },
    });
    const [first] = made;
    if (!first) return { kind: 'undone', n: 0, stayDone: 0 };
    const why = denialToTakeBack(member, first.byUserId);
    if (why) return { kind: 'denied', why };
    if (at.getTime() > first.loggedAt.getTime() + batchUndoMs) return { kind: 'too-late' };
    await lockContacts(
      tx.rows,
      teamId,
      made.map(({ contactId }) => contactId),
    );
    const done = await doneBy(tx, teamId, batchId);
    const back = done.filter(({ goesOn }) => goesOn).map(({ touch }) => touch);
    const contacts = back.map(({ contact }) => contact);
    const optOuts = await standingOptOutsOf(tx.rows, teamId, contacts);
    const isOver = ({ contact, channel }: Touch) => isClosed(channel, optOuts.get(contact.contactId) ?? []);

    for (const over of [false, true])
      await tx.rows.touch.updateMany({
        where: {
          teamId,
          id: { in: back.filter((touch) => isOver(touch) === over).map(({ touchId }) => touchId) },
        },
        data: {
          state: over ? 'withdrawn' : 'due',
          settledAt: over ? at : null,
          settledByUserId: null,
          interactionId: null,
        },
      });
    const contactIds = contacts.map(({ contactId }) => contactId);
    await tx.rows.interaction.deleteMany({
      where: { teamId, batchId, contactId: { in: contactIds }, touches: { none: {} } },
    });
    const leadsChanged = await takeBackFirstAttempts(tx.rows, { teamId, contactIds, at: first.happenedAt });

    await tellSettledTogether(tx, { teamId, touches: back, leadsChanged, at });
    return { kind: 'undone', n: back.length, stayDone: done.length - back.length };
  });
}

/** The touches of a batch that are done by it, and whether their plans go on. */
async function doneBy(
  { rows }: Tx,
  teamId: string,
  batchId: string,
): Promise<Array<{ touch: Touch; goesOn: boolean }>> {
  const found = await rows.touch.findMany({
    where: { teamId, state: 'done', interaction: { batchId } },
    include: touchParts,
  });
  return found.map((row) => ({
    touch: asTouch(row),
    goesOn: row.enrolment?.state === 'active' || row.enrolment?.state === 'paused',
  }));
}
