import { localDay } from '../../calendar/local-day.ts';
import { dateOf } from '../../db/local-days.ts';
import { readAwayMembers, readMembers, readTeam } from '../../db/people.ts';
import { tell } from '../../db/tell.ts';
import { isAwake } from '../../team/list-day.ts';
import { type Member, type Team, zoneOf } from '../../team/member.ts';
import { coverEndSubject } from '../draw/draw-cover.ts';
import { eachInTurn } from '../each-in-turn.ts';
import type { Means } from '../means.ts';

/**
 * Forgets absences that are over, and tells whoever covered, in their own day. Lists go by the days themselves, so
 * nothing waits for this.
 */
export async function endAways(
  { store }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const away = await readAwayMembers(store.rows, teamId);
  if (away.length === 0) return;
  const team = await readTeam(store.rows, teamId);
  if (!team) return;
  const people = await readMembers(store.rows, teamId);
  const over = away.filter((one) => isOver(one, team, at) && isAwake(at, zoneOfCover(one, people, team)));
  await eachInTurn(over, async ({ userId, away: was }) => {
    if (!was) return;
    await store.transaction(async (tx) => {
      const { count } = await tx.rows.member.updateMany({
        where: { teamId, userId, awayFrom: dateOf(was.from), awayUntil: dateOf(was.until) },
        data: { awayFrom: null, awayUntil: null, coverUserId: null },
      });
      if (count === 0 || !was.coverUserId) return;
      const told = { teamId, kind: 'cover', recipient: was.coverUserId, at } as const;
      await tell(tx, { ...told, subjectId: userId });
      await tell(tx, { ...told, subjectId: coverEndSubject(userId) }, { anew: true });
    });
  });
}

function isOver({ away, ...one }: Member, team: Team, at: Date): boolean {
  return away !== null && away.until < localDay(at, zoneOf(one, team));
}

function zoneOfCover({ away }: Member, people: readonly Member[], team: Team): string {
  const cover = people.find(({ userId }) => userId === away?.coverUserId);
  return cover ? zoneOf(cover, team) : team.zone;
}
