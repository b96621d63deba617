import type { Means } from '../means.ts';

/** So often a token that was refused is tried again: a right may have been given to it at Meta meanwhile. */
const everyMinutes = 60;
const mostAtOnce = 500;

/**
 * Queues again the leads that Meta would not hand out because of the token, those longest ago first. Nothing is lost
 * by trying: managers are told once, and of what came of it.
 *
 * @param atStart the token may be another one now: all are tried, also those that Meta said it did not have, since
 *   that is what it says to a token without rights, too
 */
export async function fetchRefusedLeads(
  { store }: Means,
  { teamId, at }: { teamId: string; at: Date },
  { atStart = false }: { atStart?: boolean } = {},
): Promise<void> {
  const refused = await store.rows.delivery.findMany({
    where: {
      teamId,
      door: 'meta-notice',
      state: 'quarantined',
      ...(atStart
        ? {}
        : { why: 'token-refused', triedAt: { lte: new Date(at.getTime() - everyMinutes * 60_000) } }),
    },
    select: { id: true },
    orderBy: [{ triedAt: 'asc' }, { id: 'asc' }],
    take: mostAtOnce,
  });
  for (const { id } of refused)
    await store.transaction((tx) => tx.queue.send(tx.rows, 'fetch', { teamId, deliveryId: id }, { key: id }));
}
