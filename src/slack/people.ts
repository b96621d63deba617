import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { isZone } from '../calendar/instant.ts';

/** A person as Slack describes them, reduced to what Touchbase keeps. */
export type SlackPerson = {
  userId: string;
  name: string;
  zone: string | null;
  isSlackAdmin: boolean;
  isBot: boolean;
  isGuest: boolean;
  isGone: boolean;
};

type SlackUser = {
  id?: string;
  name?: string;
  real_name?: string;
  profile?: { display_name?: string; real_name?: string };
  tz?: string;
  is_admin?: boolean;
  is_owner?: boolean;
  is_bot?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  deleted?: boolean;
  team_id?: string;
  enterprise_user?: { teams?: string[] };
};

/**
 * The same from a user object of `users.list`, `users.info`, `team_join` or `user_change`.
 *
 * @param teamId the workspace served. In a channel shared with another organisation Slack names its people too: they
 *   count as guests here. Of an Enterprise organisation one person belongs to several workspaces
 */
export function slackPerson(user: SlackUser, teamId: string): SlackPerson | undefined {
  if (!user.id) return undefined;
  const name =
    user.profile?.display_name || user.profile?.real_name || user.real_name || user.name || user.id;
  const isStranger =
    user.team_id !== undefined &&
    user.team_id !== teamId &&
    user.enterprise_user?.teams?.includes(teamId) !== true;
  return {
    userId: user.id,
    name,
    zone: user.tz && isZone(user.tz) ? user.tz : null,
    isSlackAdmin: user.is_admin === true || user.is_owner === true,
    // Slackbot calls itself no bot.
    isBot: user.is_bot === true || user.id === 'USLACKBOT',
    isGuest: isStranger || user.is_restricted === true || user.is_ultra_restricted === true,
    isGone: user.deleted === true,
  };
}

/** Everybody of the workspace, page by page. */
export async function everybody(client: WebClient, teamId: string): Promise<SlackPerson[]> {
  const people: SlackPerson[] = [];
  for await (const page of client.paginate('users.list', { limit: 200 })) {
    const { members } = page as { members?: SlackUser[] };
    for (const user of members ?? []) {
      const person = slackPerson(user, teamId);
      if (person) people.push(person);
    }
  }
  return people;
}

/** What Slack answers about a channel the bot is not in, or may not know of. */
const unseen = new Set(['channel_not_found', 'not_in_channel', 'method_not_supported_for_channel_type']);

/** Who is in a channel; `undefined` where the bot cannot see it. Throws where Slack gave no answer about that. */
export async function membersOfChannel(client: WebClient, channelId: string): Promise<string[] | undefined> {
  try {
    const members: string[] = [];
    for await (const page of client.paginate('conversations.members', { channel: channelId, limit: 200 })) {
      members.push(...((page as { members?: string[] }).members ?? []));
    }
    return members;
  } catch (error) {
    if (error instanceof WebAPIPlatformError && unseen.has(error.data.error)) return undefined;
    throw error;
  }
}
