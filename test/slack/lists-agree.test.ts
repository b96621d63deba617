import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { actions, forms } from '../../src/actions/index.ts';
import { commands } from '../../src/commands/index.ts';
import { tellingKinds } from '../../src/db/tell.ts';
import { drawings } from '../../src/flows/drawings.ts';
import { actionIds, formIds } from '../../src/slack/ids.ts';
import { tellingWords } from '../../src/words/touchbase-words.ts';

const root = path.resolve(import.meta.dirname, '../..');
const manifest = z
  .object({
    features: z.object({
      app_home: z.object({ home_tab_enabled: z.literal(true), messages_tab_enabled: z.literal(true) }),
      slash_commands: z.array(z.object({ command: z.string(), should_escape: z.literal(true) })),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
      interactivity: z.object({ is_enabled: z.literal(true) }),
    }),
  })
  .parse(parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8')));

/** All that the product is written in. */
const source = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => readFileSync(path.join(root, 'src', file), 'utf8'))
  .join('\n');
const found = (pattern: RegExp) =>
  [...new Set([...source.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();

/** What each Web API method needs, by its page on docs.slack.dev; those that need none are listed with none. */
const scopesOf: Record<string, readonly string[]> = {
  'auth.test': [],
  'views.open': [],
  'views.update': [],
  'views.publish': [],
  'views.push': [],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.open': ['im:write'],
  'conversations.members': ['channels:read', 'groups:read'],
  'users.list': ['users:read'],
  'users.info': ['users:read'],
  filesUploadV2: ['files:write'],
};
/** What else needs a scope: a form that takes files, and fetching what it took. */
const scopesOfFiles = { file_input: 'files:read', downloadFile: 'files:read' };

describe('lists that must agree', () => {
  it('commands: the manifest and what is registered', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command).sort()).toEqual(
      commands.map(({ name }) => name).sort(),
    );
  });

  it('presses: every id has exactly one listener, links apart', () => {
    const ids = Object.values(actionIds).filter((id) => id !== actionIds.link);
    const listens = (id: string) =>
      actions.filter((action) =>
        typeof action.id === 'string' ? action.id === id : action.id.test(`${id}-0`),
      );
    expect(ids.map((id) => [id, listens(id).length])).toEqual(ids.map((id) => [id, 1]));
    expect(actions).toHaveLength(ids.length);
    expect(actions.some(({ id }) => typeof id !== 'string' && id.test(`${actionIds.link}-call`))).toBe(false);
  });

  it('forms: every id has exactly one listener', () => {
    expect(forms.map(({ id }) => id).sort()).toEqual(Object.values(formIds).sort());
  });

  it('events: the manifest and the listeners', () => {
    expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(
      found(/app\.event\('([a-z_]+)'/g),
    );
  });

  it('scopes: those asked for and those that the calls need', () => {
    const called = [
      ...found(/client\.((?:chat|conversations|users|views|auth)\.\w+)\(/g),
      ...found(/client\.(filesUploadV2)\(/g),
      ...found(/client\.paginate\('([\w.]+)'/g),
    ];
    expect(called.filter((method) => !Object.hasOwn(scopesOf, method))).toEqual([]);
    const ofFiles = Object.entries(scopesOfFiles).filter(([name]) => source.includes(name));
    const needed = new Set([
      'commands',
      ...called.flatMap((method) => scopesOf[method] ?? []),
      ...ofFiles.map(([, scope]) => scope),
    ]);
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...needed].sort());
  });

  it('tellings: kinds, drawings and words', () => {
    const kinds = [...tellingKinds].sort();
    expect(Object.keys(drawings).sort()).toEqual(kinds);
    expect(Object.keys(tellingWords).sort()).toEqual(kinds);
  });
});
