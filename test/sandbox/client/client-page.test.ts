import { plain, client as webClient } from '../bolt-app.ts';
import { type OpenClient, openClient, textOf } from './open-client.ts';

let client: OpenClient;
beforeEach(async () => {
  client = await openClient();
});
afterEach(() => client.stop());

test('a window shows the places of its person, and others theirs', async () => {
  const { omar, sara, gus, leads, reports } = client;
  const omars = await client.page({ as: omar, at: reports });
  expect(omars).toContain(`at=${leads}`);
  expect(omars).toContain(`at=${reports}`);
  const saras = await client.page({ as: sara, at: leads });
  expect(saras).not.toContain(reports);
  expect(await client.page({ as: gus, at: 'messages' })).not.toContain(`at=${leads}`);
});

test('who is not in a private channel, and a guest who was not invited, see nothing of it', async () => {
  const { slack, omar, sara, gus, leads, reports } = client;
  slack.as(omar).says(reports, 'only for managers');
  slack.as(omar).says(leads, 'for the team');
  const saras = await client.page({ as: sara, at: reports });
  expect(saras).not.toContain('only for managers');
  expect(textOf(saras)).toContain('This conversation is not there for you.');
  expect(await client.page({ as: gus, at: leads })).not.toContain('for the team');
  slack.as(omar).says(omar, 'to the app alone');
  const omars = slack.channels.find(({ personId }) => personId === omar)?.id ?? '';
  expect(await client.page({ as: omar, at: omars })).toContain('to the app alone');
  expect(await client.page({ as: sara, at: omars })).not.toContain('to the app alone');
});

test('whoever is not in a public channel may look in and join', async () => {
  const { slack, leads } = client;
  const lina = slack.addPerson({ name: 'lina' });
  const before = await client.page({ as: lina, at: leads });
  expect(textOf(before)).toContain('You are viewing #leads Join channel');
  expect(before).not.toContain('data-composer');
  await client.post('/act/join', { as: lina, at: leads });
  expect(slack.channel(leads).members.has(lina)).toBe(true);
  expect(await client.page({ as: lina, at: leads })).toContain('data-composer');
  await client.post('/act/leave', { as: lina, at: leads });
  expect(slack.channel(leads).members.has(lina)).toBe(false);
});

test('names and texts from outside stay text', async () => {
  const { slack, omar } = client;
  const hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
  const eve = slack.addPerson({ name: 'eve', realName: hostile });
  const channel = slack.addChannel({ name: hostile, members: [omar, eve] });
  slack.as(eve).says(channel, hostile);
  await webClient(slack).chat.postMessage({ channel, text: hostile });
  for (const language of ['en', 'ar']) {
    const html = await client.page({ as: omar, at: channel, language, thread: hostile });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  }
});

test('what somebody has not read yet is counted, until they open it', async () => {
  const { slack, omar, sara, leads } = client;
  const count = async (as: string, at: string) =>
    /class="place unread" href="[^"]*at=C[^"]*".*?class="count"><span aria-hidden="true">([^<]+)/.exec(
      await client.page({ as, at }),
    )?.[1];
  slack.as(sara).says(leads, 'one');
  slack.as(sara).says(leads, 'two');
  slack.as(omar).says(leads, 'my own does not count');
  await webClient(slack).chat.postEphemeral({ channel: leads, user: sara, text: 'for Sara alone' });
  expect(await count(omar, 'messages')).toBe('2');
  expect(await client.page({ as: sara, at: 'messages' })).toContain('Omar Haddad, has unread messages');
  const opened = await client.page({ as: omar, at: leads });
  expect(/data-message="([^"]+)" data-first-new/.exec(opened)?.[1]).toBe(slack.messages(leads)[0]?.ts);
  expect(await client.page({ as: omar, at: leads })).not.toContain('data-first-new');
  expect(await count(omar, 'messages')).toBeUndefined();
  expect(await client.page({ as: sara, at: 'messages' })).not.toContain('Omar Haddad, has unread messages');
  for (let more = 0; more < 120; more++) slack.as(sara).says(leads, `more ${more}`);
  expect(await count(omar, 'messages')).toBe('99+');
});

test('of 5,000 messages the last 50 are drawn, and earlier ones when asked for', async () => {
  const { slack, omar, sara, leads } = client;
  for (let number = 1; number <= 5_000; number++)
    slack.as(sara).says(number % 2 ? leads : sara, `number ${number}.`);
  const shown = (html: string) => [...html.matchAll(/number (\d+)\./g)].map(([, number]) => Number(number));
  const html = await client.page({ as: omar, at: leads });
  expect(shown(html)).toEqual(Array.from({ length: 50 }, (_, index) => 4_901 + index * 2));
  const earlier = /class="earlier" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const more = await (await fetch(new URL(earlier, client.url))).text();
  expect(shown(more)).toHaveLength(100);
  expect(shown(more)[0]).toBe(4_801);
});

