import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { Prisma, PrismaClient } from './generated/client.ts';
import type { Queue } from './queue.ts';

/** Everything one transaction can do: rows, and work queued only if it commits. */
export type Tx = { rows: Prisma.TransactionClient; queue: Queue };

/** The database as flows see it. */
export type Store = {
  /** For looks that need no transaction. */
  rows: PrismaClient;
  /**
   * Runs one short transaction: waits at most 1 s for a lock and lasts at most 2 s, because Slack waits 3 s
   * for an answer. Runs again (at most 3 times in all) when PostgreSQL broke off a deadlock or a
   * serialization conflict, so the work must leave nothing behind outside the database.
   * @param withinMs for work nobody waits for
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: { withinMs?: number }): Promise<T>;
  close(): Promise<void>;
};

/**
 * Opens the database for flows. The queue is handed in because tells are queued in the same transaction.
 *
 * @param patience how many times longer than Slack would wait: for a machine that is busy with other things, as in tests
 */
export function openStore(url: string, queue: Queue, patience = 1): Store {
  const pool = new Pool({
    connectionString: url,
    max: 12,
    connectionTimeoutMillis: 1_500 * patience,
    // A server that went silent must not keep the one who pressed waiting past Slack's 3 s.
    query_timeout: 2_500 * patience,
    options: `-c lock_timeout=${1_000 * patience} -c idle_in_transaction_session_timeout=60000`,
  });
  // Where the server went silent within a transaction, its end never arrived there: whoever used the connection
  // next would write into a transaction that nobody commits.
  pool.on('release', (_error, client) => {
    if (client.getTransactionStatus() !== 'I') void client.end();
  });
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  const rows = new PrismaClient({ adapter });
  return {
    rows,
    async transaction(work, { withinMs = 2_000 } = {}) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await rows.$transaction((tx) => work({ rows: tx, queue }), {
            maxWait: 1_500 * patience,
            timeout: withinMs * patience,
          });
        } catch (error) {
          if (attempt >= 3 || !isConflict(error)) throw error;
        }
      }
    },
    async close() {
      await rows.$disconnect();
    },
  };
}

/** PostgreSQL undid the transaction for the sake of another one; trying again is the remedy. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  // SQL of our own fails as P2010, whatever the reason; the reason is within.
  const { driverAdapterError } = error.meta ?? {};
  return error.code === 'P2034' || (error.code === 'P2010' && isWriteConflict(driverAdapterError));
}

function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { cause } = error;
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'kind' in cause &&
    cause.kind === 'TransactionWriteConflict'
  );
}
