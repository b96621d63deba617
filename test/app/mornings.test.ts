import { setTimeout as pause } from 'node:timers/promises';
import { messageAsText } from '../../sandbox/as-text.ts';
import type { LocalDay } from '../../src/calendar/local-day.ts';
import { dateOf } from '../../src/db/local-days.ts';
import { enrolMany } from '../../src/flows/plans/enrol-many.ts';
import { start } from '../../src/start.ts';
import { agreed } from '../support/agreed.ts';
import { dueTouch } from '../support/due-touch.ts';
import { startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

describe('mornings', () => {
  let touchbase: Touchbase;
  let agents = 0;
  beforeAll(async () => {
    touchbase = await startTouchbase({ settings: { workingDays: [0, 1, 2, 3, 4, 5, 6] } });
  });
  afterEach(async () => {
    // Each test's agents are its own; those of earlier ones would only take time.
    const { members } = touchbase.slack.channel(touchbase.leadsChannelId);
    for (const id of [...members]) if (id.startsWith('U0AGENT')) members.delete(id);
    await touchbase.running.reconcile();
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  /** Agents of one test only, in a zone. */
  async function agentsIn(zone: string, count = 1): Promise<string[]> {
    const ids = Array.from({ length: count }, () => {
      agents += 1;
      const id = touchbase.slack.addPerson({
        id: `U0AGENT${agents}`,
        name: `agent${agents}`,
        realName: `Agent ${agents}`,
        displayName: `Agent ${agents}`,
        tz: zone,
      });
      touchbase.slack.join(touchbase.leadsChannelId, id);
      return id;
    });
    await touchbase.running.reconcile();
    return ids;
  }

  async function agentIn(zone: string): Promise<string> {
    const [id = ''] = await agentsIn(zone);
    return id;
  }

  async function promised(userId: string, name: string, day: LocalDay): Promise<string> {
    return await dueTouch(touchbase.look, { teamId: touchbase.running.teamId, userId, name, day });
  }

  async function tickAt(instant: Date | string): Promise<void> {
    touchbase.clock.set(instant);
    await touchbase.running.tick();
  }

  /** When mornings were made for a person. */
  async function madeFor(userId: string): Promise<string[]> {
    const mornings = await touchbase.look.telling.findMany({
      where: { kind: 'morning', recipient: userId },
      orderBy: { wantedAt: 'asc' },
    });
    return mornings.map(({ wantedAt }) => wantedAt.toISOString());
  }

  function dmsOf(userId: string): string[] {
    return touchbase.slack.dm(userId).map((one) => messageAsText(one, touchbase.slack.nameOf));
  }

  /** Minutes from the expected instant at which a wrong zone rule would send: an hour or half an hour off. */
  const minutesAround = [-60, -30, -1, 0, 1, 30];

  it.each([
    ['Asia/Riyadh', ['2026-03-07T05:00Z', '2026-03-08T05:00Z', '2026-03-09T05:00Z']],
    ['America/New_York', ['2026-03-07T13:00Z', '2026-03-08T12:00Z', '2026-03-09T12:00Z']],
    ['America/New_York', ['2026-10-31T12:00Z', '2026-11-01T13:00Z', '2026-11-02T13:00Z']],
    ['Australia/Lord_Howe', ['2026-04-03T21:00Z', '2026-04-04T21:30Z', '2026-04-05T21:30Z']],
    ['Australia/Lord_Howe', ['2026-10-02T21:30Z', '2026-10-03T21:00Z', '2026-10-04T21:00Z']],
  ])(
    'come at 08:00 in %s on the day before, of and after a clock change, once each: %j',
    async (zone, expected) => {
      const agent = await agentIn(zone);
      await promised(agent, 'Huda', '2026-01-01');
      for (const instant of expected)
        for (const minutes of minutesAround)
          await tickAt(new Date(new Date(instant).getTime() + minutes * 60_000));
      await touchbase.settled();
      expect(await madeFor(agent)).toEqual(expected.map((instant) => new Date(instant).toISOString()));
      expect(dmsOf(agent)).toHaveLength(3);
    },
  );

  it('come late where the process was away at 08:00, until noon', async () => {
    const agent = await agentIn('Asia/Riyadh');
    await promised(agent, 'Huda', '2026-05-04');
    await tickAt('2026-05-04T04:59Z');
    await tickAt('2026-05-04T08:59Z');
    await tickAt('2026-05-04T09:00Z');
    await touchbase.settled();
    expect(await madeFor(agent)).toEqual(['2026-05-04T08:59:00.000Z']);
  });

  it('are folded into the next one where the process was away until after noon', async () => {
    const agent = await agentIn('Asia/Riyadh');
    await promised(agent, 'Huda Salem', '2026-05-05');
    await promised(agent, 'Badr Saleh', '2026-05-06');
    await tickAt('2026-05-05T04:59Z');
    await tickAt('2026-05-05T09:30Z');
    await tickAt('2026-05-05T15:00Z');
    await touchbase.settled();
    expect(dmsOf(agent)).toEqual([]);
    await tickAt('2026-05-06T05:00Z');
    await touchbase.settled();
    const [morning, ...more] = dmsOf(agent);
    expect(more).toEqual([]);
    expect(morning).toContain('Huda Salem');
    expect(morning).toContain('Badr Saleh');
    expect(morning).toMatch(/From before[\s\S]*Huda Salem[\s\S]*Badr Saleh/);
  });

  it('do not come where nothing is due', async () => {
    const agent = await agentIn('Asia/Riyadh');
    await promised(agent, 'Huda', '2026-05-08');
    await tickAt('2026-05-07T05:00Z');
    await touchbase.settled();
    expect(dmsOf(agent)).toEqual([]);
  });

  it('keep a day off, except for what was promised for that very day', async () => {
    const { look, running } = touchbase;
    const [overdue = '', promisedToday = ''] = await agentsIn('Asia/Riyadh', 2);
    const where = { id: running.teamId };
    const { workingDays } = await look.team.findUniqueOrThrow({ where });
    await look.team.update({ where, data: { workingDays: [0, 1, 2, 3, 4] } });
    try {
      await promised(overdue, 'Huda', '2026-05-14');
      await promised(promisedToday, 'Badr', '2026-05-15');
      // A Friday.
      await tickAt('2026-05-15T05:00Z');
      await touchbase.settled();
      expect(dmsOf(overdue)).toEqual([]);
      expect(dmsOf(promisedToday)).toHaveLength(1);
      await tickAt('2026-05-17T05:00Z');
      await touchbase.settled();
      expect(dmsOf(overdue)).toHaveLength(1);
    } finally {
      await look.team.update({ where, data: { workingDays } });
    }
  });

  it('come the evening before to who wants that: of the next working day, once, however they change their mind', async () => {
    const { look, running } = touchbase;
    const where = { id: running.teamId };
    const { workingDays } = await look.team.findUniqueOrThrow({ where });
    const agent = await agentIn('Asia/Riyadh');
    const says = async (line: string) => {
      const answer = await touchbase.slack.as(agent).command('/touchbase', line);
      return answer
        .answers()
        .map((one) => messageAsText(one, touchbase.slack.nameOf))
        .join('');
    };
    // Friday and Saturday are days off.
    await look.team.update({ where, data: { workingDays: [0, 1, 2, 3, 4] } });
    try {
      touchbase.clock.set('2026-05-12T05:00Z');
      expect(await says('mornings')).toMatch(/Your list comes at 08:00.*mornings evening/);
      expect(await says('mornings evening')).toMatch(/at 18:00 the evening before/);
      expect(await says('المساء')).toMatch(/18:00/);
      expect(await says('mornings at dawn')).toMatch(/in the morning or the evening before|صباحًا أو/);
      await touchbase.slack.as(agent).command('/touchbase', 'language english');
      await promised(agent, 'Huda Salem', '2026-05-12');
      await promised(agent, 'Badr Saleh', '2026-05-13');
      // Tuesday: the list of the day itself first, since none came the evening before.
      await tickAt('2026-05-12T05:00Z');
      await tickAt('2026-05-12T14:59Z');
      await touchbase.settled();
      expect(dmsOf(agent)).toHaveLength(1);
      await tickAt('2026-05-12T15:00Z');
      await tickAt('2026-05-12T15:01Z');
      await touchbase.settled();
      const [, evening = '', ...more] = dmsOf(agent);
      expect(more).toEqual([]);
      expect(evening).toMatch(/Good evening.*for tomorrow/);
      expect(evening).toMatch(/Huda Salem[\s\S]*\[Reached\][\s\S]*Badr Saleh[\s\S]*\[Reached\]/);

      // What is promised that night for the day is told in that day, not at midnight.
      await promised(agent, 'Late Night', '2026-05-13');
      await tickAt('2026-05-12T21:30Z');
      await touchbase.settled();
      expect(dmsOf(agent)).toHaveLength(2);
      await says('mornings morning');
      await tickAt('2026-05-13T05:00Z');
      await touchbase.settled();
      expect(dmsOf(agent)).toHaveLength(3);
      expect(dmsOf(agent).at(-1)).toMatch(/New for today[\s\S]*Late Night/);

      // Thursday evening: tomorrow is a day off. Saturday evening: Sunday's. Missed, it comes on Sunday morning.
      await says('mornings evening');
      for (const instant of ['2026-05-14T05:00Z', '2026-05-14T15:00Z', '2026-05-16T19:00Z'])
        await tickAt(instant);
      await touchbase.settled();
      expect(dmsOf(agent)).toHaveLength(4);
      await tickAt('2026-05-17T05:00Z');
      await tickAt('2026-05-17T05:01Z');
      await touchbase.settled();
      expect(dmsOf(agent)).toHaveLength(5);
      expect(dmsOf(agent).at(-1)).toMatch(/Good morning/);
    } finally {
      await look.team.update({ where, data: { workingDays } });
    }
  });

  it('go by the days a person works, the public holidays and the team’s own days off', async () => {
    const { look, running } = touchbase;
    const where = { id: running.teamId };
    const agent = await agentIn('Asia/Riyadh');
    const says = async (line: string) => {
      const answer = await touchbase.slack.as(agent).command('/touchbase', line);
      return answer
        .answers()
        .map((one) => messageAsText(one, touchbase.slack.nameOf))
        .join('');
    };
    touchbase.clock.set('2026-09-20T03:00Z');
    const onPlan = await look.contact.create({
      data: {
        teamId: running.teamId,
        name: 'Noor Adel',
        nameKey: 'noor adel',
        ownerUserId: agent,
        createdAt: touchbase.clock.now(),
      },
    });
    const enrolment = { teamId: running.teamId, ownerUserId: agent, contactIds: [onPlan.id] };
    await agreed(look, { ...enrolment, at: touchbase.clock.now() });
    await enrolMany(running.means, { ...enrolment, planKey: '33-touch', at: touchbase.clock.now() });
    const daysOfPlan = async () => {
      const touches = await look.touch.findMany({ where: { contactId: onPlan.id, state: 'due' } });
      return [...new Set(touches.map(({ dueOn }) => dueOn.getUTCDay()))].toSorted();
    };
    expect(await daysOfPlan()).toContain(4);
    await promised(agent, 'Huda Salem', '2026-09-20');
    expect(await says('days')).toMatch(/those of the team: Sunday, Monday/);
    expect(await says('days sunday to wednesday')).toMatch(
      /Sunday, Monday, Tuesday and Wednesday from now on/,
    );
    // The plan follows behind the answer.
    for (let tries = 0; tries < 500 && (await daysOfPlan()).includes(4); tries++) await pause(20);
    expect(await daysOfPlan()).toEqual([0, 1, 2, 3]);
    expect(await look.touch.count({ where: { contactId: onPlan.id, state: 'due' } })).toBe(33);
    expect(await says('days someday')).toMatch(/could not read “someday”/);
    // Wednesday 23 September is the national day of the Saudis; Thursday is no working day of theirs.
    for (const day of ['20', '21', '22', '23', '24']) await tickAt(`2026-09-${day}T05:00Z`);
    await touchbase.settled();
    expect((await madeFor(agent)).map((made) => made.slice(8, 10))).toEqual(['20', '21', '22']);
    const own = {
      key: 'day-of-the-team',
      name: { en: 'Day of the team', ar: 'يوم الفريق' },
      rule: '09-27',
      greet: false,
      off: true,
    };
    await look.team.update({ where, data: { holidays: [own] } });
    await tickAt('2026-09-27T05:00Z');
    await look.team.update({ where, data: { holidays: [] } });
    await tickAt('2026-09-28T05:00Z');
    await touchbase.settled();
    expect((await madeFor(agent)).at(-1)).toBe('2026-09-28T05:00:00.000Z');
    expect(await madeFor(agent)).toHaveLength(4);
    expect(await says('days team')).toMatch(/those of the team from now on/);
  });

  it('follow the zone a person sets, and are not sent again for a day they had', async () => {
    const agent = await agentIn('Asia/Riyadh');
    await promised(agent, 'Huda', '2026-05-19');
    await tickAt('2026-05-19T05:00Z');
    await touchbase.settled();
    const answer = await touchbase.slack.as(agent).command('/touchbase', 'zone America/New_York');
    expect(answer.acked).toBe(true);
    // 08:00 in New York of the same day, then of the next.
    for (const instant of [
      '2026-05-19T12:00Z',
      '2026-05-20T05:00Z',
      '2026-05-20T11:59Z',
      '2026-05-20T12:00Z',
    ])
      await tickAt(instant);
    await touchbase.settled();
    expect(await madeFor(agent)).toEqual(['2026-05-19T05:00:00.000Z', '2026-05-20T12:00:00.000Z']);
  });

  it('come once each from two processes that tick at the same time', async () => {
    const ids = await agentsIn('Asia/Tokyo', 12);
    for (const id of ids) await promised(id, 'Huda', '2026-06-01');
    const second = await start(touchbase.options, touchbase.clock);
    try {
      touchbase.clock.set('2026-05-31T23:00Z');
      const { running } = touchbase;
      await Promise.all([running.tick(), second.tick(), running.tick(), second.tick()]);
      await touchbase.settled();
      expect(ids.map((id) => dmsOf(id).length)).toEqual(ids.map(() => 1));
    } finally {
      await second.stop();
    }
  });

  it('of the others come where one cannot be made, and that one comes when it can', async () => {
    const { look, running } = touchbase;
    const { teamId } = running;
    const [stuck = '', free = ''] = await agentsIn('Asia/Tokyo', 2);
    await promised(stuck, 'Huda', '2026-06-10');
    await promised(free, 'Badr', '2026-06-10');
    touchbase.clock.set('2026-06-09T23:00Z');
    const morning = { teamId, userId: stuck, day: dateOf('2026-06-10'), madeAt: touchbase.clock.now() };
    const otherProcessDied = new Error('undone');
    const undone = look.$transaction(
      async (tx) => {
        // Another process makes the morning, takes its time, and dies.
        await tx.morning.create({ data: morning });
        await expect(running.tick()).rejects.toThrow();
        throw otherProcessDied;
      },
      // Longer than the tick waits for it on a busy machine.
      { timeout: 25_000 },
    );
    await expect(undone).rejects.toBe(otherProcessDied);
    await touchbase.settled();
    expect([dmsOf(stuck).length, dmsOf(free).length]).toEqual([0, 1]);
    await tickAt('2026-06-09T23:01Z');
    await touchbase.settled();
    expect([dmsOf(stuck).length, dmsOf(free).length]).toEqual([1, 1]);
  });
});
