import { digestDays } from '../../src/reports/digest-days.ts';

describe('the days of a digest', () => {
  it.each([
    ['made on a Monday', '2026-11-23', 1, '2026-11-16', '2026-11-22', '2025-11-23'],
    ['made on the last day of a week', '2026-11-22', 1, '2026-11-09', '2026-11-15', '2025-11-16'],
    ['weeks that begin on Sunday', '2026-11-23', 0, '2026-11-15', '2026-11-21', '2025-11-22'],
    ['weeks that begin on Saturday', '2026-11-23', 6, '2026-11-14', '2026-11-20', '2025-11-21'],
    ['a week in two years', '2027-01-04', 1, '2026-12-28', '2027-01-03', '2026-01-04'],
    ['a year that ends on 29 February', '2028-03-01', 3, '2028-02-23', '2028-02-29', '2027-03-01'],
    ['a year that ends on 28 February', '2027-03-01', 1, '2027-02-22', '2027-02-28', '2026-03-01'],
    [
      'a year that ends on 28 February of a leap year',
      '2028-02-29',
      2,
      '2028-02-22',
      '2028-02-28',
      '2027-03-01',
    ],
    ['a year after 29 February', '2029-03-01', 4, '2029-02-22', '2029-02-28', '2028-02-29'],
  ])('%s', (_what, on, firstWeekday, from, to, yearFrom) => {
    expect(digestDays(on, firstWeekday)).toEqual({ week: { from, to }, trailing: { from: yearFrom, to } });
  });
});
