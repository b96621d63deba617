import type { TeamHoliday } from '../../calendar/team-holiday.ts';
import { recordSettings } from '../../db/audit.ts';
import { lockTeam, readMembers } from '../../db/people.ts';
import { tell } from '../../db/tell.ts';
import { holidaysInNewCountry } from '../../team/holidays-in-new-country.ts';
import { type Denial, denialToSetUp } from '../../team/may-do.ts';
import { isAgent, type Team } from '../../team/member.ts';
import { movesPlans } from '../../team/moves-plans.ts';
import { peopleMark } from '../../team/people-mark.ts';
import { proposedHolidays } from '../../team/proposed-holidays.ts';
import type { Language } from '../../team/voice.ts';
import { tellWhatCameBefore } from '../leads/tell-what-came-before.ts';
import type { Means } from '../means.ts';
import { havePlansFollow } from '../plans/have-plans-follow.ts';
import { changeRoles, rolesOf } from './roles.ts';

/** What the set-up form says. */
export type TeamSettings = {
  leadsChannelId: string;
  reportsChannelId: string;
  managerUserIds: readonly string[];
  fallbackUserId: string | null;
  zone: string;
  country: string;
  currency: string;
  workingDays: readonly number[];
  /** Absent: as they are, or as proposed for the country where there are none or it is another now. */
  holidays?: readonly TeamHoliday[];
  /** Absent: as it is, and on at first. */
  holidaysOff?: boolean;
  firstWeekday: number;
  language: Language;
  digits: 'latin' | 'arabic';
};

export type SetUpResult =
  /** `following`: how many people's plans follow other days now. */
  | { kind: 'set-up'; keptLeads: number; agents: number; following: number }
  | { kind: 'denied'; why: Denial }
  /** Others were made managers since the form was opened in which somebody named them: nothing was saved. */
  | { kind: 'managers-changed'; managerUserIds: readonly string[] };

/**
 * Sets a team up, or changes its settings. Whoever sets it up first becomes an administrator. Leads that came
 * before, or while the leads channel was another, are posted now, oldest first; the first time, managers are told what
 * came for them before there were any. Where other days are worked now or other holidays kept, plans follow. Not before
 * an ack: telling hundreds of kept leads takes seconds. So whether they still may is asked here, under the team's lock.
 *
 * @param managersMark of the managers whom the form was opened with: where it names the same, they stay as they are by
 *   now. Absent, and the first time: they are as `settings` say
 * @param membersOfLeadsChannel who is in the leads channel, as Slack says; those who are people are the agents
 */