test('messages of many blocks are drawn a few at a time', async () => {
  const { slack, sara, leads } = client;
  const api = webClient(slack);
  const blocks = Array.from({ length: 40 }, (_, line) => ({
    type: 'section' as const,
    text: plain(`${line}`),
  }));
  for (let number = 1; number <= 8; number++)
    await api.chat.postMessage({ channel: leads, text: `morning ${number}`, blocks });
  const pageAt = async (href: string) => (await fetch(new URL(href, client.url))).text();
  const shown = (html: string) => [...html.matchAll(/ data-message=/g)].length;
  const earlierThan = (html: string) =>
    /class="earlier" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const first = await client.page({ as: sara, at: leads });
  expect(shown(first)).toBe(3);
  const second = await pageAt(earlierThan(first));
  expect(shown(second)).toBe(6);
  const all = await pageAt(earlierThan(second));
  expect([shown(all), earlierThan(all)]).toEqual([8, '']);
  for (let number = 0; number < 60; number++) slack.as(sara).says(leads, 'short');
  expect(shown(await client.page({ as: sara, at: leads }))).toBe(50);
});

test('a window is not sent what it shows already', async () => {
  const { slack, omar, sara, leads } = client;
  const said = ['one', 'two', 'three'].map((text) => slack.as(sara).says(leads, text));
  const names = (html: string) => [...html.matchAll(/data-drawing="([^"]+)"/g)].map(([, name]) => name ?? '');
  const sent = (html: string) =>
    ['one', 'two', 'three', 'four', 'answer'].filter((text) => html.includes(`>${text}<`));
  // What was new when it was drawn first is not new any more.
  await client.page({ as: omar, at: leads });
  const drawn = names(await client.page({ as: omar, at: leads }));
  expect(new Set(drawn).size).toBe(3);
  const again = await client.page({ as: omar, at: leads }, drawn);
  expect([sent(again), names(again)]).toEqual([[], drawn]);
  for (const { ts } of said) expect(again).toContain(`id="message-${leads}-${ts}"`);

  slack.as(omar).says(leads, 'four');
  expect(sent(await client.page({ as: omar, at: leads }, drawn))).toEqual(['four']);
  slack.as(sara).says(leads, 'answer', { thread: said[1]?.ts ?? '' });
  expect(sent(await client.page({ as: omar, at: leads }, drawn))).toEqual(['two', 'four']);
  // For anybody else, in the other language, elsewhere, or under another name they look otherwise.
  const others: Record<string, string>[] = [{ as: sara }, { language: 'ar' }, { panel: 'x' }];
  for (const look of others)
    expect(sent(await client.page({ as: omar, at: leads, ...look }, drawn))).toHaveLength(4);
  slack.changePerson(sara, { displayName: 'Sara' });
  expect(sent(await client.page({ as: omar, at: leads }, drawn))).toHaveLength(4);
});

test('what somebody types is kept as Slack keeps it, and shown as they typed it', async () => {
  const { slack, omar, sara, leads } = client;
  await client.post('/act/say', { as: omar, at: leads, text: '3 < 4 & <!channel> &lt;' });
  expect(slack.messages(leads)[0]).toMatchObject({
    text: '3 &lt; 4 &amp; &lt;!channel&gt; &amp;lt;',
    pings: [],
  });
  expect(await client.page({ as: sara, at: leads })).toContain('3 &lt; 4 &amp; &lt;!channel&gt; &amp;lt;<');
});

test('a person sees times in their own zone, under days, and only their own ephemeral messages', async () => {
  const { slack, omar, sara, leads } = client;
  slack.as(omar).says(leads, 'good morning');
  await webClient(slack).chat.postEphemeral({ channel: leads, user: sara, text: 'for Sara alone' });
  const omars = textOf(await client.page({ as: omar, at: leads }));
  expect(omars).toContain('Today');
  expect(omars).toContain('Omar Haddad 09:30 good morning');
  expect(omars).not.toContain('for Sara alone');
  const saras = textOf(await client.page({ as: sara, at: leads }));
  expect(saras).toContain('Omar Haddad 10:30 good morning');
  expect(saras).toMatch(/Only visible to you.*for Sara alone/);
});

test('replies stand in the thread, and the channel says how many there are', async () => {
  const { slack, omar, sara, leads } = client;
  const root = slack.as(sara).says(leads, 'who takes this?');
  for (const text of ['me', 'and me'])
    await client.post('/act/say', { as: omar, at: leads, text, thread: root.ts });
  const channel = await client.page({ as: sara, at: leads });
  expect(textOf(channel)).toContain('2 replies');
  expect(channel).not.toContain('and me');
  const open = await client.page({ as: sara, at: leads, thread: root.ts });
  expect(textOf(open.slice(open.indexOf('<aside')))).toMatch(/who takes this\?.*me.*and me/);
  expect(textOf(await client.page({ as: sara, at: leads, thread: '1.000000' }))).toContain(
    'This message is no longer there.',
  );
});

test('in Arabic the whole window is, and runs from right to left', async () => {
  const html = await client.page({ as: client.sara, at: client.leads, language: 'ar' });
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(textOf(html)).toContain('القنوات');
  expect(html).not.toMatch(/aria-label="[A-Z][a-z]+ /);
});

test('somebody who was deactivated is shown and cannot be acted as', async () => {
  const { slack, omar, sara } = client;
  slack.changePerson(sara, { deleted: true });
  const html = await client.page({ as: omar });
  expect(html).toContain('سارة, deactivated');
  expect(html).not.toContain(`as=${sara}`);
  expect(await client.page({ as: sara })).toContain(`data-as="${omar}"`);
});
