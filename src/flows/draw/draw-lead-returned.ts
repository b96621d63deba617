import { lastEndOfHolding } from '../../db/holdings.ts';
import { leadReturned } from '../../slack/leads/lead-notices.ts';
import type { Drawing } from './drawing.ts';
import { leadStanding } from './lead-standing.ts';

/** A lead that somebody had is open again, below whatever was said in the leads channel since its card. */
export const drawLeadReturned: Drawing = {
  async draw(tx, { teamId, subjectId, voice, isFirst }) {
    const standing = await leadStanding(tx, teamId, subjectId);
    if (!standing || (isFirst && standing.state !== 'open')) return undefined;
    const { lead, name, state } = standing;
    const ended = (await lastEndOfHolding(tx.rows, teamId, subjectId)) ?? null;
    return leadReturned({ leadId: lead.leadId, name, sourceName: lead.sourceName, state, ended }, voice);
  },
};
