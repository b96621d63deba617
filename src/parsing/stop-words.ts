import { fold } from './fold.ts';
import { refusesContact } from './refused-contact.ts';
import { stopPhrases } from './stop-phrases.ts';
import { type WordTable, wordTable } from './word-table.ts';

/** Whether words ask to be left alone: certainly, or so that somebody has to say whether they do. */
export type StopReading = 'definite' | 'doubtful' | undefined;

const keywords = tableOf(stopPhrases.keywords);
const requests = tableOf(stopPhrases.requests);
const wholeRequests = tableOf([...stopPhrases.requests, ...stopPhrases.bareRequests]);
const before = tableOf([
  ...stopPhrases.courtesy,
  ...stopPhrases.people,
  ...stopPhrases.saying,
  ...stopPhrases.asking,
]);
const beforeKeyword = tableOf([...stopPhrases.courtesy, ...stopPhrases.people, ...stopPhrases.saying]);
const leaving = tableOf(['unsubscribe', 'opt out']);
const stopping = tableOf(['stop', 'stop it', 'stop everything', 'stop all', 'نتوقف', 'أن نتوقف', 'التوقف']);
/** Who is to stop: we are. "She wants to stop" may be about her search. */
const us = new Set(['us', 'me', 'we', 'منا', 'مني']);
const saying = tableOf(stopPhrases.saying);
const after = tableOf(stopPhrases.after);
const doubtful = tableOf(stopPhrases.doubtful);
const doubtfulAtEnd = tableOf(stopPhrases.doubtfulAtEnd);
const negations = tableOf(stopPhrases.negations);
const goingOn = tableOf(stopPhrases.goingOn);

/** Requests that say no themselves: a "no" before them is courtesy. */
const saysNo = /^(?:do not|dont|doesnt|does not|never|no|not|لا|ما|مش|عدم|بلا|الا|بالا|ليس|غير|لم)(?:\s|$)/u;
const quotes =
  /"([^"]+)"|“([^”]+)”|«([^»]+)»|„([^“”]+)[“”]|‘([^’]+)’|(?<![\p{L}\p{N}])'([^']+)'(?![\p{L}\p{N}])/gu;
const clauseEnds = /[.!?؟;؛\n,،—–…()|/]+|\s-+\s/u;
/** "STOP 🛑" is "STOP". */
const pictures = /(?:\p{Extended_Pictographic}|\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}])+/gu;
const longestRead = 2_000;

/**
 * Whether a note says that the person it is about asked to be left alone: `definite` where it, one of its sentences or
 * what it quotes is such a request and nothing else; `doubtful` where there is more to it ("busy, don't call today") or
 * it only may be one ("not now"). In English and Arabic, with the usual words of other languages. What only has the
 * letters of one ("stop by the office", "cancelled the viewing", "don't stop") is none.
 *
 * @param note what an agent noted of a conversation, or the person's own message
 */
export function stopWords(note: string): StopReading {
  const text = note.slice(0, longestRead);
  const quoted = [...text.matchAll(quotes)].map(
    (found) => found.slice(1).find((part) => part !== undefined) ?? '',
  );
  const unquoted = text.replaceAll(quotes, ' , ');
  const clauses = [
    ...quoted.flatMap((quote) => ofQuote(quote, unquoted)),
    ...ofText(unquoted, quoted.length === 0),
  ];
  const certain = clauses.some(({ reading }) => reading === 'definite');
  // What is to go on is said beside the request: within it, it would not be one.
  const goesOn = clauses.some(({ words, reading }) => reading !== 'definite' && has(goingOn, words));
  if (certain && !goesOn) return 'definite';
  return clauses.some(({ reading }) => reading !== undefined) ? 'doubtful' : undefined;
}

type Clause = { words: readonly string[]; reading: StopReading };

/** @param isAll there is nothing else: then a bare "cancel" can only be meant so */
function ofText(text: string, isAll: boolean): Clause[] {
  const clauses = clausesOf(text);
  return clauses.map((words) => ({ words, reading: ofClause(words, isAll && clauses.length === 1) }));
}

/** A quote is what somebody said where the rest says so, or where there is no rest. */
function ofQuote(quote: string, rest: string): Clause[] {
  const around = wordsIn(rest);
  const isTheirs = around.length === 0 || has(saying, around);
  return ofText(quote, true).map((clause) =>
    clause.reading === 'definite' && !isTheirs ? { ...clause, reading: 'doubtful' } : clause,
  );
}

function clausesOf(text: string): string[][] {
  return text
    .split(clauseEnds)
    .map(wordsIn)
    .filter((words) => words.length > 0);
}

function wordsIn(text: string): string[] {
  const folded = fold(text.replace(pictures, ' ')).trim();
  return folded === '' ? [] : folded.split(' ');
}

function ofClause(words: readonly string[], isAll: boolean): StopReading {
  const starts = startsUpTo(words, skip(before, words, 0));
  if (starts.some((at) => isWhole(wholeRequests, words, at))) return 'definite';
  const keywordAt = startsUpTo(words, skip(beforeKeyword, words, 0)).find((at) =>
    isWhole(keywords, words, at),
  );
  if (keywordAt !== undefined) {
    const isSaid = words.some((_word, at) => at < keywordAt && saying.find(words, at));
    return isAll || isSaid || words[keywordAt] === 'stop' ? 'definite' : 'doubtful';
  }
  const asked = (phrases: WordTable<true>) => starts.find((at) => at > 0 && isWhole(phrases, words, at));
  if (asked(leaving) !== undefined) return 'definite';
  const stopAt = asked(stopping);
  if (stopAt !== undefined && words.slice(0, stopAt).some((word) => us.has(word))) return 'definite';
  const isSaid = words.some((_word, at) => isMentioned(words, at));
  return isSaid || refusesContact(words) ? 'doubtful' : undefined;
}

/** A request, or what may be one, within a longer sentence, and not denied there. */
function isMentioned(words: readonly string[], at: number): boolean {
  const atEnd = isWhole(doubtfulAtEnd, words, at) ? doubtfulAtEnd.find(words, at) : undefined;
  const request = requests.find(words, at) ?? doubtful.find(words, at) ?? atEnd;
  if (!request) return false;
  const said = words.slice(at, at + request.length).join(' ');
  return saysNo.test(said) || !isDenied(words, at);
}

/** Whether one of the three words before says no. */
function isDenied(words: readonly string[], at: number): boolean {
  for (let from = Math.max(0, at - 3); from < at; from += 1) if (negations.find(words, from)) return true;
  return false;
}

/** Whether, from there on, a phrase and what may follow it is all there is. */
function isWhole(phrases: WordTable<true>, words: readonly string[], at: number): boolean {
  const found = phrases.find(words, at);
  return found !== undefined && skip(after, words, at + found.length) === words.length;
}

/** Where one is once everything of a kind has been passed. */
function skip(phrases: WordTable<true>, words: readonly string[], from: number): number {
  let at = from;
  for (let found = phrases.find(words, at); found; found = phrases.find(words, at)) at += found.length;
  return at;
}

/** What may come before may be a part of the request itself ("i want to unsubscribe"), so any of its words may begin it. */
function startsUpTo(words: readonly string[], end: number): number[] {
  return Array.from({ length: Math.min(end, words.length - 1) + 1 }, (_, at) => at);
}

function has(phrases: WordTable<true>, words: readonly string[]): boolean {
  return words.some((_word, at) => phrases.find(words, at) !== undefined);
}

function tableOf(phrases: readonly string[]): WordTable<true> {
  return wordTable([[true, phrases]]);
}
