import type { JsonObject } from '../json-value.ts';
import type { LocalState } from '../local-state.ts';
import { hasScope } from '../manifest.ts';
import type { Channel, Person } from '../workspace.ts';

/** A person in Slack's field names, as users.info, users.list and the user events give them. */
export function personPayload(person: Person, state: LocalState): JsonObject {
  const offset = state.workspace.tzOffsetSeconds(person);
  const profile = {
    real_name: person.realName,
    real_name_normalized: person.realName,
    display_name: person.displayName,
    display_name_normalized: person.displayName,
    title: '',
    phone: '',
    status_text: '',
    status_emoji: '',
    team: person.teamId,
    ...(hasScope(state.manifest, 'users:read.email') ? { email: person.email } : {}),
  };
  const common = {
    id: person.id,
    team_id: person.teamId,
    name: person.name,
    deleted: person.deleted,
    profile,
    is_bot: person.isBot,
    is_app_user: false,
    updated: Math.floor(state.clock.now().getTime() / 1000),
  };
  // Slack gives no name, zone or role for a person who was deactivated.
  if (person.deleted) return common;
  return {
    ...common,
    real_name: person.realName,
    tz: person.tz,
    tz_label: person.tz,
    tz_offset: offset,
    is_admin: person.isAdmin,
    is_owner: person.isOwner,
    is_primary_owner: false,
    is_restricted: person.isRestricted,
    is_ultra_restricted: person.isUltraRestricted,
  };
}

/** A channel in Slack's field names. */
export function channelPayload(channel: Channel, state: LocalState): JsonObject {
  const created = Math.floor(channel.created.getTime() / 1000);
  if (channel.kind === 'im') {
    return {
      id: channel.id,
      created,
      is_im: true,
      is_archived: false,
      user: channel.personId,
      is_open: true,
    };
  }
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    created,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_archived: channel.isArchived,
    is_general: false,
    is_member: channel.members.has(state.workspace.botUserId),
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: channel.members.size,
  };
}
