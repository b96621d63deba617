/** The plan of a person newly met. */
export const planForNewlyMet = '8x8';

/** The yearly plan of a person met, who is not a client yet. */
export const planForMet = '33-touch';

/** The plans that a new inquiry does not move a person from. */
const plansThatStay: ReadonlySet<string> = new Set([
  planForNewlyMet,
  planForMet,
  '33-touch-client-for-life',
  '33-touch-advocate-appreciation',
]);

/** What becomes of a person whose lead got an owner. */
export type PlanOnNewOwner =
  | { readonly kind: 'promise-today'; readonly why: 'on-plan'; readonly planKey: string }
  | { readonly kind: 'promise-today'; readonly why: 'already-met' }
  | { readonly kind: 'enrol'; readonly planKey: string };

/**
 * The Start rule of plans: what happens to a person whenever one of their leads gets an owner.
 *
 * - On 8x8 or a 33 plan: one promise for today, the plan stays.
 * - Else never met (no two-way interaction yet; on another plan or none): 8x8, in place of that other plan.
 * - Else met: 33 Touch. As long as the library has no such plan, a promise for today, so that a person who asks
 *   again is never left without a next step, nor told "nice to meet you".
 *
 * @param activePlan the key of the relationship plan the person is on, if any
 * @param everTwoWay whether there was ever a two-way interaction with the person
 * @param knownPlans the keys of the library
 */
export function planOnNewOwner({
  activePlan,
  everTwoWay,
  knownPlans,
}: {
  readonly activePlan?: string | undefined;
  readonly everTwoWay: boolean;
  readonly knownPlans: Iterable<string>;
}): PlanOnNewOwner {
  if (activePlan !== undefined && plansThatStay.has(activePlan))
    return { kind: 'promise-today', why: 'on-plan', planKey: activePlan };
  if (!everTwoWay) return { kind: 'enrol', planKey: planForNewlyMet };
  if (new Set(knownPlans).has(planForMet)) return { kind: 'enrol', planKey: planForMet };
  return { kind: 'promise-today', why: 'already-met' };
}
