import fc from 'fast-check';
import { addDays, daysBetween, type LocalDay, startOfWeek } from '../../src/calendar/local-day.ts';
import { isWorkingDay, onlyWeekdays, type WorkCalendar } from '../../src/calendar/working-day.ts';
import {
  type DueTouches,
  disciplineDays,
  planDiscipline,
  type TouchFate,
  touchFates,
} from '../../src/reports/plan-discipline.ts';

/** Monday; in the Gulf the week began yesterday. */
const today = '2026-11-23';
const gulf = { today, firstWeekday: 0, work: onlyWeekdays([0, 1, 2, 3, 4]) };

const due = (dueOn: LocalDay, fate: TouchFate, settledOn: LocalDay | null = null, count = 1): DueTouches => ({
  dueOn,
  fate,
  settledOn,
  count,
});

describe('the days of plan discipline', () => {
  it('are four whole calendar weeks and the one that runs, until yesterday', () => {
    expect(disciplineDays(today, 0)).toEqual({ from: '2026-10-25', to: '2026-11-22' });
    expect(disciplineDays(today, 1)).toEqual({ from: '2026-10-26', to: '2026-11-22' });
  });
});

describe('plan discipline', () => {
  const figures = (touches: readonly DueTouches[]) => {
    const { due, onTime, share } = planDiscipline(touches, gulf).whole;
    return { due, onTime, share };
  };

  it('counts what was done by its day', () => {
    const touches = [
      due('2026-11-17', 'done', '2026-11-17', 3),
      due('2026-11-17', 'done', '2026-11-12'),
      due('2026-11-17', 'done', '2026-11-18'),
    ];
    expect(figures(touches)).toEqual({ due: 5, onTime: 4, share: { kind: 'ratio', value: 0.8 } });
  });

  it('counts what a conversation made needless as on time, and nothing else that was not done', () => {
    const touches = touchFates.map((fate) => due('2026-11-17', fate, fate === 'due' ? null : '2026-11-19'));
    expect(figures(touches)).toEqual({ due: 5, onTime: 1, share: { kind: 'ratio', value: 0.2 } });
  });

  it('gives what fell on a day off until the next working day', () => {
    // Friday and Saturday are off.
    expect(
      figures([due('2026-11-13', 'done', '2026-11-15'), due('2026-11-13', 'done', '2026-11-16')]),
    ).toEqual({
      due: 2,
      onTime: 1,
      share: { kind: 'ratio', value: 0.5 },
    });
  });

  it('counts nothing before its time is over', () => {
    const sunday = { ...gulf, today: '2026-11-22' };
    expect(planDiscipline([due('2026-11-20', 'due')], sunday).whole.due).toBe(0);
    expect(planDiscipline([due('2026-11-20', 'due')], gulf).whole).toMatchObject({ due: 1, onTime: 0 });
  });

  it('has a reason instead of a share where nothing was due', () => {
    expect(figures([])).toEqual({ due: 0, onTime: 0, share: { kind: 'none', why: 'nothing-due' } });
  });

  it('tells the weeks apart, the latest first; the running one is not among the whole', () => {
    const { whole, weeks } = planDiscipline(
      [due('2026-11-22', 'done', '2026-11-22'), due('2026-11-18', 'skipped', '2026-11-18')],
      gulf,
    );
    expect(weeks.map(({ from, to, isRunning, due, onTime }) => [from, to, isRunning, due, onTime])).toEqual([
      ['2026-11-22', '2026-11-22', true, 1, 1],
      ['2026-11-15', '2026-11-21', false, 1, 0],
      ['2026-11-08', '2026-11-14', false, 0, 0],
      ['2026-11-01', '2026-11-07', false, 0, 0],
      ['2026-10-25', '2026-10-31', false, 0, 0],
    ]);
    expect(whole).toMatchObject({ due: 1, onTime: 0 });
  });

  it('is what counting touch by touch, day by day, comes to', () => {
    const work = fc
      .record({ days: fc.subarray([0, 1, 2, 3, 4, 5, 6]), off: fc.array(fc.integer({ min: -40, max: 0 })) })
      .map(({ days, off }): WorkCalendar => {
        const daysOff = new Set(off.map((one) => addDays(today, one)));
        return { workingDays: days, isDayOff: (day) => daysOff.has(day) };
      });
    const touch = fc
      .record({
        ago: fc.integer({ min: 1, max: 29 }),
        fate: fc.constantFrom(...touchFates),
        late: fc.integer({ min: -10, max: 10 }),
        count: fc.integer({ min: 1, max: 4 }),
      })
      .map(({ ago, fate, late, count }) => {
        const dueOn = addDays(today, -ago);
        return due(dueOn, fate, fate === 'due' ? null : addDays(dueOn, late), count);
      });
    fc.assert(
      fc.property(
        fc.array(touch),
        fc.integer({ min: 0, max: 6 }),
        work,
        (touches, firstWeekday, calendar) => {
          const { weeks, whole } = planDiscipline(touches, { today, firstWeekday, work: calendar });
          const slow = slowly(touches, firstWeekday, calendar);
          expect(weeks.map(({ due, onTime }) => [due, onTime])).toEqual(slow);
          expect([whole.due, whole.onTime]).toEqual(
            slow.slice(1).reduce(([a = 0, b = 0], [c = 0, d = 0]) => [a + c, b + d], [0, 0]),
          );
          if (whole.share.kind === 'ratio') expect(whole.share.value).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

/** One touch after the other: walks to the last day in time and puts it into the week of its day. */
function slowly(touches: readonly DueTouches[], firstWeekday: number, work: WorkCalendar): number[][] {
  const weeks = Array.from({ length: 5 }, () => [0, 0] as [number, number]);
  const thisWeek = startOfWeek(today, firstWeekday);
  for (const { dueOn, fate, settledOn, count } of touches)
    for (let one = 0; one < count; one += 1) {
      let until = dueOn;
      for (let steps = 0; !isWorkingDay(until, work) && steps < 59; steps += 1) until = addDays(until, 1);
      if (!isWorkingDay(until, work)) until = dueOn;
      const week = weeks[daysBetween(startOfWeek(dueOn, firstWeekday), thisWeek) / 7];
      if (until >= today || !week) continue;
      week[0] += 1;
      if (fate === 'replaced' || (fate === 'done' && settledOn !== null && settledOn <= until)) week[1] += 1;
    }
  return weeks;
}
