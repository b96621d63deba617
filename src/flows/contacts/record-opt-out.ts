import { recordAudit } from '../../db/audit.ts';
import { addressesOf, lockContact, readContact } from '../../db/contacts.ts';
import { awaitNoAttempt } from '../../db/leads.ts';
import { latestMergeInto } from '../../db/merges.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices } from '../../db/tell.ts';
import type { Contact } from '../../leads/contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Team } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { tellLeadsChanged, tellTouchesChanged } from '../tell-changed.ts';
import { holdForLaterAddresses, othersWith, tellOthersChanged } from './hold-opt-outs.ts';
import { obeyOptOut } from './obey-opt-out.ts';

export type OptOutResult =
  | {
      kind: 'recorded';
      contact: Contact;
      channel: Channel | null;
      optOutId: string;
      withdrawn: number;
      plansStopped: number;
    }
  | { kind: 'recorded-before'; contact: Contact; channel: Channel | null }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** A contact's request to stop, as recorded. */
export type OptOutRequest = {
  contactId: string;
  /** `null`: every channel. */
  channel: Channel | null;
  /** `words`: Touchbase read it in what was logged. */
  how: 'command' | 'button' | 'words' | 'page' | 'intake' | 'import' | 'erased';
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
  if (await isSaidAgain(tx, contactId, request)) {
    await holdForLaterAddresses(tx, { teamId, contact, at });
    return { kind: 'recorded-before', contact, channel };
  }

  const optOut = await tx.rows.optOut.create({
    data: { teamId, contactId, channel, at, byUserId, how, words },
  });
  await tx.rows.suppression.createMany({
    data: addressesOf(contact).map((address) => ({ teamId, optOutId: optOut.id, address })),
  });
  // Who asks to stop agrees no more, whatever was agreed before.
  await tx.rows.consent.updateMany({
    where: { teamId, contactId, withdrawnAt: null, ...(channel === null ? {} : { channel }) },
    data: { withdrawnAt: at },
  });
  const { id: optOutId } = optOut;
  await recordAudit(tx, {
    ...{ teamId, at, byUserId, deed: 'opted-out', subjectId: contactId },
    details: { optOutId, channel, how },
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
  return { kind: 'recorded', contact, channel, optOutId, withdrawn: withdrawn.length, plansStopped };
}

/**
 * Whether what is asked for stands already, and if so, notes that it was asked for again: of those who were merged into
 * the contact by then, each asked for it. What was only read in words is no slip any more once the person asks for as
 * much; a request for less is one of its own then, as the reading may be taken back.
 */
async function isSaidAgain(
  { rows }: Tx,
  contactId: string,
  { team: { teamId }, channel, how, words, at }: OptOutRequest & { team: Team; at: Date },
): Promise<boolean> {
  const found = await rows.optOut.findMany({
    where: { teamId, contactId, undoneAt: null, OR: [{ channel: null }, { channel }] },
    select: { id: true, channel: true, how: true, words: true },
  });
  const standing = found.filter((one) => one.channel === channel || one.how !== 'words' || how === 'words');
  if (standing.length === 0) return false;
  // It may have been sent before the merge, and waited for it.
  const merge = await latestMergeInto(rows, teamId, contactId);
  const saidAgainAt = merge && merge.at >= at ? new Date(merge.at.getTime() + 1) : at;
  for (const { id, ...read } of standing) {
    const isEarnest = read.how === 'words' && how !== 'words';
    const evidence = [read.words, words].filter(Boolean).join('\n');
    await rows.optOut.update({
      where: { teamId_id: { teamId, id } },
      data: { saidAgainAt, ...(isEarnest ? { how, words: evidence } : {}) },
    });
  }
  return true;
}
