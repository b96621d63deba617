import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isObject, listAt, objectAt, textAt } from './json-value.ts';

/** What an app manifest allows. `'any'` stands for "no manifest given: everything". */
export interface Manifest {
  appName: string;
  /** What the app says about itself, in one line. */
  description: string;
  botName: string;
  scopes: ReadonlySet<string> | 'any';
  commands: ReadonlyMap<string, ManifestCommand> | 'any';
  /** By callback id. */
  shortcuts: ReadonlyMap<string, ManifestShortcut> | 'any';
  events: ReadonlySet<string> | 'any';
  interactivity: boolean;
  homeTab: boolean;
  messagesTab: boolean;
  /** People may type into the messages tab only when this is false. */
  messagesTabReadOnly: boolean;
}

/** A slash command, with what Slack shows while it is being typed. */
export interface ManifestCommand {
  shouldEscape: boolean;
  description: string;
  usageHint: string;
}

export interface ManifestShortcut {
  type: 'global' | 'message';
  name: string;
  description: string;
}

/** The permissive manifest of a local Slack that was given none. */
export const anyManifest: Manifest = {
  appName: 'Local app',
  description: '',
  botName: 'localapp',
  scopes: 'any',
  commands: 'any',
  shortcuts: 'any',
  events: 'any',
  interactivity: true,
  homeTab: true,
  messagesTab: true,
  messagesTabReadOnly: false,
};

/**
 * Reads an app manifest (version 2, YAML or JSON) into what the local Slack enforces.
 * Throws when the file is missing or holds no mapping.
 */
export function readManifest(path: string): Manifest {
  const document: unknown = parse(readFileSync(path, 'utf8'));
  if (!isObject(document)) throw new Error(`${path} holds no app manifest`);
  const features = objectAt(document, 'features');
  const settings = objectAt(document, 'settings');
  const home = objectAt(features, 'app_home');
  const name = textAt(objectAt(document, 'display_information'), 'name') ?? 'app';
  return {
    appName: name,
    description: textAt(objectAt(document, 'display_information'), 'description') ?? '',
    botName: textAt(objectAt(features, 'bot_user'), 'display_name') ?? name,
    scopes: new Set(strings(listAt(objectAt(objectAt(document, 'oauth_config'), 'scopes'), 'bot'))),
    commands: new Map(
      listAt(features, 'slash_commands').flatMap((command) => {
        const word = textAt(command, 'command');
        const shouldEscape = isObject(command) && command.should_escape === true;
        const description = textAt(command, 'description') ?? '';
        const usageHint = textAt(command, 'usage_hint') ?? '';
        return word === undefined ? [] : [[word, { shouldEscape, description, usageHint }] as const];
      }),
    ),
    shortcuts: new Map(
      listAt(features, 'shortcuts').flatMap((shortcut) => {
        const id = textAt(shortcut, 'callback_id');
        const type = textAt(shortcut, 'type');
        if (id === undefined || (type !== 'global' && type !== 'message')) return [];
        const name = textAt(shortcut, 'name') ?? id;
        return [[id, { type, name, description: textAt(shortcut, 'description') ?? '' }] as const];
      }),
    ),
    events: new Set(strings(listAt(objectAt(settings, 'event_subscriptions'), 'bot_events'))),
    interactivity: objectAt(settings, 'interactivity')?.is_enabled === true,
    homeTab: home?.home_tab_enabled === true,
    messagesTab: home?.messages_tab_enabled === true,
    messagesTabReadOnly: home?.messages_tab_read_only_enabled === true,
  };
}

/** True when the app was given this scope. */
export function hasScope(manifest: Manifest, scope: string): boolean {
  return manifest.scopes === 'any' || manifest.scopes.has(scope);
}

function strings(values: unknown[]): string[] {
  return values.filter((value) => typeof value === 'string');
}
