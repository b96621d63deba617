import { messageAsText } from '../../../sandbox/as-text.ts';
import { checkMessageBlocks, checkView } from '../../../sandbox/blocks/check-surface.ts';
import { type ImportCounts, importStates, type KeptImport } from '../../../src/leads/import.ts';
import { leftReasons } from '../../../src/leads/import-undo.ts';
import { rowFaults } from '../../../src/leads/imported-person.ts';
import { inTerminal } from '../../../src/slack/in-terminal.ts';
import { importFaultsCsv } from '../../../src/slack/leads/import-faults-file.ts';
import {
  importChangeForm,
  importForm,
  importUndoForm,
  notContacts,
  notDownloaded,
} from '../../../src/slack/leads/import-form.ts';
import { importMessage } from '../../../src/slack/leads/import-message.ts';
import type { Voice } from '../../../src/team/voice.ts';

const english: Voice = { language: 'en', digits: 'latin', zone: 'Asia/Riyadh' };
const arabic: Voice = { language: 'ar', digits: 'arabic', zone: 'Asia/Riyadh' };
const voices = [english, arabic];
const at = new Date('2026-11-23T06:30:00Z');
const long = 'عمود طويل <!channel> '.repeat(40);

/** As much of everything as a file may have. */
const kept: KeptImport = {
  importId: '018f0000-0000-7000-8000-000000000000',
  byUserId: 'U0MONA',
  fileName: `<!channel> ${long}`.slice(0, 200),
  state: 'ready',
  shape: {
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 1,
    headers: [long, '=SUM(A1)'],
    columns: Array.from({ length: 60 }, (_, nth) => ({
      at: nth,
      header: long.slice(0, 100),
      field: 'birthday',
      group: '',
    })),
    unknown: Array.from({ length: 200 }, () => long.slice(0, 100)),
    dayOrder: 'month-first',
    isOrderGuessed: true,
  },
  sourceKey: 'x',
  sourceName: long,
  ownerUserId: 'U0OMAR',
  onPlans: true,
  cursor: 0,
  total: 50_000,
  done: 1_234,
  keptAt: at,
  startedAt: at,
  endedAt: null,
  undoneAt: null,
  undoneByUserId: null,
  toldAt: null,
  toldDone: 0,
};
const many = Array.from({ length: 40 }, (_, nth) => ({
  what: nth === 0 ? '' : `U0AGENT${nth}`,
  n: 1_000 - nth,
}));
const counts: ImportCounts = {
  rows: 50_000,
  expected: { new: 40_000, known: 2_000, repeated: 3_000 },
  came: { added: 40_000, merged: 2_000, repeated: 3_000 },
  refused: rowFaults.map((why) => ({
    why,
    n: 1_000,
    examples: Array.from({ length: 3 }, (_, nth) => ({ line: nth + 2, value: long })),
  })),
  partlyRead: 3,
  otherNames: 2,
  leftAlone: 4,
  optsOut: 5,
  plans: many,
  owners: many,
  unknownOwners: many.slice(0, 5).map(({ n }) => ({ what: long, n })),
  undo: { gone: 39_000, takenBack: 1_000, left: leftReasons.map((what) => ({ what, n: 7 })) },
};
const shown = { kept, counts, sourceName: long, planNames: new Map() };

it.each(importStates)('an import that is %s is shown within Slack’s limits, and calls nobody', (state) => {
  for (const voice of voices) {
    const message = importMessage({ ...shown, kept: { ...kept, state } }, voice);
    expect(checkMessageBlocks(message.blocks).messages).toEqual([]);
    expect(JSON.stringify(message)).not.toContain('<!channel>');
    expect(inTerminal(message, (id) => id).length).toBeGreaterThan(10);
  }
});

