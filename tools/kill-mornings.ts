/**
 * Kills Touchbase (SIGKILL) in the middle of fifty mornings and starts it again, twenty times over, and counts what
 * people got: `node tools/kill-mornings.ts [rounds]`. Ends with 1 where somebody went without, or where a copy has
 * another reason than that the process died between Slack's answer and its record.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../src/db/embedded-postgres.ts';
import { openDatabase } from '../src/db/open-database.ts';
import { inDatabase, runSql } from '../test/support/database-server.ts';
import { killMornings } from '../test/support/kill-mornings.ts';

const rounds = Number(process.argv[2] ?? 20);
const agents = 50;
const say = (line: string) => process.stdout.write(`${line}\n`);

const dataDir = await mkdtemp(path.join(tmpdir(), 'touchbase-kill-'));
// So that the user PostgreSQL runs as can enter it, where we are root.
await chmod(dataDir, 0o755);
const server = await startEmbeddedPostgres({ dataDir, durable: false });
const total = { without: 0, copies: 0, explained: 0 };
try {
  for (let round = 1; round <= rounds; round++) {
    const databaseUrl = inDatabase(server.url, `round_${round}`);
    await runSql(server.url, `CREATE DATABASE "round_${round}"`);
    const database = await openDatabase({
      databaseUrl,
      dataDir,
      onQueueError: (error) => {
        throw error;
      },
    });
    await database.close();
    const killAfter = 1 + Math.floor(Math.random() * (agents - 6));
    const lingerMs = Math.floor(Math.random() * 40);
    const killed = await killMornings({ databaseUrl, agents, killAfter, lingerMs });
    total.without += killed.without.length;
    total.copies += killed.copies;
    total.explained += killed.explained;
    say(
      `round ${round}: killed after ${killed.killedAfter} of ${agents}; without ${killed.without.length}, copies ${killed.copies}, of these posted but not recorded ${killed.explained}`,
    );
  }
  say(
    `${rounds} rounds, ${rounds * agents} mornings: without ${total.without}, copies ${total.copies}, of these posted but not recorded ${total.explained}`,
  );
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit(total.without === 0 && total.copies === total.explained ? 0 : 1);
