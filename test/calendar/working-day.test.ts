import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/calendar/local-day.ts';
import { isWorkingDay, workingDayFor } from '../../src/calendar/working-day.ts';

const gulf = [0, 1, 2, 3, 4];
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));

describe('workingDayFor', () => {
  it.each([
    ['a working day stays', '2026-11-19', '2026-11-01', '2026-11-19'],
    ['Friday goes back to Thursday', '2026-11-20', '2026-11-01', '2026-11-19'],
    ['Saturday goes back to Thursday', '2026-11-21', '2026-11-01', '2026-11-19'],
    ['not before the start: on to Sunday', '2026-11-21', '2026-11-20', '2026-11-22'],
    ['the start itself may be the day', '2026-11-21', '2026-11-19', '2026-11-19'],
    ['a day before the start counts from the start', '2026-11-10', '2026-11-20', '2026-11-22'],
  ])('%s', (_, day, notBefore, expected) => {
    expect(workingDayFor(day, gulf, notBefore)).toBe(expected);
  });

  it('takes a team that names no working day to work on all of them', () => {
    expect(workingDayFor('2026-11-20', [], '2026-11-20')).toBe('2026-11-20');
    expect(workingDayFor('2026-11-20', [9], '2026-11-20')).toBe('2026-11-20');
  });

  it('is worked, not before the start, and none nearer before it fits', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
        fc.integer({ min: -10, max: 10 }),
        (day, workingDays, ahead) => {
          const notBefore = addDays(day, ahead);
          const found = workingDayFor(day, workingDays, notBefore);
          expect(isWorkingDay(found, workingDays)).toBe(true);
          expect(found >= notBefore).toBe(true);
          const wanted = [day, notBefore].sort().at(-1) ?? day;
          const [low, high] = found <= wanted ? [addDays(found, 1), wanted] : [notBefore, addDays(found, -1)];
          for (let skipped = low; daysBetween(skipped, high) >= 0; skipped = addDays(skipped, 1)) {
            expect(isWorkingDay(skipped, workingDays)).toBe(false);
          }
        },
      ),
    );
  });
});
