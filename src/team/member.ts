import type { Digits, Language, Voice } from './voice.ts';

/** A person of the workspace, as the database keeps them. */
export type Member = {
  userId: string;
  name: string;
  slackZone: string | null;
  ownZone: string | null;
  language: Language | null;
  guessedLanguage: Language | null;
  isSlackAdmin: boolean;
  isBot: boolean;
  isGuest: boolean;
  isGone: boolean;
  inLeadsChannel: boolean;
  isManager: boolean;
  isAdministrator: boolean;
};

/** The settings of a team that rules and words ask for. */
export type Team = {
  teamId: string;
  language: Language;
  digits: Digits;
  zone: string;
  country: string;
  currency: string;
  workingDays: readonly number[];
  firstWeekday: number;
  leadsChannelId: string | null;
  reportsChannelId: string | null;
  fallbackUserId: string | null;
  isSetUp: boolean;
};

/** Bots, guests and people who left may do nothing at all. */
export function isPerson(member: Member): boolean {
  return !member.isBot && !member.isGuest && !member.isGone;
}

/** An agent is a person in the leads channel (managers in it too). */
export function isAgent(member: Member): boolean {
  return isPerson(member) && member.inLeadsChannel;
}

/** The zone of a person: set by hand, else as in the Slack profile, else the team's. */
export function zoneOf(member: Pick<Member, 'ownZone' | 'slackZone'>, team: Pick<Team, 'zone'>): string {
  return member.ownZone ?? member.slackZone ?? team.zone;
}

/** How to speak to a person: their own setting, else what they were seen to type, else the team's language. */
export function voiceOf(member: Member, team: Team): Voice {
  return {
    language: member.language ?? member.guessedLanguage ?? team.language,
    digits: team.digits,
    zone: zoneOf(member, team),
  };
}

/** How to speak in a channel. */
export function teamVoice(team: Team): Voice {
  return { language: team.language, digits: team.digits, zone: team.zone };
}
