import type { Plan, Step } from './plan.ts';

/** The totals of a plan with these steps: how many, by channel, by sort, each in the order of the steps. */
export function totalsOf(steps: readonly Step[]): Pick<Plan, 'total' | 'counts' | 'makeUp'> {
  return {
    total: steps.length,
    counts: counted(steps.map(({ channel }) => channel)),
    makeUp: counted(steps.map(({ sort }) => sort)),
  };
}

function counted(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
