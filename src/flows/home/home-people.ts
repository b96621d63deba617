import { localDay } from '../../calendar/local-day.ts';
import { asContact, contactParts, standingOptOutsOf } from '../../db/contacts.ts';
import { homeSearchOf } from '../../db/home-search.ts';
import { lastInteractions, nextTouchIds, pageOfPeople, planPlaces } from '../../db/own-people.ts';
import { readTouches } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { isLeftAlone } from '../../leads/may-contact.ts';
import { neglectOf } from '../../leads/neglect.ts';
import { isTwoWay } from '../../parsing/outcome.ts';
import type { HomeLook } from '../../slack/home/home-look.ts';
import { type HomePeople, type HomePerson, peopleAPage } from '../../slack/home/home-people.ts';
import { tellingApart } from '../../slack/pick-list.ts';
import { zoneOf } from '../../team/member.ts';
import { findContacts } from '../answers/find-contacts.ts';
import type { Asking } from '../asking.ts';
import { touchLines } from '../day/touch-lines.ts';

/** The page of an agent's people that they look at, or whom their search finds. A page beyond the last is the last. */
export async function homePeople(
  asking: Asking,
  look: HomeLook,
): Promise<{ people: HomePeople; look: HomeLook }> {
  const { means, teamId, member } = asking;
  const { rows } = means.store;
  const who = look.search === 0 ? '' : await homeSearchOf(rows, teamId, member.userId);
  if (who !== '') {
    const found = await findContacts(asking, who, 'own');
    const shown = found.slice(0, peopleAPage);
    const people = await peopleOf(asking, shown);
    return { people: { people, who, total: found.length, hasMore: found.length > shown.length }, look };
  }
  const pageAt = (page: number) =>
    pageOfPeople(rows, teamId, member.userId, {
      order: look.order,
      skip: (page - 1) * peopleAPage,
      take: peopleAPage,
    });
  const asked = await pageAt(look.page);
  const last = Math.max(1, Math.ceil(asked.total / peopleAPage));
  const page = Math.min(look.page, last);
  const { contactIds, total } = page === look.page ? asked : await pageAt(page);
  const contacts = await contactsOf(asking, contactIds);
  const people = await peopleOf(asking, contacts);
  return { people: { people, who, total, hasMore: page < last }, look: { ...look, page, search: 0 } };
}

async function contactsOf({ means, teamId }: Asking, contactIds: readonly string[]): Promise<Contact[]> {
  const found = await means.store.rows.contact.findMany({
    where: { teamId, id: { in: [...contactIds] } },
    include: contactParts,
  });
  const byId = new Map(found.map((row) => [row.id, asContact(row)]));
  return contactIds.flatMap((id) => byId.get(id) ?? []);
}

/** How each of some contacts stands: plan, next step, when people last spoke. A few looks for all of them at once. */
async function peopleOf(asking: Asking, contacts: readonly Contact[]): Promise<HomePerson[]> {
  const { means, teamId, team, member, plans, covers, at } = asking;
  const { rows } = means.store;
  const ids = contacts.map(({ contactId }) => contactId);
  const [nextIds, places, last, optOuts, known] = await Promise.all([
    nextTouchIds(rows, teamId, ids),
    planPlaces(rows, teamId, ids),
    lastInteractions(rows, teamId, ids),
    standingOptOutsOf(rows, teamId, contacts),
    rows.contact.findMany({ where: { teamId, id: { in: ids } }, select: { id: true, createdAt: true } }),
  ]);
  const zone = zoneOf(member, team);
  const today = localDay(at, zone);
  const createdAt = new Map(known.map((row) => [row.id, row.createdAt]));
  const touches = await readTouches(rows, teamId, [...nextIds.values()]);
  const reader = { rows, plans, team, agent: member, covers, today, at };
  const lines = new Map(
    (await touchLines(reader, [...touches.values()])).map((line) => [line.touchId, line]),
  );
  const apart = tellingApart(contacts);
  return contacts.map((contact) => {
    const { contactId, name, relationship, ownerUserId, lastTwoWayAt } = contact;
    const place = places.get(contactId);
    const plan = place && plans.get(place.planKey);
    const next = lines.get(nextIds.get(contactId) ?? '');
    const latest = last.get(contactId);
    const leftAlone = isLeftAlone(contact, optOuts.get(contactId) ?? []);
    const spokeOn = lastTwoWayAt ? localDay(lastTwoWayAt, zone) : undefined;
    const lastAt = latest?.happenedAt ?? createdAt.get(contactId) ?? at;
    return {
      contactId,
      name,
      apart: apart.get(contactId),
      relationship,
      withOther: ownerUserId === member.userId ? undefined : ownerUserId,
      plan: place &&
        plan && { name: plan.name, settled: place.settled, total: plan.total, paused: place.paused },
      next,
      spokeOn,
      triedOn: latest && !isTwoWay(latest.outcome) ? localDay(latest.happenedAt, zone) : undefined,
      neglect: neglectOf({
        nextOn: next?.dueOn ?? null,
        lastOn: localDay(lastAt, zone),
        isLeftAlone: leftAlone,
        isPaused: place?.paused !== undefined,
        today,
      }),
      isLeftAlone: leftAlone,
    };
  });
}
