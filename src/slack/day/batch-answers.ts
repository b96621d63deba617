import { type Contact, missingAddress } from '../../leads/contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import type { Language, Voice } from '../../team/voice.ts';
import { batchWords } from '../../words/batch-words.ts';
import { missingWords } from '../../words/contact-words.ts';
import { asText, say } from '../../words/say.ts';
import { actionIds } from '../ids.ts';
import { actions, type Block, button, context, cut, type Message, section } from '../message.ts';
import { tellingApart } from '../pick-list.ts';
import { plainMessage } from '../plain-answers.ts';
import { type BatchRef, batchRefText } from './batch-ref.ts';
import { nameOf } from './touch-answers.ts';
import { originInWords, type TouchOrigin } from './touch-line.ts';

/** Whom a piece goes to, for one person's eyes. */
export type BatchList = {
  ref: BatchRef;
  channel: Channel;
  origin: TouchOrigin;
  /** In the order of their names. */
  contacts: readonly Contact[];
  /** How many more may be reached only later. */
  notYet: number;
  page: number;
};

/** Names a page shows. */
export const namesAPage = 30;

/** The names, the words to use in each language that is needed, and what else can be done with the list. */
export function batchList(list: BatchList, voice: Voice): Message {
  const { ref, origin, contacts, notYet, page } = list;
  const from = (page - 1) * namesAPage;
  const shown = contacts.slice(from, from + namesAPage);
  const title = say(voice, batchWords.fileTitle, {
    n: contacts.length,
    what: { markup: originInWords(origin, voice) },
  });
  const apart = tellingApart(contacts);
  const names = shown.map((contact) => `• ${nameInList(contact, list.channel, apart, voice)}`);
  const text = batchRefText(ref);
  const pages = [from - namesAPage, from + namesAPage].filter(
    (first) => first >= 0 && first < contacts.length,
  );
  const blocks: Block[] = [
    section(title),
    ...(page === 1 ? wordsToUse(origin, contacts, voice) : []),
    ...(names.length > 0 ? [section(names.join('\n'))] : []),
    ...(notYet > 0 ? [context(say(voice, batchWords.notYet, { n: notYet }))] : []),
    actions(`batch-list-${text}`, [
      ...pages.map((first) =>
        button(
          `${actionIds.batchPage}-${first}`,
          say(voice, batchWords.names, {
            from: first + 1,
            to: Math.min(first + namesAPage, contacts.length),
          }),
          `${text} ${first / namesAPage + 1}`,
        ),
      ),
      button(actionIds.batchFile, say(voice, batchWords.file), text),
      button(actionIds.batchAllBut, say(voice, batchWords.allBut), text),
    ]),
  ];
  return { text: [title, ...names].join('\n'), blocks };
}

/** That a piece was marked as sent, with a way back. */
export function batchMarkedAnswer(
  marked: { batchId: string; origin: TouchOrigin; done: number; stayDue: number; notYet: number },
  voice: Voice,
): Message {
  const { batchId, done, stayDue, notYet } = marked;
  const text = [
    say(voice, batchWords.marked, { n: done, what: whatOf(marked, voice) }),
    ...(stayDue > 0 ? [say(voice, batchWords.stayDue, { n: stayDue })] : []),
    ...(notYet > 0 ? [say(voice, batchWords.notYet, { n: notYet })] : []),
  ].join('\n');
  const undo = button(actionIds.batchUndo, say(voice, batchWords.undo), batchId);
  return { text, blocks: [section(text), ...(done > 0 ? [actions(`batch-undo-${batchId}`, [undo])] : [])] };
}

export function batchSkippedAnswer(skipped: { origin: TouchOrigin; n: number }, voice: Voice): Message {
  const { n } = skipped;
  return plainMessage(say(voice, batchWords.skippedAll, { n, what: whatOf(skipped, voice) }));
}

/** @param snoozed.when a day in words */
export function batchSnoozedAnswer(
  snoozed: { origin: TouchOrigin; n: number; when: string },
  voice: Voice,
): Message {
  const { n, when } = snoozed;
  return plainMessage(say(voice, batchWords.snoozedAll, { n, when, what: whatOf(snoozed, voice) }));
}

export function batchUndoneAnswer({ n, stayDone }: { n: number; stayDone: number }, voice: Voice): Message {
  return plainMessage(
    [
      say(voice, batchWords.undone, { n }),
      ...(stayDone > 0 ? [say(voice, batchWords.undoneButFor, { n: stayDone })] : []),
    ].join('\n'),
  );
}

/** An answer above what it was pressed on. */
export function above(answer: Message, rest: Message): Message {
  return { text: `${answer.text}\n${rest.text}`, blocks: [...answer.blocks, ...rest.blocks] };
}

/** A name, with what tells it from another like it and which address is not known. */
function nameInList(
  contact: Contact,
  channel: Channel,
  apart: ReadonlyMap<string, string>,
  voice: Voice,
): string {
  const detail = apart.get(contact.contactId);
  const missing = missingAddress(contact, channel);
  return [
    cut(asText(nameOf(contact.name, voice)), 90),
    ...(detail === undefined ? [] : [asText(detail)]),
    ...(missing ? [say(voice, missingWords[missing])] : []),
  ].join(' · ');
}

function whatOf({ origin }: { origin: TouchOrigin }, voice: Voice) {
  return { markup: originInWords(origin, voice) };
}

/** In each language that somebody on the list needs; a person whose language is not known, in the reader's. */
function wordsToUse(origin: TouchOrigin, contacts: readonly Contact[], voice: Voice): Block[] {
  if (origin.kind !== 'step') return [];
  const languages: readonly Language[] = voice.language === 'ar' ? ['ar', 'en'] : ['en', 'ar'];
  return languages.flatMap((language) => {
    const n = contacts.filter((contact) => (contact.language ?? voice.language) === language).length;
    if (n === 0) return [];
    const heading = say(voice, language === 'en' ? batchWords.inEnglish : batchWords.inArabic, { n });
    const words = cut(asText(origin.wordsToUse[language]), 2_700).replace(/\s*\n\s*/g, '\n>');
    return [section(`${heading}\n>${words}`)];
  });
}
