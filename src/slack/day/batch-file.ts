import type { LocalDay } from '../../calendar/local-day.ts';
import type { Contact } from '../../leads/contact.ts';
import { givenName } from '../../parsing/person-name.ts';
import type { Language, Voice } from '../../team/voice.ts';
import { batchWords } from '../../words/batch-words.ts';
import { say } from '../../words/say.ts';
import { csv } from '../csv.ts';
import { plainMessage } from '../plain-answers.ts';
import type { FileReply } from '../reply.ts';
import { originInWords, type TouchOrigin } from './touch-line.ts';

const languageNames: Record<Language, 'english' | 'arabic'> = { en: 'english', ar: 'arabic' };

/** The people a piece goes to, with what labels and mailings need, as a file for whoever sends it. */
export function batchFile(
  { origin, contacts, day }: { origin: TouchOrigin; contacts: readonly Contact[]; day: LocalDay },
  voice: Voice,
): FileReply {
  const what = { markup: originInWords(origin, voice) };
  const title = say(voice, batchWords.fileTitle, { n: contacts.length, what });
  const columns = ['Name', 'GivenName', 'Address', 'Email', 'Phone', 'Language'] as const;
  const heading = columns.map((column) => say(voice, batchWords[`column${column}`]));
  const rows = contacts.map(({ name, postalAddress, emails, phones, language }) => [
    name,
    givenName(name),
    postalAddress,
    emails[0] ?? '',
    phones[0]?.e164 ?? '',
    language ? say(voice, batchWords[languageNames[language]]) : '',
  ]);
  return {
    kind: 'file',
    file: {
      name: `touchbase-${day}.csv`,
      title: title.replaceAll(/[*_~]/g, ''),
      comment: title,
      content: csv([heading, ...rows]),
    },
    shared: plainMessage(say(voice, batchWords.fileShared)),
    failed: plainMessage(say(voice, batchWords.fileFailed)),
  };
}
