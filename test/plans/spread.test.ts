import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/calendar/local-day.ts';
import { peopleADay, spreadBeginnings } from '../../src/plans/spread.ts';

const from = '2026-11-22';

describe('people put on a plan together', () => {
  it('begin at once when they are a handful', () => {
    const begins = spreadBeginnings({ count: 5, from, workingDaysAWeek: 5 });
    expect(begins).toEqual(Array.from({ length: 5 }, () => ({ startsOn: from, spreadDays: 0 })));
  });

  it('begin over twelve weeks when they are 300, five for each working day', () => {
    const begins = spreadBeginnings({ count: 300, from, workingDaysAWeek: 5 });
    const weeks = new Set(begins.map(({ startsOn }) => startsOn));
    expect(weeks.size).toBe(12);
    expect([...weeks].at(-1)).toBe(addDays(from, 77));
    expect(begins.filter(({ startsOn, spreadDays }) => startsOn === from && spreadDays === 3)).toHaveLength(
      5,
    );
  });

  it('make room beside those who have begun, also a quarter ago', () => {
    const before = spreadBeginnings({ count: 25, from: addDays(from, -91), workingDaysAWeek: 5 });
    const begins = spreadBeginnings({ count: 5, from, workingDaysAWeek: 5, begun: before });
    expect(begins[0]?.startsOn).toBe(addDays(from, 7));
  });

  it('are always as many, within a quarter, no place with two more than another, and the same again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000 }),
        fc.integer({ min: 1, max: 7 }),
        (count, workingDaysAWeek) => {
          const begins = spreadBeginnings({ count, from, workingDaysAWeek });
          expect(begins).toHaveLength(count);
          const astray = begins.filter(
            ({ startsOn, spreadDays }) =>
              daysBetween(from, startsOn) % 7 !== 0 ||
              daysBetween(from, startsOn) >= 91 ||
              spreadDays >= workingDaysAWeek,
          );
          expect(astray).toEqual([]);
          const places = new Map<string, number>();
          for (const { startsOn, spreadDays } of begins) {
            const place = `${startsOn} ${spreadDays}`;
            places.set(place, (places.get(place) ?? 0) + 1);
          }
          const most = Math.max(0, ...places.values());
          expect(most).toBeLessThanOrEqual(Math.max(peopleADay, Math.ceil(count / (13 * workingDaysAWeek))));
          expect(spreadBeginnings({ count, from, workingDaysAWeek })).toEqual(begins);
        },
      ),
      { numRuns: 25 },
    );
  });
});
