import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { applyMigrations } from './apply-migrations.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { type FailedJob, openQueue, type Queue } from './queue.ts';
import { openStore, type Store } from './store.ts';

export type Database = { url: string; store: Store; queue: Queue; close(): Promise<void> };

/**
 * Opens the database: the one at `databaseUrl`, else an embedded PostgreSQL kept under `dataDir`. Applies
 * pending migrations first.
 */
export async function openDatabase(options: {
  databaseUrl?: string;
  dataDir: string;
  onQueueError: (error: Error) => void;
  onJobFailed?: (job: FailedJob, error: unknown) => void;
  /** How many times longer than usual the database may take: see `openStore`. */
  patience?: number | undefined;
}): Promise<Database> {
  const embedded = options.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: path.join(options.dataDir) });
  const url = options.databaseUrl ?? embedded?.url ?? '';
  await applyMigrations(url);
  const queue = await openQueue(url, { onError: options.onQueueError, onFailed: options.onJobFailed });
  const store = openStore(url, queue, options.patience);
  await firstConnection(store);
  return {
    url,
    store,
    queue,
    async close() {
      await queue.stop();
      await store.close();
      await embedded?.stop();
    },
  };
}

/** Longer than a busy machine takes that starts everything at once. */
const longestFirstMs = 30_000;

/**
 * Whoever presses is not kept waiting for a connection for longer than Slack waits for us; a start has nobody who waits,
 * and on a busy machine the first connection can take longer than that.
 */
async function firstConnection({ rows }: Store): Promise<void> {
  const since = performance.now();
  for (;;) {
    try {
      await rows.$queryRaw`SELECT 1`;
      return;
    } catch (error) {
      if (performance.now() - since > longestFirstMs) throw error;
      await pause(200);
    }
  }
}
