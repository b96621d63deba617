import path from 'node:path';
import { messageAsText } from '../../sandbox/as-text.ts';
import { type LocalSlack, startLocalSlack } from '../../sandbox/local-slack.ts';
import { client, wire } from './bolt-app.ts';

/** It asks for no scope of files. */
const manifest = path.join(import.meta.dirname, 'manifest.yml');
const csv = 'name,street\nهدى,Olaya\n';
let slack: LocalSlack;
let omar: string;
let sara: string;
let leads: string;

beforeEach(async () => {
  slack = await startLocalSlack({
    clock: { now: () => new Date('2026-11-23T08:00:00Z') },
    rates: { channelPaceMs: 0 },
  });
  omar = slack.addPerson({ name: 'omar' });
  sara = slack.addPerson({ name: 'sara' });
  leads = slack.addChannel({ name: 'leads', members: [omar] });
});
afterEach(() => slack.stop());

/** Uploads with Slack's own client. Answers the file's id. */
async function upload(more: { channel_id?: string; initial_comment?: string; content?: string } = {}) {
  const { files } = await client(slack).filesUploadV2({
    filename: 'My Labels.csv',
    title: 'Labels',
    content: csv,
    ...more,
  });
  return files[0]?.files?.[0]?.id ?? '';
}

/** Announces an upload of so many bytes, and posts bytes to where it says. */
async function announce(length: number) {
  const { upload_url = '', file_id = '' } = await client(slack).files.getUploadURLExternal({
    filename: 'a.csv',
    length,
  });
  const post = (body: string) => fetch(upload_url, { method: 'POST', body });
  return { id: file_id, post };
}

const complete = (files: unknown, more: object = {}) =>
  wire(slack, 'files.completeUploadExternal', { files, ...more }).then(({ body }) => body);

describe('a file of the app', () => {
  it('is uploaded by filesUploadV2 as it is and shown in a conversation, once', async () => {
    const channel = slack.channel(omar).id;
    const id = await upload({ channel_id: channel, initial_comment: 'Here are *two* labels.' });
    const [message, ...more] = slack.dm(omar);
    expect(more).toEqual([]);
    expect(message).toMatchObject({
      text: 'Here are *two* labels.',
      author: slack.botUserId,
      files: [id],
      channel,
    });
    expect(slack.file(id)).toMatchObject({ name: 'My Labels.csv', title: 'Labels', owner: slack.botUserId });
    expect(slack.file(id)?.content.toString()).toBe(csv);
    expect(messageAsText({ text: '', ...message }, slack.nameOf)).toBe(
      'Here are two labels.\n[file: My Labels.csv]',
    );
    const { file } = await client(slack).files.info({ file: id });
    expect(file).toMatchObject({
      size: Buffer.byteLength(csv),
      filetype: 'csv',
      mimetype: 'text/csv',
      pretty_type: 'CSV',
      ims: [channel],
      channels: [],
      is_public: false,
      shares: { private: { [channel]: [{ ts: message?.ts }] } },
    });
    expect([...slack.usedScopes].sort()).toEqual(['files:read', 'files:write']);
  });

  it('may be a reply, may come with others, and may stay private', async () => {
    const root = slack.as(omar).says(leads, 'labels, please');
    await client(slack).filesUploadV2({
      channel_id: leads,
      thread_ts: root.ts,
      file_uploads: [
        { filename: 'a.csv', content: 'a' },
        { filename: 'b.yml', file: Buffer.from('b: 1') },
      ],
    });
    const [reply, ...more] = slack.as(omar).readsReplies(leads, root.ts);
    expect(more).toEqual([]);
    expect(reply?.files?.map((id) => slack.file(id)?.content.toString())).toEqual(['a', 'b: 1']);
    const hidden = await upload();
    expect(slack.as(omar).readsFile(hidden)).toBeUndefined();
    expect((await client(slack).files.info({ file: hidden })).file).toMatchObject({ shares: {}, ims: [] });
  });

  it('is not said to be shared before it is: the answer names no message', async () => {
    const { id, post } = await announce(1);
    expect(await (await post('x')).text()).toBe('OK - 1');
    const answer = await complete([{ id }], { channel_id: leads });
    expect(answer).toMatchObject({ ok: true, files: [{ id, name: 'a.csv', title: 'a.csv', shares: {} }] });
    expect(JSON.stringify(answer)).not.toContain(slack.messages(leads)[0]?.ts ?? 'no message');
  });

  it('is taken once, and only as it was announced', async () => {
    const { id, post } = await announce(3);
    expect(await complete([{ id }], { channel_id: leads })).toMatchObject({ error: 'file_not_found' });
    expect((await post('four')).status).toBe(400);
    expect((await post('xyz')).status).toBe(200);
    expect((await post('abc')).status).toBe(404);
    expect((await wire(slack, 'files.info', { file: id })).body.error).toBe('file_not_found');
    expect(await complete([{ id }, { id }])).toMatchObject({ error: 'file_not_found' });
    expect(await complete([{ id }], { channel_id: leads })).toMatchObject({ ok: true });
    expect(await complete([{ id }], { channel_id: leads })).toMatchObject({ error: 'file_not_found' });
    expect(slack.file(id)?.content.toString()).toBe('xyz');
    expect(slack.messages(leads)).toHaveLength(1);
  });

  it('goes only where the bot is, by the id of the conversation', async () => {
    const { id, post } = await announce(1);
    await post('x');
    const to = async (channel_id: string) => (await complete([{ id }], { channel_id })).error;
    expect(await to('C0000404404')).toBe('channel_not_found');
    expect(await to(slack.addChannel({ name: 'open', withBot: false }))).toBe('not_in_channel');
    expect(await to(slack.addChannel({ name: 'shut', withBot: false, isPrivate: true }))).toBe(
      'channel_not_found',
    );
    expect(await to(slack.addChannel({ name: 'old', isArchived: true }))).toBe('is_archived');
    expect(await complete([{ id }], { channel_id: omar })).toEqual({
      ok: false,
      error: 'invalid_arguments',
      response_metadata: {
        messages: ['[ERROR] input must match regex pattern: ^[CGDZ][A-Z0-9]{8,}$ [json-pointer:/channel_id]'],
      },
    });
    expect(await to(leads)).toBeUndefined();
  });

  it.each([
    ['files.getUploadURLExternal', { filename: 'a.csv', length: 0 }],
    ['files.getUploadURLExternal', { filename: 'a.csv', length: 'many' }],
    ['files.getUploadURLExternal', { length: 3 }],
    ['files.getUploadURLExternal', { filename: 'a.csv', length: 3, snippet_type: 'csv' }],
    ['files.completeUploadExternal', { files: '[{' }],
    ['files.completeUploadExternal', { files: [] }],
    ['files.completeUploadExternal', { files: [{ id: 'F1', colour: 'red' }] }],
    ['files.completeUploadExternal', { files: [{ id: 'F1' }], channels: 'C0000000001' }],
  ])('%s refuses %j', async (method, args) => {
    expect((await wire(slack, method, args)).body.error).toBe('invalid_arguments');
  });

  it('needs its scopes, whatever it is asked for', async () => {
    const strict = await startLocalSlack({ manifest });
    try {
      const calls = {
        'files.getUploadURLExternal': { filename: 'a.csv', length: 1 },
        'files.completeUploadExternal': { files: [{ id: 'F1' }] },
        'files.delete': { file: 'F1' },
        'files.info': { file: 'F1' },
      };
      for (const [method, args] of Object.entries(calls)) {
        const needed = method === 'files.info' ? 'files:read' : 'files:write';
        expect([method, (await wire(strict, method, args)).body]).toEqual([
          method,
          expect.objectContaining({ error: 'missing_scope', needed }),
        ]);
      }
      const mine = strict.addPerson({ name: 'mine' });
      const id = strict.as(mine).uploads({ name: 'a.yml', content: 'a: 1' });
      const inside = `${strict.apiUrl.replace('/api/', '/files-pri')}/${strict.teamId}-${id}/a.yml`;
      const headers = { authorization: `Bearer ${strict.botToken}` };
      expect((await fetch(inside, { headers, redirect: 'manual' })).status).toBe(302);
      expect(strict.usedScopes.size).toBe(0);
    } finally {
      await strict.stop();
    }
  });
});

