import { recordOwner } from '../../db/audit.ts';
import { isToBeLeftAlone, readContact } from '../../db/contacts.ts';
import { endHoldings, giveLead } from '../../db/leads.ts';
import { joinOnOneCard } from '../../db/open-inquiries.ts';
import { readMember } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { tell, tellAgain } from '../../db/tell.ts';
import { openTouchesFor } from '../../db/touches.ts';
import type { HoldingEnd } from '../../leads/lead.ts';
import { denial } from '../../team/may-do.ts';
import type { Team } from '../../team/member.ts';
import { tellLeadsChanged, tellTouchesChanged } from '../tell-changed.ts';

/** What goes back to the team, from whom and why; `byUserId: null`: Touchbase itself, by rule. */
export type GivingBack = {
  team: Team;
  contactId: string;
  fromUserId: string;
  why: Exclude<HoldingEnd, 'reassigned'>;
  byUserId: string | null;
  /** Why, as it was said. */
  words?: string;
  at: Date;
};

/**
 * A contact's inquiries that somebody had go back to the team: the contact is nobody's, all of theirs that is open stands
 * on one card (tests on one of their own), which may be claimed again in the channel where it was offered, and whose claim
 * window begins anew. Of somebody who asked to be left alone it is offered to nobody, and of somebody who is another agent's by now it is that one's. What was done stays in the history;
 * who had it loses the contact in the message that told it. The plan stays with the contact, for whoever takes it next.
 * Part of a flow that holds the contact's lock.
 *
 * @returns the id of the lead whose card it is; `undefined` where they had nothing open
 */
export async function giveBackLead(
  tx: Tx,
  { team, contactId, fromUserId, why, byUserId, words = '', at }: GivingBack,
): Promise<string | undefined> {
  const { teamId } = team;
  const open = await tx.rows.lead.findMany({
    where: { teamId, contactId, claimedByUserId: fromUserId, stage: { notIn: ['closed', 'lost'] } },
    select: { id: true, stage: true, isTest: true, channelId: true },
    // The real ones first: their card is the one that is answered with.
    orderBy: [{ isTest: 'asc' }, { arrivedAt: 'asc' }, { id: 'asc' }],
  });
  if (open.length === 0) return undefined;
  const leadIds = open.map(({ id }) => id);
  const contact = await readContact(tx.rows, teamId, contactId);
  const isWithheld = contact !== undefined && (await isToBeLeftAlone(tx.rows, teamId, contact));
  await endHoldings(tx.rows, { teamId, leadIds, why, at, byUserId, words });
  await tx.rows.lead.updateMany({
    where: { teamId, id: { in: leadIds } },
    data: {
      stage: 'new',
      claimedByUserId: null,
      claimedAt: null,
      claimedVia: null,
      captureDueAt: null,
      captureWarnedAt: null,
      postedAt: null,
      remindedAt: null,
      escalatedAt: null,
      joinedLeadId: null,
      withheldAt: isWithheld ? at : null,
    },
  });
  await tx.rows.leadStageChange.createMany({
    data: open.map(({ id, stage }) => ({ teamId, leadId: id, from: stage, to: 'new', at, byUserId })),
  });
  const { count: given } = await tx.rows.contact.updateMany({
    where: { teamId, id: contactId, ownerUserId: fromUserId },
    data: { ownerUserId: null },
  });
  if (given > 0) await recordOwner(tx, { teamId, at, byUserId, contactId, from: fromUserId, to: null });

  const touchIds = (await openTouchesFor(tx.rows, teamId, contactId)).map(({ touchId }) => touchId);
  await tellTouchesChanged(tx, { teamId, contactId, touchIds, at });
  await tellLeadsChanged(tx, { teamId, contactId, kinds: ['lead-after-opt-out'], at });
  const kinds = ['lead-contact', 'capture-warning', 'lead-escalated'] as const;
  await tellAgain(tx, { teamId, kind: kinds, subjectIds: leadIds, at });
  for (const [, [head, ...others]] of Map.groupBy(open, ({ isTest }) => isTest)) {
    if (!head) continue;
    const otherIds = others.map(({ id }) => id);
    if (isWithheld || !(await giveToOwner(tx, { team, contactId, leadIds: [head.id, ...otherIds], at })))
      await offerOnOneCard(tx, { team, head, others: otherIds, at });
  }
  return open[0]?.id;
}

/** A person who is another agent's by now is offered to nobody: their inquiries go to that one. */
async function giveToOwner(
  tx: Tx,
  {
    team: { teamId },
    contactId,
    leadIds,
    at,
  }: { team: Team; contactId: string; leadIds: readonly [string, ...string[]]; at: Date },
): Promise<boolean> {
  const contact = await readContact(tx.rows, teamId, contactId);
  const owner = contact?.ownerUserId ? await readMember(tx.rows, teamId, contact.ownerUserId) : undefined;
  if (!owner || denial(owner, 'claim-lead')) return false;
  const toUserId = owner.userId;
  for (const leadId of leadIds)
    await giveLead(tx.rows, 'new', { teamId, leadId, toUserId, via: 'owner', at, byUserId: null });
  await joinOnOneCard(tx.rows, teamId, leadIds);
  await tellAgain(tx, { teamId, kind: 'lead-card', subjectIds: [...leadIds], at });
  await tell(tx, { teamId, kind: 'lead-contact', subjectId: leadIds[0], recipient: toUserId, at });
  return true;
}

/** The first of some leads has the card of all of them. */
async function offerOnOneCard(
  tx: Tx,
  {
    team,
    head,
    others,
    at,
  }: { team: Team; head: { id: string; channelId: string | null }; others: string[]; at: Date },
): Promise<void> {
  const { teamId } = team;
  await joinOnOneCard(tx.rows, teamId, [head.id, ...others]);
  await tellAgain(tx, { teamId, kind: 'lead-card', subjectIds: others, at });
  await offerInChannel(tx, { team, leadId: head.id, channelId: head.channelId ?? team.leadsChannelId, at });
}

/** Its card has a button again; where one was seen before, a message below says so, as nobody looks at old cards. */
async function offerInChannel(
  tx: Tx,
  {
    team: { teamId },
    leadId,
    channelId,
    at,
  }: { team: Team; leadId: string; channelId: string | null; at: Date },
): Promise<void> {
  const { withheldAt } = await tx.rows.lead.update({
    where: { teamId_id: { teamId, id: leadId } },
    data: { channelId },
    select: { withheldAt: true },
  });
  if (!channelId) return;
  const told = { teamId, subjectId: leadId, recipient: channelId, at };
  const seen = await tx.rows.telling.count({
    where: { teamId, kind: 'lead-card', subjectId: leadId, recipient: channelId, state: { not: 'dropped' } },
  });
  if (seen > 0 || !withheldAt) await tell(tx, { ...told, kind: 'lead-card' });
  if (seen > 0 && !withheldAt) await tell(tx, { ...told, kind: 'lead-returned' }, { anew: true });
}
