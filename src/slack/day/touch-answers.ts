import type { LocalDay } from '../../calendar/local-day.ts';
import { localDay } from '../../calendar/local-day.ts';
import type { Contact } from '../../leads/contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import type { Outcome } from '../../parsing/outcome.ts';
import type { Language, Voice } from '../../team/voice.ts';
import { answerWords } from '../../words/answer-words.ts';
import { sayDay, sayMoment } from '../../words/format.ts';
import { leadWords } from '../../words/lead-words.ts';
import { outcomeWords } from '../../words/outcome-words.ts';
import { preferenceWords } from '../../words/preference-words.ts';
import { asText, mention, say } from '../../words/say.ts';
import { actionIds } from '../ids.ts';
import { addressLines, contactLinks } from '../leads/lead-contact.ts';
import { type StopRead, stopButtons, stopLines } from '../leads/stop-answers.ts';
import { actions, type Block, button, cut, type Message, section } from '../message.ts';
import { plainMessage } from '../plain-answers.ts';
import { linesAPage } from './day-lines.ts';
import { originInWords, type TouchLine, type TouchOrigin, touchHeadline, touchLine } from './touch-line.ts';

/** What is due, for one person's eyes; `title` is a sentence. A long list goes on behind a button. */
export function touchList(
  title: string,
  lines: readonly TouchLine[],
  page: number,
  voice: Voice,
  at: Date,
): Message {
  const shown = lines.slice((page - 1) * linesAPage, page * linesAPage);
  const left = lines.length - page * linesAPage;
  const blocks: Block[] = [section(title), ...shown.flatMap((line) => touchLine(line, voice, at))];
  if (left > 0)
    blocks.push(
      actions('list-more', [
        button(
          actionIds.listPage,
          say(voice, answerWords.listMore, { n: Math.min(left, linesAPage) }),
          String(page + 1),
        ),
      ]),
    );
  return { text: [title, ...shown.map((line) => touchHeadline(line, voice, at))].join('\n'), blocks };
}

/** What was recorded, and the promise it made, with a way back. */
export function loggedAnswer(
  logged: {
    contactName: string;
    outcome: Outcome;
    origin: TouchOrigin | undefined;
    happenedOn: LocalDay | undefined;
    note: string;
    promised: { touchId: string; day: LocalDay; dueAt: Date | null } | undefined;
    promiseRefused: boolean;
    /** In whose list the promise will be; absent: in their own. */
    inListOf?: string | undefined;
    /** What looked like a day for a promise and could not be read as one. */
    unreadDate?: string | undefined;
    /** The note asks to be left alone, or may do so. */
    stop?: StopRead | undefined;
    /** The person has asked to be left alone. */
    leftAlone?: boolean;
    /** What it came to for the plans of the person, in words; '': nothing. */
    cameOf?: string;
  },
  voice: Voice,
  at: Date,
): Message {
  const name = nameOf(logged.contactName, voice);
  const outcome = { markup: say(voice, outcomeWords[logged.outcome]) };
  const lines = [
    logged.origin
      ? say(voice, answerWords.loggedDone, {
          name,
          outcome,
          what: { markup: originInWords(logged.origin, voice) },
        })
      : say(voice, answerWords.logged, { name, outcome }),
    ...(logged.happenedOn
      ? [say(voice, answerWords.loggedEarlier, { when: dayInWords(logged.happenedOn, voice, at) })]
      : []),
    ...(logged.note ? [say(voice, answerWords.noteKept, { note: cut(logged.note, 500) })] : []),
    ...(logged.promised
      ? [
          logged.inListOf
            ? say(voice, answerWords.promisedFor, {
                when: whenInWords(logged.promised, voice, at),
                who: mention(logged.inListOf),
              })
            : say(voice, answerWords.promised, { when: whenInWords(logged.promised, voice, at) }),
        ]
      : []),
    ...(logged.promiseRefused ? [say(voice, answerWords.promiseRefused)] : []),
    ...(logged.unreadDate ? [say(voice, answerWords.noReminder, { words: cut(logged.unreadDate, 80) })] : []),
    ...(logged.cameOf ? [logged.cameOf] : []),
    ...(logged.stop ? stopLines(logged.stop, name, voice) : []),
    ...(logged.leftAlone && !logged.promiseRefused && !logged.stop
      ? [say(voice, answerWords.contactRefused, { name })]
      : []),
  ];
  const text = lines.join('\n');
  const undo = logged.promised
    ? [
        actions(`promise-${logged.promised.touchId}`, [
          button(actionIds.undoPromise, say(voice, answerWords.undo), logged.promised.touchId),
        ]),
      ]
    : [];
  const stop = logged.stop ? [stopButtons(logged.stop, voice)] : [];
  return { text, blocks: [section(text), ...undo, ...stop] };
}

