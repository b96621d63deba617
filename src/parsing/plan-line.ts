import { fold } from './fold.ts';
import { splitDuration, splitTrailing, withoutTrailingMarks, wordsOf } from './trailing-when.ts';
import type { ReadWhen, WhenContext } from './when.ts';
import { whoCandidates } from './who.ts';

/** One way to read who was meant and which plan was named; '' where none was. `off`: they are taken off it. */
export type PlanReading = { readonly who: string; readonly plan: string; readonly off?: true };

/** What was typed after `/touch plan`: who, perhaps a plan, perhaps the day of what the plan is about. */
export type PlanLine = {
  readonly readings: readonly PlanReading[];
  /** A day ahead, or one that has passed: a closing may have been. */
  readonly on?: Exclude<ReadWhen, { kind: 'not-a-date' }>;
};

/** What was typed after `/touch pause`. The day may lie the wrong way. */
export type PauseLine = { readonly who: string; readonly until?: Exclude<ReadWhen, { kind: 'not-a-date' }> };

const mostWhoWords = 6;
const offWords = new Set(
  ['off', 'stop', 'none', 'remove', 'إيقاف', 'أوقف', 'أوقفي', 'بلا', 'بدون', 'إلغاء', 'ألغ', 'ألغي'].map(
    fold,
  ),
);
/** What may stand between such a word and the name of the plan. */
const afterOff = /^(?:from|of|the)$/iu;

/**
 * Reads `<who> [<plan>] [on <when>]`: `huda salem 33 touch`, هدى خطة المشتري بتاريخ ١ ديسمبر; and `<who> off [<plan>]`,
 * هدى إيقاف, which takes them off one. As a name has no mark that ends it, there are readings: each leading run of up
 * to six words, longest first, is who, the rest the plan.
 */
export function parsePlanLine(line: string, context: Omit<WhenContext, 'direction'>): PlanLine {
  const { before, when } = splitTrailing(wordsOf(line), 'on', context, 'future');
  const readings = whoCandidates(wordsOf(before), mostWhoWords).map(({ who, rest }) => ({
    who,
    ...planIn(wordsOf(withoutTrailingMarks(rest.join(' ')))),
  }));
  return { readings, ...(when && { on: when }) };
}

/** "off closing" and "closing off" say the same. */
function planIn(words: readonly string[]): Omit<PlanReading, 'who'> {
  const isOff = (word = '') => offWords.has(fold(word));
  if (isOff(words.at(-1))) return { plan: words.slice(0, -1).join(' '), off: true };
  if (!isOff(words[0])) return { plan: words.join(' ') };
  const from = words.findIndex((word, at) => at > 0 && !afterOff.test(word));
  return { plan: from < 0 ? '' : words.slice(from).join(' '), off: true };
}

/** Reads `<who> [until <when>]` and `<who> [for] <how long>`. What is no day belongs to the name. */
export function parsePauseLine(line: string, context: Omit<WhenContext, 'direction'>): PauseLine {
  const words = wordsOf(line);
  const until = splitTrailing(words, 'until', context);
  const { before, when } = until.when ? until : splitDuration(words, context);
  return { who: plainWho(before), ...(when && { until: when }) };
}

/** A name and the words after it that may have been meant as a day, each way to part them, the longest name first. */
export function nameAndRest(text: string): ReadonlyArray<{ readonly who: string; readonly rest: string }> {
  return whoCandidates(wordsOf(text), mostWhoWords).flatMap(({ who, rest }) =>
    who === '' || rest.length === 0 ? [] : [{ who, rest: rest.join(' ') }],
  );
}

/** Who a line is about where nothing else follows. */
export function plainWho(text: string): string {
  return withoutTrailingMarks(text).replace(/^["“”«»]+|["“”«»]+$/gu, '');
}
