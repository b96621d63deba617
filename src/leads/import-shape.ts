import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import {
  csvRecords,
  delimiterOf,
  encodings,
  fileKindOf,
  QuoteLeftOpen,
  textOfPieces,
} from '../parsing/csv-file.ts';
import { type DayOrder, dayOrderIn } from '../parsing/day-with-year.ts';
import { importFields, mostColumns, readHeader } from './import-columns.ts';

const shape = z.object({
  encoding: z.enum(encodings),
  delimiter: z.string(),
  /** The line of the first row, which names the columns. */
  headerLine: z.number(),
  /** All columns as they are called. */
  headers: z.array(z.string()),
  columns: z.array(
    z.object({ at: z.number(), header: z.string(), field: z.enum(importFields), group: z.string() }),
  ),
  /** Columns that are about nothing we keep. */
  unknown: z.array(z.string()),
  dayOrder: z.enum(['day-first', 'month-first']),
  /** Whether nothing in the file proves that order. */
  isOrderGuessed: z.boolean(),
});

/** How the rows of a file of contacts are to be read. */
export type ImportShape = z.infer<typeof shape>;

/** A shape that was kept. */
export const readShape = (kept: unknown): ImportShape => shape.parse(kept);

/** The largest file of contacts. */
export const mostFileMb = 25;
/** The most rows of one: more come in several files. */
export const mostRows = 200_000;

/** What a file of contacts is, looked at as a whole; else why it cannot be one. */
export type FileLook =
  | { kind: 'contacts'; shape: ImportShape; rows: number }
  | { kind: 'empty' | 'headers-only' | 'spreadsheet' | 'binary' }
  | { kind: 'too-large'; mostMb: number }
  | { kind: 'too-many-rows'; most: number }
  /** No column says who people are; these are the columns it has. */
  | { kind: 'no-people'; columns: string[] }
  | { kind: 'quote-open'; line: number };

/** Where dates are written with the month first. */
const monthFirstCountries: ReadonlySet<string> = new Set(['US', 'PH', 'PR', 'FM', 'PW', 'GU']);
/** After so many rows others have their turn. */
const rowsInOneGo = 500;
const mostHeadersTold = 30;

/**
 * Looks at a whole file before any of it is kept: what it is, what its columns are about, which way its dates are
 * written (by a 25 in the first or the second place; else by the country's way), and whether all of it can be read.
 */
export async function lookAtFile(bytes: Uint8Array, country: string): Promise<FileLook> {
  if (bytes.length > mostFileMb * 1024 * 1024) return { kind: 'too-large', mostMb: mostFileMb };
  const file = await fileKindOf(bytes);
  if (file.kind !== 'text') return { kind: file.kind };
  const { encoding } = file;
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(bytes.subarray(0, 64 * 1024)));
  let header: (ReturnType<typeof readHeader> & { line: number; headers: string[] }) | undefined;
  let rows = 0;
  const proofs = { 'day-first': 0, 'month-first': 0 };
  try {
    for await (const { line, cells } of csvRecords(textOfPieces(piecesOf(bytes), encoding), delimiter)) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (!header) {
        header = {
          line,
          headers: cells.slice(0, mostColumns).map((cell) => cell.trim().slice(0, 100).toWellFormed()),
          ...readHeader(cells),
        };
        if (!header.hasPeople)
          return {
            kind: 'no-people',
            columns: cells.slice(0, mostHeadersTold).map((cell) => cell.slice(0, 60).toWellFormed()),
          };
        continue;
      }
      rows += 1;
      if (rows > mostRows) return { kind: 'too-many-rows', most: mostRows };
      for (const { at, field } of header.columns) {
        const order = dated.has(field) && dayOrderIn(cells[at] ?? '');
        if (order) proofs[order] += 1;
      }
      if (rows % rowsInOneGo === 0) await breathe();
    }
  } catch (error) {
    if (error instanceof QuoteLeftOpen) return { kind: 'quote-open', line: error.line };
    throw error;
  }
  if (!header) return { kind: 'empty' };
  if (rows === 0) return { kind: 'headers-only' };
  const { line: headerLine, headers, columns, unknown } = header;
  return {
    kind: 'contacts',
    shape: { encoding, delimiter, headerLine, headers, columns, unknown, ...orderOf(proofs, country) },
    rows,
  };
}

const dated: ReadonlySet<string> = new Set(['birthday', 'wedding', 'homePurchase', 'lastContacted']);

function orderOf(
  proofs: Record<DayOrder, number>,
  country: string,
): Pick<ImportShape, 'dayOrder' | 'isOrderGuessed'> {
  const usual = monthFirstCountries.has(country) ? 'month-first' : 'day-first';
  const isGuessed = proofs['day-first'] === proofs['month-first'];
  const proven = proofs['day-first'] > proofs['month-first'] ? 'day-first' : 'month-first';
  return { dayOrder: isGuessed ? usual : proven, isOrderGuessed: isGuessed };
}

const pieceBytes = 64 * 1024;

/** A file in pieces, as it is kept and read. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceBytes) yield bytes.subarray(from, from + pieceBytes);
}
