import { addDays, type LocalDay, localDay } from '../../calendar/local-day.ts';
import { nearestReturnOf } from '../../calendar/plan-year.ts';
import { duesOf, fixedWork, workByDay } from '../../db/own-people.ts';
import { readMember } from '../../db/people.ts';
import { isWorkOf } from '../../db/touches.ts';
import { personalDays } from '../../plans/plan.ts';
import { disciplineDays, planDiscipline } from '../../reports/plan-discipline.ts';
import type { HomeLook } from '../../slack/home/home-look.ts';
import { type DayAhead, homeView, plainHome } from '../../slack/home/home-view.ts';
import type { HomeView } from '../../slack/home/publish-home.ts';
import { deniedMessage, inBothLanguages } from '../../slack/plain-answers.ts';
import { denial } from '../../team/may-do.ts';
import { zoneOf } from '../../team/member.ts';
import { workCalendarOf } from '../../team/work-calendar.ts';
import { generalWords } from '../../words/general-words.ts';
import { say } from '../../words/say.ts';
import { type Asking, whoAsks } from '../asking.ts';
import type { Means } from '../means.ts';
import { personalDaysOf } from '../plans/plan-facts.ts';
import { homePeople } from './home-people.ts';
import { homeToday } from './home-today.ts';
import { homeWaiting } from './home-waiting.ts';

/** So many things that cannot be moved are named in the days ahead; the counts hold all of them. */
const mostNamed = 60;

/**
 * Somebody's Home, drawn whole from the rows as they are. What it says to those who may do nothing, or nothing yet, is
 * said in it too; bots have none.
 */
export async function drawHome(
  means: Means,
  { teamId, userId, look, at }: { teamId: string; userId: string; look: HomeLook; at: Date },
): Promise<HomeView | undefined> {
  const asking = await whoAsks(means, { teamId, userId, requestId: 'home', at });
  if (!asking) {
    const member = await readMember(means.store.rows, teamId, userId);
    return member?.isBot ? undefined : plainHome(inBothLanguages(generalWords.notAMember));
  }
  const { team, member, voice } = asking;
  if (!team.isSetUp) return plainHome(say(voice, generalWords.notSetUp));
  const why = denial(member, 'work-touches');
  // Who left the leads channel keeps their people, and a part by role is theirs wherever they are.
  if (why && !(await hasWork(asking))) return plainHome(deniedMessage(voice, why).text);

  const zone = zoneOf(member, team);
  const today = localDay(at, zone);
  const { firstWeekday } = team;
  const [todays, week, people, dues, waiting] = await Promise.all([
    homeToday(asking),
    daysAhead(asking, today),
    homePeople(asking, look),
    duesOf(means.store.rows, teamId, userId, disciplineDays(today, firstWeekday), zone),
    homeWaiting(asking),
  ]);
  const { away, evening } = member;
  return homeView(
    {
      look: people.look,
      waiting,
      today: todays,
      week,
      people: people.people,
      leadsChannelId: team.leadsChannelId,
      discipline: planDiscipline(dues, { today, firstWeekday, work: workCalendarOf(team, member) }),
      settings: { away: away && away.until >= today ? away : null, evening },
    },
    voice,
    at,
  );
}

/** Whether somebody has people of their own, or anything due that is theirs to do. */
async function hasWork({ means, teamId, member, covers }: Asking): Promise<boolean> {
  const { rows } = means.store;
  const { userId } = member;
  const contact = await rows.contact.findFirst({
    where: { teamId, ownerUserId: userId },
    select: { id: true },
  });
  if (contact) return true;
  const touch = await rows.touch.findFirst({
    where: { teamId, state: 'due', ...isWorkOf([userId, ...covers]) },
    select: { id: true },
  });
  return touch !== null;
}

/** The seven days after today, those without anything left out. */
async function daysAhead({ means, teamId, member }: Asking, today: LocalDay): Promise<DayAhead[]> {
  const { rows } = means.store;
  const days = { from: addDays(today, 1), to: addDays(today, 7) };
  const [counts, fixed] = await Promise.all([
    workByDay(rows, teamId, member.userId, days),
    fixedWork(rows, teamId, member.userId, days, { personalDays, most: mostNamed }),
  ]);
  return counts.map(({ day, count }) => {
    const ofDay = fixed.filter((touch) => touch.day === day);
    return {
      day,
      count,
      promised: ofDay.flatMap(({ occasion, contact, dueAt }) =>
        occasion === null ? [{ name: contact.name, at: dueAt }] : [],
      ),
      personal: ofDay.flatMap(({ occasion, contact }) => {
        const own = personalDays.find((one) => one === occasion);
        const monthDay = own && personalDaysOf(contact)[own];
        // The card comes before a day off, or after one where the plan had not begun.
        const on = monthDay && nearestReturnOf(monthDay, day);
        return own ? [{ day: own, name: contact.name, on: on ?? day }] : [];
      }),
    };
  });
}
