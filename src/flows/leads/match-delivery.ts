import { managersOf, teamOf } from '../../db/people.ts';
import { plansOf } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import type { LeadReading, QuarantineReason, ReadLead } from '../../leads/new-lead.ts';
import type { Team } from '../../team/member.ts';
import type { Means } from '../means.ts';
import { findContact } from './recognise-contact.ts';
import { personIn, takeInLead } from './take-in-lead.ts';

/** What became of a delivery. */
export type Matched =
  | { kind: 'matched'; contactId: string | null; leadId: string | null; isNewPerson: boolean }
  | { kind: 'quarantined'; why: string }
  | { kind: 'gone' };

/** A stored delivery, locked. */
type StoredDelivery = {
  id: string;
  sourceKey: string;
  door: string;
  state: string;
  why: string | null;
  contentType: string;
  body: Uint8Array;
  receivedAt: Date;
};

/** The sender waits a shorter time, and nobody in Slack at all. */
const matchingMayTakeMs = 10_000;

/**
 * Makes of a stored delivery what it says: a contact and a lead, history, or an opt-out. What cannot be
 * understood is kept in quarantine and told to managers. Safe to repeat and to run twice at once: a delivery is
 * matched once, and whoever comes later gets the same answer.
 *
 * An event that is only history (a page viewed) or tells of the past makes no lead; of an unknown person it
 * makes a contact, so that their inquiry finds them known, and an opt-out has somebody to protect.
 *
 * @param read how bytes become a lead: the shapes belong to the door, not to the flow
 */
export async function matchDelivery(
  { store, library, secretKeys }: Means,
  { teamId, deliveryId, at }: { teamId: string; deliveryId: string; at: Date },
  read: ReadLead,
): Promise<Matched> {
  return await store.transaction(
    async (tx) => {
      const delivery = await lockDelivery(tx, teamId, deliveryId);
      if (!delivery) return { kind: 'gone' };
      const team = await teamOf(tx.rows, teamId);
      if (delivery.state !== 'stored') return await matchedBefore(tx, team, delivery, read);

      const reading = readingOf(delivery, read);
      if (reading.kind === 'unclear') return await quarantine(tx, teamId, delivery, reading.why, at);
      const plans = await plansOf(tx.rows, teamId, library);
      const taken = await takeInLead(tx, plans, { team, delivery, lead: reading.lead, at, secretKeys });
      if (!taken) return await quarantine(tx, teamId, delivery, 'no-person', at);
      return { kind: 'matched', ...taken };
    },
    { withinMs: matchingMayTakeMs },
  );
}

async function lockDelivery(tx: Tx, teamId: string, id: string): Promise<StoredDelivery | undefined> {
  await tx.rows.$executeRaw`
    SELECT 1 FROM "Delivery" WHERE "teamId" = ${teamId} AND "id" = ${id}::uuid FOR UPDATE`;
  const delivery = await tx.rows.delivery.findUnique({ where: { teamId_id: { teamId, id } } });
  return delivery ?? undefined;
}

/** What a delivery says. Where the body names the source, no mapping of one source's is asked. */
function readingOf({ door, body, contentType, sourceKey }: StoredDelivery, read: ReadLead): LeadReading {
  return read(body, contentType, door === 'intake' ? sourceKey : '');
}

/** What another run made of a delivery. */
async function matchedBefore(tx: Tx, team: Team, delivery: StoredDelivery, read: ReadLead): Promise<Matched> {
  if (delivery.state === 'quarantined' || delivery.state === 'discarded')
    return { kind: 'quarantined', why: delivery.why ?? 'fields' };
  const { teamId } = team;
  const lead = await tx.rows.lead.findUnique({
    where: { teamId_deliveryId: { teamId, deliveryId: delivery.id } },
    select: { id: true, contactId: true },
  });
  if (!lead) {
    const reading = readingOf(delivery, read);
    const found =
      reading.kind === 'lead'
        ? await findContact(tx, teamId, personIn(reading.lead, team.country).person)
        : undefined;
    return { kind: 'matched', contactId: found ?? null, leadId: null, isNewPerson: false };
  }
  const first = await tx.rows.lead.findFirst({
    where: { teamId, contactId: lead.contactId },
    select: { id: true, arrivedAt: true, contact: { select: { createdAt: true } } },
    orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
  });
  const isNewPerson =
    first?.id === lead.id && first.contact.createdAt.getTime() === first.arrivedAt.getTime();
  return { kind: 'matched', contactId: lead.contactId, leadId: lead.id, isNewPerson };
}

async function quarantine(
  tx: Tx,
  teamId: string,
  delivery: StoredDelivery,
  why: QuarantineReason,
  at: Date,
): Promise<Matched> {
  await tx.rows.delivery.update({
    where: { teamId_id: { teamId, id: delivery.id } },
    data: { state: 'quarantined', why, triedAt: at },
  });
  for (const recipient of (await managersOf(tx.rows, teamId)).toSorted())
    await tell(tx, { teamId, kind: 'delivery-quarantined', subjectId: delivery.id, recipient, at });
  return { kind: 'quarantined', why };
}
