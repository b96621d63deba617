import type { Month } from '../calendar/local-day.ts';
import type { ReadAmount } from '../money/amount.ts';
import { fold } from './fold.ts';
import { parseMonth } from './month.ts';
import { trailingAmounts } from './trailing-amount.ts';
import { withoutTrailingMarks, wordsOf } from './trailing-when.ts';
import { whoCandidates } from './who.ts';

/** What was typed after `/source cost`. */
export type CostLine =
  | {
      readonly kind: 'cost';
      /** A known source as it is spelled in the list, else what was typed. */
      readonly source: string;
      readonly isKnownSource: boolean;
      readonly campaign?: string;
      readonly amountMinor: bigint;
      readonly currency: string;
      readonly month: Month;
      /** Whether it holds from that month on, every month, until another amount replaces it. */
      readonly eachMonth: boolean;
    }
  | { readonly kind: 'refused'; readonly why: 'no-amount' | 'no-source' }
  | {
      readonly kind: 'refused';
      readonly why: 'amount';
      readonly amount: Exclude<ReadAmount, { kind: 'amount' }>;
    };

const eachMonth = /^(?:each month|every month|monthly|a month|per month|كل شهر|شهريا|في الشهر)$/u;

/**
 * Reads `<source> [campaign] <amount> [month|each month]`: `zillow 1500`, `open house spring 1,500 november`,
 * زيلو ١٥٠٠ كل شهر. Without a month it is the current one.
 *
 * A source may have several words, and only the list of sources tells where it ends: the longest known name that
 * the line begins with is the source, what follows it the campaign. An unknown source is all the words before the
 * amount, unless quotes say where it ends (`"open house" spring 1500`).
 *
 * Refuses a line without an amount or without a source, and passes on why an amount was refused.
 */
export function parseCostLine(
  line: string,
  context: { readonly currency: string; readonly month: Month; readonly sources: readonly string[] },
): CostLine {
  const words = wordsOf(line);
  const { rest, ...when } = withoutMonth(words, context.month);
  const found = amountWithKnownSource(rest, context) ?? trailingAmounts(rest, context.currency)[0];
  if (found === undefined) return { kind: 'refused', why: 'no-amount' };
  const { from, amount } = found;
  if (amount.kind === 'refused') return { kind: 'refused', why: 'amount', amount };
  const named = sourceOf(rest.slice(0, from), context.sources);
  if (named.source === '') return { kind: 'refused', why: 'no-source' };
  return { ...amount, ...named, ...when, kind: 'cost' };
}

/** "source 24" is a name and "24 500" an amount: where the list knows a source, it decides between them. */
function amountWithKnownSource(
  words: readonly string[],
  context: { readonly currency: string; readonly sources: readonly string[] },
) {
  const known = new Set(context.sources.map(fold));
  return trailingAmounts(words, context.currency).find(({ from }) =>
    known.has(fold(words.slice(0, from).join(' '))),
  );
}

function withoutMonth(
  words: readonly string[],
  current: Month,
): { rest: readonly string[]; month: Month; eachMonth: boolean } {
  // At least one word is the source and one the amount.
  for (let from = Math.max(1, words.length - 4); from < words.length; from += 1) {
    const said = words.slice(from).join(' ');
    const rest = words.slice(0, from);
    if (eachMonth.test(fold(said))) return { ...withoutMonth(rest, current), eachMonth: true };
    const month = parseMonth(said, current);
    if (month !== undefined) return { rest, month, eachMonth: false };
  }
  return { rest: words, month: current, eachMonth: false };
}

function sourceOf(
  words: readonly string[],
  sources: readonly string[],
): { source: string; isKnownSource: boolean; campaign?: string } {
  for (let length = words.length; length > 0; length -= 1) {
    const said = fold(words.slice(0, length).join(' '));
    const source = sources.find((known) => fold(known) === said);
    if (source !== undefined) return { source, isKnownSource: true, ...campaignOf(words.slice(length)) };
  }
  const candidates = whoCandidates(words, words.length);
  const { who, rest } = candidates[0] ?? { who: '', rest: [] };
  return { source: who, isKnownSource: false, ...campaignOf(rest) };
}

function campaignOf(words: readonly string[]): { campaign?: string } {
  const campaign = withoutTrailingMarks(
    words
      .join(' ')
      .replace(/["“”«»]/gu, '')
      .replace(/^[\s,،:–-]+/u, ''),
  );
  return campaign === '' ? {} : { campaign };
}
