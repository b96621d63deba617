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
import { picking } from './picking.ts';
import { twoWhoAreMeant } from './two-who-are-meant.ts';
import type { Picked, Who } from './who-is-meant.ts';

/** The two people a referral is about. */
export type Side = keyof ReferralReading;

/** Whom a pick list asks about, and what is said of it: the line has two people, and either may be unclear. */
const sides = {
  referred: { picker: 'lead-referred', question: referralWords.whichReferred, among: 'all' },
  by: { picker: 'lead-by', question: referralWords.whichBy, among: 'own' },
} as const satisfies Record<Side, { picker: Picker; question: Sentence; among: 'own' | 'all' }>;

const example = referralWords.exampleRefer;

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
    const found = await twoWhoAreMeant(asking, [reading.referred, reading.by], {
      among: [sides.referred.among, sides.by.among],
      picked: picked && { nth: picked.side === 'referred' ? 0 : 1, pick: picked.pick },
    });
    if (found.kind === 'both') {
      const [referred, by] = found.contacts;
      return await recordedAnswer(asking, {
        byContactId: by.contactId,
        referredContactId: referred.contactId,
      });
    }
    // A reading in which somebody fits is nearer than one in which nobody does.
    if (found.isNear || !unclear)
      unclear = await unclearAnswer(asking, found.who, {
        side: found.nth === 0 ? 'referred' : 'by',
        reading: { referred: found.left[0], by: found.left[1] },
        at,
      });
    if (found.isNear) break;
  }
  return unclear ?? sentence(asking, referralWords.bothMissing, exampleOf(asking));
}

/** Somebody promised to send people. */
export async function answerAdvocate(asking: Asking, contact: Contact): Promise<Message> {
  return await recordedAnswer(asking, { byContactId: contact.contactId, referredContactId: null });
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
        {
          ...picking(asking),
          at,
          picker,
          line,
          more: who.more,
          owners: await ownersShown(asking, who.contacts),
        },
        voice,
      )
    : unclearWhoAnswer(voice, who, { ...picking(asking), at, picker, line, example });
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
