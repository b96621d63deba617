import { isToBeLeftAlone, lockContact, readContact } from '../../db/contacts.ts';
import { known } from '../../db/known.ts';
import { changeStage, readLead } from '../../db/leads.ts';
import { openInquiriesOf } from '../../db/open-inquiries.ts';
import { readMember, teamOf } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { tellAgain } from '../../db/tell.ts';
import type { Contact } from '../../leads/contact.ts';
import { stages } from '../../leads/lead.ts';
import { type Denial, denial, denialToTakeBack } from '../../team/may-do.ts';
import { isAgent } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { tellFormerHolders } from './assign-lead.ts';
import { giveBackLead } from './give-back-lead.ts';
import { handLead } from './hand-lead.ts';
import { havePlansOfContactFollow } from './hand-relationship.ts';

/** Where a lead stands that nobody has. */
export type WhereOffered = { channelId: string | null; isPooled: boolean };

export type ReleaseResult =
  | ({ kind: 'released'; contact: Contact; fromUserId: string; leadId: string } & WhereOffered)
  /** Nobody has it: it is open already. */
  | ({ kind: 'open-already'; contact: Contact } & WhereOffered)
  | { kind: 'not-yours'; contact: Contact; hasItUserId: string }
  /** There is no open inquiry of theirs. */
  | { kind: 'nothing-open'; contact: Contact }
  /** The person asked to be left alone: there is nothing to offer. */
  | { kind: 'left-alone'; contact: Contact }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Whoever has the open inquiries of a contact gives them back to the team, or a manager takes them back: they may be
 * claimed again where they were offered, and their claim window begins anew. Said again it changes nothing.
 *
 * @param words why, as it was said; '': it was not
 */
export async function releaseLead(
  { means, teamId, member, at }: Asking,
  { contactId: asked, words }: { contactId: string; words: string },
): Promise<ReleaseResult> {
  const why = denial(member, 'work-touches');
  if (why) return { kind: 'denied', why };
  return await means.store.transaction(async (tx) => {
    const contactId = await lockContact(tx.rows, teamId, asked);
    const contact = await readContact(tx.rows, teamId, contactId);
    if (!contact) return { kind: 'gone' };
    const open = await openInquiriesOf(tx.rows, teamId, contactId);
    const [first] = open;
    if (!first) return { kind: 'nothing-open', contact };
    const holders = open.flatMap(({ claimedByUserId }) => claimedByUserId ?? []);
    // Whoever has the person, where several have an inquiry of theirs.
    const anyHolder = holders.find((one) => one === contact.ownerUserId) ?? holders[0];
    if (!anyHolder) return { kind: 'open-already', contact, ...(await whereOffered(first.leadId)) };
    const fromUserId = holders.includes(member.userId) ? member.userId : anyHolder;
    if (denialToTakeBack(member, fromUserId)) return { kind: 'not-yours', contact, hasItUserId: fromUserId };
    if (await isToBeLeftAlone(tx.rows, teamId, contact)) return { kind: 'left-alone', contact };

    const team = await teamOf(tx.rows, teamId);
    const byUserId = member.userId;
    const givingBack = { team, contactId, fromUserId, why: 'released', byUserId, words, at } as const;
    const leadId = await giveBackLead(tx, givingBack);
    if (!leadId) throw new Error(`Nothing of ${contactId} was given back, though it is open`);
    const had = open.filter(({ claimedByUserId }) => claimedByUserId === fromUserId);
    await tellFormerHolders(tx, had, { teamId, exceptUserIds: [byUserId], at });
    return { kind: 'released', contact, fromUserId, leadId, ...(await whereOffered(leadId)) };

    async function whereOffered(id: string): Promise<WhereOffered> {
      const { channelId, pooledAt } = (await readLead(tx.rows, teamId, id)) ?? {};
      return { channelId: channelId ?? null, isPooled: pooledAt != null };
    }
  });
}

export type UndoReleaseResult =
  | { kind: 'undone'; contact: Contact; toUserId: string }
  /** Somebody has it now, it is over, or the person asked to be left alone. */
  | { kind: 'too-late'; contact: Contact; hasItUserId: string | null }
  | { kind: 'no-agent'; contact: Contact; userId: string }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Takes back that a lead was given back, by whoever did it, while nobody has it: it is again with who had it.
 *
 * @param leadId the one whose card it is
 */
export async function undoRelease(
  { means, teamId, member, plans, at }: Asking,
  leadId: string,
): Promise<UndoReleaseResult> {
  const why = denial(member, 'work-touches');
  if (why) return { kind: 'denied', why };
  return await means.store.transaction(async (tx) => {
    const seen = await readLead(tx.rows, teamId, leadId);
    if (!seen) return { kind: 'gone' };
    const contactId = await lockContact(tx.rows, teamId, seen.contactId);
    const contact = await readContact(tx.rows, teamId, contactId);
    const lead = await readLead(tx.rows, teamId, leadId);
    if (!contact || !lead) return { kind: 'gone' };
    const ended = await tx.rows.leadHolding.findFirst({
      where: { teamId, leadId, until: { not: null } },
      orderBy: [{ until: 'desc' }, { id: 'desc' }],
    });
    if (ended?.endedWhy !== 'released') return { kind: 'gone' };
    const whyNot = denialToTakeBack(member, ended.endedByUserId);
    if (whyNot) return { kind: 'denied', why: whyNot };
    if (lead.claimedByUserId === ended.userId) return { kind: 'undone', contact, toUserId: ended.userId };
    if (lead.stage !== 'new' || lead.claimedByUserId || lead.withheldAt)
      return { kind: 'too-late', contact, hasItUserId: lead.claimedByUserId };
    const to = await readMember(tx.rows, teamId, ended.userId);
    if (!to || !isAgent(to)) return { kind: 'no-agent', contact, userId: ended.userId };

    const team = await teamOf(tx.rows, teamId);
    const isOwn = to.userId === member.userId;
    const handing = { team, to, via: isOwn ? 'claim' : 'assign', byUserId: member.userId, at } as const;
    await handLead(tx, plans, { leadId, contactId }, handing);
    await backToStages(tx, { teamId, contactId, releasedAt: ended.until, byUserId: member.userId, at });
    await havePlansOfContactFollow(tx, teamId, contactId);
    await tellAgain(tx, { teamId, kind: 'lead-reassigned', subjectIds: [leadId], at });
    return { kind: 'undone', contact, toUserId: to.userId };
  });
}

/** The leads that a release made new again are as far as they had come. */
async function backToStages(
  tx: Tx,
  {
    teamId,
    contactId,
    releasedAt,
    byUserId,
    at,
  }: { teamId: string; contactId: string; releasedAt: Date | null; byUserId: string; at: Date },
): Promise<void> {
  if (!releasedAt) return;
  const made = await tx.rows.leadStageChange.findMany({
    where: { teamId, lead: { contactId }, to: 'new', at: releasedAt, from: { not: null } },
    select: { leadId: true, from: true, lead: { select: { stage: true } } },
  });
  for (const { leadId, from, lead } of made) {
    const stage = { from: known(stages, lead.stage), to: known(stages, from ?? '') };
    if (stage.from === stage.to) continue;
    await changeStage(tx.rows, { teamId, leadId, ...stage, at, byUserId });
    // Of whom it was known how far they are, no first attempt is awaited.
    await tx.rows.lead.update({
      where: { teamId_id: { teamId, id: leadId } },
      data: { captureDueAt: null },
    });
  }
}
