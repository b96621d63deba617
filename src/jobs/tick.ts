import { eachInTurn } from '../flows/each-in-turn.ts';
import { matchLeftDeliveries } from '../flows/match-left-deliveries.ts';
import type { Means } from '../flows/means.ts';
import { remindUnclaimed } from '../flows/remind-unclaimed.ts';
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
  const jobs = [sendMornings, tellDueTouches, remindUnclaimed, sendDigests, matchLeftDeliveries];
  await eachInTurn(jobs, (doWhatIsDue) => doWhatIsDue(means, due));
}
