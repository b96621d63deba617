/** A quotient, or why there is none: nothing is ever divided by zero. */
export type Ratio<Why extends string> =
  | { readonly kind: 'ratio'; readonly value: number }
  | { readonly kind: 'none'; readonly why: Why };

/** Four decimals: a hundredth of a percent, finer than any report shows. */
const steps = 10_000n;

/**
 * `dividend / divisor`, worked out in whole numbers and rounded once, to four decimals, halves away from zero:
 * 1/3 is 0.3333, -2/3 is -0.6667.
 *
 * @param whyNone the reason given when the divisor is zero
 */
export function ratioOf<Why extends string>(dividend: bigint, divisor: bigint, whyNone: Why): Ratio<Why> {
  if (divisor === 0n) return { kind: 'none', why: whyNone };
  const isNegative = dividend < 0n !== divisor < 0n;
  const rounded = (2n * steps * absolute(dividend) + absolute(divisor)) / (2n * absolute(divisor));
  return { kind: 'ratio', value: Number(isNegative ? -rounded : rounded) / Number(steps) };
}

function absolute(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}
