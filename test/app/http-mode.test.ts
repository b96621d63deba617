import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { messageAsText } from '../../sandbox/as-text.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

const signingSecret = 'signing-secret-of-the-tests';

describe('HTTP mode: Slack posts signed requests to the web server', () => {
  let touchbase: Touchbase;
  beforeAll(async () => {
    const botToken = 'xoxb-local-bot-token';
    touchbase = await startTouchbase({ start: { slack: { kind: 'http', botToken, signingSecret } } });
  });
  afterAll(async () => {
    await touchbase?.stop();
  });

  it('answers a command in its acknowledgement', async () => {
    const outcome = await touchbase.slack.as(people.omar).command('/touchbase', 'zone');
    expect(outcome).toMatchObject({ acked: true, status: 200 });
    const [answer] = outcome.answers();
    expect(answer && messageAsText(answer, touchbase.slack.nameOf)).toContain('Asia/Riyadh');
  });

  it('takes leads and presses on the same server', async () => {
    const { slack } = touchbase;
    expect((await touchbase.sendLead({ name: 'Huda', phone: '+966505000001' })).status).toBe(201);
    await touchbase.settled();
    const [card] = slack.messages(touchbase.leadsChannelId);
    if (!card) throw new Error('no card');
    expect(await slack.as(people.omar).press(card, { actionId: 'claim' })).toMatchObject({
      acked: true,
      status: 200,
    });
    await touchbase.settled();
    expect(
      slack
        .dm(people.omar)
        .map((one) => messageAsText(one, slack.nameOf))
        .join(),
    ).toContain('+966 50 500 0001');
  });

  it('hears of people who come and change', async () => {
    const { slack, look } = touchbase;
    const id = slack.joinTeam({ id: 'U0JOINED', name: 'joined', realName: 'Jo', tz: 'Asia/Dubai' });
    // Slack has its answer before the app has written: the row is what tells.
    for (let tries = 0; tries < 200; tries++) {
      const member = await look.member.findFirst({ where: { userId: id } });
      if (member) return expect(member.slackZone).toBe('Asia/Dubai');
      await pause(20);
    }
    throw new Error('never heard of the new person');
  });

  const command = new URLSearchParams({
    command: '/touchbase',
    text: 'language arabic',
    user_id: people.lina,
    team_id: 'T0000000001',
    trigger_id: '1.2.3',
    response_url: 'http://127.0.0.1:9/none',
  }).toString();
  const contentType = 'application/x-www-form-urlencoded';
  const languageOfLina = async () =>
    (await touchbase.look.member.findFirstOrThrow({ where: { userId: people.lina } })).language;

  it('refuses a wrong signature, an old request and one without any, and does nothing', async () => {
    const { slack } = touchbase;
    const now = Math.floor(performance.timeOrigin / 1_000 + performance.now() / 1_000);
    const forged = await slack.postRaw({
      body: command,
      contentType,
      signingSecret: 'somebody-elses-secret',
    });
    const old = await slack.postRaw({ body: command, contentType, timestampSeconds: now - 301 });
    const tampered = await slack.postRaw({
      body: command,
      contentType,
      headers: {
        'x-slack-signature': `v0=${createHmac('sha256', signingSecret).update('else').digest('hex')}`,
      },
    });
    const unsigned = await fetch(`${touchbase.running.webUrl}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: command,
    });
    expect([forged, old, tampered, unsigned].map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(await languageOfLina()).toBeNull();
  });

  it('takes the same request rightly signed', async () => {
    expect((await touchbase.slack.postRaw({ body: command, contentType })).status).toBe(200);
    expect(await languageOfLina()).toBe('ar');
  });

  it('says that it was done where only the answer could not be shown', async () => {
    const posts: string[] = [];
    const answers = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        posts.push(body);
        response.writeHead(posts.length === 1 ? 500 : 200).end();
      });
    });
    await new Promise<void>((resolve) => answers.listen(0, '127.0.0.1', resolve));
    const { port } = answers.address() as AddressInfo;
    const payload = {
      type: 'block_actions',
      user: { id: people.mona, team_id: touchbase.slack.teamId },
      team: { id: touchbase.slack.teamId },
      trigger_id: '4.5.6',
      container: { type: 'message', channel_id: 'D0MONA', message_ts: '1.1', is_ephemeral: false },
      response_url: `http://127.0.0.1:${port}/`,
      actions: [{ type: 'button', action_id: 'retry-dead', block_id: 'b', value: 'x', action_ts: '1.2' }],
    };
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    await touchbase.slack.postRaw({ body, contentType });
    while (posts.length < 2) await pause(10);
    await new Promise((resolve) => answers.close(resolve));
    expect(posts[1]).toContain('This was dealt with, but the answer could not be shown');
    expect(posts[1]).toContain('لكن تعذر عرض الإجابة');
    expect(posts[1]).not.toContain('nothing was changed');
  });

  it('is not ready while Slack does not answer, and is again when it does', async () => {
    const ready = async () => (await fetch(`${touchbase.running.webUrl}/readyz`)).status;
    const { slack } = touchbase;
    slack.faults.next('chat.postMessage', { kind: 'status', status: 500 }, { times: Infinity });
    slack.faults.next('auth.test', { kind: 'error', error: 'invalid_auth' });
    await touchbase.sendLead({ name: 'Ready Or Not', phone: '+966505550001' });
    while ((await ready()) !== 503) await pause(10);
    await touchbase.running.tick();
    expect(await ready()).toBe(503);
    slack.faults.clear();
    await touchbase.settled();
    expect(await ready()).toBe(200);
  });

  it('is ready without a socket', async () => {
    expect((await fetch(`${touchbase.running.webUrl}/readyz`)).status).toBe(200);
    expect(touchbase.slack.openSockets).toBe(0);
  });
});
