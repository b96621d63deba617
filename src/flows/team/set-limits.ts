import { recordSettings } from '../../db/audit.ts';
import { lockTeam, readMember, readMembers } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import { isAgent, type Member, type Team } from '../../team/member.ts';
import type { Asking } from '../asking.ts';

/** How long leads wait for whom, in minutes, and how many one agent may have; `null`: no limit. */
export type Limits = Pick<Team, 'claimWindowMinutes' | 'captureMinutes' | 'mostOpenLeads' | 'mostLeadsADay'>;

/** Limits of one agent in place of the team's; `null`: those hold. */
export type OwnLimits = Pick<Member, 'userId' | 'mostOpenLeads' | 'mostLeadsADay'>;

/** What a team's choice lies between, both included. Leads: where there is a limit at all. */
export const limitBounds = {
  claimWindowMinutes: { least: 1, most: 1_440 },
  captureMinutes: { least: 0, most: 1_440 },
  leads: { least: 1, most: 10_000 },
} as const;

export type LimitsSet =
  | { kind: 'denied'; why: Denial }
  | { kind: 'out-of-range' }
  /** The agent with limits of their own is none. */
  | { kind: 'not-an-agent' }
  | {
      kind: 'set';
      was: Limits;
      now: Limits;
      /** The agent whose own limits were set, and those before. */
      own: { was: OwnLimits; now: OwnLimits } | null;
      /** Everybody with limits of their own now. */
      exceptions: OwnLimits[];
    };

/** The limits of a team and those of its agents who have limits of their own. For managers. */
export async function readLimits({
  means,
  teamId,
  team,
  member,
}: Asking): Promise<
  { kind: 'denied'; why: Denial } | { kind: 'limits'; limits: Limits; exceptions: OwnLimits[] }
> {
  const why = denial(member, 'edit-rules');
  if (why) return { kind: 'denied', why };
  return { kind: 'limits', limits: team, exceptions: await ownLimits(means.store.rows, teamId) };
}

/**
 * A manager sets the limits of the team, and where asked those of one agent. The claim window holds for what waits now
 * too; the time for a first attempt for leads that are given from now on, and 0 ends every wait within a minute.
 */
export async function setLimits(
  { means, teamId, member, at }: Asking,
  now: Limits,
  ownNow: OwnLimits | null,
): Promise<LimitsSet> {
  const why = denial(member, 'edit-rules');
  if (why) return { kind: 'denied', why };
  if (!isInRange(now) || (ownNow && !areLeadsInRange(ownNow))) return { kind: 'out-of-range' };
  return await means.store.transaction(async (tx) => {
    const team = await lockTeam(tx.rows, teamId);
    const agent = ownNow && (await readMember(tx.rows, teamId, ownNow.userId));
    // Whoever is none any more may still have theirs taken away.
    if (ownNow && !(agent && (isAgent(agent) || !hasOwn(ownNow)))) return { kind: 'not-an-agent' };
    const { claimWindowMinutes, captureMinutes, mostOpenLeads, mostLeadsADay } = now;
    await tx.rows.team.update({
      where: { id: teamId },
      data: { claimWindowMinutes, captureMinutes, mostOpenLeads, mostLeadsADay },
    });
    const entry = { teamId, at, byUserId: member.userId };
    const set = { claimWindowMinutes, captureMinutes, mostOpenLeads, mostLeadsADay };
    await recordSettings(tx, entry, limitsOf(team), set);
    if (ownNow && agent) {
      const { userId, ...own } = ownNow;
      const ownWas = { mostOpenLeads: agent.mostOpenLeads, mostLeadsADay: agent.mostLeadsADay };
      await recordSettings(tx, { ...entry, subjectId: userId }, ownWas, own);
      await tx.rows.member.update({ where: { teamId_userId: { teamId, userId } }, data: own });
    }
    const own = ownNow && agent ? { was: agent, now: ownNow } : null;
    return { kind: 'set', was: team, now, own, exceptions: await ownLimits(tx.rows, teamId) };
  });
}

async function ownLimits(rows: Tx['rows'], teamId: string): Promise<OwnLimits[]> {
  return (await readMembers(rows, teamId)).filter(hasOwn);
}

function limitsOf({ claimWindowMinutes, captureMinutes, mostOpenLeads, mostLeadsADay }: Limits): Limits {
  return { claimWindowMinutes, captureMinutes, mostOpenLeads, mostLeadsADay };
}

function hasOwn({ mostOpenLeads, mostLeadsADay }: OwnLimits): boolean {
  return mostOpenLeads !== null || mostLeadsADay !== null;
}

function isInRange(limits: Limits): boolean {
  const { claimWindowMinutes, captureMinutes } = limitBounds;
  return (
    isBetween(limits.claimWindowMinutes, claimWindowMinutes) &&
    isBetween(limits.captureMinutes, captureMinutes) &&
    areLeadsInRange(limits)
  );
}

function areLeadsInRange(limits: Pick<Limits, 'mostOpenLeads' | 'mostLeadsADay'>): boolean {
  return [limits.mostOpenLeads, limits.mostLeadsADay].every(
    (most) => most === null || isBetween(most, limitBounds.leads),
  );
}

function isBetween(value: number, { least, most }: { least: number; most: number }): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
