import { recordOwner } from '../../db/audit.ts';
import { contactRulesOf } from '../../db/contact-rules.ts';
import { changeStage, endHoldings, giveLead } from '../../db/leads.ts';
import { readMember } from '../../db/people.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import { firstAttemptDueAt } from '../../leads/capture.ts';
import type { Contact } from '../../leads/contact.ts';
import type { Lead, Stage } from '../../leads/lead.ts';
import { isAgent, type Team } from '../../team/member.ts';
import { giveBackLead } from './give-back-lead.ts';
import { offerWithheldLeads } from './offer-withheld-leads.ts';

/** Leads that go from one stage to another by hand, by whom and why. */
export type MovedLeads = {
  leads: readonly Lead[];
  from: Stage;
  to: Stage;
  words: string;
  byUserId: string;
  at: Date;
};

/** Lost leads that are opened. */
type OpenedLeads = MovedLeads & { team: Team; contact: Contact };

/**
 * Leads that were lost are open again at a stage: with whoever has the contact; where nobody has, with who had them, if
 * that is still an agent; else they are offered to the team. None of them is withheld any more: it was asked before whether
 * the person wants to be left alone. Part of a flow that holds the contact's lock.
 *
 * @param opened.to new: nobody had them, and the contact has no owner who is an agent
 * @returns the ids of the records, by lead
 */
export async function openLeadsAgain(
  tx: Tx,
  plans: Plans,
  opened: OpenedLeads,
): Promise<ReadonlyMap<string, string>> {
  const { team, leads, contact, to, byUserId, at } = opened;
  const { teamId } = team;
  const { contactId, ownerUserId } = contact;
  const holderUserId = leads.find((one) => one.claimedByUserId)?.claimedByUserId;
  const isGiven = to !== 'new' && ownerUserId !== null && ownerUserId !== holderUserId;
  // An open lead has somebody: what nobody had is given before it is at that stage.
  if (isGiven) await giveToOwner(tx, { ...opened, ownerUserId });
  const changeIds = await changeStages(tx, teamId, opened);
  if (to === 'new') {
    await offerAgain(tx, plans, opened);
    return changeIds;
  }
  await tx.rows.lead.updateMany({
    where: { teamId, id: { in: leads.map(({ leadId }) => leadId) } },
    data: { withheldAt: null },
  });
  if (isGiven) return changeIds;
  const holder = holderUserId ? await readMember(tx.rows, teamId, holderUserId) : undefined;
  if (holderUserId && !ownerUserId && !(holder && isAgent(holder))) {
    await giveBackLead(tx, { team, contactId, fromUserId: holderUserId, why: 'left', byUserId, at });
    return changeIds;
  }
  if (holderUserId && !ownerUserId) {
    await tx.rows.contact.update({
      where: { teamId_id: { teamId, id: contactId } },
      data: { ownerUserId: holderUserId },
    });
    await recordOwner(tx, { teamId, at, byUserId, contactId, from: null, to: holderUserId });
  }
  if (to === 'claimed') await awaitAttempt(tx, team, { leads, contact, at });
  return changeIds;
}

/** @returns the ids of the records, by lead */
export async function changeStages(
  { rows }: Tx,
  teamId: string,
  { leads, from, to, words, byUserId, at }: MovedLeads,
): Promise<ReadonlyMap<string, string>> {
  const changeIds = new Map<string, string>();
  for (const { leadId } of leads)
    changeIds.set(leadId, await changeStage(rows, { teamId, leadId, from, to, at, byUserId, words }));
  return changeIds;
}

/** What nobody has: it goes where the rules send it, if it was withheld; in no channel it waits in the pool. */
async function offerAgain(tx: Tx, plans: Plans, { team, leads, contact, at }: OpenedLeads): Promise<void> {
  const { teamId } = team;
  await offerWithheldLeads(tx, plans, { team, contactId: contact.contactId, at });
  const leadIds = leads.filter(({ withheldAt }) => !withheldAt).map(({ leadId }) => leadId);
  await tx.rows.lead.updateMany({
    where: { teamId, id: { in: leadIds }, channelId: null, joinedLeadId: null },
    data: { pooledAt: at },
  });
}

/** Whoever has the contact gets the leads at the stage to which they were opened, and is told. */
async function giveToOwner(
  tx: Tx,
  { team: { teamId }, leads, to, ownerUserId, byUserId, at }: OpenedLeads & { ownerUserId: string },
): Promise<void> {
  const leadIds = leads.map(({ leadId }) => leadId);
  await endHoldings(tx.rows, { teamId, leadIds, why: 'reassigned', at, byUserId });
  const given = { teamId, toUserId: ownerUserId, via: 'owner', at, byUserId } as const;
  for (const leadId of leadIds) await giveLead(tx.rows, to, { ...given, leadId });
  const [subjectId] = leadIds;
  if (subjectId) await tell(tx, { teamId, kind: 'lead-contact', subjectId, recipient: ownerUserId, at });
}

/** A first attempt is awaited of whoever has some leads that nobody has tried yet, from now on. */
export async function awaitAttempt(
  tx: Tx,
  team: Team,
  { leads, contact, at }: { leads: readonly Lead[]; contact: Contact; at: Date },
): Promise<void> {
  const { teamId } = team;
  const awaited = leads.filter(({ firstAttemptAt, claimedVia }) => !firstAttemptAt && claimedVia !== 'owner');
  const holderUserId = awaited[0]?.claimedByUserId;
  const holder = holderUserId ? await readMember(tx.rows, teamId, holderUserId) : undefined;
  if (!holder) return;
  const rules = await contactRulesOf(tx.rows, teamId);
  const dueAt = firstAttemptDueAt({ team, rules, contact, holder }, at);
  await tx.rows.lead.updateMany({
    where: { teamId, id: { in: awaited.map(({ leadId }) => leadId) } },
    data: { captureDueAt: dueAt ?? null, captureWarnedAt: null },
  });
}
