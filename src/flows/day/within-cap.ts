import { instantOf } from '../../calendar/instant.ts';
import { addDays, type LocalDay, startOfWeek } from '../../calendar/local-day.ts';
import type { StandingOf } from '../../db/contact-facts.ts';
import { countPlanTouches, type DueStep, duePlanTouchesFor } from '../../db/plan-touches.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { mayContact, type PlanTouches } from '../../leads/may-contact.ts';
import { arrangeDay } from '../../plans/arrange-day.ts';
import { touchesBefore } from '../../plans/weekly-cap.ts';
import type { Team } from '../../team/member.ts';
import { dayTouchOf } from './arrange-touches.ts';
import { askedOf } from './asked-of.ts';

/**
 * How due plan touches stand within the weekly cap of their contacts, over all plans and whoever's work they are, by
 * touch. What is not in it is not subject to the cap: promises, tasks, what a person put off to an hour, and
 * everything of contacts who have less due than a week may have. What is refused anyway takes no place of the week.
 *
 * @param on the day that is looked at; its week is counted, where the agent is
 * @param zone of the agent
 * @param standing of the contacts that are asked about
 * @param at for when it is asked whether a touch is refused
 */
export async function planTouchesOf(
  rows: Tx['rows'],
  {
    team,
    plans,
    zone,
    on,
    standing,
    at,
  }: { team: Team; plans: Plans; zone: string; on: LocalDay; standing: StandingOf; at: Date },
  contactIds: Iterable<string>,
): Promise<ReadonlyMap<string, PlanTouches>> {
  const { teamId, weeklyCap: cap } = team;
  const weekFrom = startOfWeek(on, team.firstWeekday);
  const { done, due } = await countPlanTouches(rows, {
    teamId,
    contactIds: [...new Set(contactIds)],
    since: instantOf(weekFrom, '00:00', zone),
    until: on,
  });
  const crowded = [...due].filter(([contactId, n]) => n + (done.get(contactId) ?? 0) > cap);
  if (crowded.length === 0) return new Map();

  const all = await duePlanTouchesFor(
    rows,
    teamId,
    crowded.map(([contactId]) => contactId),
    on,
  );
  const touches = all.filter(
    (touch) => mayContact(standing(touch.contact), askedOf(touch, plans, at)).kind !== 'refused',
  );
  const before = touchesBefore(byValue(touches, plans), done);
  const nextWeekFrom = instantOf(addDays(weekFrom, 7), '00:00', zone);
  return new Map(
    touches
      .filter(({ dueAt }) => dueAt === null)
      .map(({ touchId }) => [touchId, { thisWeek: before.get(touchId) ?? 0, cap, nextWeekFrom }]),
  );
}

/** What a person put off to an hour goes first; the rest by what it is worth in a day, however late it is. */
function byValue(touches: readonly DueStep[], plans: Plans): Array<{ touchId: string; contactId: string }> {
  const contactOf = new Map(touches.map(({ touchId, contact }) => [touchId, contact.contactId]));
  const earliest = touches.map(({ dueOn }) => dueOn).toSorted()[0] ?? '';
  // Each contact by itself: what goes to many at once is worth no less to the one person.
  const ofEach = Map.groupBy(touches, ({ contact }) => contact.contactId);
  const arranged = [...ofEach.values()].flatMap((theirs) => {
    const [atAnHour, others] = [
      theirs.filter(({ dueAt }) => dueAt !== null),
      theirs.filter(({ dueAt }) => dueAt === null),
    ];
    const placed = arrangeDay(
      others.map((touch) => dayTouchOf(touch, plans)),
      earliest,
    );
    return [...atAnHour.map(({ touchId }) => touchId), ...placed.map(({ touchId }) => touchId)];
  });
  return arranged.map((touchId) => ({ touchId, contactId: contactOf.get(touchId) ?? '' }));
}
