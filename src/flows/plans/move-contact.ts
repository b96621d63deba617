import { addDays, type LocalDay, localDay } from '../../calendar/local-day.ts';
import { standingOptOuts } from '../../db/contacts.ts';
import { relationshipEnrolment } from '../../db/enrolments.ts';
import { readMember } from '../../db/people.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import type { Contact } from '../../leads/contact.ts';
import { isAllClosed } from '../../leads/may-contact.ts';
import { daysUntilStart, type MoveReason } from '../../plans/moves.ts';
import { type Member, type Team, zoneOf } from '../../team/member.ts';
import { endPlan } from './end-plan.ts';
import { enrolContacts } from './enrol-contacts.ts';
import { lockMovesOf, subjectOfMove, toldOfMoves } from './moves-told.ts';

/** A move that was made. */
export type MoveMade = { moveId: string; enrolmentId: string; toPlanKey: string; startsOn: LocalDay };

/**
 * Moves a contact from the relationship plan they are on, if any, to another: what was still due on the old one is
 * withdrawn, the new one starts some days later by the reason of the move, and the owner is told with a way back. Part
 * of a flow that holds the contact's lock.
 *
 * Nothing happens to somebody who is on the plan already, or who asked to be left alone on every way the plan goes.
 * Who covers an owner who is away is told in their place. Where nobody owns the contact nobody is told; nor is who
 * brought it about themselves and is answered at once, with the way back.
 *
 * @param finishedEnrolmentId the plan they come from, where it has just finished and is none they are on any more
 * @param toldToday what is due today is shown where this is told, so it is not told once more by itself
 * @returns `undefined`: nothing was moved
 * @throws Error when there is no such plan
 */
export async function moveContact(
  tx: Tx,
  {
    team,
    plans,
    contact,
    toPlanKey,
    why,
    byUserId,
    at,
    finishedEnrolmentId,
    toldToday = false,
  }: {
    team: Team;
    plans: Plans;
    contact: Contact;
    toPlanKey: string;
    why: MoveReason;
    /** Who said it, or recorded what it follows from; `null`: by rule. */
    byUserId: string | null;
    at: Date;
    finishedEnrolmentId?: string | undefined;
    toldToday?: boolean;
  },
): Promise<MoveMade | undefined> {
  const { teamId } = team;
  const { contactId, ownerUserId } = contact;
  const plan = plans.get(toPlanKey);
  if (!plan) throw new Error(`A move names the plan ${toPlanKey}, which is not in the library`);
  const current = await relationshipEnrolment(tx.rows, teamId, contactId);
  if (current?.planKey === toPlanKey) return undefined;
  if (isAllClosed(plan.steps, await standingOptOuts(tx.rows, teamId, contact))) return undefined;
  const owner = ownerUserId ? await readMember(tx.rows, teamId, ownerUserId) : undefined;

  if (current) {
    const { enrolmentId } = current;
    await endPlan(tx, { teamId, contactId, enrolmentId, at, why: `moved to ${toPlanKey}` });
  }
  const startsOn = addDays(todayOf(owner, team, at), daysUntilStart(why));
  const [enrolmentId] = await enrolContacts(tx, {
    team,
    plan,
    owner,
    enrolments: [{ contact, startsOn }],
    at,
    toldToday,
  });
  if (!enrolmentId) throw new Error(`The contact ${contactId} was put on no plan`);
  const doer = owner && (await toldOfMoves(tx, { team, owner, at }));
  const isAnswered = byUserId !== null && (byUserId === owner?.userId || byUserId === doer?.userId);
  const told = isAnswered ? undefined : doer;
  if (told) await lockMovesOf(tx, teamId, told.userId);
  const { id: moveId } = await tx.rows.planMove.create({
    data: {
      teamId,
      contactId,
      fromEnrolmentId: current?.enrolmentId ?? finishedEnrolmentId ?? null,
      toEnrolmentId: enrolmentId,
      why,
      at,
      byUserId,
      toldUserId: told?.userId ?? null,
    },
    select: { id: true },
  });

  const subjectId = told && (await subjectOfMove(tx, { team, told, move: { moveId, at } }));
  if (subjectId) await tell(tx, { teamId, kind: 'plan-moves', subjectId, recipient: told.userId, at });
  return { moveId, enrolmentId, toPlanKey, startsOn };
}

/** The day it is for the owner of a contact; for the team where nobody has it. */
export function todayOf(owner: Member | undefined, team: Team, at: Date): LocalDay {
  return localDay(at, owner ? zoneOf(owner, team) : team.zone);
}
