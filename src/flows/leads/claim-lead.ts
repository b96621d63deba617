import { lockContact } from '../../db/contacts.ts';
import { changeStage, giveLead, readLead } from '../../db/leads.ts';
import { readMember, teamOf } from '../../db/people.ts';
import { plansOf } from '../../db/plans.ts';
import { tell, tellAgain } from '../../db/tell.ts';
import { type ClaimVerdict, judgeClaim } from '../../leads/claim.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Member } from '../../team/member.ts';
import type { Means } from '../means.ts';
import { startContactPlan } from '../plans/start-contact-plan.ts';

export type ClaimResult =
  | Exclude<ClaimVerdict, { kind: 'won' }>
  | { kind: 'won'; contactName: string }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Somebody pressed Claim. Among any number of presses exactly one wins: the lead, the contact and every other
 * inquiry of the same card become theirs, the person gets a next step, the full contact goes to the winner by
 * direct message, and the card is drawn anew.
 *
 * @param member who pressed, as they were a moment ago
 */
export async function claimLead(
  { store, library }: Means,
  { teamId, leadId, member, at }: { teamId: string; leadId: string; member: Member; at: Date },
): Promise<ClaimResult> {
  const { userId } = member;
  // Most presses come too late. They are told so without a place in the line for the contact's lock.
  const glance = await readLead(store.rows, teamId, leadId);
  const late = glance && judgeClaim(glance, userId);
  if (late && late.kind !== 'won' && !denial(member, 'claim-lead')) return late;

  return await store.transaction(async (tx) => {
    const claimer = await readMember(tx.rows, teamId, userId);
    const why = denial(claimer, 'claim-lead');
    if (why || !claimer) return { kind: 'denied', why: why ?? 'not-a-member' };
    const seen = await readLead(tx.rows, teamId, leadId);
    if (!seen) return { kind: 'gone' };
    await lockContact(tx.rows, teamId, seen.contactId);
    const lead = (await readLead(tx.rows, teamId, leadId)) ?? seen;
    const team = await teamOf(tx.rows, teamId);

    const verdict = judgeClaim(lead, userId);
    if (verdict.kind !== 'won') return verdict;

    const onCard = await tx.rows.lead.findMany({
      where: { teamId, stage: 'new', OR: [{ id: leadId }, { joinedLeadId: leadId }] },
      select: { id: true, firstContactAt: true },
    });
    for (const { id, firstContactAt } of onCard) {
      await giveLead(tx.rows, { teamId, leadId: id, toUserId: userId, via: 'claim', at, byUserId: userId });
      // Somebody spoke with the person before anybody claimed.
      if (firstContactAt)
        await changeStage(tx.rows, {
          teamId,
          leadId: id,
          from: 'claimed',
          to: 'contacted',
          at,
          byUserId: userId,
        });
    }
    const contact = await tx.rows.contact.update({
      where: { teamId_id: { teamId, id: lead.contactId } },
      data: { ownerUserId: userId },
      select: { name: true },
    });
    const plans = await plansOf(tx.rows, teamId, library);
    await startContactPlan(tx, plans, { team, owner: claimer, contactId: lead.contactId, at });

    await tell(tx, { teamId, kind: 'lead-contact', subjectId: leadId, recipient: userId, at });
    await tellAgain(tx, { teamId, kind: 'lead-card', subjectIds: [leadId], at });
    await tellAgain(tx, { teamId, kind: 'lead-unclaimed', subjectIds: [leadId], at });
    return { kind: 'won', contactName: contact.name };
  });
}
