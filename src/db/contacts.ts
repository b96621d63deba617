import { type Contact, relationships } from '../leads/contact.ts';
import { knownBy } from '../leads/known-by.ts';
import { isLeftAlone, type StandingOptOut } from '../leads/may-contact.ts';
import { channels } from '../parsing/channel.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';
import { presentContactId } from './merges.ts';

type Rows = Prisma.TransactionClient;

export const contactParts = { phones: true, emails: true } as const;
type ContactRow = Prisma.ContactGetPayload<{ include: typeof contactParts }>;

/** A contact with phones and e-mails, each in the order they were learnt. */
export function asContact(row: ContactRow): Contact {
  const byAge = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    contactId: row.id,
    name: row.name,
    language: row.language === 'ar' || row.language === 'en' ? row.language : null,
    zone: row.zone,
    relationship: known(relationships, row.relationship),
    ownerUserId: row.ownerUserId,
    lastTwoWayAt: row.lastTwoWayAt,
    phones: row.phones.toSorted(byAge).map(({ e164, country }) => ({ e164, country })),
    emails: row.emails.toSorted(byAge).map(({ address }) => address),
    birthday: row.birthday,
    weddingDay: row.weddingDay,
    homePurchaseDay: row.homePurchaseDay,
    postalAddress: row.postalAddress,
  };
}

/** A contact; who was merged into another since is that other. Nobody is known as who was erased. */
export async function readContact(
  rows: Rows,
  teamId: string,
  contactId: string,
): Promise<Contact | undefined> {
  const read = (id: string) =>
    rows.contact.findUnique({ where: { teamId_id: { teamId, id }, erasedAt: null }, include: contactParts });
  const row = (await read(contactId)) ?? (await read(await presentContactId(rows, teamId, contactId)));
  return row ? asContact(row) : undefined;
}

/** Some contacts at once, by id. */
export async function readContacts(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, Contact>> {
  const found = await rows.contact.findMany({
    where: { teamId, id: { in: [...new Set(contactIds)] } },
    include: contactParts,
  });
  return new Map(found.map((row) => [row.id, asContact(row)]));
}

/**
 * Keeps contacts from being changed until the transaction ends, while others may read and draw them too: an
 * opt-out that commits first is seen by the drawing, one that comes later waits for the request to begin.
 */
export async function keepContactsStill(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
): Promise<void> {
  await rows.$executeRaw`
    SELECT 1 FROM "Contact" WHERE "teamId" = ${teamId} AND "id" = ANY(${[...contactIds]}::uuid[]) ORDER BY "id" FOR SHARE`;
}

/**
 * Locks a contact against every other decision about it until the transaction ends. All flows that decide on
 * a contact, its leads or its touches take this lock first, so that they never wait for each other in a ring.
 *
 * @returns whom the id means by then: of a contact that was merged into another, that other's id
 */
export async function lockContact(rows: Rows, teamId: string, contactId: string): Promise<string> {
  const locked = await lockContacts(rows, teamId, [contactId]);
  return locked.get(contactId) ?? contactId;
}

/**
 * The same for many at once, in one order, so that two who lock some of the same never wait for each other in a ring.
 *
 * @returns whom each id means by then; what means nobody any more is not in it
 */
export async function lockContacts(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const means = new Map(contactIds.map((id) => [id, id]));
  for (;;) {
    const found = await rows.$queryRaw<Array<{ id: string }>>`
      SELECT "id"::text FROM "Contact"
      WHERE "teamId" = ${teamId} AND "id" = ANY(${[...new Set(means.values())]}::uuid[]) ORDER BY "id" FOR UPDATE`;
    const locked = new Set(found.map(({ id }) => id));
    let isLed = false;
    for (const [asked, id] of means) {
      if (locked.has(id)) continue;
      const present = await presentContactId(rows, teamId, id);
      if (present === id) means.delete(asked);
      else means.set(asked, present);
      isLed ||= present !== id;
    }
    if (!isLed) return means;
  }
}

type Addressed = Pick<Contact, 'contactId' | 'name' | 'phones' | 'emails' | 'postalAddress'>;

/**
 * The opt-outs that stand for a contact: its own, and those kept by any of its addresses, whoever gave them
 * (the same phone may come back as somebody else).
 */
export async function standingOptOuts(
  rows: Rows,
  teamId: string,
  contact: Addressed,
): Promise<StandingOptOut[]> {
  return (await standingOptOutsOf(rows, teamId, [contact])).get(contact.contactId) ?? [];
}

/** Whether nothing is left by which a contact may be reached, by the opt-outs that stand. */
export async function isToBeLeftAlone(rows: Rows, teamId: string, contact: Addressed): Promise<boolean> {
  return isLeftAlone(contact, await standingOptOuts(rows, teamId, contact));
}

/** The same for many contacts at once, by contact; those without any are not in it. */
export async function standingOptOutsOf(
  rows: Rows,
  teamId: string,
  contacts: readonly Addressed[],
): Promise<ReadonlyMap<string, StandingOptOut[]>> {
  const addresses = new Map(contacts.map((contact) => [contact.contactId, addressesOf(contact)]));
  const found = await rows.optOut.findMany({
    where: {
      teamId,
      undoneAt: null,
      OR: [
        { contactId: { in: [...addresses.keys()] } },
        { suppressions: { some: { teamId, address: { in: [...addresses.values()].flat() } } } },
      ],
    },
    select: { contactId: true, channel: true, suppressions: { select: { address: true } } },
  });
  const standing = new Map<string, StandingOptOut[]>();
  for (const [contactId, own] of addresses) {
    const theirs = found.filter(
      (optOut) =>
        optOut.contactId === contactId || optOut.suppressions.some(({ address }) => own.includes(address)),
    );
    if (theirs.length > 0)
      standing.set(
        contactId,
        theirs.map(({ channel }) => ({ channel: channel === null ? null : known(channels, channel) })),
      );
  }
  return standing;
}

/** By what a contact is known again, as suppressions keep it: phones and mailboxes; without any, name and postal address. */
export function addressesOf(contact: Addressed): string[] {
  return knownBy(contact);
}
