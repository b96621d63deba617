import { recordSettings } from '../../db/audit.ts';
import { lockTeam, readMember } from '../../db/people.ts';
import type { Plans } from '../../db/plans.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import { isPerson } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { giveByRole } from './give-by-role.ts';

/** How many plan touches a week one contact may get: a team's choice lies between these. */
export const weeklyCaps = { least: 1, most: 14 } as const;

export type CapResult =
  | { kind: 'set'; cap: number; was: number }
  | { kind: 'out-of-range' }
  | { kind: 'denied'; why: Denial };

/** A manager says how many plan touches a week one contact gets at most, all plans together. */
export async function setWeeklyCap(asking: Asking, cap: number): Promise<CapResult> {
  const { means, teamId, member, at } = asking;
  const why = denial(member, 'edit-plans');
  if (why) return { kind: 'denied', why };
  if (!Number.isInteger(cap) || cap < weeklyCaps.least || cap > weeklyCaps.most)
    return { kind: 'out-of-range' };
  return await means.store.transaction(async (tx) => {
    const { weeklyCap: was } = await lockTeam(tx.rows, teamId);
    await tx.rows.team.update({ where: { id: teamId }, data: { weeklyCap: cap } });
    const entry = { teamId, at, byUserId: member.userId };
    await recordSettings(tx, entry, { weeklyCap: was }, { weeklyCap: cap });
    return { kind: 'set', cap, was };
  });
}

export type CoordinatorResult =
  /** `moved`: how many touches that are due went over to them (back to the owners, where it is nobody now). */
  | { kind: 'set'; userId: string | null; moved: number }
  | { kind: 'nobody-here' }
  | { kind: 'denied'; why: Denial };

/**
 * A manager says who does the steps of operational plans that are the coordinator's; `null`: the owner of each
 * contact. What is due goes over to them too. Refuses guests, bots and people the team does not have.
 */
export async function setCoordinator(asking: Asking, userId: string | null): Promise<CoordinatorResult> {
  const { means, teamId, team, member, plans, at } = asking;
  return await means.store.transaction(async (tx) => {
    const why = denial(member, 'edit-plans');
    if (why) return { kind: 'denied', why };
    const coordinator = userId === null ? undefined : await readMember(tx.rows, teamId, userId);
    if (userId !== null && !(coordinator && isPerson(coordinator))) return { kind: 'nobody-here' };

    const { coordinatorUserId } = await lockTeam(tx.rows, teamId);
    await tx.rows.team.update({ where: { id: teamId }, data: { coordinatorUserId: userId } });
    const entry = { teamId, at, byUserId: member.userId };
    await recordSettings(tx, entry, { coordinatorUserId }, { coordinatorUserId: userId });
    const moved = await giveByRole(tx, {
      team: { ...team, coordinatorUserId: userId },
      plans,
      which: { steps: coordinatorsSteps(plans) },
      at,
    });
    return { kind: 'set', userId, moved: moved.length };
  });
}

function coordinatorsSteps(plans: Plans) {
  return [...plans.values()].flatMap(({ key, steps }) =>
    steps.filter(({ by }) => by === 'coordinator').map((step) => ({ planKey: key, stepKey: step.key })),
  );
}
