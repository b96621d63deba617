import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileKind } from './file-payload.ts';
import type { JsonObject } from './json-value.ts';
import type { LocalState } from './local-state.ts';
import { hasScope } from './manifest.ts';
import type { CallEntry } from './record.ts';

/** The bytes of files, which do not go through the Web API: posted to an upload_url, fetched from a url_private. */

/** Takes a body posted to an upload_url: the bytes as they are, or as the one part of a form (as `filesUploadV2` does). */
export async function takeUpload(
  secret: string,
  body: Buffer,
  request: IncomingMessage,
  response: ServerResponse,
  state: LocalState,
): Promise<void> {
  const type = request.headers['content-type'] ?? '';
  const content = type.startsWith('multipart/form-data') ? await onlyPart(body, type) : body;
  const entry = note('POST upload_url', { bytes: content?.length ?? 0 }, request, state);
  const came = content === undefined ? 'no_file' : state.files.receive(secret, content);
  if (came === 'received') {
    answer(response, entry, state, 200, { ok: true });
    response.end(`OK - ${content?.length ?? 0}`);
    return;
  }
  answer(response, entry, state, came === 'no_ticket' ? 404 : 400, { ok: false, error: came });
  response.end(came);
}

/** Gives out a file to the app's own token; whoever else asks is sent to sign in, with 302 and a page, as Slack does. */
export function giveFile(
  fileId: string,
  asDownload: boolean,
  request: IncomingMessage,
  response: ServerResponse,
  state: LocalState,
): void {
  const entry = note('GET url_private', { file: fileId }, request, state);
  const mayRead =
    entry.token === 'bot' && state.tokenError === undefined && hasScope(state.manifest, 'files:read');
  if (!mayRead) {
    const location = `${state.origin}/?redir=${encodeURIComponent(request.url ?? '')}`;
    answer(
      response,
      entry,
      state,
      302,
      { ok: false, error: 'sign_in' },
      { location, 'content-type': 'text/html' },
    );
    response.end(`<a href="${location}">Found</a>.`);
    return;
  }
  state.usedScopes.add('files:read');
  const file = state.files.find(fileId);
  if (file === undefined || file.isDeleted) {
    answer(
      response,
      entry,
      state,
      404,
      { ok: false, error: 'file_not_found' },
      { 'content-type': 'text/html' },
    );
    response.end('<!DOCTYPE html><title>Not found</title>');
    return;
  }
  const headers = {
    'content-type': fileKind(file.name).mimetype,
    'content-length': String(file.content.length),
    ...(asDownload ? { 'content-disposition': fileDisposition(file.name) } : {}),
  };
  answer(response, entry, state, 200, { ok: true, bytes: file.content.length }, headers);
  response.end(file.content);
}

/** What tells a browser to save a file under its name, whatever signs are in it (RFC 6266). */
export function fileDisposition(name: string): string {
  const plain = name.replaceAll(/[^\w .()-]/g, '_');
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

async function onlyPart(body: Buffer, contentType: string): Promise<Buffer | undefined> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => undefined);
  const parts = [...(form?.values() ?? [])];
  const [part] = parts;
  if (part === undefined || parts.length > 1) return undefined;
  return typeof part === 'string' ? Buffer.from(part) : Buffer.from(await part.arrayBuffer());
}

function note(method: string, args: JsonObject, request: IncomingMessage, state: LocalState): CallEntry {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const kind = token === undefined ? 'none' : token === state.tokens.bot ? 'bot' : 'unknown';
  return state.record.addCall({ at: state.clock.now(), method, args, token: kind });
}

function answer(
  response: ServerResponse,
  entry: CallEntry,
  state: LocalState,
  status: number,
  body: JsonObject,
  headers: Record<string, string> = { 'content-type': 'text/plain' },
): void {
  entry.answer = { status, body };
  state.record.changed();
  response.writeHead(status, headers);
}