export async function setUpTeam(
  { store }: Means,
  {
    teamId,
    byUserId,
    settings,
    managersMark,
    membersOfLeadsChannel,
    at,
  }: {
    teamId: string;
    byUserId: string;
    settings: TeamSettings;
    managersMark?: string | undefined;
    membersOfLeadsChannel: readonly string[];
    at: Date;
  },
): Promise<SetUpResult> {
  return await store.transaction(
    async (tx): Promise<SetUpResult> => {
      const { managerUserIds, workingDays, ...columns } = settings;
      const before = await lockTeam(tx.rows, teamId);
      const earlier = await readMembers(tx.rows, teamId);
      const why = denialToSetUp(
        earlier.find(({ userId }) => userId === byUserId),
        before,
      );
      if (why) return { kind: 'denied', why };
      const managersNow = earlier.filter((one) => one.isManager).map(({ userId }) => userId);
      const seenMark = before.isSetUp ? managersMark : undefined;
      const namesManagers = seenMark === undefined || peopleMark(managerUserIds) !== seenMark;
      const areSeen = seenMark === undefined || peopleMark(managersNow) === seenMark;
      if (namesManagers && !areSeen && peopleMark(managerUserIds) !== peopleMark(managersNow))
        return { kind: 'managers-changed', managerUserIds: managersNow };
      const { holidaysOff = before.holidaysOff, holidays = holidaysOf(before, settings.country) } = settings;
      await tx.rows.team.update({
        where: { id: teamId },
        data: { ...columns, workingDays: [...workingDays], holidays: [...holidays], holidaysOff },
      });
      const { count: first } = await tx.rows.team.updateMany({
        where: { id: teamId, setUpAt: null },
        data: { setUpAt: at, setUpByUserId: byUserId },
      });
      await recordSettings(
        tx,
        { teamId, at, byUserId },
        recorded(before),
        recorded({ ...settings, holidays, holidaysOff }),
      );
      await tx.rows.member.updateMany({ where: { teamId }, data: { inLeadsChannel: false } });
      await tx.rows.member.updateMany({
        where: { teamId, userId: { in: [...membersOfLeadsChannel] } },
        data: { inLeadsChannel: true },
      });
      const people = await readMembers(tx.rows, teamId);
      await changeRoles(tx, people, {
        teamId,
        byUserId,
        at,
        ...(namesManagers ? { manager: managerUserIds } : {}),
        isTold: first === 0,
        // Whoever sets a team up is its first administrator.
        ...(first > 0 ? { administrator: [...rolesOf(people).administrator, byUserId] } : {}),
      });
      const kept = await tx.rows.lead.findMany({
        where: {
          teamId,
          stage: 'new',
          postedAt: null,
          joinedLeadId: null,
          withheldAt: null,
          pooledAt: null,
          // A rule may have sent it to be claimed elsewhere.
          OR: [{ channelId: null }, { channelId: before.leadsChannelId }],
        },
        select: { id: true },
        orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
      });
      await tx.rows.lead.updateMany({
        where: { teamId, id: { in: kept.map(({ id }) => id) } },
        data: { channelId: settings.leadsChannelId },
      });
      // Should one of these go back to the team, it is offered where the agents are now.
      if (before.leadsChannelId && before.leadsChannelId !== settings.leadsChannelId)
        await tx.rows.lead.updateMany({
          where: {
            teamId,
            channelId: before.leadsChannelId,
            stage: { notIn: ['new', 'closed', 'lost'] },
          },
          data: { channelId: settings.leadsChannelId },
        });
      for (const { id } of kept)
        await tell(tx, { teamId, kind: 'lead-card', subjectId: id, recipient: settings.leadsChannelId, at });
      if (first > 0) await tellWhatCameBefore(tx, { teamId, at });
      const agents = (await readMembers(tx.rows, teamId)).filter(isAgent).length;
      // Last, because it locks what people press on.
      const isMoved = movesPlans(before, { ...settings, holidays, holidaysOff });
      const following = isMoved ? await havePlansFollow(tx, teamId) : 0;
      return { kind: 'set-up', keptLeads: kept.length, agents, following };
    },
    // The form was acknowledged before; hundreds of leads may have been kept.
    { withinMs: 60_000 },
  );
}

/** The settings as the audit trail keeps them; of the holidays only how many, their names are the team's own words. */
function recorded(
  settings: Omit<TeamSettings, 'managerUserIds' | 'leadsChannelId' | 'reportsChannelId'> &
    Pick<Team, 'leadsChannelId' | 'reportsChannelId'>,
) {
  const { leadsChannelId, reportsChannelId, fallbackUserId, zone, country, currency } = settings;
  const { workingDays, firstWeekday, language, digits, holidaysOff = true, holidays = [] } = settings;
  return {
    ...{ leadsChannelId, reportsChannelId, fallbackUserId, zone, country, currency },
    ...{ workingDays: [...workingDays], firstWeekday, language, digits, holidaysOff },
    holidays: holidays.length,
  };
}

function holidaysOf({ holidays, country }: Team, newCountry: string): readonly TeamHoliday[] {
  if (holidays.length === 0) return proposedHolidays(newCountry);
  return holidaysInNewCountry(holidays, { from: country, to: newCountry });
}
