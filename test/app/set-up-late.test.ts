import { setUpTeam } from '../../src/flows/team/set-up-team.ts';
import { intakeKey, people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';
import { conversation } from './conversation.ts';

const { omar, lina, mona } = people;

describe('set-up after things have come', () => {
  let touchbase: Touchbase;
  let talk: ReturnType<typeof conversation>;
  beforeAll(async () => {
    touchbase = await startTouchbase({ setUp: false });
    talk = conversation(touchbase);
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const setUp = async () => {
    const { leadsChannelId, reportsChannelId, slack, clock, running } = touchbase;
    await setUpTeam(running.means, {
      teamId: slack.teamId,
      byUserId: mona,
      at: clock.now(),
      membersOfLeadsChannel: [omar, lina],
      settings: {
        leadsChannelId,
        reportsChannelId,
        managerUserIds: [lina],
        fallbackUserId: null,
        zone: 'Asia/Riyadh',
        country: 'SA',
        currency: 'SAR',
        workingDays: [0, 1, 2, 3, 4],
        firstWeekday: 0,
        language: 'en',
        digits: 'latin',
      },
    });
    await touchbase.settled();
  };
  const leavesAlone = async (name: string, email: string) => {
    const response = await fetch(`${touchbase.running.webUrl}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': intakeKey },
      body: JSON.stringify({
        source: 'website',
        type: 'Unsubscribed',
        person: { name, emails: [email] },
      }),
    });
    expect(response.ok).toBe(true);
    touchbase.clock.forward(1);
  };

  it('managers hear once of the latest that was not understood, and of inquiries after an opt-out', async () => {
    for (let nth = 1; nth <= 22; nth++) {
      await touchbase.sendLead({ message: `riddle ${nth}` });
      touchbase.clock.forward(1);
    }
    const riddles = await touchbase.look.delivery.findMany({ orderBy: { receivedAt: 'asc' } });
    await leavesAlone('After Optout', 'left@example.com');
    const after = await talk.inquires('After Optout', { phone: undefined, email: 'left@example.com' });
    const before = await talk.inquires('Before Optout', { phone: undefined, email: 'later@example.com' });
    touchbase.clock.forward(1);
    await leavesAlone('Before Optout', 'later@example.com');

    await setUp();
    const said = talk.dm(lina);
    const ids = said.flatMap((text) => /could not understand .* Its number: (\S+)/.exec(text)?.[1] ?? []);
    expect(ids).toEqual(riddles.slice(2).map(({ id }) => id));
    expect(said.filter((text) => text.includes('after asking to be left alone'))).toEqual([
      expect.stringMatching(/^After Optout has inquired again/),
    ]);
    expect(await talk.timesTold('lead-after-opt-out', after.leadId)).toBeGreaterThan(0);
    expect(await talk.timesTold('lead-after-opt-out', before.leadId)).toBe(0);
    expect(talk.dm(omar)).toEqual([]);

    await setUp();
    expect(talk.dm(lina)).toEqual(said);
  });
});
