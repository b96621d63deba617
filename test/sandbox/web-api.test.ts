import { join } from 'node:path';
import { type LocalSlack, startLocalSlack } from '../../sandbox/local-slack.ts';
import { buttons, client, wire } from './bolt-app.ts';

const manifest = join(import.meta.dirname, 'manifest.yml');
let now = new Date('2026-11-23T08:00:00Z');
let slack: LocalSlack;
let omar: string;
let leads: string;

beforeEach(async () => {
  now = new Date('2026-11-23T08:00:00Z');
  slack = await startLocalSlack({ clock: { now: () => now }, rates: { channelPaceMs: 0 }, pageSize: 2 });
  omar = slack.addPerson({ name: 'omar', realName: 'Omar Haddad', displayName: 'Omar', tz: 'Europe/Berlin' });
  leads = slack.addChannel({ name: 'leads', members: [omar] });
});
afterEach(() => slack.stop());

describe('tokens, methods and arguments', () => {
  it('says who the app is', async () => {
    const me = await client(slack).auth.test();
    expect(me).toMatchObject({ ok: true, team_id: slack.teamId, user_id: slack.botUserId });
  });

  it.each([
    ['not_authed', null],
    ['invalid_auth', 'xoxb-someone-else'],
  ])('answers %s', async (error, token) => {
    expect((await wire(slack, 'auth.test', {}, token)).body).toEqual({ ok: false, error });
  });

  it('wants the right kind of token for each method', async () => {
    expect((await wire(slack, 'apps.connections.open')).body.error).toBe('not_allowed_token_type');
    expect((await wire(slack, 'users.list', {}, slack.appToken)).body.error).toBe('not_allowed_token_type');
  });

  it('does not know other methods', async () => {
    expect((await wire(slack, 'conversations.history', { channel: leads })).body.error).toBe(
      'unknown_method',
    );
  });

  it('refuses an argument it does not support, by name', async () => {
    const { body } = await wire(slack, 'chat.postMessage', { channel: leads, text: 'hi', icon_emoji: ':x:' });
    expect(body).toEqual({
      ok: false,
      error: 'invalid_arguments',
      response_metadata: { messages: ['unsupported argument: icon_emoji'] },
    });
    expect(slack.messages(leads)).toEqual([]);
  });

  it('refuses a call without a required argument', async () => {
    const { body } = await wire(slack, 'chat.postMessage', { text: 'hi' });
    expect(body.response_metadata).toEqual({ messages: ['missing required field: channel'] });
  });

  it('stops answering when the app was uninstalled', async () => {
    slack.uninstall();
    expect((await wire(slack, 'auth.test')).body.error).toBe('account_inactive');
  });
});

describe('scopes', () => {
  it('refuses what the manifest does not ask for, and remembers what was used', async () => {
    const strict = await startLocalSlack({ manifest, rates: { channelPaceMs: 0 } });
    try {
      const secret = strict.addChannel({ name: 'secret', isPrivate: true });
      const { body } = await wire(strict, 'conversations.info', { channel: secret });
      expect(body).toEqual({
        ok: false,
        error: 'missing_scope',
        needed: 'groups:read',
        provided: 'chat:write,commands,im:write,users:read,channels:read',
      });
      expect((await wire(strict, 'team.info')).body).toMatchObject({
        error: 'missing_scope',
        needed: 'team:read',
      });
      const open = strict.addChannel({ name: 'open' });
      const post = await wire(strict, 'chat.postMessage', { channel: open, text: 'hi' });
      expect(post.headers.get('x-oauth-scopes')).toContain('chat:write');
      expect([...strict.usedScopes]).toEqual(['chat:write']);
    } finally {
      await strict.stop();
    }
  });

  it('shows e-mail addresses only with users:read.email', async () => {
    const strict = await startLocalSlack({ manifest });
    try {
      const id = strict.addPerson({ name: 'sara', email: 'sara@example.com' });
      const user = (await client(strict).users.info({ user: id })).user;
      expect(user?.profile?.email).toBeUndefined();
      expect((await client(slack).users.info({ user: omar })).user?.profile?.email).toBe('omar@example.com');
    } finally {
      await strict.stop();
    }
  });
});

