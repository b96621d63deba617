import { recordOwner } from '../../db/audit.ts';
import { contactRulesOf } from '../../db/contact-rules.ts';
import { readContact } from '../../db/contacts.ts';
import { changeStage, endHoldings, giveLead } from '../../db/leads.ts';
import { openOnCardOf } from '../../db/open-inquiries.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices, isRedrawWaiting, tell, tellAgain } from '../../db/tell.ts';
import { openTouchesFor } from '../../db/touches.ts';
import { firstAttemptDueAt } from '../../leads/capture.ts';
import type { ClaimWay, HoldingEnd } from '../../leads/lead.ts';
import type { Member, Team } from '../../team/member.ts';
import { startContactPlan } from '../plans/start-contact-plan.ts';
import { tellLeadsChanged, tellTouchesChanged } from '../tell-changed.ts';

/** Who gets leads, how, and by whose hand; `byUserId: null`: Touchbase itself, by rule. */
export type Handing = {
  team: Team;
  to: Member;
  via: Exclude<ClaimWay, 'owner'>;
  byUserId: string | null;
  at: Date;
};

/**
 * Gives somebody a lead and all of its card that is neither closed nor lost, whoever had it: the contact becomes theirs
 * and gets a next step, they get the full contact by direct message, who had it before loses it there, and the card is
 * drawn anew. Where nobody has tried to reach the person yet, a first attempt is awaited (`captureDueAt`). Part of a
 * flow that holds the contact's lock.
 *
 * @param handing.endedWhy why who had it has it no more
 * @returns until when that first attempt is awaited, if it is
 */
export async function handLead(
  tx: Tx,
  plans: Plans,
  { leadId, contactId }: { leadId: string; contactId: string },
  handing: Handing & { endedWhy?: HoldingEnd },
): Promise<{ captureDueAt: Date | undefined }> {
  const { team, to, via, byUserId, at, endedWhy = 'reassigned' } = handing;
  const { teamId } = team;
  // What stands on the card of another lead goes with all of that card, whichever of them was pressed.
  const onCard = await openOnCardOf(tx.rows, { teamId, contactId, leadId });
  const contact = await readContact(tx.rows, teamId, contactId);
  if (!contact) throw new Error(`No contact ${contactId}, though it is locked`);

  const leadIds = onCard.map((one) => one.leadId);
  if (onCard.some(({ claimedByUserId }) => claimedByUserId !== null))
    await endHoldings(tx.rows, { teamId, leadIds, why: endedWhy, at, byUserId });
  const isAttempted = onCard.some(({ firstAttemptAt }) => firstAttemptAt !== null);
  const rules = await contactRulesOf(tx.rows, teamId);
  const dueAt = isAttempted ? undefined : firstAttemptDueAt({ team, rules, contact, holder: to }, at);
  const given = { teamId, toUserId: to.userId, via, at, byUserId, captureDueAt: dueAt };
  const madeOwner = contact.ownerUserId !== to.userId;
  for (const { leadId: id, stage, firstContactAt } of onCard) {
    await giveLead(tx.rows, stage, { ...given, leadId: id, madeOwner });
    // Somebody spoke with the person before it was anybody's.
    if (stage === 'new' && firstContactAt)
      await changeStage(tx.rows, { teamId, leadId: id, from: 'claimed', to: 'contacted', at, byUserId });
  }
  if (madeOwner)
    await tx.rows.contact.update({
      where: { teamId_id: { teamId, id: contactId } },
      data: { ownerUserId: to.userId },
    });
  await recordOwner(tx, { teamId, at, byUserId, contactId, from: contact.ownerUserId, to: to.userId });
  await startContactPlan(tx, plans, { team, owner: to, contactId, at });

  if (contact.ownerUserId && madeOwner) {
    // Who had the person sees their touches no more.
    const touches = await openTouchesFor(tx.rows, teamId, contactId);
    const touchIds = touches.map(({ touchId }) => touchId);
    await tellTouchesChanged(tx, { teamId, contactId, touchIds, at });
    await tellLeadsChanged(tx, { teamId, contactId, kinds: ['lead-after-opt-out'], at });
  }
  // Whoever had it before gets a message to be seen, not an old one drawn anew; but the old one must have lost the contact
  // by then, or nothing would ever take it from there.
  const told = { teamId, kind: 'lead-contact', subjectId: leadId, recipient: to.userId, at } as const;
  const isShown =
    onCard.some(({ claimedByUserId }) => claimedByUserId === to.userId) || (await isRedrawWaiting(tx, told));
  const kinds = ['lead-contact', 'capture-warning', ...cardAndNotices] as const;
  await tellAgain(tx, { teamId, kind: kinds, subjectIds: leadIds, at });
  await tell(tx, told, { anew: !isShown });
  return { captureDueAt: dueAt };
}
