import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { messageAsText } from '../../sandbox/as-text.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

const signingSecret = 'signing-secret-of-the-tests';

describe('HTTP mode: Slack posts signed requests to the web server', () => {
  let touchbase: Touchbase;
  beforeAll(async () => {
    const botToken = 'xoxb-local-bot-token';
    touchbase = await startTouchbase({ start: { slack: { kind: 'http', botToken, signingSecret } } });
    touchbase.slack.deliverByHttp(`${touchbase.running.webUrl}/slack/events`, signingSecret);
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

  it('is ready without a socket', async () => {
    expect((await fetch(`${touchbase.running.webUrl}/readyz`)).status).toBe(200);
    expect(touchbase.slack.openSockets).toBe(0);
  });
});
