import { type LocalSlack, startLocalSlack } from '../../sandbox/local-slack.ts';
import { slackRates } from '../../sandbox/local-slack-options.ts';
import { wire } from './bolt-app.ts';

describe('too fast', () => {
  let slack: LocalSlack;
  afterEach(() => slack.stop());

  it('lets a small burst through, then so many messages a second per channel', async () => {
    // Slow enough that no message becomes allowed while the test runs.
    slack = await startLocalSlack({ rates: { channelPaceMs: 600_000, channelBurst: 4 } });
    const leads = slack.addChannel({ name: 'leads' });
    const other = slack.addChannel({ name: 'other' });
    const posts = Array.from({ length: 5 }, (_none, index) =>
      wire(slack, 'chat.postMessage', { channel: leads, text: `${index}` }),
    );
    const refused = (await Promise.all(posts)).filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(refused[0]?.body).toEqual({ ok: false, error: 'ratelimited' });
    expect(slack.messages(leads)).toHaveLength(4);
    expect((await wire(slack, 'chat.postMessage', { channel: other, text: 'x' })).status).toBe(200);
  });

  it('limits the calls of a method to so many a minute', async () => {
    slack = await startLocalSlack({ rates: { perMinute: { 'users.list': 2 } } });
    const statuses: number[] = [];
    for (let call = 0; call < 3; call += 1) statuses.push((await wire(slack, 'users.list')).status);
    expect(statuses).toEqual([200, 200, 429]);
    const { headers } = await wire(slack, 'users.list');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await wire(slack, 'auth.test')).status).toBe(200);
  });

  it('can be switched off', async () => {
    slack = await startLocalSlack({ rates: { channelPaceMs: 0 } });
    const leads = slack.addChannel({ name: 'leads' });
    const posts = Array.from({ length: 30 }, () =>
      wire(slack, 'chat.postMessage', { channel: leads, text: 'x' }),
    );
    for (const { status } of await Promise.all(posts)) expect(status).toBe(200);
  });
});

it('takes one message a second by default', () => {
  expect(slackRates).toEqual({ channelPaceMs: 1000, channelBurst: 4, perMinute: {} });
});
