import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type AppOptions, ExpressReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { createApp, type Identity } from './app.ts';
import type { Config } from './config.ts';
import { faultForLog } from './db/fault-for-log.ts';
import { openDatabase } from './db/open-database.ts';
import { readTeam } from './db/people.ts';
import type { Plans } from './db/plans.ts';
import { type Pace, slackPace } from './db/turns.ts';
import { patientRetries, type Retries } from './flows/deliver.ts';
import { openEntrance } from './flows/leads/receive-delivery.ts';
import { metaSourceKey } from './flows/leads/receive-meta-notices.ts';
import type { Means } from './flows/means.ts';
import { handOverWork } from './flows/plans/hand-over-work.ts';
import { checkSecretKey } from './flows/team/check-secret-key.ts';
import { reconcilePeople, recordTeam, wakeAll } from './flows/team/keep-people.ts';
import { openKnownKeys } from './flows/team/known-keys.ts';
import { createIntake } from './intake/create-intake.ts';
import { leadReader, shapesOf } from './intake/read-lead.ts';
import { fetchFromAmazon } from './intake/sns-envelope.ts';
import { everyMinute } from './jobs/every-minute.ts';
import { tick } from './jobs/tick.ts';
import { wakeAfterTrouble } from './jobs/wake-after-trouble.ts';
import { keptSecretKeys } from './kept-secret-key.ts';
import { builtInRules } from './leads/contact-rules.ts';
import { createPages } from './pages/create-pages.ts';
import { createForm } from './pages/form/create-form.ts';
import { createPreferences } from './pages/preferences/create-preferences.ts';
import { loadLibrary } from './plans/library.ts';
import { everybody, membersOfChannel } from './slack/people.ts';
import { openSender } from './slack/sender.ts';
import { slackLog } from './slack/slack-log.ts';
import { keepConnected, type Reconnecting } from './slack/steady-socket.ts';
import { workQueues } from './work-queues.ts';

export type Clock = { now(): Date };

export type StartOptions = Config & {
  log: Logger;
  /** People reach the web server where it listens, unless `publicUrl` says otherwise: on one machine (demo, tests). */
  isReachedHere?: boolean;
  /** Off where somebody else moves time (demo, tests) and calls `tick`. */
  ticksByItself?: boolean;
  pace?: Pace;
  retries?: Retries;
  reconnecting?: Reconnecting;
  /** The built-in plans, where they were read already. */
  library?: Plans;
  /** How long a sender of leads waits for the matching, where not the usual two seconds. */
  intakePatienceMs?: number;
  /** How many times longer than usual the database may take, on a machine that is busy with other things. */
  databasePatience?: number;
  /** How long one request to Slack may take. */
  slackTimeoutMs?: number;
};

export type Running = {
  /** Where intake, health and, in HTTP mode, Slack's requests are served. */
  webUrl: string;
  databaseUrl: string;
  teamId: string;
  means: Means;
  /** Does what is due at the clock's now. */
  tick(): Promise<void>;
  /** Asks Slack for all people and the members of the leads channel. */
  reconcile(): Promise<void>;
  /** Takes nothing new, finishes what is in hand, ends within 10 s. */
  stop(): Promise<void>;
};

