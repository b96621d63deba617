import { localDay } from '../calendar/local-day.ts';
import { dateOf } from '../db/local-days.ts';
import { readMembers, readTeam } from '../db/people.ts';
import { tell } from '../db/tell.ts';
import { isAgent, zoneOf } from '../team/member.ts';
import type { Means } from './means.ts';

/**
 * Tells an agent of a touch by itself: one promised for an hour, at that hour; and one that arose after the
 * morning of its day was made. Whether the contact may be reached is asked again when it is drawn.
 */
export async function tellDueTouches({ store }: Means, at: Date): Promise<void> {
  const teams = await store.rows.team.findMany({ where: { setUpAt: { not: null } }, select: { id: true } });
  for (const { id: teamId } of teams) {
    const team = await readTeam(store.rows, teamId);
    if (!team) continue;
    for (const agent of (await readMembers(store.rows, teamId)).filter(isAgent)) {
      const day = dateOf(localDay(at, zoneOf(agent, team)));
      const { userId } = agent;
      const arisen = { dueAt: null, dueOn: { lte: day } };
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
    }
  }
}
