import type { LocalDay } from '../calendar/local-day.ts';
import type { TeamHoliday } from '../calendar/team-holiday.ts';
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
  /** Given in Touchbase. */
  isAdministrator: boolean;
  /** Named by the environment, as long as it does. */
  isNamedAdministrator: boolean;
  /** Their own working weekdays, 0 Sunday; none: the team's. */
  workingDays: readonly number[];
  /** Gets the list of a day the evening before. */
  evening: boolean;
  /** The first and the last day away, and who does their touches meanwhile; `null`: they wait. */
  away: { readonly from: LocalDay; readonly until: LocalDay; readonly coverUserId: string | null } | null;
  /** In place of the team's limits; `null`: those hold. */
  mostOpenLeads: number | null;
  mostLeadsADay: number | null;
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
  /** The team's own holidays, in the order of the plans' cards. */
  holidays: readonly TeamHoliday[];
  /** Nobody works on the country's public holidays. */
  holidaysOff: boolean;
  /** Plan touches a week for one contact, all plans together. */
  weeklyCap: number;
  /** Does the steps of operational plans that are the coordinator's; `null`: the owner does. */
  coordinatorUserId: string | null;
  /** How long a lead waits for a claim, then for the fallback, then for the managers, before it goes to the pool. */
  claimWindowMinutes: number;
  /** Contactable minutes after a claim in which a first attempt is to be logged; 0: no lead is taken back. */
  captureMinutes: number;
  /** At most so many leads for one agent; `null`: no limit. */
  mostOpenLeads: number | null;
  mostLeadsADay: number | null;
};

/** Bots, guests and people who left may do nothing at all. */
export function isPerson(member: Pick<Member, 'isBot' | 'isGuest' | 'isGone'>): boolean {
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

/** Whether a person is away on a day. */
export function isAway({ away }: Pick<Member, 'away'>, day: LocalDay): boolean {
  return away !== null && away.from <= day && day <= away.until;
}
