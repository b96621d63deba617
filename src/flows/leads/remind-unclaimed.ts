import { tell } from '../../db/tell.ts';
import type { Means } from '../means.ts';

/** How long a lead may wait on its card before somebody is mentioned. Source: the product's claim window. */
const claimWindowMinutes = 5;

/** Mentions the fallback for each lead that nobody claimed within the window, once. */
export async function remindUnclaimed(
  { store }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const latest = new Date(at.getTime() - claimWindowMinutes * 60_000);
  const waiting = await store.rows.lead.findMany({
    where: {
      teamId,
      stage: 'new',
      withheldAt: null,
      remindedAt: null,
      joinedLeadId: null,
      postedAt: { lte: latest },
    },
    select: { id: true, team: { select: { leadsChannelId: true } } },
    orderBy: { postedAt: 'asc' },
  });
  for (const { id, team } of waiting) {
    const recipient = team.leadsChannelId;
    if (!recipient) continue;
    await store.transaction(async (tx) => {
      const { count } = await tx.rows.lead.updateMany({
        where: { teamId, id, stage: 'new', remindedAt: null },
        data: { remindedAt: at },
      });
      if (count > 0) await tell(tx, { teamId, kind: 'lead-unclaimed', subjectId: id, recipient, at });
    });
  }
}
