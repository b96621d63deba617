import { type LocalDay, localDay } from '../calendar/local-day.ts';
import { twoWayOutcomes } from '../parsing/outcome.ts';
import type { PlanEvent } from '../plans/plan.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';
import { dateOf, dayOf } from './local-days.ts';

type Rows = Prisma.TransactionClient;

/** What happened to a contact or is agreed for a day, as plans see it. */
export type EventOfContact = { readonly event: PlanEvent; readonly on: LocalDay };

const enteredEvents = ['offer', 'agreement', 'closing'] as const;

/**
 * The events of some contacts since a day, earliest first: two-way interactions, offers, agreements, closings and
 * referrals they gave. A closing is that of the deals; one that is agreed for a day counts until a deal
 * closes.
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
): Promise<ReadonlyMap<string, readonly EventOfContact[]>> {
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
    select: { contactId: true, closedOn: true },
  });
  const referrals = await rows.referral.findMany({
    where: { teamId, byContactId: contacts, referredContactId: { not: null }, on: { gte: day } },
    select: { byContactId: true, on: true },
  });
  /** A sale that closed after its day was agreed is the closing; one before it was another sale. */
  const hasClosed = (contactId: string, agreedAt: Date) =>
    deals.some((deal) => deal.contactId === contactId && dayOf(deal.closedOn) >= localDay(agreedAt, zone));
  const all = [
    ...interactions.map(({ contactId, happenedAt }) => ({
      contactId,
      event: 'interaction' as const,
      on: localDay(happenedAt, zone),
    })),
    ...entered
      .filter(({ contactId, event, enteredAt }) => event !== 'closing' || !hasClosed(contactId, enteredAt))
      .map(({ contactId, event, on }) => ({ contactId, event: known(enteredEvents, event), on: dayOf(on) })),
    ...deals.map(({ contactId, closedOn }) => ({
      contactId,
      event: 'closing' as const,
      on: dayOf(closedOn),
    })),
    ...referrals.map(({ byContactId, on }) => ({
      contactId: byContactId,
      event: 'referral' as const,
      on: dayOf(on),
    })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const byContact = new Map<string, EventOfContact[]>();
  for (const { contactId, event, on } of all) {
    const events = byContact.get(contactId) ?? [];
    events.push({ event, on });
    byContact.set(contactId, events);
  }
  return byContact;
}
