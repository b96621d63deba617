import { recordOwner } from '../../db/audit.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import { openTouchesFor } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import type { Member, Team } from '../../team/member.ts';
import { startContactPlan } from '../plans/start-contact-plan.ts';
import { tellLeadsChanged, tellTouchesChanged } from '../tell-changed.ts';

/**
 * A person of whom nothing is open becomes somebody's, with a next step: the plan they are on stays. The new owner is
 * told, and so is who had them. Part of a flow that holds the contact's lock.
 *
 * @returns by which it can be taken back
 */
export async function handRelationship(
  tx: Tx,
  plans: Plans,
  {
    team,
    to,
    contact,
    byUserId,
    at,
  }: { team: Team; to: Member; contact: Contact; byUserId: string; at: Date },
): Promise<string> {
  const { teamId } = team;
  const { contactId, ownerUserId: fromUserId } = contact;
  const { userId } = to;
  const { id: handOverId } = await tx.rows.handOver.create({
    data: { teamId, fromUserId, toUserIds: [userId], contactId, byUserId, at, state: 'done', endedAt: at },
    select: { id: true },
  });
  await makeOwner(tx, { team, contactId, fromUserId, ownerUserId: userId, byUserId, at });
  await startContactPlan(tx, plans, { team, owner: to, contactId, because: 'handed-over', at });
  const told = [userId, ...(fromUserId ? [fromUserId] : [])].filter((one) => one !== byUserId);
  for (const recipient of told)
    await tell(tx, { teamId, kind: 'hand-over', subjectId: handOverId, recipient, at });
  return handOverId;
}

/** Makes a contact somebody's or nobody's: their plans follow the days of that one, and what shows them is drawn anew. */
export async function makeOwner(
  tx: Tx,
  {
    team: { teamId },
    contactId,
    fromUserId,
    ownerUserId,
    byUserId,
    at,
  }: {
    team: Team;
    contactId: string;
    fromUserId: string | null;
    ownerUserId: string | null;
    byUserId: string;
    at: Date;
  },
): Promise<void> {
  await recordOwner(tx, { teamId, at, byUserId, contactId, from: fromUserId, to: ownerUserId });
  await tx.rows.contact.update({
    where: { teamId_id: { teamId, id: contactId } },
    data: { ownerUserId },
  });
  await havePlansOfContactFollow(tx, teamId, contactId);
  const touchIds = (await openTouchesFor(tx.rows, teamId, contactId)).map(({ touchId }) => touchId);
  await tellTouchesChanged(tx, { teamId, contactId, touchIds, at });
  await tellLeadsChanged(tx, { teamId, contactId, kinds: ['lead-after-opt-out'], at });
}

/** Remembers that the plans of a contact follow the working days of somebody else from now on, behind. */
export async function havePlansOfContactFollow(tx: Tx, teamId: string, contactId: string): Promise<void> {
  await tx.rows.enrolment.updateMany({
    where: { teamId, contactId, state: { in: ['active', 'paused'] } },
    data: { toFollow: true },
  });
}
