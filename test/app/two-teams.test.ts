import { setTimeout as pause } from 'node:timers/promises';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

const otherTeam = 'T0OTHER';

describe('another team in the same database', () => {
  let touchbase: Touchbase;
  beforeAll(async () => {
    touchbase = await startTouchbase();
    const { look, running } = touchbase;
    await look.team.create({
      data: {
        id: otherTeam,
        zone: 'Asia/Riyadh',
        workingDays: [0, 1, 2, 3, 4],
        setUpAt: new Date('2026-01-01T00:00:00Z'),
        leadsChannelId: touchbase.leadsChannelId,
        reportsChannelId: touchbase.reportsChannelId,
      },
    });
    await look.member.create({
      data: { teamId: otherTeam, userId: people.omar, name: 'Their Omar', inLeadsChannel: true },
    });
    const theirs = {
      teamId: otherTeam,
      sourceKey: 'website',
      door: 'intake',
      bodyHash: 'x',
      contentType: 'application/json',
      body: Buffer.from('{"name":"Their Lead","phone":"+966501112223"}'),
      receivedAt: new Date('2026-11-22T00:00:00Z'),
    };
    const { id: deliveryId } = await look.delivery.create({ data: theirs });
    await running.means.store.transaction(async (tx) => {
      await tx.queue.send(tx.rows, 'match', { teamId: otherTeam, deliveryId }, { key: deliveryId });
    });
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  it('is left to its own process: its work stays queued, nothing is done or said for it', async () => {
    const { look, running, slack } = touchbase;
    const recipient = touchbase.leadsChannelId;
    await look.telling.create({
      data: { teamId: otherTeam, kind: 'digest', subjectId: 'theirs', recipient, wantedAt: new Date(0) },
    });
    await running.means.store.transaction((tx) =>
      tx.queue.send(tx.rows, 'deliver', { teamId: otherTeam, recipient }, { key: recipient }),
    );
    touchbase.clock.set('2026-11-24T06:00:00Z');
    await running.tick();
    // What came to the queue later, for this team, is done.
    await touchbase.sendLead({ name: 'Our Lead', phone: '+966501112224' });
    await slack.waitFor(() => slack.messages(recipient).length > 0, { what: 'our card' });

    const ofTheirs = { where: { teamId: otherTeam } };
    expect(await look.morning.count(ofTheirs)).toBe(0);
    expect(await look.digest.count(ofTheirs)).toBe(0);
    expect(await look.turn.count(ofTheirs)).toBe(0);
    expect(await look.delivery.findMany(ofTheirs)).toMatchObject([{ state: 'stored' }]);
    expect(await look.telling.findMany(ofTheirs)).toMatchObject([{ state: 'waiting', tries: 0 }]);
    const queued = await look.$queryRaw`
      SELECT "name", "state"::text FROM pgboss.job WHERE "name" LIKE '%T0OTHER' ORDER BY "name"`;
    expect(queued).toEqual([
      { name: 'deliver/T0OTHER', state: 'created' },
      { name: 'match/T0OTHER', state: 'created' },
    ]);
  });

  it('has people who are guests here, also in a channel both share', async () => {
    const { slack, look, running } = touchbase;
    slack.addPerson({ id: 'U0ALIEN', name: 'alien', realName: 'Al Ien', teamId: 'T0ALIEN' });
    slack.join(touchbase.leadsChannelId, 'U0ALIEN');
    // Slack's event is acknowledged before it is kept, so the row is what to wait for.
    const alien = () => look.member.findFirst({ where: { userId: 'U0ALIEN', inLeadsChannel: true } });
    for (let looks = 0; looks < 500 && !(await alien()); looks++) await pause(20);
    await running.reconcile();
    expect(await alien()).toMatchObject({ teamId: running.teamId, isGuest: true });
    expect(
      await look.member.count({ where: { userId: people.omar, teamId: running.teamId, isGuest: false } }),
    ).toBe(1);
  });
});
