import { type ImportCounts, type KeptImport, mayDecide } from '../../leads/import.ts';
import type { Voice } from '../../team/voice.ts';
import { sayList } from '../../words/format.ts';
import { importFieldWords } from '../../words/import-column-words.ts';
import { importWords, leftWords, rowFaultWords } from '../../words/import-words.ts';
import { asText, mention, type Sentence, say } from '../../words/say.ts';
import { actionIds } from '../ids.ts';
import { actions, type Block, button, cut, type Message, section } from '../message.ts';

/** An import as its message shows it. */
export type ShownImport = {
  kept: KeptImport;
  counts: ImportCounts;
  /** How its one source is called; '': none is said for all. */
  sourceName: string;
  /** How plans are called, by key. */
  planNames: ReadonlyMap<string, Sentence>;
};

/** So many columns are named; the rest are counted. */
const mostColumns = 24;
const mostNamed = 12;

/** A file of contacts as it stands: being read, waiting for a decision, under way, imported, taken back. */
export function importMessage(shown: ShownImport, voice: Voice): Message {
  const { kept, counts } = shown;
  const file = kept.fileName;
  const going = (text: string) => message(text, buttons(shown, voice));
  switch (kept.state) {
    case 'reading':
      return going(say(voice, importWords.reading, { file, n: kept.total }));
    case 'looking':
      return going(say(voice, importWords.looking, { file, n: kept.total, done: kept.done }));
    case 'running':
      return going(say(voice, importWords.running, { file, n: kept.total, done: kept.done }));
    case 'planning':
      return going(say(voice, importWords.planning, { file, n: kept.total, done: kept.done }));
    case 'undoing':
      return plain(say(voice, importWords.undoing, { file }));
    case 'discarded':
      return plain(say(voice, importWords.discarded, { file }));
    case 'ready':
      return message(say(voice, importWords.ready, { file, n: counts.rows }), [
        section(lines(expectedLines(counts, voice))),
        section(cut(lines(readingLines(shown, voice)), 3_000)),
        ...buttons(shown, voice),
      ]);
    case 'done':
      return message(say(voice, importWords.done, { file }), [
        section(lines(doneLines(shown, voice))),
        ...buttons(shown, voice),
      ]);
    case 'undone':
      return message(say(voice, importWords.undone, { file }), [section(lines(undoneLines(counts, voice)))]);
  }
}

const lines = (some: readonly string[]) => some.map((line) => `• ${line}`).join('\n');
const plain = (text: string): Message => ({ text, blocks: [section(text)] });
const message = (text: string, blocks: readonly Block[]): Message => ({
  text,
  blocks: [section(text), ...blocks],
});

function expectedLines(counts: ImportCounts, voice: Voice): string[] {
  const { expected } = counts;
  return [
    say(voice, importWords.new, { n: expected.new }),
    ...some(voice, importWords.known, expected.known),
    ...some(voice, importWords.repeated, expected.repeated),
    ...refusedLines(counts, voice),
    ...some(voice, importWords.partlyRead, counts.partlyRead),
    ...some(voice, importWords.otherNames, counts.otherNames),
    ...some(voice, importWords.leftAlone, counts.leftAlone),
    ...some(voice, importWords.optsOut, counts.optsOut),
  ];
}

function some(voice: Voice, sentence: Sentence, n: number): string[] {
  return n > 0 ? [say(voice, sentence, { n })] : [];
}

function refusedLines({ refused }: ImportCounts, voice: Voice): string[] {
  const all = refused.reduce((sum, { n }) => sum + n, 0);
  if (all === 0) return [];
  const whys = refused.map(({ why, n, examples }) => {
    const told = examples.map(({ line, value }) =>
      value === ''
        ? say(voice, importWords.exampleBare, { line })
        : say(voice, importWords.example, { line, value: cut(value.replace(/\s+/g, ' '), 60) }),
    );
    return say(voice, importWords.refusedWhy, {
      n,
      why: { markup: say(voice, rowFaultWords[why]) },
      examples: { markup: sayList(voice, told) },
    });
  });
  return [say(voice, importWords.refused, { n: all }), ...whys];
}

/** How the file is read, and what was chosen for it. */
function readingLines(shown: ShownImport, voice: Voice): string[] {
  const { kept, counts } = shown;
  const { columns, unknown, isOrderGuessed, dayOrder } = kept.shape;
  const taken = columns.map(({ header, field }) =>
    say(voice, importWords.columnTaken, {
      header: cut(header, 40),
      field: { markup: say(voice, importFieldWords[field]) },
    }),
  );
  const hasDates = columns.some(({ field }) => dated.has(field));
  return [
    say(voice, importWords.columnsTaken, { columns: { markup: listed(taken, mostColumns, voice) } }),
    ...(unknown.length > 0
      ? [
          say(voice, importWords.columnsUnknown, {
            columns: { markup: listed(escaped(unknown), mostNamed, voice) },
          }),
        ]
      : []),
    ...(hasDates && isOrderGuessed
      ? [
          dayOrder === 'day-first'
            ? say(voice, importWords.dayFirst, { three: 3 })
            : say(voice, importWords.monthFirst, { four: 4 }),
        ]
      : []),
    ...ownerLines(shown, voice),
    ...planLines(shown, voice),
    sourceLine(shown, voice),
    ...(counts.unknownOwners.length > 0
      ? [
          say(voice, importWords.ownersUnknown, {
            owners: {
              markup: sayList(
                voice,
                counts.unknownOwners.map(({ what, n }) =>
                  say(voice, importWords.ownerCount, { who: cut(what, 40), n }),
                ),
              ),
            },
          }),
        ]
      : []),
  ];
}

