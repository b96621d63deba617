import type { TeamHoliday } from '../../calendar/team-holiday.ts';
import { lockTeam, readMembers } from '../../db/people.ts';
import { tell } from '../../db/tell.ts';
import { holidaysInNewCountry } from '../../team/holidays-in-new-country.ts';
import { isAgent, type Team } from '../../team/member.ts';
import { movesPlans } from '../../team/moves-plans.ts';
import { proposedHolidays } from '../../team/proposed-holidays.ts';
import type { Language } from '../../team/voice.ts';
import { tellWhatCameBefore } from '../leads/tell-what-came-before.ts';
import type { Means } from '../means.ts';
import { havePlansFollow } from '../plans/have-plans-follow.ts';

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

/**
 * Sets a team up, or changes its settings. Whoever sets it up first becomes an administrator. Leads that came
 * before, or while the leads channel was another, are posted now, oldest first; the first time, managers are told what
 * came for them before there were any. Where other days are worked now or other holidays kept, plans follow. Not before
 * an ack: telling hundreds of kept leads takes seconds.
 *
 * @param membersOfLeadsChannel who is in the leads channel, as Slack says; those who are people are the agents
 * @returns `following`: how many people's plans follow other days now
 */
export async function setUpTeam(
  { store }: Means,
  {
    teamId,
    byUserId,
    settings,
    membersOfLeadsChannel,
    at,
  }: {
    teamId: string;
    byUserId: string;
    settings: TeamSettings;
    membersOfLeadsChannel: readonly string[];
    at: Date;
  },
): Promise<{ keptLeads: number; agents: number; following: number }> {
  return await store.transaction(
    async (tx) => {
      const { managerUserIds, workingDays, ...columns } = settings;
      const before = await lockTeam(tx.rows, teamId);
      const { holidaysOff = before.holidaysOff, holidays = holidaysOf(before, settings.country) } = settings;
      await tx.rows.team.update({
        where: { id: teamId },
        data: { ...columns, workingDays: [...workingDays], holidays: [...holidays], holidaysOff },
      });
      const { count: first } = await tx.rows.team.updateMany({
        where: { id: teamId, setUpAt: null },
        data: { setUpAt: at, setUpByUserId: byUserId },
      });
      const everyone = { teamId };
      await tx.rows.member.updateMany({ where: everyone, data: { isManager: false, inLeadsChannel: false } });
      await tx.rows.member.updateMany({
        where: { teamId, userId: { in: [...managerUserIds] } },
        data: { isManager: true },
      });
      await tx.rows.member.updateMany({
        where: { teamId, userId: { in: [...membersOfLeadsChannel] } },
        data: { inLeadsChannel: true },
      });
      if (first > 0)
        await tx.rows.member.update({
          where: { teamId_userId: { teamId, userId: byUserId } },
          data: { isAdministrator: true },
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
      return { keptLeads: kept.length, agents, following };
    },
    // The form was acknowledged before; hundreds of leads may have been kept.
    { withinMs: 60_000 },
  );
}

function holidaysOf({ holidays, country }: Team, newCountry: string): readonly TeamHoliday[] {
  if (holidays.length === 0) return proposedHolidays(newCountry);
  return holidaysInNewCountry(holidays, { from: country, to: newCountry });
}
