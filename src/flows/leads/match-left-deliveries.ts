import type { Means } from '../means.ts';

/** Longer than a delivery takes to be matched, with its first retries. */
const leftAfterMinutes = 5;

/**
 * Queues again what was stored and never matched, or never fetched: its job may have given up while the database, a
 * rule or the source failed. A delivery that is being matched meanwhile is matched once all the same.
 */
export async function matchLeftDeliveries(
  { store }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const longAgo = { lte: new Date(at.getTime() - leftAfterMinutes * 60_000) };
  const left = await store.rows.delivery.findMany({
    where: {
      teamId,
      state: 'stored',
      receivedAt: longAgo,
      // One that is asked for again and again is not left: its job waits for the source.
      OR: [{ triedAt: null }, { triedAt: longAgo }],
    },
    select: { id: true, door: true },
    orderBy: { receivedAt: 'asc' },
    take: 500,
  });
  for (const { id, door } of left)
    await store.transaction(async (tx) => {
      const work = door === 'meta-notice' || door === 'meta' ? 'fetch' : 'match';
      await tx.queue.send(tx.rows, work, { teamId, deliveryId: id }, { key: id });
    });
}
