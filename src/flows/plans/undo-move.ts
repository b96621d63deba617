import { lockContact, readContact, standingOptOuts } from '../../db/contacts.ts';
import { type Enrolment, readEnrolment } from '../../db/enrolments.ts';
import { readMember } from '../../db/people.ts';
import { type PlanMove, readMove } from '../../db/plan-moves.ts';
import type { Tx } from '../../db/store.ts';
import { tellAgain } from '../../db/tell.ts';
import type { Contact } from '../../leads/contact.ts';
import { isClosed } from '../../leads/may-contact.ts';
import { channels } from '../../parsing/channel.ts';
import { isUndoOpen } from '../../plans/moves.ts';
import { type Denial, denialToWork } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { tellTouchesChanged } from '../tell-changed.ts';
import { endPlan } from './end-plan.ts';
import { followPlan } from './follow-plan.ts';
import { subjectOfMove } from './moves-told.ts';

export type UndoMoveResult =
  /** `plan`: the key of the plan they are back on; `null`: on none, since the former one was finished. */
  | { kind: 'undone' | 'undone-before'; move: PlanMove; plan: string | null }
  /** A day has passed, something was done on the new plan, or they are no longer on it. */
  | { kind: 'too-late' | 'worked-since' | 'moved-on'; move: PlanMove }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Takes a move between plans back within a day: the new plan ends, and the former one goes on with what the move had
 * withdrawn, as its days are now. One that had finished by itself stays finished, and the person is on no plan then.
 * What the person became (a client, an advocate) is a fact and stays. Refuses once anything was done on the new plan.
 */
export async function undoMove(asking: Asking, moveId: string): Promise<UndoMoveResult> {
  const { means, teamId, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const seen = await readMove(tx.rows, teamId, moveId);
    if (!seen) return { kind: 'gone' };
    await lockContact(tx.rows, teamId, seen.contactId);
    const contact = await readContact(tx.rows, teamId, seen.contactId);
    const move = (await readMove(tx.rows, teamId, moveId)) ?? seen;
    if (!contact) return { kind: 'gone' };
    const why = denialToWork(member, contact, asking.covers);
    if (why) return { kind: 'denied', why };
    const former = move.from ? await readEnrolment(tx.rows, teamId, move.from.enrolmentId) : undefined;
    const back = former?.state === 'finished' ? null : (former?.planKey ?? null);
    if (move.undoneAt) return { kind: 'undone-before', move, plan: back };
    const refused = await refusal(tx, asking, move);
    if (refused) {
      await tellMoveAgain(tx, asking, move);
      return { kind: refused, move };
    }

    const { contactId, to } = move;
    await endPlan(tx, { teamId, contactId, enrolmentId: to.enrolmentId, at, why: 'move taken back' });
    if (former && back) await goOn(tx, asking, { contact, move, former });
    await tx.rows.planMove.update({
      where: { teamId_id: { teamId, id: moveId } },
      data: { undoneAt: at, undoneByUserId: member.userId },
    });
    await tellMoveAgain(tx, asking, move);
    return { kind: 'undone', move, plan: back };
  });
}

async function refusal(
  tx: Tx,
  { teamId, at }: Asking,
  move: PlanMove,
): Promise<'too-late' | 'worked-since' | 'moved-on' | undefined> {
  const { enrolmentId } = move.to;
  const current = await readEnrolment(tx.rows, teamId, enrolmentId);
  if (!current || current.hasEnded) return 'moved-on';
  const worked = await tx.rows.touch.count({
    where: { teamId, enrolmentId, state: { notIn: ['due', 'withdrawn'] } },
  });
  if (worked > 0) return 'worked-since';
  return isUndoOpen(move.at, at) ? undefined : 'too-late';
}

/** The former plan goes on where it stood, paused if it was: what the move withdrew is due again. */
async function goOn(
  tx: Tx,
  { teamId, team, plans, at }: Asking,
  { contact, move, former }: { contact: Contact; move: PlanMove; former: Enrolment },
): Promise<void> {
  const { enrolmentId } = former;
  const { contactId } = contact;
  const wasPaused = former.pausedOn !== null;
  await tx.rows.enrolment.update({
    where: { teamId_id: { teamId, id: enrolmentId } },
    data: { state: wasPaused ? 'paused' : 'active', why: null, endedAt: null },
  });
  const optOuts = await standingOptOuts(tx.rows, teamId, contact);
  const again = await tx.rows.touch.updateManyAndReturn({
    where: {
      teamId,
      enrolmentId,
      state: 'withdrawn',
      settledAt: move.at,
      channel: { notIn: channels.filter((channel) => isClosed(channel, optOuts)) },
    },
    data: { state: 'due', settledAt: null, settledByUserId: null },
    select: { id: true },
  });
  await tellTouchesChanged(tx, { teamId, contactId, touchIds: again.map(({ id }) => id), at });
  await followPlan(tx, { team, plans, enrolmentId, at });
}

/** The message that told of the move says what became of it. */
async function tellMoveAgain(tx: Tx, { team, teamId, at }: Asking, move: PlanMove): Promise<void> {
  if (!move.toldUserId) return;
  const told = await readMember(tx.rows, teamId, move.toldUserId);
  const subjectId = told && (await subjectOfMove(tx, { team, told, move }));
  if (subjectId) await tellAgain(tx, { teamId, kind: 'plan-moves', subjectIds: [subjectId], at });
}
