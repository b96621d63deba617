import { fromPrisma, PgBoss } from 'pg-boss';
import type { Prisma } from './generated/client.ts';

/** Work that goes on behind an answer. The data only names what to look at: the truth is in the tables. */
export type Work = {
  /** Somebody is owed messages: see the table Telling. */
  deliver: { teamId: string; recipient: string };
  /** A delivery that could not be matched at once: see the table Delivery. */
  match: { teamId: string; deliveryId: string };
  /** A delivery that only names a lead, which is still to be fetched: see the table Delivery. */
  fetch: { teamId: string; deliveryId: string };
  /** People on a plan that was edited, or whose days are others now: see the column `toFollow` of the table Enrolment. */
  follow: { teamId: string; planKey: string };
  /** A file of contacts that is being brought in or taken back: see the table Import. */
  import: { teamId: string; importId: string };
  /** Somebody's people who go to others: see the table HandOver. */
  'hand-over': { teamId: string; handOverId: string };
  /** A do-not-call list that is being read, or whose numbers are being deleted: see the table DoNotCallList. */
  'do-not-call': { teamId: string; listId: string };
};

export type WorkName = keyof Work;

/** Work that threw, as it may be logged: it names rows, never people. */
export type FailedJob = { name: WorkName; data: Work[WorkName] };

/** The queue: pg-boss, in the same database and so in the same transactions as everything else. */
export type Queue = {
  /**
   * Queues work in the transaction that caused it; it exists only if that commits. Work of a team for the same
   * key that is still waiting is not queued twice.
   * @param afterSeconds not before this long from now
   */
  send<Name extends WorkName>(
    rows: Prisma.TransactionClient,
    name: Name,
    data: Work[Name],
    options: { key: string; afterSeconds?: number },
  ): Promise<void>;
  /**
   * Takes the work of one team as it comes, `atOnce` at a time in this process. A thrown error means: again later.
   * What other teams wait for is left to the processes that hold their tokens.
   */
  work<Name extends WorkName>(
    name: Name,
    teamId: string,
    atOnce: number,
    handle: (data: Work[Name]) => Promise<void>,
  ): Promise<void>;
  /** Makes the queues of a team, so that the first work sent need not. Safe to repeat. */
  prepare(teamId: string): Promise<void>;
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
  options: {
    onError: (error: Error) => void;
    onFailed?: ((job: FailedJob, error: unknown) => void) | undefined;
    pollSeconds?: number;
  },
): Promise<Queue> {
  const boss = new PgBoss({ connectionString: url, useListenNotify: true, schedule: false, max: 6 });
  boss.on('error', options.onError);
  await boss.start();
  const made = new Map<string, Promise<void>>();
  const queueOf = async (name: WorkName, teamId: string): Promise<string> => {
    const queue = `${name}/${teamId}`;
    // "short": at most one job waits for a key, however many transactions ask for it.
    const making =
      made.get(queue) ??
      boss.createQueue(queue, { policy: 'short', notify: true, expireInSeconds: 60, ...RETRIES });
    made.set(queue, making);
    try {
      await making;
    } catch (error) {
      made.delete(queue);
      throw error;
    }
    return queue;
  };
  const pollSeconds = options.pollSeconds ?? 1;
  return {
    async send(rows, name, data, { key, afterSeconds }) {
      await boss.send(await queueOf(name, data.teamId), data, {
        singletonKey: key,
        ...(afterSeconds ? { startAfter: afterSeconds } : {}),
        db: fromPrisma(rows),
      });
    },
    async work(name, teamId, atOnce, handle) {
      const polling = { pollingIntervalSeconds: pollSeconds, notifyPollingIntervalSeconds: pollSeconds };
      const queue = await queueOf(name, teamId);
      await boss.work<Work[typeof name]>(queue, { localConcurrency: atOnce, ...polling }, async ([job]) => {
        if (!job) return;
        try {
          await handle(job.data);
        } catch (error) {
          options.onFailed?.({ name, data: job.data }, error);
          throw error;
        }
      });
    },
    async prepare(teamId) {
      for (const name of [
        'deliver',
        'match',
        'fetch',
        'follow',
        'import',
        'hand-over',
        'do-not-call',
      ] satisfies WorkName[])
        await queueOf(name, teamId);
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: longestStopMs });
    },
  };
}
