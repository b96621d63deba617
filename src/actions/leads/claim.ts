import { claimLead } from '../../flows/leads/claim-lead.ts';
import { actionIds } from '../../slack/ids.ts';
import { claimAnswer } from '../../slack/leads/claim-answer.ts';
import type { Action } from '../action.ts';

export const claim: Action = {
  id: actionIds.claim,
  async run({ means, teamId, member, voice, at }, leadId) {
    const result = await claimLead(means, { teamId, leadId, member, at });
    return { kind: 'say', message: claimAnswer(result, voice, at) };
  },
};
