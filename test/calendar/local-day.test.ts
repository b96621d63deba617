import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  firstDayOf,
  isLocalDay,
  isMonth,
  lastDayOf,
  localDay,
  monthOf,
  monthsBetween,
  startOfWeek,
  weekdayOf,
} from '../../src/calendar/local-day.ts';

const anyDay = fc.integer({ min: -30_000, max: 60_000 }).map((days) => addDays('2026-01-01', days));

describe('a local day', () => {
  it.each(['2026-11-23', '2028-02-29', '0001-01-01'])('%s is one', (text) => {
    expect(isLocalDay(text)).toBe(true);
  });

  it.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-11-31',
    '20261123',
    ' 2026-11-23',
  ])('%p is none', (text) => {
    expect(isLocalDay(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });

  it.each([
    ['2026-11-21T20:59:59Z', 'Asia/Riyadh', '2026-11-21'],
    ['2026-11-21T21:00:00Z', 'Asia/Riyadh', '2026-11-22'],
    ['2026-11-22T04:59:59Z', 'America/New_York', '2026-11-21'],
    ['2026-11-21T13:29:59Z', 'Australia/Lord_Howe', '2026-11-22'],
    ['2026-07-01T21:00:00Z', 'Africa/Cairo', '2026-07-02'],
    ['2026-01-01T21:59:59Z', 'Africa/Cairo', '2026-01-01'],
  ])('at %s in %s it is %s', (at, zone, day) => {
    expect(localDay(new Date(at), zone)).toBe(day);
  });

  it('does not guess a zone', () => {
    expect(() => localDay(new Date(0), 'Asia/Nowhere')).toThrow(RangeError);
  });

  it('knows weekdays and where a week starts', () => {
    expect(weekdayOf('2026-11-21')).toBe(6);
    expect(startOfWeek('2026-11-21', 0)).toBe('2026-11-15');
    expect(startOfWeek('2026-11-21', 1)).toBe('2026-11-16');
    expect(startOfWeek('2026-11-21', 6)).toBe('2026-11-21');
  });

  it('adds and counts days without losing any', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const other = addDays(day, days);
        expect(daysBetween(day, other)).toBe(days);
        expect(addDays(other, -days)).toBe(day);
        expect(weekdayOf(other)).toBe((((weekdayOf(day) + days) % 7) + 7) % 7);
        expect(other < day).toBe(days < 0);
      }),
    );
  });

  it('starts every week on its first weekday, at most six days back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (day, firstWeekday) => {
        const start = startOfWeek(day, firstWeekday);
        expect(weekdayOf(start)).toBe(firstWeekday);
        expect(daysBetween(start, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(start, day)).toBeLessThan(7);
      }),
    );
  });
});

describe('a month', () => {
  it.each([
    ['2026-02', 28],
    ['2028-02', 29],
    ['2026-11', 30],
    ['2026-12', 31],
  ])('%s has %i days', (month, days) => {
    expect(daysInMonth(month)).toBe(days);
    expect(lastDayOf(month)).toBe(`${month}-${days}`);
  });

  it.each([
    ['2026-11', 1, '2026-12'],
    ['2026-11', 2, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-11', -23, '2024-12'],
  ])('%s and %i more is %s', (month, months, other) => {
    expect(addMonths(month, months)).toBe(other);
    expect(monthsBetween(month, other)).toBe(months);
  });

  it('holds its days and no others', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = monthOf(day);
        expect(firstDayOf(month) <= day && day <= lastDayOf(month)).toBe(true);
        expect(monthOf(addDays(lastDayOf(month), 1))).toBe(addMonths(month, 1));
      }),
    );
  });

  it.each(['2026-13', '2026', '2026-1', '2026-11-01', ''])('%p is none', (text) => {
    expect(isMonth(text)).toBe(false);
    expect(() => daysInMonth(text)).toThrow(RangeError);
  });
});
