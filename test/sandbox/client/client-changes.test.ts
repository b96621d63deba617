import { createElement as h } from 'react';
import { type OpenClient, openClient } from './open-client.ts';

let client: OpenClient;
let clicks = 0;
beforeAll(async () => {
  client = await openClient({
    frame: {
      bar: ({ language }) => h('p', null, `bar in ${language}`),
      panel: async () => h('p', null, `clicks: ${clicks}`),
      usual: () => ({ language: 'ar' }),
    },
  });
});
afterAll(() => client.stop());

/** Listens as a window does. `next` resolves with the names of what came since it was asked last. */
async function listen() {
  const response = await fetch(new URL('/changes', client.url));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error('no stream');
  return {
    type: response.headers.get('content-type'),
    async next() {
      const { value, done } = await reader.read();
      return done ? 'ended' : [...value.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name);
    },
    leave: () => reader.cancel(),
  };
}

test('a window is told of changes in the workspace and around it, many at once as one', async () => {
  const { slack, sara, leads } = client;
  const window = await listen();
  expect(window.type).toContain('text/event-stream');
  expect(await window.next()).toEqual(['hello']);
  for (let count = 0; count < 20; count++) slack.as(sara).says(leads, 'hello');
  expect(await window.next()).toEqual(['change']);
  client.changed();
  expect(await window.next()).toEqual(['change']);
  slack.join(leads, client.gus);
  expect(await window.next()).toEqual(['change']);
  await window.leave();
});

test('reading in one window is told to the others, since it takes a mark away there', async () => {
  const { slack, omar, sara, leads } = client;
  const [one, other] = [await listen(), await listen()];
  expect([await one.next(), await other.next()]).toEqual([['hello'], ['hello']]);
  slack.as(sara).says(leads, 'news');
  expect(await other.next()).toEqual(['change']);
  await client.page({ as: omar, at: leads });
  expect(await other.next()).toEqual(['change']);
  await one.leave();
  await other.leave();
});

test('the frame is drawn around the client, anew each time', async () => {
  expect(await client.page()).toContain('bar in ar');
  expect(await client.page({ language: 'en' })).toContain('bar in en');
  expect(await client.page()).toContain('clicks: 0');
  clicks = 1;
  expect(await client.page()).toContain('clicks: 1');
});

test('stopping ends the streams and frees the port', async () => {
  const short = await openClient();
  const response = await fetch(new URL('/changes', short.url));
  const reader = response.body?.getReader();
  await reader?.read();
  await short.stop();
  await expect(reader?.read()).resolves.toMatchObject({ done: true });
  await expect(fetch(short.url)).rejects.toThrow('fetch failed');
});
