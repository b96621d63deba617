import { join } from 'node:path';
import type { App } from '@slack/bolt';
import { type LocalSlack, startLocalSlack } from '../../sandbox/local-slack.ts';
import type { DeliveryEntry } from '../../sandbox/record.ts';
import { client, plain, socketApp } from './bolt-app.ts';

let slack: LocalSlack;
let app: App | undefined;
afterEach(async () => {
  await app?.stop();
  app = undefined;
  await slack.stop();
});

const sent = () =>
  slack.log
    .filter((entry): entry is DeliveryEntry => entry.kind === 'delivery')
    .map((entry) => entry.payload.event as Record<string, unknown>);

it('wraps an event as Slack does', async () => {
  slack = await startLocalSlack({ clock: { now: () => new Date('2026-11-23T08:00:00Z') } });
  const omar = slack.addPerson({ name: 'omar' });
  slack.changePerson(omar, { displayName: 'Omar H.' });
  const [entry] = slack.log;
  expect(entry).toMatchObject({
    kind: 'delivery',
    type: 'events_api',
    payload: {
      type: 'event_callback',
      team_id: slack.teamId,
      api_app_id: expect.any(String),
      event_id: expect.stringMatching(/^Ev[0-9A-F]{12}$/),
      event_time: 1795420800,
      authorizations: [{ team_id: slack.teamId, user_id: slack.botUserId, is_bot: true }],
      event: {
        type: 'user_change',
        event_ts: '1795420800.000000',
        user: { id: omar, name: 'omar', profile: { display_name: 'Omar H.' } },
      },
    },
  });
});

it('sends joins and leaves of the channels the bot is in, its own too', async () => {
  slack = await startLocalSlack();
  const omar = slack.addPerson({ name: 'omar' });
  const leads = slack.addChannel({ name: 'leads', withBot: false });
  slack.join(leads, omar);
  expect(sent()).toEqual([]);
  slack.join(leads, slack.botUserId);
  slack.leave(leads, omar);
  slack.leave(leads, slack.botUserId);
  expect(sent()).toMatchObject([
    { type: 'member_joined_channel', user: slack.botUserId, channel: leads },
    { type: 'member_left_channel', user: omar, channel: leads },
    { type: 'member_left_channel', user: slack.botUserId, channel: leads },
  ]);
  expect(slack.channel(leads).members.size).toBe(0);
});

it('sends only what the manifest subscribes to and has the scope for', async () => {
  slack = await startLocalSlack({ manifest: join(import.meta.dirname, 'manifest.yml') });
  const omar = slack.addPerson({ name: 'omar' });
  const leads = slack.addChannel({ name: 'leads' });
  const secret = slack.addChannel({ name: 'secret', isPrivate: true });
  slack.join(leads, omar);
  slack.join(secret, omar);
  slack.leave(leads, omar);
  expect(sent()).toMatchObject([{ type: 'member_joined_channel', channel: leads }]);
  expect([...slack.usedScopes]).toEqual(['channels:read']);
});

it('takes a deactivated person out of every channel', async () => {
  slack = await startLocalSlack();
  const omar = slack.addPerson({ name: 'omar' });
  const leads = slack.addChannel({ name: 'leads', members: [omar] });
  slack.changePerson(omar, { deleted: true });
  expect(slack.channel(leads).members.has(omar)).toBe(false);
  expect(sent()).toMatchObject([{ type: 'user_change', user: { deleted: true } }]);
  await expect(slack.as(omar).command('/touch')).rejects.toThrow('deactivated');
});

it('opens the Home tab: the app is told each time, and publishes', async () => {
  slack = await startLocalSlack();
  const omar = slack.addPerson({ name: 'omar' });
  app = socketApp(slack);
  app.event('app_home_opened', async ({ event, client: web }) => {
    const view = {
      type: 'home' as const,
      blocks: [{ type: 'section' as const, text: plain(`for ${event.user}`) }],
    };
    await web.views.publish({ user_id: event.user, view });
  });
  await app.start();
  expect(slack.as(omar).openHome()).toBeUndefined();
  const home = await slack.waitFor(() => slack.as(omar).homeView(), { what: 'the Home tab' });
  expect(home.blocks).toMatchObject([{ text: plain(`for ${omar}`) }]);
  expect(slack.as(omar).openHome()?.id).toBe(home.id);
  expect(sent()).toMatchObject([
    { tab: 'home', user: omar },
    { tab: 'home', view: { id: home.id } },
  ]);
});

it('is uninstalled: two last events', async () => {
  slack = await startLocalSlack();
  slack.uninstall();
  expect(sent()).toMatchObject([
    { type: 'app_uninstalled' },
    { type: 'tokens_revoked', tokens: { bot: [slack.botUserId] } },
  ]);
});

it('forgets what happened, not who is there', async () => {
  slack = await startLocalSlack();
  const omar = slack.addPerson({ name: 'omar' });
  const leads = slack.addChannel({ name: 'leads', members: [omar] });
  await client(slack).chat.postMessage({ channel: leads, text: 'x' });
  slack.uninstall();
  slack.reset();
  expect(slack.log).toEqual([]);
  expect(slack.messages(leads)).toEqual([]);
  expect(slack.usedScopes.size).toBe(0);
  expect((await client(slack).auth.test()).ok).toBe(true);
  expect(slack.channel(leads).members.has(omar)).toBe(true);
});
