import { readMembers } from '../db/people.ts';
import { tell } from '../db/tell.ts';
import { isAgent } from '../team/member.ts';
import type { Language } from '../team/voice.ts';
import type { Means } from './means.ts';
import { tellWhatCameBefore } from './tell-what-came-before.ts';

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
  firstWeekday: number;
  language: Language;
  digits: 'latin' | 'arabic';
};

/**
 * Sets a team up, or changes its settings. Whoever sets it up first becomes an administrator. Leads that came
 * before, or while the leads channel was another, are posted now, oldest first; the first time, managers are told what
 * came for them before there were any. Not before an ack: telling hundreds of
 * kept leads takes seconds.
 *
 * @param membersOfLeadsChannel who is in the leads channel, as Slack says; those who are people are the agents
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
): Promise<{ keptLeads: number; agents: number }> {
  return await store.transaction(
    async (tx) => {
      const { managerUserIds, workingDays, ...columns } = settings;
      await tx.rows.team.update({
        where: { id: teamId },
        data: { ...columns, workingDays: [...workingDays] },
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
        where: { teamId, stage: 'new', postedAt: null, joinedLeadId: null, withheldAt: null },
        select: { id: true },
        orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
      });
      for (const { id } of kept)
        await tell(tx, { teamId, kind: 'lead-card', subjectId: id, recipient: settings.leadsChannelId, at });
      if (first > 0) await tellWhatCameBefore(tx, { teamId, at });
      const agents = (await readMembers(tx.rows, teamId)).filter(isAgent).length;
      return { keptLeads: kept.length, agents };
    },
    // The form was acknowledged before; hundreds of leads may have been kept.
    { withinMs: 60_000 },
  );
}
