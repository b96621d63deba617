import { lockContact } from '../../db/contacts.ts';
import { leftWithNothingDue, withNothingDue } from '../../db/enrolments.ts';
import { readTeam } from '../../db/people.ts';
import { plansOf } from '../../db/plans.ts';
import { eachInTurn } from '../each-in-turn.ts';
import type { Means } from '../means.ts';
import { finishPlans } from './finish-plans.ts';

/** So many in one minute: moving a person on takes a while, and the mornings are made by the same clock. */
const mostInOneMinute = 50;

/**
 * Finishes plans that have nothing left ahead, and moves their people on. A touch settled by itself does so at once;
 * what was settled for many with one press is left to this, one person at a time. Plans that begin anew each year are
 * not among them.
 */
export async function finishLeftPlans(
  { store, library }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const team = await readTeam(store.rows, teamId);
  if (!team?.isSetUp) return;
  const plans = await plansOf(store.rows, teamId, library);
  const ending = [...plans.values()].filter(({ repeats }) => repeats === undefined).map(({ key }) => key);
  const left = await leftWithNothingDue(store.rows, teamId, ending, mostInOneMinute);
  await eachInTurn(left, async ({ contactId, enrolmentId }) => {
    await store.transaction(
      async (tx) => {
        await lockContact(tx.rows, teamId, contactId);
        // What was taken back since is due again.
        const still = await withNothingDue(tx.rows, teamId, [enrolmentId]);
        const enrolmentIds = still.map((one) => one.enrolmentId);
        await finishPlans(tx, { team, plans, contactId, enrolmentIds, at });
      },
      { withinMs: 20_000 },
    );
  });
}
