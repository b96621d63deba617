import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, ExpressReceiver } from '@slack/bolt';
import { type LocalSlack, startLocalSlack } from '../../sandbox/local-slack.ts';
import { buttons, client, silent } from './bolt-app.ts';

let slack: LocalSlack;
const servers: Server[] = [];
let app: App;
let omar: string;
let leads: string;

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
}

beforeEach(async () => {
  slack = await startLocalSlack({ rates: { channelPaceMs: 0 } });
  omar = slack.addPerson({ name: 'omar' });
  leads = slack.addChannel({ name: 'leads', members: [omar] });
  const receiver = new ExpressReceiver({
    signingSecret: slack.signingSecret,
    logger: silent,
    unhandledRequestTimeoutMillis: 100,
  });
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  // Without this Bolt asks auth.test in the background, beyond the end of a short test.
  const known = { tokenVerificationEnabled: false, botUserId: slack.botUserId, botId: 'B0000000001' };
  app = new App({ token: slack.botToken, ...known, receiver, clientOptions, logger: silent });
  slack.deliverByHttp(await serve(receiver.app));
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await slack.stop();
});

it('posts a command as a signed form and shows the answer in the body', async () => {
  app.command('/touch', ({ ack, command }) => ack({ text: `you said ${command.text}` }));
  const outcome = await slack.as(omar).command('/touch', 'تم هدى & more');
  expect(outcome).toMatchObject({ acked: true, status: 200 });
  expect(outcome.answers()).toMatchObject([{ text: 'you said تم هدى & more', ephemeralFor: omar }]);
});

it('shows a plain text body as the answer', async () => {
  app.command('/touch', ({ ack }) => ack('plain'));
  expect((await slack.as(omar).command('/touch')).answers()).toMatchObject([{ text: 'plain' }]);
});

it('posts presses and forms', async () => {
  const seen: unknown[] = [];
  app.action('claim', async ({ ack, action }) => {
    seen.push((action as { value?: string }).value);
    await ack();
  });
  await client(slack).chat.postMessage({ channel: leads, text: 'card', blocks: [buttons(['claim', 'l1'])] });
  const [message] = slack.messages(leads);
  if (message === undefined) throw new Error('no card');
  expect(await slack.as(omar).press(message, { actionId: 'claim' })).toMatchObject({
    acked: true,
    status: 200,
  });
  expect(seen).toEqual(['l1']);
});

it('posts events', async () => {
  const joined = Promise.withResolvers<unknown>();
  app.event('member_joined_channel', async ({ event }) => joined.resolve(event));
  const sara = slack.addPerson({ name: 'sara' });
  slack.join(leads, sara);
  expect(await joined.promise).toMatchObject({
    user: sara,
    channel: leads,
    channel_type: 'C',
    team: slack.teamId,
  });
});

it('fails for the person when nothing listens, once and for all', async () => {
  const outcome = await slack.as(omar).command('/nobody');
  expect(outcome).toMatchObject({ delivered: true, acked: false, error: 'http_status', status: 404 });
  expect(outcome.visibleError).toContain('dispatch_failed');
  expect(slack.log.filter((entry) => entry.kind === 'delivery')).toHaveLength(1);
});

it('fails when the answer comes after the window', async () => {
  slack.durations.ackWindowMs = 50;
  const held = Promise.withResolvers<void>();
  slack.deliverByHttp(await serve((_request, response) => void held.promise.then(() => response.end())));
  expect(await slack.as(omar).command('/touch')).toMatchObject({
    delivered: true,
    acked: false,
    error: 'timeout',
  });
  held.resolve();
  await slack.waitFor(() => slack.log.some((entry) => entry.kind === 'delivery' && entry.ackedLate), {
    what: 'the ack',
  });
});

it('fails when nobody answers at the address', async () => {
  slack.deliverByHttp('http://127.0.0.1:1/slack/events');
  expect(await slack.as(omar).command('/touch')).toMatchObject({
    delivered: false,
    error: 'connection_failed',
  });
});

it('can sign wrongly or long ago, and the app refuses', async () => {
  const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
  expect(await slack.postRaw({ body })).toMatchObject({ status: 200 });
  expect(await slack.postRaw({ body, signingSecret: 'another' })).toMatchObject({ status: 401 });
  const longAgo = Math.floor(Date.now() / 1000) - 301;
  expect(await slack.postRaw({ body, timestampSeconds: longAgo })).toMatchObject({ status: 401 });
  expect(await slack.postRaw({ body, headers: { 'x-slack-signature': 'v0=00' } })).toMatchObject({
    status: 401,
  });
});
