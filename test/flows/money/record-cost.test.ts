import { recordCost } from '../../../src/flows/money/record-cost.ts';
import { type MoneyTeam, moneyTeam } from './money-team.ts';

let team: MoneyTeam;
beforeEach(async () => {
  team = await moneyTeam();
});
afterEach(() => team.close());

const sar = (amountMinor: bigint) => ({ amountMinor, currency: 'SAR' });
const enter = async (line: string, userId = 'U0MONA') => recordCost(await team.asks(userId), line);
const entered = () =>
  team.rows.sourceCost.findMany({
    select: { amountMinor: true, eachMonth: true, month: true },
    orderBy: [{ month: 'asc' }, { eachMonth: 'asc' }],
  });

describe('entering what a source costs', () => {
  it('keeps a month’s amount and says what is now so', async () => {
    await team.source('Zillow');
    expect(await enter('zillow 1500')).toEqual({
      kind: 'recorded',
      source: 'Zillow',
      campaign: null,
      month: '2026-11',
      eachMonth: false,
      now: sar(150_000n),
      replaced: null,
      insteadOf: null,
      keptInMonth: null,
      isNewSource: false,
      isNewCampaign: false,
      isCurrentMonth: true,
    });
    expect(await entered()).toEqual([
      { amountMinor: 150_000n, eachMonth: false, month: new Date('2026-11-01T00:00:00Z') },
    ]);
  });

  it('said again replaces it, and says what it was', async () => {
    await team.source('Zillow');
    await enter('zillow 1500');
    expect(await enter('زيلو ١٧٠٠')).toMatchObject({ kind: 'recorded', isNewSource: true });
    expect(await enter('ZILLOW ١٧٠٠')).toMatchObject({ now: sar(170_000n), replaced: sar(150_000n) });
    expect((await entered()).map(({ amountMinor }) => amountMinor)).toEqual([170_000n, 170_000n]);
  });

  it('an amount for each month holds from its month on; a single month overrides it there', async () => {
    await team.source('Zillow');
    await enter('zillow 1000 september each month');
    expect(await enter('zillow 1200 each month')).toMatchObject({
      eachMonth: true,
      replaced: sar(100_000n),
    });
    expect(await enter('zillow 900')).toMatchObject({ replaced: null, insteadOf: sar(120_000n) });
    expect(await enter('zillow 1300 each month')).toMatchObject({
      replaced: sar(120_000n),
      keptInMonth: sar(90_000n),
    });
    expect(await entered()).toMatchObject([
      { amountMinor: 100_000n, eachMonth: true },
      { amountMinor: 90_000n, eachMonth: false },
      { amountMinor: 130_000n, eachMonth: true },
    ]);
  });

  it('keeps a campaign’s cost apart from its source’s', async () => {
    await team.source('Open House');
    expect(await enter('open house 500')).toMatchObject({ campaign: null });
    expect(await enter('open house north road 300')).toMatchObject({
      source: 'Open House',
      campaign: 'north road',
      replaced: null,
      isNewCampaign: true,
    });
    expect(await enter('open-house North  Road 350')).toMatchObject({
      replaced: sar(30_000n),
      isNewCampaign: false,
    });
    expect(await entered()).toHaveLength(2);
  });

  it('creates a source whose cost is known before its first lead', async () => {
    expect(await enter('billboard road 900')).toMatchObject({ source: 'billboard road', isNewSource: true });
    expect(await team.rows.source.findMany({ select: { key: true, name: true } })).toEqual([
      { key: 'billboard-road', name: 'billboard road' },
    ]);
  });

  it('asks about a name spelled nearly like a known one, and takes it in quotes', async () => {
    await team.source('Zillow');
    expect(await enter('zilow spring 1500 each month')).toEqual({
      kind: 'nearly-known',
      said: 'zilow spring',
      names: ['Zillow'],
      lines: ['Zillow spring 1500 each month'],
      quotedLine: '"zilow spring" 1500 each month',
    });
    expect(await entered()).toEqual([]);
    expect(await enter('"zilow spring" 1500')).toMatchObject({ source: 'zilow spring', isNewSource: true });
  });

  it('zero undoes a slip, and only a slip', async () => {
    const zillow = await team.source('Zillow');
    await team.lead(await team.contact('Huda'), zillow, '2026-11-20T09:00:00Z');
    await enter('bilboard 900');
    await enter('zillow sprng 100');

    expect(await enter('bilboard 0')).toEqual({ kind: 'forgotten', source: 'bilboard', campaign: null });
    expect(await enter('zillow sprng 0')).toEqual({ kind: 'forgotten', source: 'Zillow', campaign: 'sprng' });
    expect(await enter('zillow 0')).toMatchObject({ kind: 'recorded', now: sar(0n) });
    expect(await team.rows.source.findMany({ select: { name: true } })).toEqual([{ name: 'Zillow' }]);
    expect(await team.rows.campaign.count()).toBe(0);
    expect(await enter('unheard 0')).toEqual({
      kind: 'nothing-to-forget',
      said: 'unheard',
      known: ['Zillow'],
    });
  });

  it('keeps what still costs something when one of its amounts is set to zero', async () => {
    await enter('billboard 900 each month');
    expect(await enter('billboard 0')).toMatchObject({ kind: 'recorded', insteadOf: sar(90_000n) });
    expect(await team.rows.source.count()).toBe(1);
  });

  it.each([
    ['', { why: 'no-amount' }],
    ['zillow', { why: 'no-amount' }],
    ['1500', { why: 'no-source' }],
    ['!!! 1500', { why: 'no-source' }],
    ['zillow 1.505', { why: 'amount', amount: { why: 'too-precise' } }],
    ['zillow 1500 AED', { why: 'amount', amount: { why: 'other-currency', said: 'AED' } }],
  ])('refuses %p and writes nothing', async (line, refusal) => {
    expect(await enter(line)).toMatchObject({ kind: 'refused', ...refusal });
    expect(await team.rows.source.count()).toBe(0);
  });

  it('is for managers', async () => {
    expect(await enter('zillow 1500', 'U0OMAR')).toEqual({ kind: 'denied', why: 'managers-only' });
    expect(await team.rows.source.count()).toBe(0);
  });

  it('two managers at once leave one amount, and one of them is told of the other’s', async () => {
    await team.source('Zillow');
    const results = await Promise.all([enter('zillow 1500'), enter('zillow 1700')]);
    const replaced = results.map((result) => (result.kind === 'recorded' ? result.replaced : undefined));
    expect(replaced.filter((amount) => amount === null)).toHaveLength(1);
    expect(await entered()).toHaveLength(1);
  });
});
