import { instantOf } from '../calendar/instant.ts';
import type { LocalDay } from '../calendar/local-day.ts';
import type { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/** A lead that waits for somebody to be free. */
export type PooledLead = {
  leadId: string;
  contactId: string;
  pooledAt: Date | null;
  escalatedAt: Date | null;
};

/**
 * The leads in the pool, oldest first: those that may be offered still.
 *
 * @param only one of them, to look whether it is in the pool still
 */
export async function pooledLeads(rows: Rows, teamId: string, only?: string): Promise<PooledLead[]> {
  const found = await rows.lead.findMany({
    where: {
      teamId,
      pooledAt: { not: null },
      stage: 'new',
      withheldAt: null,
      joinedLeadId: null,
      ...(only ? { id: only } : {}),
    },
    select: { id: true, contactId: true, pooledAt: true, escalatedAt: true },
    orderBy: [{ pooledAt: 'asc' }, { id: 'asc' }],
  });
  return found.map(({ id, ...rest }) => ({ leadId: id, ...rest }));
}

/** Who of some people has had each of some leads, by lead. */
export async function holdersOf(
  rows: Rows,
  { teamId, leadIds, userIds }: { teamId: string; leadIds: readonly string[]; userIds: readonly string[] },
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = await rows.leadHolding.groupBy({
    by: ['leadId', 'userId'],
    where: { teamId, leadId: { in: [...leadIds] }, userId: { in: [...userIds] } },
  });
  const holders = new Map<string, Set<string>>();
  for (const { leadId, userId } of found) holders.set(leadId, (holders.get(leadId) ?? new Set()).add(userId));
  return holders;
}

/**
 * Who of some people has a lead that still waits for its first attempt: one that is awaited, or any that came to them
 * on a day, but of people who were theirs. Of somebody who asked to be left alone none is awaited, and tests do not count.
 *
 * @param on a day in `zone`, the team's
 */
export async function busyAgents(
  rows: Rows,
  { teamId, userIds, on, zone }: { teamId: string; userIds: readonly string[]; on: LocalDay; zone: string },
): Promise<ReadonlySet<string>> {
  const found = await rows.lead.groupBy({
    by: ['claimedByUserId'],
    where: {
      teamId,
      claimedByUserId: { in: [...userIds] },
      stage: { notIn: ['closed', 'lost'] },
      isTest: false,
      firstAttemptAt: null,
      contact: { optOuts: { none: { undoneAt: null, channel: null } } },
      OR: [
        { captureDueAt: { not: null } },
        { claimedAt: { gte: instantOf(on, '00:00', zone) }, claimedVia: { not: 'owner' } },
      ],
    },
  });
  return new Set(found.flatMap(({ claimedByUserId }) => claimedByUserId ?? []));
}

/** When each of some people was last given a lead that was not of somebody who was theirs already. */
export async function lastGivenTo(
  rows: Rows,
  { teamId, userIds }: { teamId: string; userIds: readonly string[] },
): Promise<ReadonlyMap<string, Date>> {
  const found = await rows.leadHolding.groupBy({
    by: ['userId'],
    where: { teamId, userId: { in: [...userIds] }, via: { not: 'owner' } },
    _max: { from: true },
  });
  return new Map(found.flatMap(({ userId, _max: { from } }) => (from ? [[userId, from] as const] : [])));
}
