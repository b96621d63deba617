import { type LocalDay, localDay } from '../calendar/local-day.ts';
import { twoWayOutcomes } from '../parsing/outcome.ts';
import { closingsOf } from '../plans/closings.ts';
import type { EventOnDay } from '../plans/counted-events.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';
import { dateOf, dayOf } from './local-days.ts';

type Rows = Prisma.TransactionClient;

const enteredEvents = ['offer', 'agreement', 'closing'] as const;

/**
 * The events of some contacts since a day, earliest first: two-way interactions, offers, agreements, closings and
 * referrals they gave. A closing that is agreed for a day counts until its deal has closed.
 *
 * @param zone in which an interaction has its day
 */
export async function eventsOf(
  rows: Rows,
  {
    teamId,
    contactIds,
    since,
    zone,
  }: { teamId: string; contactIds: readonly string[]; since: LocalDay; zone: string },
): Promise<ReadonlyMap<string, readonly EventOnDay[]>> {
  const contacts = { in: [...contactIds] };
  const day = dateOf(since);
  // One after the other: a transaction has one connection.
  const interactions = await rows.interaction.findMany({
    where: { teamId, contactId: contacts, outcome: { in: [...twoWayOutcomes] }, happenedAt: { gte: day } },
    select: { contactId: true, happenedAt: true },
  });
  const entered = await rows.contactEvent.findMany({
    where: { teamId, contactId: contacts, on: { gte: day } },
    select: { contactId: true, event: true, on: true, enteredAt: true },
  });
  const deals = await rows.deal.findMany({
    where: { teamId, contactId: contacts, closedOn: { gte: day } },
    select: { contactId: true, closedOn: true, enteredAt: true },
  });
  const referrals = await rows.referral.findMany({
    where: { teamId, byContactId: contacts, referredContactId: { not: null }, on: { gte: day } },
    select: { byContactId: true, on: true },
  });
  const closings = contactIds.flatMap((contactId) =>
    closingsOf(
      entered
        .filter((one) => one.contactId === contactId && one.event === 'closing')
        .map(({ on, enteredAt }) => ({
          on: dayOf(on),
          saidOn: localDay(enteredAt, zone),
          saidAt: enteredAt,
        })),
      deals
        .filter((one) => one.contactId === contactId)
        .map(({ closedOn, enteredAt }) => ({ on: dayOf(closedOn), recordedAt: enteredAt })),
    ).map((closing) => ({ contactId, ...closing })),
  );
  const all: Array<EventOnDay & { contactId: string }> = [
    ...interactions.map(({ contactId, happenedAt }) => ({
      contactId,
      event: 'interaction' as const,
      on: localDay(happenedAt, zone),
    })),
    ...entered
      .filter(({ event }) => event !== 'closing')
      .map(({ contactId, event, on }) => ({ contactId, event: known(enteredEvents, event), on: dayOf(on) })),
    ...closings,
    ...referrals.map(({ byContactId, on }) => ({
      contactId: byContactId,
      event: 'referral' as const,
      on: dayOf(on),
    })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const byContact = new Map<string, EventOnDay[]>();
  for (const { contactId, ...event } of all) {
    const events = byContact.get(contactId) ?? [];
    events.push(event);
    byContact.set(contactId, events);
  }
  return byContact;
}
