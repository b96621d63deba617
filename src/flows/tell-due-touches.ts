import { localDay } from '../calendar/local-day.ts';
import { isWorkingDay } from '../calendar/working-day.ts';
import { dateOf } from '../db/local-days.ts';
import { readMembers, readTeam } from '../db/people.ts';
import { tell } from '../db/tell.ts';
import { isAgent, zoneOf } from '../team/member.ts';
import { eachInTurn } from './each-in-turn.ts';
import type { Means } from './means.ts';

/**
 * Tells an agent of a touch by itself: one promised for an hour, at that hour; and one that arose after the
 * morning of its day was made. Whether the contact may be reached is asked again when it is drawn.
 */
export async function tellDueTouches({ store }: Means, at: Date): Promise<void> {
  const teams = await store.rows.team.findMany({ where: { setUpAt: { not: null } }, select: { id: true } });
  await eachInTurn(teams, async ({ id: teamId }) => {
    const team = await readTeam(store.rows, teamId);
    if (!team) return;
    const agents = (await readMembers(store.rows, teamId)).filter(isAgent);
    await eachInTurn(agents, async (agent) => {
      const today = localDay(at, zoneOf(agent, team));
      const day = dateOf(today);
      const { userId } = agent;
      // What is left from before a day off waits for the next morning.
      const dueOn = isWorkingDay(today, team.workingDays) ? { lte: day } : day;
      const arisen = { dueAt: null, dueOn };
      const hadMorning = await store.rows.morning.count({ where: { teamId, userId, day } });
      const due = await store.rows.touch.findMany({
        where: {
          teamId,
          state: 'due',
          toldAt: null,
          contact: { ownerUserId: userId },
          OR: [{ dueAt: { lte: at } }, ...(hadMorning > 0 ? [arisen] : [])],
        },
        select: { id: true },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      });
      for (const { id } of due)
        await store.transaction(async (tx) => {
          const { count } = await tx.rows.touch.updateMany({
            where: { teamId, id, state: 'due', toldAt: null },
            data: { toldAt: at },
          });
          if (count > 0) await tell(tx, { teamId, kind: 'touch', subjectId: id, recipient: userId, at });
        });
    });
  });
}
