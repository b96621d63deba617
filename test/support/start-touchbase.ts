import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { type LocalSlack, startLocalSlack } from '../../sandbox/local-slack.ts';
import type { LocalSlackOptions } from '../../sandbox/local-slack-options.ts';
import type { Store } from '../../src/db/store.ts';
import { setUpTeam, type TeamSettings } from '../../src/flows/team/set-up-team.ts';
import { type Running, type StartOptions, start } from '../../src/start.ts';
import { busyMachine } from './busy-machine.ts';
import { type FreshDatabase, freshDatabase } from './fresh-database.ts';
import { readLibrary } from './read-library.ts';
import { testKeys } from './test-keys.ts';

export const intakeKey = 'test-key-of-website';

/** The whole app on real parts: PostgreSQL, the local Slack, HTTP, with a clock the test moves. */
export type Touchbase = {
  slack: LocalSlack;
  running: Running;
  database: FreshDatabase;
  clock: { now(): Date; set(instant: string | Date): void; forward(minutes: number): void };
  /** For looking into the tables. */
  look: Store['rows'];
  people: typeof people;
  leadsChannelId: string;
  reportsChannelId: string;
  options: StartOptions;
  /** Posts a flat lead through the door of the source `website`. */
  sendLead(lead: Record<string, unknown>): Promise<Response>;
  /** Moves the clock and does what is due there. */
  at(instant: string): Promise<void>;
  /** Starts the process again, after `running.stop()`, on the same database and Slack. */
  startAgain(options?: Partial<StartOptions>): Promise<void>;
  /** Everything that was told has reached Slack. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

/** A team of five and some who may do nothing. Two write Arabic, one manages. */
export const people = {
  omar: 'U0OMAR',
  sara: 'U0SARA',
  lina: 'U0LINA',
  yusuf: 'U0YUSUF',
  mona: 'U0MONA',
  guest: 'U0GUEST',
} as const;

export type TouchbaseOptions = {
  at?: string;
  slack?: Partial<LocalSlackOptions>;
  start?: Partial<StartOptions>;
  settings?: Partial<TeamSettings>;
  /**
   * Contactable minutes for a first attempt after a claim. 0 unless said: most suites go from day to day, and what
   * they claim is to stay with who claimed it.
   */
  captureMinutes?: number;
  setUp?: boolean;
};

/** Monday, 09:30 in Riyadh. */
export const anInstant = '2026-11-23T06:30:00Z';

/** How the whole-app tests reach the app: by Socket Mode, or by HTTP where TEST_SLACK says so. */
function connectionOf(slack: LocalSlack): StartOptions['slack'] {
  return process.env.TEST_SLACK === 'http'
    ? { kind: 'http', botToken: slack.botToken, signingSecret: 'signing-secret-of-the-tests' }
    : { kind: 'socket', botToken: slack.botToken, appToken: slack.appToken };
}

export async function startTouchbase(options: TouchbaseOptions = {}): Promise<Touchbase> {
  let now = new Date(options.at ?? anInstant);
  const clock = {
    now: () => now,
    set(instant: string | Date) {
      now = new Date(instant);
    },
    forward(minutes: number) {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
  const slack = await startLocalSlack({
    clock,
    manifest: path.resolve(import.meta.dirname, '../../manifest.yml'),
    rates: { channelPaceMs: 0 },
    durations: { ackWindowMs: busyMachine.ackWindowMs },
    ...options.slack,
  });
  const person = (id: string, name: string, more: object = {}) =>
    slack.addPerson({
      id,
      name: name.toLowerCase(),
      realName: name,
      displayName: name,
      tz: 'Asia/Riyadh',
      ...more,
    });
  person(people.omar, 'Omar');
  person(people.sara, 'سارة');
  person(people.lina, 'Lina');
  person(people.yusuf, 'يوسف');
  person(people.mona, 'Mona', { isAdmin: true });
  person(people.guest, 'Gus', { isRestricted: true });
  const { omar, sara, lina, yusuf, mona, guest } = people;
  const leadsChannelId = slack.addChannel({ name: 'leads', members: [omar, sara, lina, yusuf, mona, guest] });
  const reportsChannelId = slack.addChannel({ name: 'reports', members: [mona] });

  const database = await freshDatabase();
  const startOptions: StartOptions = {
    slack: connectionOf(slack),
    slackApiUrl: slack.apiUrl,
    databaseUrl: database.url,
    dataDir: '/nonexistent',
    port: 0,
    host: '127.0.0.1',
    intakeKeys: new Map([
      ['website', intakeKey],
      ['zillow', 'test-key-of-zillow'],
    ]),
    adminUsers: [],
    ...testKeys,
    isReachedHere: true,
    logLevel: 'error',
    library: readLibrary(),
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    ticksByItself: false,
    databasePatience: busyMachine.databasePatience,
    intakePatienceMs: busyMachine.intakePatienceMs,
    pace: { betweenMessagesMs: 0, betweenAllMs: 0, holdMs: 3_000 },
    retries: { firstMs: 20, longestMs: 200, giveUpAfterMs: 60_000 },
    reconnecting: { firstMs: 20, longestMs: 200 },
    ...options.start,
  };
  const startReachably = async (chosen: StartOptions) => {
    const started = await start(chosen, clock);
    if (chosen.slack.kind === 'http')
      slack.deliverByHttp(`${started.webUrl}/slack/events`, chosen.slack.signingSecret);
    return started;
  };
  const running = await startReachably(startOptions);
  const look = running.means.store.rows;
  if (options.setUp !== false) {
    const { kind } = await setUpTeam(running.means, {
      teamId: slack.teamId,
      byUserId: mona,
      at: now,
      membersOfLeadsChannel: [omar, sara, lina, yusuf, mona, guest],
      settings: {
        leadsChannelId,
        reportsChannelId,
        managerUserIds: [mona],
        fallbackUserId: lina,
        zone: 'Asia/Riyadh',
        country: 'SA',
        currency: 'SAR',
        workingDays: [0, 1, 2, 3, 4],
        firstWeekday: 0,
        language: 'en',
        digits: 'latin',
        ...options.settings,
      },
    });
    if (kind !== 'set-up') throw new Error(`The team was not set up: ${kind}`);
  }

  if (options.setUp !== false)
    await look.team.update({
      where: { id: slack.teamId },
      data: { captureMinutes: options.captureMinutes ?? 0 },
    });

  const touchbase: Touchbase = {
    slack,
    running,
    database,
    clock,
    look,
    people,
    leadsChannelId,
    reportsChannelId,
    options: startOptions,
    sendLead: (lead) =>
      fetch(`${touchbase.running.webUrl}/intake/website`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': intakeKey },
        body: JSON.stringify(lead),
      }),
    async at(instant) {
      clock.set(instant);
      await touchbase.running.tick();
      await touchbase.settled();
    },
    async startAgain(changed = {}) {
      touchbase.running = await startReachably({ ...startOptions, ...changed });
      touchbase.look = touchbase.running.means.store.rows;
    },
    async settled() {
      for (let tries = 0; tries < 1_000; tries++) {
        const waiting = await touchbase.look.telling.findMany({ where: { state: 'waiting' } });
        if (waiting.length === 0) return;
        if (tries === 999)
          throw new Error(
            `Still untold: ${JSON.stringify(waiting, (_, v) => (typeof v === 'bigint' ? String(v) : v))}`,
          );
        await pause(20);
      }
    },
    async stop() {
      await touchbase.running.stop();
      await slack.stop();
      await database.drop();
    },
  };
  return touchbase;
}
