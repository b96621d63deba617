import { Answers } from './answers.ts';
import { Faults } from './faults.ts';
import { FileStore } from './file-store.ts';
import {
  type Clock,
  type Durations,
  type LocalSlackOptions,
  slackDurations,
  slackRates,
  systemClock,
  type Team,
} from './local-slack-options.ts';
import { anyManifest, type Manifest, readManifest } from './manifest.ts';
import { MessageStore } from './message-store.ts';
import { RateLimit } from './rate-limit.ts';
import { SlackRecord } from './record.ts';
import { Triggers } from './triggers.ts';
import { ViewStore } from './view-store.ts';
import { Workspace } from './workspace.ts';

/** Everything one local Slack knows; its parts are handed round as one. */
export interface LocalState {
  clock: Clock;
  durations: Durations;
  manifest: Manifest;
  pageSize: number;
  workspace: Workspace;
  messages: MessageStore;
  files: FileStore;
  views: ViewStore;
  triggers: Triggers;
  answers: Answers;
  record: SlackRecord;
  rateLimit: RateLimit;
  faults: Faults;
  usedScopes: Set<string>;
  tokens: { bot: string; app: string };
  /** Set once the app was uninstalled or its token revoked; the error every later call gets. */
  tokenError: 'account_inactive' | 'token_revoked' | undefined;
  appId: string;
  botId: string;
  /** http://127.0.0.1:PORT, known once the server listens. */
  origin: string;
}

/** What a local Slack knows when it starts. */
export function newState(options: LocalSlackOptions): LocalState {
  const clock = options.clock ?? systemClock;
  const manifest = options.manifest === undefined ? anyManifest : readManifest(options.manifest);
  const durations = { ...slackDurations, ...options.durations };
  const team: Team = { id: 'T0000000001', name: 'Local team', domain: 'local', ...options.team };
  return {
    clock,
    durations,
    manifest,
    pageSize: options.pageSize ?? 200,
    workspace: new Workspace(team, manifest.botName, clock),
    messages: new MessageStore(clock),
    files: new FileStore(clock),
    views: new ViewStore(),
    triggers: new Triggers(clock, durations),
    answers: new Answers(),
    record: new SlackRecord(),
    rateLimit: new RateLimit({ ...slackRates, ...options.rates }),
    faults: new Faults(),
    usedScopes: new Set(),
    tokens: { bot: 'xoxb-local-bot-token', app: 'xapp-1-local-app-token' },
    tokenError: undefined,
    appId: 'A0000000001',
    botId: 'B0000000001',
    origin: '',
  };
}
