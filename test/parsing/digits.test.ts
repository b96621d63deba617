import { latinDigits } from '../../src/parsing/digits.ts';

describe('latinDigits', () => {
  it.each([
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['١٬٥٠٠٫٥٠', '1,500.50'],
    ['٫ ٬', '٫ ٬'],
    ['رقم ٥ and 5', 'رقم 5 and 5'],
  ])('%s', (text, latin) => {
    expect(latinDigits(text)).toBe(latin);
    expect(latinDigits(text)).toHaveLength(text.length);
  });
});