describe('messages', () => {
  it('posts, updates and deletes, keeping every version', async () => {
    const web = client(slack);
    const posted = await web.chat.postMessage({
      channel: leads,
      text: 'one',
      blocks: [buttons(['claim', 'l1'])],
    });
    const [message] = slack.messages(leads);
    expect(message).toMatchObject({
      ts: posted.ts,
      text: 'one',
      via: 'api',
      author: slack.botUserId,
      edited: false,
    });
    expect(posted.message?.blocks?.[0]?.block_id).toEqual(expect.any(String));

    await web.chat.update({ channel: leads, ts: String(posted.ts), text: 'two', blocks: [] });
    expect(slack.messages(leads)).toMatchObject([{ text: 'two', blocks: [], edited: true }]);
    expect(slack.messages(leads)[0]?.versions.map((version) => version.text)).toEqual(['one', 'two']);
    expect(message?.text).toBe('one');

    await web.chat.delete({ channel: leads, ts: String(posted.ts) });
    expect(slack.messages(leads)).toEqual([]);
  });

  it('keeps the blocks of a message when an update names none', async () => {
    const { ts } = await client(slack).chat.postMessage({
      channel: leads,
      text: 'a',
      blocks: [buttons(['b', '1'])],
    });
    await wire(slack, 'chat.update', { channel: leads, ts, text: 'b' });
    expect(slack.messages(leads)[0]?.blocks).toHaveLength(1);
  });

  it('gives every message of a channel its own, growing ts, even when the clock stands still or jumps back', async () => {
    const web = client(slack);
    await web.chat.postMessage({ channel: leads, text: '1' });
    await web.chat.postMessage({ channel: leads, text: '2' });
    now = new Date('2026-11-23T07:00:00Z');
    await web.chat.postMessage({ channel: leads, text: '3' });
    expect(slack.messages(leads).map((message) => message.ts)).toEqual([
      '1795420800.000000',
      '1795420800.000001',
      '1795420800.000002',
    ]);
  });

  it('opens the direct message when posting to a person', async () => {
    const { channel } = await client(slack).chat.postMessage({ channel: omar, text: 'good morning' });
    expect(channel).toMatch(/^D/);
    expect(slack.dm(omar)).toMatchObject([{ channel, text: 'good morning' }]);
    const opened = await client(slack).conversations.open({ users: omar });
    expect(opened.channel?.id).toBe(channel);
  });

  it('shows an ephemeral message to one person only', async () => {
    await client(slack).chat.postEphemeral({ channel: leads, user: omar, text: 'psst' });
    expect(slack.messages(leads)).toEqual([]);
    expect(slack.ephemerals(omar, leads)).toMatchObject([{ text: 'psst', ephemeralFor: omar }]);
    expect(slack.as(omar).reads(leads)).toHaveLength(1);
  });

  it.each([
    ['channel_not_found', 'chat.postMessage', () => ({ channel: 'C404', text: 'x' })],
    [
      'not_in_channel',
      'chat.postMessage',
      () => ({ channel: slack.addChannel({ name: 'o', withBot: false }), text: 'x' }),
    ],
    [
      'channel_not_found',
      'chat.postMessage',
      () => ({ channel: slack.addChannel({ name: 'p', isPrivate: true, withBot: false }), text: 'x' }),
    ],
    [
      'is_archived',
      'chat.postMessage',
      () => ({ channel: slack.addChannel({ name: 'a', isArchived: true }), text: 'x' }),
    ],
    ['no_text', 'chat.postMessage', () => ({ channel: leads })],
    ['invalid_blocks_format', 'chat.postMessage', () => ({ channel: leads, blocks: '[{' })],
    ['msg_too_long', 'chat.postMessage', () => ({ channel: leads, text: 'x'.repeat(40_001) })],
    [
      'invalid_metadata_format',
      'chat.postMessage',
      () => ({ channel: leads, text: 'x', metadata: { a: 1 } }),
    ],
    [
      'user_disabled',
      'chat.postMessage',
      () => ({ channel: slack.addPerson({ name: 'gone', deleted: true }), text: 'x' }),
    ],
    ['cannot_dm_bot', 'chat.postMessage', () => ({ channel: slack.botUserId, text: 'x' })],
    ['message_not_found', 'chat.update', () => ({ channel: leads, ts: '1.000000', text: 'x' })],
    ['cant_update_message', 'chat.update', () => ({ ...slack.as(omar).says(leads, 'mine'), text: 'x' })],
    ['cant_delete_message', 'chat.delete', () => slack.as(omar).says(leads, 'mine')],
    ['message_not_found', 'chat.delete', () => ({ channel: leads, ts: '1.000000' })],
    ['user_not_in_channel', 'chat.postEphemeral', () => ({ channel: leads, user: 'U404', text: 'x' })],
    ['user_not_found', 'conversations.open', () => ({ users: 'U404' })],
    ['user_not_found', 'users.info', () => ({ user: 'U404' })],
    ['channel_not_found', 'conversations.members', () => ({ channel: 'C404' })],
    ['invalid_types', 'conversations.list', () => ({ types: 'secret' })],
    ['invalid_cursor', 'users.list', () => ({ cursor: 'bm9wZQ==' })],
  ])('answers %s to %s', async (error, method, args) => {
    const given: Record<string, unknown> = args();
    const known = ['channel', 'ts', 'text', 'blocks', 'metadata', 'user', 'users', 'types', 'cursor'];
    const sent = Object.fromEntries(Object.entries(given).filter(([name]) => known.includes(name)));
    if (method === 'chat.delete') for (const extra of ['text', 'blocks']) delete sent[extra];
    expect((await wire(slack, method, sent)).body).toMatchObject({ ok: false, error });
  });
});

