import { addDays, localDay } from '../calendar/local-day.ts';
import { isWorkingDay } from '../calendar/working-day.ts';
import { dateOf } from '../db/local-days.ts';
import { readMembers, readTeam } from '../db/people.ts';
import { tell } from '../db/tell.ts';
import { isWorkOf, peopleWithDueTouches } from '../db/touches.ts';
import { isAgent, isPerson, zoneOf } from '../team/member.ts';
import { eachInTurn } from './each-in-turn.ts';
import type { Means } from './means.ts';

/**
 * Tells whoever has it of a touch by itself: one promised for an hour, at that hour; and one that arose after the
 * morning of its day was made. Whether the contact may be reached is asked again when it is drawn.
 */
export async function tellDueTouches(
  { store }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const team = await readTeam(store.rows, teamId);
  if (!team?.isSetUp) return;
  // Somewhere it may be tomorrow already.
  const busy = await peopleWithDueTouches(store.rows, teamId, addDays(localDay(at, 'UTC'), 1));
  const agents = (await readMembers(store.rows, teamId)).filter(
    (one) => isPerson(one) && (isAgent(one) || busy.has(one.userId)),
  );
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
        AND: [isWorkOf(userId), { OR: [{ dueAt: { lte: at } }, ...(hadMorning > 0 ? [arisen] : [])] }],
      },
      select: { id: true },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    });
    for (const { id } of due)
      await store.transaction(async (tx) => {
        // The message of an earlier hour does not say yet that the touch was moved: first that, then the new one.
        const stillToSay = await tx.rows.telling.count({
          where: { teamId, kind: 'touch', subjectId: id, recipient: userId, state: 'waiting' },
        });
        if (stillToSay > 0) return;
        const { count } = await tx.rows.touch.updateMany({
          where: { teamId, id, state: 'due', toldAt: null },
          data: { toldAt: at },
        });
        const told = { teamId, kind: 'touch', subjectId: id, recipient: userId, at } as const;
        if (count > 0) await tell(tx, told, { anew: true });
      });
  });
}
