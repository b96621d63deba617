import type { JsonObject } from '../json-value.ts';
import { listAt } from '../json-value.ts';
import type { LocalState } from '../local-state.ts';
import type { OpenView } from '../view-store.ts';
import { stateValues } from './view-state.ts';

/** A view in Slack's field names, as it stands in API answers, events and interaction payloads. */
export function viewPayload(view: OpenView, state: LocalState): JsonObject {
  const { content } = view;
  return {
    id: view.id,
    team_id: state.workspace.team.id,
    type: content.type,
    blocks: structuredClone(listAt(content, 'blocks')),
    private_metadata: content.private_metadata ?? '',
    callback_id: content.callback_id ?? '',
    state: { values: stateValues(listAt(content, 'blocks'), view.filled) },
    hash: view.hash,
    title: content.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: content.clear_on_close ?? false,
    notify_on_close: content.notify_on_close ?? false,
    close: content.close ?? null,
    submit: content.submit ?? null,
    previous_view_id: view.previousViewId,
    root_view_id: view.rootViewId,
    app_id: state.appId,
    external_id: content.external_id ?? '',
    app_installed_team_id: state.workspace.team.id,
    bot_id: state.botId,
  };
}
