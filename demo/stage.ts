import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { type LocalSlack, startLocalSlack } from '../sandbox/local-slack.ts';
import { startEmbeddedPostgres } from '../src/db/embedded-postgres.ts';
import { faultForLog } from '../src/db/fault-for-log.ts';
import { type Running, start } from '../src/start.ts';
import { channels, intakeKeys, people } from './team.ts';

/** Everything the demo runs on: a PostgreSQL, a Slack on this machine, and the real bot between them. */
export type Stage = {
  slack: LocalSlack;
  running: Running;
  /** The bot's clock and Slack's. It stands still until it is set, or lives on by itself after `letRun`. */
  clock: { now(): Date; set(instant: Date): void; letRun(): void };
  /** Every lead that arrived was looked at, and everything there was to tell has reached Slack. */
  settled(): Promise<void>;
  /** Ends everything and leaves nothing behind. Safe to call twice. */
  stop(): Promise<void>;
};

const mostSettlingMs = 20_000;
const lookEveryMs = 10;

/**
 * Starts everything. Whatever was started is ended again when a later part fails or the signal comes.
 *
 * @param at what the clock says at first
 */
export async function openStage({ at, signal }: { at: Date; signal: AbortSignal }): Promise<Stage> {
  const endings: Array<() => Promise<void>> = [];
  let ended: Promise<void> | undefined;
  const stop = () => {
    ended ??= endAll(endings);
    return ended;
  };
  try {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'touchbase-demo-'));
    endings.push(() => removeData(dataDir));
    // Started by root, the server runs as another user, who must be able to enter its folder.
    await chmod(dataDir, 0o755);
    signal.throwIfAborted();

    // Not by way of start's own data folder: this data may be lost, so the server need not wait for the disk,
    // and it must end even where start fails half-way.
    const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
    endings.push(() => postgres.stop());
    signal.throwIfAborted();

    const clock = demoClock(at);
    const slack = await startLocalSlack({
      clock,
      manifest: path.resolve(import.meta.dirname, '../manifest.yml'),
      team: { name: 'Palm Homes', domain: 'palm-homes' },
      rates: { channelPaceMs: 0, perMinute: { 'chat.postMessage': 6_000, 'chat.update': 6_000 } },
    });
    endings.push(() => slack.stop());
    for (const { id, name, tz, isAdmin } of Object.values(people))
      slack.addPerson({ id, name: name.toLowerCase(), realName: name, displayName: name, tz, isAdmin });
    const members = Object.values(people).map(({ id }) => id);
    slack.addChannel({ ...channels.leads, members });
    slack.addChannel({ ...channels.reports, members: [people.mona.id] });

    const running = await start(
      {
        slack: { kind: 'socket', botToken: slack.botToken, appToken: slack.appToken },
        slackApiUrl: slack.apiUrl,
        databaseUrl: postgres.url,
        dataDir,
        port: 0,
        host: '127.0.0.1',
        intakeKeys: new Map(Object.entries(intakeKeys)),
        adminUsers: [],
        logLevel: 'error',
        log: pino(
          { level: 'error', serializers: { err: faultForLog } },
          pino.destination({ dest: 2, sync: true }),
        ),
        ticksByItself: false,
        pace: { betweenMessagesMs: 0, betweenAllMs: 0, holdMs: 3_000 },
      },
      clock,
    );
    endings.push(() => running.stop());
    signal.throwIfAborted();
    return { slack, running, clock, settled: () => settled(running, signal), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function demoClock(at: Date): Stage['clock'] {
  let now = () => at;
  return {
    now: () => now(),
    set(instant) {
      now = () => instant;
    },
    letRun() {
      const from = now().getTime();
      const since = performance.now();
      now = () => new Date(from + performance.now() - since);
    },
  };
}

/** Asks the database until nothing waits any more; says what is stuck when that takes too long. */
async function settled(running: Running, signal: AbortSignal): Promise<void> {
  const { rows } = running.means.store;
  const since = performance.now();
  for (;;) {
    const unread = await rows.delivery.count({ where: { state: 'stored' } });
    const untold = await rows.telling.findMany({
      where: { state: { in: ['waiting', 'dead'] } },
      select: { kind: true, recipient: true, state: true, lastError: true },
    });
    if (unread === 0 && untold.length === 0) return;
    const isLate = performance.now() - since > mostSettlingMs;
    if (isLate || untold.some(({ state }) => state === 'dead'))
      throw new Error(`Not everything was told: ${unread} unread, ${JSON.stringify(untold)}`);
    await pause(lookEveryMs, undefined, { signal });
  }
}

/** Last started, first ended; one that fails does not keep the others from ending. */
async function endAll(endings: Array<() => Promise<void>>): Promise<void> {
  const faults: unknown[] = [];
  for (let ending = endings.pop(); ending; ending = endings.pop()) {
    try {
      await ending();
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('; '));
}

/** The data folder, and the one in which the server kept its files where it could not enter ours. */
async function removeData(dataDir: string): Promise<void> {
  const elsewhere = await readFile(path.join(dataDir, 'postgres-is-at'), 'utf8').catch(() => '');
  for (const folder of [elsewhere.trim(), dataDir].filter(Boolean))
    await rm(folder, { recursive: true, force: true });
}
