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
  /** The ids of the files it shows. */
  files?: readonly string[];
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
  files?: readonly string[];
}

interface StoredMessage {
  channel: string;
  ts: string;
  author: string;
  via: VisibleMessage['via'];
  ephemeralFor?: string;
  threadTs?: string;
  files?: readonly string[];
  versions: MessageVersion[];
  current: MessageVersion;
  /** The snapshot of the message as it is, made once: whoever draws it knows by it that nothing changed. */
  seen?: VisibleMessage;
}

/** All messages, by channel and ts. Deleted ones are gone, as on Slack. */
export class MessageStore {
  readonly #clock: Clock;
  readonly #messages = new Map<string, StoredMessage>();
  /** By channel, oldest first: times only ever grow in a channel. */
  readonly #channels = new Map<string, StoredMessage[]>();
  /** By channel and the ts of the message they answer, oldest first. */
  readonly #threads = new Map<string, StoredMessage[]>();
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
      ...(message.files === undefined ? {} : { files: message.files }),
      versions: [version],
      current: version,
    };
    this.#messages.set(key(stored.channel, stored.ts), stored);
    listIn(this.#channels, stored.channel).push(stored);
    if (isReply(stored)) listIn(this.#threads, key(stored.channel, stored.threadTs)).push(stored);
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
    delete stored.seen;
    return see(stored);
  }

  remove(channel: string, ts: string): boolean {
    const stored = this.#messages.get(key(channel, ts));
    if (stored === undefined) return false;
    drop(this.#channels.get(channel), stored);
    if (isReply(stored)) drop(this.#threads.get(key(channel, stored.threadTs)), stored);
    return this.#messages.delete(key(channel, ts));
  }

  /** Forgets what only one person saw, everywhere. */
  removeEphemerals(): void {
    for (const { channel, ts, ephemeralFor } of [...this.#messages.values()])
      if (ephemeralFor !== undefined) this.remove(channel, ts);
  }

  /** The messages everybody in the channel sees, oldest first. */
  inChannel(channel: string): VisibleMessage[] {
    return this.#in(channel)
      .filter((message) => message.ephemeralFor === undefined)
      .map(see);
  }

  /** The messages only this person sees, in one channel or in all. */
  ephemerals(personId: string, channel?: string): VisibleMessage[] {
    const all = channel === undefined ? [...this.#messages.values()] : this.#in(channel);
    return all.filter((message) => message.ephemeralFor === personId).map(see);
  }

  /** The last messages of a channel that this person sees outside its threads, oldest first; at most so many. */
  latest(
    channel: string,
    personId: string,
    most: number,
  ): { messages: VisibleMessage[]; hasEarlier: boolean } {
    const found: StoredMessage[] = [];
    for (const message of backwards(this.#in(channel))) {
      if (isReply(message) || !isSeenBy(message, personId)) continue;
      if (found.length === most) return { messages: found.reverse().map(see), hasEarlier: true };
      found.push(message);
    }
    return { messages: found.reverse().map(see), hasEarlier: false };
  }

  /** The replies to a message that this person sees, oldest first. */
  replies(channel: string, ts: string, personId: string): VisibleMessage[] {
    return (this.#threads.get(key(channel, ts)) ?? [])
      .filter((message) => isSeenBy(message, personId))
      .map(see);
  }

  /** How many messages of others came in a channel after `ts`, counted up to `most`. */
  countSince(channel: string, ts: string, personId: string, most: number): number {
    let count = 0;
    for (const message of backwards(this.#in(channel))) {
      if (message.ts <= ts || count === most) break;
      if (message.author !== personId && isSeenBy(message, personId)) count += 1;
    }
    return count;
  }

  /** The ts of the last message of a channel, whoever sees it; undefined where none was ever written. */
  lastTs(channel: string): string | undefined {
    return this.#in(channel).at(-1)?.ts;
  }

  clear(): void {
    for (const index of [this.#messages, this.#channels, this.#threads]) index.clear();
  }

  #in(channel: string): readonly StoredMessage[] {
    return this.#channels.get(channel) ?? [];
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
  if (stored.seen !== undefined) return stored.seen;
  const { versions, current, seen: _, ...rest } = stored;
  stored.seen = { ...rest, ...current, edited: versions.length > 1, versions: [...versions] };
  return stored.seen;
}

function isReply(message: StoredMessage): message is StoredMessage & { threadTs: string } {
  return message.threadTs !== undefined && message.threadTs !== message.ts;
}

function isSeenBy(message: StoredMessage, personId: string): boolean {
  return message.ephemeralFor === undefined || message.ephemeralFor === personId;
}

function* backwards<T>(list: readonly T[]): Generator<T> {
  for (let index = list.length - 1; index >= 0; index--) {
    const item = list[index];
    if (item !== undefined) yield item;
  }
}

function listIn(index: Map<string, StoredMessage[]>, name: string): StoredMessage[] {
  const known = index.get(name);
  if (known !== undefined) return known;
  const fresh: StoredMessage[] = [];
  index.set(name, fresh);
  return fresh;
}

function drop(list: StoredMessage[] | undefined, message: StoredMessage): void {
  const at = list?.indexOf(message) ?? -1;
  if (at >= 0) list?.splice(at, 1);
}

function key(channel: string, ts: string): string {
  return `${channel} ${ts}`;
}
