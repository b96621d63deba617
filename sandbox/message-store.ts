import type { JsonObject } from './json-value.ts';
import type { Clock } from './local-slack-options.ts';
import { pingsOf } from './pings.ts';

/** What a message said at one time. */
interface MessageVersion {
  at: Date;
  text: string;
  blocks: readonly JsonObject[];
  metadata?: JsonObject;
  /** The mentions that really notify somebody, for instance `<!channel>` or `<@U…>`. */
  pings: readonly string[];
}

/** A message as it is now: a snapshot, so that an older one can be kept and pressed late. */
export interface VisibleMessage extends MessageVersion {
  channel: string;
  ts: string;
  author: string;
  /** How it came: the Web API, an ack, a response_url, or a person typing. */
  via: 'api' | 'ack' | 'response_url' | 'person';
  /** Set when only this person sees it. */
  ephemeralFor?: string;
  threadTs?: string;
  edited: boolean;
  /** Every version, oldest first; the last one is what is shown. */
  versions: readonly MessageVersion[];
}

interface NewMessage {
  channel: string;
  author: string;
  via: VisibleMessage['via'];
  text: string;
  blocks?: readonly JsonObject[];
  metadata?: JsonObject;
  threadTs?: string;
  ephemeralFor?: string;
  textIsMrkdwn?: boolean;
}

interface StoredMessage {
  channel: string;
  ts: string;
  author: string;
  via: VisibleMessage['via'];
  ephemeralFor?: string;
  threadTs?: string;
  versions: MessageVersion[];
  current: MessageVersion;
}

/** All messages, by channel and ts. Deleted ones are gone, as on Slack. */
export class MessageStore {
  readonly #clock: Clock;
  readonly #messages = new Map<string, StoredMessage>();
  readonly #lastMicros = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Stores a message under a fresh ts: unique and increasing in its channel even when the clock stands still or jumps back. */
  add(message: NewMessage): VisibleMessage {
    const version = this.#version(message);
    const stored: StoredMessage = {
      channel: message.channel,
      ts: this.#nextTs(message.channel),
      author: message.author,
      via: message.via,
      ...(message.ephemeralFor === undefined ? {} : { ephemeralFor: message.ephemeralFor }),
      ...(message.threadTs === undefined ? {} : { threadTs: message.threadTs }),
      versions: [version],
      current: version,
    };
    this.#messages.set(key(stored.channel, stored.ts), stored);
    return see(stored);
  }

  find(channel: string, ts: string): VisibleMessage | undefined {
    const stored = this.#messages.get(key(channel, ts));
    return stored === undefined ? undefined : see(stored);
  }

  /** Gives a message a new version; what is not named stays as it was. Undefined when there is no such message. */
  edit(
    channel: string,
    ts: string,
    change: { text?: string; blocks?: readonly JsonObject[]; metadata?: JsonObject },
  ): VisibleMessage | undefined {
    const stored = this.#messages.get(key(channel, ts));
    if (stored === undefined) return undefined;
    stored.current = this.#version({ ...stored.current, ...change });
    stored.versions.push(stored.current);
    return see(stored);
  }

  remove(channel: string, ts: string): boolean {
    return this.#messages.delete(key(channel, ts));
  }

  /** The messages everybody in the channel sees, oldest first. */
  inChannel(channel: string): VisibleMessage[] {
    return this.#list((message) => message.channel === channel && message.ephemeralFor === undefined);
  }

  /** The messages only this person sees, in one channel or in all. */
  ephemerals(personId: string, channel?: string): VisibleMessage[] {
    return this.#list(
      (message) =>
        message.ephemeralFor === personId && (channel === undefined || message.channel === channel),
    );
  }

  clear(): void {
    this.#messages.clear();
  }

  #list(wanted: (message: StoredMessage) => boolean): VisibleMessage[] {
    return [...this.#messages.values()].filter(wanted).map(see);
  }

  #version(message: Pick<NewMessage, 'text' | 'blocks' | 'metadata' | 'textIsMrkdwn'>): MessageVersion {
    const blocks = structuredClone(message.blocks ?? []);
    return {
      at: this.#clock.now(),
      text: message.text,
      blocks,
      ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
      pings: pingsOf(message.text, blocks, message.textIsMrkdwn !== false),
    };
  }

  #nextTs(channel: string): string {
    const now = this.#clock.now().getTime() * 1000;
    const micros = Math.max(now, (this.#lastMicros.get(channel) ?? 0) + 1);
    this.#lastMicros.set(channel, micros);
    return slackTs(micros);
  }
}

/** Slack's form of a time: seconds, a dot, six digits. */
export function slackTs(micros: number): string {
  const digits = String(micros).padStart(16, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

function see(stored: StoredMessage): VisibleMessage {
  const { versions, current, ...rest } = stored;
  return { ...rest, ...current, edited: versions.length > 1, versions: [...versions] };
}

function key(channel: string, ts: string): string {
  return `${channel} ${ts}`;
}
