import type { WebClient } from '@slack/web-api';
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
};

/** The same from a user object of `users.list`, `team_join` or `user_change`. */
export function slackPerson(user: SlackUser): SlackPerson | undefined {
  if (!user.id) return undefined;
  const name =
    user.profile?.display_name || user.profile?.real_name || user.real_name || user.name || user.id;
  return {
    userId: user.id,
    name,
    zone: user.tz && isZone(user.tz) ? user.tz : null,
    isSlackAdmin: user.is_admin === true || user.is_owner === true,
    // Slackbot calls itself no bot.
    isBot: user.is_bot === true || user.id === 'USLACKBOT',
    isGuest: user.is_restricted === true || user.is_ultra_restricted === true,
    isGone: user.deleted === true,
  };
}

/** Everybody of the workspace, page by page. */
export async function everybody(client: WebClient): Promise<SlackPerson[]> {
  const people: SlackPerson[] = [];
  for await (const page of client.paginate('users.list', { limit: 200 })) {
    const { members } = page as { members?: SlackUser[] };
    for (const user of members ?? []) {
      const person = slackPerson(user);
      if (person) people.push(person);
    }
  }
  return people;
}

/** Who is in a channel; `undefined` where the bot cannot see it. */
export async function membersOfChannel(client: WebClient, channelId: string): Promise<string[] | undefined> {
  try {
    const members: string[] = [];
    for await (const page of client.paginate('conversations.members', { channel: channelId, limit: 200 })) {
      members.push(...((page as { members?: string[] }).members ?? []));
    }
    return members;
  } catch (error) {
    if (error instanceof Error && 'data' in error) return undefined;
    throw error;
  }
}
