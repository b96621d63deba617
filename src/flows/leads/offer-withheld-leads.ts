import { isToBeLeftAlone, readContact } from '../../db/contacts.ts';
import { giveLead } from '../../db/leads.ts';
import { joinOnOneCard } from '../../db/open-inquiries.ts';
import { readMember } from '../../db/people.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices, tell, tellAgain } from '../../db/tell.ts';
import { denial } from '../../team/may-do.ts';
import type { Team } from '../../team/member.ts';
import { startContactPlan } from '../plans/start-contact-plan.ts';
import { placeLead } from './place-lead.ts';

/**
 * Leads that were withheld go where they would have gone, unless another opt-out still holds: to the contact's
 * owner with a next step, else where the team's rules send them; the claim window begins anew. Part of a flow that holds the
 * contact's lock.
 */
export async function offerWithheldLeads(
  tx: Tx,
  plans: Plans,
  { team, contactId, at }: { team: Team; contactId: string; at: Date },
): Promise<void> {
  const { teamId } = team;
  const contact = await readContact(tx.rows, teamId, contactId);
  if (!contact || (await isToBeLeftAlone(tx.rows, teamId, contact))) return;
  const leads = await tx.rows.lead.findMany({
    where: { teamId, contactId, stage: 'new', withheldAt: { not: null } },
    select: { id: true, isTest: true },
    orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
  });
  if (leads.length === 0) return;
  await tx.rows.lead.updateMany({
    where: { teamId, id: { in: leads.map(({ id }) => id) } },
    data: { withheldAt: null, postedAt: null, remindedAt: null, escalatedAt: null, pooledAt: null },
  });

  const owner = contact.ownerUserId ? await readMember(tx.rows, teamId, contact.ownerUserId) : undefined;
  if (owner && !denial(owner, 'claim-lead')) {
    const given = { teamId, toUserId: owner.userId, via: 'owner', at, byUserId: null } as const;
    for (const { id } of leads) await giveLead(tx.rows, 'new', { ...given, leadId: id });
    await startContactPlan(tx, plans, { team, owner, contactId, at });
    for (const { id } of leads)
      await tell(tx, { teamId, kind: 'lead-contact', subjectId: id, recipient: owner.userId, at });
    return;
  }
  // One person goes to one agent, however often they asked meanwhile; a test never stands on a real card.
  for (const [, ofOneKind] of Map.groupBy(leads, ({ isTest }) => isTest)) {
    const ids = ofOneKind.map(({ id }) => id);
    const [head] = ids;
    await joinOnOneCard(tx.rows, teamId, ids);
    await tellAgain(tx, { teamId, kind: cardAndNotices, subjectIds: ids, at });
    if (head) await placeLead(tx, plans, { team, leadId: head, at });
  }
}
