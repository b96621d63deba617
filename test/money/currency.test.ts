import { isCurrency, minorDigits } from '../../src/money/currency.ts';

describe('currency', () => {
  it.each([
    ['JPY', 0],
    ['SAR', 2],
    ['USD', 2],
    ['KWD', 3],
    ['BHD', 3],
  ])('%s has %i decimals', (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits);
  });

  it.each(['', 'sar', 'SA', 'XQX', 'riyal'])('%p is not a currency', (code) => {
    expect(isCurrency(code)).toBe(false);
    expect(() => minorDigits(code)).toThrow(RangeError);
  });
});
