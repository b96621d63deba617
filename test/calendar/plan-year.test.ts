import { nearestReturnOf } from '../../src/calendar/plan-year.ts';

describe('the time a day of the year comes nearest to a day', () => {
  it.each([
    ['11-20', '2026-11-19', '2026-11-20'],
    ['11-20', '2026-11-20', '2026-11-20'],
    ['11-20', '2026-11-22', '2026-11-20'],
    ['01-01', '2026-12-31', '2027-01-01'],
    ['12-31', '2027-01-03', '2026-12-31'],
    ['02-29', '2027-02-25', '2027-02-28'],
    ['02-29', '2028-03-01', '2028-02-29'],
  ])('%s to %s is %s', (monthDay, day, on) => {
    expect(nearestReturnOf(monthDay, day)).toBe(on);
  });
});
