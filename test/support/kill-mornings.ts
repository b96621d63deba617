import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type LocalSlack, startLocalSlack } from '../../sandbox/local-slack.ts';
import { type Database, openDatabase } from '../../src/db/open-database.ts';
import { setUpTeam } from '../../src/flows/team/set-up-team.ts';
import { busyMachine } from './busy-machine.ts';
import { compileCache } from './compile-cache.ts';
import { dueTouch } from './due-touch.ts';
import { testKeys } from './test-keys.ts';

/** What became of the mornings of one day through a process that was killed and started again. */
export type KilledMornings = {
  agents: number;
  /** How many messages Slack had when the process was killed. */
  killedAfter: number;
  /** Agents who got none. */
  without: string[];
  /** Messages beyond one each. */
  copies: number;
  /** Copies of a message that Slack had, and whose record the killed process did not live to make. */
  explained: number;
};

const morningOf = { instant: '2026-11-24T05:00:00Z', day: '2026-11-24' } as const;

/**
 * Has Touchbase, as a process of its own, send the mornings of many agents; kills it (SIGKILL) once Slack has
 * `killAfter` of them; starts it again and waits until nothing is left to tell.
 *
 * @param databaseUrl a migrated, empty database
 * @param lingerMs how much longer it lives once Slack has so many: 0 is just before it hears Slack's answer to the
 * last of them, the moment at which there must be a copy
 */
export async function killMornings({
  databaseUrl,
  agents,
  killAfter,
  lingerMs = 0,
}: {
  databaseUrl: string;
  agents: number;
  killAfter: number;
  lingerMs?: number;
}): Promise<KilledMornings> {
  const slack = await startLocalSlack({
    clock: { now: () => new Date(morningOf.instant) },
    manifest: path.resolve(import.meta.dirname, '../../manifest.yml'),
    rates: { channelPaceMs: 0, perMinute: { 'conversations.open': 100_000, 'chat.postMessage': 100_000 } },
  });
  const database = await openDatabase({
    databaseUrl,
    dataDir: '/nonexistent',
    patience: busyMachine.databasePatience,
    onQueueError: ignore,
  });
  try {
    const ids = await teamOf(slack, database, agents);
    const posted = () => ids.reduce((sum, id) => sum + slack.dm(id).length, 0);

    const first = startProcess(slack, databaseUrl);
    await slack.waitFor(() => posted() >= killAfter, { what: 'messages before the kill', timeoutMs: 30_000 });
    await pause(lingerMs);
    first.kill('SIGKILL');
    await once(first, 'exit');
    const toldThen = await tellings(database, 'told');
    // After the look into the database: a request the process had sent may still have been on its way.
    const killedAfter = posted();
    const shownThen = new Set(ids.filter((id) => slack.dm(id).length > 0));

    const second = startProcess(slack, databaseUrl);
    await allTold(database, ids.length);
    second.kill('SIGKILL');
    await once(second, 'exit');

    const twice = ids.filter((id) => slack.dm(id).length > 1);
    const unrecorded = twice.filter((id) => shownThen.has(id) && !toldThen.has(id));
    return {
      agents: ids.length,
      killedAfter,
      without: ids.filter((id) => slack.dm(id).length === 0),
      copies: posted() - ids.filter((id) => slack.dm(id).length > 0).length,
      explained: unrecorded.length,
    };
  } finally {
    await database.close();
    await slack.stop();
  }
}

/** Agents with something due that day, in a team that is set up. */
async function teamOf(slack: LocalSlack, { store }: Database, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) =>
    slack.addPerson({ id: `U0AGENT${index}`, name: `agent${index}`, tz: 'Asia/Riyadh' }),
  );
  const leadsChannelId = slack.addChannel({ name: 'leads', members: ids });
  const reportsChannelId = slack.addChannel({ name: 'reports', members: ids });
  const { teamId } = slack;
  const [manager = ''] = ids;
  await store.rows.team.create({ data: { id: teamId, name: 'Local team', botUserId: slack.botUserId } });
  await store.rows.member.createMany({
    data: ids.map((userId) => ({ teamId, userId, name: userId, isSlackAdmin: userId === manager })),
  });
  await setUpTeam(
    { store, library: new Map(), ...testKeys },
    {
      teamId,
      byUserId: manager,
      // After this week's digest was due, so that there are only mornings to tell.
      at: new Date(morningOf.instant),
      membersOfLeadsChannel: ids,
      settings: {
        leadsChannelId,
        reportsChannelId,
        managerUserIds: [manager],
        fallbackUserId: null,
        zone: 'Asia/Riyadh',
        country: 'SA',
        currency: 'SAR',
        workingDays: [0, 1, 2, 3, 4],
        firstWeekday: 0,
        language: 'en',
        digits: 'latin',
      },
    },
  );
  for (const userId of ids)
    await dueTouch(store.rows, { teamId, userId, name: `Client of ${userId}`, day: morningOf.day });
  return ids;
}

function startProcess(slack: LocalSlack, databaseUrl: string): ChildProcess {
  return spawn(process.execPath, [path.resolve(import.meta.dirname, 'touchbase-process.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_OPTIONS: '--no-deprecation',
      ...compileCache(),
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      LOG_LEVEL: 'silent',
      TEST_AT: morningOf.instant,
    },
  });
}

/** Whose morning is in a state. */
async function tellings({ store }: Database, state: string): Promise<Set<string>> {
  const found = await store.rows.telling.findMany({ where: { kind: 'morning', state } });
  return new Set(found.map(({ recipient }) => recipient));
}

async function allTold(database: Database, count: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if ((await tellings(database, 'told')).size === count) return;
    await pause(50);
  }
  throw new Error('Not everybody was told within half a minute');
}

function ignore(): void {}
