import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { delimiterOf, fileKindOf, textOfPieces } from '../parsing/csv-file.ts';
import { latinDigits } from '../parsing/digits.ts';
import { fold } from '../parsing/fold.ts';
import { callingCodeOf, parsePhone } from '../parsing/phone.ts';
import { piecesOf } from './import-shape.ts';

const columns = z.object({
  /** What stands between the cells of a line. */
  delimiter: z.string(),
  /** In which cell the number is, from 0. */
  number: z.number(),
  /** In which its area code, where that is a cell of its own. */
  area: z.number().optional(),
});

/** Where the numbers of a do-not-call list stand in its lines. */
export type DoNotCallColumns = z.infer<typeof columns>;

/** Columns that were kept. */
export const readColumns = (kept: unknown): DoNotCallColumns => columns.parse(kept);

/** The largest file of numbers: what Slack takes in a form, room for 800,000 of them. */
export const mostListMb = 10;

/** What a file is that somebody sends as a do-not-call list; else why it cannot be one. */
export type ListLook =
  /** Its lines in pieces, none of which ends within a line. */
  | { kind: 'numbers'; columns: DoNotCallColumns; pieces: string[] }
  | { kind: 'empty' | 'spreadsheet' | 'binary' | 'no-numbers' }
  /** Numbers of seven digits, which are some in each area. */
  | { kind: 'no-area-codes' }
  | { kind: 'too-large'; mostMb: number };

/** So many letters are read in one transaction: four or five thousand numbers, some tenths of a second. */
const pieceLetters = 50_000;
/** No line that holds a number is longer. */
const longestLine = 2_000;
/** So many lines show where the numbers stand. */
const linesLookedAt = 400;
const mostCells = 60;

/** Looks at a file of numbers before any of it is kept: what it is, and where in a line the numbers of a country are. */
export async function lookAtListFile(bytes: Uint8Array, country: string): Promise<ListLook> {
  if (bytes.length > mostListMb * 1024 * 1024) return { kind: 'too-large', mostMb: mostListMb };
  const file = await fileKindOf(bytes);
  if (file.kind !== 'text') return { kind: file.kind };
  const pieces = await piecesOfLines(textOfPieces(piecesOf(bytes), file.encoding));
  const head = linesOf(pieces[0] ?? '').slice(0, linesLookedAt);
  if (head.length === 0) return { kind: 'empty' };
  const found = columnsIn(head, country);
  return typeof found === 'string' ? { kind: found } : { kind: 'numbers', columns: found, pieces };
}

/** The lines of a piece. */
export function linesOf(piece: string): string[] {
  return piece.split('\n').filter((line) => line !== '');
}

/**
 * The number that a line holds, in E.164: national or international, with whatever people write between the digits.
 * `undefined`: none of that country, as in the line that names the columns.
 *
 * @param country ISO 3166 code; where several share a calling code, numbers of all of them are taken
 */
export function numberInLine(
  line: string,
  { delimiter, number, area }: DoNotCallColumns,
  country: string,
): string | undefined {
  const cells = cellsOf(line, delimiter);
  const said = `${area === undefined ? '' : (cells[area] ?? '')}${cells[number] ?? ''}`;
  return numberOf(said, country);
}

function numberOf(said: string, country: string): string | undefined {
  const begins = callingCodeOf(country);
  if (!begins) return undefined;
  const plain = latinDigits(said).replaceAll(/[\s().\-–]/g, '');
  // Half a million of these are read in a row, and most are written so.
  if (begins === '+1' && /^(?:\+?1)?[2-9]\d{9}$/.test(plain)) return `+1${plain.slice(-10)}`;
  const e164 = /\d{4}/.test(plain) ? parsePhone(said, country)?.e164 : undefined;
  return e164?.startsWith(begins) ? e164 : undefined;
}

/** The cells of a line; a delimiter within quotation marks is part of a cell. */
function cellsOf(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter, mostCells);
  const cells: string[] = [];
  let open: string | undefined;
  for (const part of line.split(delimiter)) {
    const cell: string = open === undefined ? part : open + delimiter + part;
    const isWhole = (cell.split('"').length - 1) % 2 === 0;
    open = isWhole ? undefined : cell;
    if (isWhole) cells.push(cell.replaceAll('"', ''));
  }
  return open === undefined ? cells : [...cells, open.replaceAll('"', '')];
}

const namesOfNumbers =
  /phone|number|mobile|cell|msisdn|tel\b|telephone|هاتف|جوال|موبايل|محمول|رقم|ارقام|تلفون/;

/** Where the numbers stand, by a column's name and by how many cells of it are numbers; else why nowhere. */
function columnsIn(
  head: readonly string[],
  country: string,
): DoNotCallColumns | 'no-numbers' | 'no-area-codes' {
  const delimiter = delimiterOf(head.join('\n'));
  const rows = head.map((line) => cellsOf(line, delimiter).map((cell) => cell.trim()));
  const width = Math.min(mostCells, Math.max(...rows.map(({ length }) => length)));
  const count = (test: (row: readonly string[]) => boolean) => rows.filter(test).length;
  const byColumn = Array.from({ length: width }, (_, at) => ({
    at,
    numbers: count((row) => numberOf(row[at] ?? '', country) !== undefined),
    isNamed: namesOfNumbers.test(fold(rows[0]?.[at] ?? '')),
  }));
  const most = Math.max(...byColumn.map(({ numbers }) => numbers));
  // A column of ids may look like one of numbers, and that of a second phone is seldom filled.
  const [best] = byColumn
    .filter(({ numbers }) => numbers > 0 && numbers * 2 >= most)
    .toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.numbers - a.numbers || a.at - b.at);
  const isLocal = (cell: string | undefined) => /^\d{3}[\s.-]?\d{4}$/.test(latinDigits(cell ?? ''));
  const isArea = (cell: string | undefined) => /^\(?[2-9]\d{2}\)?$/.test(latinDigits(cell ?? ''));
  if (callingCodeOf(country) === '+1') {
    const pair = byColumn.find(({ at }) => count((row) => isArea(row[at]) && isLocal(row[at + 1])) > most);
    if (pair) return { delimiter, area: pair.at, number: pair.at + 1 };
    if (!best && byColumn.some(({ at }) => count((row) => isLocal(row[at])) > 0)) return 'no-area-codes';
  }
  return best ? { delimiter, number: best.at } : 'no-numbers';
}

/** A text in pieces of whole lines, without empty ones. */
async function piecesOfLines(texts: AsyncIterable<string>): Promise<string[]> {
  const pieces: string[] = [];
  let lines: string[] = [];
  let letters = 0;
  const take = (line: string) => {
    // PostgreSQL keeps no zero character and no half of an emoji.
    const kept = line.slice(0, longestLine).replaceAll('\u0000', '').trim().toWellFormed();
    if (kept === '') return;
    lines.push(kept);
    letters += kept.length + 1;
    if (letters < pieceLetters) return;
    pieces.push(lines.join('\n'));
    lines = [];
    letters = 0;
  };
  let rest = '';
  for await (const text of texts) {
    const parts = (rest + text).split(/[\r\n]+/);
    rest = parts.pop() ?? '';
    for (const line of parts) take(line);
    // A line without an end would be looked through again with every bit that comes.
    if (rest.length > longestLine) rest = rest.slice(0, longestLine);
    await breathe();
  }
  take(rest);
  return lines.length > 0 ? [...pieces, lines.join('\n')] : pieces;
}
