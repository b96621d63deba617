import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AppOptions, ExpressReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { createApp, type Identity } from './app.ts';
import type { Config } from './config.ts';
import { openDatabase } from './db/open-database.ts';
import { readTeam } from './db/people.ts';
import { type Pace, slackPace } from './db/turns.ts';
import { deliver, patientRetries, type Retries } from './flows/deliver.ts';
import { reconcilePeople, recordTeam, wakeAll } from './flows/keep-people.ts';
import { matchDelivery } from './flows/match-delivery.ts';
import type { Means } from './flows/means.ts';
import { createIntake } from './intake/create-intake.ts';
import { readLead } from './intake/read-lead.ts';
import { everyMinute } from './jobs/every-minute.ts';
import { tick } from './jobs/tick.ts';
import { createPages } from './pages/create-pages.ts';
import { loadLibrary } from './plans/library.ts';
import { everybody, membersOfChannel } from './slack/people.ts';
import { openSender } from './slack/sender.ts';
import { keepConnected, type Reconnecting } from './slack/steady-socket.ts';

export type Clock = { now(): Date };

export type StartOptions = Config & {
  log: Logger;
  /** Off where somebody else moves time (demo, tests) and calls `tick`. */
  ticksByItself?: boolean;
  pace?: Pace;
  retries?: Retries;
  reconnecting?: Reconnecting;
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

/** How many recipients are spoken to at once by this process. */
const recipientsAtOnce = 8;

/** Starts everything: database, Slack, pages, jobs. The demo and the tests call this too. */
export async function start(options: StartOptions, clock: Clock): Promise<Running> {
  const { log } = options;
  const plans = loadLibrary();
  const clientOptions: NonNullable<AppOptions['clientOptions']> = {
    ...(options.slackApiUrl ? { slackApiUrl: options.slackApiUrl } : {}),
    // A post of unknown fate is for the delivering flow to decide, never for the client to repeat.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: options.slackTimeoutMs ?? 10_000,
  };
  const client = new WebClient(options.slack.botToken, { ...clientOptions });
  const identity = await whoWeAre(client, options.slack.botToken);
  const { teamId } = identity;

  const database = await openDatabase({
    ...(options.databaseUrl ? { databaseUrl: options.databaseUrl } : {}),
    dataDir: options.dataDir,
    onQueueError: (error) => log.error({ err: error }, 'the queue met an error'),
  });
  const means = { store: database.store, plans };
  const now = () => clock.now();
  await recordTeam(means, { teamId, name: identity.teamName, botUserId: identity.botUserId });

  const reconcile = async () => {
    const team = await readTeam(means.store.rows, teamId);
    const channel = team?.leadsChannelId;
    const people = await everybody(client);
    await reconcilePeople(means, teamId, {
      people,
      administrators: options.adminUsers,
      ...(channel ? { inLeadsChannel: await membersOfChannel(client, channel) } : {}),
    });
    await wakeAll(means, teamId);
  };
  await reconcile();

  const inHand = countInHand();
  const receiver = receiverFor(options, clientOptions, log);
  createApp(receiver, clientOptions, {
    means,
    now,
    log,
    identity,
    inHand,
  });

  await database.queue.work('match', 2, async ({ deliveryId }) => {
    await matchDelivery(means, { teamId, deliveryId, at: now() }, readLead);
  });
  await database.queue.work('deliver', recipientsAtOnce, (to) =>
    deliver(
      {
        ...means,
        sender: openSender(client),
        now,
        pace: options.pace ?? slackPace,
        retries: options.retries ?? patientRetries,
        holder: randomUUID(),
        onFault: (fault) =>
          log.error(fault, fault.at === 'dead' ? 'a message was given up' : 'Slack refused our blocks'),
      },
      to,
    ),
  );

  let isConnected = () => true;
  const pages = createPages({
    means,
    log,
    intake: createIntake({ means, now, log, teamId, intakeKeys: options.intakeKeys }),
    isSlackConnected: () => isConnected(),
    ...(receiver instanceof ExpressReceiver ? { slackRouter: receiver.router } : {}),
  });
  const server = await listen(pages, options.port, options.host);
  const socket =
    receiver instanceof SocketModeReceiver
      ? await keepConnected(receiver, log, options.reconnecting)
      : undefined;
  if (socket) isConnected = socket.isConnected;

  const tickNow = () => tick(means, now());
  const cron = options.ticksByItself === false ? undefined : everyMinute({ tick: tickNow, reconcile, log });

  return {
    webUrl: `http://${options.host}:${(server.address() as AddressInfo).port}`,
    databaseUrl: database.url,
    teamId,
    means,
    tick: tickNow,
    reconcile,
    async stop() {
      await cron?.stop();
      await socket?.stop();
      await close(server);
      await inHand.settled(5_000);
      await database.close();
    },
  };
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
    });
  return new SocketModeReceiver({
    appToken: options.slack.appToken,
    // Slack's own pongs can be slow; 5 s, the default, drops good connections by the hundred a day.
    clientPingTimeout: 20_000,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { ...clientOptions } },
    ...(log.isLevelEnabled('debug') ? {} : { logLevel: 'error' as never }),
  });
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
