import { type Plans, plansOf } from '../../db/plans.ts';
import type { Plan } from '../../plans/plan.ts';
import type { Team } from '../../team/member.ts';
import type { Means } from '../means.ts';
import { followedBy, type Replanned, replansOf } from './replans.ts';

/** What saving an edited plan comes to for those who are on it. */
export type PlanEffect = {
  people: number;
  /** Touches more, and for how many people. */
  added: number;
  peopleWithMore: number;
  /** People for whom the day of a new step has passed: it is not caught up on. */
  past: number;
  /** Touches that get another day or go another way. */
  moved: number;
  peopleMoved: number;
  withdrawn: number;
  peopleWithLess: number;
  /** What is settled already, and stays so. */
  settled: number;
};

/** So many people are looked at together, so that presses are answered in between. */
const peopleAtOnce = 100;

/** What would change for whom if a plan were saved as it is in a draft. Nothing is written. */
export async function effectOfPlan(
  means: Means,
  { team, plan, at }: { team: Team; plan: Plan; at: Date },
): Promise<PlanEffect> {
  const { rows } = means.store;
  const { teamId } = team;
  const before = await plansOf(rows, teamId, means.library);
  const after: Plans = new Map(before).set(plan.key, plan);
  const known = new Set(before.get(plan.key)?.steps.map(({ key }) => key));
  const newSteps = new Set(plan.steps.map(({ key }) => key).filter((key) => !known.has(key)));
  const found = await rows.enrolment.findMany({
    where: { teamId, planKey: plan.key, state: { in: ['active', 'paused'] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const sum: PlanEffect = { ...noEffect, people: found.length };
  for (let first = 0; first < found.length; first += peopleAtOnce) {
    const enrolmentIds = found.slice(first, first + peopleAtOnce).map(({ id }) => id);
    for (const one of await replansOf(rows, { team, plans: after, enrolmentIds, at }))
      add(sum, one, newSteps);
  }
  return sum;
}

const noEffect: PlanEffect = {
  people: 0,
  added: 0,
  peopleWithMore: 0,
  past: 0,
  moved: 0,
  peopleMoved: 0,
  withdrawn: 0,
  peopleWithLess: 0,
  settled: 0,
};

function add(sum: PlanEffect, one: Replanned, newSteps: ReadonlySet<string>): void {
  const { added, moved, withdrawn } = followedBy(one);
  const having = new Set([...one.standing, ...one.replan.add].map(({ stepKey }) => stepKey));
  sum.added += added;
  sum.moved += moved;
  sum.withdrawn += withdrawn;
  if (added > 0) sum.peopleWithMore += 1;
  if (moved > 0) sum.peopleMoved += 1;
  if (withdrawn > 0) sum.peopleWithLess += 1;
  if (one.planned.some(({ stepKey }) => newSteps.has(stepKey) && !having.has(stepKey))) sum.past += 1;
  sum.settled += one.standing.filter(({ isDue, isRemoved }) => !isDue && !isRemoved).length;
}
