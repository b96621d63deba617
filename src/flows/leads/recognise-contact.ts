import { createHash } from 'node:crypto';
import { lockContact, readContact } from '../../db/contacts.ts';
import type { Tx } from '../../db/store.ts';
import type { OwnDetails } from '../../leads/new-lead.ts';
import { samePerson } from '../../leads/same-person.ts';
import { mailboxOf } from '../../parsing/email.ts';
import { nameKey } from '../../parsing/person-name.ts';
import type { Phone } from '../../parsing/phone.ts';
import type { Language } from '../../team/voice.ts';
import { holdForLaterAddresses } from '../contacts/hold-opt-outs.ts';

/** A person as a delivery tells of them: a clean name, addresses that can be used. */
export type Person = { name: string; phones: readonly Phone[]; emails: readonly string[] };

/**
 * Finds the contact that a person is, and leaves it locked; `undefined` for somebody new. Until the transaction
 * ends nobody else can make a contact of these addresses, so the same new person arriving twice at once becomes
 * one contact.
 */
export async function findContact(tx: Tx, teamId: string, person: Person): Promise<string | undefined> {
  const phones = person.phones.map(({ e164 }) => e164);
  const { emails } = person;
  const mailboxes = emails.map(mailboxOf);
  await lockAddresses(tx, teamId, [...phones, ...mailboxes]);
  const candidates = await tx.rows.contact.findMany({
    where: {
      teamId,
      OR: [
        { phones: { some: { e164: { in: phones } } } },
        { emails: { some: { mailbox: { in: mailboxes } } } },
      ],
    },
    include: { phones: true, emails: true },
  });
  const recognition = samePerson(
    { name: person.name, phones, emails },
    candidates.map((contact) => ({
      contactId: contact.id,
      name: contact.name,
      phones: contact.phones.map(({ e164 }) => e164),
      emails: contact.emails.map(({ address }) => address),
      knownSince: contact.createdAt,
    })),
  );
  if (recognition.kind === 'new') return undefined;
  return await lockContact(tx.rows, teamId, recognition.contactId);
}

/**
 * The contact that a person is, found or made, and locked. A known contact learns what is new: addresses, and a
 * name, language, kind, own day or postal address where it had none. What it has is never replaced. An opt-out it gave holds for what is
 * learnt now, too.
 *
 * A phone is added even where another contact has it too: it is where this person asked to be answered, phones
 * are shared, and an opt-out holds by address whoever the phone comes back as. A mailbox belongs to one contact,
 * so one that is another's stays there; another spelling of its own is kept beside the first, as it was sent.
 *
 * @returns `learnt`: phones and mailboxes the contact had not; `hasNewDays`: a known contact has a day of its own now that it had not, which its plans are to follow
 */
export async function recogniseContact(
  tx: Tx,
  teamId: string,
  person: Person & { language: Language | null; kind: string | null; own?: OwnDetails | undefined },
  at: Date,
): Promise<{ contactId: string; isNew: boolean; hasNewDays: boolean; learnt: string[] }> {
  const { name, language, kind, own = {} } = person;
  let hasNewDays = false;
  const learntAddresses: string[] = [];
  const known = await findContact(tx, teamId, person);
  const contactId = known ?? (await makeContact());
  if (known) {
    const before = await tx.rows.contact.findUniqueOrThrow({ where: { teamId_id: { teamId, id: known } } });
    const learnt = {
      ...(own.birthday && before.birthday === null ? { birthday: own.birthday } : {}),
      ...(own.homePurchaseDay && before.homePurchaseDay === null
        ? { homePurchaseDay: own.homePurchaseDay }
        : {}),
      ...(own.postalAddress && before.postalAddress === '' ? { postalAddress: own.postalAddress } : {}),
    };
    hasNewDays = 'birthday' in learnt || 'homePurchaseDay' in learnt;
    await tx.rows.contact.update({
      where: { teamId_id: { teamId, id: known } },
      data: {
        ...(before.name === '' && name !== '' ? { name, nameKey: nameKey(name) } : {}),
        ...(before.language === null ? { language } : {}),
        ...(before.kind === null ? { kind } : {}),
        ...learnt,
      },
    });
  }
  // One by one, so that their ids keep the order in which they were given: the first is the one to call.
  for (const { e164, country } of person.phones) {
    const { count } = await tx.rows.contactPhone.createMany({
      data: [{ teamId, contactId, e164, country: country ?? null }],
      skipDuplicates: true,
    });
    if (count > 0) learntAddresses.push(e164);
  }
  const taken = await mailboxesOfOthers();
  for (const address of person.emails) {
    const mailbox = mailboxOf(address);
    if (taken.has(mailbox)) continue;
    const { count } = await tx.rows.contactEmail.createMany({
      data: [{ teamId, contactId, address, mailbox }],
      skipDuplicates: true,
    });
    if (count > 0) learntAddresses.push(mailbox);
  }
  const contact = known && (await readContact(tx.rows, teamId, known));
  if (contact) await holdForLaterAddresses(tx, { teamId, contact, at });
  return { contactId, isNew: known === undefined, hasNewDays, learnt: learntAddresses };

  async function mailboxesOfOthers(): Promise<ReadonlySet<string>> {
    const found = await tx.rows.contactEmail.findMany({
      where: { teamId, mailbox: { in: person.emails.map(mailboxOf) }, contactId: { not: contactId } },
      select: { mailbox: true },
    });
    return new Set(found.map(({ mailbox }) => mailbox));
  }

  async function makeContact(): Promise<string> {
    const { id } = await tx.rows.contact.create({
      data: { teamId, name, nameKey: nameKey(name), language, kind, ...own, createdAt: at },
      select: { id: true },
    });
    return id;
  }
}

/**
 * Lets nobody else make a contact of some addresses until the transaction ends: phones in E.164 and mailboxes. Takes the
 * locks in one order everywhere, so that two deliveries never wait for each other in a ring.
 */
export async function lockAddresses(tx: Tx, teamId: string, addresses: readonly string[]): Promise<void> {
  const keys = [...new Set(addresses.map((address) => lockKey(`${teamId} ${address}`)))];
  if (keys.length === 0) return;
  const inOrder = keys.toSorted((a, b) => (a < b ? -1 : 1)).map(String);
  await tx.rows.$executeRaw`SELECT pg_advisory_xact_lock(key::bigint) FROM unnest(${inOrder}::text[]) AS key`;
}

/** A number for PostgreSQL's advisory locks that stands for a text. */
export function lockKey(text: string): bigint {
  return createHash('sha256').update(text).digest().readBigInt64BE();
}
