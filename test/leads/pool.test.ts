import fc from 'fast-check';
import { onlyWeekdays } from '../../src/calendar/working-day.ts';
import { isFree, isWorkingTime, nextFromPool, type PoolCandidate } from '../../src/leads/pool.ts';

const agent = (userId: string, more: Partial<PoolCandidate> = {}): PoolCandidate => ({
  userId,
  isManager: false,
  whyNot: undefined,
  isWorking: true,
  isBusy: false,
  hadIt: false,
  open: 0,
  lastGivenAt: null,
  ...more,
});
const on = (time: string) => new Date(`2026-11-23T${time}:00Z`);

describe('who is given a lead from the pool', () => {
  it.each<[string, PoolCandidate[], string]>([
    ['nobody where there is nobody', [], 'nobody-free'],
    [
      'nobody who is away, full, busy or not at work',
      [
        agent('A', { whyNot: 'away' }),
        agent('B', { whyNot: 'full' }),
        agent('C', { whyNot: 'full-today' }),
        agent('D', { whyNot: 'not-an-agent' }),
        agent('E', { isBusy: true }),
        agent('F', { isWorking: false }),
      ],
      'nobody-free',
    ],
    ['nobody who had it', [agent('A', { hadIt: true }), agent('B', { isBusy: true })], 'had-by-all'],
    ['another than who had it', [agent('A', { hadIt: true }), agent('B', { open: 9 })], 'B'],
    ['who has fewest', [agent('A', { open: 2 }), agent('B', { open: 1 })], 'B'],
    [
      'of as many, who was given one longest ago',
      [agent('A', { lastGivenAt: on('06:00') }), agent('B', { lastGivenAt: on('05:00') })],
      'B',
    ],
    ['who was never given one before those', [agent('A', { lastGivenAt: on('06:00') }), agent('B')], 'B'],
    ['a manager after all others', [agent('A', { isManager: true }), agent('B', { open: 40 })], 'B'],
    [
      'a manager where nobody else is free',
      [agent('A', { isManager: true }), agent('B', { isBusy: true })],
      'A',
    ],
    ['one of equals, always the same', [agent('B'), agent('A')], 'A'],
  ])('%s', (_case, candidates, chosen) => {
    const choice = nextFromPool(candidates);
    expect(choice.kind === 'agent' ? choice.userId : choice.kind).toBe(chosen);
  });

  it('is the best of those who are free, in whatever order they are looked at', () => {
    const candidates = fc.uniqueArray(
      fc.record({
        userId: fc.integer({ min: 0, max: 99 }).map((n) => `U${n}`),
        isManager: fc.boolean(),
        whyNot: fc.constantFrom(undefined, undefined, undefined, 'away', 'full', 'full-today'),
        isWorking: fc.boolean(),
        isBusy: fc.boolean(),
        hadIt: fc.boolean(),
        open: fc.integer({ min: 0, max: 3 }),
        lastGivenAt: fc.option(fc.integer({ min: 0, max: 3 }).map((minute) => on(`06:0${minute}`))),
      }),
      { selector: ({ userId }) => userId, maxLength: 12 },
    );
    fc.assert(
      fc.property(candidates, (all) => {
        const choice = nextFromPool(all);
        expect(nextFromPool(all.toReversed())).toEqual(choice);
        const free = all.filter(isFree);
        const may = free.filter(({ hadIt }) => !hadIt);
        if (choice.kind !== 'agent') {
          expect(may).toEqual([]);
          expect(choice.kind).toBe(free.length === 0 ? 'nobody-free' : 'had-by-all');
          return;
        }
        const chosen = may.find(({ userId }) => userId === choice.userId);
        if (!chosen) throw new Error('Somebody was chosen who may not be given it');
        for (const other of may) {
          if (other === chosen) continue;
          const worse =
            Number(other.isManager) - Number(chosen.isManager) ||
            other.open - chosen.open ||
            (other.lastGivenAt?.getTime() ?? 0) - (chosen.lastGivenAt?.getTime() ?? 0);
          expect(worse).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 20_261_123 },
    );
  });
});

describe('whether somebody is at work', () => {
  it.each([
    ['in the morning', '2026-11-23T05:00:00Z', true],
    ['a minute before', '2026-11-23T04:59:00Z', false],
    ['in the evening', '2026-11-23T17:59:00Z', true],
    ['after it', '2026-11-23T18:00:00Z', false],
    ['on a Friday', '2026-11-27T09:00:00Z', false],
    ['on a day off', '2026-11-24T09:00:00Z', false],
  ])('%s', (_case, instant, isAtWork) => {
    const work = { ...onlyWeekdays([0, 1, 2, 3, 4]), isDayOff: (day: string) => day === '2026-11-24' };
    expect(isWorkingTime(new Date(instant), 'Asia/Riyadh', work)).toBe(isAtWork);
  });
});
