import { localDay } from '../../calendar/local-day.ts';
import { loadsOf } from '../../db/agent-load.ts';
import { isToBeLeftAlone, lockContact, readContact } from '../../db/contacts.ts';
import { readLead } from '../../db/leads.ts';
import { joinOnOneCard, type OpenInquiry, openInquiriesOf } from '../../db/open-inquiries.ts';
import { readMember } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import type { Contact } from '../../leads/contact.ts';
import type { Stage } from '../../leads/lead.ts';
import { limitsOf, whyFull } from '../../leads/may-receive.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import { isAway, type Member, type Team, zoneOf } from '../../team/member.ts';
import { type WhyNoAgent, whyNoAgent } from '../../team/why-no-agent.ts';
import type { Asking } from '../asking.ts';
import { handLead } from './hand-lead.ts';
import { handRelationship, havePlansOfContactFollow } from './hand-relationship.ts';

/**
 * What is assigned: what is open of a contact, whoever has it; or a lead that nobody has yet, from a list of those. That
 * one is left alone once somebody has it: the list was of before.
 */
export type ToAssign = { contactId: string } | { waitingLeadId: string };

/** What a manager should know of whom they gave it to. It was given all the same. */
export type AssignWarning =
  | { kind: 'away'; until: string; coverUserId: string | null }
  | { kind: 'full' | 'full-today'; most: number };

export type AssignResult =
  | {
      kind: 'assigned';
      contact: Contact;
      toUserId: string;
      /** Who had it; `null`: nobody. */
      fromUserId: string | null;
      /** By which it can be taken back. */
      holdingId: string;
      captureDueAt: Date | undefined;
      warnings: readonly AssignWarning[];
    }
  /** Nothing is open: the person became theirs, with a next step. */
  | {
      kind: 'handed-over';
      contact: Contact;
      toUserId: string;
      fromUserId: string | null;
      handOverId: string;
      warnings: readonly AssignWarning[];
    }
  | { kind: 'theirs-already'; contact: Contact; toUserId: string }
  | { kind: 'no-agent'; toUserId: string; why: WhyNoAgent }
  /** The person asked to be left alone. */
  | { kind: 'left-alone'; contact: Contact }
  | { kind: 'taken'; contact: Contact; byUserId: string }
  | { kind: 'over'; contact: Contact; stage: Stage }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * A manager gives an agent what is open of a contact, be it new, in the pool or somebody's: all of it on one card, with
 * the contact, a next step and the full contact by direct message. Who had it is told. Where nothing is open, the
 * relationship goes to them. Who is away or has many leads is given it all the same, which is said; who is no agent
 * cannot be, and of who asked to be left alone nothing is assigned. Said again it changes nothing.
 */
