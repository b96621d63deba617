import type { App } from '@slack/bolt';
import { fileSize } from '../../../sandbox/client/file-size.ts';
import { plain } from '../bolt-app.ts';
import { boltApp, type OpenClient, openClient, textOf } from './open-client.ts';

/** The manifest of these tests asks for no files: the client is tried with an app that may do everything. */
const anything = { manifest: 'any' } as const;
let client: OpenClient;
let app: App;
beforeAll(async () => {
  client = await openClient(anything);
  app = boltApp(client.slack);
  app.shortcut('import', async ({ ack, body, client: api }) => {
    await ack();
    await api.views.open({ trigger_id: body.trigger_id, view: form });
  });
  await app.start();
});
afterAll(async () => {
  await app.stop();
  await client.stop();
});

const form = {
  type: 'modal' as const,
  callback_id: 'import',
  title: plain('Import'),
  submit: plain('Import'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'plan',
      label: plain('Plan'),
      element: { type: 'file_input' as const, action_id: 'file', filetypes: ['yml'], max_files: 2 },
    },
  ],
};

/** What a browser gets for the first file of a page. */
async function download(html: string, change: (href: string) => string = (href) => href) {
  const href = /href="(\/files\/[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '/none';
  const response = await fetch(new URL(change(href), client.url));
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Uploads as the browser does. */
async function upload(
  content: string | Uint8Array<ArrayBuffer>,
  search: Record<string, string>,
  type = 'application/octet-stream',
) {
  const response = await fetch(new URL(`/act/upload?${new URLSearchParams(search)}`, client.url), {
    method: 'POST',
    headers: { 'content-type': type, origin: client.url.slice(0, -1) },
    body: content,
  });
  const answer: unknown = await response.json();
  return { status: response.status, answer };
}

test('a file stands under its message, and is given to those who see the conversation', async () => {
  const { slack, omar, sara, gus, leads } = client;
  const share = (channel_id: string, initial_comment?: string) =>
    app.client.filesUploadV2({
      channel_id,
      filename: '<b>بطاقات</b>.csv',
      content: 'name\nهدى\n',
      ...(initial_comment === undefined ? {} : { initial_comment }),
    });
  await share(slack.channel(omar).id, 'Two *labels*');
  const html = await client.page({ as: omar, at: 'messages' });
  expect(textOf(html)).toContain('Two labels &lt;b&gt;بطاقات&lt;/b&gt;.csv CSV · 12 bytes');
  const { status, headers, text } = await download(html);
  expect([status, text]).toEqual([200, 'name\nهدى\n']);
  expect(headers.get('content-type')).toContain('text/csv');
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="_b_________b_.csv"; filename*=UTF-8''${encodeURIComponent('<b>بطاقات</b>.csv')}`,
  );
  for (const other of [sara, gus, slack.botUserId, 'U404'])
    expect((await download(html, (href) => href.replace(omar, other))).status).toBe(404);
  expect((await download(html, (href) => href.replace(/F\d+/, 'F404'))).status).toBe(404);

  await share(leads);
  const inLeads = await client.page({ as: sara, at: leads, language: 'ar' });
  expect(textOf(inLeads)).toContain('CSV · 12 بايت');
  expect(inLeads).not.toContain('bk-section-text');
  expect((await download(inLeads)).status).toBe(200);
  // A guest sees only where they were invited.
  expect((await download(inLeads, (href) => href.replace(sara, gus))).status).toBe(404);
});

test('a deleted file changes what is drawn, though its message is the same', async () => {
  const { slack, omar, leads } = client;
  const { files } = await app.client.filesUploadV2({
    channel_id: leads,
    filename: 'old.csv',
    content: 'x',
    initial_comment: 'old labels',
  });
  const drawing = (html: string) =>
    [...html.matchAll(/data-drawing="([^"]+)"/g)].map(([, name = '']) => name);
  const before = await client.page({ as: omar, at: leads });
  expect(before).toContain('old.csv');
  await app.client.files.delete({ file: files[0]?.files?.[0]?.id ?? '' });
  const after = await client.page({ as: omar, at: leads }, drawing(before));
  expect(textOf(after)).toContain('old labels This file was deleted.');
  expect(slack.messages(leads).at(-1)?.text).toBe('old labels');
});

test('a file is uploaded when it is chosen, shown in the form, and sent with it', async () => {
  const { slack, omar, sara } = client;
  const sent: unknown[] = [];
  app.view('import', async ({ ack, view }) => {
    sent.push(view.state.values.plan?.file?.files?.map(({ name }) => name));
    await ack();
  });
  await client.post('/act/shortcut', { as: omar, id: 'import' });
  const view = await slack.waitFor(() => slack.as(omar).openView(), { what: 'the form' });
  const html = async () => client.page({ as: omar });
  expect(await html()).toMatch(/<input type="file"[^>]*accept="\.yml"[^>]*multiple=""/);
  const chosen = async () =>
    [...(await html()).matchAll(/type="checkbox"[^>]*value="(F\d+)"/g)].map(([, id]) => id ?? '');
  const where = { as: omar, view: view.id, block: 'plan' };

  await expect(upload('a: 1', { ...where, name: 'one.yml' })).resolves.toEqual({ status: 200, answer: {} });
  const [one = ''] = await chosen();
  await upload('b: 1', { ...where, name: 'two.pdf', kept: one });
  expect(await chosen()).toEqual([one, expect.stringMatching(/^F/)]);
  const submit = (ids: string[]) =>
    client.post('/act/submit', { as: omar, view: view.id, values: { plan: ids }, language: 'ar' });
  await expect(submit(await chosen())).resolves.toMatchObject({
    answer: { fields: { plan: 'أنواع الملفات المقبولة: yml.' } },
  });
  await expect(submit([])).resolves.toMatchObject({ answer: { fields: { plan: 'هذا الحقل مطلوب.' } } });
  // What is not this person's, or not theirs to fill in, cannot be put there.
  const hers = slack.as(sara).uploads({ name: 'hers.yml', content: 'x' });
  await expect(submit([hers])).resolves.toMatchObject({ status: 409 });
  await expect(upload('x', { ...where, as: sara, name: 'x.yml' })).resolves.toMatchObject({ status: 409 });
  await expect(upload('x', { ...where, view: 'V404', name: 'x.yml' })).resolves.toMatchObject({
    status: 409,
  });
  await expect(upload('x', { ...where, block: 'other', name: 'x.yml' })).resolves.toMatchObject({
    status: 409,
  });
  await expect(upload('x', { ...where, as: 'U404', name: 'x.yml' })).resolves.toMatchObject({ status: 403 });
  await expect(upload('x', where)).resolves.toMatchObject({ status: 400 });
  await expect(upload('x', { ...where, name: 'x.yml' }, 'text/plain')).resolves.toMatchObject({
    status: 415,
  });
  await expect(upload(new Uint8Array(10 * 1024 * 1024 + 1), { ...where, name: 'big.yml' })).resolves.toEqual({
    status: 413,
    answer: { fault: 'This is too large to be sent.' },
  });

  await expect(submit([one])).resolves.toEqual({ status: 200, answer: {} });
  expect(sent).toEqual([['one.yml']]);
  expect(slack.as(omar).views()).toEqual([]);
});

test('sizes are said as people say them', () => {
  expect([1, 999, 1_000, 1_240_000, 10 * 1024 * 1024].map((bytes) => fileSize(bytes, 'en'))).toEqual([
    '1 byte',
    '999 bytes',
    '1 kB',
    '1.2 MB',
    '10.5 MB',
  ]);
});
