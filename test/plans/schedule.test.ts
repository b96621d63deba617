import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/calendar/local-day.ts';
import { isWorkingDay } from '../../src/calendar/working-day.ts';
import { loadLibrary } from '../../src/plans/library.ts';
import type { Plan } from '../../src/plans/plan.ts';
import { scheduleOf } from '../../src/plans/schedule.ts';

const mondayToFriday = [1, 2, 3, 4, 5];
const sundayToThursday = [0, 1, 2, 3, 4];

function eightByEight(): Plan {
  const plan = loadLibrary().get('8x8');
  if (plan === undefined) throw new Error('8x8 is not in the library');
  return plan;
}

describe('the days of an 8x8', () => {
  const plan = eightByEight();
  const daysFrom = (startsOn: string, workingDays: readonly number[]) =>
    scheduleOf(plan, { startsOn, workingDays }).map((touch) => touch.dueOn.slice(5));

  it.each([
    [
      'a working day: that weekday, eight weeks running',
      '2026-11-23',
      mondayToFriday,
      ['11-23', '11-30', '12-07', '12-14', '12-21', '12-28', '01-04', '01-11'],
    ],
    [
      'a Saturday: the Monday after, then the Friday before',
      '2026-11-21',
      mondayToFriday,
      ['11-23', '11-27', '12-04', '12-11', '12-18', '12-25', '01-01', '01-08'],
    ],
    [
      'a Friday in Riyadh: the Sunday after, then the Thursday before',
      '2026-11-20',
      sundayToThursday,
      ['11-22', '11-26', '12-03', '12-10', '12-17', '12-24', '12-31', '01-07'],
    ],
    [
      'one working day a week: one touch a week, the second not on the day of the first',
      '2026-11-21',
      [5],
      ['11-27', '12-04', '12-11', '12-18', '12-25', '01-01', '01-08', '01-15'],
    ],
    [
      'no working days said: every day',
      '2026-11-21',
      [],
      ['11-21', '11-28', '12-05', '12-12', '12-19', '12-26', '01-02', '01-09'],
    ],
  ])('from %s', (_from, startsOn, workingDays, expected) => {
    expect(daysFrom(startsOn, workingDays)).toEqual(expected);
  });

  it('carry the step, its place and its channel', () => {
    const [first, second] = scheduleOf(plan, { startsOn: '2026-11-23', workingDays: mondayToFriday });

    expect(first).toEqual({ stepKey: 'welcome-message', ordinal: 1, channel: 'text', dueOn: '2026-11-23' });
    expect(second).toEqual({
      stepKey: 'introductory-call',
      ordinal: 2,
      channel: 'call',
      dueOn: '2026-11-30',
    });
  });

  it('are working days in order, none before the start, all within eight weeks, from any start', () => {
    const start = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
    const weekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 });
    fc.assert(
      fc.property(start, weekdays, (startsOn, workingDays) => {
        const days = scheduleOf(plan, { startsOn, workingDays }).map((touch) => touch.dueOn);

        expect(days).toHaveLength(8);
        expect(days.every((day) => isWorkingDay(day, workingDays))).toBe(true);
        expect([...new Set(days)].sort()).toEqual(days);
        for (const day of days) {
          expect(daysBetween(startsOn, day)).toBeGreaterThanOrEqual(0);
          expect(daysBetween(startsOn, day)).toBeLessThan(56);
        }
      }),
    );
  });
});

describe('steps on days that are close together', () => {
  it('never share a day, though the weekend pulls both to Friday', () => {
    const [first, second] = eightByEight().steps;
    if (first === undefined || second === undefined) throw new Error('8x8 has no steps');
    const close: Plan = {
      ...eightByEight(),
      steps: [
        { ...first, when: { afterDays: 4 } },
        { ...second, when: { afterDays: 6 } },
      ],
    };

    const days = scheduleOf(close, { startsOn: '2026-11-23', workingDays: mondayToFriday });

    expect(days.map((touch) => touch.dueOn)).toEqual(['2026-11-27', '2026-11-30']);
  });
});
