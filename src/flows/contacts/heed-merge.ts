import { isToBeLeftAlone } from '../../db/contacts.ts';
import { known } from '../../db/known.ts';
import { awaitNoAttempt, changeStage, endHoldings, giveLead } from '../../db/leads.ts';
import { joinOnOneCard } from '../../db/open-inquiries.ts';
import { readMember } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import type { Touch } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { stages } from '../../leads/lead.ts';
import { type DueForOneOfTwo, doubledTouches } from '../../leads/merge.ts';
import { channels } from '../../parsing/channel.ts';
import { denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { tellFormerHolders } from '../leads/assign-lead.ts';
import { followOwnDays } from '../plans/follow-own-days.ts';
import { startContactPlan } from '../plans/start-contact-plan.ts';
import { holdForLaterAddresses } from './hold-opt-outs.ts';
import { obeyOptOut } from './obey-opt-out.ts';

/** What was due for each of two people before they were one. */
export type DueBefore = Record<'kept' | 'merged', readonly Touch[]>;

/**
 * What follows from two people being one: nothing is due twice, what either
 * asked for in an opt-out holds, their open inquiries go where one person's go, and plans count from what happened with
 * both. Part of the flow that merges them, which has moved the rows and draws messages anew.
 *
 * @param merged.endedEnrolmentId the relationship plan that has ended, where both were on one
 */
export async function heedMerge(
  tx: Tx,
  asking: Asking,
  merged: { contact: Contact; endedEnrolmentId: string | undefined; due: DueBefore },
): Promise<void> {
  const { teamId, team, plans, at } = asking;
  const { contact, endedEnrolmentId, due } = merged;
  const { contactId } = contact;
  await withdrawDoubled(tx, asking, due, endedEnrolmentId);
  await obeyStandingOptOuts(tx, asking, contact);
  await holdForLaterAddresses(tx, { teamId, contact, at });
  await placeInquiries(tx, asking, contact);
  await followOwnDays(tx, { team, plans, contactId, at });
}

/**
 * All that a contact asked for and has not taken back is heeded in what is planned for them.
 *
 * @param of what another contact asked for, or asked for again, after an instant, in place of what they did
 */
export async function obeyStandingOptOuts(
  tx: Tx,
  { teamId, team, plans, at }: Asking,
  contact: Contact,
  of?: { givenBy: string; after: Date },
): Promise<void> {
  const standing = await tx.rows.optOut.findMany({
    where: {
      teamId,
      contactId: of?.givenBy ?? contact.contactId,
      undoneAt: null,
      ...(of ? { OR: [{ at: { gt: of.after } }, { saidAgainAt: { gt: of.after } }] } : {}),
    },
    select: { channel: true },
    orderBy: { id: 'asc' },
  });
  for (const optOut of standing) {
    const channel = optOut.channel === null ? null : known(channels, optOut.channel);
    await obeyOptOut(tx, { team, plans, contact, channel, byUserId: null, at });
    if (!of || channel !== null) continue;
    const { contactId } = contact;
    await tx.rows.lead.updateMany({
      where: { teamId, contactId, stage: 'new', withheldAt: null },
      data: { withheldAt: at },
    });
    await awaitNoAttempt(tx.rows, teamId, [contactId]);
  }
}

async function withdrawDoubled(
  { rows }: Tx,
  { teamId, at }: Asking,
  due: DueBefore,
  endedEnrolmentId: string | undefined,
): Promise<void> {
  const seen = (of: 'kept' | 'merged'): DueForOneOfTwo[] =>
    due[of]
      .filter(({ origin }) => origin.kind === 'promise' || origin.enrolmentId !== endedEnrolmentId)
      .map(({ touchId, dueOn, origin }) => ({ touchId, of, dueOn, piece: pieceOf(origin) }));
  const doubled = doubledTouches([...seen('kept'), ...seen('merged')]);
  if (doubled.length === 0) return;
  await rows.touch.updateMany({
    where: { teamId, id: { in: doubled }, state: 'due' },
    data: { state: 'withdrawn', settledAt: at },
  });
  // A plan of work whose steps are all due on the other one is over.
  const enrolmentIds = [...due.kept, ...due.merged].flatMap(({ touchId, origin }) =>
    origin.kind === 'step' && doubled.includes(touchId) ? [origin.enrolmentId] : [],
  );
  await rows.enrolment.updateMany({
    where: {
      teamId,
      id: { in: enrolmentIds },
      state: { in: ['active', 'paused'] },
      planKind: 'operational',
      touches: { none: { state: 'due' } },
    },
    data: { state: 'stopped', why: 'merged', endedAt: at },
  });
}

/** A promise in somebody's words is like no other; that somebody is to be called back for having asked again is. */
function pieceOf(origin: Touch['origin']): string | undefined {
  if (origin.kind === 'promise') return origin.reason === 'asked-again' ? 'asked again' : undefined;
  return `${origin.planKey}/${origin.stepKey}/${origin.occasion ?? ''}`;
}

/**
 * What somebody else has of the person goes to the owner. Inquiries that are still open to be claimed go where those of
 * one person go: to nobody, where they asked to be left alone; to the owner, with a next step; else onto one card, the
 * earliest. Those of a test stay apart.
 */
async function placeInquiries(tx: Tx, asking: Asking, contact: Contact): Promise<void> {
  const { teamId, member, at } = asking;
  const { contactId, ownerUserId } = contact;
  const { rows } = tx;
  const found = ownerUserId ? await readMember(rows, teamId, ownerUserId) : undefined;
  const owner = found && !denial(found, 'claim-lead') ? found : undefined;
  const handed = owner ? await handToOwner(tx, asking, { contactId, ownerUserId: owner.userId }) : [];
  const open = await rows.lead.findMany({
    where: { teamId, contactId, stage: 'new', withheldAt: null },
    select: { id: true, joinedLeadId: true, isTest: true, firstContactAt: true },
    orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
  });
  if (open.length === 0 && handed.length === 0) return;
  if (await isToBeLeftAlone(rows, teamId, contact)) {
    await rows.lead.updateMany({
      where: { teamId, id: { in: open.map(({ id }) => id) } },
      data: { withheldAt: at },
    });
    return;
  }
  if (!owner) {
    for (const ofOneKind of Map.groupBy(open, ({ isTest }) => isTest).values())
      await joinCards(tx, teamId, ofOneKind);
    return;
  }
  const { userId } = owner;
  const byUserId = member.userId;
  for (const { id: leadId, firstContactAt } of open) {
    await giveLead(rows, 'new', { teamId, leadId, toUserId: userId, via: 'owner', at, byUserId });
    // Somebody spoke with the person before it was anybody's.
    if (firstContactAt)
      await changeStage(rows, { teamId, leadId, from: 'claimed', to: 'contacted', at, byUserId });
  }
  await startContactPlan(tx, asking.plans, { team: asking.team, owner, contactId, at });
  for (const { id: subjectId, joinedLeadId } of open)
    if (joinedLeadId === null)
      await tell(tx, { teamId, kind: 'lead-contact', subjectId, recipient: userId, at });
}

/**
 * Whoever has a lead of the person and is not the one who works with them from now on could do nothing about it: the
 * owner has it, with all that came of it, and no first attempt is awaited of somebody who did not claim it. Who had it
 * is told; the message with the full contact loses it.
 *
 * @returns the leads that went to the owner
 */
async function handToOwner(
  tx: Tx,
  { teamId, member, at }: Asking,
  { contactId, ownerUserId: toUserId }: { contactId: string; ownerUserId: string },
): Promise<string[]> {
  const { rows } = tx;
  const byUserId = member.userId;
  const held = await rows.lead.findMany({
    where: {
      teamId,
      contactId,
      stage: { notIn: ['new', 'closed', 'lost'] },
      claimedByUserId: { not: toUserId },
    },
    select: { id: true, stage: true, claimedByUserId: true, joinedLeadId: true },
    orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
  });
  if (held.length === 0) return [];
  const leadIds = held.map(({ id }) => id);
  await endHoldings(rows, { teamId, leadIds, why: 'reassigned', at, byUserId });
  for (const { id: leadId, stage } of held)
    await giveLead(rows, known(stages, stage), { teamId, leadId, toUserId, via: 'owner', at, byUserId });
  for (const [card, [first]] of Map.groupBy(held, ({ id, joinedLeadId }) => joinedLeadId ?? id)) {
    const subjectId = leadIds.includes(card) ? card : (first?.id ?? card);
    await tell(tx, { teamId, kind: 'lead-contact', subjectId, recipient: toUserId, at });
  }
  const leads = held.map(({ id: leadId, claimedByUserId }) => ({ leadId, claimedByUserId }));
  await tellFormerHolders(tx, leads, { teamId, exceptUserIds: [byUserId], at });
  return leadIds;
}

/** The later inquiries of one person share the card of the earliest that has one, and wait with it. */
async function joinCards(
  { rows }: Tx,
  teamId: string,
  open: ReadonlyArray<{ id: string; joinedLeadId: string | null }>,
): Promise<void> {
  const heads = open.filter(({ joinedLeadId }) => joinedLeadId === null).map(({ id }) => id);
  if (heads.length < 2) return;
  await joinOnOneCard(rows, teamId, heads);
  await rows.lead.updateMany({
    where: { teamId, id: { in: heads.slice(1) } },
    data: { pooledAt: null },
  });
}
