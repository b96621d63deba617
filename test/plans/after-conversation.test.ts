import fc from 'fast-check';
import { addDays, daysBetween, weekdayOf } from '../../src/calendar/local-day.ts';
import { isWorkingDay, onlyWeekdays } from '../../src/calendar/working-day.ts';
import { afterConversation } from '../../src/plans/after-conversation.ts';

const work = onlyWeekdays([0, 1, 2, 3, 4]);
const year = { from: '2026-01-01', until: '2026-12-31' };
/** The four calls of a year, on Mondays: 91 days apart, 45 days are half of that. */
const four = [
  { touchId: 'winter', dueOn: '2026-02-02' },
  { touchId: 'spring', dueOn: '2026-05-04' },
  { touchId: 'summer', dueOn: '2026-08-03' },
  { touchId: 'autumn', dueOn: '2026-11-02' },
];
const asked = { lastKnownOn: null, open: four, callsAYear: 4, year, work };

describe('the next call after a conversation', () => {
  it.each<[string, string, string[], [string, string] | undefined]>([
    [
      'before all of them: the first comes 91 days after it',
      '2026-01-01',
      ['winter'],
      ['spring', '2026-04-02'],
    ],
    ['none is due within half the time', '2025-12-01', [], ['winter', '2026-03-02']],
    ['one that is late is replaced too', '2026-03-01', ['winter'], ['spring', '2026-05-31']],
    ['exactly half the time before: replaced', '2026-03-20', ['winter', 'spring'], ['summer', '2026-06-18']],
    ['a day more than half: moved', '2026-03-19', ['winter'], ['spring', '2026-06-18']],
    ['on a Friday: the Thursday is nearest', '2026-03-05', ['winter'], ['spring', '2026-06-04']],
    ['after all of them: nothing is left', '2026-12-01', ['winter', 'spring', 'summer', 'autumn'], undefined],
    [
      'the last one stays within its year',
      '2026-09-16',
      ['winter', 'spring', 'summer'],
      ['autumn', '2026-12-16'],
    ],
    [
      'the last one, moved no further than its year',
      '2026-09-17',
      ['winter', 'spring', 'summer'],
      ['autumn', '2026-12-17'],
    ],
  ])('%s', (_what, on, replace, moved) => {
    expect(afterConversation({ ...asked, on, today: on })).toEqual({
      replace,
      move: moved && { touchId: moved[0], to: moved[1] },
    });
  });

  it('is never moved past the call that follows it', () => {
    const open = [
      { touchId: 'a', dueOn: '2026-03-01' },
      { touchId: 'b', dueOn: '2026-03-10' },
    ];
    const on = '2026-01-05';
    expect(afterConversation({ ...asked, open, on, today: on })).toEqual({
      replace: [],
      move: { touchId: 'a', to: '2026-03-09' },
    });
  });

  it('leaves alone what the year before left due, but replaces what the conversation stands for', () => {
    const left = { touchId: 'left', dueOn: '2025-12-29' };
    const open = [left, ...four];
    const renewed = afterConversation({ ...asked, open, on: '2025-10-20', today: '2026-01-01' });
    expect(renewed).toEqual({ replace: [], move: { touchId: 'winter', to: '2026-01-19' } });
    expect(afterConversation({ ...asked, open, on: '2026-01-04', today: '2026-01-04' }).replace).toEqual([
      'left',
      'winter',
    ]);
  });

  it('stays where it is when the conversation is logged too late to count from', () => {
    const logged = afterConversation({ ...asked, on: '2026-01-04', today: '2026-06-01' });
    expect(logged).toEqual({ replace: ['winter'], move: undefined });
  });

  it('is counted from when it happened, not from when it was logged', () => {
    const on = '2026-03-01';
    const atOnce = afterConversation({ ...asked, on, today: on });
    expect(afterConversation({ ...asked, on, today: '2026-04-01' })).toEqual(atOnce);
  });

  it('of a plan without calls: nothing happens', () => {
    expect(
      afterConversation({ ...asked, open: [], callsAYear: 0, on: '2026-03-01', today: '2026-03-01' }),
    ).toEqual({
      replace: [],
      move: undefined,
    });
  });
});

describe('whatever the calls, the days and the conversation', () => {
  const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays(year.from, days));
  const history = fc.record({
    dues: fc.uniqueArray(day, { maxLength: 6 }),
    callsAYear: fc.integer({ min: 1, max: 12 }),
    on: fc.integer({ min: -200, max: 364 }).map((days) => addDays(year.from, days)),
    loggedAfter: fc.integer({ min: 0, max: 200 }),
    workingDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    lastKnown: fc.option(fc.integer({ min: -400, max: 400 })),
  });

  it('every call is kept, replaced or moved once, in order, within the year, to a working day that has not passed', () => {
    fc.assert(
      fc.property(history, ({ dues, callsAYear, on, loggedAfter, workingDays, lastKnown }) => {
        const open = dues.map((dueOn, nth) => ({ touchId: String(nth), dueOn }));
        const today = addDays(on, loggedAfter);
        const calendar = onlyWeekdays(workingDays);
        const lastKnownOn = lastKnown === null ? null : addDays(on, lastKnown);
        const given = { on, lastKnownOn, open, callsAYear, year, today, work: calendar };
        const { replace, move } = afterConversation(given);
        expect(afterConversation(given)).toEqual({ replace, move });
        if (lastKnownOn !== null && lastKnownOn > on) {
          expect({ replace, move }).toEqual({ replace: [], move: undefined });
          return;
        }
        const half = Math.floor(Math.floor(365 / callsAYear) / 2);
        const pointless = open.filter(({ dueOn }) => daysBetween(on, dueOn) <= half);
        expect([...replace].toSorted()).toEqual(pointless.map(({ touchId }) => touchId).toSorted());
        if (!move) return;
        expect(replace).not.toContain(move.touchId);
        const left = open.filter(({ touchId }) => !replace.includes(touchId));
        const first = left.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
        expect(move.touchId).toBe(first?.touchId);
        expect(move.to >= today && move.to >= year.from && move.to <= year.until).toBe(true);
        expect(isWorkingDay(move.to, calendar)).toBe(true);
        expect(workingDays).toContain(weekdayOf(move.to));
        for (const other of left)
          if (other.touchId !== move.touchId) expect(move.to < other.dueOn).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
