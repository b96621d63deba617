import fc from 'fast-check';
import { addDays, addMonths } from '../../src/calendar/local-day.ts';
import { digestDays } from '../../src/reports/digest-days.ts';
import { type SourceDigestInput, type SourceRow, sourceDigest } from '../../src/reports/source-digest.ts';
import type { CountedLead, SourceFigures } from '../../src/reports/source-figures.ts';

const quiet: SourceDigestInput = {
  ...digestDays('2026-11-23', 1),
  asOf: '2026-11-23',
  currency: 'SAR',
  sources: [
    { sourceId: 's1', name: 'Zillow' },
    { sourceId: 's2', name: 'Referrals' },
    { sourceId: 's3', name: 'Open house' },
  ],
  leads: [],
  costs: [],
  deals: [],
};

const lead = (leadId: string, sourceId: string, more: Partial<CountedLead> = {}): CountedLead => ({
  leadId,
  sourceId,
  arrivedOn: '2026-11-18',
  isTest: false,
  ...more,
});
const cost = (sourceId: string, month: string, amountMinor: bigint, eachMonth = false) => ({
  sourceId,
  month,
  amountMinor,
  eachMonth,
});
const deal = (sourceId: string | undefined, closedOn: string, commissionMinor: bigint) => ({
  sourceId,
  closedOn,
  commissionMinor,
  costsMinor: 0n,
});
const nameOf = (row: SourceRow | undefined) => (row?.kind === 'source' ? row.name : row?.kind);
const namesOf = (input: SourceDigestInput) => sourceDigest(input).rows.map(nameOf);

describe('the weekly digest of sources', () => {
  it('says its days and currency, and has no row when nothing happened', () => {
    expect(sourceDigest(quiet)).toMatchObject({
      week: { from: '2026-11-16', to: '2026-11-22' },
      trailing: { from: '2025-11-23', to: '2026-11-22' },
      currency: 'SAR',
      rows: [],
      totals: { week: { leads: 0, costMinor: 0n } },
      advice: { code: 'no-leads', previousLeads: 0 },
    });
  });

  it('works out a whole week by hand', () => {
    const { rows, totals, advice } = sourceDigest({
      ...quiet,
      leads: [
        lead('l1', 's1', {
          claimedOn: '2026-11-18',
          firstAttemptOn: '2026-11-18',
          speedToAttemptSeconds: 2_460,
          firstContactOn: '2026-11-19',
          speedToContactSeconds: 80_000,
        }),
        lead('l2', 's1', { claimedOn: '2026-11-18' }),
        lead('l3', 's2', {
          claimedOn: '2026-11-18',
          firstAttemptOn: '2026-11-18',
          speedToAttemptSeconds: 120,
          firstContactOn: '2026-11-18',
          speedToContactSeconds: 120,
        }),
        lead('l4', 's1', { isTest: true }),
        lead('l5', 's1', { arrivedOn: '2026-11-10' }),
      ],
      costs: [cost('s1', '2026-11', 150_000n), cost('s2', '2026-10', 10_000n)],
      deals: [
        { sourceId: 's2', closedOn: '2026-11-20', commissionMinor: 800_000n, costsMinor: 200_000n },
        deal('s2', '2026-05-02', 40_000n),
      ],
    });

    expect(rows.map(nameOf)).toEqual(['Zillow', 'Referrals']);
    expect(rows[0]).toMatchObject({
      week: { leads: 2, claimed: 2, attempted: 1, contacted: 1, costMinor: 35_000n, deals: 0 },
      previousWeek: { leads: 1, claimed: 0, attempted: 0, contacted: 0, costMinor: 35_000n, deals: 0 },
      // 22 of the 30 days of November
      trailing: { deals: 0, profitMinor: 0n, costMinor: 110_000n, roi: { kind: 'ratio', value: -1 } },
      speedToAttempt: { kind: 'speed', medianSeconds: 2_460, measured: 1 },
      neverContacted: { kind: 'ratio', value: 0.5 },
    });
    expect(rows[1]).toMatchObject({
      week: { leads: 1, claimed: 1, attempted: 1, contacted: 1, costMinor: 0n, deals: 1 },
      trailing: { deals: 2, profitMinor: 640_000n, costMinor: 10_000n, roi: { kind: 'ratio', value: 63 } },
    });
    expect(totals).toMatchObject({
      week: { leads: 3, claimed: 3, attempted: 2, contacted: 2, costMinor: 35_000n, deals: 1 },
      // (640,000 − 120,000) / 120,000
      trailing: {
        deals: 2,
        profitMinor: 640_000n,
        costMinor: 120_000n,
        roi: { kind: 'ratio', value: 4.3333 },
      },
      speedToAttempt: { kind: 'speed', medianSeconds: 1_290, ninetiethSeconds: 2_460, measured: 2 },
    });
    expect(advice).toEqual({
      code: 'best-and-slowest',
      best: {
        sourceId: 's2',
        name: 'Referrals',
        roi: 63,
        deals: 2,
        dealsOfAll: 2,
        shareOfCost: { kind: 'ratio', value: 0.0833 },
      },
      slowest: { sourceId: 's1', name: 'Zillow', medianSeconds: 2_460 },
    });
  });
});

