import fc from 'fast-check';
import { mailboxOf, parseEmail } from '../../src/parsing/email.ts';

describe('parseEmail', () => {
  it('looks at nothing that is far too long for an address', () => {
    expect(parseEmail(`${'|'.repeat(60_000)}\nx`)).toBeUndefined();
    expect(parseEmail(`a@example.com${'|'.repeat(900)}\nx`)).toBe('a@example.com');
  });

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

describe('mailboxOf', () => {
  it.each([
    ['huda@gmail.com', 'huda@gmail.com'],
    ['h.u.d.a@gmail.com', 'huda@gmail.com'],
    ['huda+home@gmail.com', 'huda@gmail.com'],
    ['h.uda+a+b.c@googlemail.com', 'huda@gmail.com'],
    ['h.uda+home@example.com', 'h.uda+home@example.com'],
    ['h.uda@gmail.com.example.com', 'h.uda@gmail.com.example.com'],
    ['h.uda@mygmail.com', 'h.uda@mygmail.com'],
    ['+home@gmail.com', '+home@gmail.com'],
    ['+other@gmail.com', '+other@gmail.com'],
  ])('%p is %p', (address, mailbox) => {
    expect(mailboxOf(address)).toBe(mailbox);
  });

  it('is one for all spellings of an address at Gmail, and its own for every other', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abc019_'), minLength: 1, maxLength: 12 });
    const tag = fc.string({ unit: fc.constantFrom(...'ab.+'), maxLength: 6 });
    fc.assert(
      fc.property(letters, fc.nat(), tag, fc.boolean(), (name, dots, said, isOld) => {
        const dotted = [...name].map((one, nth) => (nth > 0 && (dots >> nth) % 2 ? `.${one}` : one)).join('');
        const domain = isOld ? 'googlemail.com' : 'gmail.com';
        expect(mailboxOf(`${dotted}+${said}@${domain}`)).toBe(`${name}@gmail.com`);
        expect(mailboxOf(mailboxOf(`${dotted}@${domain}`))).toBe(`${name}@gmail.com`);
        expect(mailboxOf(`${dotted}+${said}@example.com`)).toBe(`${dotted}+${said}@example.com`);
      }),
    );
  });
});
