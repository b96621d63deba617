import { performance } from 'node:perf_hooks';
import type { LocalState } from '../local-state.ts';
import type { DeliveryEntry } from '../record.ts';
import type { DeliveryResult, Envelope } from './delivery.ts';
import type { HttpDelivery } from './http-delivery.ts';
import type { SocketHub } from './socket-hub.ts';

/** Takes things to the app by Socket Mode or HTTP, and records each with its ack and how long it took. */
export class Courier {
  http: HttpDelivery | undefined;
  readonly #state: LocalState;
  readonly #sockets: SocketHub;
  #queued: { envelope: Envelope; entry: DeliveryEntry }[] = [];
  #draining = false;

  constructor(state: LocalState, sockets: SocketHub) {
    this.#state = state;
    this.#sockets = sockets;
  }

  /** A command, press, shortcut or form: sent once, never again (Slack does not retry them). */
  async interact(envelope: Envelope): Promise<DeliveryResult> {
    return this.#send(envelope, this.#note(envelope, 'waiting'));
  }

  /** An event. With no socket open it waits, in order, until there is one. It is sent once. */
  event(payload: Envelope['payload']): void {
    const envelope: Envelope = { type: 'events_api', payload };
    if (this.http !== undefined || (this.#sockets.openCount > 0 && this.#queued.length === 0)) {
      void this.#send(envelope, this.#note(envelope, 'waiting'));
      return;
    }
    this.#queued.push({ envelope, entry: this.#note(envelope, 'queued') });
    void this.#drain();
  }

  /** Forgets the events that wait for a socket. */
  clear(): void {
    this.#queued = [];
  }

  async #drain(): Promise<void> {
    if (this.#draining) return;
    this.#draining = true;
    while (this.#sockets.openCount === 0) await this.#sockets.opened();
    this.#draining = false;
    for (const { envelope, entry } of this.#queued.splice(0)) void this.#send(envelope, entry);
  }

  async #send(envelope: Envelope, entry: DeliveryEntry): Promise<DeliveryResult> {
    const { record } = this.#state;
    const begun = performance.now();
    entry.state = 'waiting';
    const result = await (this.http ?? this.#sockets).send(envelope, () => {
      entry.ackedLate = true;
      record.changed();
    });
    entry.durationMs = performance.now() - begun;
    entry.state = result.acked ? 'acked' : 'failed';
    if (result.acked) entry.ack = result.ack;
    else entry.error = result.error;
    record.changed();
    return result;
  }

  #note({ type, payload }: Envelope, state: 'waiting' | 'queued'): DeliveryEntry {
    const { record, clock } = this.#state;
    return record.addDelivery({ at: clock.now(), type, payload, state });
  }
}
