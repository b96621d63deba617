import type { Means } from '../means.ts';

/** Longer than a delivery takes to be matched, with its first retries. */
const leftAfterMinutes = 5;

/**
 * Queues again what was stored and never matched: its job may have given up while the database or a rule failed.
 * A delivery that is being matched meanwhile is matched once all the same.
 */
export async function matchLeftDeliveries(
  { store }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const left = await store.rows.delivery.findMany({
    where: {
      teamId,
      state: 'stored',
      receivedAt: { lte: new Date(at.getTime() - leftAfterMinutes * 60_000) },
    },
    select: { id: true },
    orderBy: { receivedAt: 'asc' },
    take: 500,
  });
  for (const { id } of left)
    await store.transaction(async (tx) => {
      await tx.queue.send(tx.rows, 'match', { teamId, deliveryId: id }, { key: id });
    });
}
