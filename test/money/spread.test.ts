import fc from 'fast-check';
import { spreadMinor } from '../../src/money/spread.ts';

const sum = (parts: readonly bigint[]) => parts.reduce((total, part) => total + part, 0n);

describe('spreadMinor', () => {
  it('spreads 1,000 over three parts', () => {
    expect(spreadMinor(1000n, 3)).toEqual([333n, 333n, 334n]);
  });

  it('gives November 50 riyals a day of 1,500', () => {
    expect(spreadMinor(150_000n, 30)).toEqual(Array(30).fill(5000n));
  });

  it('adds up exactly, in parts at most one minor unit apart', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.integer({ min: 1, max: 366 }),
        (amount, parts) => {
          const spread = spreadMinor(amount, parts);
          expect(spread).toHaveLength(parts);
          expect(sum(spread)).toBe(amount);
          const share = amount / BigInt(parts);
          expect(spread.every((part) => part === share || part === share + 1n)).toBe(true);
        },
      ),
    );
  });

  it.each([0, -1, 1.5])('refuses %p parts', (parts) => {
    expect(() => spreadMinor(1n, parts)).toThrow(RangeError);
  });
});
