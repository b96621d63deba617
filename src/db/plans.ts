import { checkPlan, type Plan } from '../plans/plan.ts';
import type { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/** Plans by key. */
export type Plans = ReadonlyMap<string, Plan>;

type Kept = { readonly stamp: string; readonly plans: Plans };

/** What a team's plans came to when they were last looked at, by the library they stand on. */
const kept = new WeakMap<Plans, Map<string, Kept>>();

/**
 * The plans of a team: its own, and the built-in ones that none of its own stands in for. Looks at the versions each
 * time, since another process may have saved one, and reads the plans themselves only when one has changed.
 *
 * @param library the built-in plans
 * @throws Error when a saved plan is none any more (this version checks more than the one that saved it)
 */
export async function plansOf(rows: Rows, teamId: string, library: Plans): Promise<Plans> {
  const versions = await rows.teamPlan.findMany({
    where: { teamId },
    select: { key: true, version: true, savedAt: true },
    orderBy: { key: 'asc' },
  });
  if (versions.length === 0) return library;
  const stamp = versions
    .map(({ key, version, savedAt }) => `${key}@${version}@${savedAt.getTime()}`)
    .join(' ');
  const ofLibrary = kept.get(library) ?? new Map<string, Kept>();
  kept.set(library, ofLibrary);
  const before = ofLibrary.get(teamId);
  if (before?.stamp === stamp) return before.plans;
  const own = await rows.teamPlan.findMany({ where: { teamId }, orderBy: { key: 'asc' } });
  const plans = new Map(library);
  for (const { key, plan } of own) plans.set(key, soundPlan(key, plan));
  ofLibrary.set(teamId, { stamp, plans });
  return plans;
}

/** A plan that was kept. @throws Error where it is none any more */
export function soundPlan(key: string, raw: unknown): Plan {
  const read = checkPlan(raw);
  if ('plan' in read) return read.plan;
  throw new Error(`The team's plan ${key} cannot be used: ${read.faults.join('; ')}`);
}
