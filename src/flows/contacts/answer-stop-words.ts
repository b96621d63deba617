import { lockContact, readContact } from '../../db/contacts.ts';
import { latestMergeInto } from '../../db/merges.ts';
import type { Tx } from '../../db/store.ts';
import { openTouchesFor } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { type Denial, denial, denialToWork } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { tellTouchesChanged } from '../tell-changed.ts';
import { obeyStandingOptOuts } from './heed-merge.ts';
import { liftOptOuts } from './lift-opt-outs.ts';
import { type OptOutResult, recordOptOutInTx } from './record-opt-out.ts';

/** So long somebody may say that what they logged was misread; then only new consent undoes it. */
const misreadWithinMs = 600_000;

export type MisreadResult =
  | { kind: 'misread'; contact: Contact }
  /** It stands no longer, is no reading any more, or is too old or not theirs to take back. */
  | { kind: 'stays' }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Takes back that Touchbase read a request to stop in what somebody logged: it never was one. For ten minutes, by whoever
 * logged it. What it stopped goes on as before, and the slip stays on record. The second time changes nothing.
 */
export async function takeBackReading(asking: Asking, optOutId: string): Promise<MisreadResult> {
  const { means, teamId, team, plans, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const why = denial(member, 'opt-out-anyone');
    if (why) return { kind: 'denied', why };
    const look = () => tx.rows.optOut.findUnique({ where: { teamId_id: { teamId, id: optOutId } } });
    const seen = await look();
    if (!seen) return { kind: 'gone' };
    // A copied press of somebody else's learns no name.
    if (seen.byUserId !== member.userId) return { kind: 'stays' };
    const contactId = await lockContact(tx.rows, teamId, seen.contactId);
    const optOut = await look();
    const contact = await readContact(tx.rows, teamId, contactId);
    if (!optOut || !contact) return { kind: 'gone' };
    if (optOut.isMisread) return { kind: 'misread', contact };
    const isLate = at.getTime() > optOut.at.getTime() + misreadWithinMs;
    // Of two who were made one since, the other may have asked for it too.
    const merge = await latestMergeInto(tx.rows, teamId, contactId);
    const isMerged = merge !== undefined && merge.at >= optOut.at;
    if (optOut.undoneAt || optOut.how !== 'words' || isLate || isMerged) return { kind: 'stays' };

    const optOutIds = [optOutId];
    const lifted = { why: 'misread' } as const;
    await liftOptOuts(tx, { team, plans, contactId, optOutIds, lifted, byUserId: member.userId, at });
    await goOnAsBefore(tx, teamId, contactId, optOut.at);
    // What they asked for in earnest holds.
    await obeyStandingOptOuts(tx, asking, contact);
    const own = await tx.rows.optOut.findMany({
      where: { teamId, contactId, undoneAt: null },
      select: { channel: true },
    });
    const closed = own.flatMap(({ channel }) => channel ?? []);
    await tx.rows.consent.updateMany({
      where: {
        ...{ teamId, contactId, withdrawnAt: optOut.at },
        OR: [{ channel: null }, { channel: { notIn: closed } }],
      },
      data: { withdrawnAt: null },
    });
    const open = await openTouchesFor(tx.rows, teamId, contactId);
    await tellTouchesChanged(tx, { teamId, contactId, touchIds: open.map(({ touchId }) => touchId), at });
    return { kind: 'misread', contact };
  });
}

/** Plans that were stopped at an instant go on, or rest as they did, and what was withdrawn with them is due again. */
async function goOnAsBefore(tx: Tx, teamId: string, contactId: string, stoppedAt: Date): Promise<void> {
  const stopped = { teamId, contactId, state: 'stopped', why: 'opt-out', endedAt: stoppedAt };
  const enrolments = await tx.rows.enrolment.findMany({ where: stopped, select: { id: true } });
  const enrolmentIds = enrolments.map(({ id }) => id);
  for (const [pausedOn, state] of [
    [null, 'active'],
    [{ not: null }, 'paused'],
  ] as const)
    await tx.rows.enrolment.updateMany({
      where: { ...stopped, pausedOn },
      data: { state, why: null, endedAt: null },
    });
  await tx.rows.touch.updateMany({
    where: {
      ...{ teamId, contactId, state: 'withdrawn', settledAt: stoppedAt, stepRemovedAt: null },
      OR: [{ enrolmentId: { in: enrolmentIds } }, { enrolmentId: null }],
    },
    data: { state: 'due', settledAt: null, settledByUserId: null },
  });
}

export type MeantStopResult = OptOutResult | { kind: 'goes-on'; contact: Contact };

/**
 * Somebody says whether doubtful words that they logged were a request to stop. Yes is an opt-out of everything, with
 * the note as its evidence; no changes nothing.
 */
export async function answerStopQuestion(
  { means, teamId, team, plans, member, covers, at }: Asking,
  { interactionId, isStop }: { interactionId: string; isStop: boolean },
): Promise<MeantStopResult> {
  return await means.store.transaction(async (tx) => {
    const why = denial(member, 'opt-out-anyone');
    if (why) return { kind: 'denied', why };
    const logged = await tx.rows.interaction.findUnique({
      where: { teamId_id: { teamId, id: interactionId } },
      select: { contactId: true, note: true },
    });
    const contact = logged && (await readContact(tx.rows, teamId, logged.contactId));
    if (!contact) return { kind: 'gone' };
    // Whoever logged it could work the contact; a copied press of somebody else's learns no name.
    const notTheirs = denialToWork(member, contact, covers);
    if (notTheirs && !isStop) return { kind: 'denied', why: notTheirs };
    if (!isStop) return { kind: 'goes-on', contact };
    return await recordOptOutInTx(tx, {
      ...{ team, plans, byUserId: member.userId, at, contactId: contact.contactId },
      ...{ channel: null, how: 'button', words: logged.note.slice(0, 1_000) },
    });
  });
}