describe('people and channels', () => {
  it('lists people page by page, Slackbot and the bot among them', async () => {
    slack.addPerson({ name: 'sara' });
    slack.addPerson({ name: 'stranger', teamId: 'T0000000099' });
    const names: (string | undefined)[] = [];
    const sizes: number[] = [];
    for await (const page of client(slack).paginate('users.list', { limit: 100 })) {
      const members = (page as { members?: { name?: string }[] }).members ?? [];
      sizes.push(members.length);
      names.push(...members.map((member) => member.name));
    }
    expect(sizes).toEqual([2, 2]);
    expect(names).toEqual(['slackbot', 'localapp', 'omar', 'sara']);
  });

  it('lists the members of a channel page by page', async () => {
    for (const name of ['a', 'b']) slack.join(leads, slack.addPerson({ name }));
    const first = await client(slack).conversations.members({ channel: leads, limit: 3 });
    expect(first.members).toHaveLength(2);
    const cursor = first.response_metadata?.next_cursor ?? '';
    const second = await client(slack).conversations.members({ channel: leads, cursor });
    expect(second.members).toHaveLength(2);
    expect(second.response_metadata?.next_cursor).toBe('');
  });

  it('lists only the channels the bot can see, by type', async () => {
    slack.addChannel({ name: 'hidden', isPrivate: true, withBot: false });
    const mine = slack.addChannel({ name: 'mine', isPrivate: true });
    slack.addChannel({ name: 'old', isArchived: true });
    const { channels } = await client(slack).conversations.list({
      types: 'public_channel,private_channel',
      exclude_archived: true,
    });
    expect(channels?.map((channel) => channel.id)).toEqual([leads, mine]);
    expect(channels?.[0]).toMatchObject({
      name: 'leads',
      is_member: true,
      is_private: false,
      num_members: 2,
    });
  });

  it('works out the zone offset at the moment of the clock', async () => {
    const offset = async () => (await client(slack).users.info({ user: omar })).user?.tz_offset;
    expect(await offset()).toBe(3600);
    now = new Date('2026-07-01T08:00:00Z');
    expect(await offset()).toBe(7200);
  });

  it('gives roles, and nothing but the name of someone deactivated', async () => {
    const boss = slack.addPerson({ name: 'boss', isAdmin: true, isOwner: true });
    expect((await client(slack).users.info({ user: boss })).user).toMatchObject({
      is_admin: true,
      is_owner: true,
    });
    slack.changePerson(boss, { deleted: true });
    const { user } = await client(slack).users.info({ user: boss });
    expect(user).toMatchObject({ deleted: true });
    expect(user).not.toHaveProperty('tz');
  });
});
