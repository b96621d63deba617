import type { App } from '@slack/bolt';
import WebSocket from 'ws';
import { type LocalSlack, startLocalSlack } from '../../sandbox/local-slack.ts';
import { socketApp, wire } from './bolt-app.ts';

let slack: LocalSlack;
let omar: string;
let leads: string;
const apps: App[] = [];
const raw: WebSocket[] = [];

beforeEach(async () => {
  slack = await startLocalSlack();
  omar = slack.addPerson({ name: 'omar' });
  leads = slack.addChannel({ name: 'leads', members: [omar] });
});
afterEach(async () => {
  for (const app of apps.splice(0)) await app.stop();
  for (const socket of raw.splice(0)) socket.terminate();
  await slack.stop();
});

function newApp(): App {
  const app = socketApp(slack);
  apps.push(app);
  return app;
}

/** A bare Socket Mode client: collects what it gets, and acknowledges only when told to. */
async function bareSocket(): Promise<{ socket: WebSocket; got: Record<string, unknown>[] }> {
  const { body } = await wire(slack, 'apps.connections.open', {}, slack.appToken);
  const socket = new WebSocket(String(body.url));
  raw.push(socket);
  const got: Record<string, unknown>[] = [];
  await new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      got.push(JSON.parse(String(data)));
      resolve();
    });
  });
  return { socket, got };
}

const acknowledge = ({ socket }: { socket: WebSocket }) =>
  socket.on('message', (data) => {
    const { envelope_id } = JSON.parse(String(data));
    if (envelope_id !== undefined) socket.send(JSON.stringify({ envelope_id, payload: {} }));
  });

it('greets a connection and uses up its ticket', async () => {
  const { body } = await wire(slack, 'apps.connections.open', {}, slack.appToken);
  const { got } = await bareSocket();
  expect(got).toMatchObject([
    { type: 'hello', num_connections: 1, connection_info: { app_id: expect.any(String) } },
  ]);
  const first = new WebSocket(String(body.url));
  raw.push(first);
  await new Promise((resolve) => first.once('open', resolve));
  const again = new WebSocket(String(body.url));
  await expect(new Promise((_resolve, reject) => again.once('error', reject))).rejects.toThrow('403');
});

it('shows the person an error when the app does not acknowledge in time, and notes the late ack', async () => {
  const app = newApp();
  const held = Promise.withResolvers<void>();
  app.command('/touch', async ({ ack }) => {
    await held.promise;
    await ack('too late');
  });
  await app.start();
  slack.durations.ackWindowMs = 50;
  const outcome = await slack.as(omar).command('/touch');
  expect(outcome).toMatchObject({ delivered: true, acked: false, error: 'timeout', ackPayload: undefined });
  expect(outcome.visibleError).toBe('/touch failed with the error "operation_timeout"');
  held.resolve();
  await slack.waitFor(() => slack.log.some((entry) => entry.kind === 'delivery' && entry.ackedLate), {
    what: 'the ack',
  });
  expect(outcome.answers()).toEqual([]);
  expect(slack.log.filter((entry) => entry.kind === 'delivery')).toHaveLength(1);
});

it('fails at once with no socket open', async () => {
  const outcome = await slack.as(omar).command('/touch');
  expect(outcome).toMatchObject({ delivered: false, acked: false, error: 'no_socket' });
  expect(outcome.visibleError).toBe('/touch failed with the error "dispatch_failed"');
});

it('keeps events until a socket is open, in order', async () => {
  slack.joinTeam({ name: 'sara', id: 'U00000SARA' });
  slack.changePerson(omar, { tz: 'Asia/Dubai' });
  expect(slack.log).toMatchObject([{ state: 'queued' }, { state: 'queued' }]);
  const got: unknown[] = [];
  const app = newApp();
  app.event('team_join', async ({ event }) => void got.push(event.user.id));
  app.event('user_change', async ({ event }) => void got.push([event.user.id, event.user.tz]));
  await app.start();
  await slack.waitFor(
    () => slack.log.filter((entry) => entry.kind === 'delivery' && entry.state === 'acked').length === 2,
    {
      what: 'two acknowledged events',
    },
  );
  expect(got).toEqual(['U00000SARA', [omar, 'Asia/Dubai']]);
});

