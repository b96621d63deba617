import { filePayload } from '../file-payload.ts';
import type { StoredFile } from '../file-store.ts';
import { isObject, type JsonObject, textAt } from '../json-value.ts';
import type { LocalState } from '../local-state.ts';
import type { Channel } from '../workspace.ts';
import { type ApiAnswer, type ApiMethod, done, nested, refused } from './api-method.ts';

/** What Slack itself answers to a channel_id that is a person's, or none at all. */
const channelId = /^[CGDZ][A-Z0-9]{8,}$/;
const longestComment = 4_040;

const getUploadUrl: ApiMethod = {
  name: 'files.getUploadURLExternal',
  token: 'bot',
  scope: 'files:write',
  tier: 4,
  args: ['filename', 'length'],
  required: ['filename', 'length'],
  run(args, state) {
    const length = Number(args.length);
    if (!Number.isInteger(length) || length < 1)
      return refused('invalid_arguments', ['[ERROR] must be greater than 0 [json-pointer:/length]']);
    const { fileId, secret } = state.files.announce(String(args.filename), length, state.workspace.botUserId);
    return done({ upload_url: `${state.origin}/upload/v1/${secret}`, file_id: fileId });
  },
};

/** The conversation files are shared in; undefined when they are to stay private. */
function destination(args: JsonObject, state: LocalState): { channel?: Channel } | { refusal: ApiAnswer } {
  if (args.channel_id === undefined) return {};
  const id = String(args.channel_id);
  if (!channelId.test(id)) {
    const message = `[ERROR] input must match regex pattern: ${channelId.source} [json-pointer:/channel_id]`;
    return { refusal: refused('invalid_arguments', [message]) };
  }
  const { workspace, manifest } = state;
  const channel = workspace.channels.get(id);
  if (channel === undefined) return { refusal: refused('channel_not_found') };
  if (channel.kind === 'im' && !manifest.messagesTab) return { refusal: refused('messages_tab_disabled') };
  if (channel.isArchived) return { refusal: refused('is_archived') };
  // To share a file one must be there: chat:write.public is not enough.
  if (!channel.members.has(workspace.botUserId))
    return { refusal: refused(channel.kind === 'public' ? 'not_in_channel' : 'channel_not_found') };
  return { channel };
}

const complete: ApiMethod = {
  name: 'files.completeUploadExternal',
  token: 'bot',
  scope: 'files:write',
  tier: 4,
  args: ['files', 'channel_id', 'initial_comment', 'thread_ts'],
  required: ['files'],
  run(args, state) {
    const wanted = nested(args.files);
    if (!Array.isArray(wanted) || wanted.length === 0 || !wanted.every(isUpload))
      return refused('invalid_arguments', ['[ERROR] must be a list of {id, title} [json-pointer:/files]']);
    const to = destination(args, state);
    if ('refusal' in to) return to.refusal;
    const text = textAt(args, 'initial_comment') ?? '';
    if (text.length > longestComment) return refused('msg_too_long');
    const ids = new Set(wanted.map(({ id }) => id));
    if (ids.size < wanted.length || ![...ids].every((id) => state.files.canComplete(id)))
      return refused('file_not_found');
    const wait = to.channel === undefined ? undefined : state.rateLimit.takePost(to.channel.id);
    if (wait !== undefined) return refused('ratelimited', [], { retryAfterSeconds: wait });
    const files = wanted.flatMap(({ id, title }) => state.files.complete(id, title) ?? []);
    // Slack answers before it has shared them: nobody learns from this answer which message shows them.
    const answer = files.map((file) => ({ ...filePayload(file, state), shares: {} }));
    if (to.channel !== undefined) share(files, to.channel, text, textAt(args, 'thread_ts'), state);
    return done({ files: answer });
  },
};

function share(
  files: readonly StoredFile[],
  channel: Channel,
  text: string,
  threadTs: string | undefined,
  state: LocalState,
): void {
  const { ts } = state.messages.add({
    channel: channel.id,
    author: state.workspace.botUserId,
    via: 'api',
    text,
    files: files.map(({ id }) => id),
    ...(threadTs === undefined ? {} : { threadTs }),
  });
  for (const file of files) file.shares.push({ channel: channel.id, ts });
}

const info: ApiMethod = {
  name: 'files.info',
  token: 'bot',
  scope: 'files:read',
  tier: 4,
  args: ['file'],
  required: ['file'],
  run(args, state) {
    const file = state.files.find(String(args.file));
    if (file === undefined) return refused('file_not_found');
    if (file.isDeleted) return refused('file_deleted');
    return done({
      file: { ...filePayload(file, state), shares: sharesOf(file, state) },
      comments: [],
      response_metadata: { next_cursor: '' },
    });
  },
};

const remove: ApiMethod = {
  name: 'files.delete',
  token: 'bot',
  scope: 'files:write',
  tier: 3,
  args: ['file'],
  required: ['file'],
  run(args, state) {
    const file = state.files.find(String(args.file));
    if (file === undefined) return refused('file_not_found');
    if (file.isDeleted) return refused('file_deleted');
    if (file.owner !== state.workspace.botUserId) return refused('cant_delete_file');
    state.files.remove(file);
    for (const { channel, ts } of file.shares) removeIfBare(channel, ts, state);
    return done();
  },
};

/** Where a file is shown: by kind of conversation, then by conversation. */
function sharesOf(file: StoredFile, state: LocalState): JsonObject {
  const isPublic = (channel: string) => state.workspace.channels.get(channel)?.kind === 'public';
  const kinds = Object.groupBy(file.shares, ({ channel }) => (isPublic(channel) ? 'public' : 'private'));
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, shares]) => {
      const byChannel = Object.entries(Object.groupBy(shares, ({ channel }) => channel));
      return [
        kind,
        Object.fromEntries(byChannel.map(([channel, all = []]) => [channel, all.map(({ ts }) => ({ ts }))])),
      ];
    }),
  );
}

/** A message that only showed files goes with the last of them; any other keeps a note that one was there. */
function removeIfBare(channel: string, ts: string, state: LocalState): void {
  const message = state.messages.find(channel, ts);
  const isLeft = (message?.files ?? []).some((id) => state.files.find(id)?.isDeleted === false);
  if (message?.text === '' && message.blocks.length === 0 && !isLeft) state.messages.remove(channel, ts);
}

function isUpload(value: unknown): value is { id: string; title?: string } {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    (value.title === undefined || typeof value.title === 'string') &&
    Object.keys(value).every((field) => field === 'id' || field === 'title')
  );
}

export const fileMethods: readonly ApiMethod[] = [getUploadUrl, complete, info, remove];
