import { checkMessageBlocks, withBlockIds } from '../blocks/check-surface.ts';
import { isObject, type JsonObject, textAt } from '../json-value.ts';
import type { LocalState } from '../local-state.ts';
import { hasScope } from '../manifest.ts';
import { messagePayload } from '../message-payload.ts';
import type { Channel } from '../workspace.ts';
import { type ApiAnswer, type ApiMethod, done, nested, refused } from './api-method.ts';

/** Slack splits a longer text into several messages; the local one does not do that yet and says so. */
const longestUnsplit = 4_040;

interface Content {
  text?: string;
  blocks?: JsonObject[];
  metadata?: JsonObject;
}

function isRefusal<T extends object>(found: T | ApiAnswer): found is ApiAnswer {
  return 'ok' in found && found.ok === false;
}

/** The channel a message may go to: by id, or by a person's id (their direct message, opened if need be). */
function destination(args: JsonObject, state: LocalState): Channel | ApiAnswer {
  const id = textAt(args, 'channel') ?? '';
  const { workspace, manifest } = state;
  const person = workspace.people.get(id);
  if (person !== undefined) {
    if (person.isBot || person.id === 'USLACKBOT') return refused('cannot_dm_bot');
    if (person.deleted) return refused('user_disabled');
  }
  const channel = person === undefined ? workspace.channels.get(id) : workspace.dm(person.id);
  if (channel === undefined) return refused('channel_not_found');
  if (channel.kind === 'im' && !manifest.messagesTab) return refused('messages_tab_disabled');
  if (channel.isArchived) return refused('is_archived');
  if (!channel.members.has(workspace.botUserId)) {
    if (channel.kind !== 'public') return refused('channel_not_found');
    if (!hasScope(manifest, 'chat:write.public') || manifest.scopes === 'any')
      return refused('not_in_channel');
    state.usedScopes.add('chat:write.public');
  }
  return channel;
}

/** The text, blocks and metadata of a call, checked. */
function content(args: JsonObject): Content | ApiAnswer {
  const found: Content = {};
  if (args.text !== undefined) found.text = String(args.text);
  if (args.blocks !== undefined) {
    const blocks = nested(args.blocks);
    if (!Array.isArray(blocks)) return refused('invalid_blocks_format');
    const verdict = checkMessageBlocks(blocks);
    if (verdict.messages.length > 0) return refused(verdict.error, verdict.messages);
    found.blocks = withBlockIds(blocks);
  }
  if (args.metadata !== undefined) {
    const metadata = nested(args.metadata);
    if (!isMetadata(metadata)) return refused('invalid_metadata_format');
    found.metadata = metadata;
  }
  if ((found.text?.length ?? 0) > 40_000) return refused('msg_too_long');
  if ((found.text?.length ?? 0) > longestUnsplit) {
    return refused('invalid_arguments', [
      `unsupported: a text of more than ${longestUnsplit} characters, which Slack would split`,
    ]);
  }
  return found;
}

/** Metadata is an event_type and a flat payload: scalars, or one more level of them. */
function isMetadata(value: unknown): value is JsonObject {
  if (!isObject(value) || textAt(value, 'event_type') === undefined || !isObject(value.event_payload))
    return false;
  const scalar = (one: unknown) => ['string', 'number', 'boolean'].includes(typeof one);
  return Object.values(value.event_payload).every(
    (one) => scalar(one) || (typeof one === 'object' && one !== null && Object.values(one).every(scalar)),
  );
}

function isEmpty({ text, blocks }: Content): boolean {
  return (text ?? '') === '' && (blocks ?? []).length === 0;
}

