import { fold } from './fold.ts';
import { parseWhen, type ReadWhen, type WhenContext } from './when.ts';

/** The words after which a line may end in a day: what comes next, how long, or when it happened. */
export type WhenKeyword = 'next' | 'until' | 'on';

/** A line without its day, and the day. `when` is missing where the line does not end in one; then it is whole. */
export type SplitLine = {
  readonly before: string;
  readonly when?: Exclude<ReadWhen, { kind: 'not-a-date' }>;
};

const keywords: Readonly<Record<WhenKeyword, ReadonlySet<string>>> = {
  next: new Set(['next', 'ثم']),
  until: new Set(['until', 'till', 'til', 'حتي', 'لغايه', 'الي']),
  on: new Set(['on', 'بتاريخ']),
};
// "in the next 2 weeks" is a wish, not a promise for a day; after the keyword a count of days wants its "in".
const count =
  /^(?:\p{N}+|an?|one|two|three|four|five|six)\s+(?:[hdw]|h(?:ou)?rs?|days?|w(?:ee)?ks?|months?)(?!\p{L})/iu;
const period = /^(?:week|month|year|weekend)(?!\p{L})/iu;

/**
 * Cuts the day off the end of a line: the last keyword after which all the rest is a day. `wants a house next to
 * the park` stays whole; of `reached, wants 3 beds next thursday 4pm` the last three words are the day.
 *
 * The direction is the keyword's unless said: `on` is about what happened, the others about what is to come. A day that lies
 * the wrong way is cut off too, and said, so that the answer can ask.
 */
export function splitTrailing(
  words: readonly string[],
  keyword: WhenKeyword,
  context: Omit<WhenContext, 'direction'>,
  direction: WhenContext['direction'] = keyword === 'on' ? 'past' : 'future',
): SplitLine {
  const known = keywords[keyword];
  const asked: WhenContext = { ...context, direction };
  for (let at = words.length - 1; at >= 0; at -= 1) {
    if (!known.has(fold(words[at] ?? ''))) continue;
    const when = readAfter(words.slice(at + 1).join(' '), keyword, asked);
    if (when.kind === 'not-a-date') continue;
    // "next next thursday": the keyword, and then the day's own "next".
    const from = known.has(fold(words[at - 1] ?? '')) ? at - 1 : at;
    return { before: withoutTrailingMarks(words.slice(0, from).join(' ')), when };
  }
  return { before: words.join(' ') };
}

const forWords = new Set(['for', 'لمدة', 'مدة'].map(fold));
const counted = String.raw`(?:\p{N}+|an?|one|two|three|four|five|six|seven|eight|nine|ten)`;
const duration = new RegExp(
  `^(?:the\\s+)?(?:next\\s+)?(${counted}\\s*(?:d|w|days?|wks?|weeks?|months?))$`,
  'iu',
);
// After it the reader of days has the last word on what counts.
const arabicDuration =
  /^(?:[\p{L}\p{N}]+\s+)?(?:يومين|[أا]سبوعين|شهرين|يوم(?:ًا|اً|ا)?|[أا]يام|[أا]سبوع(?:ًا|اً|ا)?|[أا]سابيع|شهر(?:ًا|اً|ا)?|[أا]شهر|شهور)$/u;

/**
 * Cuts off the end of a line how long something is to be, as the day until when: `for 3 days`, `two weeks`, لمدة ٣ أيام,
 * أسبوعين. Something has to stand before it.
 */
export function splitDuration(words: readonly string[], context: Omit<WhenContext, 'direction'>): SplitLine {
  for (let at = 1; at < words.length; at += 1) {
    const isAfterFor = forWords.has(fold(words[at] ?? ''));
    const said = words.slice(isAfterFor ? at + 1 : at).join(' ');
    const [, english] = duration.exec(said) ?? [];
    const arabic = arabicDuration.test(said) ? `بعد ${said}` : undefined;
    const phrase = english ? `in ${english}` : arabic;
    const when = phrase ? parseWhen(phrase, { ...context, direction: 'future' }) : undefined;
    if (!when || when.kind === 'not-a-date') continue;
    return { before: withoutTrailingMarks(words.slice(0, at).join(' ')), when };
  }
  return { before: words.join(' ') };
}

/** The words of a line, as the commands read them. */
export function wordsOf(line: string): readonly string[] {
  return line.split(/\s+/).filter((word) => word !== '');
}

/** A text without the commas and dashes that a cut has left at its end. */
export function withoutTrailingMarks(text: string): string {
  return text.replace(/[\s,،;؛:–-]+$/u, '');
}

function readAfter(rest: string, keyword: WhenKeyword, context: WhenContext): ReadWhen {
  if (keyword !== 'next') return parseWhen(rest, context);
  if (count.test(rest)) return { kind: 'not-a-date' };
  // In "next week" the keyword is half of the phrase.
  return parseWhen(period.test(rest) ? `next ${rest}` : rest, context);
}

const afterNext = /(?:^|\s)((?:next|ثم)(?:\s+(?!to\b|door\b)\S+){0,4})$/iu;

/**
 * What at the end of a note looks like a promise whose day could not be read: "next thusday". "next to the park"
 * is none. `undefined` where there is nothing of the kind.
 */
export function unreadDate(note: string): string | undefined {
  return afterNext.exec(note.trim())?.[1];
}

/**
 * What at the end of a line looks like a day to wait until and could not be read: "until thusday", "for a bit". `undefined` where
 * there is nothing of the kind.
 */
export function unreadUntil(line: string): string | undefined {
  const words = wordsOf(line);
  const at = words.findLastIndex((word) => keywords.until.has(fold(word)) || forWords.has(fold(word)));
  return at < 1 ? undefined : words.slice(at).join(' ');
}
