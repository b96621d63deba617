import { readLead } from '../../db/leads.ts';
import type { Tx } from '../../db/store.ts';
import type { Lead } from '../../leads/lead.ts';
import type { LeadNow } from '../../slack/leads/lead-notices.ts';

/** A lead as a notice speaks of it: who it is about, and how it stands now. `undefined`: there is no such lead. */
export async function leadStanding(
  tx: Tx,
  teamId: string,
  leadId: string,
): Promise<{ lead: Lead; name: string; state: LeadNow } | undefined> {
  const lead = await readLead(tx.rows, teamId, leadId);
  if (!lead) return undefined;
  const { name } = await tx.rows.contact.findUniqueOrThrow({
    where: { teamId_id: { teamId, id: lead.contactId } },
    select: { name: true },
  });
  return { lead, name, state: stateOf(lead) };
}

function stateOf(lead: Lead): LeadNow {
  if (lead.withheldAt) return 'withdrawn';
  if (lead.stage === 'new') return 'open';
  return lead.claimedByUserId ? 'claimed' : 'over';
}
