import { type JsonObject, textAt } from './json-value.ts';

/** One way in which a call can go wrong. */
export type Fault =
  /** An HTTP status such as 500; with `stored` the call took effect all the same. */
  | { kind: 'status'; status: number; stored?: boolean }
  /** The connection breaks: after the call took effect, or before. */
  | { kind: 'reset'; stored: boolean }
  /** No answer until `release()` or the end of the local Slack. It takes effect at once (`stored`) or when released. */
  | { kind: 'hang'; stored?: boolean }
  /** 429, with Retry-After in seconds, or without the header. */
  | { kind: 'rate_limited'; retryAfterSeconds?: number }
  /** HTTP 200 with `{ok:false,error}`. */
  | { kind: 'error'; error: string; messages?: readonly string[] };

interface FaultOptions {
  /** How many calls it strikes; 1 by default, Infinity until `clear()`. */
  times?: number;
  /** Only calls that name this channel (as the app wrote it: C…, D… or U…). */
  channel?: string;
}

/** How Socket Mode is refused: an error of apps.connections.open, or an HTTP status. */
type SocketRefusal = { error: string } | { status: number };

interface ArmedFault {
  method: string;
  fault: Fault;
  channel?: string;
  left: number;
}

/** The switches that make the local Slack misbehave. */
export class Faults {
  socketRefusal: SocketRefusal | undefined;
  readonly #armed: ArmedFault[] = [];
  readonly #hanging = new Set<(goOn: boolean) => void>();

  /** Makes the next calls of a method go wrong. Faults of one method strike in the order they were set. */
  next(method: string, fault: Fault, { times = 1, channel }: FaultOptions = {}): void {
    this.#armed.push({ method, fault, left: times, ...(channel === undefined ? {} : { channel }) });
  }

  /** Takes the fault that strikes this call, if any. */
  take(method: string, args: JsonObject): Fault | undefined {
    const index = this.#armed.findIndex(
      (armed) =>
        armed.method === method && (armed.channel === undefined || armed.channel === textAt(args, 'channel')),
    );
    const armed = this.#armed[index];
    if (armed === undefined) return undefined;
    armed.left -= 1;
    if (armed.left <= 0) this.#armed.splice(index, 1);
    return armed.fault;
  }

  /** How many calls are held without an answer now. */
  get hangingCalls(): number {
    return this.#hanging.size;
  }

  /** Holds a call; resolves to true when it may go on, to false when the local Slack ends. */
  hold(): Promise<boolean> {
    return new Promise((resolve) => this.#hanging.add(resolve));
  }

  /** Lets every held call go through now. */
  release(): void {
    this.#end(true);
  }

  /** Abandons every held call: their connections are closed without an answer. */
  abandon(): void {
    this.#end(false);
  }

  /** Refuses Socket Mode (by default with an HTTP 500), or allows it again. Open sockets stay open. */
  refuseSockets(refusal: SocketRefusal | boolean): void {
    this.socketRefusal = refusal === true ? { status: 500 } : refusal === false ? undefined : refusal;
  }

  /** Everything works again, and held calls go through. */
  clear(): void {
    this.#armed.length = 0;
    this.socketRefusal = undefined;
    this.release();
  }

  #end(goOn: boolean): void {
    for (const settle of this.#hanging) settle(goOn);
    this.#hanging.clear();
  }
}
