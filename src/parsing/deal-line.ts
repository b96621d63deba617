import type { ReadAmount } from '../money/amount.ts';
import { latinDigits } from './digits.ts';
import { fold } from './fold.ts';
import { type SaidAmount, wholeAmount } from './trailing-amount.ts';
import { splitTrailing, withoutTrailingMarks, wordsOf } from './trailing-when.ts';
import type { ReadWhen, WhenContext } from './when.ts';

/** What was typed after `/deal`. */
export type DealLine =
  | {
      readonly kind: 'deal';
      readonly who: string;
      readonly priceMinor: bigint;
      readonly commissionMinor: bigint;
      /** Zero when none were said. */
      readonly costsMinor: bigint;
      readonly currency: string;
      /** The closing day; it may lie the wrong way. */
      readonly on?: Exclude<ReadWhen, { kind: 'not-a-date' }>;
    }
  /** A name and no figures: a form asks for the rest. */
  | { readonly kind: 'only-who'; readonly who: string }
  | { readonly kind: 'refused'; readonly why: 'no-who' | 'no-commission' | 'no-costs' }
  | {
      readonly kind: 'refused';
      readonly why: 'amount';
      readonly amount: Exclude<ReadAmount, { kind: 'amount' }>;
    };

type Amounts = { readonly who: string; readonly price: SaidAmount; readonly commission: SaidAmount };

const mostWordsOfAmount = 4;
const costsWords = new Set(['cost', 'costs', 'تكاليف', 'بتكاليف', 'تكلفه', 'بتكلفه', 'مصاريف', 'بمصاريف']);

/**
 * Reads `<who> <price> <commission> [costs <amount>] [on <when>]`: `huda salem 2.1m 63,000 costs 2000 on
 * thursday`, هدى سالم ٢٬١٠٠٬٠٠٠ ٦٣٬٠٠٠ تكاليف ٢٠٠٠ بتاريخ ١ نوفمبر.
 *
 * The last two amounts are price and commission; what stands before them is who, so a phone may be. Where spaces
 * group digits, the reading with the longest amounts counts.
 *
 * Refuses a line without who, with one amount only, or with `costs` and no amount; and passes on why an amount
 * was refused.
 */
export function parseDealLine(
  line: string,
  context: Omit<WhenContext, 'direction'> & { readonly currency: string },
): DealLine {
  const { before, when: on } = splitTrailing(wordsOf(line), 'on', context);
  const words = wordsOf(before);
  const costsAt = words.findLastIndex((word) => costsWords.has(fold(word)));
  const costs = costsAt < 1 ? undefined : wholeAmount(words.slice(costsAt + 1), context.currency);
  if (costsAt > 0 && costs === undefined) return { kind: 'refused', why: 'no-costs' };
  const main = costsAt > 0 ? words.slice(0, costsAt) : words;
  if (isPhone(main)) return { kind: 'only-who', who: main.join(' ') };
  const amounts = priceAndCommission(main, context.currency);
  if (amounts === undefined) return withoutAmounts(main, context.currency);
  for (const amount of [amounts.price, amounts.commission, costs]) {
    if (amount?.kind === 'refused') return { kind: 'refused', why: 'amount', amount };
  }
  if (amounts.who === '') return { kind: 'refused', why: 'no-who' };
  return {
    kind: 'deal',
    who: amounts.who,
    priceMinor: minorOf(amounts.price),
    commissionMinor: minorOf(amounts.commission),
    costsMinor: costs === undefined ? 0n : minorOf(costs),
    currency: context.currency,
    ...(on && { on }),
  };
}

function priceAndCommission(words: readonly string[], currency: string): Amounts | undefined {
  const earliest = Math.max(0, words.length - 2 * mostWordsOfAmount);
  for (let from = earliest; from < words.length - 1; from += 1) {
    for (let middle = Math.min(from + mostWordsOfAmount, words.length - 1); middle > from; middle -= 1) {
      const price = wholeAmount(words.slice(from, middle), currency);
      const commission = wholeAmount(words.slice(middle), currency);
      if (price && commission) return { who: whoOf(words.slice(0, from)), price, commission };
    }
  }
  return undefined;
}

function withoutAmounts(words: readonly string[], currency: string): DealLine {
  const last = words.length > 1 ? wholeAmount(words.slice(-1), currency) : undefined;
  if (last !== undefined) return { kind: 'refused', why: 'no-commission' };
  const who = whoOf(words);
  return who === '' ? { kind: 'refused', why: 'no-who' } : { kind: 'only-who', who };
}

/** "050 123 4567" and "+966 50 …" are whom it is about, though groups of it could be amounts. */
function isPhone(words: readonly string[]): boolean {
  const line = latinDigits(words.join(' '));
  return /^(?:\+|\(?0)[\d\s().-]{6,20}$/.test(line) && (line.match(/\d/g)?.length ?? 0) <= 15;
}

function whoOf(words: readonly string[]): string {
  return withoutTrailingMarks(words.join(' ').replace(/^["“”«»]+|["“”«»]+$/gu, ''));
}

function minorOf(amount: SaidAmount): bigint {
  return amount.kind === 'amount' ? amount.amountMinor : 0n;
}
