import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { openDatabase } from '../../src/db/open-database.ts';
import { loadLibrary } from '../../src/plans/library.ts';
import { inDatabase, runSql } from './database-server.ts';

/**
 * One real PostgreSQL for the whole run, with a migrated database that every test's own is cloned from; and the plans,
 * read once.
 */
export default async function globalSetup(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'touchbase-test-'));
  // So that the user PostgreSQL runs as can enter it, where we are root.
  await chmod(dataDir, 0o755);
  const socketDir = await mkdtemp(path.join(tmpdir(), 'tb-'));
  await chmod(socketDir, 0o777);
  const server = await startEmbeddedPostgres({
    dataDir,
    durable: false,
    ...(process.platform === 'win32' ? {} : { socketDir }),
  });
  await runSql(server.url, 'CREATE DATABASE "template_touchbase"');
  const log = pino({ level: 'error' });
  const database = await openDatabase({
    databaseUrl: inDatabase(server.url, 'template_touchbase'),
    dataDir,
    onQueueError: (error) => log.error({ err: error }),
  });
  await database.close();
  process.env.TOUCHBASE_TEST_SERVER = server.url;
  // Processes that tests start read our sources a second faster from here, each after the first.
  process.env.NODE_COMPILE_CACHE = path.join(dataDir, 'compiled');
  const library = path.join(dataDir, 'library.json');
  await writeFile(library, JSON.stringify([...loadLibrary()]));
  process.env.TOUCHBASE_TEST_LIBRARY = library;
  Object.assign(globalThis, {
    touchbaseTestServer: {
      async stop() {
        await server.stop();
        await rm(dataDir, { recursive: true, force: true });
        await rm(socketDir, { recursive: true, force: true });
      },
    },
  });
}
