import { isToldSincePooled } from '../../leads/claim-window.ts';
import { withAgentMenu } from '../../slack/leads/assign-answers.ts';
import { leadEscalated } from '../../slack/leads/lead-notices.ts';
import type { Drawing } from './drawing.ts';
import { leadStanding } from './lead-standing.ts';

/** A lead that nobody takes, to a manager: the fallback was asked in vain, nobody is free, or all who are have had it. */
export const drawLeadEscalated: Drawing = {
  async draw(tx, { teamId, subjectId, at, voice, isFirst }) {
    const standing = await leadStanding(tx, teamId, subjectId);
    if (!standing || (isFirst && standing.state !== 'open')) return undefined;
    const { lead, name } = standing;
    const { sourceName, arrivedAt, channelId } = lead;
    const wasHad = (await tx.rows.leadHolding.count({ where: { teamId, leadId: lead.leadId } })) > 0;
    const message = leadEscalated(
      { name, sourceName, arrivedAt, channelId, state: stateOf(standing, wasHad) },
      voice,
      at,
    );
    return standing.state === 'open' ? withAgentMenu(message, lead.leadId, voice) : message;
  },
};

type Standing = NonNullable<Awaited<ReturnType<typeof leadStanding>>>;

function stateOf({ lead, state }: Standing, wasHad: boolean): Parameters<typeof leadEscalated>[0]['state'] {
  if (state === 'claimed') return lead.claimedByUserId ? { claimedBy: lead.claimedByUserId } : 'over';
  if (state !== 'open') return state;
  if (lead.pooledAt && !isToldSincePooled(lead)) return 'in-pool';
  if (lead.pooledAt) return wasHad ? 'had-by-all' : 'nobody-free';
  // Given back since: its window has begun anew.
  return lead.escalatedAt ? 'open' : 'open-again';
}
