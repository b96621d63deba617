import { localDay } from '../../calendar/local-day.ts';
import { recordAudit } from '../../db/audit.ts';
import { addressesOf, lockContact, readContact, standingOptOuts } from '../../db/contacts.ts';
import {
  type ErasedCounts,
  emptyContact,
  emptyDeliveriesOf,
  emptyImportRowsOf,
  emptyMergesOf,
  endWorkOf,
  eraseWordsOf,
} from '../../db/erase-rows.ts';
import { keepErasedAddresses } from '../../db/erased-addresses.ts';
import { known } from '../../db/known.ts';
import { changeStage } from '../../db/leads.ts';
import { readMember } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import type { Contact } from '../../leads/contact.ts';
import { stages } from '../../leads/lead.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { lockAddresses } from '../leads/recognise-contact.ts';
import { othersWith, tellOthersChanged } from './hold-opt-outs.ts';
import { tellErased } from './tell-erased.ts';
import { lookThroughUnread, type UnreadLook } from './unread-deliveries.ts';

export type EraseResult =
  | { kind: 'erased'; name: string; removed: ErasedCounts & { addresses: number } }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** It is done behind the form that asks for it: a person may have years of messages. */
const erasingTakes = { withinMs: 20_000 };

/**
 * Forgets who somebody is, for good: name, addresses, days, and all words of theirs and about them, in every table, and
 * in the messages that were posted. What happened stays, so that each figure is what it was. Plans stop, what was ahead
 * is withdrawn, open leads end as lost. Of each address only a hash stays, by which they are left alone should they come
 * back; what they had asked for by an address that others have too goes on holding for those. An administrator's. Pressed
 * twice, it is done once.
 */
export async function eraseContact(asking: Asking, asked: string): Promise<EraseResult> {
  const { means, teamId, member } = asking;
  const { rows } = means.store;
  for (;;) {
    const why = denial(await readMember(rows, teamId, member.userId), 'erase-contact');
    if (why) return { kind: 'denied', why };
    const seen = await readContact(rows, teamId, asked);
    if (!seen) return { kind: 'gone' };
    // It may be much, and nobody is to wait for it.
    const look = await lookThroughUnread(rows, teamId, await allNamesOf(rows, teamId, seen));
    const result = await eraseLooked(asking, asked, look);
    if (result.kind !== 'learnt-more') return result;
  }
}

/** The same, once what nobody could read was looked through; not if they have more addresses by now. */
async function eraseLooked(
  asking: Asking,
  asked: string,
  look: UnreadLook,
): Promise<EraseResult | { kind: 'learnt-more' }> {
  const { means, teamId, team, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const { rows } = tx;
    const why = denial(await readMember(rows, teamId, member.userId), 'erase-contact');
    if (why) return { kind: 'denied', why };
    const seen = await readContact(rows, teamId, asked);
    if (!seen) return { kind: 'gone' };
    // Nobody makes a contact of these addresses meanwhile.
    await lockAddresses(tx, teamId, addressesOf(seen));
    const contactId = await lockContact(rows, teamId, seen.contactId);
    const contact = await readContact(rows, teamId, contactId);
    if (!contact) return { kind: 'gone' };

    const names = await allNamesOf(rows, teamId, contact);
    if (names.some((name) => !look.addresses.has(name))) return { kind: 'learnt-more' };
    const { naming } = await lookThroughUnread(rows, teamId, names, look);
    const unread = [...naming];
    const addresses = await allAddressesOf(rows, teamId, contact);
    await keepErasedAddresses(rows, means.secretKeys, { teamId, addresses, at });
    await leaveOthersAlone(tx, asking, contact);
    const { count: importRows, importIds } = await emptyImportRowsOf(rows, { teamId, contactId }, addresses);
    await tellErased(tx, { team, contactId, importIds, deliveryIds: unread, at });

    await endWorkOf(rows, { teamId, contactId, at, today: localDay(at, team.zone) });
    await endLeads(tx, asking, contactId);
    const words = await eraseWordsOf(rows, { teamId, contactId });
    const deliveries = await emptyDeliveriesOf(rows, { teamId, contactId, at }, unread);
    await emptyMergesOf(rows, teamId, contactId);
    await emptyContact(rows, { teamId, contactId, at });
    await recordAudit(tx, {
      teamId,
      at,
      byUserId: member.userId,
      deed: 'contact-erased',
      subjectId: contactId,
    });
    const removed = { ...words, deliveries, importRows, addresses: addresses.length };
    return { kind: 'erased', name: contact.name, removed };
  }, erasingTakes);
}

/** Those they have, and those by which they once asked to be left alone. */
async function allAddressesOf(rows: Tx['rows'], teamId: string, contact: Contact): Promise<string[]> {
  const { contactId } = contact;
  const suppressed = await rows.suppression.findMany({
    where: { teamId, optOut: { contactId } },
    select: { address: true },
  });
  return [...new Set([...addressesOf(contact), ...suppressed.map(({ address }) => address)])];
}

/** The same, and their e-mails as they were written: by these something unreadable may name them. */
async function allNamesOf(rows: Tx['rows'], teamId: string, contact: Contact): Promise<string[]> {
  return [...(await allAddressesOf(rows, teamId, contact)), ...contact.emails];
}

/**
 * Whoever has an address by which they had asked to be left alone is left alone by it still: the request is theirs from
 * now on, without its words.
 */
async function leaveOthersAlone(tx: Tx, { teamId, member, at }: Asking, contact: Contact): Promise<void> {
  const { rows } = tx;
  if ((await standingOptOuts(rows, teamId, contact)).length === 0) return;
  const others = await othersWith(tx, contact, teamId);
  const requests = await rows.optOut.findMany({
    where: { teamId, contactId: contact.contactId, undoneAt: null },
    select: { channel: true, suppressions: { select: { address: true } } },
  });
  for (const otherId of others) {
    const other = await readContact(rows, teamId, otherId);
    const shared = new Set(other ? addressesOf(other) : []);
    for (const { channel, suppressions } of requests) {
      const held = suppressions.filter(({ address }) => shared.has(address));
      const standing = await rows.optOut.findFirst({
        where: { teamId, contactId: otherId, channel, undoneAt: null },
        select: { id: true },
      });
      if (held.length === 0 || standing) continue;
      const { id: optOutId } = await rows.optOut.create({
        data: { teamId, contactId: otherId, channel, at, how: 'erased' },
        select: { id: true },
      });
      await rows.suppression.createMany({
        data: held.map(({ address }) => ({ teamId, optOutId, address })),
      });
      await recordAudit(tx, {
        ...{ teamId, at, byUserId: member.userId, deed: 'opted-out', subjectId: otherId },
        details: { optOutId, channel, how: 'erased' },
      });
    }
  }
  await tellOthersChanged(tx, { teamId, others, at });
}

/** Nobody can win them any more. */
async function endLeads({ rows }: Tx, { teamId, member, at }: Asking, contactId: string): Promise<void> {
  const open = await rows.lead.findMany({
    where: { teamId, contactId, stage: { notIn: ['closed', 'lost'] } },
    select: { id: true, stage: true },
  });
  for (const { id: leadId, stage } of open)
    await changeStage(rows, {
      teamId,
      leadId,
      from: known(stages, stage),
      to: 'lost',
      at,
      byUserId: member.userId,
    });
}
