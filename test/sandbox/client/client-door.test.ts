import { request } from 'node:http';
import { hostsAt } from '../../../sandbox/client/guard.ts';
import { type OpenClient, openClient } from './open-client.ts';

let client: OpenClient;
beforeAll(async () => {
  client = await openClient({ routers: { '/desk': (received, response) => response.json(received.body) } });
});
afterAll(() => client.stop());

/** As anything but a browser may ask: with whatever headers. */
function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, client.url), { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, body: text }));
    });
    asked.on('error', reject).end(body);
  });
}

const json = { 'content-type': 'application/json' };

test('a name of another site that leads to this machine is shown nothing', async () => {
  const { status, body } = await ask('/', { headers: { host: 'evil.example' } });
  expect(status).toBe(403);
  expect(body).not.toContain('Omar');
  const port = new URL(client.url).port;
  await expect(ask('/', { headers: { host: `localhost:${port}` } })).resolves.toMatchObject({ status: 200 });
  await expect(ask('/', { headers: { host: 'localhost:1' } })).resolves.toMatchObject({ status: 403 });
});

test('on the usual port of the web a browser names none', () => {
  expect(hostsAt(80)).toEqual(expect.arrayContaining(['127.0.0.1', 'localhost']));
  expect(hostsAt(4400)).toEqual(['127.0.0.1:4400', 'localhost:4400']);
});

test.each(['/act/say', '/desk/anything'])('another page cannot post to %s', async (path) => {
  const body = JSON.stringify({ as: client.omar, at: client.leads, text: 'from elsewhere' });
  const post = (headers: Record<string, string>) => ask(path, { method: 'POST', headers, body });
  await expect(post({ ...json, origin: 'http://evil.example' })).resolves.toMatchObject({ status: 403 });
  await expect(post({ ...json, origin: 'null' })).resolves.toMatchObject({ status: 403 });
  await expect(post(json)).resolves.toMatchObject({ status: 403 });
  const origin = new URL(client.url).origin;
  await expect(post({ 'content-type': 'text/plain', origin })).resolves.toMatchObject({ status: 415 });
  await expect(post({ ...json, origin })).resolves.toMatchObject({ status: 200 });
  expect(client.slack.messages(client.leads).length).toBeLessThan(2);
});

test('the page runs no script but the served ones', async () => {
  const response = await fetch(client.url);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(policy).toContain("frame-ancestors 'none'");
  const html = await response.text();
  const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
  expect(scripts).not.toHaveLength(0);
  for (const tag of scripts) expect(tag).toMatch(/ src="\/assets\//);
});

test('browser modules come as JavaScript, each with all it imports, and nothing else is given out', async () => {
  const html = await client.page();
  const seen = new Set<string>();
  const wanted = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src ?? '');
  for (let address = wanted.pop(); address !== undefined; address = wanted.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const response = await fetch(new URL(address, client.url));
    expect([address, response.status]).toEqual([address, 200]);
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('etag')).not.toBeNull();
    const code = await response.text();
    expect(code).not.toMatch(/^import type /m);
    for (const [, from = ''] of code.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'/gm)) {
      expect(from).toMatch(/^[./]/);
      wanted.push(new URL(from, new URL(address, client.url)).pathname);
    }
  }
  expect([...seen].some((address) => address.includes('idiomorph'))).toBe(true);
  for (const sheet of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
    expect((await fetch(new URL(sheet[1] ?? '', client.url))).headers.get('content-type')).toContain(
      'text/css',
    );
  for (const path of [
    '/assets/package.json',
    '/assets/sandbox/client/serve-client.ts',
    '/assets/%2e%2e/package.json',
  ])
    expect((await ask(path, {})).status).toBe(404);
});

test('a POST that is not understood is refused in words, in the language of the window', async () => {
  const origin = new URL(client.url).origin;
  const broken = await ask('/act/say', { method: 'POST', headers: { ...json, origin }, body: '{"as":' });
  expect(broken.status).toBe(400);
  const { omar, leads } = client;
  const bodies: [string, Record<string, unknown>][] = [
    ['/act/say', { as: omar, at: leads }],
    ['/act/say', { as: omar, at: leads, text: '   ' }],
    ['/act/say', { as: omar, at: leads, text: 'x', more: 1 }],
    ['/act/say', { as: omar, at: leads, text: 'x'.repeat(4_001) }],
    ['/act/command', { as: omar, at: leads, line: 'touch' }],
    ['/act/press', { as: omar, on: { channel: leads, ts: '1', version: 0 }, block: 'b', action: 'a' }],
    ['/act/home', { as: omar, tab: 'about' }],
  ];
  for (const [path, body] of bodies) {
    const { status, answer } = await client.post(path, { language: 'ar', ...body });
    expect([path, status]).toEqual([path, 400]);
    expect(answer.fault).toBe('لم يفهم الخادم هذا الطلب.');
  }
  await expect(client.post('/act/dance', {})).resolves.toMatchObject({ status: 404 });
});

test('nobody acts as a bot, as somebody who has left, or as nobody', async () => {
  const gone = client.slack.addPerson({ name: 'gone', deleted: true });
  for (const as of [client.slack.botUserId, 'USLACKBOT', gone, 'U404', ''])
    await expect(client.post('/act/say', { as, at: client.leads, text: 'x' })).resolves.toMatchObject({
      status: 403,
    });
});

test('what cannot be answered is said in the language of the window', async () => {
  const headers = { ...json, origin: new URL(client.url).origin, 'accept-language': 'ar' };
  const nowhere = await ask('/act/dance', { method: 'POST', headers, body: '{}' });
  expect(nowhere).toEqual({ status: 404, body: '{"fault":"لا يوجد شيء في هذا العنوان."}' });
  const broken = await ask('/act/say', { method: 'POST', headers, body: '{"as":' });
  expect(broken).toEqual({ status: 400, body: '{"fault":"لم يفهم الخادم هذا الطلب."}' });
  await expect(client.post('/act/dance', { language: 'ar' })).resolves.toMatchObject({
    answer: { fault: 'لا يوجد شيء في هذا العنوان.' },
  });
  await expect(client.post('/act/dance', { language: 'en' })).resolves.toMatchObject({
    answer: { fault: 'There is nothing at this address.' },
  });
  await expect(ask('/?language=ar', { headers: { host: 'evil.example' } })).resolves.toEqual({
    status: 403,
    body: 'افتح هذه الصفحة بعنوانها على هذا الجهاز.',
  });
});

test('a fault of the server is no refusal: it is called one, and its trace is on the terminal', async () => {
  let isBroken = false;
  const other = await openClient({
    now() {
      if (isBroken) throw new Error('the clock has stopped');
      return new Date('2026-11-23T06:30:00Z');
    },
  });
  const written: string[] = [];
  const { write } = process.stderr;
  process.stderr.write = (text: string | Uint8Array) => {
    written.push(String(text));
    return true;
  };
  try {
    isBroken = true;
    const { status, answer } = await other.post('/act/say', {
      as: other.omar,
      at: other.leads,
      text: 'x',
      language: 'ar',
    });
    expect([status, answer.fault]).toEqual([500, 'حدث خطأ في الخادم، وسببه مذكور في نافذة الأوامر.']);
    expect(written.join('')).toMatch(/the clock has stopped\n +at /);
  } finally {
    process.stderr.write = write;
    await other.stop();
  }
});