const postMessage: ApiMethod = {
  name: 'chat.postMessage',
  token: 'bot',
  scope: 'chat:write',
  tier: 4,
  args: ['channel', 'text', 'blocks', 'thread_ts', 'unfurl_links', 'unfurl_media', 'metadata', 'mrkdwn'],
  required: ['channel'],
  run(args, state) {
    const channel = destination(args, state);
    if (isRefusal(channel)) return channel;
    const said = content(args);
    if (isRefusal(said)) return said;
    if (isEmpty(said)) return refused('no_text');
    const retryAfterSeconds = state.rateLimit.takePost(channel.id);
    if (retryAfterSeconds !== undefined) return refused('ratelimited', [], { retryAfterSeconds });
    const threadTs = textAt(args, 'thread_ts');
    const message = state.messages.add({
      channel: channel.id,
      author: state.workspace.botUserId,
      via: 'api',
      text: said.text ?? '',
      textIsMrkdwn: args.mrkdwn !== false && args.mrkdwn !== 'false',
      ...(said.blocks === undefined ? {} : { blocks: said.blocks }),
      ...(said.metadata === undefined ? {} : { metadata: said.metadata }),
      ...(threadTs === undefined ? {} : { threadTs }),
    });
    return done({ channel: channel.id, ts: message.ts, message: messagePayload(message, state) });
  },
};

const update: ApiMethod = {
  name: 'chat.update',
  token: 'bot',
  scope: 'chat:write',
  tier: 3,
  args: ['channel', 'ts', 'text', 'blocks', 'metadata'],
  required: ['channel', 'ts'],
  run(args, state) {
    const channel = state.workspace.channels.get(textAt(args, 'channel') ?? '');
    if (channel === undefined) return refused('channel_not_found');
    if (channel.isArchived) return refused('is_archived');
    const now = state.messages.find(channel.id, textAt(args, 'ts') ?? '');
    if (now === undefined || now.ephemeralFor !== undefined) return refused('message_not_found');
    if (now.author !== state.workspace.botUserId) return refused('cant_update_message');
    const said = content(args);
    if (isRefusal(said)) return said;
    if (isEmpty({ text: said.text ?? now.text, blocks: said.blocks ?? [...now.blocks] }))
      return refused('no_text');
    const message = state.messages.edit(channel.id, now.ts, said);
    if (message === undefined) return refused('message_not_found');
    return done({
      channel: channel.id,
      ts: message.ts,
      text: message.text,
      message: messagePayload(message, state),
    });
  },
};

const remove: ApiMethod = {
  name: 'chat.delete',
  token: 'bot',
  scope: 'chat:write',
  tier: 3,
  args: ['channel', 'ts'],
  required: ['channel', 'ts'],
  run(args, state) {
    const channel = state.workspace.channels.get(textAt(args, 'channel') ?? '');
    if (channel === undefined) return refused('channel_not_found');
    const now = state.messages.find(channel.id, textAt(args, 'ts') ?? '');
    if (now === undefined || now.ephemeralFor !== undefined) return refused('message_not_found');
    if (now.author !== state.workspace.botUserId) return refused('cant_delete_message');
    state.messages.remove(channel.id, now.ts);
    return done({ channel: channel.id, ts: now.ts });
  },
};

const postEphemeral: ApiMethod = {
  name: 'chat.postEphemeral',
  token: 'bot',
  scope: 'chat:write',
  tier: 4,
  args: ['channel', 'user', 'text', 'blocks', 'thread_ts'],
  required: ['channel', 'user'],
  run(args, state) {
    const channel = destination(args, state);
    if (isRefusal(channel)) return channel;
    const user = textAt(args, 'user') ?? '';
    if (!channel.members.has(user)) return refused('user_not_in_channel');
    const said = content(args);
    if (isRefusal(said)) return said;
    if (isEmpty(said)) return refused('no_text');
    const threadTs = textAt(args, 'thread_ts');
    const message = state.messages.add({
      channel: channel.id,
      author: state.workspace.botUserId,
      via: 'api',
      text: said.text ?? '',
      ephemeralFor: user,
      ...(said.blocks === undefined ? {} : { blocks: said.blocks }),
      ...(threadTs === undefined ? {} : { threadTs }),
    });
    return done({ message_ts: message.ts });
  },
};

export const chatMethods: readonly ApiMethod[] = [postMessage, update, remove, postEphemeral];
