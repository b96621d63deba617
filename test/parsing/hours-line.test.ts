import { parseHours } from '../../src/parsing/hours-line.ts';

describe('hours', () => {
  it.each([
    ['08:00-20:00', '08:00', '20:00'],
    [' 8–20 ', '08:00', '20:00'],
    ['8 to 20', '08:00', '20:00'],
    ['from 8:30 until 17.45', '08:30', '17:45'],
    ['٢٠:٠٠–٠٦:٠٠', '20:00', '06:00'],
    ['من ٨ إلى ٢٠', '08:00', '20:00'],
    ['20:00-24:00', '20:00', '00:00'],
    ['\u200f8:00 - 9:00\u200f', '08:00', '09:00'],
  ])('%s', (text, from, until) => {
    expect(parseHours(text)).toEqual({ from, until });
  });

  it.each([
    '',
    '8',
    '08:00',
    '8-8',
    '00:00-24:00',
    '25:00-26:00',
    '8:60-9:00',
    'morning to evening',
    '8-9-10',
    '-',
    '800-2000',
  ])('not %j', (text) => {
    expect(parseHours(text)).toBeUndefined();
  });
});
