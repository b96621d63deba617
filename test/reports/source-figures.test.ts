import { type CountedLead, type DigestDays, sourceFigures } from '../../src/reports/source-figures.ts';

const days: DigestDays = {
  week: { from: '2026-11-16', to: '2026-11-22' },
  trailing: { from: '2025-11-23', to: '2026-11-22' },
  asOf: '2026-11-23',
};
const none = { leads: [], costs: [], deals: [] };

const lead = (arrivedOn: string, more: Partial<CountedLead> = {}): CountedLead => ({
  leadId: `lead of ${arrivedOn}`,
  sourceId: 'zillow',
  arrivedOn,
  isTest: false,
  ...more,
});

describe('the activity of a week', () => {
  it('counts leads by the day they arrived, both ends of the week included', () => {
    const leads = ['2026-11-08', '2026-11-09', '2026-11-15', '2026-11-16', '2026-11-22', '2026-11-23'].map(
      (day) => lead(day),
    );

    const { week, previousWeek } = sourceFigures({ ...none, leads }, days);

    expect([week.leads, previousWeek.leads]).toEqual([2, 2]);
  });

  it('counts claims, attempts and contacts of those leads until the day of the report', () => {
    const onMonday = { claimedOn: '2026-11-23', firstAttemptOn: '2026-11-23', firstContactOn: '2026-11-23' };
    const onTuesday = { claimedOn: '2026-11-24', firstAttemptOn: '2026-11-24', firstContactOn: '2026-11-24' };
    const leads = [
      lead('2026-11-16', {
        claimedOn: '2026-11-16',
        firstAttemptOn: '2026-11-17',
        firstContactOn: '2026-11-20',
      }),
      lead('2026-11-18', { claimedOn: '2026-11-18', firstAttemptOn: '2026-11-18' }),
      lead('2026-11-19', { claimedOn: '2026-11-19' }),
      lead('2026-11-22', onMonday),
      lead('2026-11-22', onTuesday),
    ];

    expect(sourceFigures({ ...none, leads }, days).week).toMatchObject({
      leads: 5,
      claimed: 4,
      attempted: 3,
      contacted: 2,
    });
  });

  it('gives the week before no more time than this one has had', () => {
    const leads = [
      lead('2026-11-15', {
        claimedOn: '2026-11-16',
        firstAttemptOn: '2026-11-17',
        firstContactOn: '2026-11-20',
      }),
    ];

    expect(sourceFigures({ ...none, leads }, days).previousWeek).toMatchObject({
      leads: 1,
      claimed: 1,
      attempted: 0,
      contacted: 0,
    });
  });

  it('leaves test leads out of everything', () => {
    const leads = [
      lead('2026-11-16', {
        isTest: true,
        claimedOn: '2026-11-16',
        firstAttemptOn: '2026-11-16',
        firstContactOn: '2026-11-16',
        speedToAttemptSeconds: 5,
        speedToContactSeconds: 5,
      }),
    ];

    expect(sourceFigures({ ...none, leads }, days)).toEqual(sourceFigures(none, days));
  });

  it('counts deals by the day they closed, whenever their leads came', () => {
    const deals = ['2026-11-15', '2026-11-16', '2026-11-22', '2026-11-23'].map((closedOn) => ({
      closedOn,
      commissionMinor: 100n,
      costsMinor: 0n,
    }));

    const { week, previousWeek } = sourceFigures({ ...none, deals }, days);

    expect([week.deals, previousWeek.deals]).toEqual([2, 1]);
  });
});

describe('the return over twelve months', () => {
  it('holds to the worked example: cost 1,500, commission 8,000, deal costs 2,000', () => {
    const { trailing } = sourceFigures(
      {
        leads: [],
        costs: [{ sourceId: 'zillow', month: '2026-10', amountMinor: 150_000n, eachMonth: false }],
        deals: [{ closedOn: '2026-11-18', commissionMinor: 800_000n, costsMinor: 200_000n }],
      },
      days,
    );

    expect(trailing).toEqual({
      deals: 1,
      profitMinor: 600_000n,
      costMinor: 150_000n,
      roi: { kind: 'ratio', value: 3 },
    });
  });

  it('takes the deals and the days of cost within them, and no others', () => {
    const deals = ['2025-11-22', '2025-11-23', '2026-11-22', '2026-11-23'].map((closedOn) => ({
      closedOn,
      commissionMinor: 1_000n,
      costsMinor: 300n,
    }));
    const costs = [{ sourceId: 'zillow', month: '2025-11', amountMinor: 3_000n, eachMonth: false }];

    expect(sourceFigures({ leads: [], costs, deals }, days).trailing).toEqual({
      deals: 2,
      profitMinor: 1_400n,
      costMinor: 800n, // 8 of the 30 days of November 2025
      roi: { kind: 'ratio', value: 0.75 },
    });
  });

  it('has no return where nothing was spent', () => {
    const deals = [{ closedOn: '2026-11-18', commissionMinor: 800_000n, costsMinor: 0n }];

    expect(sourceFigures({ ...none, deals }, days).trailing.roi).toEqual({ kind: 'none', why: 'no-cost' });
  });
});

describe('speed to lead in a week', () => {
  it('tells attempt and contact apart, of the leads of the week, until the day of the report', () => {
    const leads = [
      lead('2026-11-16', {
        firstAttemptOn: '2026-11-16',
        speedToAttemptSeconds: 60,
        firstContactOn: '2026-11-18',
        speedToContactSeconds: 170_000,
      }),
      lead('2026-11-17', { firstAttemptOn: '2026-11-17', speedToAttemptSeconds: 600 }),
      lead('2026-11-18', { firstAttemptOn: '2026-11-18', speedToAttemptSeconds: 120 }),
      lead('2026-11-22', { firstAttemptOn: '2026-11-24', speedToAttemptSeconds: 130_000 }),
      lead('2026-11-15', { firstAttemptOn: '2026-11-15', speedToAttemptSeconds: 1 }),
    ];

    const { speedToAttempt, speedToContact, neverContacted } = sourceFigures({ ...none, leads }, days);

    expect(speedToAttempt).toEqual({ kind: 'speed', medianSeconds: 120, ninetiethSeconds: 600, measured: 3 });
    expect(speedToContact).toEqual({
      kind: 'speed',
      medianSeconds: 170_000,
      ninetiethSeconds: 170_000,
      measured: 1,
    });
    expect(neverContacted).toEqual({ kind: 'ratio', value: 0.75 });
  });

  it('says why there is none', () => {
    const figures = sourceFigures(none, days);

    expect(figures.speedToAttempt).toEqual({ kind: 'none', why: 'nobody-yet' });
    expect(figures.neverContacted).toEqual({ kind: 'none', why: 'no-leads' });
  });
});
