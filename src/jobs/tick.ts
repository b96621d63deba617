import { endAways } from '../flows/day/end-aways.ts';
import { sendMornings } from '../flows/day/send-mornings.ts';
import { tellDueTouches } from '../flows/day/tell-due-touches.ts';
import { eachInTurn } from '../flows/each-in-turn.ts';
import { goOnWithImports } from '../flows/imports/work-import.ts';
import { drainPool } from '../flows/leads/drain-pool.ts';
import { enforceCapture } from '../flows/leads/enforce-capture.ts';
import { escalateUnclaimed } from '../flows/leads/escalate-unclaimed.ts';
import { fetchRefusedLeads } from '../flows/leads/fetch-refused-leads.ts';
import { matchLeftDeliveries } from '../flows/leads/match-left-deliveries.ts';
import type { Means } from '../flows/means.ts';
import { sendDigests } from '../flows/money/send-digests.ts';
import { finishLeftPlans } from '../flows/plans/finish-left-plans.ts';
import { followEditedPlans } from '../flows/plans/follow-edited-plan.ts';
import { renewPlans } from '../flows/plans/renew-plans.ts';
import { resumePlans } from '../flows/plans/resume-plans.ts';
import { askAboutLeavers } from '../flows/team/ask-about-leavers.ts';
import { emptyWhatIsOld } from '../flows/team/empty-what-is-old.ts';
import { queueHandOvers } from '../flows/team/start-hand-over.ts';
import { tellEndedLists } from '../flows/team/tell-ended-lists.ts';
import { goOnWithDoNotCall } from '../flows/team/work-do-not-call.ts';

/**
 * Does everything of one team that is due at an instant and was not done yet. Other teams in the same database have
 * processes of their own. What was done is a row, so it may be called
 * as often as one likes, by any number of processes, late, or with any clock: nothing is done twice. What fails
 * does not keep the rest from being done.
 */
export async function tick(means: Means, due: { teamId: string; at: Date }): Promise<void> {
  const jobs = [
    endAways,
    resumePlans,
    renewPlans,
    followEditedPlans,
    finishLeftPlans,
    sendMornings,
    tellDueTouches,
    enforceCapture,
    escalateUnclaimed,
    drainPool,
    askAboutLeavers,
    queueHandOvers,
    sendDigests,
    goOnWithImports,
    goOnWithDoNotCall,
    tellEndedLists,
    matchLeftDeliveries,
    fetchRefusedLeads,
    emptyWhatIsOld,
  ];
  await eachInTurn(jobs, (doWhatIsDue) => doWhatIsDue(means, due));
}
