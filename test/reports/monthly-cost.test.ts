import fc from 'fast-check';
import { addDays, addMonths, firstDayOf, lastDayOf } from '../../src/calendar/local-day.ts';
import { costOfDays, type MonthlyCost } from '../../src/reports/monthly-cost.ts';

const once = (month: string, amountMinor: bigint, campaignId?: string): MonthlyCost => ({
  sourceId: 'zillow',
  campaignId,
  month,
  amountMinor,
  eachMonth: false,
});
const each = (month: string, amountMinor: bigint, campaignId?: string): MonthlyCost => ({
  ...once(month, amountMinor, campaignId),
  eachMonth: true,
});

describe('what some days cost', () => {
  it.each<[string, MonthlyCost[], string, string, bigint]>([
    ['nothing without costs', [], '2026-11-16', '2026-11-22', 0n],
    [
      '1,500.00 in a 30-day month: 350.00 a week',
      [once('2026-11', 150_000n)],
      '2026-11-16',
      '2026-11-22',
      35_000n,
    ],
    ['one day of it', [once('2026-11', 150_000n)], '2026-11-30', '2026-11-30', 5_000n],
    ['the whole month', [once('2026-11', 150_000n)], '2026-11-01', '2026-11-30', 150_000n],
    ['the month within a longer span', [once('2026-11', 150_000n)], '2026-01-01', '2026-12-31', 150_000n],
    ['not the month after', [once('2026-11', 150_000n)], '2026-12-01', '2026-12-31', 0n],
    ['not the month before', [once('2026-11', 150_000n)], '2026-10-01', '2026-10-31', 0n],
    ['1.00 over 31 days, the first week: ⌊700/31⌋', [once('2026-12', 100n)], '2026-12-01', '2026-12-07', 22n],
    ['and the second: ⌊1400/31⌋ − 22', [once('2026-12', 100n)], '2026-12-08', '2026-12-14', 23n],
    ['29 days of a leap February', [once('2028-02', 2_900n)], '2028-02-29', '2028-02-29', 100n],
    [
      'a week in two months: 10.00 + ⌊600/31⌋',
      [once('2026-11', 30_000n), once('2026-12', 100n)],
      '2026-11-30',
      '2026-12-06',
      1_019n,
    ],
    ['each month, from its month on', [each('2026-11', 100n)], '2026-01-01', '2027-01-31', 300n],
    [
      'each month, until a later one, whatever their order',
      [each('2026-12', 7n), each('2026-10', 100n)],
      '2026-10-01',
      '2027-01-31',
      214n,
    ],
    [
      'each month, ended by a later one of nothing',
      [each('2026-10', 100n), each('2026-12', 0n)],
      '2026-10-01',
      '2027-12-31',
      200n,
    ],
    [
      'an amount for one month overrides there, and there alone',
      [each('2026-10', 100n), once('2026-11', 7n)],
      '2026-10-01',
      '2026-12-31',
      207n,
    ],
    [
      'an override of nothing is an override',
      [each('2026-10', 100n), once('2026-11', 0n)],
      '2026-10-01',
      '2026-12-31',
      200n,
    ],
    [
      'campaigns add up, each with its own overrides',
      [each('2026-11', 100n), each('2026-11', 40n, 'spring'), once('2026-12', 5n, 'spring')],
      '2026-11-01',
      '2026-12-31',
      245n,
    ],
    [
      'sources add up',
      [once('2026-11', 100n), { ...once('2026-11', 30n), sourceId: 'referral' }],
      '2026-11-01',
      '2026-11-30',
      130n,
    ],
  ])('%s', (_what, costs, from, to, expected) => {
    expect(costOfDays(costs, { from, to })).toBe(expected);
  });

  it('refuses two amounts of one sort for one month', () => {
    const week = { from: '2026-11-16', to: '2026-11-22' };

    expect(() => costOfDays([once('2026-11', 1n), once('2026-11', 2n)], week)).toThrow('zillow in 2026-11');
    expect(() => costOfDays([each('2026-10', 1n), each('2026-10', 2n)], week)).toThrow('zillow in 2026-10');
  });

  it('refuses days that run backwards', () => {
    expect(() => costOfDays([], { from: '2026-11-22', to: '2026-11-16' })).toThrow(RangeError);
  });
});

const amount = fc.bigInt({ min: 0n, max: 10_000_000_000n });
const month = fc.integer({ min: 0, max: 600 }).map((months) => addMonths('2000-01', months));

describe('a monthly cost, spread', () => {
  it('comes to its amount exactly over the days of the month, no day more than a unit from another', () => {
    fc.assert(
      fc.property(amount, month, (amountMinor, spreadMonth) => {
        const perDay: bigint[] = [];
        for (let day = firstDayOf(spreadMonth); day <= lastDayOf(spreadMonth); day = addDays(day, 1))
          perDay.push(costOfDays([once(spreadMonth, amountMinor)], { from: day, to: day }));

        expect(perDay.reduce((sum, cost) => sum + cost, 0n)).toBe(amountMinor);
        const ordered = perDay.toSorted((a, b) => Number(a - b));
        expect((ordered.at(-1) ?? 0n) - (ordered[0] ?? 0n)).toBeLessThanOrEqual(1n);
      }),
    );
  });

  it('is the same whether days are counted together or apart, wherever they are parted', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 800 }), fc.nat(400), fc.nat(400));
    fc.assert(
      fc.property(amount, span, (amountMinor, [offset, first, second]) => {
        const costs = [each('2026-03', amountMinor), once('2026-07', amountMinor / 3n)];
        const from = addDays('2025-06-01', offset);
        const middle = addDays(from, first);
        const to = addDays(middle, second + 1);

        expect(
          costOfDays(costs, { from, to: middle }) + costOfDays(costs, { from: addDays(middle, 1), to }),
        ).toBe(costOfDays(costs, { from, to }));
      }),
    );
  });
});
