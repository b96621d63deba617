import { standingEnrolments } from '../../db/enrolments.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { Plan, PlanEvent } from '../../plans/plan.ts';
import type { Team } from '../../team/member.ts';
import { followPlan } from './follow-plan.ts';

/**
 * Something happened to a contact, or is agreed for a day, that steps of plans come before or after: the plans they
 * are on follow it. Part of a flow that holds the contact's lock and has recorded what happened.
 *
 * @param newEnrolmentId a plan that was begun since, and so knows of it already
 */
export async function followEvents(
  tx: Tx,
  {
    team,
    plans,
    contactId,
    event,
    newEnrolmentId,
    at,
  }: {
    team: Team;
    plans: Plans;
    contactId: string;
    event: PlanEvent;
    newEnrolmentId?: string | undefined;
    at: Date;
  },
): Promise<void> {
  for (const { enrolmentId, planKey } of await standingEnrolments(tx.rows, team.teamId, contactId)) {
    const plan = plans.get(planKey);
    if (plan && enrolmentId !== newEnrolmentId && waitsFor(plan, event))
      await followPlan(tx, { team, plans, enrolmentId, at });
  }
}

function waitsFor({ steps }: Plan, event: PlanEvent): boolean {
  return steps.some(({ when }) => 'event' in when && when.event === event);
}
