import { createHash } from 'node:crypto';
import type { Tx } from '../../db/store.ts';
import type { Means } from '../means.ts';

/** The source whose leads Meta's notices name. */
export const metaSourceKey = 'meta';

/** Notices in one transaction; Meta puts up to a thousand into one post, and a transaction has two seconds. */
const atOnce = 50;

/**
 * Keeps what Meta gave notice of, each lead a delivery of its own that still has to be fetched, with work queued in
 * the same transaction to do so. A lead that is known already is recorded as a repeat: under its id nothing else ever
 * comes.
 *
 * @returns `not-stored`, where Meta must send all of it again: what is stored by then is known already
 */
export async function receiveMetaNotices(
  { store }: Means,
  { teamId, notices, at }: { teamId: string; notices: readonly Notice[]; at: Date },
): Promise<{ kind: 'stored' } | { kind: 'not-stored'; error: unknown }> {
  const byId = new Map(notices.map((notice) => [notice.leadgenId, notice]));
  // In one order everywhere, so that two posts with the same leads never wait for each other in a ring.
  const inOrder = [...byId.values()].toSorted((a, b) => (a.leadgenId < b.leadgenId ? -1 : 1));
  try {
    for (let from = 0; from < inOrder.length; from += atOnce)
      await store.transaction((tx) => keep(tx, teamId, inOrder.slice(from, from + atOnce), at));
    return { kind: 'stored' };
  } catch (error) {
    return { kind: 'not-stored', error };
  }
}

type Notice = { leadgenId: string; body: string };

async function keep(tx: Tx, teamId: string, notices: Notice[], at: Date): Promise<void> {
  const rows = notices.map(({ leadgenId, body }) => ({
    teamId,
    door: 'meta-notice',
    sourceKey: metaSourceKey,
    providerId: leadgenId,
    bodyHash: createHash('sha256').update(`${metaSourceKey}\n`).update(body).digest('hex'),
    contentType: 'application/json',
    body: new TextEncoder().encode(body),
    receivedAt: at,
  }));
  // The database keeps an id to one delivery, so of two processes with the same notice one makes nothing.
  const made = await tx.rows.delivery.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true, providerId: true },
  });
  for (const { id } of made) await tx.queue.send(tx.rows, 'fetch', { teamId, deliveryId: id }, { key: id });

  const isNew = new Set(made.map(({ providerId }) => providerId));
  const again = rows.filter(({ providerId }) => !isNew.has(providerId));
  if (again.length === 0) return;
  const firsts = await tx.rows.delivery.findMany({
    where: {
      teamId,
      sourceKey: metaSourceKey,
      providerId: { in: again.map(({ providerId }) => providerId) },
      state: { not: 'repeated' },
    },
    select: { id: true, providerId: true },
  });
  const firstOf = new Map(firsts.map(({ id, providerId }) => [providerId, id]));
  await tx.rows.delivery.createMany({
    data: again.map((row) => ({
      ...row,
      state: 'repeated',
      repeatOfId: firstOf.get(row.providerId) ?? null,
    })),
  });
}
