import { filePayload } from './file-payload.ts';
import type { JsonObject } from './json-value.ts';
import type { LocalState } from './local-state.ts';
import type { VisibleMessage } from './message-store.ts';

/** A message in Slack's field names, as it stands in API answers and in interaction payloads. */
export function messagePayload(message: VisibleMessage, state: LocalState): JsonObject {
  const byBot = message.author === state.workspace.botUserId;
  return {
    type: 'message',
    ...(message.files === undefined
      ? {}
      : { subtype: 'file_share', files: filesOf(message, state), upload: false }),
    user: message.author,
    text: message.text,
    ts: message.ts,
    team: state.workspace.team.id,
    ...(byBot ? { bot_id: state.botId, app_id: state.appId } : {}),
    ...(message.blocks.length === 0 ? {} : { blocks: structuredClone(message.blocks) }),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.edited ? { edited: { user: message.author, ts: message.ts } } : {}),
  };
}

/** The files a message shows, in Slack's field names. */
function filesOf({ files = [] }: VisibleMessage, state: LocalState): JsonObject[] {
  return files.flatMap((id) => {
    const file = state.files.find(id);
    return file === undefined ? [] : [filePayload(file, state)];
  });
}
