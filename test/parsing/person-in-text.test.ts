import fc from 'fast-check';
import { personInText } from '../../src/parsing/person-in-text.ts';

/** Monday, 09:30 in Riyadh. */
const context = {
  at: new Date('2026-11-23T06:30:00Z'),
  zone: 'Asia/Riyadh',
  firstWeekday: 0,
  direction: 'future',
  country: 'SA',
} as const;
const found = (text: string) => personInText(text, context);

describe('a person in a text', () => {
  it.each([
    ['Huda Salem 0501112233 wants 3 beds', 'Huda Salem', ['0501112233'], []],
    ['Huda Salem, 050 111 2233', 'Huda Salem', ['050 111 2233'], []],
    ['New lead: Huda Salem +966 50 111 2233', 'Huda Salem', ['+966 50 111 2233'], []],
    ['Huda Salem\n+966501112233\nhuda@example.com', 'Huda Salem', ['+966501112233'], ['huda@example.com']],
    ['Name: Huda Salem\nPhone: 0501112233', 'Huda Salem', ['0501112233'], []],
    [
      'Hello, my name is Omar Nasser and I want to sell. omar@example.com',
      'Omar Nasser',
      [],
      ['omar@example.com'],
    ],
    ['هدى سالم ٠٥٠١١١٢٢٣٣ تريد شقة', 'هدى سالم', ['0501112233'], []],
    ['الاسم: هدى سالم، الجوال: 0501112233', 'هدى سالم', ['0501112233'], []],
    ['السلام عليكم، اسمي خالد الحربي وأبحث عن فيلا 0501112233', 'خالد الحربي', ['0501112233'], []],
    ['call <tel:+966501112233|+966 50 111 2233>', '', ['+966 50 111 2233'], []],
    ['<mailto:huda@example.com|huda@example.com> asked about the villa', '', [], ['huda@example.com']],
    ['Somebody wants a villa for 2,100,000 with 3 beds', '', [], []],
    ['She is looking for something near the school, call 0501112233', '', ['0501112233'], []],
    ['Huda Salem', 'Huda Salem', [], []],
    ['هدى سالم', 'هدى سالم', [], []],
    ['call her back', '', [], []],
    ['شقة في العليا', '', [], []],
    ['أنا مهتم بالفيلا 0501112233', '', ['0501112233'], []],
    ["I'm looking for a villa, 0501112233", '', ['0501112233'], []],
    ['I am interested, huda@example.com', '', [], ['huda@example.com']],
    ['', '', [], []],
  ])('%s', (text, name, phones, emails) => {
    expect(found(text)).toMatchObject({ name, phones, emails });
  });

  it.each([
    ['Huda 0501112233, visit on thursday 4pm', { day: '2026-11-26', time: '16:00' }],
    ['هدى 0501112233 زيارة غدا', { day: '2026-11-24' }],
    ['Huda 0501112233, met her yesterday', undefined],
    ['Huda 050-111-2233', undefined],
  ])('names a day: %s', (text, when) => {
    expect(found(text).when).toEqual(when && { kind: 'when', ...when });
  });

  it('never fails, and finds no more than there is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { phones, emails } = found(text);
        expect(phones.length).toBeLessThanOrEqual(3);
        expect(emails.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
