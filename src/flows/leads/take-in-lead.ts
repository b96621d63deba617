import { recordOwner } from '../../db/audit.ts';
import { keepConsents } from '../../db/consents.ts';
import { isToBeLeftAlone, readContact } from '../../db/contacts.ts';
import { giveLead } from '../../db/leads.ts';
import { managersOf } from '../../db/people.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices, tell, tellAgain } from '../../db/tell.ts';
import type { SecretKeys } from '../../keys/secret-keys.ts';
import { isHistorical, keyOfName, type NewLead, nameOfKey } from '../../leads/new-lead.ts';
import { parseEmail } from '../../parsing/email.ts';
import { cleanName } from '../../parsing/person-name.ts';
import { type Phone, parsePhone } from '../../parsing/phone.ts';
import { stopWords } from '../../parsing/stop-words.ts';
import type { Team } from '../../team/member.ts';
import { leaveErasedAlone } from '../contacts/leave-erased-alone.ts';
import { recordOptOutInTx } from '../contacts/record-opt-out.ts';
import { followOwnDays } from '../plans/follow-own-days.ts';
import { receiveLead } from './receive-lead.ts';
import { type Person, recogniseContact } from './recognise-contact.ts';

/** What a delivery came to. */
export type TakenIn = { contactId: string; leadId: string | null; isNewPerson: boolean };

/**
 * Makes of what a delivery says a contact and a lead, history, or an opt-out, and the delivery matched. Part of a flow
 * that holds the delivery's lock.
 *
 * @param newOwner whose the contact becomes where it is nobody's: the lead is theirs then, and no card offers it
 * @returns `undefined` where it is about nobody who could be reached or named
 */
export async function takeInLead(
  tx: Tx,
  plans: Plans,
  {
    team,
    delivery,
    lead,
    newOwner,
    at,
    secretKeys,
  }: {
    team: Team;
    delivery: { id: string; sourceKey: string; door: string; receivedAt: Date };
    lead: NewLead;
    newOwner?: string | undefined;
    at: Date;
    secretKeys: SecretKeys;
  },
): Promise<TakenIn | undefined> {
  const { teamId } = team;
  const { id: deliveryId, receivedAt } = delivery;
  const { person, unread } = personIn(lead, team.country);
  if (!isSomebody(person)) return undefined;

  const { contactId, isNew, hasNewDays, learnt } = await recogniseContact(
    tx,
    teamId,
    { ...person, language: lead.language, kind: lead.kind, own: lead.own },
    receivedAt,
  );
  await leaveErasedAlone(tx, plans, { team, contactId, learnt, secretKeys, at });
  if (hasNewDays) await followOwnDays(tx, { team, plans, contactId, at });
  if (newOwner) await becomeOwner(tx, { teamId, contactId, userId: newOwner, at });
  const sourceId = await sourceOf(tx, teamId, delivery, lead, at);
  await tx.rows.delivery.update({
    where: { teamId_id: { teamId, id: deliveryId } },
    data: { state: 'matched', sourceId, contactId, triedAt: at },
  });
  const asksToStop = lead.starts === 'opt-out' || (!isNew && isStopOfTheirs(lead, delivery.door));
  if (asksToStop) await optOut(tx, { team, plans, contactId, lead, at });
  else await keepSentConsents(tx, { teamId, contactId, lead, receivedAt, at });
  const isInquiry = lead.starts === 'lead' && !isHistorical(lead.occurredAt, receivedAt);
  const leadId = isInquiry
    ? await receiveLead(tx, plans, {
        team,
        contactId,
        sourceId,
        deliveryId,
        lead,
        unreadAddresses: unread,
        arrivedAt: receivedAt,
        at,
      })
    : null;
  return { contactId, leadId, isNewPerson: isNew };
}

/**
 * A person who is nobody's becomes somebody's, with every inquiry that still waits for a claim, so that nobody can claim
 * them beside. Not somebody who asked to be left alone: of them the managers are told.
 */
