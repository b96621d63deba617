import { dayOrderIn, parseDayWithYear } from '../../src/parsing/day-with-year.ts';

it.each([
  ['25/3/1990', 'day-first'],
  ['3/25/1990', 'month-first'],
  ['\u200f25/3/1990\u200f', 'day-first'],
  ['\u202b٢٥\u200f/٣/١٩٩٠\u202c', 'day-first'],
  ['3/4/1990', undefined],
])('%j proves the order %s', (text, order) => {
  expect(dayOrderIn(text)).toBe(order);
});

it('a day is read through marks of direction', () => {
  expect(parseDayWithYear('\u200f٢٥/٣/١٩٩٠', 'month-first')).toBe('1990-03-25');
});
