import { messageAsText } from '../../sandbox/as-text.ts';
import { freePort } from '../support/free-port.ts';
import { type MainProcess, mainProcess } from '../support/main-process.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

describe('the process', () => {
  let touchbase: Touchbase;
  const running: MainProcess[] = [];
  beforeEach(async () => {
    // Prepares the team, its database and the local Slack; then the real process takes over.
    touchbase = await startTouchbase();
    await touchbase.running.stop();
  });
  afterEach(async () => {
    for (const { child } of running.splice(0)) child.kill('SIGKILL');
    await touchbase.slack.stop();
    await touchbase.database.drop();
  });

  async function startMain(): Promise<{ main: MainProcess; webUrl: string }> {
    const port = await freePort();
    const main = mainProcess({
      SLACK_BOT_TOKEN: touchbase.slack.botToken,
      SLACK_APP_TOKEN: touchbase.slack.appToken,
      SLACK_API_URL: touchbase.slack.apiUrl,
      DATABASE_URL: touchbase.database.url,
      INTAKE_KEYS: 'website:key-of-website',
      PORT: String(port),
      LOG_LEVEL: 'info',
    });
    running.push(main);
    await main.says('Touchbase is running');
    return { main, webUrl: `http://127.0.0.1:${port}` };
  }

  async function sendLead(webUrl: string, name: string, phone: string): Promise<void> {
    const answer = await fetch(`${webUrl}/intake/website`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': 'key-of-website' },
      body: JSON.stringify({ name, phone }),
    });
    expect(answer.status).toBe(201);
  }

  function cards(): string[] {
    return touchbase.slack
      .messages(touchbase.leadsChannelId)
      .map((one) => messageAsText(one, touchbase.slack.nameOf));
  }

  it('finishes what is in hand on SIGTERM, however often it is said, and leaves the rest to the next start', async () => {
    const { slack } = touchbase;
    const { main, webUrl } = await startMain();
    const names = ['Aisha', 'Basma', 'Camila'];
    slack.faults.next('chat.postMessage', { kind: 'hang', stored: true });
    for (const [index, name] of names.entries()) await sendLead(webUrl, name, `+96650600000${index}`);
    await slack.waitFor(() => slack.faults.hangingCalls === 1, { what: 'a message on its way' });

    const begun = performance.now();
    const command = slack.as(people.omar).command('/touch', '');
    await slack.waitFor(() => slack.log.some((entry) => entry.kind === 'delivery'), {
      what: 'the command on its way',
    });
    main.child.kill('SIGTERM');
    main.child.kill('SIGTERM');
    await main.says('finishing what is in hand');
    main.child.kill('SIGTERM');
    slack.faults.release();
    expect((await command).acked).toBe(true);
    expect(await main.ended()).toEqual({ code: 0, signal: null });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(main.output().err).toBe('');
    expect(main.output().out).not.toContain('"level":50');
    // It said nothing new after it was told to stop.
    expect(cards()).toHaveLength(1);

    const next = await startMain();
    await slack.waitFor(() => cards().length >= names.length, { what: 'the rest', timeoutMs: 20_000 });
    next.main.child.kill('SIGTERM');
    expect(await next.main.ended()).toEqual({ code: 0, signal: null });
    expect(cards().flatMap((text) => names.filter((name) => text.includes(name)))).toEqual(names);
  }, 60_000);

  it('ends within 10 s even where Slack does not answer', async () => {
    const { slack } = touchbase;
    const { main, webUrl } = await startMain();
    slack.faults.next('chat.postMessage', { kind: 'hang' });
    await sendLead(webUrl, 'Huda', '+966506000009');
    await slack.waitFor(() => slack.faults.hangingCalls === 1, { what: 'a message on its way' });
    const begun = performance.now();
    main.child.kill('SIGTERM');
    expect(await main.ended()).toEqual({ code: 0, signal: null });
    expect(performance.now() - begun).toBeLessThan(10_000);
  }, 60_000);
});

describe('the process without what it needs', () => {
  it('names everything that is missing or wrong, never a secret, and the ways on', async () => {
    const main = mainProcess({
      SLACK_BOT_TOKEN: 'not-a-token-7f3a',
      PORT: 'http',
      INTAKE_KEYS: 'website:short',
      DATABASE_URL: 'mysql://user:pa55word@host/db',
    });
    expect(await main.ended()).toEqual({ code: 1, signal: null });
    const { err } = main.output();
    for (const variable of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'PORT', 'INTAKE_KEYS', 'DATABASE_URL'])
      expect(err).toContain(variable);
    expect(err).toContain('https://api.slack.com/apps?new_app=1&manifest_yaml=');
    expect(err).toContain('npm run demo');
    for (const secret of ['7f3a', 'short,', 'website:short', 'pa55word']) expect(err).not.toContain(secret);
  });

  it('ends with 1 and a reason where Slack does not know the token', async () => {
    const touchbase = await startTouchbase({ setUp: false });
    const main = mainProcess({
      SLACK_BOT_TOKEN: 'xoxb-of-nobody',
      SLACK_APP_TOKEN: touchbase.slack.appToken,
      SLACK_API_URL: touchbase.slack.apiUrl,
      DATABASE_URL: touchbase.database.url,
      PORT: '0',
    });
    expect(await main.ended()).toEqual({ code: 1, signal: null });
    expect(main.output().out).toContain('invalid_auth');
    expect(main.output().out).not.toContain('xoxb-of-nobody');
    await touchbase.stop();
  }, 30_000);
});
