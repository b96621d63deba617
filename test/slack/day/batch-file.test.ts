import fc from 'fast-check';
import { csv } from '../../../src/slack/csv.ts';
import { type BatchRef, batchRefText, readBatchRef } from '../../../src/slack/day/batch-ref.ts';

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
        expect(back.map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
          rows.map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r])/, ''))),
        );
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
