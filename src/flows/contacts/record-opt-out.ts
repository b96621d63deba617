import { addressesOf, lockContact, readContact } from '../../db/contacts.ts';
import { awaitNoAttempt } from '../../db/leads.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices } from '../../db/tell.ts';
import type { Contact } from '../../leads/contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import { type Denial, denial, isManager } from '../../team/may-do.ts';
import type { Team } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { offerWithheldLeads } from '../leads/offer-withheld-leads.ts';
import { tellLeadsChanged, tellTouchesChanged } from '../tell-changed.ts';
import { holdForLaterAddresses, othersWith, tellOthersChanged } from './hold-opt-outs.ts';
import { obeyOptOut } from './obey-opt-out.ts';

export type OptOutResult =
  | { kind: 'recorded'; contact: Contact; channel: Channel | null; withdrawn: number; plansStopped: number }
  | { kind: 'recorded-before'; contact: Contact; channel: Channel | null }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** A contact's request to stop, as recorded. */
export type OptOutRequest = {
  contactId: string;
  /** `null`: every channel. */
  channel: Channel | null;
  how: 'command' | 'button' | 'intake' | 'import';
  words: string;
};

/**
 * Somebody asked to be left alone. At once: all plans stop (or, for one channel, its touches are withdrawn and
 * the rest goes on), what was still due is gone from every list, messages already posted are drawn anew, open
 * leads are no longer offered. Any agent may record it for anybody. It is kept by address too, so that it
 * survives whatever comes back under that phone or e-mail.
 */
export async function recordOptOut(asking: Asking, request: OptOutRequest): Promise<OptOutResult> {
  const { means, team, plans, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const why = denial(member, 'opt-out-anyone');
    if (why) return { kind: 'denied', why };
    return await recordOptOutInTx(tx, { team, plans, byUserId: member.userId, at, ...request });
  });
}

/** The same within a larger flow. `byUserId: null`: no person of the team recorded it. */
export async function recordOptOutInTx(
  tx: Tx,
  request: OptOutRequest & { team: Team; plans: Plans; byUserId: string | null; at: Date },
): Promise<Exclude<OptOutResult, { kind: 'denied' }>> {
  const { team, plans, channel, how, words, byUserId, at } = request;
  const { teamId } = team;
  const contactId = await lockContact(tx.rows, teamId, request.contactId);
  const contact = await readContact(tx.rows, teamId, contactId);
  if (!contact) return { kind: 'gone' };
  const standing = await tx.rows.optOut.findFirst({
    where: { teamId, contactId, undoneAt: null, OR: [{ channel: null }, { channel }] },
    select: { channel: true },
  });
  if (standing) {
    await holdForLaterAddresses(tx, { teamId, contact, at });
    return { kind: 'recorded-before', contact, channel };
  }

  const optOut = await tx.rows.optOut.create({
    data: { teamId, contactId, channel, at, byUserId, how, words },
  });
  await tx.rows.suppression.createMany({
    data: addressesOf(contact).map((address) => ({ teamId, optOutId: optOut.id, address })),
  });
  const { withdrawn, plansStopped } = await obeyOptOut(tx, { team, plans, contact, channel, byUserId, at });
  const others = await othersWith(tx, contact, teamId);
  if (channel === null) {
    await tx.rows.lead.updateMany({
      where: { teamId, contactId: { in: [contactId, ...others] }, stage: 'new', withheldAt: null },
      data: { withheldAt: at },
    });
    await awaitNoAttempt(tx.rows, teamId, [contactId, ...others]);
  }

  await tellTouchesChanged(tx, { teamId, contactId, touchIds: withdrawn, at });
  await tellLeadsChanged(tx, { teamId, contactId, kinds: [...cardAndNotices, 'capture-warning'], at });
  await tellOthersChanged(tx, { teamId, others, at });
  return { kind: 'recorded', contact, channel, withdrawn: withdrawn.length, plansStopped };
}

export type UndoOptOutResult =
  | { kind: 'undone'; contact: Contact }
  | { kind: 'none-standing'; contact: Contact }
  /** Another contact's opt-out still holds, because it has the same phone or e-mail. */
  | { kind: 'another-stands'; contact: Contact; otherName: string }
  | { kind: 'words-missing'; contact: Contact }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Takes a contact's opt-outs back because the person did, in words that are recorded. A manager's. Plans that
 * were stopped stay stopped: what comes next is for the owner to decide. Inquiries that were withheld meanwhile,
 * also those of others with the same phone or e-mail, go where they would have gone.
 */
export async function undoOptOut(
  { means, plans, teamId, team, member, at }: Asking,
  { contactId: asked, words }: { contactId: string; words: string },
): Promise<UndoOptOutResult> {
  return await means.store.transaction(async (tx) => {
    if (!isManager(member)) return { kind: 'denied', why: 'managers-only' };
    const seen = await readContact(tx.rows, teamId, asked);
    if (!seen) return { kind: 'gone' };
    const { contactId } = seen;
    const others = await othersWith(tx, seen, teamId);
    const contactIds = [contactId, ...others].toSorted();
    for (const id of contactIds) await lockContact(tx.rows, teamId, id);
    const contact = (await readContact(tx.rows, teamId, contactId)) ?? seen;
    if (words.trim() === '') return { kind: 'words-missing', contact };
    const { count } = await tx.rows.optOut.updateMany({
      where: { teamId, contactId, undoneAt: null },
      data: { undoneAt: at, undoneByUserId: member.userId, undoWords: words },
    });
    if (count > 0) {
      for (const id of contactIds) await offerWithheldLeads(tx, plans, { team, contactId: id, at });
      await tellOthersChanged(tx, { teamId, others, at });
    }
    const another = await tx.rows.optOut.findFirst({
      where: {
        teamId,
        undoneAt: null,
        suppressions: { some: { teamId, address: { in: addressesOf(contact) } } },
      },
      select: { contact: { select: { name: true } } },
      orderBy: { at: 'asc' },
    });
    if (another) return { kind: 'another-stands', contact, otherName: another.contact.name };
    if (count === 0) return { kind: 'none-standing', contact };
    await tellLeadsChanged(tx, {
      teamId,
      contactId,
      kinds: [...cardAndNotices, 'lead-contact'],
      at,
    });
    return { kind: 'undone', contact };
  });
}