async function becomeOwner(
  tx: Tx,
  { teamId, contactId, userId, at }: { teamId: string; contactId: string; userId: string; at: Date },
): Promise<void> {
  const contact = await readContact(tx.rows, teamId, contactId);
  if (!contact || contact.ownerUserId) return;
  if (await isToBeLeftAlone(tx.rows, teamId, contact)) return;
  await tx.rows.contact.update({
    where: { teamId_id: { teamId, id: contactId } },
    data: { ownerUserId: userId },
  });
  await recordOwner(tx, { teamId, at, byUserId: userId, contactId, from: null, to: userId });
  const waiting = await tx.rows.lead.findMany({
    where: { teamId, contactId, stage: 'new', withheldAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const subjectIds = waiting.map(({ id }) => id);
  for (const leadId of subjectIds) {
    const given = { teamId, leadId, toUserId: userId, via: 'owner', at, byUserId: userId } as const;
    await giveLead(tx.rows, 'new', given);
  }
  await tellAgain(tx, { teamId, kind: cardAndNotices, subjectIds, at });
}

/**
 * The person of a lead, and what could not be read as an address. That is kept apart, so that whoever takes the
 * lead sees it (a strange number may still be one) and the leads channel, which would not know it for an address
 * either, never does.
 */
export function personIn(lead: NewLead, country: string): { person: Person; unread: string[] } {
  const phones = lead.phones.map((raw) => ({ raw, found: phonesIn(raw, country) }));
  const emails = lead.emails.map((raw) => ({ raw, found: parseEmail(raw) }));
  const byNumber = new Map(phones.flatMap(({ found }) => found).map((phone) => [phone.e164, phone]));
  return {
    person: {
      name: cleanName(lead.name),
      phones: [...byNumber.values()],
      emails: [...new Set(emails.map(({ found }) => found).filter((address) => address !== undefined))],
    },
    unread: [
      ...phones.filter(({ found }) => found.length === 0),
      ...emails.filter(({ found }) => found === undefined),
    ].map(({ raw }) => raw.slice(0, 200).replace(/\s+/g, ' ')),
  };
}

/** The number in a field, or the several that people put there: `0501234567 / 0557654321`. */
function phonesIn(raw: string, country: string): Phone[] {
  const whole = parsePhone(raw, country);
  if (whole) return [whole];
  return raw
    .split(/[/,;|\n،؛]/u)
    .slice(0, 5)
    .map((part) => parsePhone(part, country))
    .filter((phone) => phone !== undefined);
}

function isSomebody({ name, phones, emails }: Person): boolean {
  return name !== '' || phones.length + emails.length > 0;
}

/**
 * The source of a delivery, made when it was never heard of. Where it is named by the body or by hand, anybody can name
 * a new one, so managers are told.
 */
async function sourceOf(
  tx: Tx,
  teamId: string,
  { sourceKey: key, door }: { sourceKey: string; door: string },
  lead: NewLead,
  at: Date,
): Promise<string> {
  const said = cleanName(lead.source ?? '');
  const name = keyOfName(said) === key ? said : nameOfKey(key);
  const { count } = await tx.rows.source.createMany({
    data: [{ teamId, key, name, createdAt: at }],
    skipDuplicates: true,
  });
  const { id } = await tx.rows.source.findUniqueOrThrow({
    where: { teamId_key: { teamId, key } },
    select: { id: true },
  });
  if (count > 0 && (door === 'events' || door === 'slack'))
    for (const recipient of (await managersOf(tx.rows, teamId)).toSorted())
      await tell(tx, { teamId, kind: 'source-new', subjectId: id, recipient, at });
  return id;
}

/**
 * Whether somebody we know writes to us that they want to be left alone. The inquiry that it came as is kept, and told as
 * one after an opt-out. Of somebody new it is only an inquiry with strange words, which people should see.
 */
function isStopOfTheirs({ starts, isTest, message }: NewLead, door: string): boolean {
  return starts === 'lead' && !isTest && door !== 'slack' && stopWords(message) === 'definite';
}

/** What the person agreed to with what was sent. A test is nobody's word. */
async function keepSentConsents(
  tx: Tx,
  {
    teamId,
    contactId,
    lead: { consents = [], isTest, occurredAt },
    receivedAt,
    at,
  }: { teamId: string; contactId: string; lead: NewLead; receivedAt: Date; at: Date },
): Promise<void> {
  if (isTest) return;
  const givenAt = occurredAt && occurredAt < receivedAt ? occurredAt : receivedAt;
  for (const { channel, words, how } of consents)
    await keepConsents(tx, { teamId, how, byUserId: null, at }, [{ contactId, channel, words, givenAt }]);
}

async function optOut(
  tx: Tx,
  { lead, ...asked }: { team: Team; plans: Plans; contactId: string; lead: NewLead; at: Date },
): Promise<void> {
  const words = lead.message.slice(0, 1_000);
  // Whatever it came as, who writes that they want to be left alone means it.
  const channel = stopWords(words) === 'definite' ? null : (lead.optOutOf ?? null);
  await recordOptOutInTx(tx, { ...asked, channel, byUserId: null, how: 'intake', words });
}
