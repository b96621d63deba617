import { type LocalDay, localDay } from '../../../src/calendar/local-day.ts';
import { mailboxOf } from '../../../src/parsing/email.ts';
import { nameKey } from '../../../src/parsing/person-name.ts';
import type { Fate } from './fates.ts';
import type { MadeUpContact } from './made-up-contact.ts';
import type { PastFacts } from './past-facts.ts';
import { type ContactRow, type LeadRow, noRows, type PastRows, type TouchRow } from './past-rows.ts';
import { type Inquiry, inquiries } from './past-words.ts';

/** One contact's life with the team so far, while it is being made up. */
export type Life = {
  facts: PastFacts;
  fate: Fate;
  contact: ContactRow;
  leads: LeadRow[];
  rows: PastRows;
  touches: TouchRow[];
  /** The day it is for the team. */
  today: LocalDay;
};

const minuteMs = 60_000;
const claimWindowMs = 5 * minuteMs;
/** How long a lead waits for somebody to claim it, in minutes: mostly not long. */
const waits = [
  { share: 0.55, from: 1, to: 4 },
  { share: 0.33, from: 5, to: 20 },
  { share: 0.12, from: 21, to: 110 },
] as const;

/** A contact inquires, an agent claims the lead, and the plan begins: as the flows would have written it. */
export function beginLife(facts: PastFacts, fate: Fate, made: MadeUpContact): Life {
  const { chance, idAt, teamZone, until } = facts;
  const { owner, arrivesOn } = fate;
  const arrivedAt = new Date(
    facts.instantAt(arrivesOn, '09:00').getTime() +
      chance.between(0, 9 * 60) * minuteMs +
      chance.between(0, 59_999),
  );
  const wait = chance.pickByShare(waits);
  const claimedAt = new Date(arrivedAt.getTime() + chance.between(wait.from, wait.to) * minuteMs);
  const inquiry = chance.pick(inquiries[made.language]);
  const contact: ContactRow = {
    id: idAt(arrivedAt),
    name: made.name,
    nameKey: nameKey(made.name),
    language: made.language,
    relationship: 'havent-met',
    kind: inquiry.kind,
    ownerUserId: owner.userId,
    createdAt: arrivedAt,
    lastTwoWayAt: null,
    birthday: made.birthday,
    homePurchaseDay: null,
    postalAddress: made.postalAddress,
  };
  const rows = noRows();
  const contactId = contact.id;
  rows.contacts.push(contact);
  if (made.phone) rows.phones.push({ id: idAt(arrivedAt), contactId, e164: made.phone, country: 'SA' });
  if (made.email)
    rows.emails.push({
      id: idAt(arrivedAt),
      contactId,
      address: made.email,
      mailbox: mailboxOf(made.email),
    });
  const life: Life = {
    facts,
    fate,
    contact,
    leads: rows.leads,
    rows,
    touches: rows.touches,
    today: localDay(until, teamZone),
  };
  addLead(life, { arrivedAt, claimedAt, claimedVia: 'claim', inquiry, source: fate.source });
  enrol(life, claimedAt);
  return life;
}

/** Another inquiry, or the first: with its two changes of stage. */
export function addLead(
  { facts: { idAt, sourceIds }, fate: { owner }, contact, rows }: Life,
  lead: {
    arrivedAt: Date;
    claimedAt: Date;
    claimedVia: LeadRow['claimedVia'];
    inquiry: Inquiry;
    source: string;
  },
): void {
  const { arrivedAt, claimedAt, claimedVia, inquiry, source } = lead;
  const { kind, message, area, bedrooms, priceTo } = inquiry;
  const sourceId = sourceIds.get(source);
  if (!sourceId) throw new Error(`There is no source ${source}`);
  // Whoever has an agent already gets no card.
  const postedAt = claimedVia === 'claim' ? new Date(arrivedAt.getTime() + 1_000) : null;
  const remindedAt = postedAt && new Date(postedAt.getTime() + claimWindowMs);
  const id = idAt(arrivedAt);
  rows.leads.push({
    id,
    contactId: contact.id,
    sourceId,
    kind,
    message,
    unreadAddresses: '',
    area,
    wants: { bedrooms, priceTo },
    isTest: false,
    arrivedAt,
    stage: 'claimed',
    claimedByUserId: owner.userId,
    claimedAt,
    claimedVia,
    postedAt,
    remindedAt: remindedAt && remindedAt < claimedAt ? remindedAt : null,
    firstAttemptAt: null,
    firstContactAt: null,
  });
  const change = { leadId: id, at: arrivedAt, byUserId: null };
  rows.stageChanges.push({ ...change, id: idAt(arrivedAt), from: null, to: 'new' });
  rows.stageChanges.push({
    ...change,
    id: idAt(claimedAt),
    from: 'new',
    to: 'claimed',
    at: claimedAt,
    byUserId: claimedVia === 'claim' ? owner.userId : null,
  });
}

function enrol({ facts, contact, rows, today }: Life, at: Date): void {
  const { plan, idAt, teamZone, until } = facts;
  const startsOn = localDay(at, teamZone);
  const enrolmentId = idAt(at);
  rows.enrolments.push({
    id: enrolmentId,
    contactId: contact.id,
    planKey: plan.key,
    planKind: plan.kind,
    startsOn,
    state: 'active',
    why: null,
    createdAt: at,
    endedAt: null,
  });
  for (const { stepKey, channel, dueOn } of facts.touchesFrom(startsOn)) {
    const morning = facts.instantAt(dueOn, '08:00');
    rows.touches.push({
      ...openTouch(contact.id, channel, dueOn),
      id: idAt(at),
      enrolmentId,
      stepKey,
      toldAt: dueOn === startsOn ? at : dueOn < today && morning < until ? morning : null,
    });
  }
}

/** A touch that is due on a day and nothing has become of yet; its id and its origin are still to come. */
export function openTouch(
  contactId: string,
  channel: TouchRow['channel'],
  dueOn: LocalDay,
): Omit<TouchRow, 'id'> {
  return {
    contactId,
    channel,
    plannedOn: dueOn,
    dueOn,
    enrolmentId: null,
    stepKey: null,
    promiseId: null,
    dueAt: null,
    state: 'due',
    settledAt: null,
    settledByUserId: null,
    interactionId: null,
    skipWhy: null,
    toldAt: null,
  };
}
