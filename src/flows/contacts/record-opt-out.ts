import { addressesOf, lockContact, readContact, standingOptOuts } from '../../db/contacts.ts';
import { standingEnrolments } from '../../db/enrolments.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { openTouchesFor } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { isAllClosed } from '../../leads/may-contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import { finishedEnrolments } from '../../plans/finish.ts';
import type { Plan } from '../../plans/plan.ts';
import { type Denial, denial, isManager } from '../../team/may-do.ts';
import type { Team } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { asOpenTouches } from '../day/open-touches.ts';
import { offerWithheldLeads } from '../leads/offer-withheld-leads.ts';
import { finishPlans } from '../plans/finish-plans.ts';
import { tellLeadsChanged, tellTouchesChanged } from '../tell-changed.ts';
import { holdForLaterAddresses, othersWith, tellOthersChanged } from './hold-opt-outs.ts';

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
  how: 'command' | 'button' | 'intake';
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
  const { team, plans, contactId, channel, how, words, byUserId, at } = request;
  const { teamId } = team;
  await lockContact(tx.rows, teamId, contactId);
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
  const stopped =
    channel === null
      ? await tx.rows.enrolment.updateMany({
          where: { teamId, contactId, state: { in: ['active', 'paused'] } },
          data: { state: 'stopped', why: 'opt-out', endedAt: at },
        })
      : { count: 0 };
  const open = asOpenTouches(await openTouchesFor(tx.rows, teamId, contactId), plans);
  const withdrawn = await tx.rows.touch.updateManyAndReturn({
    where: { teamId, contactId, state: 'due', ...(channel === null ? {} : { channel }) },
    data: { state: 'withdrawn', settledAt: at, settledByUserId: byUserId },
    select: { id: true },
  });
  // Without the channel nothing may be left ahead of a plan.
  const enrolmentIds = [
    ...finishedEnrolments(open, new Set(withdrawn.map(({ id }) => id))),
    ...(await closedEnrolments(tx, { team, plans, contact })),
  ];
  await finishPlans(tx, { team, plans, contactId, enrolmentIds, at });
  const others = await othersWith(tx, contact, teamId);
  if (channel === null)
    await tx.rows.lead.updateMany({
      where: { teamId, contactId: { in: [contactId, ...others] }, stage: 'new', withheldAt: null },
      data: { withheldAt: at },
    });

  await tellTouchesChanged(tx, { teamId, contactId, touchIds: withdrawn.map(({ id }) => id), at });
  await tellLeadsChanged(tx, { teamId, contactId, kinds: ['lead-card', 'lead-unclaimed'], at });
  await tellOthersChanged(tx, { teamId, others, at });
  return { kind: 'recorded', contact, channel, withdrawn: withdrawn.length, plansStopped: stopped.count };
}

/** Yearly plans that go only by channels the contact has closed: in no year would anything be due. */
async function closedEnrolments(
  tx: Tx,
  { team: { teamId }, plans, contact }: { team: Team; plans: Plans; contact: Contact },
): Promise<string[]> {
  const optOuts = await standingOptOuts(tx.rows, teamId, contact);
  const standing = await standingEnrolments(tx.rows, teamId, contact.contactId);
  const isShut = (plan: Plan | undefined) => plan !== undefined && isAllClosed(plan.steps, optOuts);
  return standing.filter(({ planKey }) => isShut(plans.get(planKey))).map(({ enrolmentId }) => enrolmentId);
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
  { contactId, words }: { contactId: string; words: string },
): Promise<UndoOptOutResult> {
  return await means.store.transaction(async (tx) => {
    if (!isManager(member)) return { kind: 'denied', why: 'managers-only' };
    const seen = await readContact(tx.rows, teamId, contactId);
    if (!seen) return { kind: 'gone' };
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
      kinds: ['lead-card', 'lead-contact', 'lead-unclaimed'],
      at,
    });
    return { kind: 'undone', contact };
  });
}