it('gives each envelope to exactly one socket, in turn', async () => {
  const sockets = [await bareSocket(), await bareSocket(), await bareSocket()];
  for (const socket of sockets) acknowledge(socket);
  for (let round = 0; round < 6; round += 1) {
    expect((await slack.as(omar).command('/touch', String(round))).acked).toBe(true);
  }
  const counts = sockets.map(({ got }) => got.filter((message) => message.type === 'slash_commands').length);
  expect(counts).toEqual([2, 2, 2]);
});

it('sends envelopes as Slack does', async () => {
  const one = await bareSocket();
  acknowledge(one);
  await slack.as(omar).command('/touch');
  slack.join(leads, slack.addPerson({ name: 'sara' }));
  await slack.waitFor(() => one.got.length === 3 || undefined, { what: 'two envelopes' });
  expect(one.got).toMatchObject([
    { type: 'hello' },
    { type: 'slash_commands', envelope_id: expect.any(String), accepts_response_payload: true },
    {
      type: 'events_api',
      accepts_response_payload: false,
      payload: { type: 'event_callback', event_id: expect.stringMatching(/^Ev/), team_id: slack.teamId },
    },
  ]);
});

it('drops every connection; the app comes back', async () => {
  const app = newApp();
  app.command('/touch', ({ ack }) => ack());
  await app.start();
  expect(slack.openSockets).toBe(1);
  slack.dropSockets();
  await slack.waitFor(() => slack.openSockets === 0, { what: 'the drop' });
  await slack.waitFor(() => slack.openSockets === 1, { what: 'a new connection' });
  expect((await slack.as(omar).command('/touch')).acked).toBe(true);
});

it('fails a press whose connection breaks before the ack', async () => {
  const { got } = await bareSocket();
  const outcome = slack.as(omar).command('/touch');
  await slack.waitFor(() => slack.log.length > 1, { what: 'the delivery' });
  slack.dropSockets();
  expect(await outcome).toMatchObject({ delivered: true, acked: false, error: 'socket_closed' });
  expect(got).toBeDefined();
});

it.each(['warning', 'refresh_requested'] as const)(
  'announces a disconnect (%s), and the app reconnects',
  async (reason) => {
    const app = newApp();
    app.command('/touch', ({ ack }) => ack());
    await app.start();
    const connections = () =>
      slack.log.filter((entry) => entry.kind === 'call' && entry.method === 'apps.connections.open');
    slack.disconnectSockets(reason);
    await slack.waitFor(() => connections().length === 2 && slack.openSockets === 1, {
      what: 'the new connection',
    });
    // Bolt rejects unheard when it is stopped before it has read the greeting; an acknowledged command says it has.
    expect((await slack.as(omar).command('/touch')).acked).toBe(true);
  },
);

it('refuses new connections while it is told to', async () => {
  const { body } = await wire(slack, 'apps.connections.open', {}, slack.appToken);
  slack.faults.refuseSockets(true);
  expect((await wire(slack, 'apps.connections.open', {}, slack.appToken)).status).toBe(500);
  const link = new WebSocket(String(body.url));
  await expect(new Promise((_resolve, reject) => link.once('error', reject))).rejects.toThrow('403');
  slack.faults.refuseSockets({ error: 'internal_error' });
  expect((await wire(slack, 'apps.connections.open', {}, slack.appToken)).body).toEqual({
    ok: false,
    error: 'internal_error',
  });
  slack.faults.refuseSockets(false);
  expect((await bareSocket()).got).toHaveLength(1);
});

it('takes no more than ten connections', async () => {
  for (let count = 0; count < 10; count += 1) await bareSocket();
  const { body } = await wire(slack, 'apps.connections.open', {}, slack.appToken);
  const eleventh = new WebSocket(String(body.url));
  await expect(new Promise((_resolve, reject) => eleventh.once('error', reject))).rejects.toThrow('403');
});
