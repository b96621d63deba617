import { keepRefusal, overrideRefusal } from '../../src/db/contact-refusals.ts';
import { teamOf } from '../../src/db/people.ts';
import type { Channel } from '../../src/parsing/channel.ts';
import { type MoneyTeam, moneyTeam, wednesday } from '../flows/money/money-team.ts';

let team: MoneyTeam;
beforeEach(async () => {
  team = await moneyTeam();
});
afterEach(() => team.close());

describe('refusals to contact a lead', () => {
  it('are kept once a day for each channel, and the one of the channel is overridden', async () => {
    const { rows, teamId } = team;
    const { id: contactId } = await rows.contact.create({
      data: { teamId, name: 'Huda', nameKey: 'huda', createdAt: wednesday },
    });
    const by = await teamOf(rows, teamId);
    const refused = (channel: Channel) => ({
      leadId: '019aa000-0000-7000-8000-000000000001',
      contactId,
      channel,
      permission: { kind: 'refused', rule: 'no-decent-hour' } as const,
      byUserId: 'U0OMAR',
      at: wednesday,
    });
    for (const channel of ['call', 'text', 'text'] as const) await keepRefusal(rows, by, refused(channel));
    await overrideRefusal(rows, by, refused('text'), { why: 'She asked me to', requestId: 'R1' });
    const kept = await rows.contactRefusal.findMany({ orderBy: { channel: 'asc' } });
    expect(kept.map(({ channel, overriddenWhy }) => [channel, overriddenWhy])).toEqual([
      ['call', null],
      ['text', 'She asked me to'],
    ]);
  });
});
