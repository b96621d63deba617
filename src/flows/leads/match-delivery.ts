import { managersOf, teamOf } from '../../db/people.ts';
import { type Plans, plansOf } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import {
  isHistorical,
  keyOfName,
  type NewLead,
  nameOfKey,
  type QuarantineReason,
  type ReadLead,
} from '../../leads/new-lead.ts';
import { parseEmail } from '../../parsing/email.ts';
import { cleanName } from '../../parsing/person-name.ts';
import { type Phone, parsePhone } from '../../parsing/phone.ts';
import type { Team } from '../../team/member.ts';
import { recordOptOutInTx } from '../contacts/record-opt-out.ts';
import type { Means } from '../means.ts';
import { followOwnDays } from '../plans/follow-own-days.ts';
import { receiveLead } from './receive-lead.ts';
import { findContact, type Person, recogniseContact } from './recognise-contact.ts';

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
  { store, library }: Means,
  { teamId, deliveryId, at }: { teamId: string; deliveryId: string; at: Date },
  read: ReadLead,
): Promise<Matched> {
  return await store.transaction(async (tx) => {
    const delivery = await lockDelivery(tx, teamId, deliveryId);
    if (!delivery) return { kind: 'gone' };
    const team = await teamOf(tx.rows, teamId);
    if (delivery.state !== 'stored') return await matchedBefore(tx, team, delivery, read);

    const reading = read(delivery.body, delivery.contentType);
    if (reading.kind === 'unclear') return await quarantine(tx, teamId, delivery, reading.why, at);
    const { lead } = reading;
    const { person, unread } = personIn(lead, team.country);
    if (!isSomebody(person)) return await quarantine(tx, teamId, delivery, 'no-person', at);

    const { receivedAt } = delivery;
    const { contactId, isNew, hasNewDays } = await recogniseContact(
      tx,
      teamId,
      { ...person, language: lead.language, kind: lead.kind, own: lead.own },
      receivedAt,
    );
    const plans = await plansOf(tx.rows, teamId, library);
    if (hasNewDays) await followOwnDays(tx, { team, plans, contactId, at });
    const sourceId = await sourceOf(tx, teamId, delivery, lead, at);
    await tx.rows.delivery.update({
      where: { teamId_id: { teamId, id: deliveryId } },
      data: { state: 'matched', sourceId, triedAt: at },
    });
    if (lead.starts === 'opt-out') await optOut(tx, { team, plans, contactId, lead, at });
    const isInquiry = lead.starts === 'lead' && !isHistorical(lead.occurredAt, receivedAt);
    const leadId = isInquiry
      ? await receiveLead(tx, plans, {
          team,
          contactId,
          sourceId,
          deliveryId,
          lead,
          unreadAddresses: unread,
          arrivedAt: receivedAt,
          at,
        })
      : null;
    return { kind: 'matched', contactId, leadId, isNewPerson: isNew };
  });
}

async function lockDelivery(tx: Tx, teamId: string, id: string): Promise<StoredDelivery | undefined> {
  await tx.rows.$executeRaw`
    SELECT 1 FROM "Delivery" WHERE "teamId" = ${teamId} AND "id" = ${id}::uuid FOR UPDATE`;
  const delivery = await tx.rows.delivery.findUnique({ where: { teamId_id: { teamId, id } } });
  return delivery ?? undefined;
}

/** What another run made of a delivery. */
async function matchedBefore(tx: Tx, team: Team, delivery: StoredDelivery, read: ReadLead): Promise<Matched> {
  if (delivery.state === 'quarantined') return { kind: 'quarantined', why: delivery.why ?? 'fields' };
  const { teamId } = team;
  const lead = await tx.rows.lead.findUnique({
    where: { teamId_deliveryId: { teamId, deliveryId: delivery.id } },
    select: { id: true, contactId: true },
  });
  if (!lead) {
    const reading = read(delivery.body, delivery.contentType);
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

/**
 * The person of a lead, and what could not be read as an address. That is kept apart, so that whoever takes the
 * lead sees it (a strange number may still be one) and the leads channel, which would not know it for an address
 * either, never does.
 */
function personIn(lead: NewLead, country: string): { person: Person; unread: string[] } {
  const phones = lead.phones.map((raw) => ({ raw, found: phonesIn(raw, country) }));
  const emails = lead.emails.map((raw) => ({ raw, found: parseEmail(raw) }));
  const byNumber = new Map(phones.flatMap(({ found }) => found).map((phone) => [phone.e164, phone]));
  return {
    person: {
      name: cleanName(lead.name),
      phones: [...byNumber.values()],
      emails: [...new Set(emails.map(({ found }) => found).filter((address) => address !== undefined))],
    },
    unread: [
      ...phones.filter(({ found }) => found.length === 0),
      ...emails.filter(({ found }) => found === undefined),
    ].map(({ raw }) => raw.slice(0, 200).replace(/\s+/g, ' ')),
  };
}

/** The number in a field, or the several that people put there: `0501234567 / 0557654321`. */
function phonesIn(raw: string, country: string): Phone[] {
  const whole = parsePhone(raw, country);
  if (whole) return [whole];
  return raw
    .split(/[/,;|\n،؛]/u)
    .slice(0, 5)
    .map((part) => parsePhone(part, country))
    .filter((phone) => phone !== undefined);
}

function isSomebody({ name, phones, emails }: Person): boolean {
  return name !== '' || phones.length + emails.length > 0;
}

/**
 * The source of a delivery, made when it was never heard of. At the door where the body names the source, anybody
 * with a key can name a new one, so managers are told.
 */
async function sourceOf(
  tx: Tx,
  teamId: string,
  { sourceKey: key, door }: StoredDelivery,
  lead: NewLead,
  at: Date,
): Promise<string> {
  const said = cleanName(lead.source ?? '');
  const name = keyOfName(said) === key ? said : nameOfKey(key);
  const { count } = await tx.rows.source.createMany({
    data: [{ teamId, key, name, createdAt: at }],
    skipDuplicates: true,
  });
  const { id } = await tx.rows.source.findUniqueOrThrow({
    where: { teamId_key: { teamId, key } },
    select: { id: true },
  });
  if (count > 0 && door === 'events')
    for (const recipient of (await managersOf(tx.rows, teamId)).toSorted())
      await tell(tx, { teamId, kind: 'source-new', subjectId: id, recipient, at });
  return id;
}

async function optOut(
  tx: Tx,
  { lead, ...asked }: { team: Team; plans: Plans; contactId: string; lead: NewLead; at: Date },
): Promise<void> {
  const words = lead.message.slice(0, 1_000);
  await recordOptOutInTx(tx, { ...asked, channel: null, byUserId: null, how: 'intake', words });
}
