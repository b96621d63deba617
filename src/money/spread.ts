/**
 * An amount spread over a number of equal parts, such as a month's cost over its days. Minor units cannot be
 * cut, so parts differ by at most one of them; together they are exactly the amount, and the parts up to any
 * point are the true share of it, rounded down.
 *
 * @throws RangeError unless `parts` is a whole number from 1 up
 */
export function spreadMinor(amountMinor: bigint, parts: number): readonly bigint[] {
  if (!Number.isInteger(parts) || parts < 1) throw new RangeError(`Not a number of parts: ${parts}`);
  const upTo = (part: number) => (amountMinor * BigInt(part)) / BigInt(parts);
  return Array.from({ length: parts }, (_, part) => upTo(part + 1) - upTo(part));
}
