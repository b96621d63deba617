import { tell } from '../../../src/db/tell.ts';
import { recordDeal } from '../../../src/flows/money/record-deal.ts';
import { type MoneyTeam, moneyTeam, wednesday } from './money-team.ts';

let team: MoneyTeam;
let zillow: string;
let referral: string;
beforeEach(async () => {
  team = await moneyTeam();
  zillow = await team.source('Zillow');
  referral = await team.source('Referral');
});
afterEach(() => team.close());

const sale = (contactId: string, more: object = {}) => ({
  contactId,
  priceMinor: 210_000_000n,
  commissionMinor: 5_250_000n,
  costsMinor: 300_000n,
  ...more,
});
const stageOf = async (id: string) =>
  (await team.rows.lead.findUniqueOrThrow({ where: { teamId_id: { teamId: team.teamId, id } } })).stage;
const claimed = {
  stage: 'claimed',
  claimedByUserId: 'U0OMAR',
  claimedAt: wednesday,
  claimedVia: 'claim',
};

describe('recording a closed sale', () => {
  it('belongs to the latest lead before the closing day, which is closed; the contact is a client', async () => {
    const huda = await team.contact('Huda Salem', { ownerUserId: 'U0OMAR', relationship: 'met' });
    const first = await team.lead(huda, zillow, '2026-03-01T09:00:00Z', claimed);
    const second = await team.lead(huda, referral, '2026-10-01T09:00:00Z', claimed);
    await team.lead(huda, zillow, '2026-10-15T09:00:00Z', { isTest: true });
    const later = await team.lead(huda, zillow, '2026-11-13T09:00:00Z', claimed);

    const result = await recordDeal(await team.asks('U0OMAR'), sale(huda, { closedOn: '2026-11-12' }));

    expect(result).toMatchObject({
      kind: 'recorded',
      deal: { contactName: 'Huda Salem', closedOn: '2026-11-12', sourceName: 'Referral', currency: 'SAR' },
    });
    expect(await team.rows.deal.findMany()).toMatchObject([
      { leadId: second, commissionMinor: 5_250_000n, costsMinor: 300_000n, enteredByUserId: 'U0OMAR' },
    ]);
    expect(await Promise.all([first, second, later].map(stageOf))).toEqual(['claimed', 'closed', 'claimed']);
    expect(await team.rows.leadStageChange.findMany()).toMatchObject([
      { leadId: second, from: 'claimed', to: 'closed', at: wednesday, byUserId: 'U0OMAR' },
    ]);
    expect(await team.rows.contact.findFirst()).toMatchObject({ relationship: 'client' });
  });

  it('counts a lead that arrived on the closing day, where the team is', async () => {
    const huda = await team.contact('Huda', { ownerUserId: 'U0OMAR' });
    // 00:30 of the 25th in Riyadh
    const lead = await team.lead(huda, zillow, '2026-11-24T21:30:00Z', claimed);
    await recordDeal(await team.asks('U0OMAR'), sale(huda, { closedOn: '2026-11-24' }));
    await recordDeal(await team.asks('U0OMAR'), sale(huda, { closedOn: '2026-11-25' }));
    const deals = await team.rows.deal.findMany({ orderBy: { closedOn: 'asc' } });
    expect(deals.map(({ leadId }) => leadId)).toEqual([null, lead]);
  });

  it('has its card drawn anew', async () => {
    const huda = await team.contact('Huda', { ownerUserId: 'U0OMAR' });
    const lead = await team.lead(huda, zillow, '2026-11-20T09:00:00Z', claimed);
    const { teamId } = team;
    await team.means.store.transaction((tx) =>
      tell(tx, { teamId, kind: 'lead-card', subjectId: lead, recipient: 'C0LEADS', at: wednesday }),
    );
    await recordDeal(await team.asks('U0OMAR'), sale(huda));
    expect(await team.rows.telling.findMany({ where: { kind: 'lead-card' } })).toMatchObject([
      { kind: 'lead-card', subjectId: lead, wantedVersion: 2, state: 'waiting' },
    ]);
  });

  it('the same request twice is one deal and the same answer, also at once', async () => {
    const huda = await team.contact('Huda', { ownerUserId: 'U0OMAR' });
    await team.lead(huda, zillow, '2026-11-20T09:00:00Z', claimed);
    const asking = await team.asks('U0OMAR', wednesday, 'request-1');
    const results = await Promise.all([
      recordDeal(asking, sale(huda)),
      recordDeal(asking, sale(huda)),
      recordDeal(asking, sale(huda)),
    ]);
    expect(new Set(results.map((result) => JSON.stringify(result, (_, v) => String(v)))).size).toBe(1);
    expect(results[0]?.kind).toBe('recorded');
    expect(await team.rows.deal.count()).toBe(1);
    expect(await team.rows.leadStageChange.count()).toBe(1);
  });

  it('the same sale entered by a colleague is not a second one; another amount is', async () => {
    const huda = await team.contact('Huda', { ownerUserId: 'U0OMAR' });
    await recordDeal(await team.asks('U0OMAR'), sale(huda));
    expect(await recordDeal(await team.asks('U0MONA'), sale(huda))).toMatchObject({
      kind: 'recorded-before',
    });
    expect(await recordDeal(await team.asks('U0MONA'), sale(huda, { priceMinor: 1n }))).toMatchObject({
      kind: 'recorded',
    });
    expect(await team.rows.deal.count()).toBe(2);
  });

  it('an advocate stays one', async () => {
    const huda = await team.contact('Huda', { ownerUserId: 'U0OMAR', relationship: 'advocate' });
    await recordDeal(await team.asks('U0OMAR'), sale(huda));
    expect(await team.rows.contact.findFirst()).toMatchObject({ relationship: 'advocate' });
  });

  it('without a lead it counts for no source', async () => {
    const huda = await team.contact('Huda', { ownerUserId: 'U0OMAR' });
    expect(await recordDeal(await team.asks('U0OMAR'), sale(huda))).toMatchObject({
      kind: 'recorded',
      deal: { sourceName: null, closedOn: '2026-11-25' },
    });
  });

  it('a day ahead is refused; where the person’s day is ahead of the team’s it is today', async () => {
    const huda = await team.contact('Huda', { ownerUserId: 'U0OMAR' });
    await team.rows.member.updateMany({ where: { userId: 'U0OMAR' }, data: { ownZone: 'Pacific/Auckland' } });
    // 22:00 in Riyadh, the next morning in Auckland
    const evening = new Date('2026-11-25T19:00:00Z');
    const closed = async (closedOn: string) =>
      (await recordDeal(await team.asks('U0OMAR', evening), sale(huda, { closedOn }))).kind;
    expect(await closed('2026-11-27')).toBe('ahead');
    expect(await closed('2026-11-26')).toBe('recorded');
    expect(await team.rows.deal.count()).toBe(1);
  });

  it('agents record sales of their own contacts, managers of all', async () => {
    const huda = await team.contact('Huda', { ownerUserId: 'U0OMAR' });
    expect(await recordDeal(await team.asks('U0SARA'), sale(huda))).toEqual({
      kind: 'denied',
      why: 'owner-only',
    });
    expect(await recordDeal(await team.asks('U0MONA'), sale(huda))).toMatchObject({ kind: 'recorded' });
    await team.rows.member.updateMany({ where: { userId: 'U0OMAR' }, data: { inLeadsChannel: false } });
    expect(await recordDeal(await team.asks('U0OMAR'), sale(huda))).toEqual({
      kind: 'denied',
      why: 'agents-only',
    });
  });

  it('a contact of another team is gone', async () => {
    expect(await recordDeal(await team.asks('U0MONA'), sale('019ab000-0000-7000-8000-000000000000'))).toEqual(
      { kind: 'gone' },
    );
  });
});
