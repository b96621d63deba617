/** Chance that comes out the same every time: the same seed, the same past. */
export type Chance = {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True so often of 1. */
  happens(often: number): boolean;
  /** One of several. @throws RangeError when there are none */
  pick<T>(from: readonly T[]): T;
  /** One of several, each as often as its share says. @throws RangeError when there are none */
  pickByShare<T extends { readonly share: number }>(from: readonly T[]): T;
};

/** Marsaglia's xorshift of 32 bits: far from secret, and even enough for made-up people. */
export function chanceFrom(seed: number): Chance {
  // Spread, so that neighbouring seeds begin far apart; zero would stay zero.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    happens: (often) => next() < often,
    pick: (from) => surely(from[Math.floor(next() * from.length)]),
    pickByShare(from) {
      let left = next() * from.reduce((sum, { share }) => sum + share, 0);
      // What rounding leaves over is the last one's.
      const at = from.findIndex(({ share }) => {
        left -= share;
        return left < 0;
      });
      return surely(from.at(at));
    },
  };
}

function surely<T>(picked: T | undefined): T {
  if (picked === undefined) throw new RangeError('There is nothing to pick from');
  return picked;
}