describe('the rows of a digest', () => {
  it.each<[string, Partial<SourceDigestInput>]>([
    ['a lead this week', { leads: [lead('l1', 's2')] }],
    ['a lead last week', { leads: [lead('l1', 's2', { arrivedOn: '2026-11-15' })] }],
    ['a cost and no lead', { costs: [cost('s2', '2026-11', 100n)] }],
    ['a cost months ago', { costs: [cost('s2', '2026-02', 100n)] }],
    ['a deal months ago', { deals: [deal('s2', '2026-02-02', 100n)] }],
  ])('show a source with %s', (_what, facts) => {
    expect(namesOf({ ...quiet, ...facts })).toEqual(['Referrals']);
  });

  it.each<[string, Partial<SourceDigestInput>]>([
    ['only a test lead', { leads: [lead('l1', 's2', { isTest: true })] }],
    ['only a cost of nothing', { costs: [cost('s2', '2026-11', 0n)] }],
    ['only a cost still to come', { costs: [cost('s2', '2026-12', 100n, true)] }],
    ['only a deal over a year ago', { deals: [deal('s2', '2025-11-22', 100n)] }],
  ])('leave out a source with %s', (_what, facts) => {
    expect(namesOf({ ...quiet, ...facts })).toEqual([]);
  });

  it('put deals without a source last, in a row of their own that has no return', () => {
    const { rows } = sourceDigest({
      ...quiet,
      leads: [lead('l1', 's1')],
      deals: [deal(undefined, '2026-11-18', 900n)],
    });

    expect(rows.map(nameOf)).toEqual(['Zillow', 'unknown-source']);
    expect(rows[1]).toMatchObject({
      week: { leads: 0, deals: 1 },
      trailing: { profitMinor: 900n, roi: { kind: 'none', why: 'no-cost' } },
    });
  });

  it('are in the order of their leads, then of their cost, then of their names', () => {
    const leads = [lead('l1', 's3'), lead('l2', 's1'), lead('l3', 's2')];

    expect(namesOf({ ...quiet, leads })).toEqual(['Open house', 'Referrals', 'Zillow']);
    expect(namesOf({ ...quiet, leads, costs: [cost('s1', '2026-11', 100n)] })).toEqual([
      'Zillow',
      'Open house',
      'Referrals',
    ]);
    expect(
      namesOf({ ...quiet, leads: [...leads, lead('l4', 's2')], costs: [cost('s1', '2026-11', 100n)] }),
    ).toEqual(['Referrals', 'Zillow', 'Open house']);
  });

  it.each<[string, Partial<SourceDigestInput>]>([
    ['lead', { leads: [lead('l1', 'gone')] }],
    ['cost', { costs: [cost('gone', '2026-11', 1n)] }],
    ['deal', { deals: [deal('gone', '2026-11-18', 1n)] }],
  ])('refuse a %s of a source that is not listed', (_what, facts) => {
    expect(() => sourceDigest({ ...quiet, ...facts })).toThrow('Source gone is not listed');
  });
});

describe('the totals of a digest', () => {
  const sourceId = fc.constantFrom('s1', 's2', 's3');
  const day = fc.integer({ min: -400, max: 7 }).map((days) => addDays('2026-11-23', days));
  const leads = fc.array(
    fc.record({
      leadId: fc.uuid(),
      sourceId,
      arrivedOn: day,
      claimedOn: fc.option(day, { nil: undefined }),
      firstAttemptOn: fc.option(day, { nil: undefined }),
      firstContactOn: fc.option(day, { nil: undefined }),
      isTest: fc.boolean(),
    }),
  );
  const costs = fc.uniqueArray(
    fc.record({
      sourceId,
      month: fc.integer({ min: -15, max: 1 }).map((months) => addMonths('2026-11', months)),
      amountMinor: fc.bigInt({ min: 0n, max: 1_000_000n }),
      eachMonth: fc.boolean(),
    }),
    { selector: ({ sourceId: id, month, eachMonth }) => `${id} ${month} ${eachMonth}` },
  );
  const deals = fc.array(
    fc.record({
      sourceId: fc.option(sourceId, { nil: undefined }),
      closedOn: day,
      commissionMinor: fc.bigInt({ min: 0n, max: 1_000_000n }),
      costsMinor: fc.bigInt({ min: 0n, max: 1_000_000n }),
    }),
  );

  /** Everything in the figures that adds up. */
  function addable({ week, previousWeek, trailing }: SourceFigures): Record<string, bigint> {
    const { deals: closed, profitMinor, costMinor } = trailing;
    return Object.fromEntries(
      Object.entries({ week, previousWeek, trailing: { closed, profitMinor, costMinor } }).flatMap(
        ([of, figures]) =>
          Object.entries(figures).map(([figure, amount]) => [`${of}.${figure}`, BigInt(amount)]),
      ),
    );
  }

  it('are the sums of the rows', () => {
    fc.assert(
      fc.property(leads, costs, deals, (someLeads, someCosts, someDeals) => {
        const { rows, totals } = sourceDigest({
          ...quiet,
          leads: someLeads,
          costs: someCosts,
          deals: someDeals,
        });
        const sums: Record<string, bigint> = Object.fromEntries(
          Object.keys(addable(totals)).map((figure) => [figure, 0n]),
        );
        for (const row of rows)
          for (const [figure, amount] of Object.entries(addable(row)))
            sums[figure] = (sums[figure] ?? 0n) + amount;

        expect(sums).toEqual(addable(totals));
      }),
    );
  });
});
