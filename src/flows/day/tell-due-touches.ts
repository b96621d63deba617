import { instantOf } from '../../calendar/instant.ts';
import { localDay } from '../../calendar/local-day.ts';
import { isWorkingDay } from '../../calendar/working-day.ts';
import { contactFactsOf } from '../../db/contact-facts.ts';
import { readContacts } from '../../db/contacts.ts';
import { readMembers, readTeam } from '../../db/people.ts';
import { plansOf } from '../../db/plans.ts';
import { tell } from '../../db/tell.ts';
import { type Doer, type UntoldTouch, untoldTouches } from '../../db/untold-touches.ts';
import { coveredBy } from '../../team/cover.ts';
import { isAwake } from '../../team/list-day.ts';
import { isAway, isPerson, type Member, type Team, zoneOf } from '../../team/member.ts';
import { workCalendarOf } from '../../team/work-calendar.ts';
import { eachInTurn } from '../each-in-turn.ts';
import type { Means } from '../means.ts';
import { planTouchesOf } from './within-cap.ts';

/**
 * Tells whoever has it of a touch by itself: one promised for an hour of today, at that hour; and one that arose after
 * the list of its day was made. Who is away is told nothing: whoever covers is, or it waits for their next list.
 * Whether the contact may be reached is asked again when it is drawn; what the weekly cap puts off is not told.
 */
export async function tellDueTouches(
  means: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const { rows } = means.store;
  const team = await readTeam(rows, teamId);
  if (!team?.isSetUp) return;
  const people = await readMembers(rows, teamId);
  const untold = await untoldTouches(rows, teamId, doersOf(people, team, at), at);
  if (untold.length === 0) return;

  const puttingOff = await putOffByCap(means, team, people, untold, at);
  await eachInTurn(untold, (touch) => tellOne(means, teamId, touch, puttingOff.has(touch.touchId), at));
}

/** Everybody who is there, once for their own work and once for that of each person they cover. */
function doersOf(people: readonly Member[], team: Team, at: Date): Doer[] {
  return people.filter(isPerson).flatMap((one): Doer[] => {
    const zone = zoneOf(one, team);
    const today = localDay(at, zone);
    if (isAway(one, today)) return [];
    const day = {
      userId: one.userId,
      today,
      since: instantOf(today, '00:00', zone),
      // What is left from before a day off waits for the next list.
      works: isWorkingDay(today, workCalendarOf(team, one)),
      isAwake: isAwake(at, zone),
    };
    return [one.userId, ...coveredBy(one.userId, people, today)].map((worksFor) => ({ ...day, worksFor }));
  });
}

/** Those that wait for the next week, because plans touch their contacts often enough in this one. */
async function putOffByCap(
  { store, library }: Means,
  team: Team,
  people: readonly Member[],
  untold: readonly UntoldTouch[],
  at: Date,
): Promise<ReadonlySet<string>> {
  const arisen = Map.groupBy(
    untold.filter(({ isAtHour }) => !isAtHour),
    ({ userId }) => userId,
  );
  if (arisen.size === 0) return new Set();
  const plans = await plansOf(store.rows, team.teamId, library);
  const puttingOff = new Set<string>();
  for (const [userId, theirs] of arisen) {
    const doer = people.find((one) => one.userId === userId);
    const zone = doer ? zoneOf(doer, team) : team.zone;
    const ids = theirs.map(({ contactId }) => contactId);
    const contacts = await readContacts(store.rows, team.teamId, ids);
    const standing = await contactFactsOf(store.rows, team, [...contacts.values()], at);
    const asked = { team, plans, zone, on: localDay(at, zone), standing, at };
    for (const [touchId, { thisWeek, cap }] of await planTouchesOf(store.rows, asked, contacts.keys()))
      if (thisWeek >= cap) puttingOff.add(touchId);
  }
  return puttingOff;
}

async function tellOne(
  { store }: Means,
  teamId: string,
  { touchId, userId }: UntoldTouch,
  waits: boolean,
  at: Date,
): Promise<void> {
  await store.transaction(async (tx) => {
    // The message of an earlier hour does not say yet that the touch was moved: first that, then the new one.
    const stillToSay = await tx.rows.telling.count({
      where: { teamId, kind: 'touch', subjectId: touchId, recipient: userId, state: 'waiting' },
    });
    if (stillToSay > 0) return;
    const { count } = await tx.rows.touch.updateMany({
      where: { teamId, id: touchId, state: 'due', toldAt: null },
      data: { toldAt: at },
    });
    // What waits was looked at: the next list does so again.
    if (count === 0 || waits) return;
    await tell(tx, { teamId, kind: 'touch', subjectId: touchId, recipient: userId, at }, { anew: true });
  });
}
