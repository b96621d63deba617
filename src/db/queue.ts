import { fromPrisma, PgBoss } from 'pg-boss';
import type { Prisma } from './generated/client.ts';

/** Work that goes on behind an answer. The data only names what to look at: the truth is in the tables. */
export type Work = {
  /** Somebody is owed messages: see the table Telling. */
  deliver: { teamId: string; recipient: string };
  /** A delivery that could not be matched at once: see the table Delivery. */
  match: { teamId: string; deliveryId: string };
};

export type WorkName = keyof Work;

/** The queue: pg-boss, in the same database and so in the same transactions as everything else. */
export type Queue = {
  /**
   * Queues work in the transaction that caused it; it exists only if that commits. Work for the same key
   * that is still waiting is not queued twice.
   * @param afterSeconds not before this long from now
   */
  send<Name extends WorkName>(
    rows: Prisma.TransactionClient,
    name: Name,
    data: Work[Name],
    options: { key: string; afterSeconds?: number },
  ): Promise<void>;
  /** Takes work as it comes, `atOnce` at a time in this process. A thrown error means: again later. */
  work<Name extends WorkName>(
    name: Name,
    atOnce: number,
    handle: (data: Work[Name]) => Promise<void>,
  ): Promise<void>;
  /** Takes no more work, waits for what is in hand. */
  stop(): Promise<void>;
};

/** How long a failed job waits before it is tried again, and how often: two hours in all. */
const RETRIES = { retryLimit: 130, retryDelay: 1, retryBackoff: true, retryDelayMax: 60 };

/** The share that work in hand has of the 10 s a stop may take. */
const longestStopMs = 4_000;

/** Opens the queue on a migrated database; pg-boss keeps its own tables in the schema `pgboss`. */
export async function openQueue(
  url: string,
  options: { onError: (error: Error) => void; pollSeconds?: number },
): Promise<Queue> {
  const boss = new PgBoss({ connectionString: url, useListenNotify: true, schedule: false, max: 6 });
  boss.on('error', options.onError);
  await boss.start();
  for (const name of ['deliver', 'match'] satisfies WorkName[]) {
    // "short": at most one job waits for a key, however many transactions ask for it.
    await boss.createQueue(name, { policy: 'short', notify: true, expireInSeconds: 60, ...RETRIES });
  }
  const pollSeconds = options.pollSeconds ?? 1;
  return {
    async send(rows, name, data, { key, afterSeconds }) {
      await boss.send(name, data, {
        singletonKey: key,
        ...(afterSeconds ? { startAfter: afterSeconds } : {}),
        db: fromPrisma(rows),
      });
    },
    async work(name, atOnce, handle) {
      const polling = { pollingIntervalSeconds: pollSeconds, notifyPollingIntervalSeconds: pollSeconds };
      await boss.work<Work[typeof name]>(name, { localConcurrency: atOnce, ...polling }, async ([job]) => {
        if (job) await handle(job.data);
      });
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: longestStopMs });
    },
  };
}
