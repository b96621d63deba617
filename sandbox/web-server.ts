import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SocketHub } from './delivery/socket-hub.ts';
import { giveFile, takeUpload } from './file-traffic.ts';
import { isObject } from './json-value.ts';
import type { LocalState } from './local-state.ts';
import type { WebApi } from './web-api/handle-call.ts';

/** Larger bodies are cut off; Slack's own limit for a call is below this. */
const mostBodyBytes = 4 * 1024 * 1024;
/** What is uploaded may be larger: more than a form's file may be, so that the limit of the form is what is met. */
const mostUploadBytes = 16 * 1024 * 1024;

/** Listens on 127.0.0.1 only: /api/…, /response/…, /upload/…, /files-pri/… and /link/. */
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
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const secret = request.method === 'POST' ? /^\/upload\/v1\/(\w+)$/.exec(pathname)?.[1] : undefined;
  const bytes = await readBody(request, secret === undefined ? mostBodyBytes : mostUploadBytes);
  if (bytes === undefined) {
    response.writeHead(413).end();
    return;
  }
  if (secret !== undefined) {
    await takeUpload(secret, bytes, request, response, state);
    return;
  }
  const [, fileId, download] = /^\/files-pri\/\w+-(\w+)\/(download\/)?[^/]+$/.exec(pathname) ?? [];
  if (fileId !== undefined && request.method === 'GET') {
    giveFile(fileId, download !== undefined, request, response, state);
    return;
  }
  if (pathname === '/' && searchParams.has('redir')) {
    // Where Slack sends whoever asks for a file and may not have it: a page with status 200, and no file.
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><title>Sign in</title>');
    return;
  }
  const body = bytes.toString('utf8');
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

async function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      bytes += (chunk as Buffer).length;
      if (bytes > mostBytes) return undefined;
      chunks.push(chunk as Buffer);
    }
  } catch {
    // The caller broke off; there is nobody left to answer.
    return undefined;
  }
  return Buffer.concat(chunks);
}
