import { recordAudit } from '../../db/audit.ts';
import { lockContact, readContact } from '../../db/contacts.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices } from '../../db/tell.ts';
import type { Contact } from '../../leads/contact.ts';
import type { Team } from '../../team/member.ts';
import { offerWithheldLeads } from '../leads/offer-withheld-leads.ts';
import { tellLeadsChanged } from '../tell-changed.ts';
import { othersWith, tellOthersChanged } from './hold-opt-outs.ts';

/** Why opt-outs stand no longer. */
export type Lifted =
  /** The person agreed anew, in these words. */
  | { why: 'consent'; how: 'opt-out-undone' | 'page'; words: string }
  /** Touchbase had read a request where there was none. */
  | { why: 'misread' };

/**
 * Ends opt-outs of a contact that stand. New consent is recorded with them, for the same channels: without it none ends
 * but one that was never given. Inquiries that were withheld meanwhile, also those of others with the same phone or
 * e-mail, go where they would have gone; plans that were stopped stay stopped. Takes the contact's lock.
 *
 * @param optOutIds which of those that stand; absent: all
 * @param byUserId `null`: the person themself
 * @returns the contact and how many ended; `undefined`: there is no such contact
 */
export async function liftOptOuts(
  tx: Tx,
  {
    team,
    plans,
    contactId: asked,
    optOutIds,
    lifted,
    byUserId,
    at,
  }: {
    team: Team;
    plans: Plans;
    contactId: string;
    optOutIds?: readonly string[];
    lifted: Lifted;
    byUserId: string | null;
    at: Date;
  },
): Promise<{ contact: Contact; count: number } | undefined> {
  const { teamId } = team;
  const seen = await readContact(tx.rows, teamId, asked);
  if (!seen) return undefined;
  const { contactId } = seen;
  const others = await othersWith(tx, seen, teamId);
  const contactIds = [contactId, ...others].toSorted();
  for (const id of contactIds) await lockContact(tx.rows, teamId, id);
  const contact = (await readContact(tx.rows, teamId, contactId)) ?? seen;
  const isMisread = lifted.why === 'misread';
  const ended = await tx.rows.optOut.updateManyAndReturn({
    where: { teamId, contactId, undoneAt: null, ...(optOutIds ? { id: { in: [...optOutIds] } } : {}) },
    data: {
      undoneAt: at,
      undoneByUserId: byUserId,
      undoWords: lifted.why === 'consent' ? lifted.words : '',
      isMisread,
    },
    select: { id: true, channel: true },
  });
  for (const { id: optOutId, channel } of ended.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    await recordAudit(tx, {
      ...{ teamId, at, byUserId, deed: 'opt-out-undone', subjectId: contactId },
      details: { optOutId, channel, why: lifted.why },
    });
    if (lifted.why === 'misread') continue;
    const { how, words } = lifted;
    const { id: consentId } = await tx.rows.consent.create({
      data: { teamId, contactId, channel, at, recordedAt: at, byUserId, how, words },
    });
    await recordAudit(tx, {
      ...{ teamId, at, byUserId, deed: 'consent-recorded', subjectId: contactId },
      details: { consentId, channel, how },
    });
  }
  if (ended.length === 0) return { contact, count: 0 };
  for (const id of contactIds) await offerWithheldLeads(tx, plans, { team, contactId: id, at });
  await tellOthersChanged(tx, { teamId, others, at });
  await tellLeadsChanged(tx, { teamId, contactId, kinds: [...cardAndNotices, 'lead-contact'], at });
  return { contact, count: ended.length };
}
