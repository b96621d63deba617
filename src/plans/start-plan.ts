import type { Relationship } from '../leads/contact.ts';
import { isQuietPlan, planForNewlyMet, yearlyPlanFor } from './moves.ts';

/** What becomes of a person whose lead got an owner. */
export type PlanOnNewOwner =
  | { readonly kind: 'promise-today'; readonly planKey: string }
  | { readonly kind: 'enrol'; readonly planKey: string };

/**
 * The Start rule of plans: what happens to a person whenever one of their leads gets an owner.
 *
 * - On 8x8, a 33 plan or one for their segment: one promise for today, the plan stays.
 * - Else (on 12 Direct, e-mail only or nothing) never met (no two-way interaction yet): 8x8.
 * - Else met: 33 Touch; a client or an advocate the plan for these.
 *
 * @param activePlan the key of the relationship plan the person is on, if any
 * @param everTwoWay whether there was ever a two-way interaction with the person
 */
export function planOnNewOwner({
  activePlan,
  everTwoWay,
  relationship,
}: {
  readonly activePlan?: string | undefined;
  readonly everTwoWay: boolean;
  readonly relationship: Relationship;
}): PlanOnNewOwner {
  if (activePlan !== undefined && !isQuietPlan(activePlan))
    return { kind: 'promise-today', planKey: activePlan };
  return { kind: 'enrol', planKey: everTwoWay ? yearlyPlanFor(relationship) : planForNewlyMet };
}
