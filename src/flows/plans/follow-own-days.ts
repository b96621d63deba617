import { standingEnrolments } from '../../db/enrolments.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { Team } from '../../team/member.ts';
import { followPlan } from './follow-plan.ts';

/**
 * Has every plan a contact is on follow the contact's own days as they are known now. Part of a flow that holds the
 * contact's lock.
 */
export async function followOwnDays(
  tx: Tx,
  { team, plans, contactId, at }: { team: Team; plans: Plans; contactId: string; at: Date },
): Promise<void> {
  for (const { enrolmentId } of await standingEnrolments(tx.rows, team.teamId, contactId))
    await followPlan(tx, { team, plans, enrolmentId, at });
}
