import { readdirSync, readFileSync } from 'node:fs';
import { loadPlan, type Plan, PlanFault } from './plan.ts';

const builtIn = new URL('./library/', import.meta.url);

/**
 * The plans that come with the product, by key. Reads the folder each time it is called: call it once, when the
 * process starts, so that a faulty plan stops the start and not a morning.
 *
 * @param folder where the plan files are, with a slash at the end; the built-in ones by default
 * @throws PlanFault with the faults of all files together
 */
export function loadLibrary(folder: URL = builtIn): ReadonlyMap<string, Plan> {
  const plans = new Map<string, Plan>();
  const faults: string[] = [];
  for (const fileName of readdirSync(folder).sort()) {
    if (!fileName.endsWith('.yaml')) continue;
    try {
      const plan = loadPlan(readFileSync(new URL(fileName, folder), 'utf8'), fileName);
      plans.set(plan.key, plan);
    } catch (error) {
      if (!(error instanceof PlanFault)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new PlanFault(faults);
  return plans;
}
