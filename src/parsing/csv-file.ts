import { pipeline, Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';

/** How the letters of a file are written. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** What a file is, before a line of it is read. */
export type FileKind =
  | { kind: 'text'; encoding: Encoding }
  | { kind: 'empty' }
  /** An Excel or OpenDocument file, which holds a table but is none. */
  | { kind: 'spreadsheet' }
  | { kind: 'binary' };

/** A row of a table, by the line of the file on which it begins, from 1. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

/** A quote that is opened and never closed takes the rest of the file for one cell. */
export class QuoteLeftOpen extends Error {
  override name = 'QuoteLeftOpen';
  /** The line on which the row begins that does not end. */
  readonly line: number;
  constructor(line: number) {
    super(`A quote is opened in line ${line} and never closed`);
    this.line = line;
  }
}

/** No cell that people write is longer; beyond it, a quote was left open. */
const longestRecord = 200_000;
/** So many bytes are looked at in one go: a moment. */
const sliceBytes = 128 * 1024;
/** So many are taken apart into rows in one go. */
const stepBytes = 16 * 1024;

/**
 * What a file is and how its letters are written: by its first bytes; else UTF-8 where nearly all of it is; else Arabic
 * or Western Windows, by whether the letters beyond ASCII stand next to each other, as those of Arabic words do, or
 * one by one among Latin letters.
 */
export async function fileKindOf(bytes: Uint8Array): Promise<FileKind> {
  const starts = (...first: readonly number[]) => first.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) return { kind: 'spreadsheet' };
  if (starts(0xff, 0xfe)) return ifSomething(bytes, 'utf-16le');
  if (starts(0xfe, 0xff)) return ifSomething(bytes, 'utf-16be');
  // No text has a zero byte, nor the beginnings of pictures and printed pages.
  if (bytes.subarray(0, 64 * 1024).includes(0) || starts(0x25, 0x50, 0x44, 0x46)) return { kind: 'binary' };
  return ifSomething(bytes, (await isUtf8(bytes)) ? 'utf-8' : windowsEncoding(bytes));
}

function ifSomething(bytes: Uint8Array, encoding: Encoding): FileKind {
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, sliceBytes));
  return head.trim() === '' ? { kind: 'empty' } : { kind: 'text', encoding };
}

/** Whether a text is UTF-8, but perhaps for a letter here and there that somebody pasted in. */
async function isUtf8(bytes: Uint8Array): Promise<boolean> {
  const decoder = new TextDecoder('utf-8');
  let foreign = 0;
  let broken = 0;
  for (let from = 0; from < bytes.length; from += sliceBytes) {
    const text = decoder.decode(bytes.subarray(from, from + sliceBytes), { stream: true });
    foreign += text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    broken += text.match(/\ufffd/g)?.length ?? 0;
    await breathe();
  }
  return broken === 0 || broken * 20 < foreign;
}

function windowsEncoding(bytes: Uint8Array): Encoding {
  let inWords = 0;
  let alone = 0;
  const isHigh = (byte: number | undefined) => byte !== undefined && byte >= 0xc0;
  for (const [at, byte] of bytes.subarray(0, sliceBytes).entries()) {
    if (!isHigh(byte)) continue;
    if (isHigh(bytes[at - 1]) || isHigh(bytes[at + 1])) inWords += 1;
    else alone += 1;
  }
  return inWords > alone ? 'windows-1256' : 'windows-1252';
}

/** The text of a file that comes in pieces, without the mark that some programs put first. */
export async function* textOfPieces(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces)
    for (let from = 0; from < piece.length; from += stepBytes) {
      yield decoder.decode(piece.subarray(from, from + stepBytes), { stream: true });
      await breathe();
    }
  yield decoder.decode();
}

/** What stands between cells, the more usual before the less. */
const delimiters = [',', ';', '\t', '|'] as const;

/** What stands between the cells of a table: what its first line has most of, outside of quotes. */
export function delimiterOf(head: string): string {
  const said = /^\s*sep=(.)\r?\n/i.exec(head)?.[1];
  if (said) return said;
  const firstLine =
    head
      .trimStart()
      .replaceAll(/"[^"]*"/g, '')
      .split(/[\r\n]/, 1)[0] ?? '';
  const counted = delimiters.map((one) => ({ one, count: firstLine.split(one).length - 1 }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.one ?? ',';
}

/**
 * The rows of a table as they come, never more of it in memory than a piece. Rows may be longer or shorter than the
 * first one, cells may hold line breaks and stray quotes. Empty rows come too; a line that only names the delimiter,
 * as Excel writes it, does not.
 *
 * @throws QuoteLeftOpen
 */
export async function* csvRecords(
  texts: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord> {
  let linesBefore = 0;
  const parser = parse({
    delimiter,
    // Files put together of several have several line endings; left to be found, the first one would hold for all.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
    // Counted as rows are found, not as they are taken: one that never ends is found before those are taken.
    on_record: (cells, { lines }) => {
      const line = linesBefore + 1;
      linesBefore = Math.max(line, lines - 1);
      return [String(line), ...cells];
    },
  });
  // What goes wrong is thrown where the rows are read.
  pipeline(Readable.from(texts), parser, () => undefined);
  try {
    for await (const [line = '', ...cells] of parser as AsyncIterable<string[]>) {
      if (line === '1' && cells.length <= 2 && /^sep=.?$/i.test(cells[0]?.trim() ?? '')) continue;
      yield { line: Number(line), cells };
    }
  } catch (error) {
    const isOpen =
      error instanceof CsvError && ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'].includes(error.code);
    throw isOpen ? new QuoteLeftOpen(linesBefore + 1) : error;
  } finally {
    parser.destroy();
  }
}
