import { sendDigests } from '../../../src/flows/money/send-digests.ts';
import { type MoneyTeam, moneyTeam } from './money-team.ts';

let team: MoneyTeam;
afterEach(() => team.close());

const weeks = async () =>
  (await team.rows.digest.findMany({ orderBy: { weekFrom: 'asc' } })).map(({ weekFrom }) =>
    weekFrom.toISOString().slice(0, 10),
  );
/** Riyadh is three hours ahead of UTC all year. */
const send = (riyadh: string) =>
  sendDigests(team.means, { teamId: team.teamId, at: new Date(`${riyadh}:00+03:00`) });

describe('sending the weekly digest', () => {
  it.each([
    ['a week that begins on Sunday', 0, '2026-11-15'],
    ['a week that begins on Monday', 1, '2026-11-16'],
    ['a week that begins on Saturday', 6, '2026-11-14'],
    ['a week that begins on Tuesday', 2, '2026-11-10'],
  ])('on Monday from 09:00, about the last whole week: %s', async (_what, firstWeekday, weekFrom) => {
    team = await moneyTeam({ firstWeekday });
    await send('2026-11-23T08:59');
    expect(await weeks()).toEqual([]);
    await send('2026-11-23T09:00');
    expect(await weeks()).toEqual([weekFrom]);
    const digest = await team.rows.digest.findFirstOrThrow();
    expect(await team.rows.telling.findMany()).toMatchObject([
      { kind: 'digest', subjectId: digest.id, recipient: 'C0REPORTS', state: 'waiting', wantedVersion: 1 },
    ]);
  });

  it('once a week, however often and by however many it is tried', async () => {
    team = await moneyTeam();
    await Promise.all([send('2026-11-23T09:00'), send('2026-11-23T09:00'), send('2026-11-23T09:01')]);
    await send('2026-11-23T18:00');
    await send('2026-11-29T23:59');
    expect(await weeks()).toEqual(['2026-11-15']);
    expect(await team.rows.telling.findMany()).toMatchObject([{ wantedVersion: 1 }]);
    await send('2026-11-30T09:00');
    expect(await weeks()).toEqual(['2026-11-15', '2026-11-22']);
  });

  it('a missed one is sent until the next Monday begins, and no later', async () => {
    team = await moneyTeam();
    await send('2026-11-29T23:59');
    expect(await weeks()).toEqual(['2026-11-15']);
    await send('2026-12-14T08:00');
    expect(await weeks()).toEqual(['2026-11-15']);
    await send('2026-12-14T09:00');
    expect(await weeks()).toEqual(['2026-11-15', '2026-12-06']);
  });

  it('a first weekday changed after Monday does not bring a second one', async () => {
    team = await moneyTeam();
    await send('2026-11-23T09:00');
    await team.rows.team.updateMany({ data: { firstWeekday: 1 } });
    await send('2026-11-24T09:00');
    expect(await weeks()).toEqual(['2026-11-15']);
  });

  it('says nothing of a week before the team was set up, nor where no channel is set', async () => {
    team = await moneyTeam({ setUpAt: new Date('2026-11-24T06:00:00Z') });
    await send('2026-11-25T09:00');
    expect(await weeks()).toEqual([]);
    await team.rows.team.updateMany({ data: { reportsChannelId: null } });
    await send('2026-11-30T09:00');
    expect(await weeks()).toEqual([]);
    await team.rows.team.updateMany({ data: { reportsChannelId: 'C0REPORTS' } });
    await send('2026-11-30T09:05');
    expect(await weeks()).toEqual(['2026-11-22']);
  });

  it('goes by the clock of the team, on both sides of a clock change', async () => {
    team = await moneyTeam({ zone: 'America/New_York' });
    await sendDigests(team.means, { teamId: team.teamId, at: new Date('2026-11-02T13:59:00Z') });
    expect(await weeks()).toEqual([]);
    await sendDigests(team.means, { teamId: team.teamId, at: new Date('2026-11-02T14:00:00Z') });
    expect(await weeks()).toEqual(['2026-10-25']);
  });
});
