import { goneMembers, teamOf } from '../../db/people.ts';
import { plansOf } from '../../db/plans.ts';
import type { Means } from '../means.ts';
import { giveByRole } from './give-by-role.ts';

/**
 * Has what was the job by role of people who left Slack be somebody's again: the next manager's, or the owner's of each
 * contact. Their own people stay theirs. Safe to repeat.
 */
export async function handOverWork(
  { store, library }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  await store.transaction(
    async (tx) => {
      const gone = await goneMembers(tx.rows, teamId);
      if (gone.length === 0) return;
      const team = await teamOf(tx.rows, teamId);
      const plans = await plansOf(tx.rows, teamId, library);
      await giveByRole(tx, { team, plans, which: { forUserIds: gone }, at });
    },
    { withinMs: 20_000 },
  );
}
