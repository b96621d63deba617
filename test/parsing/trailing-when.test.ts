import { splitTrailing, wordsOf } from '../../src/parsing/trailing-when.ts';

const context = { at: new Date('2026-11-21T09:00:00Z'), zone: 'Asia/Riyadh', firstWeekday: 0 };
const split = (line: string, keyword: 'next' | 'until' | 'on') =>
  splitTrailing(wordsOf(line), keyword, context);
const day = (date: string, time?: string) => ({ kind: 'when', day: date, ...(time && { time }) });

describe('splitTrailing', () => {
  it.each([
    ['wants 3 beds next thursday 4pm', 'next', 'wants 3 beds', day('2026-11-26', '16:00')],
    ['wants 3 beds, next thursday', 'next', 'wants 3 beds', day('2026-11-26')],
    ['a house next to the park next sunday', 'next', 'a house next to the park', day('2026-11-22')],
    ['call next next thursday', 'next', 'call', day('2026-11-26')],
    ['call next week', 'next', 'call', day('2026-11-22')],
    ['next month', 'next', '', day('2026-12-01')],
    ['next in 2 weeks', 'next', '', day('2026-12-05')],
    ['next 3d', 'next', '', day('2026-11-24')],
    ['a plot next 20 december', 'next', 'a plot', day('2026-12-20')],
    ['NEXT Tomorrow', 'next', '', day('2026-11-22')],
    ['تريد بيتا ثم الخميس القادم', 'next', 'تريد بيتا', day('2026-11-26')],
    ['ردت، ثم بعد أسبوعين', 'next', 'ردت', day('2026-12-05')],
    ['رد ثم tomorrow', 'next', 'رد', day('2026-11-22')],
    ['until sunday', 'until', '', day('2026-11-22')],
    ['حتى الأحد', 'until', '', day('2026-11-22')],
    ['met on monday', 'on', 'met', day('2026-11-16')],
    ['التقينا بتاريخ ١ نوفمبر', 'on', 'التقينا', day('2026-11-01')],
  ] as const)('%s', (line, keyword, before, when) => {
    expect(split(line, keyword)).toEqual({ before, when });
  });

  it.each([
    ['wants a house next to the park', 'next'],
    ['wants to move in the next 2 weeks', 'next'],
    ['next 3 beds', 'next'],
    ['next', 'next'],
    ['', 'next'],
    ['thursday 4pm', 'next'],
    ['next thursday with her husband', 'next'],
    ['ثم تريد بيتا', 'next'],
    ['depends on the bank', 'on'],
    ['waits until the school year', 'until'],
  ] as const)('leaves %p whole', (line, keyword) => {
    expect(split(line, keyword)).toEqual({ before: line });
  });

  it('says a day that lies the wrong way', () => {
    expect(split('call next yesterday', 'next').when).toEqual({ kind: 'wrong-direction', day: '2026-11-20' });
    expect(split('met on 2026-12-01', 'on').when).toEqual({ kind: 'wrong-direction', day: '2026-12-01' });
  });
});
