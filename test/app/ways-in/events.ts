import { eventOf, type Somebody } from './slack-says.ts';
import { cast, type Stage } from './stage.ts';

/** What Slack tells by itself, each in a way that would give most: of an administrator of the workspace, in the leads channel. */
export const events = [
  'app_home_opened',
  'team_join',
  'user_change',
  'member_joined_channel',
  'member_left_channel',
] as const;
export type EventName = (typeof events)[number];
type Stranger = 'guest' | 'outsider' | 'bot' | 'unseen';

/** Whether their Home is shown then: `told`: it says that it is not for them; `silent`: there is none. */
export type EventRow = { event: EventName; must: Record<Stranger, 'told' | 'silent'> };

const silent = { guest: 'silent', outsider: 'silent', bot: 'silent', unseen: 'silent' } as const;
export const eventRows: readonly EventRow[] = events.map((event) => ({
  event,
  must:
    event === 'app_home_opened' ? { guest: 'told', outsider: 'told', bot: 'silent', unseen: 'told' } : silent,
}));

/** An event about somebody, as Slack would send it. */
export function tellOf(event: EventName, { userId, teamId }: Somebody, { touchbase, ids }: Stage) {
  // Only what Slack itself says of them keeps them out.
  const what = {
    [cast.guest]: { is_restricted: true },
    [cast.bot]: { is_bot: true },
  }[userId];
  const user = {
    ...{ id: userId, name: 'stranger', real_name: 'Stranger', is_admin: true, is_owner: true },
    ...{ team_id: what ? teamId : 'T0ALIEN', ...what },
  };
  const channel = ids.leads ?? '';
  const ofEvent = {
    app_home_opened: { user: userId, tab: 'home', channel: 'D0' },
    team_join: { user },
    user_change: { user },
    member_joined_channel: { user: userId, channel, channel_type: 'C', team: teamId },
    member_left_channel: { user: userId, channel, channel_type: 'C', team: teamId },
  }[event];
  return eventOf(event, touchbase.running.teamId, ofEvent);
}
