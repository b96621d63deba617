import { z } from 'zod';
import type { Means } from '../../../../src/flows/means.ts';

/** What has not been done yet, as the tables have it. */
export type WaitingWork = {
  tellings: readonly { recipient: string; kind: string; state: string; error: string; count: number }[];
  deliveries: readonly { source: string; state: string; why: string; count: number }[];
  jobs: readonly { queue: string; state: string; count: number }[];
};

const mostRows = 50;
const jobRows = z.array(z.object({ queue: z.string(), state: z.string(), count: z.int() }));

/** Counts what waits: messages, deliveries, and jobs of the queue. */
export async function waitingWork({ means, teamId }: { means: Means; teamId: string }): Promise<WaitingWork> {
  const { rows } = means.store;
  const [tellings, deliveries, jobs] = await Promise.all([
    rows.telling.groupBy({
      by: ['recipient', 'kind', 'state', 'lastError'],
      where: { teamId, state: { in: ['waiting', 'dead'] } },
      _count: true,
      orderBy: [{ state: 'asc' }, { recipient: 'asc' }, { kind: 'asc' }],
      take: mostRows,
    }),
    rows.delivery.groupBy({
      by: ['sourceKey', 'state', 'why'],
      where: { teamId, state: { in: ['stored', 'quarantined'] } },
      _count: true,
      orderBy: [{ state: 'asc' }, { sourceKey: 'asc' }],
      take: mostRows,
    }),
    rows.$queryRaw`
      SELECT "name" AS queue, "state"::text AS state, count(*)::int AS count
      FROM pgboss.job WHERE "state" <> 'completed' GROUP BY 1, 2 ORDER BY 1, 2 LIMIT ${mostRows}`,
  ]);
  return {
    tellings: tellings.map(({ recipient, kind, state, lastError, _count }) => ({
      recipient,
      kind,
      state,
      error: lastError ?? '',
      count: _count,
    })),
    deliveries: deliveries.map(({ sourceKey, state, why, _count }) => ({
      source: sourceKey,
      state,
      why: why ?? '',
      count: _count,
    })),
    jobs: jobRows.parse(jobs),
  };
}
