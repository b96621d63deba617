import { maskPhonesAndEmails, parsePhone } from '../../src/parsing/phone.ts';

describe('parsePhone', () => {
  it.each([
    ['0501234567', 'SA', '+966501234567'],
    ['501234567', 'sa', '+966501234567'],
    ['٠٥٠ ١٢٣ ٤٥٦٧', 'SA', '+966501234567'],
    ['۰۵۰۱۲۳۴۵۶۷', 'SA', '+966501234567'],
    ['050-123-4567', 'SA', '+966501234567'],
    ['+966 50 123 4567', 'US', '+966501234567'],
    ['00966501234567', 'US', '+966501234567'],
    ['966501234567', 'SA', '+966501234567'],
    ['tel:+20-100-123-4567', 'SA', '+201001234567'],
    ['<tel:+966501234567|050 123 4567>', 'SA', '+966501234567'],
    ['\u202a+966 50 123 4567\u202c', 'US', '+966501234567'],
    ['555-555-5555', 'US', '+15555555555'],
    ['(555) 555-5555', 'US', '+15555555555'],
    ['555-555-5555 ext. 12', 'US', '+15555555555'],
  ])('%s in %s', (raw, country, e164) => {
    expect(parsePhone(raw, country)?.e164).toBe(e164);
  });

  it('tells the country where the number does', () => {
    expect(parsePhone('+20 100 123 4567', 'SA')).toEqual({ e164: '+201001234567', country: 'EG' });
    expect(parsePhone('+1 555 555 5555', 'SA')).toEqual({ e164: '+15555555555' });
  });

  it.each(['', '050', 'huda', '1500', '2026-11-23', '3d', '+0', 'a'.repeat(100), '0501234567 or 0551234567'])(
    '%p could not be dialled',
    (raw) => {
      expect(parsePhone(raw, 'SA')).toBeUndefined();
    },
  );

  it('needs a prefix where the country is unknown', () => {
    expect(parsePhone('0501234567', 'XX')).toBeUndefined();
    expect(parsePhone('+966501234567', 'XX')?.country).toBe('SA');
  });
});

describe('maskPhonesAndEmails', () => {
  it.each([
    ['call me 0501234567', 'call me •••'],
    ['٠٥٠١٢٣٤٥٦٧ رقمي', '••• رقمي'],
    ['۰۵۰ ۱۲۳ ۴۵۶۷', '•••'],
    ['+966 50 123 4567.', '•••.'],
    ['(0)50 123 45 67', '•••'],
    ['(555) 555-5555, evenings', '•••, evenings'],
    ['050.123.4567 or 055 765 4321', '••• or •••'],
    ['now,0501234567', 'now,•••'],
    ['050,123,4567', '•••'],
    ['1,800,555-0199', '•••'],
    ['5 0 1 2 3 4 5 6 7', '•••'],
    ['call0501234567now', 'call•••now'],
    ['0501234567 ريال', '••• ريال'],
    ['+966501234567k', '•••k'],
    ['5551234567 SR', '••• SR'],
    ['(555) 123-4567 ريال', '••• ريال'],
    ['SAR 555 123 4567', 'SAR •••'],
    ['usr 5551234', 'usr •••'],
    ['4111 1111 1111 1111', '•••'],
    ['MLS 1234567', 'MLS •••'],
    ['tel:0501234567', '•••'],
    ['mail huda.s+x@example.co.uk now', 'mail ••• now'],
    ['huda (at) example.com', '•••'],
    ['<mailto:a@b.co|a@b.co>', '<•••|•••>'],
    ['هدى@مثال.شبكة', '•••'],
  ])('masks %s', (text, masked) => {
    expect(maskPhonesAndEmails(text)).toBe(masked);
  });

  it.each([
    'up to 2,100,000, 3 beds',
    '٢٬١٠٠٬٠٠٠ ريال',
    'SAR 2100000',
    'around 1500000 SAR',
    'سعر ٢١٥٠٠٠٠ ريال',
    '2 100 000 SAR',
    '$1500000',
    'from 1500000 to 2000000',
    '2100000-2500000',
    '1,500-2,000',
    '2020-2025',
    'SAR 1500-2000',
    '1500 - 2000 ريال',
    '2026-12-01',
    '21/11/2026 at 10',
    'by March 2027',
    '3 beds 2 baths 2500 sq ft',
    '3-4 beds, 200-250 m2',
    '12 High Oak St. 98579',
    '10:30-11:45',
    'twitter @huda',
  ])('leaves %s', (text) => {
    expect(maskPhonesAndEmails(text)).toBe(text);
  });

  it('looks at nothing that is far too long for a number', () => {
    expect(parsePhone(`0501112233${'|'.repeat(60_000)}\nx`, 'SA')).toBeUndefined();
    expect(parsePhone(`0501112233${'|'.repeat(200)}\nx`, 'SA')?.e164).toBe('+966501112233');
  });

  it('takes no long time over long texts', () => {
    const long = `${'a'.repeat(200_000)} ${'1 '.repeat(100_000)}`;
    expect(maskPhonesAndEmails(long)).toBe(`${'a'.repeat(200_000)} ••• `);
  });
});
