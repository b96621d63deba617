import { createServer, type RequestListener, type Server } from 'node:http';
import { type LocalSlack, startLocalSlack } from '../../sandbox/local-slack.ts';
import { downloadFile, uploadFile } from '../../src/slack/files.ts';
import { client } from '../sandbox/bolt-app.ts';

let slack: LocalSlack;
let omar: string;
let host: Server;
let hostUrl: string;
/** What the other host does, and with which token it was asked. */
let behave: RequestListener;
let asked: (string | undefined)[];

beforeAll(async () => {
  slack = await startLocalSlack({ rates: { channelPaceMs: 0 } });
  omar = slack.addPerson({ name: 'omar' });
  host = createServer((request, response) => {
    asked.push(request.headers.authorization);
    behave(request, response);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const address = host.address();
  hostUrl = typeof address === 'object' ? `http://127.0.0.1:${address?.port}/` : '';
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  host.closeAllConnections();
  await new Promise((resolve) => host.close(resolve));
  await slack.stop();
});

const file = (channelId: string) => ({
  channelId,
  name: 'labels.csv',
  title: 'Labels',
  comment: 'Two labels',
  content: 'name\nهدى\n',
});
const own = () => ({ mostBytes: 100, slackApiUrl: slack.apiUrl });
const other = (more: object = {}) => ({ mostBytes: 100, slackApiUrl: `${hostUrl}api/`, ...more });

describe('sharing a file', () => {
  it('puts it into the conversation, or says why not', async () => {
    const { id: channelId } = slack.channel(omar);
    const sent = await uploadFile(client(slack), file(channelId));
    const [message] = slack.dm(omar);
    expect(sent).toEqual({ kind: 'sent', fileId: message?.files?.[0] });
    expect(message).toMatchObject({ text: 'Two labels' });
    const reply = await uploadFile(client(slack), { ...file(channelId), threadTs: message?.ts ?? '' });
    expect(reply.kind).toBe('sent');
    expect(slack.as(omar).readsReplies(channelId, message?.ts ?? '')).toHaveLength(1);

    await expect(uploadFile(client(slack), file('C0000000404'))).resolves.toEqual({
      kind: 'refused',
      error: 'channel_not_found',
    });
    await expect(uploadFile(client(slack), file(omar))).resolves.toEqual({
      kind: 'refused',
      error: 'invalid_arguments',
    });
    await expect(uploadFile(client(slack), { ...file(channelId), content: '' })).resolves.toMatchObject({
      kind: 'refused',
    });
    slack.faults.next('files.getUploadURLExternal', { kind: 'rate_limited', retryAfterSeconds: 7 });
    await expect(uploadFile(client(slack), file(channelId))).resolves.toEqual({
      kind: 'slow-down',
      afterMs: 7_000,
    });
    slack.faults.next('files.completeUploadExternal', { kind: 'status', status: 503 });
    await expect(uploadFile(client(slack), file(channelId))).resolves.toMatchObject({ kind: 'trouble' });
    slack.faults.next('files.completeUploadExternal', { kind: 'error', error: 'missing_scope' });
    await expect(uploadFile(client(slack), file(channelId))).resolves.toMatchObject({ kind: 'trouble' });
    expect(slack.dm(omar)).toHaveLength(2);
  });
});

describe('fetching a file', () => {
  it('gives its bytes, up to the limit', async () => {
    const id = slack.as(omar).uploads({ name: 'plan.yml', content: 'الخطوات: []' });
    const url = (await client(slack).files.info({ file: id })).file?.url_private_download ?? '';
    const size = Buffer.byteLength('الخطوات: []');
    await expect(downloadFile(url, slack.botToken, { ...own(), mostBytes: size })).resolves.toEqual({
      kind: 'file',
      content: Buffer.from('الخطوات: []'),
    });
    await expect(downloadFile(url, slack.botToken, { ...own(), mostBytes: size - 1 })).resolves.toEqual({
      kind: 'too-large',
      mostBytes: size - 1,
    });
    await expect(downloadFile(url, 'xoxb-of-another-team', own())).resolves.toEqual({ kind: 'no-access' });
    await expect(downloadFile(url.replace(id, 'F0000000404'), slack.botToken, own())).resolves.toEqual({
      kind: 'gone',
    });
  });

  it.each([
    'https://files.example.com/files-pri/T1-F1/download/plan.yml',
    'https://files.slack.com.example.com/plan.yml',
    'https://notslack.com/plan.yml',
    'https://files.slack.com@example.com/plan.yml',
    'https://someone:secret@files.slack.com/plan.yml',
    'https://files.slack.com:8443/plan.yml',
    'http://files.slack.com/plan.yml',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'plan.yml',
  ])('asks nobody at %s', async (url) => {
    await expect(downloadFile(url, 'xoxb-token', own())).resolves.toEqual({ kind: 'not-slack' });
  });

  it('shows its token to no other host, neither by an address nor by a redirect', async () => {
    behave = (_request, response) => response.end('stolen');
    await expect(downloadFile(`${hostUrl}plan.yml`, 'xoxb-token', own())).resolves.toEqual({
      kind: 'not-slack',
    });
    await expect(downloadFile(`${hostUrl}plan.yml`, 'xoxb-token', { mostBytes: 9 })).resolves.toEqual({
      kind: 'not-slack',
    });
    expect(asked).toEqual([]);
    behave = (request, response) => {
      if (request.url === '/plan.yml') response.writeHead(302, { location: `${hostUrl}elsewhere` }).end();
      else response.end('stolen');
    };
    await expect(downloadFile(`${hostUrl}plan.yml`, 'xoxb-token', other())).resolves.toEqual({
      kind: 'no-access',
    });
    expect(asked).toEqual(['Bearer xoxb-token']);
  });

  it('takes a page for what it is, and stops at the limit of an answer without end', async () => {
    behave = (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!DOCTYPE html>');
    await expect(downloadFile(hostUrl, 'x', other())).resolves.toEqual({ kind: 'no-access' });
    const closed = new Promise<void>((resolve) => {
      behave = (_request, response) => {
        response.on('close', resolve);
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(1_000)));
        };
        response.on('drain', more);
        more();
      };
    });
    await expect(downloadFile(hostUrl, 'x', other())).resolves.toEqual({ kind: 'too-large', mostBytes: 100 });
    await closed;
  });

  it('says when Slack or the way to it fails', async () => {
    behave = (_request, response) => response.writeHead(503).end();
    await expect(downloadFile(hostUrl, 'x', other())).resolves.toEqual({
      kind: 'trouble',
      error: 'HTTP 503',
    });
    behave = (request) => request.socket.destroy();
    await expect(downloadFile(hostUrl, 'x', other())).resolves.toMatchObject({ kind: 'trouble' });
    behave = (_request, response) => response.write('a: ');
    await expect(downloadFile(hostUrl, 'x', other({ timeoutMs: 200 }))).resolves.toMatchObject({
      kind: 'trouble',
    });
  });
});
