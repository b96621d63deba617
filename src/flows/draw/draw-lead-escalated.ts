import { isToldSincePooled } from '../../leads/claim-window.ts';
import { withAgentMenu } from '../../slack/leads/assign-answers.ts';
import { leadEscalated } from '../../slack/leads/lead-notices.ts';
import type { Drawing } from './drawing.ts';
import { leadStanding } from './lead-standing.ts';

/** A lead that nobody takes, to a manager: that the fallback was asked in vain, or that every free agent has had it. */
export const drawLeadEscalated: Drawing = {
  async draw(tx, { teamId, subjectId, at, voice, isFirst }) {
    const standing = await leadStanding(tx, teamId, subjectId);
    if (!standing || (isFirst && standing.state !== 'open')) return undefined;
    const { lead, name } = standing;
    const { sourceName, arrivedAt, channelId } = lead;
    const message = leadEscalated(
      { name, sourceName, arrivedAt, channelId, state: stateOf(standing) },
      voice,
      at,
    );
    return standing.state === 'open' ? withAgentMenu(message, lead.leadId, voice) : message;
  },
};

type Standing = NonNullable<Awaited<ReturnType<typeof leadStanding>>>;

function stateOf({ lead, state }: Standing): Parameters<typeof leadEscalated>[0]['state'] {
  if (state === 'claimed') return lead.claimedByUserId ? { claimedBy: lead.claimedByUserId } : 'over';
  if (state !== 'open') return state;
  if (lead.pooledAt) return isToldSincePooled(lead) ? 'had-by-all' : 'in-pool';
  // Given back since: its window has begun anew.
  return lead.escalatedAt ? 'open' : 'open-again';
}
