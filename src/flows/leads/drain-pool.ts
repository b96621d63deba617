import { localDay } from '../../calendar/local-day.ts';
import { loadsOf } from '../../db/agent-load.ts';
import { lockContact } from '../../db/contacts.ts';
import { lockMembers, readMembers, teamOf } from '../../db/people.ts';
import { plansOf } from '../../db/plans.ts';
import { busyAgents, holdersOf, lastGivenTo, type PooledLead, pooledLeads } from '../../db/pool.ts';
import type { Tx } from '../../db/store.ts';
import { isToldSincePooled } from '../../leads/claim-window.ts';
import { limitsOf, whyNotGiven } from '../../leads/may-receive.ts';
import { isFree, isWorkingTime, nextFromPool, type PoolCandidate } from '../../leads/pool.ts';
import { isManager } from '../../team/may-do.ts';
import { isAgent, type Member, type Team, zoneOf } from '../../team/member.ts';
import { workCalendarOf } from '../../team/work-calendar.ts';
import { eachInTurn } from '../each-in-turn.ts';
import type { Means } from '../means.ts';
import { tellManagers } from './escalate-unclaimed.ts';
import { handLead } from './hand-lead.ts';

/**
 * Gives the leads of the pool, oldest first, to agents who are free: one each, until they have tried to reach the person.
 * Where everybody who is free has had a lead before, or nobody is free within a claim window for one that came straight to
 * the pool, the managers are told once, to assign it.
 */
export async function drainPool(
  { store, library }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const pooled = await pooledLeads(store.rows, teamId);
  if (pooled.length === 0) return;
  const team = await teamOf(store.rows, teamId);
  const free = (await freeAgents(store.rows, team, at)).map(({ member }) => member.userId);
  const leadIds = pooled.map(({ leadId }) => leadId);
  const holders = await holdersOf(store.rows, { teamId, leadIds, userIds: free });
  let isAnyoneFree = free.length > 0;
  const windowMs = team.claimWindowMinutes * 60_000;
  // A glance, so that what nobody can take costs no lock every minute.
  const moving = pooled.filter(
    (lead) => (holders.get(lead.leadId)?.size ?? 0) < free.length || !isToldSincePooled(lead),
  );
  await eachInTurn(moving, async (lead) => {
    // Of what came straight to the pool nobody has been told yet.
    const isOverdue = lead.escalatedAt === null && at.getTime() - (lead.pooledAt ?? at).getTime() >= windowMs;
    if (!isAnyoneFree && !isOverdue) return;
    const came = await store.transaction(async (tx) => {
      await lockContact(tx.rows, teamId, lead.contactId);
      const [still] = await pooledLeads(tx.rows, teamId, lead.leadId);
      if (!still) return 'left-alone';
      const plans = await plansOf(tx.rows, teamId, library);
      const given = isAnyoneFree ? await giveFromPool(tx, plans, { teamId, lead: still, at }) : 'nobody-free';
      if (given === 'nobody-free' && isOverdue && !still.escalatedAt)
        await tellOnce(tx, { teamId, leadId: still.leadId, at });
      return given;
    });
    isAnyoneFree = came !== 'nobody-free';
  });
}

async function giveFromPool(
  tx: Tx,
  plans: Parameters<typeof handLead>[1],
  { teamId, lead, at }: { teamId: string; lead: PooledLead; at: Date },
): Promise<'given' | 'told' | 'left-alone' | 'nobody-free'> {
  const { leadId } = lead;
  const team = await teamOf(tx.rows, teamId);
  const glance = (await freeAgents(tx.rows, team, at)).map(({ member }) => member.userId);
  // Two processes with two leads would both find the same one free.
  await lockMembers(tx.rows, teamId, glance);
  const free = await freeAgents(tx.rows, team, at);
  const userIds = free.map(({ member }) => member.userId).filter((userId) => glance.includes(userId));
  const had = (await holdersOf(tx.rows, { teamId, leadIds: [leadId], userIds })).get(leadId);
  const lastGiven = await lastGivenTo(tx.rows, { teamId, userIds });
  const locked = free.filter(({ member }) => userIds.includes(member.userId));
  const choice = nextFromPool(
    locked.map(({ member: { userId }, candidate }) => ({
      ...candidate,
      hadIt: had?.has(userId) ?? false,
      lastGivenAt: lastGiven.get(userId) ?? null,
    })),
  );
  if (choice.kind === 'nobody-free') return choice.kind;
  if (choice.kind === 'had-by-all') {
    if (isToldSincePooled(lead)) return 'left-alone';
    await tellOnce(tx, { teamId, leadId, at });
    return 'told';
  }
  const to = locked.find(({ member }) => member.userId === choice.userId)?.member;
  if (!to) throw new Error('Somebody was chosen who is not among the candidates');
  await handLead(tx, plans, lead, { team, to, via: 'pool', byUserId: null, at });
  return 'given';
}

async function tellOnce(
  tx: Tx,
  { teamId, leadId, at }: { teamId: string; leadId: string; at: Date },
): Promise<void> {
  await tx.rows.lead.update({ where: { teamId_id: { teamId, id: leadId } }, data: { escalatedAt: at } });
  await tellManagers(tx, { teamId, subjectId: leadId, at });
}

type Free = { member: Member; candidate: Omit<PoolCandidate, 'hadIt' | 'lastGivenAt'> };

/** The agents who are free at an instant. */
async function freeAgents(rows: Tx['rows'], team: Team, at: Date): Promise<Free[]> {
  const { teamId, zone } = team;
  const agents = (await readMembers(rows, teamId)).filter(isAgent);
  const asked = { teamId, userIds: agents.map(({ userId }) => userId), on: localDay(at, zone), zone };
  const loads = await loadsOf(rows, asked);
  const busy = await busyAgents(rows, asked);
  return agents
    .map((member) => {
      const { userId } = member;
      const load = loads.get(userId) ?? { open: 0, today: 0 };
      const own = zoneOf(member, team);
      const candidate = {
        userId,
        isManager: isManager(member),
        whyNot: whyNotGiven(member, load, limitsOf(member, team), localDay(at, own)),
        isWorking: isWorkingTime(at, own, workCalendarOf(team, member)),
        isBusy: busy.has(userId),
        open: load.open,
      };
      return { member, candidate };
    })
    .filter(({ candidate }) => isFree(candidate));
}
