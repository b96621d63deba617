import type { JsonObject } from './json-value.ts';

/** A Web API call the app made. `answer` is absent while the call is still open. */
export interface CallEntry {
  kind: 'call';
  number: number;
  at: Date;
  method: string;
  args: JsonObject;
  token: 'bot' | 'app' | 'none' | 'unknown';
  /** What the app got back: the HTTP status and body, or that the connection broke, or that it was left hanging. */
  answer?: { status: number; body: JsonObject } | 'reset' | 'hung';
}

/** Something sent to the app. `durationMs` is real time until the ack, the refusal or the end of the window. */
export interface DeliveryEntry {
  kind: 'delivery';
  number: number;
  at: Date;
  type: 'events_api' | 'slash_commands' | 'interactive';
  payload: JsonObject;
  state: 'waiting' | 'queued' | 'acked' | 'failed';
  ack?: unknown;
  error?: string;
  /** Set when the ack came after the window had closed. */
  ackedLate?: boolean;
  durationMs?: number;
}

/** A post of the app to a response_url. */
interface ResponseUrlEntry {
  kind: 'response_url';
  number: number;
  at: Date;
  body: JsonObject;
  status: number;
}

export type LogEntry = CallEntry | DeliveryEntry | ResponseUrlEntry;
type NewEntry = Omit<CallEntry, 'number'> | Omit<DeliveryEntry, 'number'> | Omit<ResponseUrlEntry, 'number'>;

/** The ordered record of everything that crossed the border between the app and the local Slack. */
export class SlackRecord {
  readonly entries: LogEntry[] = [];
  #count = 0;
  readonly #watchers = new Set<() => void>();

  /** Adds a call and returns the entry, which is completed when the call ends. */
  addCall(entry: Omit<CallEntry, 'number' | 'kind'>): CallEntry {
    return this.#add({ kind: 'call', ...entry });
  }

  /** Adds a delivery and returns the entry, which is completed when the app answers. */
  addDelivery(entry: Omit<DeliveryEntry, 'number' | 'kind'>): DeliveryEntry {
    return this.#add({ kind: 'delivery', ...entry });
  }

  addResponseUrl(entry: Omit<ResponseUrlEntry, 'number' | 'kind'>): ResponseUrlEntry {
    return this.#add({ kind: 'response_url', ...entry });
  }

  /** Says that something people or tests can see has changed. */
  changed(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  /** Calls `watcher` on every change until the returned function is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /**
   * Resolves with the first truthy answer of `look`, asked now and after every change of the record.
   * Rejects after `timeoutMs` (real time, 10,000 by default), naming `what` and the last entries.
   */
  waitFor<T>(
    look: () => T | undefined | false | null,
    { what, timeoutMs = 10_000 }: { what: string; timeoutMs?: number },
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const settle = (finish: () => void) => {
        unwatch();
        clearTimeout(timer);
        finish();
      };
      const check = () => {
        try {
          const found = look();
          if (found) settle(() => resolve(found));
        } catch (error) {
          settle(() => reject(error));
        }
      };
      const unwatch = this.watch(check);
      const timer = setTimeout(() => {
        settle(() => reject(new Error(`Waited ${timeoutMs} ms in vain for ${what}. Last:\n${this.tail()}`)));
      }, timeoutMs);
      check();
    });
  }

  /** The last entries, one line each, for people reading a failed test. */
  tail(count = 15): string {
    return this.entries.slice(-count).map(line).join('\n') || '(nothing was recorded)';
  }

  /** Forgets all entries; the numbers go on. */
  clear(): void {
    this.entries.length = 0;
  }

  #add<E extends NewEntry>(entry: E): E & { number: number } {
    this.#count += 1;
    const numbered = { ...entry, number: this.#count };
    this.entries.push(numbered as LogEntry);
    this.changed();
    return numbered;
  }
}

function line(entry: LogEntry): string {
  const head = `#${entry.number} ${entry.at.toISOString()}`;
  switch (entry.kind) {
    case 'call': {
      const answer = entry.answer;
      const result =
        answer === undefined
          ? 'open'
          : typeof answer === 'string'
            ? answer
            : `${answer.status} ${answer.body.ok === true ? 'ok' : short(answer.body)}`;
      return `${head} ${entry.method} ${short(entry.args)} → ${result}`;
    }
    case 'delivery':
      return `${head} sent ${entry.type} ${short(entry.payload)} → ${entry.state} ${entry.error ?? short(entry.ack)}`;
    case 'response_url':
      return `${head} response_url ${short(entry.body)} → ${entry.status}`;
  }
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
