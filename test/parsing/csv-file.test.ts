import {
  csvRecords,
  delimiterOf,
  type Encoding,
  fileKindOf,
  QuoteLeftOpen,
  textOfPieces,
} from '../../src/parsing/csv-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function rowsOf(file: Uint8Array, encoding: Encoding = 'utf-8', delimiter = ','): Promise<unknown[]> {
  const rows: unknown[] = [];
  // In pieces of three bytes, so that letters and quotes are cut through.
  const pieces = Array.from({ length: Math.ceil(file.length / 3) }, (_, nth) =>
    file.subarray(nth * 3, nth * 3 + 3),
  );
  for await (const { line, cells } of csvRecords(textOfPieces(pieces, encoding), delimiter))
    rows.push([line, ...cells]);
  return rows;
}

/** Bytes of a Windows code page, in which each letter is one. */
function inCodePage(text: string, encoding: 'windows-1256' | 'windows-1252'): Uint8Array {
  const letters = Array.from({ length: 256 }, (_, byte) =>
    new TextDecoder(encoding).decode(new Uint8Array([byte])),
  );
  return new Uint8Array([...text].map((letter) => letters.indexOf(letter)));
}

describe('what a file is', () => {
  it.each([
    ['an Excel file', new Uint8Array([0x50, 0x4b, 3, 4, 20]), 'spreadsheet'],
    ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'spreadsheet'],
    ['a PDF', bytes('%PDF-1.7'), 'binary'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'binary'],
    ['nothing', new Uint8Array(), 'empty'],
    ['a mark and spaces', bytes('\ufeff \r\n'), 'empty'],
  ])('%s', async (_, file, kind) => {
    expect(await fileKindOf(file)).toEqual({ kind });
  });

  it.each<[string, Uint8Array, Encoding]>([
    ['plain letters', bytes('name\nHuda'), 'utf-8'],
    ['Arabic', bytes('الاسم\nهدى'), 'utf-8'],
    [
      'one broken letter in much Arabic',
      new Uint8Array([...bytes('هدى سالم العلي محمد عبد الله'), 0xe9]),
      'utf-8',
    ],
    ['Arabic Windows', inCodePage('الاسم,الجوال\r\nهدى سالم,0501112233', 'windows-1256'), 'windows-1256'],
    ['Western Windows', inCodePage('name\r\nZoë Müller\r\nJosé', 'windows-1252'), 'windows-1252'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), 'utf-16le'],
    ['UTF-16, the other way round', new Uint8Array([0xfe, 0xff, 0, 0x61]), 'utf-16be'],
  ])('written in %s', async (_, file, encoding) => {
    expect(await fileKindOf(file)).toEqual({ kind: 'text', encoding });
  });
});

it.each([
  ['name,phone', ','],
  ['name;phone;"a,b,c"', ';'],
  ['name\tphone', '\t'],
  ['name|phone', '|'],
  ['name', ','],
  ['sep=;\nname,phone', ';'],
  ['\r\n name;"x;\r\ny";phone', ';'],
])('what stands between the cells of %j', (head, delimiter) => {
  expect(delimiterOf(head)).toBe(delimiter);
});

describe('rows', () => {
  it('come with the line on which they begin, whatever is in them', async () => {
    expect(
      await rowsOf(bytes('\ufeffname,phone\r\n"a\r\nb",1\r\n\r\nc,2,3\r\n"say ""hi""",5" tv\r\nd')),
    ).toEqual([
      [1, 'name', 'phone'],
      [2, 'a\r\nb', '1'],
      [4, ''],
      [5, 'c', '2', '3'],
      [6, 'say "hi"', '5" tv'],
      [7, 'd'],
    ]);
  });

  it('come whole where a file ends its lines in several ways', async () => {
    expect(await rowsOf(bytes('name,note\nHuda,"a\r\nb"\r\nNora,c\rSami,d\n'))).toEqual([
      [1, 'name', 'note'],
      [2, 'Huda', 'a\r\nb'],
      [4, 'Nora', 'c'],
      [5, 'Sami', 'd'],
    ]);
    expect(await rowsOf(bytes('name\r\nHuda\n\nNora\r\n'))).toEqual([
      [1, 'name'],
      [2, 'Huda'],
      [3, ''],
      [4, 'Nora'],
    ]);
  });

  it('are read in code pages and UTF-16, and without the line that names the delimiter', async () => {
    expect(await rowsOf(inCodePage('sep=;\nاسم;2', 'windows-1256'), 'windows-1256', ';')).toEqual([
      [2, 'اسم', '2'],
    ]);
    expect(await rowsOf(new Uint8Array([0xff, 0xfe, 0x47, 6, 0x2c, 0, 0x61, 0]), 'utf-16le')).toEqual([
      [1, 'ه', 'a'],
    ]);
  });

  it.each([
    ['at the end', 'name,phone\na,1\nb,"2\nc,3\n', 3],
    ['in a file so long that nobody means it', `name,phone\na,"2\n${'b,1\n'.repeat(80_000)}`, 2],
  ])('say where a quote was left open %s', async (_, text, line) => {
    const failed = await rowsOf(bytes(text)).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(QuoteLeftOpen);
    expect(failed).toHaveProperty('line', line);
  });
});
