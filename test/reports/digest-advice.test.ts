import { digestAdvice, type NamedFigures } from '../../src/reports/digest-advice.ts';
import { type Activity, type SourceFigures, sourceFigures } from '../../src/reports/source-figures.ts';
import { sourceRoi } from '../../src/reports/source-roi.ts';
import { speedToLead } from '../../src/reports/speed-to-lead.ts';

type Facts = {
  week?: Partial<Activity>;
  previousWeek?: Partial<Activity>;
  deals?: number;
  profitMinor?: bigint;
  costMinor?: bigint;
  waitsSeconds?: number[];
};

const empty = sourceFigures(
  { leads: [], costs: [], deals: [] },
  {
    week: { from: '2026-11-16', to: '2026-11-22' },
    trailing: { from: '2025-11-23', to: '2026-11-22' },
    asOf: '2026-11-23',
  },
);

function figures(facts: Facts): SourceFigures {
  const { deals = 0, profitMinor = 0n, costMinor = 0n, waitsSeconds = [] } = facts;
  return {
    ...empty,
    week: { ...empty.week, ...facts.week },
    previousWeek: { ...empty.previousWeek, ...facts.previousWeek },
    trailing: { deals, profitMinor, costMinor, roi: sourceRoi({ profitMinor, costMinor }) },
    speedToAttempt: speedToLead(waitsSeconds),
  };
}

const source = (name: string, facts: Facts): NamedFigures => ({
  sourceId: name.toLowerCase(),
  name,
  ...figures(facts),
});

const busy = figures({ week: { leads: 9, contacted: 4 }, deals: 3, costMinor: 10_000n });
const referrals = source('Referrals', { deals: 2, profitMinor: 4_000n, costMinor: 400n });
const zillow = source('Zillow', {
  deals: 1,
  profitMinor: 10_000n,
  costMinor: 9_600n,
  waitsSeconds: [2_460, 60, 3_000],
});
const best = {
  sourceId: 'referrals',
  name: 'Referrals',
  roi: 9,
  deals: 2,
  dealsOfAll: 3,
  shareOfCost: { kind: 'ratio', value: 0.04 },
};
const slowest = { sourceId: 'zillow', name: 'Zillow', medianSeconds: 2_460 };

describe('the advice of a week', () => {
  it('is about leads, when none came', () => {
    const totals = figures({ previousWeek: { leads: 7 } });
    expect(digestAdvice([zillow], totals)).toEqual({ code: 'no-leads', previousLeads: 7 });
  });

  it('is about contact, when leads came and nobody was contacted', () => {
    const totals = figures({ week: { leads: 5, attempted: 5 } });
    expect(digestAdvice([referrals, zillow], totals)).toEqual({ code: 'nobody-contacted', leads: 5 });
  });

  it('names the best source and the slowest, as two sources', () => {
    expect(digestAdvice([zillow, referrals], busy)).toEqual({ code: 'best-and-slowest', best, slowest });
  });

  it('names the slowest alone, when it is the best too', () => {
    expect(digestAdvice([zillow], busy)).toEqual({ code: 'slowest', slowest });
  });

  it('names the slowest alone, when no source earns more than it costs', () => {
    const even = source('Flyers', { deals: 1, profitMinor: 500n, costMinor: 500n });
    const loss = {
      ...zillow,
      trailing: { ...zillow.trailing, roi: { kind: 'ratio', value: -0.5 } as const },
    };
    expect(digestAdvice([even, loss], busy)).toEqual({ code: 'slowest', slowest });
  });

  it('names the slowest of the slow', () => {
    const worse = source('Portal', { waitsSeconds: [9_000] });
    expect(digestAdvice([zillow, worse], busy)).toMatchObject({
      code: 'best-and-slowest',
      best: { name: 'Zillow' },
      slowest: { name: 'Portal', medianSeconds: 9_000 },
    });
  });

  it('lets half an hour pass, and not a second more', () => {
    const waiting = (seconds: number) => [source('Portal', { waitsSeconds: [seconds] })];
    expect(digestAdvice(waiting(1_800), busy)).toMatchObject({ code: 'steady' });
    expect(digestAdvice(waiting(1_801), busy)).toMatchObject({ code: 'slowest' });
  });

  it('names the dearest source that brought no deal', () => {
    const flyers = source('Flyers', { costMinor: 300n });
    const portal = source('Portal', { costMinor: 700n });
    expect(digestAdvice([flyers, portal, referrals], busy)).toEqual({
      code: 'cost-without-deals',
      sourceId: 'portal',
      name: 'Portal',
      costMinor: 700n,
    });
  });

  it('names the best source, when all else is well', () => {
    expect(digestAdvice([referrals], busy)).toEqual({ code: 'best', best });
  });

  it('takes the first in the order of the report, between equals', () => {
    const twin = { ...referrals, sourceId: 'twin', name: 'Twin' };
    expect(digestAdvice([twin, referrals], busy)).toMatchObject({ code: 'best', best: { name: 'Twin' } });
  });

  it('does not call a source best for a deal that cost nothing: it has no return', () => {
    const free = source('Friends', { deals: 1, profitMinor: 5_000n });
    expect(digestAdvice([free], busy)).toEqual({ code: 'steady', leads: 9, contacted: 4 });
  });
});
