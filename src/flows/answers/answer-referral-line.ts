import { readContact } from '../../db/contacts.ts';
import { readMembers } from '../../db/people.ts';
import type { Contact } from '../../leads/contact.ts';
import type { ReferralReading } from '../../parsing/lead-line.ts';
import { nameOf } from '../../slack/day/touch-answers.ts';
import { referralAnswer } from '../../slack/leads/referral-answers.ts';
import type { Message } from '../../slack/message.ts';
import { type OwnersShown, type Picker, pickList, unclearWhoAnswer } from '../../slack/pick-list.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import { mayWorkContact } from '../../team/may-do.ts';
import { referralWords } from '../../words/referral-words.ts';
import { type Sentence, say, type Values } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { type ReferralResult, recordReferral } from '../contacts/record-referral.ts';
import { moveMade } from './move-made.ts';
import { type Picked, type Who, whoIsMeant } from './who-is-meant.ts';

/** The two people a referral is about. */
export type Side = keyof ReferralReading;

/** Whom a pick list asks about, and what is said of it: the line has two people, and either may be unclear. */
const sides = {
  referred: { picker: 'lead-referred', question: referralWords.whichReferred, among: 'all' },
  by: { picker: 'lead-by', question: referralWords.whichBy, among: 'own' },
} as const satisfies Record<Side, { picker: Picker; question: Sentence; among: 'own' | 'all' }>;

const example = referralWords.exampleRefer;

/** A person who was picked already stands in the line by id: names would be asked about again. */
const exactly = /^contact:([0-9a-f-]{36})$/u;

/**
 * Does what `/lead refer <who> by <who>` says, and answers. Where a name fits two, it asks, for one side after the
 * other; the line it completes goes along, with whoever is clear by then.
 */
export async function answerReferralLine(
  asking: Asking,
  readings: readonly ReferralReading[],
  picked?: { side: Side; pick: Picked },
): Promise<Message> {
  const { at } = asking;
  const complete = readings.filter(({ referred, by }) => referred !== '' && by !== '');
  const [first] = complete;
  if (!first) return sentence(asking, referralWords.bothMissing, exampleOf(asking));
  let unclear: Message | undefined;
  for (const reading of complete) {
    const found = await bothOf(asking, reading, picked);
    if ('both' in found)
      return await recordedAnswer(asking, {
        byContactId: found.both.by.contactId,
        referredContactId: found.both.referred.contactId,
      });
    // A reading in which somebody fits is nearer than one in which nobody does.
    if (found.isNear || !unclear)
      unclear = await unclearAnswer(asking, found.unclear, { side: found.side, reading: found.reading, at });
    if (found.isNear) break;
  }
  return unclear ?? sentence(asking, referralWords.bothMissing, exampleOf(asking));
}

/** Somebody promised to send people. */
export async function answerAdvocate(asking: Asking, contact: Contact): Promise<Message> {
  return await recordedAnswer(asking, { byContactId: contact.contactId, referredContactId: null });
}

type Found =
  | { both: Record<Side, Contact> }
  | {
      side: Side;
      reading: ReferralReading;
      unclear: Exclude<Who<{ who: string }>, { kind: 'one' }>;
      isNear: boolean;
    };

async function bothOf(
  asking: Asking,
  reading: ReferralReading,
  picked: { side: Side; pick: Picked } | undefined,
): Promise<Found> {
  const clear: Partial<Record<Side, Contact>> = {};
  let left = reading;
  const sidesInOrder: readonly Side[] = ['referred', 'by'];
  for (const side of sidesInOrder) {
    const pick = picked?.side === side ? picked.pick : undefined;
    const who = await oneSide(asking, side, reading[side], pick);
    if (who.kind !== 'one') {
      const isNear = who.kind !== 'none' || clear.referred !== undefined;
      return { side, reading: left, unclear: who, isNear };
    }
    clear[side] = who.contact;
    left = { ...left, [side]: `contact:${who.contact.contactId}` };
  }
  const { referred, by } = clear;
  if (!referred || !by) throw new Error('Both sides were found');
  return { both: { referred, by } };
}

async function oneSide(
  asking: Asking,
  side: Side,
  who: string,
  picked: Picked | undefined,
): Promise<Who<{ who: string }>> {
  const { means, teamId, member, covers } = asking;
  const [, contactId] = exactly.exec(who) ?? [];
  const { among } = sides[side];
  if (!contactId) return await whoIsMeant(asking, [{ who }], among, picked);
  const contact = await readContact(means.store.rows, teamId, contactId);
  const isAllowed = contact && (among === 'all' || mayWorkContact(member, contact.ownerUserId, covers));
  return isAllowed ? { kind: 'one', contact, reading: { who } } : { kind: 'none', said: who };
}

async function unclearAnswer(
  asking: Asking,
  who: Exclude<Who<{ who: string }>, { kind: 'one' }>,
  { side, reading, at }: { side: Side; reading: ReferralReading; at: Date },
): Promise<Message> {
  const { voice } = asking;
  if (who.kind === 'nobody-named') return sentence(asking, referralWords.bothMissing, exampleOf(asking));
  const { picker, question } = sides[side];
  const line = `refer ${reading.referred} by ${reading.by}`;
  return who.kind === 'several'
    ? pickList(
        say(voice, question, { who: who.said }),
        who.contacts,
        { picker, line, more: who.more, at, owners: await ownersShown(asking, who.contacts) },
        voice,
      )
    : unclearWhoAnswer(voice, who, { picker, line, at, example });
}

/** Who has those of some contacts that are a colleague's: how to reach them is nobody else's business. */
async function ownersShown(
  { means, teamId, member, covers }: Asking,
  contacts: readonly Contact[],
): Promise<OwnersShown> {
  const names = new Map((await readMembers(means.store.rows, teamId)).map((one) => [one.userId, one.name]));
  return new Map(
    contacts.flatMap(({ contactId, ownerUserId }) =>
      ownerUserId === null || mayWorkContact(member, ownerUserId, covers)
        ? []
        : [[contactId, names.get(ownerUserId) ?? '–'] as const],
    ),
  );
}

async function recordedAnswer(
  asking: Asking,
  referral: { byContactId: string; referredContactId: string | null },
): Promise<Message> {
  const result = await recordReferral(asking, referral);
  const { voice } = asking;
  switch (result.kind) {
    case 'denied':
      return deniedMessage(voice, result.why);
    case 'gone':
      return sentence(asking, referralWords.gone);
    case 'same-person':
      return sentence(asking, referralWords.samePerson, {
        name: nameOf(result.by.name, voice),
        ...exampleOf(asking),
      });
    case 'recorded':
      return await referralMessage(asking, result);
  }
}

async function referralMessage(
  asking: Asking,
  { by, referred, move, next }: Extract<ReferralResult, { kind: 'recorded' }>,
): Promise<Message> {
  const { voice, at } = asking;
  return referralAnswer(
    {
      byName: by.name,
      referredName: referred ? referred.name : null,
      move: await moveMade(asking, { move, next }),
    },
    voice,
    at,
  );
}

function exampleOf({ voice }: Asking): Values {
  return { example: { markup: example[voice.language] } };
}

function sentence({ voice }: Asking, words: Sentence, values: Values = {}): Message {
  return plainMessage(say(voice, words, values));
}
