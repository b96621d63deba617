import { randomBytes } from 'node:crypto';
import type { Courier } from '../delivery/courier.ts';
import type { JsonObject } from '../json-value.ts';
import type { LocalState } from '../local-state.ts';
import { hasScope } from '../manifest.ts';
import { slackTs } from '../message-store.ts';

/** The scope without which Slack does not send an event (docs.slack.dev, "Events"). */
const eventScope: Readonly<Record<string, string>> = { team_join: 'users:read', user_change: 'users:read' };

/**
 * Sends one event in Slack's event_callback wrapper, if the manifest subscribes to it and its scope was given.
 * Answers whether it was sent or queued.
 */
export function announce(state: LocalState, courier: Courier, event: JsonObject & { type: string }): boolean {
  const { manifest, workspace, clock } = state;
  if (manifest.events !== 'any' && !manifest.events.has(event.type)) return false;
  const needed =
    event.channel_type === 'G' ? 'groups:read' : event.channel_type === 'C' ? 'channels:read' : undefined;
  const scope = eventScope[event.type] ?? needed;
  if (scope !== undefined) {
    if (!hasScope(manifest, scope)) return false;
    state.usedScopes.add(scope);
  }
  const nowMs = clock.now().getTime();
  courier.event({
    token: 'local-verification-token',
    team_id: workspace.team.id,
    context_team_id: workspace.team.id,
    context_enterprise_id: null,
    api_app_id: state.appId,
    event: { ...event, event_ts: slackTs(nowMs * 1000) },
    type: 'event_callback',
    event_id: `Ev${randomBytes(6).toString('hex').toUpperCase()}`,
    event_time: Math.floor(nowMs / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.team.id,
        user_id: workspace.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: randomBytes(8).toString('hex'),
  });
  return true;
}
