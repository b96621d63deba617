import { createHash } from 'node:crypto';
import { readContact, standingOptOuts } from '../../db/contacts.ts';
import { readMember } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import type { EnteredLead } from '../../leads/entered-lead.ts';
import { promiseChannel } from '../../leads/may-contact.ts';
import type { NewLead } from '../../leads/new-lead.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import { zoneOf } from '../../team/member.ts';
import { addLeadWords } from '../../words/add-lead-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { promiseTouch } from '../day/promise-touch.ts';
import { lockKey } from './recognise-contact.ts';
import { takeInLead } from './take-in-lead.ts';

/** What became of a lead that somebody entered. */
export type AddLeadResult =
  | { kind: 'denied'; why: Denial }
  /** Nothing in it says who it is. */
  | { kind: 'nobody' }
  | LeadAdded;

/** A lead that is in, and where. */
export type LeadAdded = {
  kind: 'added';
  contactName: string;
  /** `joined`: to the card of an earlier inquiry; `withheld`: the person asked to be left alone. */
  where: 'mine' | 'owner' | 'offered' | 'joined' | 'withheld';
  ownerUserId: string | null;
  /** Whether the next step that was named is in their list. */
  hasNext: boolean;
};

/**
 * Takes in a lead that somebody of the team entered, as if it had come through the door: kept as it was entered, the
 * person recognised, and the lead where it belongs. Who takes it becomes the owner of a person who has none; a known
 * person stays with their owner, who is told. Entered once, however often the form is sent.
 */
export async function addLead(asking: Asking, entered: EnteredLead): Promise<AddLeadResult> {
  const { means, teamId, team, member, plans, at, requestId } = asking;
  return await means.store.transaction(async (tx) => {
    // Of two that come at once, one is first.
    await tx.rows.$executeRaw`SELECT pg_advisory_xact_lock(${lockKey(`${teamId} ${requestId}`)})`;
    const before = await tx.rows.delivery.findFirst({
      where: { teamId, door: 'slack', providerId: requestId },
      select: { lead: { select: { id: true, contactId: true } } },
    });
    if (before?.lead) {
      const { id: leadId, contactId } = before.lead;
      const added = await whereLeadIs(tx, asking, leadId, contactId);
      return { ...added, hasNext: added.where === 'mine' && entered.nextOn !== null };
    }

    // As it is now: a form may lie open while a role is taken away.
    const enterer = await readMember(tx.rows, teamId, member.userId);
    const why =
      denial(enterer, 'work-touches') ?? (entered.isMine ? denial(enterer, 'claim-lead') : undefined);
    if (why) return { kind: 'denied', why };
    const lead = asNewLead(entered, requestId);
    const body = new TextEncoder().encode(JSON.stringify({ ...entered, byUserId: member.userId }));
    const delivery = await tx.rows.delivery.create({
      data: {
        teamId,
        door: 'slack',
        sourceKey: entered.sourceKey,
        providerId: requestId,
        bodyHash: createHash('sha256').update(`${requestId}\n`).update(body).digest('hex'),
        contentType: 'application/json',
        body,
        receivedAt: at,
      },
      select: { id: true, sourceKey: true, door: true, receivedAt: true },
    });
    const newOwner = entered.isMine ? member.userId : undefined;
    const { secretKeys } = means;
    const taken = await takeInLead(tx, plans, { team, delivery, lead, newOwner, at, secretKeys });
    if (!taken?.leadId) {
      await tx.rows.delivery.delete({ where: { teamId_id: { teamId, id: delivery.id } } });
      return { kind: 'nobody' };
    }
    const added = await whereLeadIs(tx, asking, taken.leadId, taken.contactId);
    const hasNext = added.where === 'mine' && (await promiseNext(tx, asking, taken.contactId, entered));
    return { ...added, hasNext };
  });
}

async function promiseNext(
  tx: Tx,
  { teamId, team, member, voice, at }: Asking,
  contactId: string,
  { nextOn: day }: EnteredLead,
): Promise<boolean> {
  const contact = day && (await readContact(tx.rows, teamId, contactId));
  const channel = contact && promiseChannel(await standingOptOuts(tx.rows, teamId, contact));
  if (!channel) return false;
  await promiseTouch(tx, {
    teamId,
    contactId,
    byUserId: member.userId,
    channel,
    when: { day },
    zone: zoneOf(member, team),
    words: say(voice, addLeadWords.nextWords),
    at,
  });
  return true;
}

/** Where a lead has come to, for whoever entered it. */
export async function whereLeadIs(
  tx: Tx,
  { teamId, member }: Asking,
  leadId: string,
  contactId: string,
): Promise<Omit<LeadAdded, 'hasNext'>> {
  const lead = await tx.rows.lead.findUniqueOrThrow({
    where: { teamId_id: { teamId, id: leadId } },
    select: { withheldAt: true, joinedLeadId: true, claimedByUserId: true },
  });
  const contact = await readContact(tx.rows, teamId, contactId);
  const { claimedByUserId } = lead;
  const where = lead.withheldAt
    ? 'withheld'
    : claimedByUserId
      ? claimedByUserId === member.userId
        ? 'mine'
        : 'owner'
      : lead.joinedLeadId
        ? 'joined'
        : 'offered';
  return { kind: 'added', contactName: contact?.name ?? '', where, ownerUserId: claimedByUserId };
}

const longest = 200;

/** What somebody entered, as if a source had told it. */
export function asNewLead(entered: EnteredLead, requestId: string | null): NewLead {
  const { name, phones, emails, kind, area, bedrooms, priceTo, message, newSource } = entered;
  return {
    name,
    phones,
    emails,
    kind: kind || null,
    message,
    area: area.slice(0, longest),
    wants: {
      ...(bedrooms ? { bedrooms: bedrooms.slice(0, longest) } : {}),
      ...(priceTo ? { priceTo: priceTo.slice(0, longest) } : {}),
    },
    campaign: null,
    source: newSource || null,
    providerId: requestId,
    isIdOfDelivery: requestId !== null,
    isTest: false,
    // The words are those of who entered it.
    language: null,
    occurredAt: null,
    starts: 'lead',
  };
}
