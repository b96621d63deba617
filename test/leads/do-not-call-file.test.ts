import { linesOf, lookAtListFile, mostListMb, numberInLine } from '../../src/leads/do-not-call-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** The numbers of a file, as they would be taken in. */
async function numbersOf(content: string | Uint8Array, country: string): Promise<string[] | string> {
  const look = await lookAtListFile(typeof content === 'string' ? bytes(content) : content, country);
  if (look.kind !== 'numbers') return look.kind;
  return look.pieces.flatMap(linesOf).flatMap((line) => numberInLine(line, look.columns, country) ?? []);
}

describe('a file of numbers that are not to be called', () => {
  it.each([
    [
      'one a line, with whatever stands between the digits',
      '2025550101\n(202) 555-0102\r\n+1 202.555.0103\n1-202-555-0104\n',
      'US',
      ['+12025550101', '+12025550102', '+12025550103', '+12025550104'],
    ],
    [
      'an area code and seven digits, as the register gives them out',
      '202,5550101\n202,5550102\n305,5550103\n',
      'US',
      ['+12025550101', '+12025550102', '+13055550103'],
    ],
    [
      'national ones of another country, and its digits',
      '0501234567\n٠٥٠١٢٣٤٥٦٨\n00971501234569\n',
      'AE',
      ['+971501234567', '+971501234568', '+971501234569'],
    ],
    [
      'a column of several, by its name',
      'id;name;mobile;other\n2025550001;Ann;2025550101;x\n2025550002;"B; C";2025550102;y\n',
      'US',
      ['+12025550101', '+12025550102'],
    ],
    [
      'a column of several, by what it holds',
      'A,20,2025550101\nB,21,2025550102\n',
      'US',
      ['+12025550101', '+12025550102'],
    ],
    ['an Arabic name of the column', 'الاسم,رقم الجوال\nهدى,0501234567\n', 'AE', ['+971501234567']],
    ['only those of the country', '2025550101\n+971501234567\ncall me\n', 'US', ['+12025550101']],
    ['no end of the last line', '2025550101\n2025550102', 'US', ['+12025550101', '+12025550102']],
  ])('%s', async (_, content, country, numbers) => {
    expect(await numbersOf(content, country)).toEqual(numbers);
  });

  it('in another writing of letters', async () => {
    const utf16 = Buffer.from('\ufeff0501234567\r\n0501234568\r\n', 'utf16le');
    expect(await numbersOf(utf16, 'AE')).toEqual(['+971501234567', '+971501234568']);
  });

  it.each([
    ['empty', ' \n \n'],
    ['no-numbers', 'Dear all,\nplease find attached nothing\n'],
    ['no-area-codes', '5550101\n555-0102\n'],
    ['spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4])],
    ['binary', new Uint8Array([1, 0, 2, 0])],
    ['too-large', new Uint8Array(mostListMb * 1024 * 1024 + 1).fill(0x31)],
  ])('is refused: %s', async (kind, content) => {
    expect(await numbersOf(content, 'US')).toBe(kind);
  });

  it('comes in pieces that no number is cut by, and a line that never ends costs little', async () => {
    const all = Array.from({ length: 20_000 }, (_, nth) => `+1202${5_000_000 + nth}`);
    const look = await lookAtListFile(bytes(`${all.join('\n')}\n${'9'.repeat(2_000_000)}`), 'US');
    if (look.kind !== 'numbers') throw new Error(look.kind);
    expect(look.pieces.length).toBeGreaterThan(3);
    const read = look.pieces.flatMap(linesOf).flatMap((line) => numberInLine(line, look.columns, 'US') ?? []);
    expect(read).toEqual(all);
  });
});
