import { teamOf } from '../../../src/db/people.ts';
import { digestFigures } from '../../../src/flows/money/digest-figures.ts';
import { listSources } from '../../../src/flows/money/list-sources.ts';
import { recordDeal } from '../../../src/flows/money/record-deal.ts';
import { type MoneyTeam, moneyTeam } from './money-team.ts';

let team: MoneyTeam;
beforeEach(async () => {
  team = await moneyTeam();
});
afterEach(() => team.close());

/** The digest of Monday 23 November: the week from Sunday 15 to Saturday 21. */
const figures = async (madeAt = '2026-11-23T06:00:00Z') =>
  digestFigures(team.rows, await teamOf(team.rows, team.teamId), {
    weekFrom: '2026-11-15',
    madeAt: new Date(madeAt),
  });
const claim = (claimedAt: string, more: object = {}) => ({
  stage: 'claimed',
  claimedByUserId: 'U0OMAR',
  claimedAt: new Date(claimedAt),
  claimedVia: 'claim',
  ...more,
});

describe('the figures of a week, from the rows', () => {
  it('the worked example: cost 1,500, commission 8,000, deal costs 2,000 return 300 %', async () => {
    const zillow = await team.source('Zillow');
    await team.cost(zillow, '2026-05', 150_000n);
    const huda = await team.contact('Huda', { ownerUserId: 'U0OMAR' });
    await team.lead(huda, zillow, '2026-05-03T09:00:00Z', claim('2026-05-03T09:05:00Z'));
    await recordDeal(await team.asks('U0OMAR'), {
      contactId: huda,
      priceMinor: 30_000_000n,
      commissionMinor: 800_000n,
      costsMinor: 200_000n,
      closedOn: '2026-11-18',
    });
    const { digest, asOf, zone, inOtherCurrency } = await figures();
    expect({ asOf, zone, inOtherCurrency }).toEqual({
      asOf: '2026-11-23',
      zone: 'Asia/Riyadh',
      inOtherCurrency: 0,
    });
    expect(digest.rows).toMatchObject([
      {
        name: 'Zillow',
        week: { leads: 0, deals: 1 },
        trailing: {
          deals: 1,
          profitMinor: 600_000n,
          costMinor: 150_000n,
          roi: { kind: 'ratio', value: 3 },
        },
      },
    ]);
  });

  it('counts leads by the team’s days, and what happened to them until the digest’s day', async () => {
    const zillow = await team.source('Zillow');
    const someone = await team.contact('Someone');
    // 00:00 of Sunday the 15th in Riyadh, and the last minute of Saturday the 21st
    await team.lead(
      someone,
      zillow,
      '2026-11-14T21:00:00Z',
      claim('2026-11-14T21:10:00Z', {
        firstAttemptAt: new Date('2026-11-14T21:40:00Z'),
        firstContactAt: new Date('2026-11-23T20:30:00Z'),
      }),
    );
    await team.lead(someone, zillow, '2026-11-21T20:59:00Z', claim('2026-11-24T09:00:00Z'));
    // One minute before and one after the week
    await team.lead(someone, zillow, '2026-11-14T20:59:00Z', claim('2026-11-14T21:10:00Z'));
    await team.lead(someone, zillow, '2026-11-21T21:00:00Z');
    await team.lead(someone, zillow, '2026-11-18T09:00:00Z', { isTest: true });

    const { digest } = await figures();
    expect(digest.totals).toMatchObject({
      week: { leads: 2, claimed: 1, attempted: 1, contacted: 1 },
      previousWeek: { leads: 1, claimed: 1, attempted: 0, contacted: 0 },
      speedToAttempt: { kind: 'speed', medianSeconds: 2_400, measured: 1 },
    });
    // Made a day later it would have counted the claim of the 24th.
    expect((await figures('2026-11-24T06:00:00Z')).digest.totals.week.claimed).toBe(2);
  });

  it('spreads monthly costs over the days of the week, campaigns included', async () => {
    const zillow = await team.source('Zillow');
    const spring = await team.rows.campaign.create({
      data: { teamId: team.teamId, sourceId: zillow, key: 'spring', name: 'Spring' },
    });
    await team.cost(zillow, '2026-09', 150_000n, { eachMonth: true });
    await team.cost(zillow, '2026-11', 30_000n, { campaignId: spring.id });
    const { digest } = await figures();
    // 7 of 30 days of 1,500 and of 300
    expect(digest.totals.week.costMinor).toBe(35_000n + 7_000n);
  });

  it('leaves out amounts of another currency, and counts how many', async () => {
    const zillow = await team.source('Zillow');
    await team.cost(zillow, '2026-10', 150_000n, { currency: 'AED' });
    await team.cost(zillow, '2026-11', 30_000n);
    const { digest, inOtherCurrency } = await figures();
    expect(inOtherCurrency).toBe(1);
    expect(digest.totals.trailing.costMinor).toBe(21_000n);
  });

  it('a deal whose contact had no lead has a row of its own', async () => {
    const contactId = await team.contact('Huda', { ownerUserId: 'U0OMAR' });
    await recordDeal(await team.asks('U0OMAR'), {
      contactId,
      priceMinor: 1n,
      commissionMinor: 5_000n,
      costsMinor: 0n,
      closedOn: '2026-11-15',
    });
    expect((await figures()).digest.rows).toMatchObject([
      { kind: 'unknown-source', week: { deals: 1 }, trailing: { roi: { kind: 'none', why: 'no-cost' } } },
    ]);
  });

  it('another team’s rows are no part of it', async () => {
    await team.rows.team.create({ data: { id: 'T2' } });
    const other = { teamId: 'T2', createdAt: new Date('2026-11-18T09:00:00Z') };
    const { id: sourceId } = await team.rows.source.create({ data: { ...other, key: 'z', name: 'Z' } });
    const { id: contactId } = await team.rows.contact.create({ data: { ...other, name: 'x', nameKey: 'x' } });
    await team.rows.lead.create({
      data: { teamId: 'T2', contactId, sourceId, arrivedAt: new Date('2026-11-18T09:00:00Z') },
    });
    expect((await figures()).digest).toMatchObject({ rows: [], totals: { week: { leads: 0 } } });
  });
});

describe('the list of sources', () => {
  it('has this month’s leads and the cost of the whole month, most leads first', async () => {
    const zillow = await team.source('Zillow');
    const referral = await team.source('Referral');
    await team.source('Open House');
    const someone = await team.contact('Someone');
    await team.lead(someone, referral, '2026-11-02T09:00:00Z');
    await team.lead(someone, referral, '2026-11-03T09:00:00Z', { isTest: true });
    await team.lead(someone, referral, '2026-10-31T09:00:00Z');
    await team.cost(zillow, '2026-10', 150_000n, { eachMonth: true });

    expect(await listSources(await team.asks('U0MONA'))).toEqual({
      kind: 'sources',
      month: '2026-11',
      currency: 'SAR',
      inOtherCurrency: 0,
      sources: [
        { name: 'Referral', leads: 1, costMinor: 0n },
        { name: 'Zillow', leads: 0, costMinor: 150_000n },
        { name: 'Open House', leads: 0, costMinor: 0n },
      ],
    });
  });

  it('is for managers', async () => {
    expect(await listSources(await team.asks('U0OMAR'))).toEqual({ kind: 'denied', why: 'managers-only' });
  });
});
