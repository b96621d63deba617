import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '../../src/db/open-database.ts';
import { busyMachine } from './busy-machine.ts';
import { inDatabase, runSql } from './database-server.ts';

/** A database of a test's own: migrated, empty, on the real server of the run. */
export type FreshDatabase = { url: string; drop(): Promise<void> };

export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.TOUCHBASE_TEST_SERVER;
  if (!server) throw new Error('No test server: run the tests through Jest, whose global set-up starts it');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runSql(server, `CREATE DATABASE "${name}" TEMPLATE "template_touchbase" STRATEGY FILE_COPY`);
  return {
    url: inDatabase(server, name),
    drop: () => runSql(server, `DROP DATABASE "${name}" WITH (FORCE)`),
  };
}

/** A store and a queue on a fresh database, for tests of flows without Slack. Close it in the end. */
export async function openFreshDatabase(): Promise<Database> {
  const fresh = await freshDatabase();
  const database = await openDatabase({
    databaseUrl: fresh.url,
    dataDir: '/nonexistent',
    patience: busyMachine.databasePatience,
    onQueueError: (error) => {
      throw error;
    },
  });
  return {
    ...database,
    async close() {
      await database.close();
      await fresh.drop();
    },
  };
}
