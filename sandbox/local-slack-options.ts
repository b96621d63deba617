/** Where "now" comes from. Used for message times and for the life of triggers and response URLs. */
export interface Clock {
  now(): Date;
}

/** Every wait and lifetime of the local Slack. The defaults are Slack's own values. */
export interface Durations {
  /** How long the app has to acknowledge. Waited for in real time. */
  ackWindowMs: number;
  /** How long a trigger_id may be exchanged for a view, by the clock. */
  triggerLifeMs: number;
  /** How long a response_url answers, by the clock. */
  responseUrlLifeMs: number;
  /** How many times a response_url may be used. */
  responseUrlUses: number;
}

/** How fast the app may call. Measured in real time, because the app waits for Retry-After in real time. */
export interface Rates {
  /** One chat.postMessage per channel each so many milliseconds; 0 switches the pace off. */
  channelPaceMs: number;
  /** So many messages may come at once before the pace is enforced. */
  channelBurst: number;
  /** Calls a minute by method; a method not named gets ten times its published tier. */
  perMinute: Readonly<Record<string, number>>;
}

/** The workspace. */
export interface Team {
  id: string;
  name: string;
  domain: string;
}

/** How interactions and events reach the app. */
type DeliveryOption = { kind: 'socket' } | { kind: 'http'; requestUrl: string; signingSecret?: string };

export interface LocalSlackOptions {
  /** The port on 127.0.0.1; 0 or absent takes a free one. */
  port?: number;
  clock?: Clock;
  /** Path of the app's manifest.yml. Absent: every scope, command, shortcut and event is allowed. */
  manifest?: string;
  durations?: Partial<Durations>;
  rates?: Partial<Rates>;
  delivery?: DeliveryOption;
  team?: Partial<Team>;
  /** The most rows a page of users.list, conversations.list and conversations.members holds. */
  pageSize?: number;
}

export const slackDurations: Durations = {
  ackWindowMs: 3_000,
  triggerLifeMs: 3_000,
  responseUrlLifeMs: 30 * 60_000,
  responseUrlUses: 5,
};

export const slackRates: Rates = { channelPaceMs: 1_000, channelBurst: 4, perMinute: {} };

export const systemClock: Clock = { now: () => new Date() };
