import { leadUnclaimed } from '../../slack/leads/lead-notices.ts';
import type { Drawing } from './drawing.ts';
import { leadStanding } from './lead-standing.ts';

/** A lead nobody took within the claim window, with a mention of whoever looks after such leads. */
export const drawLeadUnclaimed: Drawing = {
  async draw(tx, { teamId, subjectId, at, team, voice, isFirst }) {
    const standing = await leadStanding(tx, teamId, subjectId);
    if (!standing || (isFirst && standing.state !== 'open')) return undefined;
    const { lead, name, state } = standing;
    const { sourceName, arrivedAt } = lead;
    return leadUnclaimed(
      { name, sourceName, arrivedAt, state, fallbackUserId: team.fallbackUserId },
      voice,
      at,
    );
  },
};
