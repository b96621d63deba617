import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from '@slack/bolt';
import { buttons, plain } from '../bolt-app.ts';
import { boltApp, manifest, type OpenClient, openClient, textOf } from './open-client.ts';

let client: OpenClient;
let app: App;
beforeAll(async () => {
  client = await openClient();
  app = boltApp(client.slack);
  await app.start();
});
afterAll(async () => {
  await app.stop();
  await client.stop();
});

const form = {
  type: 'modal' as const,
  callback_id: 'new_lead',
  title: plain('New lead'),
  submit: plain('Save'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'name',
      label: plain('Name'),
      element: { type: 'plain_text_input' as const, action_id: 'name' },
    },
  ],
};

test('a press is a press on what the window showed, however late', async () => {
  const { slack, omar, sara, leads } = client;
  const pressed: unknown[] = [];
  app.action('claim', async ({ ack, action, client: api }) => {
    await ack();
    pressed.push(action);
    const ts = slack.messages(leads).find(({ text }) => text === 'card')?.ts ?? '';
    await api.chat.update({
      channel: leads,
      ts,
      text: 'claimed',
      blocks: [{ type: 'section', text: plain('claimed') }],
    });
  });
  const posted = await app.client.chat.postMessage({
    channel: leads,
    text: 'card',
    blocks: [buttons(['claim', '1'])],
  });
  const ts = posted.ts ?? '';
  const block = String(slack.message({ channel: leads, ts })?.blocks[0]?.block_id);
  const press = (as: string, version: number) =>
    client.post('/act/press', {
      as,
      on: { channel: leads, ts, version },
      block,
      action: 'claim',
      value: '1',
    });
  await expect(press(omar, 1)).resolves.toEqual({ status: 200, answer: {} });
  await slack.waitFor(() => slack.message({ channel: leads, ts })?.edited, { what: 'the claimed card' });
  // Sara's window had not been drawn anew yet.
  await expect(press(sara, 1)).resolves.toEqual({ status: 200, answer: {} });
  expect(pressed).toHaveLength(2);
  // What is no longer on the message as she sees it cannot be pressed, and what never was there neither.
  await expect(press(sara, 2)).resolves.toMatchObject({ status: 409 });
  await expect(press(sara, 9)).resolves.toMatchObject({ status: 400 });
  await expect(press(client.gus, 1)).resolves.toMatchObject({ status: 404 });
});

test('a line that begins with a slash is a command, and only that', async () => {
  const { slack, omar, leads } = client;
  const texts: string[] = [];
  app.command('/touch', async ({ ack, command }) => {
    texts.push(command.text);
    await ack('Nothing today.');
  });
  const { answer } = await client.post('/act/command', { as: omar, at: leads, line: '/touch done <huda>' });
  expect(answer).toEqual({});
  expect(texts).toEqual(['done &lt;huda&gt;']);
  expect(slack.ephemerals(omar, leads).at(-1)?.text).toBe('Nothing today.');

  const unknown = await client.post('/act/command', {
    as: omar,
    at: leads,
    line: '/nope at all',
    language: 'ar',
  });
  expect(unknown.answer.fault).toContain('/nope ليس أمرًا صالحًا');
  const root = slack.as(omar).says(leads, 'a root');
  const inThread = await client.post('/act/command', {
    as: omar,
    at: leads,
    line: '/touch',
    thread: root.ts,
  });
  expect(inThread).toEqual({ status: 409, answer: { fault: '/touch cannot be used in threads. Sorry!' } });
  expect(texts).toHaveLength(1);
  await expect(
    client.post('/act/command', { as: client.gus, at: leads, line: '/touch' }),
  ).resolves.toMatchObject({ status: 404 });
});

test('what the app does not answer in time is said in words', async () => {
  const { slack, omar, leads } = client;
  app.command('/raw', async () => {});
  const { ackWindowMs } = slack.durations;
  slack.durations.ackWindowMs = 60;
  const { answer } = await client.post('/act/command', { as: omar, at: leads, line: '/raw' });
  slack.durations.ackWindowMs = ackWindowMs;
  expect(answer.fault).toBe('/raw failed: the app did not answer in time (operation_timeout).');
});

