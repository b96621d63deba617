import { addressesOf, asContact, contactParts } from '../../db/contacts.ts';
import { awaitNoAttempt } from '../../db/leads.ts';
import { dueTouchesShown, leadsOfContacts } from '../../db/shown-to-people.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices, tellAgain } from '../../db/tell.ts';
import type { Contact } from '../../leads/contact.ts';
import { nameKey } from '../../parsing/person-name.ts';
import { tellMessagesShowing } from '../tell-changed.ts';

/**
 * Has the opt-outs that a contact gave hold for every address it has by now, also for those learnt since, and
 * for whoever else has one of them. Safe to repeat. Part of a flow that holds the contact's lock.
 */
export async function holdForLaterAddresses(
  tx: Tx,
  { teamId, contact, at }: { teamId: string; contact: Contact; at: Date },
): Promise<void> {
  const standing = await tx.rows.optOut.findMany({
    where: { teamId, contactId: contact.contactId, undoneAt: null },
    select: { id: true, channel: true },
  });
  if (standing.length === 0) return;
  const added = await tx.rows.suppression.createManyAndReturn({
    data: standing.flatMap(({ id }) =>
      addressesOf(contact).map((address) => ({ teamId, optOutId: id, address })),
    ),
    skipDuplicates: true,
    select: { id: true },
  });
  if (added.length === 0) return;
  const others = await othersWith(tx, contact, teamId);
  if (standing.some(({ channel }) => channel === null)) {
    await tx.rows.lead.updateMany({
      where: { teamId, contactId: { in: others }, stage: 'new', withheldAt: null },
      data: { withheldAt: at },
    });
    await awaitNoAttempt(tx.rows, teamId, others);
  }
  await tellOthersChanged(tx, { teamId, others, at });
}

/** Other contacts with one of the same addresses: an opt-out holds for them too, as it goes by address. */
export async function othersWith(
  { rows }: Pick<Tx, 'rows'>,
  contact: Contact,
  teamId: string,
): Promise<string[]> {
  const addresses = addressesOf(contact);
  if (contact.phones.length + contact.emails.length === 0) {
    // They are known by name and postal address, and so are others like them.
    const namesakes = await rows.contact.findMany({
      where: {
        ...{ teamId, id: { not: contact.contactId }, nameKey: nameKey(contact.name) },
        ...{ postalAddress: { not: '' }, phones: { none: {} }, emails: { none: {} } },
      },
      include: contactParts,
      orderBy: { id: 'asc' },
    });
    const isLike = (other: Contact) => addressesOf(other).some((address) => addresses.includes(address));
    return namesakes
      .map(asContact)
      .filter(isLike)
      .map(({ contactId }) => contactId);
  }
  const found = await rows.contact.findMany({
    where: {
      teamId,
      id: { not: contact.contactId },
      OR: [
        { phones: { some: { e164: { in: addresses } } } },
        { emails: { some: { mailbox: { in: addresses } } } },
      ],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return found.map(({ id }) => id);
}

/**
 * Has everything that shows these contacts drawn anew: whether they may be contacted has changed. A phone may be that of
 * thousands, so the statements are as many however many they are.
 */
export async function tellOthersChanged(
  tx: Tx,
  { teamId, others, at }: { teamId: string; others: readonly string[]; at: Date },
): Promise<void> {
  await tellMessagesShowing(tx, { teamId, touchIds: await dueTouchesShown(tx.rows, teamId, others), at });
  const subjectIds = await leadsOfContacts(tx.rows, teamId, others);
  await tellAgain(tx, {
    teamId,
    kind: [...cardAndNotices, 'lead-contact', 'capture-warning'],
    subjectIds,
    at,
  });
}
