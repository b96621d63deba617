import { addDays, type LocalDay } from '../../calendar/local-day.ts';
import { eventsOf } from '../../db/plan-facts.ts';
import type { Tx } from '../../db/store.ts';
import type { Contact } from '../../leads/contact.ts';
import { daysBeforeStart } from '../../plans/counted-events.ts';
import type { PlanFacts } from '../../plans/schedule.ts';
import { type Member, type Team, zoneOf } from '../../team/member.ts';
import { workCalendarOf } from '../../team/work-calendar.ts';

/**
 * What the days of a plan depend on, for contacts of one owner, by contact.
 *
 * @param owner who has them; absent: nobody, and the team's own calendar holds
 * @param from the first day of the earliest plan year that is looked at
 */
export async function planFactsOf(
  rows: Tx['rows'],
  {
    team,
    owner,
    contacts,
    from,
  }: { team: Team; owner: Member | undefined; contacts: readonly Contact[]; from: LocalDay },
): Promise<ReadonlyMap<string, PlanFacts>> {
  const events = await eventsOf(rows, {
    teamId: team.teamId,
    contactIds: contacts.map(({ contactId }) => contactId),
    since: addDays(from, -Math.max(...Object.values(daysBeforeStart))),
    zone: owner ? zoneOf(owner, team) : team.zone,
  });
  const work = workCalendarOf(team, owner);
  const holidays = team.holidays.filter(({ greet }) => greet);
  return new Map(
    contacts.map((contact): [string, PlanFacts] => [
      contact.contactId,
      { work, holidays, personalDays: personalDaysOf(contact), events: events.get(contact.contactId) ?? [] },
    ]),
  );
}

/** The days of a person's own, as plans know them. */
export function personalDaysOf({
  birthday,
  weddingDay,
  homePurchaseDay,
}: Pick<Contact, 'birthday' | 'weddingDay' | 'homePurchaseDay'>): PlanFacts['personalDays'] {
  return {
    ...(birthday ? { birthday } : {}),
    ...(weddingDay ? { wedding: weddingDay } : {}),
    ...(homePurchaseDay ? { 'home-purchase': homePurchaseDay } : {}),
  };
}
