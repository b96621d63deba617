import { csv } from '../../src/slack/csv.ts';

describe('a CSV file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+966501234567', "'+966501234567"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\u{ff1d}1+1', "'\u{ff1d}1+1"],
    // Where a semicolon or a tab parts cells, the formula is a cell of its own.
    ["x;=cmd|'/c calc'!A0", "x;'=cmd|'/c calc'!A0"],
    ['Huda\t=1', "Huda\t'=1"],
    ['two\n=1', '"two\n\'=1"'],
    ['Huda', 'Huda'],
    ['a = b, 3-4', '"a = b, 3-4"'],
    ['huda@example.com', 'huda@example.com'],
  ])('has no formula in it: %j', (text, cell) => {
    expect(csv([[text]])).toBe(`\uFEFF${cell}\r\n`);
  });
});
