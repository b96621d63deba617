import { recordAudit } from '../../db/audit.ts';
import { keepConsents, standingConsents } from '../../db/consents.ts';
import { lockContact, readContact, standingOptOuts } from '../../db/contacts.ts';
import type { Tx } from '../../db/store.ts';
import { openTouchesFor } from '../../db/touches.ts';
import { longestConsent } from '../../leads/consent-said.ts';
import type { Contact } from '../../leads/contact.ts';
import { isClosed } from '../../leads/may-contact.ts';
import { type Channel, channels } from '../../parsing/channel.ts';
import { type Denial, denialToWork } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { tellTouchesChanged } from '../tell-changed.ts';

export type ConsentResult =
  /** `optedOut`: the person asked to be left alone there, and that stands whatever they agreed to. */
  | { kind: 'recorded'; contact: Contact; channel: Channel | null; optedOut: boolean }
  | { kind: 'recorded-before'; contact: Contact; channel: Channel | null }
  /** It was withdrawn after that day. */
  | { kind: 'withdrawn-since'; contact: Contact }
  | { kind: 'words-missing'; contact: Contact }
  | { kind: 'in-future'; contact: Contact }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** What somebody agreed to, as it was said. */
export type ConsentToRecord = {
  contactId: string;
  /** `null`: every channel. */
  channel: Channel | null;
  /** As it was given: what is shown should anybody ask. */
  words: string;
  givenAt: Date;
};

/**
 * Keeps that a person agreed to be contacted: what, when, in which words, and who says so. By whoever may work the
 * contact. It undoes no request to be left alone: that is a manager's, by the person's own new words.
 */
export async function recordConsent(asking: Asking, consent: ConsentToRecord): Promise<ConsentResult> {
  const { means, teamId, member, covers, at } = asking;
  return await means.store.transaction(async (tx) => {
    const contactId = await lockContact(tx.rows, teamId, consent.contactId);
    const contact = await readContact(tx.rows, teamId, contactId);
    if (!contact) return { kind: 'gone' };
    const why = denialToWork(member, contact, covers);
    if (why) return { kind: 'denied', why };
    const words = consent.words.trim().slice(0, longestConsent).toWellFormed();
    if (words === '') return { kind: 'words-missing', contact };
    if (consent.givenAt > at) return { kind: 'in-future', contact };
    const { channel, givenAt } = consent;
    const before = await standingConsents(tx.rows, teamId, contactId);
    if (before.some((one) => one.channel === channel && one.words === words))
      return { kind: 'recorded-before', contact, channel };
    const kept = await keepConsents(tx, { teamId, how: 'command', byUserId: member.userId, at }, [
      { contactId, channel, words, givenAt },
    ]);
    if (kept.size === 0) return { kind: 'withdrawn-since', contact };
    await tellAllowedChanged(tx, teamId, contactId, at);
    const optOuts = await standingOptOuts(tx.rows, teamId, contact);
    const optedOut =
      channel === null ? channels.some((one) => isClosed(one, optOuts)) : isClosed(channel, optOuts);
    return { kind: 'recorded', contact, channel, optedOut };
  });
}

export type WithdrawalResult =
  /** `channel: null`: one for all channels was among them, and none is left. */
  | { kind: 'withdrawn'; contact: Contact; channel: Channel | null }
  | { kind: 'none-standing'; contact: Contact }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * A person takes back what they agreed to, on one channel or all (`channel: null`). A consent that was given for all
 * channels at once is withdrawn as a whole: what they would still agree to, they have to say. It is no request to be left
 * alone, so what needs no consent goes on.
 */
export async function withdrawConsent(
  { means, teamId, member, covers, at }: Asking,
  { contactId: asked, channel }: { contactId: string; channel: Channel | null },
): Promise<WithdrawalResult> {
  return await means.store.transaction(async (tx) => {
    const contactId = await lockContact(tx.rows, teamId, asked);
    const contact = await readContact(tx.rows, teamId, contactId);
    if (!contact) return { kind: 'gone' };
    const why = denialToWork(member, contact, covers);
    if (why) return { kind: 'denied', why };
    const standing = await standingConsents(tx.rows, teamId, contactId);
    const meant = standing.filter(
      (one) => channel === null || one.channel === null || one.channel === channel,
    );
    if (meant.length === 0) return { kind: 'none-standing', contact };
    await tx.rows.consent.updateMany({
      where: { teamId, id: { in: meant.map(({ consentId }) => consentId) } },
      data: { withdrawnAt: at },
    });
    const ofAll = channel === null || meant.some((one) => one.channel === null);
    await recordAudit(tx, {
      teamId,
      at,
      byUserId: member.userId,
      deed: 'consent-withdrawn',
      subjectId: contactId,
      details: { channel: ofAll ? null : channel, how: 'command' },
    });
    await tellAllowedChanged(tx, teamId, contactId, at);
    return { kind: 'withdrawn', contact, channel: ofAll ? null : channel };
  });
}

/** What is shown as due for a contact may be allowed now, or no more. */
async function tellAllowedChanged(tx: Tx, teamId: string, contactId: string, at: Date): Promise<void> {
  const open = await openTouchesFor(tx.rows, teamId, contactId);
  await tellTouchesChanged(tx, { teamId, contactId, touchIds: open.map(({ touchId }) => touchId), at });
}
