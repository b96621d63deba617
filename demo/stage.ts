import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { type LocalSlack, startLocalSlack } from '../sandbox/local-slack.ts';
import type { Durations } from '../sandbox/local-slack-options.ts';
import { startEmbeddedPostgres } from '../src/db/embedded-postgres.ts';
import { faultForLog } from '../src/db/fault-for-log.ts';
import { type Running, start } from '../src/start.ts';
import { type DemoClock, demoClock } from './demo-clock.ts';
import { endInTurn } from './end-in-turn.ts';
import { makeRunFolder, removeRunFolder, writeRunNote } from './run-folder.ts';
import { channels, intakeKeys, type PersonName, people } from './team.ts';
import { whatWaits } from './what-waits.ts';

/** Everything the demo runs on: a PostgreSQL, a Slack on this machine, and the real bot between them. */
export type Stage = {
  slack: LocalSlack;
  running: Running;
  /** The bot's clock and Slack's. It stands still until it is set, or lives on by itself after `letRun`. */
  clock: DemoClock;
  /** Tells other runs of the demo where this one can be seen. */
  isServedAt(url: string): Promise<void>;
  /** Every lead that arrived was looked at, and everything there was to tell has reached Slack. */
  settled(): Promise<void>;
  /** Ends everything and leaves nothing behind. Safe to call twice. */
  stop(): Promise<void>;
};

/** The parts of a stage, in the order in which they start. */
export type StagePart = 'postgres' | 'slack' | 'bot';

type StageOptions = {
  /** What the clock says at first. */
  at: Date;
  /** Who is in the workspace. */
  cast: readonly PersonName[];
  signal: AbortSignal;
  durations?: Partial<Durations>;
  /** A PostgreSQL that is there already. Without it the stage starts one, in a folder of its own. */
  databaseUrl?: string;
  /** Where the bot's faults go; unless said, to the terminal. */
  log?: Logger;
  /** Told of each part as it begins to start. */
  onPart?: (part: StagePart) => void;
};

const mostSettlingMs = 20_000;
const lookEveryMs = 10;

/** Starts everything. Whatever was started is ended again when a later part fails or the signal comes. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { at, cast, signal, durations, onPart } = options;
  const endings: Array<() => Promise<void>> = [];
  let ended: Promise<void> | undefined;
  const stop = () => {
    ended ??= endInTurn(endings);
    return ended;
  };
  try {
    const { databaseUrl, folder } = await database(options, endings);
    signal.throwIfAborted();

    onPart?.('slack');
    const clock = demoClock(at);
    const slack = await startLocalSlack({
      clock,
      manifest: path.resolve(import.meta.dirname, '../manifest.yml'),
      team: { name: 'Palm Homes', domain: 'palm-homes' },
      rates: { channelPaceMs: 0, perMinute: { 'chat.postMessage': 60_000, 'chat.update': 60_000 } },
      ...(durations ? { durations } : {}),
    });
    endings.push(() => slack.stop());
    for (const name of cast) {
      const { name: shown, ...person } = people[name];
      slack.addPerson({ ...person, name, realName: shown, displayName: shown });
    }
    slack.addChannel({ ...channels.leads, members: cast.map((name) => people[name].id) });
    slack.addChannel({ ...channels.reports, members: [people.mona.id] });

    onPart?.('bot');
    const running = await start(
      {
        slack: { kind: 'socket', botToken: slack.botToken, appToken: slack.appToken },
        slackApiUrl: slack.apiUrl,
        databaseUrl,
        dataDir: folder ?? '/nonexistent',
        port: 0,
        host: '127.0.0.1',
        intakeKeys: new Map(Object.entries(intakeKeys)),
        adminUsers: [],
        // Opens this demo only; what it makes is gone with it.
        secretKeys: ['a-key-of-the-demo-that-opens-nothing-else'],
        publicUrl: undefined,
        isReachedHere: true,
        logLevel: 'error',
        log: options.log ?? pino({ level: 'error', serializers: { err: faultForLog } }, process.stderr),
        ticksByItself: false,
        // What is answered is shown beside, and is to be the same on a slow machine.
        intakePatienceMs: 15_000,
        pace: { betweenMessagesMs: 0, betweenAllMs: 0, holdMs: 40_000 },
      },
      clock,
    );
    endings.push(() => running.stop());
    signal.throwIfAborted();
    return {
      slack,
      running,
      clock,
      isServedAt: async (url) => {
        if (folder !== undefined) await writeRunNote(folder, url);
      },
      settled: () => settled(running, signal),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The PostgreSQL that is there already, or one of the stage's own in a folder that goes when the stage does. */
async function database(
  { databaseUrl, signal, onPart }: StageOptions,
  endings: Array<() => Promise<void>>,
): Promise<{ databaseUrl: string; folder?: string }> {
  if (databaseUrl !== undefined) return { databaseUrl };
  const folder = await makeRunFolder();
  endings.push(() => removeRunFolder(folder));
  signal.throwIfAborted();

  onPart?.('postgres');
  // Not by way of start's own data folder: this data may be lost, so the server need not wait for the disk,
  // and it must end even where start fails half-way.
  const postgres = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  endings.push(() => postgres.stop());
  return { databaseUrl: postgres.url, folder };
}

/** Asks the database until nothing waits any more; says what is stuck when that takes too long. */
async function settled({ means, teamId }: Running, signal: AbortSignal): Promise<void> {
  const { rows } = means.store;
  const since = performance.now();
  for (;;) {
    const { unread, untold, dead } = await whatWaits(rows, teamId);
    if (unread + untold + dead === 0) return;
    if (performance.now() - since > mostSettlingMs || dead > 0) {
      const stuck = await rows.telling.findMany({
        where: { teamId, state: { in: ['waiting', 'dead'] } },
        select: { kind: true, recipient: true, state: true, lastError: true },
      });
      throw new Error(`Not everything was told: ${unread} unread, ${JSON.stringify(stuck)}`);
    }
    await pause(lookEveryMs, undefined, { signal });
  }
}
