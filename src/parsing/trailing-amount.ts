import { parseAmount, type ReadAmount } from '../money/amount.ts';

/** An amount among words, or why what looks like one was not taken. */
export type SaidAmount = Exclude<ReadAmount, { why: 'not-a-number' }>;

const mostWords = 4;

/**
 * The amounts that the words may end in, most words first ("SAR 1 500", then "1 500", then "500"), each with
 * where it starts. None when the last word is no part of an amount.
 */
export function trailingAmounts(
  words: readonly string[],
  currency: string,
): readonly { readonly from: number; readonly amount: SaidAmount }[] {
  const starts = Array.from({ length: Math.min(mostWords, words.length) }, (_, at) => words.length - at - 1);
  return starts.reverse().flatMap((from) => {
    const amount = parseAmount(words.slice(from).join(' '), currency);
    return isSaid(amount) ? [{ from, amount }] : [];
  });
}

/** The amount that the words wholly are, if they are one. */
export function wholeAmount(words: readonly string[], currency: string): SaidAmount | undefined {
  const amount = parseAmount(words.join(' '), currency);
  return isSaid(amount) ? amount : undefined;
}

function isSaid(amount: ReadAmount): amount is SaidAmount {
  return amount.kind === 'amount' || amount.why !== 'not-a-number';
}