export function snoozedAnswer(
  snoozed: { contactName: string; day: LocalDay; dueAt: Date | null },
  voice: Voice,
  at: Date,
): Message {
  const name = nameOf(snoozed.contactName, voice);
  return plainMessage(say(voice, answerWords.snoozed, { name, when: whenInWords(snoozed, voice, at) }));
}

export function skippedAnswer(skipped: { contactName: string; origin: TouchOrigin }, voice: Voice): Message {
  const name = nameOf(skipped.contactName, voice);
  return plainMessage(
    say(voice, answerWords.skipped, { name, what: { markup: originInWords(skipped.origin, voice) } }),
  );
}

/**
 * The words to use and the links, because the contact may be contacted at this moment.
 *
 * @param opened.stopLink by which the person stops our e-mails: it belongs into each of them
 */
export function contactAnswer(
  opened: {
    line: TouchLine;
    contact: Contact;
    open: ReadonlySet<Channel>;
    stopLink?: string | undefined;
  },
  voice: Voice,
  at: Date,
): Message {
  const { contact, open } = opened;
  // It is allowed now, or done all the same: what a rule says of it was said before.
  const isRefused = opened.line.state.kind === 'refused';
  const line: TouchLine = isRefused ? { ...opened.line, state: { kind: 'due' } } : opened.line;
  const headline = touchHeadline(line, voice, at);
  const addresses = [...addressLines(contact, voice)];
  const language = line.contactLanguage ?? voice.language;
  const words = line.origin.kind === 'step' ? line.origin.wordsToUse[language] : '';
  const letter =
    line.channel === 'email' && words ? { words, language, stopLink: opened.stopLink } : undefined;
  const links = contactLinks(contact, open, voice, letter && letterBody(letter));
  const text = [headline, ...addresses].join('\n');
  return {
    text,
    blocks: [
      section(text),
      ...(words ? [section(`>${asText(cut(words, 2_000)).replace(/\s*\n\s*/g, '\n>')}`)] : []),
      ...(letter?.stopLink ? [section(`>${stopLineOf(letter.language)}\n><${letter.stopLink}>`)] : []),
      ...(links.length > 0 ? [actions(`contact-${line.touchId}`, links)] : []),
    ],
  };
}

/** The line above the link by which letters are stopped, in the language of the letter. */
function stopLineOf(language: Language): string {
  return preferenceWords.letterLine[language];
}

function letterBody({
  words,
  language,
  stopLink,
}: {
  words: string;
  language: Language;
  stopLink: string | undefined;
}): string {
  return [words, ...(stopLink ? [`${stopLineOf(language)}\n${stopLink}`] : [])].join('\n\n');
}

/** "Thursday at 16:00". */
export function whenInWords(
  { day, dueAt }: { day: LocalDay; dueAt: Date | null },
  voice: Voice,
  at: Date,
): string {
  return dueAt ? sayMoment(voice, dueAt, at) : dayInWords(day, voice, at);
}

export function dayInWords(day: LocalDay, voice: Voice, at: Date): string {
  return sayDay(voice, day, localDay(at, voice.zone));
}

export function nameOf(name: string, voice: Voice): string {
  return name || say(voice, leadWords.noName);
}

/** Why a touch can no longer be worked on. */
export function settledBeforeAnswer(state: string, voice: Voice): Message {
  return plainMessage(say(voice, answerWords.settledBefore, { state }));
}

/**
 * The heading over a list of what is due: how many touches, and in how many lines where some are for many people.
 *
 * @param lines as many as touches, unless said
 */
export function listTitle(count: number, voice: Voice, lines = count): string {
  if (count === 0) return say(voice, answerWords.listEmpty);
  return lines < count
    ? say(voice, answerWords.listTitleInLines, { n: count, lines })
    : say(voice, answerWords.listTitle, { n: count });
}
