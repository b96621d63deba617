import { parseEmail } from '../../src/parsing/email.ts';

describe('parseEmail', () => {
  it.each([
    ['Huda@Example.COM ', 'huda@example.com'],
    ['Huda Salem <huda@example.com>', 'huda@example.com'],
    ['mailto:huda@example.com?subject=x', 'huda@example.com'],
    ['<mailto:huda@example.com|huda@example.com>', 'huda@example.com'],
    ["o'brien@example.ie", "o'brien@example.ie"],
    ['h.s+tag@mail.example.co.uk', 'h.s+tag@mail.example.co.uk'],
    ['\u200ehuda@example.com', 'huda@example.com'],
    ['هدى@مثال.شبكة', 'هدى@مثال.شبكة'],
  ])('%p', (raw, address) => {
    expect(parseEmail(raw)).toBe(address);
  });

  it.each([
    '',
    'huda',
    'huda@',
    '@example.com',
    'huda@example',
    'huda@example..com',
    '.huda@example.com',
    'hu..da@example.com',
    'hu da@example.com',
    'a@b.co, c@d.co',
    'a@b@c.co',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(250)}.com`,
  ])('%p is no address', (raw) => {
    expect(parseEmail(raw)).toBeUndefined();
  });
});
