import type { Tx } from '../../db/store.ts';
import { queueFollowing } from './follow-edited-plan.ts';

/**
 * Remembers that the plans of a team follow other days from now on, in the transaction that changed the team's
 * holidays or working days. They follow behind, a few people at a time.
 *
 * @returns how many people are on these plans
 */
export async function havePlansFollow(tx: Tx, teamId: string): Promise<number> {
  const standing = { teamId, state: { in: ['active', 'paused'] } };
  await tx.rows.enrolment.updateMany({ where: standing, data: { toFollow: true } });
  const plans = await tx.rows.enrolment.groupBy({ by: ['planKey'], where: standing });
  for (const { planKey } of plans) await queueFollowing(tx, teamId, planKey);
  return await tx.rows.contact.count({ where: { teamId, enrolments: { some: standing } } });
}
