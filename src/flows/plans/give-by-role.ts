import { addDays, localDay } from '../../calendar/local-day.ts';
import { keepContactsStill } from '../../db/contacts.ts';
import type { Plans } from '../../db/plans.ts';
import { dueOfOperationalPlans, giveTo, type RoleTouch, type WhichRoleTouches } from '../../db/role-work.ts';
import type { Tx } from '../../db/store.ts';
import type { Team } from '../../team/member.ts';
import { tellSettledTogether } from '../tell-changed.ts';
import { workersOf } from './enrol-contacts.ts';

/**
 * Has what is due of operational plans be the job of whoever has its role in the team now; the owner's of the contact
 * where nobody has, and where the step has left its plan. Part of a flow.
 *
 * @param which of them; their contacts are kept as they are until the transaction ends
 * @returns what has changed hands
 */
export async function giveByRole(
  tx: Tx,
  { team, plans, which, at }: { team: Team; plans: Plans; which: WhichRoleTouches; at: Date },
): Promise<readonly RoleTouch[]> {
  const { teamId } = team;
  const seen = await dueOfOperationalPlans(tx.rows, teamId, which);
  if (seen.length === 0) return [];
  const contactIds = new Set(seen.map(({ contactId }) => contactId));
  await keepContactsStill(tx.rows, teamId, [...contactIds]);
  const workers = await workersOf(tx, team);
  const workerOf = ({ planKey, stepKey }: RoleTouch) => {
    const step = plans.get(planKey)?.steps.find(({ key }) => key === stepKey);
    return workers[step?.by ?? 'owner'] ?? null;
  };
  const due = await dueOfOperationalPlans(tx.rows, teamId, which);
  const others = due.filter((touch) => touch.forUserId !== workerOf(touch));

  for (const [worker, touches] of Map.groupBy(others, workerOf))
    await giveTo(tx.rows, teamId, touches, worker);
  // What lies further ahead stands in no message yet.
  const tomorrow = addDays(localDay(at, team.zone), 1);
  const posted = others
    .filter(({ dueOn }) => dueOn <= tomorrow)
    .map(({ touchId, contactId, dueOn }) => ({ touchId, dueOn, contact: { contactId } }));
  await tellSettledTogether(tx, { teamId, touches: posted, at });
  return others;
}