describe('fetching', () => {
  it('gives the bytes to the token of the app, and a page to sign in on to anybody else', async () => {
    const id = await upload({ channel_id: leads });
    const { file } = await client(slack).files.info({ file: id });
    const url = file?.url_private_download ?? '';
    expect(url).toMatch(/\/my_labels\.csv$/);
    const get = (token?: string, redirect: 'manual' | 'follow' = 'manual') =>
      fetch(url, {
        redirect,
        ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
      });
    const good = await get(slack.botToken);
    expect(good.headers.get('content-disposition')).toBe(
      `attachment; filename="My Labels.csv"; filename*=UTF-8''My%20Labels.csv`,
    );
    expect(await good.text()).toBe(csv);
    for (const token of [undefined, 'xoxb-someone-else', slack.appToken]) {
      expect((await get(token)).status).toBe(302);
      const page = await get(token, 'follow');
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html']);
    }
    expect(
      (
        await fetch(url.replace(id, 'F0000000404'), {
          headers: { authorization: `Bearer ${slack.botToken}` },
        })
      ).status,
    ).toBe(404);
    expect(
      slack.log.filter((entry) => entry.kind === 'call' && entry.method === 'GET url_private'),
    ).toHaveLength(8);
    slack.uninstall();
    expect((await get(slack.botToken)).status).toBe(302);
  });
});

describe('deleting', () => {
  it('leaves a note where words stand beside it, and nothing where there are none', async () => {
    const bare = await upload({ channel_id: leads });
    const said = await upload({ channel_id: leads, initial_comment: 'two labels' });
    await client(slack).files.delete({ file: bare });
    await client(slack).files.delete({ file: said });
    expect(slack.messages(leads)).toMatchObject([{ text: 'two labels', files: [said] }]);
    expect(slack.file(said)?.content).toHaveLength(0);
    for (const method of ['files.info', 'files.delete'])
      expect((await wire(slack, method, { file: said })).body.error).toBe('file_deleted');
    expect((await wire(slack, 'files.delete', { file: 'F404' })).body.error).toBe('file_not_found');
    const mine = slack.as(omar).uploads({ name: 'a.yml', content: 'a: 1' });
    expect((await wire(slack, 'files.delete', { file: mine })).body.error).toBe('cant_delete_file');
    expect(slack.as(omar).readsFile(said)).toBeUndefined();
  });
});

it('is opened by those who see a conversation that shows it', async () => {
  const direct = await upload({ channel_id: slack.channel(omar).id });
  const secret = slack.addChannel({ name: 'secret', isPrivate: true, members: [sara] });
  const among = await upload({ channel_id: secret });
  const own = slack.as(sara).uploads({ name: 'own.yml', content: '' });
  const opens = (person: string) => [direct, among, own].map((id) => slack.as(person).readsFile(id)?.id);
  expect(opens(omar)).toEqual([direct, undefined, undefined]);
  expect(opens(sara)).toEqual([undefined, among, own]);
  slack.reset();
  expect(slack.file(direct)).toBeUndefined();
});