it('is shown shortly where there is little to say, without a button that does nothing', () => {
  const nothing = { new: 0, known: 0, repeated: 0 };
  const few: ImportCounts = {
    ...counts,
    rows: 1,
    expected: nothing,
    refused: [{ why: 'nobody', n: 1, examples: [{ line: 2, value: '' }] }],
    partlyRead: 0,
    otherNames: 0,
    leftAlone: 0,
    optsOut: 0,
    plans: [],
    owners: [],
    unknownOwners: [],
  };
  const shape: KeptImport['shape'] = {
    ...kept.shape,
    columns: [{ at: 0, header: 'Name', field: 'name', group: '' }],
    unknown: [],
  };
  const message = importMessage(
    { ...shown, kept: { ...kept, fileName: 'a.csv', shape, sourceKey: null, onPlans: false }, counts: few },
    english,
  );
  expect(messageAsText(message, (id) => id)).toBe(
    [
      'a.csv: one row. Nothing is written yet.',
      '• New people: 0',
      '• Not taken: 1',
      '• 1 × nothing says who it is: line 2',
      '• Columns: Name → name',
      '• Plans: none, as chosen',
      '• Source: not said',
      '[File of what was not taken] [Discard]',
    ].join('\n'),
  );
});

it('lists and numbers are in the reader’s language', () => {
  const headers = Array.from({ length: 14 }, (_, nth) => `c${nth}`);
  const shape: KeptImport['shape'] = { ...kept.shape, unknown: headers };
  const text = (voice: Voice) =>
    messageAsText(importMessage({ ...shown, kept: { ...kept, shape } }, voice), (id) => id);
  expect(text(arabic)).toMatch(/c0، c1،/);
  expect(text(arabic)).toContain('والشهر أولًا: ٤ مارس');
  expect(text({ ...arabic, digits: 'latin' })).toContain('والشهر أولًا: 4 مارس');
  expect(text(english)).toMatch(/c0, c1,/);
});

it('the forms are within Slack’s limits', () => {
  const sources = Array.from({ length: 150 }, (_, nth) => ({ key: `s${nth}`, name: long }));
  for (const voice of voices) {
    const latest = importStates.map((state) => ({ ...kept, importId: state, state }));
    for (const view of [
      importForm({ sources, latest, choices: kept, problem: [] }, voice, at),
      importForm({ sources: [], latest: [] }, voice, at),
      importChangeForm({ kept: { ...kept, sourceKey: 's1' }, sources }, voice),
      importUndoForm({ kept, added: 40_000 }, voice),
    ])
      expect(checkView(view, 'modal').messages).toEqual([]);
  }
});

it('every reason why a file is none is said', () => {
  for (const voice of voices) {
    const said = [
      ...(['empty', 'headers-only', 'spreadsheet', 'binary'] as const).map((kind) =>
        notContacts({ kind }, voice),
      ),
      notContacts({ kind: 'too-large', mostMb: 25 }, voice),
      notContacts({ kind: 'too-many-rows', most: 200_000 }, voice),
      notContacts({ kind: 'no-people', columns: Array(30).fill(long.slice(0, 60)) }, voice),
      notContacts({ kind: 'quote-open', line: 3 }, voice),
      notDownloaded({ kind: 'gone' }, voice),
      notDownloaded({ kind: 'no-access' }, voice),
      notDownloaded({ kind: 'not-slack' }, voice),
      notDownloaded({ kind: 'too-large', mostBytes: 25 * 1024 * 1024 }, voice),
      notDownloaded({ kind: 'trouble', error: 'HTTP 500' }, voice),
    ];
    expect(new Set(said).size).toBe(said.length - 1);
    for (const one of said) expect([one.length < 3_000, one.includes('<!channel>')]).toEqual([true, false]);
  }
});

it('the file of what was not taken is none of formulas', () => {
  const asTaken = { shared: [], otherName: false, why: null, unread: [], cells: [] };
  const rows = [
    { ...asTaken, line: 2, why: 'nobody' as const, unread: ['+x'], cells: ['=HYPERLINK("x")', 'a,b'] },
    { ...asTaken, line: 3, otherName: true, cells: ['Omar'] },
    { ...asTaken, line: 4, shared: ['+966501112233'] },
    { ...asTaken, line: 5, unread: ['later'] },
  ];
  expect(importFaultsCsv(kept, rows, english).trimEnd().split('\r\n').slice(1)).toEqual([
    `2,nothing says who it is,'+x,"'=HYPERLINK(""x"")","a,b"`,
    '3,"added to the person with this e-mail, whose name is another",,Omar',
    "4,taken by the name: too many people have this phone or e-mail,'+966501112233",
    '5,"taken, but for what could not be read",later',
  ]);
});
