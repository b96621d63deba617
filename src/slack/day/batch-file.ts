import type { LocalDay } from '../../calendar/local-day.ts';
import { type Contact, isUnreachable, missingAddress } from '../../leads/contact.ts';
import { isClosed, type StandingOptOut } from '../../leads/may-contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import { givenName } from '../../parsing/person-name.ts';
import type { Language, Voice } from '../../team/voice.ts';
import { batchWords } from '../../words/batch-words.ts';
import { say } from '../../words/say.ts';
import { csv } from '../csv.ts';
import { plainMessage } from '../plain-answers.ts';
import type { FileReply } from '../reply.ts';
import { originInWords, type TouchOrigin } from './touch-line.ts';

const languageNames: Record<Language, 'english' | 'arabic'> = { en: 'english', ar: 'arabic' };

/** A way to reach people that a file may hold, and what uses it: where one of these is closed, it is left empty. */
type Way = { column: 'Address' | 'Email' | 'Phone'; usedBy: readonly Channel[] };
const byPost = (channel: Channel): Way => ({ column: 'Address', usedBy: [channel] });
const byEmail: Way = { column: 'Email', usedBy: ['email'] };
// A number in a list does not say whether it is for a text or a call.
const byPhone: Way = { column: 'Phone', usedBy: ['text', 'call'] };

/** What a piece needs to go out, and no more: a file leaves our hands. */
const waysOf: Record<Channel, readonly Way[]> = {
  call: [{ column: 'Phone', usedBy: ['call'] }],
  text: [{ column: 'Phone', usedBy: ['text'] }],
  email: [byEmail],
  mail: [byPost('mail')],
  card: [byPost('card')],
  gift: [byPost('gift')],
  visit: [byPost('visit')],
  // An invitation goes out in any way.
  event: [byPost('mail'), byEmail, byPhone],
  social: [],
  task: [],
};

/**
 * The people a piece goes to, as a file for whoever sends it: names, language, and by what the piece reaches them, as
 * far as they did not ask to be left alone that way. The hour does not matter: a file is used later.
 *
 * @param piece.optOuts by contact
 */
export function batchFile(
  piece: {
    origin: TouchOrigin;
    channel: Channel;
    contacts: readonly Contact[];
    optOuts: ReadonlyMap<string, readonly StandingOptOut[]>;
    day: LocalDay;
    /** By contact, by which they stop our e-mails; empty: people cannot reach our pages. */
    stopLinks?: ReadonlyMap<string, string>;
  },
  voice: Voice,
): FileReply {
  const { channel, contacts, optOuts, day, stopLinks = new Map<string, string>() } = piece;
  const what = { markup: originInWords(piece.origin, voice) };
  const title = say(voice, batchWords.fileTitle, { n: contacts.length, what });
  // Whom a piece cannot reach as it is meant to is sent it in another way.
  const ways = waysOf[contacts.every((contact) => isUnreachable(contact, channel)) ? 'event' : channel];
  const hasStopLinks = stopLinks.size > 0 && ways.includes(byEmail);
  const columns = [
    ...(['Name', 'GivenName'] as const),
    ...ways.map(({ column }) => column),
    'Language' as const,
    ...(hasStopLinks ? (['StopLink'] as const) : []),
  ];
  const heading = columns.map((column) => say(voice, batchWords[`column${column}`]));
  const rows = contacts.map((contact) => [
    contact.name,
    givenName(contact.name),
    ...ways.map((way) => reachedBy(way, contact, optOuts.get(contact.contactId) ?? [])),
    contact.language ? say(voice, batchWords[languageNames[contact.language]]) : '',
    ...(hasStopLinks ? [stopLinks.get(contact.contactId) ?? ''] : []),
  ]);
  return {
    kind: 'file',
    file: {
      name: `touchbase-${day}.csv`,
      title: title.replaceAll(/[*_~]/g, ''),
      comment: [title, ...withoutAddress(contacts, channel, voice)].join('\n'),
      content: csv([heading, ...rows]),
    },
    shared: plainMessage(say(voice, batchWords.fileShared)),
    failed: plainMessage(say(voice, batchWords.fileFailed)),
  };
}

/** How many of them the file has no address for, by what is missing. */
function withoutAddress(contacts: readonly Contact[], channel: Channel, voice: Voice): string[] {
  const missing = contacts.flatMap((contact) => missingAddress(contact, channel) ?? []);
  return [...Map.groupBy(missing, (address) => address)].map(([address, { length: n }]) =>
    say(voice, batchWords.fileWithout, { n, address }),
  );
}

function reachedBy(
  { column, usedBy }: Way,
  { postalAddress, emails, phones }: Contact,
  optOuts: readonly StandingOptOut[],
): string {
  if (usedBy.some((channel) => isClosed(channel, optOuts))) return '';
  switch (column) {
    case 'Address':
      return postalAddress;
    case 'Email':
      return emails[0] ?? '';
    case 'Phone':
      return phones[0]?.e164 ?? '';
  }
}
