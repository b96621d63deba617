import { readHolding } from '../../db/holdings.ts';
import type { Tx } from '../../db/store.ts';
import type { Lead } from '../../leads/lead.ts';
import { leadReassigned } from '../../slack/leads/lead-reassigned.ts';
import type { Drawing } from './drawing.ts';
import { leadStanding } from './lead-standing.ts';

/** A lead that a manager gave to somebody else or back to the team, to who had it. */
export const drawLeadReassigned: Drawing = {
  async draw(tx, { teamId, subjectId, recipient, voice, isFirst }) {
    const standing = await leadStanding(tx, teamId, subjectId);
    if (!standing) return undefined;
    const { lead, name } = standing;
    const state = await stateFor(tx, teamId, lead, recipient);
    if (isFirst && state.kind === 'theirs-again') return undefined;
    return leadReassigned({ name, sourceName: lead.sourceName, state }, voice);
  },
};

async function stateFor(
  tx: Tx,
  teamId: string,
  { leadId, claimedByUserId: userId, claimedVia, stage }: Lead,
  recipient: string,
): Promise<Parameters<typeof leadReassigned>[0]['state']> {
  if (userId === recipient) return { kind: 'theirs-again' };
  if (!userId) return { kind: stage === 'new' ? 'team' : 'over' };
  const held = claimedVia === 'assign' ? await readHolding(tx.rows, { teamId, leadId, userId }) : undefined;
  return { kind: 'with', userId, byUserId: held?.byUserId ?? null };
}
