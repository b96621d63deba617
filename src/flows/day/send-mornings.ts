import type { LocalDay } from '../../calendar/local-day.ts';
import { isWorkingDay } from '../../calendar/working-day.ts';
import { logRefusals } from '../../db/contact-refusals.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { lastListBefore } from '../../db/lists.ts';
import { dateOf } from '../../db/local-days.ts';
import { readMembers, readTeam } from '../../db/people.ts';
import { plansOf } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import { dueTouchesOf, peopleWithDueTouches, type Touch } from '../../db/touches.ts';
import { withheldOf } from '../../leads/withheld.ts';
import { linesAPage } from '../../slack/day/day-lines.ts';
import { coveredBy } from '../../team/cover.ts';
import { isFirstOfWeek, listDayAt } from '../../team/list-day.ts';
import { isAgent, isAway, isPerson, type Member, type Team, zoneOf } from '../../team/member.ts';
import { workCalendarOf } from '../../team/work-calendar.ts';
import { morningPageSubject } from '../draw/draw-morning.ts';
import { eachInTurn } from '../each-in-turn.ts';
import type { Means } from '../means.ts';
import { tellSettledTogether } from '../tell-changed.ts';
import { arrangeTouches, linesOfDay, morningRows } from './arrange-touches.ts';
import { catchUp } from './catch-up.ts';
import { weighTouches } from './listable-touches.ts';

/** The list of a day that is to be sent to somebody, with whose touches are in it. */
type List = { agent: Member; covers: readonly string[]; day: LocalDay };

/**
 * Sends each agent the list of their day, once: from 08:00 to noon where the agent is, or from 18:00 the evening before
 * to who wants it then; and so whoever else has something due, as those who left the leads channel keep their people.
 * Who is away gets none: whoever covers has their touches, or these wait. Nothing due: no message. On a day off there
 * is none either, unless something was promised for that very day.
 */
export async function sendMornings(
  means: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const team = await readTeam(means.store.rows, teamId);
  if (!team?.isSetUp) return;
  const lists = await listsToSend(means, team, at);
  await eachInTurn(lists, (list) => sendList(means, team, list, at));
}

async function listsToSend({ store }: Means, team: Team, at: Date): Promise<List[]> {
  const { teamId } = team;
  const people = await readMembers(store.rows, teamId);
  const lists = people.filter(isPerson).flatMap((agent): List[] => {
    const day = listDayAt(at, zoneOf(agent, team), agent);
    if (day === undefined || isAway(agent, day)) return [];
    return [{ agent, covers: coveredBy(agent.userId, people, day), day }];
  });
  if (lists.length === 0) return [];
  const made = await store.rows.morning.findMany({
    where: { teamId, OR: lists.map(({ agent, day }) => ({ userId: agent.userId, day: dateOf(day) })) },
    select: { userId: true },
  });
  const looked = new Set(made.map(({ userId }) => userId));
  const left = lists.filter(({ agent }) => !looked.has(agent.userId));
  if (left.every(({ agent }) => isAgent(agent))) return left;

  const latest =
    left
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? '';
  const busy = await peopleWithDueTouches(store.rows, teamId, latest);
  return left.filter(
    ({ agent, covers }) => isAgent(agent) || [agent.userId, ...covers].some((userId) => busy.has(userId)),
  );
}

async function sendList({ store, library }: Means, team: Team, list: List, at: Date): Promise<void> {
  const { teamId } = team;
  const { agent, day } = list;
  const userIds = [agent.userId, ...list.covers];
  await store.transaction(
    async (tx) => {
      // Whoever inserts the row has this list; another process, or a later tick, finds it taken.
      const [morning] = await tx.rows.morning.createManyAndReturn({
        data: [{ teamId, userId: agent.userId, day: dateOf(day), madeAt: at }],
        skipDuplicates: true,
      });
      if (!morning) return;
      const plans = await plansOf(tx.rows, teamId, library);
      const work = workCalendarOf(team, agent);
      const isWorked = isWorkingDay(day, work);
      if (
        !isWorked &&
        !(await dueTouchesOf(tx.rows, teamId, userIds, day)).some((one) => isPromisedFor(one, day))
      )
        return;
      const lastList = await lastListBefore(tx.rows, teamId, agent.userId, day);
      const listOf = agent.userId;
      const { gone, putOff } = await catchUp(tx, {
        team,
        plans,
        listOf,
        userIds,
        on: day,
        lastList,
        work,
        at,
      });
      const due = await dueTouchesOf(tx.rows, teamId, userIds, day);
      const asked = { team, plans, zone: zoneOf(agent, team), on: day, at };
      const { listable, leftOut } = await weighTouches(tx.rows, asked, due);
      await logRefusals(tx.rows, team, leftOut, at);
      const shown = listable.map(({ touch }) => touch);
      const arranged = await arrangeTouches(tx.rows, { teamId, plans, today: day }, shown);

      await insertRows(tx.rows, 'MorningTouch', morningRows(arranged, { teamId, morningId: morning.id }));
      await markLookedAt(tx, teamId, due, at);
      const refused = leftOut.flatMap(({ permission }) =>
        permission.kind === 'refused' ? [[permission.rule, 1] as const] : [],
      );
      const { list: forList, consent } = withheldOf(refused);
      // What a list or a consent would let in is no daily noise.
      const saysWithheld = forList + consent > 0 && isFirstOfWeek(day, team.firstWeekday, work);
      // A list that holds nothing still says what was let go.
      const lines = Math.max(linesOfDay(arranged), gone.length > 0 || saysWithheld ? 1 : 0);
      for (let page = 1; (page - 1) * linesAPage < lines; page++)
        await tell(tx, {
          teamId,
          kind: 'morning',
          subjectId: morningPageSubject(morning.id, page),
          recipient: agent.userId,
          at,
        });
      // After the list itself: what older messages show of it can wait.
      await tellSettledTogether(tx, { teamId, touches: [...gone, ...putOff], at });
    },
    { withinMs: 20_000 },
  );
}

/**
 * What is in the list need not be told by itself; nor what waits for the next week, nor an hour that has passed. It is
 * looked at again with the next list.
 */
async function markLookedAt(tx: Tx, teamId: string, due: readonly Touch[], at: Date): Promise<void> {
  await tx.rows.touch.updateMany({
    where: {
      teamId,
      id: { in: due.map(({ touchId }) => touchId) },
      toldAt: null,
      OR: [{ dueAt: null }, { dueAt: { lte: at } }],
    },
    data: { toldAt: at },
  });
}

function isPromisedFor(touch: Touch, day: LocalDay): boolean {
  return touch.origin.kind === 'promise' && touch.dueOn === day;
}
