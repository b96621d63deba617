import { lockContact, readContact } from '../../db/contacts.ts';
import { readHandOver } from '../../db/hand-overs.ts';
import { readMember, teamOf } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { tellAgain } from '../../db/tell.ts';
import type { Contact } from '../../leads/contact.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import { isAgent } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { tellTouchesChanged } from '../tell-changed.ts';
import { tellFormerHolders } from './assign-lead.ts';
import { giveBackLead } from './give-back-lead.ts';
import { handLead } from './hand-lead.ts';
import { havePlansOfContactFollow, makeOwner } from './hand-relationship.ts';

export type UndoAssignResult =
  /** `toUserId`: who has it again; `null`: the team, or of a person with nothing open nobody. */
  | { kind: 'undone'; contact: Contact; toUserId: string | null }
  /** Something happened since: how it stands now. */
  | { kind: 'happened-since'; contact: Contact; hasItUserId: string | null }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Takes back that a lead was assigned: it is again with whoever had it, if they are still an agent, else with the team.
 * Nothing is taken back once anything was logged of the person, the lead went on, or somebody else has it.
 *
 * @param holdingId the time that began with it
 */
export async function undoAssign(asking: Asking, holdingId: string): Promise<UndoAssignResult> {
  const { means, teamId, member, plans, at } = asking;
  const why = denial(member, 'assign-leads');
  if (why) return { kind: 'denied', why };
  return await means.store.transaction(async (tx) => {
    const seen = await readAssigned(tx, teamId, holdingId);
    if (!seen) return { kind: 'gone' };
    const contactId = await lockContact(tx.rows, teamId, seen.lead.contactId);
    const contact = await readContact(tx.rows, teamId, contactId);
    const holding = await readAssigned(tx, teamId, holdingId);
    if (!contact || !holding) return { kind: 'gone' };
    const { leadId, userId, from, until } = holding;
    if (until || (await hasHappenedSince(tx, { teamId, contactId, leadId, since: from })))
      return { kind: 'happened-since', contact, hasItUserId: holding.lead.claimedByUserId };

    const team = await teamOf(tx.rows, teamId);
    const before = await tx.rows.leadHolding.findFirst({
      where: { teamId, leadId, until: from, endedWhy: 'reassigned' },
      select: { userId: true },
    });
    const former = before ? await readMember(tx.rows, teamId, before.userId) : undefined;
    const back = former && isAgent(former) ? former : undefined;
    const onCard = await tx.rows.lead.findMany({
      where: { teamId, contactId, claimedByUserId: userId, stage: { notIn: ['closed', 'lost'] } },
      select: { id: true },
    });
    const byUserId = member.userId;
    if (back) {
      const handing = { team, to: back, via: 'assign', byUserId, at } as const;
      await handLead(tx, plans, { leadId, contactId }, handing);
      await havePlansOfContactFollow(tx, teamId, contactId);
    } else {
      const givingBack = { team, contactId, fromUserId: userId, why: 'released', byUserId, at } as const;
      await giveBackLead(tx, givingBack);
    }
    await withdrawPromises(tx, { teamId, contactId, madeAt: [from, at], byUserId, at });
    const leadIds = onCard.map(({ id }) => id);
    await tellAgain(tx, { teamId, kind: 'lead-reassigned', subjectIds: leadIds, at });
    const had = [{ leadId, claimedByUserId: userId }];
    await tellFormerHolders(tx, had, { teamId, exceptUserIds: [byUserId], at });
    return { kind: 'undone', contact, toUserId: back?.userId ?? null };
  });
}

/** The same of a person with nothing open, who was handed over alone: they are again whose they were, or nobody's. */
export async function undoHandRelationship(asking: Asking, handOverId: string): Promise<UndoAssignResult> {
  const { means, teamId, team, member, at } = asking;
  const why = denial(member, 'assign-leads');
  if (why) return { kind: 'denied', why };
  return await means.store.transaction(async (tx) => {
    const seen = await readHandOver(tx.rows, teamId, handOverId);
    if (!seen?.contactId) return { kind: 'gone' };
    const contactId = await lockContact(tx.rows, teamId, seen.contactId);
    const contact = await readContact(tx.rows, teamId, contactId);
    const handOver = (await readHandOver(tx.rows, teamId, handOverId)) ?? seen;
    if (!contact) return { kind: 'gone' };
    const [toUserId] = handOver.toUserIds;
    const { ownerUserId } = contact;
    if (
      handOver.undoneByUserId ||
      ownerUserId !== toUserId ||
      (await hasHappenedSince(tx, { teamId, contactId, since: handOver.at }))
    )
      return { kind: 'happened-since', contact, hasItUserId: ownerUserId };
    const { fromUserId } = handOver;
    await tx.rows.handOver.update({
      where: { teamId_id: { teamId, id: handOverId } },
      data: { undoneAt: at, undoneByUserId: member.userId },
    });
    await withdrawPromises(tx, { teamId, contactId, madeAt: [handOver.at], byUserId: member.userId, at });
    await makeOwner(tx, {
      team,
      contactId,
      fromUserId: ownerUserId,
      ownerUserId: fromUserId,
      byUserId: member.userId,
      at,
    });
    await tellAgain(tx, { teamId, kind: 'hand-over', subjectIds: [handOverId], at });
    return { kind: 'undone', contact, toUserId: fromUserId };
  });
}

async function readAssigned(tx: Tx, teamId: string, holdingId: string) {
  return await tx.rows.leadHolding.findFirst({
    where: { teamId, id: holdingId, via: 'assign' },
    select: {
      leadId: true,
      userId: true,
      from: true,
      until: true,
      lead: { select: { contactId: true, claimedByUserId: true } },
    },
  });
}

/** Whether anything was logged of a contact since, another inquiry came, or a lead went on. */
async function hasHappenedSince(
  tx: Tx,
  { teamId, contactId, leadId, since }: { teamId: string; contactId: string; leadId?: string; since: Date },
): Promise<boolean> {
  const logged = await tx.rows.interaction.count({
    where: { teamId, contactId, loggedAt: { gt: since } },
  });
  if (logged > 0) return true;
  if ((await tx.rows.lead.count({ where: { teamId, contactId, arrivedAt: { gt: since } } })) > 0) return true;
  return (
    leadId !== undefined &&
    (await tx.rows.leadStageChange.count({ where: { teamId, leadId, at: { gt: since } } })) > 0
  );
}

/** What was promised to a contact by rule for one of these moments, and is still due, is not owed. */
async function withdrawPromises(
  tx: Tx,
  {
    teamId,
    contactId,
    madeAt,
    byUserId,
    at,
  }: { teamId: string; contactId: string; madeAt: Date[]; byUserId: string; at: Date },
): Promise<void> {
  const withdrawn = await tx.rows.touch.updateManyAndReturn({
    where: {
      teamId,
      contactId,
      state: 'due',
      promise: { reason: { not: 'said' }, madeAt: { in: madeAt } },
    },
    data: { state: 'withdrawn', settledAt: at, settledByUserId: byUserId },
    select: { id: true },
  });
  await tellTouchesChanged(tx, { teamId, contactId, touchIds: withdrawn.map(({ id }) => id), at });
}
