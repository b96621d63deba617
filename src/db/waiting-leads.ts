import type { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/**
 * Leads that nobody has and that may be offered, oldest first: those of cards to be claimed, or those in the pool. Whoever
 * asked again before any claim stands with the first inquiry.
 */
export async function waitingLeads(
  rows: Rows,
  teamId: string,
  { inPool, skip, take }: { inPool: boolean; skip: number; take: number },
) {
  const where = {
    teamId,
    stage: 'new',
    withheldAt: null,
    joinedLeadId: null,
    claimedByUserId: null,
    pooledAt: inPool ? { not: null } : null,
  };
  const [total, found] = await Promise.all([
    rows.lead.count({ where }),
    rows.lead.findMany({
      where,
      select: {
        id: true,
        area: true,
        isTest: true,
        arrivedAt: true,
        channelId: true,
        remindedAt: true,
        escalatedAt: true,
        pooledAt: true,
        contact: { select: { name: true } },
        source: { select: { name: true } },
      },
      orderBy: [inPool ? { pooledAt: 'asc' } : { arrivedAt: 'asc' }, { id: 'asc' }],
      skip,
      take,
    }),
  ]);
  const leads = found.map(({ id, contact, source, ...rest }) => ({
    leadId: id,
    name: contact.name,
    sourceName: source.name,
    ...rest,
  }));
  return { leads, total };
}
