import { eachInTurn } from '../flows/each-in-turn.ts';
import { endAways } from '../flows/end-aways.ts';
import { finishLeftPlans } from '../flows/finish-left-plans.ts';
import { followEditedPlans } from '../flows/follow-edited-plan.ts';
import { matchLeftDeliveries } from '../flows/match-left-deliveries.ts';
import type { Means } from '../flows/means.ts';
import { remindUnclaimed } from '../flows/remind-unclaimed.ts';
import { renewPlans } from '../flows/renew-plans.ts';
import { resumePlans } from '../flows/resume-plans.ts';
import { sendDigests } from '../flows/send-digests.ts';
import { sendMornings } from '../flows/send-mornings.ts';
import { tellDueTouches } from '../flows/tell-due-touches.ts';

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
    remindUnclaimed,
    sendDigests,
    matchLeftDeliveries,
  ];
  await eachInTurn(jobs, (doWhatIsDue) => doWhatIsDue(means, due));
}
