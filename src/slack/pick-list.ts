import { type SecretKeys, seal, unseal } from '../keys/secret-keys.ts';
import type { Contact } from '../leads/contact.ts';
import { nameKey } from '../parsing/person-name.ts';
import type { Voice } from '../team/voice.ts';
import { answerWords } from '../words/answer-words.ts';
import { mention, type Sentence, say } from '../words/say.ts';
import { actionIds } from './ids.ts';
import { actions, button, context, cut, type Message, section } from './message.ts';
import { plainMessage } from './plain-answers.ts';

/** The commands that may have to ask whom somebody means; of one that is about two people, for which of them. */
export const pickers = [
  'touch',
  'lead',
  'lead-referred',
  'lead-by',
  'merge-first',
  'merge-second',
  'optout',
  'deal',
] as const;
export type Picker = (typeof pickers)[number];

/** A choice that was pressed: who is meant, the command line it completes, and when that was typed. */
export type Pick = { picker: Picker; contactId: string; typedAt: Date; line: string };

/** Who has contacts that are not to be told apart by how they are reached: by contact, the owner's name. */
export type OwnersShown = ReadonlyMap<string, string>;

/** By what the line is hidden that a button completes. */
export type Sealing = { keys: SecretKeys };

/** Slack's limit for a button's value. A line cut to fit would be another line. */
const longestValue = 2_000;

/**
 * Two or more people fit what was typed: their names to choose from, never a guess. The line it completes rides on the
 * buttons, sealed: it often says who somebody is and what they said.
 */
export function pickList(
  question: string,
  contacts: readonly Contact[],
  {
    picker,
    line,
    more,
    at,
    keys,
    owners,
  }: Sealing & { picker: Picker; line: string; more: boolean; at: Date; owners?: OwnersShown | undefined },
  voice: Voice,
): Message {
  // An empty text cannot be sealed.
  const sealed = seal(keys, 'typed-line', `=${line}`);
  const values = contacts.map(({ contactId }) => `${picker} ${contactId} ${at.getTime()} ${sealed}`);
  if (values.some((value) => value.length > longestValue)) {
    const text = say(voice, answerWords.whoManyLong);
    return { text: `${question}\n${text}`, blocks: [section(question), section(text)] };
  }
  return {
    text: question,
    blocks: [
      section(question),
      actions(
        'pick',
        contacts.map((contact, nth) =>
          button(`${actionIds.pickContact}-${nth}`, choiceLabel(contact, owners, voice), values[nth] ?? ''),
        ),
      ),
      ...(more ? [context(say(voice, answerWords.whoManyMore))] : []),
    ],
  };
}

/** Who was meant is not clear: what to choose from, or what to say instead. */
export function unclearWhoAnswer(
  voice: Voice,
  who:
    | { kind: 'several'; contacts: readonly Contact[]; said: string; more: boolean }
    | { kind: 'none'; said: string }
    | { kind: 'colleague'; userId: string },
  {
    picker,
    line,
    at,
    keys,
    example,
  }: Sealing & { picker: Picker; line: string; at: Date; example: Sentence },
): Message {
  switch (who.kind) {
    case 'several':
      return pickList(
        say(voice, answerWords.whoMany, { who: who.said }),
        who.contacts,
        { picker, line, more: who.more, at, keys },
        voice,
      );
    case 'none':
      return plainMessage(
        say(voice, answerWords.whoNone, {
          who: cut(who.said, 80),
          example: { markup: example[voice.language] },
        }),
      );
    case 'colleague':
      return plainMessage(say(voice, answerWords.whoColleague, { who: mention(who.userId) }));
  }
}

/** Reads what a pick button carries; `undefined` for one this version does not offer. */
export function readPick(value: string, keys: SecretKeys): Pick | undefined {
  const [, said, contactId, typedAt, sealed = ''] = /^(\S+) (\S+) (\d+) (\S+)$/.exec(value) ?? [];
  const picker = pickers.find((one) => one === said);
  const line = unseal(keys, 'typed-line', sealed)?.slice(1);
  return picker && contactId && line !== undefined
    ? { picker, contactId, typedAt: new Date(Number(typedAt)), line }
    : undefined;
}

/**
 * What tells one Huda from another: the end of a phone, or the e-mail without its name. No more than that, since the
 * one who is asked may not be allowed to reach them.
 */
export function pickLabel(contact: Contact, voice: Voice): string {
  const name = cut(contact.name || say(voice, answerWords.noName), 40);
  return say(voice, answerWords.pickLabel, { name, detail: detailOf(contact) });
}

/** The same beside each of some contacts whose name another of them has too, by contact. */
export function tellingApart(contacts: readonly Contact[]): ReadonlyMap<string, string> {
  const sharing = Map.groupBy(contacts, ({ name }) => nameKey(name));
  return new Map(
    [...sharing.values()]
      .filter(({ length }) => length > 1)
      .flat()
      .map((contact) => [contact.contactId, detailOf(contact)] as const)
      .filter(([, detail]) => detail !== ''),
  );
}

/** Somebody to choose: with what tells them apart, or with whose they are. */
function choiceLabel(contact: Contact, owners: OwnersShown | undefined, voice: Voice): string {
  const owner = owners?.get(contact.contactId);
  if (owner === undefined) return pickLabel(contact, voice);
  const name = cut(contact.name || say(voice, answerWords.noName), 40);
  return say(voice, answerWords.pickLabelOwner, { name, owner: cut(owner, 28) });
}

function detailOf({ phones, emails }: Contact): string {
  const [phone] = phones;
  const [email] = emails;
  return cut(phone ? `…${phone.e164.slice(-4)}` : email ? maskedEmail(email) : '', 28);
}

/** `h…@example.com` */
function maskedEmail(email: string): string {
  const [initial = ''] = email;
  return `${initial}…${email.slice(email.lastIndexOf('@'))}`;
}
