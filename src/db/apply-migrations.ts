import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';

/** One file of prisma/migrations. The checksum is the one Prisma keeps: SHA-256 of the file's bytes. */
type Migration = { name: string; sql: string; checksum: string };

/** Prisma's own lock for `migrate deploy`: whoever holds it is the only one who migrates. */
const PRISMA_ADVISORY_LOCK = 72707369;

/**
 * Applies every migration that the database has not seen, oldest first, under Prisma's advisory lock, and
 * records each in `_prisma_migrations` as `prisma migrate deploy` would, so that either may be used at any
 * time. Two processes may call it at once.
 *
 * @returns the names of the migrations applied now
 * @throws when a recorded migration failed half-way or its file has changed since: a person must look
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_ADVISORY_LOCK]);
    await client.query(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
      "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
      "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
      "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`);
    const pending = await pendingMigrations(client, await migrationFiles());
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function migrationFiles(): Promise<Migration[]> {
  const folder = path.resolve(import.meta.dirname, '../../prisma/migrations');
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(folder, name, 'migration.sql'));
      return {
        name,
        sql: bytes.toString('utf8'),
        checksum: createHash('sha256').update(bytes).digest('hex'),
      };
    }),
  );
}

async function pendingMigrations(client: Client, files: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  for (const row of rows) {
    const file = files.find((candidate) => candidate.name === row.migration_name);
    if (!row.finished_at)
      throw new Error(
        `Migration ${row.migration_name} failed half-way before. Mend the database, then mark it with "prisma migrate resolve".`,
      );
    if (file && file.checksum !== row.checksum)
      throw new Error(
        `Migration ${row.migration_name} was changed after it was applied. Add a new migration instead.`,
      );
  }
  const applied = new Set(rows.map((row) => row.migration_name));
  return files.filter((file) => !applied.has(file.name));
}

async function apply(client: Client, migration: Migration): Promise<void> {
  // One transaction for the change and its record: PostgreSQL can undo both, so nothing is ever half-way.
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
