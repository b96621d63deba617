import { readHolding } from '../../db/holdings.ts';
import type { Tx } from '../../db/store.ts';
import type { Lead } from '../../leads/lead.ts';
import { captureWarning, type Lost } from '../../slack/leads/lead-notices.ts';
import type { Drawing } from './drawing.ts';
import { leadStanding } from './lead-standing.ts';

/** A lead that is taken back soon, to who has it; then what became of that. */
export const drawCaptureWarning: Drawing = {
  async draw(tx, { teamId, subjectId, recipient, at, voice, isFirst }) {
    const standing = await leadStanding(tx, teamId, subjectId);
    if (!standing) return undefined;
    const { lead, name } = standing;
    const state = await stateFor(tx, teamId, lead, recipient);
    if (isFirst && state.kind !== 'awaited') return undefined;
    return captureWarning({ name, sourceName: lead.sourceName, state }, voice, at);
  },
};

async function stateFor(
  tx: Tx,
  teamId: string,
  lead: Lead,
  userId: string,
): Promise<Parameters<typeof captureWarning>[0]['state']> {
  if (lead.claimedByUserId !== userId) return await howLost(tx, teamId, lead, userId);
  if (lead.captureDueAt) return { kind: 'awaited', until: lead.captureDueAt };
  return { kind: lead.firstAttemptAt ? 'attempted' : 'over' };
}

/** What became of a lead for somebody who has it no more. */
export async function howLost(
  tx: Tx,
  teamId: string,
  { leadId, claimedByUserId }: Pick<Lead, 'leadId' | 'claimedByUserId'>,
  userId: string,
): Promise<Lost> {
  if (claimedByUserId) return { kind: 'to', userId: claimedByUserId };
  const held = await readHolding(tx.rows, { teamId, leadId, userId });
  return { kind: held?.endedWhy === 'taken-back' ? 'taken-back' : 'back' };
}
