import { type Contact, relationships } from '../leads/contact.ts';
import type { StandingOptOut } from '../leads/may-contact.ts';
import { channels } from '../parsing/channel.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';

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
  };
}

export async function readContact(
  rows: Rows,
  teamId: string,
  contactId: string,
): Promise<Contact | undefined> {
  const row = await rows.contact.findUnique({
    where: { teamId_id: { teamId, id: contactId } },
    include: contactParts,
  });
  return row ? asContact(row) : undefined;
}

/**
 * Locks a contact against every other decision about it until the transaction ends. All flows that decide on
 * a contact, its leads or its touches take this lock first, so that they never wait for each other in a ring.
 */
export async function lockContact(rows: Rows, teamId: string, contactId: string): Promise<void> {
  await rows.$executeRaw`SELECT 1 FROM "Contact" WHERE "teamId" = ${teamId} AND "id" = ${contactId}::uuid FOR UPDATE`;
}

/**
 * The opt-outs that stand for a contact: its own, and those kept by any of its addresses, whoever gave them
 * (the same phone may come back as somebody else).
 */
export async function standingOptOuts(
  rows: Rows,
  teamId: string,
  contact: Pick<Contact, 'contactId' | 'phones' | 'emails'>,
): Promise<StandingOptOut[]> {
  const addresses = [...contact.phones.map((phone) => phone.e164), ...contact.emails];
  const found = await rows.optOut.findMany({
    where: {
      teamId,
      undoneAt: null,
      OR: [
        { contactId: contact.contactId },
        { suppressions: { some: { teamId, address: { in: addresses } } } },
      ],
    },
    select: { channel: true },
  });
  return found.map(({ channel }) => ({ channel: channel === null ? null : known(channels, channel) }));
}
