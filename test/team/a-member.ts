import type { Member, Team } from '../../src/team/member.ts';

/** An agent; what matters to a test is said in it. */
export function aMember(more: Partial<Member> = {}): Member {
  return {
    userId: 'U0OMAR',
    name: 'Omar',
    slackZone: 'Asia/Riyadh',
    ownZone: null,
    language: null,
    guessedLanguage: null,
    isSlackAdmin: false,
    isBot: false,
    isGuest: false,
    isGone: false,
    inLeadsChannel: true,
    isManager: false,
    isAdministrator: false,
    isNamedAdministrator: false,
    workingDays: [],
    evening: false,
    away: null,
    mostOpenLeads: null,
    mostLeadsADay: null,
    ...more,
  };
}

/** A team in Riyadh that is set up. */
export function aTeam(more: Partial<Team> = {}): Team {
  return {
    teamId: 'T1',
    language: 'en',
    digits: 'latin',
    zone: 'Asia/Riyadh',
    country: 'SA',
    currency: 'SAR',
    workingDays: [0, 1, 2, 3, 4],
    firstWeekday: 0,
    leadsChannelId: 'C0LEADS',
    reportsChannelId: 'C0REPORTS',
    fallbackUserId: null,
    isSetUp: true,
    holidays: [],
    holidaysOff: true,
    weeklyCap: 2,
    coordinatorUserId: null,
    claimWindowMinutes: 5,
    captureMinutes: 15,
    mostOpenLeads: null,
    mostLeadsADay: null,
    ...more,
  };
}
