import { WebClient } from '@slack/web-api';
import { messageAsText } from '../../sandbox/as-text.ts';
import type { VisibleMessage } from '../../sandbox/message-store.ts';
import type { CallEntry } from '../../sandbox/record.ts';
import { tell, wake } from '../../src/db/tell.ts';
import { start } from '../../src/start.ts';
import { freePort } from '../support/free-port.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

describe('while Slack fails', () => {
  let touchbase: Touchbase;
  let leads = 0;
  beforeAll(async () => {
    touchbase = await startTouchbase({
      start: { slackTimeoutMs: 500, retries: { firstMs: 20, longestMs: 100, giveUpAfterMs: 60_000 } },
    });
  });
  afterEach(async () => {
    touchbase.slack.faults.clear();
    await touchbase.settled();
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  const claim = { actionId: 'claim' };

  /** Sends leads one after the other; answers their ids. */
  async function sendLeads(...names: string[]): Promise<string[]> {
    const ids: string[] = [];
    for (const name of names) {
      leads += 1;
      const answer = await touchbase.sendLead({ name, phone: `+9665020${String(leads).padStart(5, '0')}` });
      ids.push(((await answer.json()) as { leadId: string }).leadId);
    }
    return ids;
  }

  function shown(): string[] {
    return touchbase.slack.messages(touchbase.leadsChannelId).map(textOf);
  }

  function textOf(message: VisibleMessage): string {
    return messageAsText(message, touchbase.slack.nameOf);
  }

  /** How often a name is on a message of the leads channel. */
  function copiesOf(name: string): number {
    return shown().filter((text) => text.includes(name)).length;
  }

  /** The names in the order in which the channel shows them. */
  function orderOf(names: readonly string[]): string[] {
    return shown().flatMap((text) => names.filter((name) => text.includes(name)));
  }

  function calls(method: string): CallEntry[] {
    return touchbase.slack.log.filter(
      (entry): entry is CallEntry => entry.kind === 'call' && entry.method === method,
    );
  }

  function post(fault: Parameters<Touchbase['slack']['faults']['next']>[1], times = 1): void {
    touchbase.slack.faults.next('chat.postMessage', fault, { times, channel: touchbase.leadsChannelId });
  }

  async function card(leadId: string): Promise<VisibleMessage> {
    const { channelId, ts } = await touchbase.look.telling.findFirstOrThrow({
      where: { kind: 'lead-card', subjectId: leadId },
    });
    const message = touchbase.slack.message({ channel: channelId ?? '', ts: ts ?? '' });
    if (!message) throw new Error('no card');
    return message;
  }

  async function stateOf(leadId: string): Promise<string> {
    return (
      await touchbase.look.telling.findFirstOrThrow({ where: { kind: 'lead-card', subjectId: leadId } })
    ).state;
  }

  it('says it once, in order, after three answers of 500', async () => {
    post({ kind: 'status', status: 500 }, 3);
    await sendLeads('Aisha', 'Basma', 'Camila');
    await touchbase.settled();
    expect(orderOf(['Aisha', 'Basma', 'Camila'])).toEqual(['Aisha', 'Basma', 'Camila']);
  });

  it('says it once after a connection that broke before Slack had it', async () => {
    post({ kind: 'reset', stored: false });
    await sendLeads('Dana', 'Eman');
    await touchbase.settled();
    expect(orderOf(['Dana', 'Eman'])).toEqual(['Dana', 'Eman']);
  });

  it('may say it twice, and only then, where Slack had it and its answer was lost', async () => {
    post({ kind: 'reset', stored: true });
    const [leadId = ''] = await sendLeads('Farah', 'Ghada');
    await touchbase.settled();
    expect(orderOf(['Farah', 'Ghada'])).toEqual(['Farah', 'Farah', 'Ghada']);
    // Buttons on either copy do the same thing.
    const [stray] = touchbase.slack
      .messages(touchbase.leadsChannelId)
      .filter((one) => textOf(one).includes('Farah'));
    if (!stray) throw new Error('no copy');
    await touchbase.slack.as(people.omar).press(stray, claim);
    await touchbase.settled();
    expect((await touchbase.look.lead.findFirstOrThrow({ where: { id: leadId } })).claimedByUserId).toBe(
      people.omar,
    );
  });

  it('says it once after a request that hung and never arrived', async () => {
    post({ kind: 'hang' });
    await sendLeads('Hana', 'Iman');
    await touchbase.settled();
    expect(orderOf(['Hana', 'Iman'])).toEqual(['Hana', 'Iman']);
  });

  it('lets other channels go on while one is told to slow down, and keeps that one in order', async () => {
    const [leadId = ''] = await sendLeads('Jana');
    await touchbase.settled();
    const jana = await card(leadId);
    touchbase.slack.faults.next(
      'chat.postMessage',
      { kind: 'rate_limited', retryAfterSeconds: 2 },
      {
        channel: touchbase.leadsChannelId,
      },
    );
    await sendLeads('Karima', 'Layla');
    await touchbase.slack.waitFor(() => calls('chat.postMessage').some(isLimited), { what: 'the 429' });

    await touchbase.slack.as(people.yusuf).press(jana, claim);
    await touchbase.slack.waitFor(
      () => touchbase.slack.dm(people.yusuf).some((one) => textOf(one).includes('Jana')),
      {
        what: 'the contact of the lead, in another channel',
      },
    );
    expect(copiesOf('Karima')).toBe(0);
    await touchbase.settled();
    expect(orderOf(['Karima', 'Layla'])).toEqual(['Karima', 'Layla']);
  });

  function lastOf(entries: CallEntry[]): CallEntry | undefined {
    return entries.at(-1);
  }

  function isLimited(entry: CallEntry | undefined): boolean {
    return typeof entry?.answer === 'object' && entry.answer.status === 429;
  }

  it('waits as long as Slack asked before it says anything there again', async () => {
    post({ kind: 'rate_limited', retryAfterSeconds: 1 });
    await sendLeads('Maha');
    await touchbase.slack.waitFor(() => isLimited(lastOf(calls('chat.postMessage'))), { what: 'the 429' });
    const refusedAt = performance.now();
    await touchbase.slack.waitFor(() => copiesOf('Maha') === 1, { what: 'the card' });
    // Never less; how much more is the machine's business. The database's clock and ours may differ a little.
    expect(performance.now() - refusedAt).toBeGreaterThan(950);
  });

  it('says it once after a 429 that names no time', async () => {
    post({ kind: 'rate_limited' });
    await sendLeads('Nada');
    await touchbase.settled();
    expect(copiesOf('Nada')).toBe(1);
  });

  it('says it in plain words where Slack refuses the blocks', async () => {
    post({ kind: 'error', error: 'invalid_blocks', messages: ['no more than 50 items allowed'] });
    const [leadId = ''] = await sendLeads('Oumaima');
    await touchbase.settled();
    expect(copiesOf('Oumaima')).toBe(1);
    expect(await stateOf(leadId)).toBe('told');
    const { blocks } = await card(leadId);
    expect(blocks.every((block) => block.type === 'section')).toBe(true);
  });

  it.each(['channel_not_found', 'is_archived', 'msg_too_long'])(
    'puts a message refused for itself (%s) aside, goes on, and shows it to a manager who can send it again',
    async (error) => {
      const { slack } = touchbase;
      post({ kind: 'error', error });
      const [refused = '', next = ''] = await sendLeads('Parisa', 'Qamar');
      await touchbase.settled();
      expect(await stateOf(refused)).toBe('dead');
      expect(await stateOf(next)).toBe('told');

      const status = await slack.as(people.mona).command('/touchbase', 'status');
      const [answer] = status.answers();
      if (!answer) throw new Error('no answer');
      expect(textOf(answer)).toContain('One message is stuck');
      expect(textOf(answer)).toContain(error);
      const forAgent = await slack.as(people.omar).command('/touchbase', 'status');
      expect(forAgent.answers().map(textOf).join()).toContain('for managers');

      const before = copiesOf('Parisa');
      await slack.as(people.mona).press(answer, { actionId: 'retry-dead' });
      await touchbase.settled();
      expect(await stateOf(refused)).toBe('told');
      expect(copiesOf('Parisa')).toBe(before + 1);
    },
  );

  it('draws a message told again after it was given up with all its patience', async () => {
    post({ kind: 'error', error: 'is_archived' });
    const [leadId = ''] = await sendLeads('Rima');
    await touchbase.settled();
    const where = { kind: 'lead-card', subjectId: leadId };
    // Given up long ago.
    await touchbase.look.telling.updateMany({
      where,
      data: { firstTriedAt: new Date('2020-01-01T00:00:00Z'), tries: 40 },
    });
    post({ kind: 'status', status: 500 });
    await touchbase.running.means.store.transaction((tx) =>
      tell(tx, {
        teamId: touchbase.running.teamId,
        kind: 'lead-card',
        subjectId: leadId,
        recipient: touchbase.leadsChannelId,
        at: touchbase.clock.now(),
      }),
    );
    await touchbase.settled();
    expect(await stateOf(leadId)).toBe('told');
  });

  it('lets a message that somebody deleted be gone', async () => {
    const [leadId = ''] = await sendLeads('Deleted');
    await touchbase.settled();
    const { channel, ts } = await card(leadId);
    const client = new WebClient(touchbase.slack.botToken, { slackApiUrl: touchbase.slack.apiUrl });
    await client.chat.delete({ channel, ts });

    await touchbase.running.means.store.transaction((tx) =>
      tell(tx, {
        teamId: touchbase.slack.teamId,
        kind: 'lead-card',
        subjectId: leadId,
        recipient: touchbase.leadsChannelId,
        at: touchbase.clock.now(),
      }),
    );
    await touchbase.settled();

    const told = await touchbase.look.telling.findFirstOrThrow({
      where: { kind: 'lead-card', subjectId: leadId },
    });
    expect(told).toMatchObject({ state: 'dropped', ts: null });
    expect(copiesOf('Deleted')).toBe(0);
  });

  it('gives up a message that cannot be drawn, says why, and lets the others go out meanwhile', async () => {
    const { means, teamId } = touchbase.running;
    const { leadsChannelId: recipient, clock, look } = touchbase;
    await means.store.transaction((tx) =>
      tell(tx, { teamId, kind: 'lead-card', subjectId: 'no-id', recipient, at: clock.now() }),
    );
    const [leadId = ''] = await sendLeads('Tahani');
    const undrawn = () => look.telling.findFirstOrThrow({ where: { kind: 'lead-card', subjectId: 'no-id' } });
    await touchbase.slack.waitFor(() => copiesOf('Tahani') === 1, { what: 'the card behind it' });
    expect(await stateOf(leadId)).not.toBe('dead');
    await touchbase.settled();
    expect(await undrawn()).toMatchObject({ state: 'dead', tries: 10, ts: null });
    // A message of the database's could quote a row.
    expect((await undrawn()).lastError).toMatch(/^PrismaClientKnownRequestError: P\d+$/);
    await look.telling.deleteMany({ where: { subjectId: 'no-id' } });
  });

  it('draws several changes of one message that are still waiting as one', async () => {
    const [leadId = ''] = await sendLeads('Salma');
    await touchbase.settled();
    const before = calls('chat.update').length;
    touchbase.slack.faults.next('chat.update', { kind: 'status', status: 500 }, { times: 2 });
    const { means, teamId } = touchbase.running;
    await means.store.transaction(async (tx) => {
      for (let change = 0; change < 10; change++)
        await tell(tx, {
          teamId,
          kind: 'lead-card',
          subjectId: leadId,
          recipient: touchbase.leadsChannelId,
          at: touchbase.clock.now(),
        });
    });
    await touchbase.settled();
    expect(calls('chat.update').length - before).toBe(3);
  });

  it('does not let what is told now wait for a look that was put off', async () => {
    const { means, teamId } = touchbase.running;
    await means.store.transaction((tx) => wake(tx, teamId, touchbase.leadsChannelId, 600));
    await sendLeads('Yara');
    await touchbase.settled();
    expect(copiesOf('Yara')).toBe(1);
  });

  it('opens the conversation with a person again where that failed', async () => {
    const { slack } = touchbase;
    const [leadId = ''] = await sendLeads('Thuraya');
    await touchbase.settled();
    await touchbase.look.member.updateMany({ where: { userId: people.lina }, data: { dmChannelId: null } });
    slack.faults.next('conversations.open', { kind: 'status', status: 500 });
    slack.faults.next('conversations.open', { kind: 'rate_limited', retryAfterSeconds: 1 });
    await slack.as(people.lina).press(await card(leadId), claim);
    await touchbase.settled();
    expect(slack.dm(people.lina).filter((one) => textOf(one).includes('Thuraya'))).toHaveLength(1);
  });

  it('still asks Slack for everybody when it is told to slow down or Slack stumbles', async () => {
    const { slack } = touchbase;
    slack.addPerson({ id: 'U0NEW', name: 'new', realName: 'Newcomer' });
    slack.faults.next('users.list', { kind: 'rate_limited', retryAfterSeconds: 1 });
    slack.faults.next('users.list', { kind: 'status', status: 500 });
    await touchbase.running.reconcile();
    expect(await touchbase.look.member.count({ where: { userId: 'U0NEW' } })).toBe(1);
  });

  it('says everything afterwards, in order, when the sockets were gone and refused for a while', async () => {
    const { slack } = touchbase;
    slack.faults.refuseSockets(true);
    slack.dropSockets();
    const refusals = () =>
      calls('apps.connections.open').filter(
        (one) => typeof one.answer === 'object' && one.answer.status === 500,
      );
    await slack.waitFor(() => refusals().length >= 3, { what: 'three tries to connect' });
    const lost = await slack.as(people.omar).command('/touch', '');
    expect(lost.error).toBe('no_socket');
    const newcomer = slack.joinTeam({ id: 'U0EVENT', name: 'event', realName: 'Eve Event' });
    await sendLeads('Umaima', 'Wafa');
    await touchbase.settled();
    expect(orderOf(['Umaima', 'Wafa'])).toEqual(['Umaima', 'Wafa']);
    const unready = await fetch(`${touchbase.running.webUrl}/readyz`);
    expect(unready.status).toBe(503);

    slack.faults.refuseSockets(false);
    await slack.waitFor(() => slack.openSockets === 1, { what: 'the socket' });
    expect((await slack.as(people.omar).command('/touch', '')).acked).toBe(true);
    await heardOf(newcomer);
  });

  /** The event that waited at Slack has come through. */
  async function heardOf(userId: string): Promise<void> {
    await touchbase.slack.waitFor(
      () =>
        touchbase.slack.log.some(
          (entry) =>
            entry.kind === 'delivery' &&
            entry.state === 'acked' &&
            JSON.stringify(entry.payload).includes(userId),
        ),
      { what: `the event about ${userId}` },
    );
  }

  it('connects again, to one socket, when Slack asks for it', async () => {
    const { slack } = touchbase;
    const opened = calls('apps.connections.open').length;
    slack.disconnectSockets();
    await slack.waitFor(() => calls('apps.connections.open').length > opened && slack.openSockets === 1, {
      what: 'a fresh socket',
    });
    expect((await slack.as(people.sara).command('/touch', '')).acked).toBe(true);
    expect(calls('apps.connections.open').length - opened).toBe(1);
  });

  it('lives on when Slack says on reconnecting that the token is not valid, and is back when it is', async () => {
    const { slack } = touchbase;
    const opened = calls('apps.connections.open').length;
    slack.faults.refuseSockets({ error: 'invalid_auth' });
    slack.dropSockets();
    await slack.waitFor(() => calls('apps.connections.open').length >= opened + 3, { what: 'three tries' });
    slack.faults.refuseSockets(false);
    await slack.waitFor(() => slack.openSockets === 1, { what: 'the socket' });
    expect((await slack.as(people.omar).command('/touch', '')).acked).toBe(true);
  });
});

describe('a start while Slack refuses sockets', () => {
  let touchbase: Touchbase;
  beforeAll(async () => {
    touchbase = await startTouchbase();
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  it('fails at once, and leaves nothing behind, where the token is not valid', async () => {
    const { slack } = touchbase;
    slack.faults.refuseSockets({ error: 'invalid_auth' });
    const port = await freePort();
    const options = { ...touchbase.options, port };
    await expect(start(options, touchbase.clock)).rejects.toThrow('invalid_auth');
    slack.faults.refuseSockets(false);
    // The port is free again, and nothing of the first start takes the place of the second.
    const second = await start(options, touchbase.clock);
    expect(slack.openSockets).toBe(2);
    await second.stop();
  });

  it('goes on trying where Slack only stumbles', async () => {
    const { slack } = touchbase;
    slack.faults.refuseSockets(true);
    const tried = () =>
      slack.log.filter((entry) => entry.kind === 'call' && entry.method === 'apps.connections.open').length;
    const before = tried();
    const starting = start(touchbase.options, touchbase.clock);
    await slack.waitFor(() => tried() >= before + 3, { what: 'three tries' });
    slack.faults.refuseSockets(false);
    const second = await starting;
    expect(slack.openSockets).toBe(2);
    await second.stop();
    expect(slack.openSockets).toBe(1);
  });
});

describe('while Slack fails for longer than the patience', () => {
  let touchbase: Touchbase;
  beforeAll(async () => {
    touchbase = await startTouchbase({
      start: { retries: { firstMs: 5, longestMs: 10, giveUpAfterMs: 30 } },
    });
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  it('gives a message up, and a manager can have it sent when Slack is back', async () => {
    const { slack, look, leadsChannelId } = touchbase;
    slack.faults.next(
      'chat.postMessage',
      { kind: 'status', status: 503 },
      { times: Infinity, channel: leadsChannelId },
    );
    await touchbase.sendLead({ name: 'Zahra Ali', phone: '+966503000001' });
    await touchbase.settled();
    expect(await look.telling.findFirstOrThrow({ where: { kind: 'lead-card' } })).toMatchObject({
      state: 'dead',
    });
    slack.faults.clear();
    const status = await slack.as(people.mona).command('/touchbase', 'status');
    const [answer] = status.answers();
    if (!answer) throw new Error('no answer');
    await slack.as(people.mona).press(answer, { actionId: 'retry-dead' });
    await touchbase.settled();
    expect(slack.messages(leadsChannelId)).toHaveLength(1);
  });
});
