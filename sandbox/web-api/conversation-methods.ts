import { textAt } from '../json-value.ts';
import type { LocalState } from '../local-state.ts';
import { channelPayload } from '../people/person-payload.ts';
import type { Channel } from '../workspace.ts';
import { type ApiAnswer, type ApiMethod, done, isYes, lacksScope, refused } from './api-method.ts';
import { page } from './page.ts';

/** The scope that reading a kind of conversation needs (docs.slack.dev, conversations.info). */
const readScope = { public: 'channels:read', private: 'groups:read', im: 'im:read' } as const;
const kindOfType: Readonly<Record<string, Channel['kind']>> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
};

/** The conversation the bot may read, or why not: a private one it is not in does not exist for it. */
function readable(id: string | undefined, state: LocalState): Channel | ApiAnswer {
  const channel = state.workspace.channels.get(id ?? '');
  if (channel === undefined) return refused('channel_not_found');
  const refusal = lacksScope(state, readScope[channel.kind]);
  if (refusal !== undefined) return refusal;
  return state.workspace.canSee(state.workspace.botUserId, channel) ? channel : refused('channel_not_found');
}

const open: ApiMethod = {
  name: 'conversations.open',
  token: 'bot',
  scope: 'im:write',
  tier: 3,
  args: ['users', 'channel', 'return_im'],
  run(args, state) {
    const { workspace } = state;
    const users = textAt(args, 'users');
    if (users === undefined) {
      const channel = workspace.channels.get(textAt(args, 'channel') ?? '');
      return channel?.kind === 'im' ? done({ channel: { id: channel.id } }) : refused('channel_not_found');
    }
    if (users.includes(',')) return refused('invalid_arguments', ['unsupported argument: several users']);
    const person = workspace.people.get(users);
    if (person === undefined) return refused('user_not_found');
    if (person.isBot || person.id === 'USLACKBOT') return refused('cannot_dm_bot');
    if (person.deleted) return refused('user_disabled');
    const channel = workspace.dm(person.id);
    return done({ channel: isYes(args.return_im) ? channelPayload(channel, state) : { id: channel.id } });
  },
};

const info: ApiMethod = {
  name: 'conversations.info',
  token: 'bot',
  tier: 3,
  args: ['channel', 'include_num_members', 'include_locale'],
  required: ['channel'],
  run(args, state) {
    const channel = readable(textAt(args, 'channel'), state);
    return 'ok' in channel ? channel : done({ channel: channelPayload(channel, state) });
  },
};

const list: ApiMethod = {
  name: 'conversations.list',
  token: 'bot',
  tier: 2,
  args: ['types', 'exclude_archived', 'limit', 'cursor'],
  run(args, state) {
    const { workspace } = state;
    const kinds: Channel['kind'][] = [];
    for (const type of (textAt(args, 'types') ?? 'public_channel').split(',')) {
      const kind = kindOfType[type.trim()];
      if (kind === undefined) return refused('invalid_types');
      const refusal = lacksScope(state, readScope[kind]);
      if (refusal !== undefined) return refusal;
      kinds.push(kind);
    }
    const channels = [...workspace.channels.values()].filter(
      (channel) =>
        kinds.includes(channel.kind) &&
        workspace.canSee(workspace.botUserId, channel) &&
        !(isYes(args.exclude_archived) && channel.isArchived),
    );
    const part = page(channels, args, state.pageSize);
    if (part === undefined) return refused('invalid_cursor');
    const { rows, ...rest } = part;
    return done({ channels: rows.map((channel) => channelPayload(channel, state)), ...rest });
  },
};

const members: ApiMethod = {
  name: 'conversations.members',
  token: 'bot',
  tier: 4,
  args: ['channel', 'limit', 'cursor'],
  required: ['channel'],
  run(args, state) {
    const channel = readable(textAt(args, 'channel'), state);
    if ('ok' in channel) return channel;
    const part = page([...channel.members], args, state.pageSize);
    if (part === undefined) return refused('invalid_cursor');
    const { rows, ...rest } = part;
    return done({ members: rows, ...rest });
  },
};

export const conversationMethods: readonly ApiMethod[] = [open, info, list, members];
