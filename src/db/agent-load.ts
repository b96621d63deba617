import { instantOf } from '../calendar/instant.ts';
import type { LocalDay } from '../calendar/local-day.ts';
import { addDays } from '../calendar/local-day.ts';
import type { AgentLoad } from '../leads/may-receive.ts';
import type { Prisma } from './generated/client.ts';

/**
 * How many open leads (neither closed nor lost) people have, and how many came to them on a day, however they came but
 * because the contact was theirs already. Tests do not count.
 *
 * @param on a day in `zone`, the team's
 */
export async function loadsOf(
  rows: Prisma.TransactionClient,
  { teamId, userIds, on, zone }: { teamId: string; userIds: readonly string[]; on: LocalDay; zone: string },
): Promise<ReadonlyMap<string, AgentLoad>> {
  const asked = [...new Set(userIds)];
  if (asked.length === 0) return new Map();
  const [open, today] = await Promise.all([
    rows.lead.groupBy({
      by: ['claimedByUserId'],
      where: {
        teamId,
        claimedByUserId: { in: asked },
        stage: { notIn: ['closed', 'lost'] },
        joinedLeadId: null,
        isTest: false,
      },
      _count: true,
    }),
    rows.leadHolding.groupBy({
      by: ['userId'],
      where: {
        teamId,
        userId: { in: asked },
        via: { not: 'owner' },
        from: { gte: instantOf(on, '00:00', zone), lt: instantOf(addDays(on, 1), '00:00', zone) },
        lead: { joinedLeadId: null, isTest: false },
      },
      _count: true,
    }),
  ]);
  const openOf = new Map(open.map((one) => [one.claimedByUserId, one._count]));
  const todayOf = new Map(today.map((one) => [one.userId, one._count]));
  return new Map(
    asked.map((userId) => [userId, { open: openOf.get(userId) ?? 0, today: todayOf.get(userId) ?? 0 }]),
  );
}
