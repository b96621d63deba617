import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { isObject, textAt } from '../json-value.ts';
import type { LocalState } from '../local-state.ts';
import type { Delivery, DeliveryResult, Envelope } from './delivery.ts';

/** Slack lets an app hold so many connections at once (docs.slack.dev, "Using Socket Mode"). */
const mostConnections = 10;

/** A client that has not answered a close by then has gone. */
const longestHandshakeMs = 500;

interface WaitingAck {
  socket: WebSocket;
  settle: (result: DeliveryResult) => void;
}

/** The Socket Mode side: tickets, hello, one socket for each envelope in turn, acks. */
export class SocketHub implements Delivery {
  readonly #state: LocalState;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #sockets: WebSocket[] = [];
  readonly #leaving = new WeakSet<WebSocket>();
  readonly #waiting = new Map<string, WaitingAck>();
  readonly #whenOpen: (() => void)[] = [];
  #turn = 0;

  constructor(state: LocalState) {
    this.#state = state;
  }

  /** A fresh single-use address for one connection. */
  ticketUrl(): string {
    const ticket = randomBytes(12).toString('hex');
    this.#tickets.add(ticket);
    return `${this.#state.origin.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${this.#state.appId}`;
  }

  /** Takes or refuses a connection on /link/. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '', this.#state.origin).searchParams.get('ticket') ?? '';
    const known = this.#tickets.delete(ticket);
    if (!known || this.#state.faults.socketRefusal !== undefined || this.openCount >= mostConnections) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#greet(connection));
  }

  /** How many connections can take an envelope now. */
  get openCount(): number {
    return this.#routable().length;
  }

  /** Resolves as soon as a connection is open. */
  opened(): Promise<void> {
    if (this.openCount > 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenOpen.push(resolve));
  }

  send(envelope: Envelope, onLateAck: () => void): Promise<DeliveryResult> {
    const open = this.#routable();
    const socket = open[this.#turn % Math.max(open.length, 1)];
    this.#turn += 1;
    if (socket === undefined) return Promise.resolve({ acked: false, delivered: false, error: 'no_socket' });
    const id = randomUUID();
    return new Promise((resolve) => {
      const settle = (result: DeliveryResult) => {
        clearTimeout(timer);
        if (result.acked) this.#waiting.delete(id);
        else this.#waiting.set(id, { socket, settle: (late) => late.acked && onLateAck() });
        resolve(result);
      };
      const timer = setTimeout(
        () => settle({ acked: false, delivered: true, error: 'timeout' }),
        this.#state.durations.ackWindowMs,
      );
      this.#waiting.set(id, { socket, settle });
      const accepts_response_payload = envelope.type !== 'events_api';
      socket.send(JSON.stringify({ envelope_id: id, ...envelope, accepts_response_payload }));
    });
  }

  /** Says to every connection that it is about to be replaced. Refreshed ones get no more envelopes. */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void {
    for (const socket of this.#routable()) {
      if (reason !== 'warning') this.#leaving.add(socket);
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local' } }));
    }
  }

  /** Breaks every connection without a closing handshake. */
  drop(): void {
    for (const socket of [...this.#sockets]) socket.terminate();
  }

  /** Forgets the acks that are still awaited and the tickets. */
  clear(): void {
    this.#tickets.clear();
    this.#waiting.clear();
  }

  /** Closes every connection with a handshake, so that clients clean up at once; breaks those that do not join in. */
  async close(): Promise<void> {
    const open = [...this.#sockets];
    const closed = open.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of open) socket.close(1001);
    const timer = setTimeout(() => this.drop(), longestHandshakeMs);
    await Promise.all(closed);
    clearTimeout(timer);
    this.#server.close();
  }

  #greet(socket: WebSocket): void {
    this.#sockets.push(socket);
    socket.on('message', (data) => this.#heard(socket, String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => this.#gone(socket));
    const hello = {
      type: 'hello',
      num_connections: this.openCount,
      connection_info: { app_id: this.#state.appId },
      debug_info: { host: 'local', approximate_connection_time: 18_060 },
    };
    socket.send(JSON.stringify(hello));
    for (const resolve of this.#whenOpen.splice(0)) resolve();
    this.#state.record.changed();
  }

  #heard(socket: WebSocket, data: string): void {
    let message: unknown;
    try {
      message = JSON.parse(data);
    } catch {
      socket.terminate();
      return;
    }
    const id = textAt(message, 'envelope_id') ?? '';
    const waiting = this.#waiting.get(id);
    if (waiting === undefined || !isObject(message)) return;
    const payload = message.payload;
    const isNothing = payload === undefined || (isObject(payload) && Object.keys(payload).length === 0);
    this.#waiting.delete(id);
    waiting.settle({ acked: true, ack: isNothing ? undefined : payload });
  }

  #gone(socket: WebSocket): void {
    const index = this.#sockets.indexOf(socket);
    if (index >= 0) this.#sockets.splice(index, 1);
    for (const [id, waiting] of this.#waiting) {
      if (waiting.socket !== socket) continue;
      waiting.settle({ acked: false, delivered: true, error: 'socket_closed' });
      this.#waiting.delete(id);
    }
    this.#state.record.changed();
  }

  #routable(): WebSocket[] {
    return this.#sockets.filter(
      (socket) => socket.readyState === WebSocket.OPEN && !this.#leaving.has(socket),
    );
  }
}
