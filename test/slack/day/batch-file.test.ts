import fc from 'fast-check';
import type { Contact } from '../../../src/leads/contact.ts';
import type { Channel } from '../../../src/parsing/channel.ts';
import { csv } from '../../../src/slack/csv.ts';
import { batchFile } from '../../../src/slack/day/batch-file.ts';
import { type BatchRef, batchRefText, readBatchRef } from '../../../src/slack/day/batch-ref.ts';
import { batchFormSubject, mostInForm, readBatchFormSubject } from '../../../src/slack/day/shown-in-form.ts';
import type { Voice } from '../../../src/team/voice.ts';

/** Reads a CSV file as RFC 4180 has it. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/gy;
  for (const [, raw = '', end] of text.replace(/^\uFEFF/, '').matchAll(cell)) {
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a CSV file', () => {
  it('begins with the mark by which Excel reads Arabic, and has no formula in it', () => {
    expect(
      csv([
        ['الاسم', 'a,b'],
        ['=1+1', '+966501234567'],
      ]),
    ).toBe('\uFEFFالاسم,"a,b"\r\n\'=1+1,\'+966501234567\r\n');
  });

  it('is read back as it was, but for the apostrophe before what would be a formula', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('@x', '-1', '\tx', '\rx', '"', 'a\r\nb', 'هدى، "سالم"'),
    );
    const table = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const back = read(csv(rows));
        const plain = (one: string) =>
          one.replace(/(^|[;\t\r\n])'(?=[=+\-@\uff1d\uff0b\uff0d\uff20\t\r])/g, '$1');
        expect(back.map((row) => row.map(plain))).toEqual(rows.map((row) => row.map(plain)));
        for (const one of back.flat()) expect(one).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('what the buttons of a batch carry', () => {
  const anyRef: fc.Arbitrary<BatchRef> = fc.oneof(
    fc.record({ kind: fc.constant('morning' as const), morningId: fc.uuid(), line: fc.nat({ max: 9_999 }) }),
    fc.record({
      kind: fc.constant('due' as const),
      touchId: fc.uuid(),
      day: fc.constantFrom('2026-11-23', '2028-02-29'),
      isUnreachable: fc.boolean(),
    }),
  );

  it('comes back as it was, and fits into an option of a menu', () => {
    fc.assert(
      fc.property(anyRef, (ref) => {
        expect(readBatchRef(batchRefText(ref))).toEqual(ref);
        expect(`all-but ${batchRefText(ref)}`.length).toBeLessThanOrEqual(150);
      }),
    );
  });

  it.each([
    '',
    'morning',
    'morning/1/2',
    `morning/${'0'.repeat(36)}/x`,
    `due/${'0'.repeat(36)}/2026-02-30`,
    `due/${'0'.repeat(36)}/2026-02-20/x`,
  ])('is nothing where it is %j', (text) => {
    expect(readBatchRef(text)).toBeUndefined();
  });
});

describe('the file of a piece', () => {
  const huda: Contact = {
    contactId: 'c1',
    name: 'Huda Salem',
    language: 'ar',
    zone: null,
    relationship: 'met',
    ownerUserId: 'U0OMAR',
    lastTwoWayAt: null,
    phones: [{ e164: '+966501234567', country: 'SA' }],
    emails: ['huda@example.com'],
    birthday: null,
    weddingDay: null,
    homePurchaseDay: null,
    postalAddress: 'Olaya 1\nRiyadh',
  };
  const voice: Voice = { language: 'en', digits: 'latin', zone: 'Asia/Riyadh' };
  const origin = { kind: 'promise', reason: 'said', words: '' } as const;
  const file = (channel: Channel, closed: readonly (Channel | null)[] = [], contact = huda) => {
    const optOuts = new Map([['c1', closed.map((one) => ({ channel: one }))]]);
    const of = { origin, channel, contacts: [contact], optOuts, day: '2026-11-23' };
    return read(batchFile(of, voice).file.content);
  };

  it.each([
    ['email', 'E-mail', 'huda@example.com'],
    ['text', 'Phone', "'+966501234567"],
    ['card', 'Postal address', 'Olaya 1\nRiyadh'],
    ['mail', 'Postal address', 'Olaya 1\nRiyadh'],
    ['gift', 'Postal address', 'Olaya 1\nRiyadh'],
  ] as const)('has for %s what it needs to go out, and no more', (channel, column, value) => {
    expect(file(channel)).toEqual([
      ['Name', 'First name', column, 'Language'],
      ['Huda Salem', 'Huda', value, 'Arabic'],
    ]);
  });

  it('has only names where nothing of theirs is needed', () => {
    expect(file('task')).toEqual([
      ['Name', 'First name', 'Language'],
      ['Huda Salem', 'Huda', 'Arabic'],
    ]);
  });

  it('leaves empty what an opt-out closes, though the piece may go out in another way', () => {
    const invited = (closed: readonly (Channel | null)[]) => file('event', closed)[1]?.slice(2, 5);
    expect(invited([])).toEqual(['Olaya 1\nRiyadh', 'huda@example.com', "'+966501234567"]);
    expect(invited(['mail'])).toEqual(['', 'huda@example.com', "'+966501234567"]);
    expect(invited(['email'])).toEqual(['Olaya 1\nRiyadh', '', "'+966501234567"]);
    expect(invited(['call'])).toEqual(['Olaya 1\nRiyadh', 'huda@example.com', '']);
    expect(invited([null])).toEqual(['', '', '']);
  });

  it('has the other ways of those whom the piece cannot reach as it is meant to', () => {
    const noEmail = { ...huda, emails: [] };
    expect(file('email', ['text'], noEmail)[1]?.slice(2, 5)).toEqual(['Olaya 1\nRiyadh', '', '']);
  });
});

describe('what a form about a batch carries', () => {
  const ids = fc.uniqueArray(fc.uuid({ version: 7 }), { maxLength: mostInForm, size: 'max' });
  const ref: BatchRef = {
    kind: 'due',
    touchId: '019ab000-0000-7000-8000-000000000001',
    day: '2026-11-23',
    isUnreachable: true,
  };

  it('fits into what Slack lets it, and knows exactly whom it showed', () => {
    fc.assert(
      fc.property(ids, fc.uuid({ version: 7 }), (shown, another) => {
        const subject = batchFormSubject(ref, shown);
        expect(subject.length).toBeLessThanOrEqual(3_000);
        const carried = readBatchFormSubject(subject);
        expect(carried?.ref).toEqual(ref);
        expect(shown.every((touchId) => carried?.wasShown(touchId))).toBe(true);
        fc.pre(shown.every((touchId) => touchId.slice(-8) !== another.slice(-8)));
        expect(carried?.wasShown(another)).toBe(false);
      }),
      { numRuns: 30 },
    );
    const most = Array.from({ length: mostInForm }, (_, nth) => `${nth}`.padStart(36, '0'));
    expect(batchFormSubject(ref, most).length).toBeLessThanOrEqual(3_000);
  });

  it('is nothing where it is about no batch, and showed nobody where it does not say whom', () => {
    expect(readBatchFormSubject('nothing')).toBeUndefined();
    expect(readBatchFormSubject(batchRefText(ref))?.wasShown(ref.touchId)).toBe(false);
  });
});
