import { readLead } from '../../db/leads.ts';
import type { Lead } from '../../leads/lead.ts';
import { leadUnclaimed } from '../../slack/leads/lead-notices.ts';
import type { Drawing } from './drawing.ts';

/** A lead nobody took within the claim window, with a mention of whoever looks after such leads. */
export const drawLeadUnclaimed: Drawing = {
  async draw(tx, { teamId, subjectId, at, team, voice, isFirst }) {
    const lead = await readLead(tx.rows, teamId, subjectId);
    if (!lead) return undefined;
    const state = stateOf(lead);
    if (isFirst && state !== 'open') return undefined;
    const contact = await tx.rows.contact.findUniqueOrThrow({
      where: { teamId_id: { teamId, id: lead.contactId } },
      select: { name: true },
    });
    return leadUnclaimed(
      {
        name: contact.name,
        sourceName: lead.sourceName,
        arrivedAt: lead.arrivedAt,
        state,
        fallbackUserId: team.fallbackUserId,
      },
      voice,
      at,
    );
  },
};

function stateOf(lead: Lead) {
  if (lead.withheldAt) return 'withdrawn';
  if (lead.stage === 'new') return 'open';
  return lead.claimedByUserId ? 'claimed' : 'over';
}