test('a form opened by a shortcut shows what is wrong with it until it is right', async () => {
  const { slack, omar } = client;
  app.shortcut('new_lead', async ({ ack, body, client: api }) => {
    await ack();
    await api.views.open({ trigger_id: body.trigger_id, view: form });
  });
  app.view('new_lead', async ({ ack, view }) => {
    const name = view.state.values.name?.name?.value;
    if (name === 'Huda') await ack();
    else await ack({ response_action: 'errors', errors: { name: 'Only <Huda>.' } });
  });
  await client.post('/act/shortcut', { as: omar, id: 'new_lead' });
  const view = await slack.waitFor(() => slack.as(omar).openView(), { what: 'the form' });
  expect(await client.page({ as: client.sara })).not.toContain(view.id);
  const send = (name: string, language = 'en') =>
    client.post('/act/submit', { as: omar, view: view.id, values: { name }, language });

  await expect(send('', 'ar')).resolves.toEqual({
    status: 200,
    answer: { fields: { name: 'هذا الحقل مطلوب.' } },
  });
  await expect(send('Reem')).resolves.toEqual({ status: 200, answer: { fields: { name: 'Only <Huda>.' } } });
  expect(await client.page({ as: omar })).toContain('Only &lt;Huda&gt;.');
  await expect(
    client.post('/act/submit', { as: client.sara, view: view.id, values: {} }),
  ).resolves.toMatchObject({
    status: 409,
  });
  await expect(
    client.post('/act/submit', { as: omar, view: view.id, values: { nothing: 'x' } }),
  ).resolves.toMatchObject({ status: 409 });
  await expect(send('Huda')).resolves.toEqual({ status: 200, answer: {} });
  expect(slack.as(omar).views()).toHaveLength(0);
  await expect(send('Huda')).resolves.toMatchObject({ status: 409 });
  await expect(client.post('/act/close', { as: omar, view: view.id })).resolves.toMatchObject({
    status: 409,
  });
});

test('the shortcuts of the manifest are offered, and used on the message they stand on', async () => {
  const { slack, omar, leads } = client;
  const on: string[] = [];
  app.shortcut('make_lead', async ({ ack, body }) => {
    await ack();
    if ('message_ts' in body) on.push(body.message_ts);
  });
  const message = slack.as(omar).says(leads, 'somebody called');
  const html = await client.page({ as: omar, at: leads });
  expect(textOf(html)).toContain('Make this a lead');
  expect(textOf(html)).toContain('New lead');
  const use = (more: object) =>
    client.post('/act/message-shortcut', {
      as: omar,
      id: 'make_lead',
      channel: leads,
      ts: message.ts,
      ...more,
    });
  await expect(use({})).resolves.toEqual({ status: 200, answer: {} });
  expect(on).toEqual([message.ts]);
  await expect(use({ ts: '1.000000' })).resolves.toMatchObject({ status: 404 });
  await expect(use({ as: client.gus })).resolves.toMatchObject({ status: 404 });
  const strange = await use({ id: 'new_lead' });
  expect(strange.answer.fault).toBe('That shortcut is not there.');
});

test('the app is told who opens its Home tab, and what it publishes is shown there', async () => {
  const { slack, sara } = client;
  app.event('app_home_opened', async ({ event, client: api }) => {
    const blocks = [{ type: 'header' as const, text: plain(`Home of ${event.user}`) }];
    await api.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
  expect(textOf(await client.page({ as: sara, at: 'home' }))).toContain(
    'Touchbase has nothing to show here yet.',
  );
  await client.post('/act/home', { as: sara, tab: 'home' });
  await slack.waitFor(() => slack.as(sara).homeView(), { what: 'the Home tab' });
  expect(textOf(await client.page({ as: sara, at: 'home' }))).toContain(`Home of ${sara}`);
  expect(await client.page({ as: client.omar, at: 'home' })).not.toContain(`Home of ${sara}`);
});

test('a messages tab that is read-only takes no messages', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'client-manifest-'));
  const file = path.join(folder, 'manifest.yml');
  const text = await readFile(manifest, 'utf8');
  await writeFile(file, text.replace('read_only_enabled: false', 'read_only_enabled: true'));
  const other = await openClient({ manifest: file });
  try {
    expect(await other.page({ as: other.omar, at: 'messages' })).not.toContain('data-composer');
    await expect(other.post('/act/say', { as: other.omar, at: 'messages', text: 'hello' })).resolves.toEqual({
      status: 409,
      answer: { fault: 'Sending messages to this app has been turned off.' },
    });
  } finally {
    await other.stop();
    await rm(folder, { recursive: true });
  }
});