export async function assignLead(
  { means, teamId, team, member, plans, at }: Asking,
  subject: ToAssign,
  toUserId: string,
): Promise<AssignResult> {
  const why = denial(member, 'assign-leads');
  if (why) return { kind: 'denied', why };
  // Before the locks: what is only said need not be exact to the moment.
  const warnings = await warningsOf(means.store.rows, team, toUserId, at);
  return await means.store.transaction(async (tx) => {
    const seen = await contactMeant(tx, teamId, subject);
    if (seen === undefined) return { kind: 'gone' };
    const contactId = await lockContact(tx.rows, teamId, seen);
    const contact = await readContact(tx.rows, teamId, contactId);
    if (!contact) return { kind: 'gone' };
    const to = await readMember(tx.rows, teamId, toUserId);
    const noAgent = whyNoAgent(to);
    if (noAgent || !to) return { kind: 'no-agent', toUserId, why: noAgent ?? 'unknown' };
    const late =
      'waitingLeadId' in subject && (await whyLate(tx, teamId, subject.waitingLeadId, contact, to));
    if (late) return late;
    if (await isToBeLeftAlone(tx.rows, teamId, contact)) return { kind: 'left-alone', contact };

    const open = await openInquiriesOf(tx.rows, teamId, contactId);
    const isTheirs = contact.ownerUserId === toUserId;
    if (isTheirs && open.every(({ claimedByUserId }) => claimedByUserId === toUserId))
      return { kind: 'theirs-already', contact, toUserId };
    const [head] = open;
    if (!head) {
      const fromUserId = contact.ownerUserId;
      const given = { team, to, contact, byUserId: member.userId, at };
      const handOverId = await handRelationship(tx, plans, given);
      return { kind: 'handed-over', contact, toUserId, fromUserId, handOverId, warnings };
    }
    const { leadId } = head;
    await joinOnOneCard(
      tx.rows,
      teamId,
      open.map((one) => one.leadId),
    );
    const handing = { team, to, via: 'assign', byUserId: member.userId, at } as const;
    const { captureDueAt } = await handLead(tx, plans, { leadId, contactId }, handing);
    if (!isTheirs) await havePlansOfContactFollow(tx, teamId, contactId);
    await tellFormerHolders(tx, open, { teamId, exceptUserIds: [toUserId, member.userId], at });
    const { id: holdingId } = await tx.rows.leadHolding.findFirstOrThrow({
      where: { teamId, leadId, until: null },
      select: { id: true },
    });
    const fromUserId = open.find(({ claimedByUserId }) => claimedByUserId !== null)?.claimedByUserId ?? null;
    return { kind: 'assigned', contact, toUserId, fromUserId, holdingId, captureDueAt, warnings };
  });
}

async function contactMeant(tx: Tx, teamId: string, subject: ToAssign): Promise<string | undefined> {
  if ('contactId' in subject) return subject.contactId;
  return (await readLead(tx.rows, teamId, subject.waitingLeadId))?.contactId;
}

/** Why a lead of a list of those who wait is not to be assigned any more. */
async function whyLate(
  tx: Tx,
  teamId: string,
  leadId: string,
  contact: Contact,
  to: Member,
): Promise<AssignResult | undefined> {
  const lead = await readLead(tx.rows, teamId, leadId);
  if (!lead) return { kind: 'gone' };
  const { stage, claimedByUserId, withheldAt } = lead;
  if (stage === 'closed' || stage === 'lost') return { kind: 'over', contact, stage };
  if (claimedByUserId === to.userId) return { kind: 'theirs-already', contact, toUserId: to.userId };
  if (claimedByUserId) return { kind: 'taken', contact, byUserId: claimedByUserId };
  return withheldAt ? { kind: 'left-alone', contact } : undefined;
}

async function warningsOf(rows: Tx['rows'], team: Team, userId: string, at: Date): Promise<AssignWarning[]> {
  const { teamId, zone } = team;
  const to = await readMember(rows, teamId, userId);
  if (!to) return [];
  const { away } = to;
  const asked = { teamId, userIds: [userId], on: localDay(at, zone), zone };
  const load = (await loadsOf(rows, asked)).get(userId) ?? { open: 0, today: 0 };
  const limits = limitsOf(to, team);
  const full = whyFull(load, limits);
  const most = (full === 'full' ? limits.mostOpen : limits.mostADay) ?? 0;
  return [
    ...(away && isAway(to, localDay(at, zoneOf(to, team)))
      ? [{ kind: 'away' as const, until: away.until, coverUserId: away.coverUserId }]
      : []),
    ...(full ? [{ kind: full, most }] : []),
  ];
}

/**
 * Tells those who had some leads that they have them no more, each once, in a message of its own: that the one with the
 * full contact is drawn anew nobody would notice.
 */
export async function tellFormerHolders(
  tx: Tx,
  leads: readonly Pick<OpenInquiry, 'leadId' | 'claimedByUserId'>[],
  { teamId, exceptUserIds, at }: { teamId: string; exceptUserIds: readonly string[]; at: Date },
): Promise<void> {
  for (const [recipient, [first]] of Map.groupBy(leads, ({ claimedByUserId }) => claimedByUserId))
    if (recipient && first && !exceptUserIds.includes(recipient))
      await tell(
        tx,
        { teamId, kind: 'lead-reassigned', subjectId: first.leadId, recipient, at },
        { anew: true },
      );
}
