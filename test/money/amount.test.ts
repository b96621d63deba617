import fc from 'fast-check';
import { largestAmountMinor, parseAmount } from '../../src/money/amount.ts';

describe('parseAmount', () => {
  it.each([
    ['1500', 150_000n],
    ['0', 0n],
    ['.5', 50n],
    ['1,500.50', 150_050n],
    ['١٥٠٠', 150_000n],
    ['۱۵۰۰', 150_000n],
    ['١٬٥٠٠٫٥٠', 150_050n],
    ['١،٥٠٠', 150_000n],
    ['1 500', 150_000n],
    ['1\u00a0500\u00a0000', 150_000_000n],
    ["1'500", 150_000n],
    ['12,34,567', 123_456_700n],
    ['SAR 1500', 150_000n],
    ['sar1500', 150_000n],
    ['1500 SAR', 150_000n],
    ['1,500.5 riyals', 150_050n],
    ['ر.س 1500', 150_000n],
    ['1500 ر.س.', 150_000n],
    ['١٥٠٠ ريال', 150_000n],
    ['﷼1500', 150_000n],
    ['\u{20c1} 1500', 150_000n],
    ['\u200f١٥٠٠\u200e ريال', 150_000n],
    ['1.5m', 150_000_000n],
    ['1.1 M', 110_000_000n],
    ['SAR 2.1 M', 210_000_000n],
    ['1.5k', 150_000n],
    ['2 مليون', 200_000_000n],
    ['٢٫١ مليون ريال', 210_000_000n],
    ['٣ آلاف', 300_000n],
    ['3 الاف', 300_000n],
    ['٥٠ ألفًا', 5_000_000n],
    ['ألف', 100_000n],
    ['ألفين', 200_000n],
    ['مليونان', 200_000_000n],
    ['مليون ونصف', 150_000_000n],
    ['2 مليون وربع', 225_000_000n],
    ['1.234567m', 123_456_700n],
  ])('reads %s as SAR', (text, amountMinor) => {
    expect(parseAmount(text, 'SAR')).toEqual({ kind: 'amount', amountMinor, currency: 'SAR' });
  });

  it.each([
    ['1500', 'JPY', 1500n],
    ['1.500', 'KWD', 1500n],
    ['$1,500', 'USD', 150_000n],
    ['$1,500', 'CAD', 150_000n],
    ['١٠٠ دينار', 'KWD', 100_000n],
    ['100 درهم', 'AED', 10_000n],
  ])('counts the minor units of %s in %s', (text, currency, amountMinor) => {
    expect(parseAmount(text, currency)).toEqual({ kind: 'amount', amountMinor, currency });
  });

  it.each([
    ['', 'not-a-number'],
    ['abc', 'not-a-number'],
    ['SAR', 'not-a-number'],
    ['million', 'not-a-number'],
    ['k', 'not-a-number'],
    ['1,5', 'not-a-number'],
    ['1 50', 'not-a-number'],
    ['1,500 000', 'not-a-number'],
    ['1.5.2', 'not-a-number'],
    ['1.', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['1500 beds', 'not-a-number'],
    ['10 SAR SAR 10', 'not-a-number'],
    [`5${' '.repeat(60)}000`, 'not-a-number'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['SAR -5', 'negative'],
    ['-SAR 5', 'negative'],
    ['(500)', 'negative'],
    ['1500.505', 'too-precise'],
    ['1.500', 'too-precise'],
    ['90071992547410', 'too-large'],
    ['999999999999999999999999', 'too-large'],
  ])('refuses %s: %s', (text, why) => {
    expect(parseAmount(text, 'SAR')).toEqual({ kind: 'refused', why });
  });

  it.each([
    ['1500 AED', 'AED'],
    ['usd 20', 'USD'],
    ['€20', '€'],
    ['$1,500', '$'],
    ['١٠٠ درهم', 'درهم'],
    ['100 dollars', 'DOLLARS'],
  ])('refuses another currency by name: %s', (text, said) => {
    expect(parseAmount(text, 'SAR')).toEqual({ kind: 'refused', why: 'other-currency', said });
  });

  it('is fit for code that is no currency only by throwing', () => {
    expect(() => parseAmount('1', 'XQX')).toThrow(RangeError);
  });

  it('reads back every amount it could be shown, in either script', () => {
    const locales = ['en', 'ar-SA-u-nu-arab', 'ar-u-nu-latn', 'en-IN'];
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: largestAmountMinor }),
        fc.constantFrom(...locales),
        (amountMinor, locale) => {
          const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
          const decimal = `${amountMinor / 100n}.${String(amountMinor % 100n).padStart(2, '0')}`;
          const shown = format.format(decimal as Intl.StringNumericLiteral);
          expect(parseAmount(shown, 'SAR')).toEqual({ kind: 'amount', amountMinor, currency: 'SAR' });
        },
      ),
    );
  });

  it('never throws and never goes negative, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = parseAmount(text, 'SAR');
        expect(read.kind === 'refused' || read.amountMinor >= 0n).toBe(true);
      }),
    );
  });
});
