import { performance } from 'node:perf_hooks';
import type { Rates } from './local-slack-options.ts';

/** Slack's published tiers, in calls a minute (docs.slack.dev, "Rate limits"). */
const tierPerMinute = { 1: 1, 2: 20, 3: 50, 4: 100 } as const;
export type Tier = keyof typeof tierPerMinute;

/** Slack tolerates bursts well above its published tiers; this is how far the local one goes by default. */
const tolerance = 10;

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Counts calls in real time and says how many whole seconds to wait when there were too many. */
export class RateLimit {
  readonly rates: Rates;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rates: Rates) {
    this.rates = rates;
  }

  /** Takes one call of a method; undefined when allowed, else the seconds for Retry-After (at least 1). */
  takeCall(method: string, tier: Tier): number | undefined {
    const perMinute = this.rates.perMinute[method] ?? tierPerMinute[tier] * tolerance;
    return this.#take(method, perMinute, 60_000 / perMinute);
  }

  /** Takes one posted message of a channel; undefined when allowed, else the seconds for Retry-After. */
  takePost(channel: string): number | undefined {
    if (this.rates.channelPaceMs === 0) return undefined;
    return this.#take(`post ${channel}`, this.rates.channelBurst, this.rates.channelPaceMs);
  }

  clear(): void {
    this.#buckets.clear();
  }

  #take(name: string, capacity: number, msPerToken: number): number | undefined {
    const now = performance.now();
    const bucket = this.#buckets.get(name) ?? { tokens: capacity, filledAt: now };
    bucket.tokens = Math.min(capacity, bucket.tokens + (now - bucket.filledAt) / msPerToken);
    bucket.filledAt = now;
    this.#buckets.set(name, bucket);
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return undefined;
    }
    return Math.max(1, Math.ceil(((1 - bucket.tokens) * msPerToken) / 1000));
  }
}
