import type { Answers } from './answers.ts';
import type { Faults } from './faults.ts';
import type { Clock, Durations } from './local-slack-options.ts';
import type { Manifest } from './manifest.ts';
import type { MessageStore } from './message-store.ts';
import type { RateLimit } from './rate-limit.ts';
import type { SlackRecord } from './record.ts';
import type { Triggers } from './triggers.ts';
import type { ViewStore } from './view-store.ts';
import type { Workspace } from './workspace.ts';

/** Everything one local Slack knows; its parts are handed round as one. */
export interface LocalState {
  clock: Clock;
  durations: Durations;
  manifest: Manifest;
  pageSize: number;
  workspace: Workspace;
  messages: MessageStore;
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
