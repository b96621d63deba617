import type { LocalSlack } from '../local-slack.ts';
import type { Channel, Person } from '../workspace.ts';

/** The tabs of the app. The messages tab is the bot's direct message with the person. */
export type AppTab = 'home' | 'messages' | 'about';

/** Where a person stands in the workspace. */
export type Place =
  | { kind: 'channel'; channel: Readonly<Channel>; isMember: boolean }
  | { kind: 'app'; tab: AppTab; channel: Readonly<Channel> }
  /** It is not there, or not for this person. */
  | { kind: 'nowhere' };

/** What an address means for a person; see `Look.at`. */
export function placeOf(slack: LocalSlack, personId: string, at: string): Place {
  const direct = slack.channel(personId);
  if (at === 'home' || at === 'about' || at === 'messages') return { kind: 'app', tab: at, channel: direct };
  if (at === direct.id) return { kind: 'app', tab: 'messages', channel: direct };
  const channel = slack.channels.find(({ id, kind }) => id === at && kind !== 'im');
  if (channel === undefined) return { kind: 'nowhere' };
  const isMember = channel.members.has(personId);
  const { isRestricted, isUltraRestricted } = slack.person(personId);
  // Slack lets everybody look into a public channel, except guests: they see only where they were invited.
  const looksIn = channel.kind === 'public' && !isRestricted && !isUltraRestricted;
  return isMember || looksIn ? { kind: 'channel', channel, isMember } : { kind: 'nowhere' };
}

/** The channels in a person's sidebar: those they are in, by name. */
export function channelsOf(slack: LocalSlack, personId: string): Readonly<Channel>[] {
  return slack.channels
    .filter(({ kind, isArchived, members }) => kind !== 'im' && !isArchived && members.has(personId))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Everybody whose hands one could have: people, not bots; those who were deactivated come along, as shown only. */
export function peopleOf(slack: LocalSlack): Readonly<Person>[] {
  return slack.people.filter(({ id, isBot }) => !isBot && id !== 'USLACKBOT');
}

/** The name over somebody's messages: the app's own, or the name people know them by. */
export function authorName(slack: LocalSlack, id: string): string {
  return id === slack.botUserId ? slack.manifest.appName : shownName(slack.person(id));
}

/** The name people know somebody by. */
export function shownName({ displayName, realName }: Readonly<Person>): string {
  return displayName || realName;
}