/** Starts everything: database, Slack, pages, jobs. The demo and the tests call this too. */
export async function start(options: StartOptions, clock: Clock): Promise<Running> {
  const { log } = options;
  const library = options.library ?? loadLibrary();
  // Rules that cannot be used stop the start, and not a morning.
  builtInRules();
  const readLead = leadReader(shapesOf(options.intakeMappings));
  const clientOptions: NonNullable<AppOptions['clientOptions']> = {
    ...(options.slackApiUrl ? { slackApiUrl: options.slackApiUrl } : {}),
    // A post of unknown fate is for the delivering flow to decide, never for the client to repeat.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: options.slackTimeoutMs ?? 10_000,
    logger: slackLog(log),
  };
  const client = new WebClient(options.slack.botToken, { ...clientOptions });
  // Looking may be repeated, and a big workspace comes in more pages than Slack allows in a minute.
  const looking = new WebClient(options.slack.botToken, {
    ...clientOptions,
    retryConfig: { retries: 3, minTimeout: 500 },
    rejectRateLimitedCalls: false,
  });
  const identity = await whoWeAre(looking, options.slack.botToken);
  const { teamId } = identity;
  const now = () => clock.now();
  const stopping = new AbortController();
  const inHand = countInHand();

  /** Whether the last message found Slack there; in HTTP mode nothing else tells. */
  let wasReached = true;
  let waking: ReturnType<typeof wakeAfterTrouble> | undefined;
  const database = await openDatabase({
    ...(options.databaseUrl ? { databaseUrl: options.databaseUrl } : {}),
    dataDir: options.dataDir,
    patience: options.databasePatience,
    onQueueError: (error) => {
      log.error({ err: error }, 'the queue met an error');
      waking?.trouble();
    },
    onJobFailed: (job, error) =>
      log.error({ job, fault: faultForLog(error) }, 'work in the queue failed; it is tried again'),
  });
  const undo: Array<() => Promise<void>> = [() => database.close()];
  try {
    let webUrl: string | undefined;
    const means: Means = {
      store: database.store,
      library,
      secretKeys: await keptSecretKeys(options),
      // Where it listens is known once it does.
      get publicUrl() {
        return options.publicUrl ?? (options.isReachedHere ? webUrl : undefined);
      },
    };
    await recordTeam(means, { teamId, name: identity.teamName, botUserId: identity.botUserId });
    await checkSecretKey(means, teamId);
    const wake = () => wakeAll(means, teamId);
    waking = wakeAfterTrouble({ wake });

    const reconcile = async () => {
      const team = await readTeam(means.store.rows, teamId);
      const channel = team?.leadsChannelId;
      const people = await everybody(looking, teamId);
      await reconcilePeople(means, teamId, {
        people,
        administrators: options.adminUsers,
        ...(channel ? { inLeadsChannel: await membersOfChannel(looking, channel) } : {}),
      });
      await handOverWork(means, { teamId, at: now() });
      await wake();
    };
    await reconcile();

    const receiver = receiverFor(options, clientOptions, log);
    createApp(receiver, clientOptions, { means, now, log, identity, looking, inHand });

    await workQueues(database.queue, means, {
      ...{ teamId, now, log, readLead, stopping: stopping.signal },
      meta: options.meta,
      sender: openSender(client, (isReached) => {
        wasReached = isReached;
      }),
      pace: options.pace ?? slackPace,
      retries: options.retries ?? patientRetries,
    });

    let isConnected = () => wasReached;
    const entrance = openEntrance(options.intakePatienceMs ? { patienceMs: options.intakePatienceMs } : {});
    const keys = openKnownKeys(means, {
      teamId,
      environment: options.intakeKeys,
      reserved: options.meta ? [metaSourceKey] : [],
    });
    const sources = {
      has: async (source: string) => (await keys.at(now())).keys.some((key) => key.source === source),
    };
    const pages = createPages({
      means,
      log,
      intake: createIntake({
        means,
        now,
        log,
        teamId,
        keys,
        meta: options.meta,
        read: readLead,
        fetchFromAmazon: fetchFromAmazon(options.snsUrl),
        entrance,
      }),
      isSlackConnected: () => isConnected(),
      preferences: createPreferences({ means, now, log, teamId }),
      form: createForm({ means, now, log, teamId, sources, read: readLead, entrance }),
      ...(receiver instanceof ExpressReceiver ? { slackRouter: receiver.router } : {}),
    });
    const server = await listen(pages, options.port, options.host);
    undo.push(() => close(server));
    webUrl = `http://${options.host}:${(server.address() as AddressInfo).port}`;
    const socket =
      receiver instanceof SocketModeReceiver
        ? await keepConnected(receiver, log, options.reconnecting)
        : undefined;
    if (socket) isConnected = socket.isConnected;

    const tickNow = async () => {
      const end = inHand.begin();
      try {
        // Given up, no message tells any more when Slack is back.
        if (!wasReached)
          wasReached = await looking.auth.test().then(
            () => true,
            () => false,
          );
        await tick(means, { teamId, at: now() });
        // A wake-up can be lost with a process; what waits is found here at the latest.
        await wake();
      } finally {
        end();
      }
    };
    const cron = options.ticksByItself === false ? undefined : everyMinute({ tick: tickNow, reconcile, log });

    return {
      webUrl,
      databaseUrl: database.url,
      teamId,
      means,
      tick: tickNow,
      reconcile,
      async stop() {
        // Each step has its share of the 10 s that a stop may take; usually all of it takes a moment.
        stopping.abort();
        await cron?.stop();
        // What was asked is answered before the way back is closed.
        await inHand.settled(1_000);
        await atMost(2_500, Promise.all([socket?.stop(), close(server), waking?.stop()]));
        await inHand.settled(1_500);
        await database.close();
      },
    };
  } catch (error) {
    for (const undoOne of undo.toReversed()) await undoOne();
    throw error;
  }
}

async function whoWeAre(client: WebClient, botToken: string): Promise<Identity & { teamName: string }> {
  const { user_id, team_id, bot_id, team } = await client.auth.test();
  if (!user_id || !team_id || !bot_id) throw new Error('Slack did not say which app this token belongs to');
  return { botToken, botUserId: user_id, botId: bot_id, teamId: team_id, teamName: team ?? '' };
}

function receiverFor(
  options: StartOptions,
  clientOptions: AppOptions['clientOptions'],
  log: Logger,
): Receiver {
  if (options.slack.kind === 'http')
    return new ExpressReceiver({
      signingSecret: options.slack.signingSecret,
      endpoints: '/slack/events',
      bodyLimit: 1_048_576,
      logger: slackLog(log),
    });
  return new SocketModeReceiver({
    appToken: options.slack.appToken,
    // Slack's own pongs can be slow; 5 s, the default, drops good connections by the hundred a day.
    clientPingTimeout: 20_000,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { ...clientOptions } },
    logger: slackLog(log),
  });
}

/** Waits for work, but not longer than so many milliseconds. */
async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  const given = new AbortController();
  try {
    await Promise.race([work, pause(ms, undefined, { signal: given.signal })]);
  } finally {
    given.abort();
  }
}

/** Counts listeners that run, so that a stop can wait for what was begun. */
function countInHand() {
  let count = 0;
  let quiet: (() => void) | undefined;
  return {
    begin() {
      count += 1;
      return () => {
        count -= 1;
        if (count === 0) quiet?.();
      };
    },
    async settled(withinMs: number) {
      if (count === 0) return;
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        quiet = resolve;
        timer = setTimeout(resolve, withinMs);
      });
      clearTimeout(timer);
    },
  };
}

function listen(pages: ReturnType<typeof createPages>, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = pages.listen(port, host, (error?: Error) => (error ? reject(error) : resolve(server)));
  });
}

function close(server: Server): Promise<void> {
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 2_000).unref();
  return new Promise((resolve) => server.close(() => resolve()));
}
