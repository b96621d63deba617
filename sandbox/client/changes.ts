import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

/** Changes that come together are told together: a window draws itself anew for each telling. */
const togetherMs = 60;
/** Often enough that nothing between the two takes the connection for dead. */
const heartbeatMs = 15_000;
/** How long a browser waits before it comes back, when the connection broke. */
const comeBackMs = 1_000;

/** Tells every open window that something may look different now. */
export class Changes {
  /** Another one means another server: the window then loads itself anew. */
  readonly boot = randomUUID();
  readonly #streams = new Set<Response>();
  #soon: NodeJS.Timeout | undefined;
  readonly #heart: NodeJS.Timeout;

  constructor() {
    this.#heart = setInterval(() => this.#write(': still here\n\n'), heartbeatMs);
    this.#heart.unref();
  }

  /** Something changed. */
  tell(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#write('event: change\ndata: \n\n');
    }, togetherMs);
  }

  /** Answers a window that wants to be told, until it leaves. */
  listen(request: Request, response: Response): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(`retry: ${comeBackMs}\nevent: hello\ndata: ${this.boot}\n\n`);
    this.#streams.add(response);
    request.on('close', () => this.#streams.delete(response));
  }

  /** Ends every connection. */
  stop(): void {
    clearTimeout(this.#soon);
    clearInterval(this.#heart);
    for (const stream of this.#streams) stream.end();
    this.#streams.clear();
  }

  #write(text: string): void {
    for (const stream of this.#streams) stream.write(text);
  }
}
