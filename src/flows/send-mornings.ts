import { localTime } from '../calendar/instant.ts';
import { addDays, type LocalDay, localDay } from '../calendar/local-day.ts';
import { isWorkingDay } from '../calendar/working-day.ts';
import { dateOf } from '../db/local-days.ts';
import { readMembers, readTeam } from '../db/people.ts';
import { tell } from '../db/tell.ts';
import { dueTouchesOf, peopleWithDueTouches, type Touch } from '../db/touches.ts';
import { touchesAPage } from '../slack/morning-message.ts';
import { isAgent, isPerson, type Member, type Team, zoneOf } from '../team/member.ts';
import { morningPageSubject } from './draw/draw-morning.ts';
import { eachInTurn } from './each-in-turn.ts';
import type { Means } from './means.ts';
import { showableTouches } from './touch-lines.ts';

/** When an agent's morning is sent, on the agent's own clock. */
const morningFrom = '08:00';
/** A morning missed until then is folded into the next one. */
const morningUntil = '12:00';

/**
 * Sends each agent the morning of their day, once: from 08:00 to noon where the agent is; and so whoever else has
 * something due, as those who left the leads channel keep their people. Nothing due: no message. On a day off there is none either, unless something was promised for that very day.
 */
export async function sendMornings(
  means: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const team = await readTeam(means.store.rows, teamId);
  if (!team?.isSetUp) return;
  const inTheMorning = await agentsInTheMorning(means, team, at);
  await eachInTurn(inTheMorning, ({ agent, day }) => sendMorning(means, team, agent, day, at));
}

async function agentsInTheMorning(
  { store }: Means,
  team: Team,
  at: Date,
): Promise<Array<{ agent: Member; day: LocalDay }>> {
  // Somewhere it may be tomorrow already.
  const busy = await peopleWithDueTouches(store.rows, team.teamId, addDays(localDay(at, 'UTC'), 1));
  const agents = (await readMembers(store.rows, team.teamId)).filter(
    (one) => isPerson(one) && (isAgent(one) || busy.has(one.userId)),
  );
  const inTheMorning = agents
    .map((agent) => ({ agent, zone: zoneOf(agent, team) }))
    .filter(({ zone }) => {
      const time = localTime(at, zone);
      return time >= morningFrom && time < morningUntil;
    })
    .map(({ agent, zone }) => ({ agent, day: localDay(at, zone) }));
  const made = await store.rows.morning.findMany({
    where: {
      teamId: team.teamId,
      OR: inTheMorning.map(({ agent, day }) => ({ userId: agent.userId, day: dateOf(day) })),
    },
    select: { userId: true },
  });
  const looked = new Set(made.map(({ userId }) => userId));
  return inTheMorning.filter(({ agent }) => !looked.has(agent.userId));
}

async function sendMorning(
  { store }: Means,
  team: Team,
  agent: Member,
  day: LocalDay,
  at: Date,
): Promise<void> {
  const { teamId } = team;
  await store.transaction(
    async (tx) => {
      // Whoever inserts the row has this morning; another process, or a later tick, finds it taken.
      const [morning] = await tx.rows.morning.createManyAndReturn({
        data: [{ teamId, userId: agent.userId, day: dateOf(day), madeAt: at }],
        skipDuplicates: true,
      });
      if (!morning) return;
      const due = await showableTouches(
        tx.rows,
        team,
        await dueTouchesOf(tx.rows, teamId, agent.userId, day),
        at,
      );

      if (!isWorkingDay(day, team.workingDays) && !due.some((touch) => isPromisedFor(touch, day))) return;
      const ordered = [
        ...due.filter((touch) => touch.dueOn < day),
        ...byValue(due.filter((touch) => touch.dueOn >= day)),
      ];

      await tx.rows.morningTouch.createMany({
        data: ordered.map(({ touchId, dueOn }, position) => ({
          teamId,
          morningId: morning.id,
          touchId,
          position,
          dueOn: dateOf(dueOn),
        })),
      });
      await tx.rows.touch.updateMany({
        where: { teamId, id: { in: ordered.map(({ touchId }) => touchId) }, dueAt: null, toldAt: null },
        data: { toldAt: at },
      });
      for (let page = 1; (page - 1) * touchesAPage < ordered.length; page++)
        await tell(tx, {
          teamId,
          kind: 'morning',
          subjectId: morningPageSubject(morning.id, page),
          recipient: agent.userId,
          at,
        });
    },
    { withinMs: 20_000 },
  );
}

/** What was promised comes before what a plan asks for. */
function byValue(touches: readonly Touch[]): Touch[] {
  const isPromise = (touch: Touch) => touch.origin.kind === 'promise';
  return [...touches.filter(isPromise), ...touches.filter((touch) => !isPromise(touch))];
}

function isPromisedFor(touch: Touch, day: LocalDay): boolean {
  return touch.origin.kind === 'promise' && touch.dueOn === day;
}
