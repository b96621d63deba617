import fc from 'fast-check';
import { addDays } from '../../src/calendar/local-day.ts';
import { isWorkingDay, onlyWeekdays } from '../../src/calendar/working-day.ts';
import { spreadLate } from '../../src/plans/spread-late.ts';

const today = '2026-11-26';
const work = onlyWeekdays([0, 1, 2, 3, 4]);
const ids = (count: number) => Array.from({ length: count }, (_, nth) => String(nth));

describe('calls that waited', () => {
  it('stay for today up to twelve; the rest come twelve a working day, in their order', () => {
    expect(spreadLate(ids(12), today, work)).toEqual([]);
    const later = spreadLate(ids(37), today, work);
    // A Thursday: then Sunday, Monday, Tuesday.
    const days = Map.groupBy(later, ({ dueOn }) => dueOn);
    expect([...days].map(([day, { length }]) => [day, length])).toEqual([
      ['2026-11-29', 12],
      ['2026-11-30', 12],
      ['2026-12-01', 1],
    ]);
    expect(later.map(({ touchId }) => touchId)).toEqual(ids(37).slice(12));
  });

  it('none is lost, none falls on a day off, none before tomorrow', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 400 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
        (count, offset, workingDays) => {
          const from = addDays(today, offset);
          const calendar = onlyWeekdays(workingDays);
          const later = spreadLate(ids(count), from, calendar);
          expect(later).toHaveLength(Math.max(0, count - 12));
          for (const { dueOn } of later) {
            expect(dueOn > from).toBe(true);
            expect(isWorkingDay(dueOn, calendar)).toBe(true);
          }
          for (const together of Map.groupBy(later, ({ dueOn }) => dueOn).values())
            expect(together.length).toBeLessThanOrEqual(12);
        },
      ),
    );
  });
});
