import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SocketHub } from './delivery/socket-hub.ts';
import { isObject } from './json-value.ts';
import type { LocalState } from './local-state.ts';
import type { WebApi } from './web-api/handle-call.ts';

/** Larger bodies are cut off; Slack's own limit for a call is below this. */
const mostBodyBytes = 4 * 1024 * 1024;

/** Listens on 127.0.0.1 only: /api/…, /response/… and /link/. */
export async function listen(
  state: LocalState,
  api: WebApi,
  sockets: SocketHub,
  port: number,
): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    void route(state, api, request, response);
  });
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

async function route(
  state: LocalState,
  api: WebApi,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const body = await readBody(request);
  if (body === undefined) {
    response.writeHead(413).end();
    return;
  }
  const method = /^\/api\/([\w.]+)$/.exec(pathname)?.[1];
  if (method !== undefined) {
    await api.handle(method, request, body, response);
    return;
  }
  const responseUrlId = /^\/response\/(\w+)$/.exec(pathname)?.[1];
  if (responseUrlId !== undefined && request.method === 'POST') {
    answerInteraction(state, responseUrlId, body, response);
    return;
  }
  response.writeHead(404).end();
}

function answerInteraction(state: LocalState, id: string, body: string, response: ServerResponse): void {
  const parsed = parseObject(body);
  const answer =
    parsed === undefined
      ? { status: 400, body: { ok: false, error: 'invalid_payload' } }
      : state.answers.post(state, id, parsed);
  state.record.addResponseUrl({
    at: state.clock.now(),
    body: parsed ?? { unreadable: body },
    status: answer.status,
  });
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer.body));
}

function parseObject(body: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      bytes += (chunk as Buffer).length;
      if (bytes > mostBodyBytes) return undefined;
      chunks.push(chunk as Buffer);
    }
  } catch {
    // The caller broke off; there is nobody left to answer.
    return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}