const dated: ReadonlySet<string> = new Set(['birthday', 'wedding', 'homePurchase', 'lastContacted']);

function ownerLines({ kept, counts: { owners } }: ShownImport, voice: Voice): string[] {
  if (owners.length === 0) return [];
  const counted = owners.map(({ what, n }) =>
    say(voice, importWords.ownerCount, {
      who: what === '' ? { markup: say(voice, importWords.nobody) } : mention(what),
      n,
    }),
  );
  const hasNobodys = owners.some(({ what }) => what === '');
  return [
    say(voice, importWords.owners, { owners: { markup: listed(counted, mostNamed, voice) } }),
    ...(hasNobodys && kept.onPlans ? [say(voice, importWords.nobodysPlans)] : []),
  ];
}

function planLines({ kept, counts: { plans }, planNames }: ShownImport, voice: Voice): string[] {
  if (!kept.onPlans) return [say(voice, importWords.plansNone)];
  if (plans.length === 0) return [];
  const counted = plans.map(({ what, n }) =>
    say(voice, importWords.planCount, { plan: planNames.get(what)?.[voice.language] ?? what, n }),
  );
  return [say(voice, importWords.plansTaken, { plans: { markup: sayList(voice, counted) } })];
}

function sourceLine({ kept, sourceName }: ShownImport, voice: Voice): string {
  if (kept.sourceKey) return say(voice, importWords.sourceAll, { source: sourceName || kept.sourceKey });
  const isByRow = kept.shape.columns.some(({ field }) => field === 'source');
  return say(voice, isByRow ? importWords.sourceByRow : importWords.sourceNone);
}

function doneLines(shown: ShownImport, voice: Voice): string[] {
  const { counts } = shown;
  const { came } = counts;
  return [
    say(voice, importWords.added, { n: came.added }),
    ...some(voice, importWords.merged, came.merged),
    ...some(voice, importWords.repeatedDone, came.repeated),
    ...refusedLines(counts, voice),
    ...some(voice, importWords.partlyRead, counts.partlyRead),
    ...some(voice, importWords.otherNames, counts.otherNames),
    ...some(voice, importWords.leftAlone, counts.leftAlone),
    ...some(voice, importWords.optsOut, counts.optsOut),
    ...planLines(shown, voice),
  ];
}

function undoneLines({ undo }: ImportCounts, voice: Voice): string[] {
  const left = undo.left.reduce((sum, { n }) => sum + n, 0);
  return [
    say(voice, importWords.undoGone, { n: undo.gone }),
    ...some(voice, importWords.undoBack, undo.takenBack),
    ...some(voice, importWords.undoLeft, left),
    ...undo.left.map(({ what, n }) =>
      say(voice, importWords.undoLeftWhy, { n, why: { markup: say(voice, leftWords[what]) } }),
    ),
  ];
}

function buttons({ kept, counts }: ShownImport, voice: Voice): Block[] {
  const { importId, state } = kept;
  const { new: fresh, known, repeated } = counts.expected;
  const press = (id: string, label: Sentence, style?: 'primary' | 'danger') =>
    button(id, say(voice, label), importId, style);
  const faults =
    counts.refused.length > 0 || counts.partlyRead + counts.otherNames > 0
      ? [press(actionIds.importFaults, importWords.faults)]
      : [];
  if (mayDecide(state, 'undo'))
    return [
      actions(`import:${importId}:${state}`, [
        ...(state === 'done' ? faults : []),
        press(actionIds.importUndo, importWords.undo, 'danger'),
      ]),
    ];
  const canStart = state === 'ready' && fresh + known + repeated > 0;
  return [
    actions(`import:${importId}:${state}`, [
      ...(canStart
        ? [
            press(actionIds.importStart, importWords.start, 'primary'),
            press(actionIds.importChange, importWords.change),
          ]
        : []),
      ...(state === 'ready' ? faults : []),
      press(actionIds.importDiscard, importWords.discard),
    ]),
  ];
}

function escaped(texts: readonly string[]): string[] {
  return texts.map((text) => asText(cut(text, 40)));
}

/** So many of a list, the rest counted. In Slack's markup already. */
function listed(parts: readonly string[], most: number, voice: Voice): string {
  if (parts.length <= most) return sayList(voice, parts);
  return say(voice, importWords.andMore, {
    list: { markup: parts.slice(0, most).join(voice.language === 'ar' ? '، ' : ', ') },
    n: parts.length - most,
  });
}
