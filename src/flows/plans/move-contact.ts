import { addDays, type LocalDay, localDay } from '../../calendar/local-day.ts';
import { standingOptOuts } from '../../db/contacts.ts';
import { relationshipEnrolment } from '../../db/enrolments.ts';
import { readMember } from '../../db/people.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import type { Contact } from '../../leads/contact.ts';
import { isClosed, type StandingOptOut } from '../../leads/may-contact.ts';
import { daysUntilStart, type MoveReason } from '../../plans/moves.ts';
import type { Plan } from '../../plans/plan.ts';
import { type Member, type Team, zoneOf } from '../../team/member.ts';
import { planMovesSubject } from '../draw/draw-plan-moves.ts';
import { tellTouchesChanged } from '../tell-changed.ts';
import { enrolContacts, stopEnrolment } from './enrol-contacts.ts';

/** A move that was made. */
export type MoveMade = { moveId: string; enrolmentId: string; toPlanKey: string; startsOn: LocalDay };

/**
 * Moves a contact from the relationship plan they are on, if any, to another: what was still due on the old one is
 * withdrawn, the new one starts some days later by the reason of the move, and the owner is told with a way back. Part
 * of a flow that holds the contact's lock.
 *
 * Nothing happens to somebody who is on the plan already, or who asked to be left alone on every way the plan goes.
 * Where nobody owns the contact nobody is told; nor is an owner who said it themselves and is answered at once.
 *
 * @param finishedEnrolmentId the plan they come from, where it has just finished and is none they are on any more
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
  }: {
    team: Team;
    plans: Plans;
    contact: Contact;
    toPlanKey: string;
    why: MoveReason;
    /** `null`: by rule. */
    byUserId: string | null;
    at: Date;
    finishedEnrolmentId?: string | undefined;
  },
): Promise<MoveMade | undefined> {
  const { teamId } = team;
  const { contactId, ownerUserId } = contact;
  const plan = plans.get(toPlanKey);
  if (!plan) throw new Error(`A move names the plan ${toPlanKey}, which is not in the library`);
  const current = await relationshipEnrolment(tx.rows, teamId, contactId);
  if (current?.planKey === toPlanKey) return undefined;
  if (isAllClosed(plan, await standingOptOuts(tx.rows, teamId, contact))) return undefined;
  const owner = ownerUserId ? await readMember(tx.rows, teamId, ownerUserId) : undefined;

  if (current) await leavePlan(tx, { teamId, contactId, enrolmentId: current.enrolmentId, at, toPlanKey });
  const startsOn = addDays(todayOf(owner, team, at), daysUntilStart(why));
  const [enrolmentId] = await enrolContacts(tx, {
    team,
    plan,
    owner,
    enrolments: [{ contact, startsOn }],
    at,
  });
  if (!enrolmentId) throw new Error(`The contact ${contactId} was put on no plan`);
  const toldUserId = owner && !(why === 'said' && byUserId === owner.userId) ? owner.userId : null;
  const { id: moveId } = await tx.rows.planMove.create({
    data: {
      teamId,
      contactId,
      fromEnrolmentId: current?.enrolmentId ?? finishedEnrolmentId ?? null,
      toEnrolmentId: enrolmentId,
      why,
      at,
      byUserId,
      toldUserId,
    },
    select: { id: true },
  });

  if (toldUserId)
    await tell(tx, {
      teamId,
      kind: 'plan-moves',
      subjectId: planMovesSubject(toldUserId, todayOf(owner, team, at)),
      recipient: toldUserId,
      at,
    });
  return { moveId, enrolmentId, toPlanKey, startsOn };
}

/** Ends a plan in favour of another, and has what was due on it drawn anew where it was shown. */
async function leavePlan(
  tx: Tx,
  left: { teamId: string; contactId: string; enrolmentId: string; at: Date; toPlanKey: string },
): Promise<void> {
  const { teamId, contactId, enrolmentId, at, toPlanKey } = left;
  const due = await tx.rows.touch.findMany({
    where: { teamId, enrolmentId, state: 'due' },
    select: { id: true },
  });
  await stopEnrolment(tx, { teamId, enrolmentId, at, why: `moved to ${toPlanKey}` });
  await tellTouchesChanged(tx, { teamId, contactId, touchIds: due.map(({ id }) => id), at });
}

/** The day it is for the owner of a contact; for the team where nobody has it. */
export function todayOf(owner: Member | undefined, team: Team, at: Date): LocalDay {
  return localDay(at, owner ? zoneOf(owner, team) : team.zone);
}

function isAllClosed({ steps }: Plan, optOuts: readonly StandingOptOut[]): boolean {
  return steps.every(({ channel }) => isClosed(channel, optOuts));
}
