import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SocketHub } from '../delivery/socket-hub.ts';
import type { Fault } from '../faults.ts';
import { isObject, type JsonObject } from '../json-value.ts';
import type { LocalState } from '../local-state.ts';
import type { CallEntry } from '../record.ts';
import { type ApiAnswer, type ApiMethod, done, lacksScope, refused } from './api-method.ts';
import { chatMethods } from './chat-methods.ts';
import { conversationMethods } from './conversation-methods.ts';
import { fileMethods } from './file-methods.ts';
import { teamMethods } from './team-methods.ts';
import { userMethods } from './user-methods.ts';
import { viewMethods } from './view-methods.ts';

interface Reply {
  status: number;
  body: JsonObject;
  headers?: Record<string, string>;
}

/** Answers Web API calls: token, method, faults, rate, arguments, scope, then the method itself, in this order. */
export class WebApi {
  readonly #methods: ReadonlyMap<string, ApiMethod>;
  readonly #state: LocalState;

  constructor(state: LocalState, sockets: SocketHub) {
    this.#state = state;
    const all = [
      ...teamMethods,
      ...userMethods,
      ...conversationMethods,
      ...chatMethods,
      ...fileMethods,
      ...viewMethods,
    ];
    this.#methods = new Map([...all, connectionsOpen(sockets)].map((method) => [method.name, method]));
  }

  /** Handles one call whose body was read already. */
  async handle(
    name: string,
    request: IncomingMessage,
    body: string,
    response: ServerResponse,
  ): Promise<void> {
    const state = this.#state;
    // Bolt's clients name their workspace on every call, whatever the method.
    const given = readArgs(body, request.headers['content-type'] ?? '');
    const { token: bodyToken, team_id: teamId, ...args } = given;
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const token = bearer ?? (typeof bodyToken === 'string' ? bodyToken : undefined);
    const entry = state.record.addCall({
      at: state.clock.now(),
      method: name,
      args,
      token: tokenKind(token, state),
    });

    const fault = state.faults.take(name, args);
    if (teamId !== undefined && teamId !== state.workspace.team.id) {
      send(response, ok(refused('team_not_found')), entry, state);
      return;
    }
    if (fault === undefined) send(response, this.#answer(name, args, entry), entry, state);
    else await this.#strike(fault, name, args, entry, request, response);
  }

  #answer(name: string, args: JsonObject, entry: CallEntry): Reply {
    const state = this.#state;
    const method = this.#methods.get(name);
    if (entry.token === 'none') return ok(refused('not_authed'));
    if (entry.token === 'unknown') return ok(refused('invalid_auth'));
    if (state.tokenError !== undefined) return ok(refused(state.tokenError));
    if (method === undefined) return ok(refused('unknown_method', [], { req_method: name }));
    if (method.token !== entry.token) return ok(refused('not_allowed_token_type'));

    const wait = state.rateLimit.takeCall(name, method.tier);
    if (wait !== undefined) return tooFast(wait);

    const unsupported = Object.keys(args).filter((arg) => !method.args.includes(arg));
    const missing = (method.required ?? []).filter((arg) => args[arg] === undefined || args[arg] === '');
    const faults = [
      ...unsupported.map((arg) => `unsupported argument: ${arg}`),
      ...missing.map((arg) => `missing required field: ${arg}`),
    ];
    if (faults.length > 0) return ok(refused('invalid_arguments', faults));
    const lacking = method.scope === undefined ? undefined : lacksScope(state, method.scope);
    if (lacking !== undefined) return ok(lacking);

    if (name === 'apps.connections.open' && state.faults.socketRefusal !== undefined) {
      const refusal = state.faults.socketRefusal;
      return 'status' in refusal ? { status: refusal.status, body: {} } : ok(refused(refusal.error));
    }
    const { retryAfterSeconds, ...answer } = method.run(args, state);
    if (typeof retryAfterSeconds === 'number') return tooFast(retryAfterSeconds);
    return ok(answer as ApiAnswer, method.scope);
  }

  /** Lets a fault strike: it is the end of the call. */
  async #strike(
    fault: Fault,
    name: string,
    args: JsonObject,
    entry: CallEntry,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const state = this.#state;
    switch (fault.kind) {
      case 'status':
        if (fault.stored) this.#answer(name, args, entry);
        send(response, { status: fault.status, body: {} }, entry, state);
        return;
      case 'reset':
        if (fault.stored) this.#answer(name, args, entry);
        entry.answer = 'reset';
        state.record.changed();
        request.socket.resetAndDestroy();
        return;
      case 'hang': {
        const early = fault.stored ? this.#answer(name, args, entry) : undefined;
        entry.answer = 'hung';
        const held = state.faults.hold();
        state.record.changed();
        const released = await held;
        // A caller that gave up while it was held is answered no more, and what was not stored by then never is.
        if (!released) request.socket.destroy();
        else if (!request.socket.destroyed)
          send(response, early ?? this.#answer(name, args, entry), entry, state);
        return;
      }
      case 'rate_limited':
        send(response, tooFast(fault.retryAfterSeconds), entry, state);
        return;
      case 'error':
        send(response, ok(refused(fault.error, fault.messages)), entry, state);
        return;
    }
  }
}

function connectionsOpen(sockets: SocketHub): ApiMethod {
  return {
    name: 'apps.connections.open',
    token: 'app',
    tier: 3,
    args: [],
    run: () => done({ url: sockets.ticketUrl() }),
  };
}

function ok(body: ApiAnswer, scope?: string): Reply {
  return {
    status: 200,
    body,
    ...(scope === undefined ? {} : { headers: { 'x-accepted-oauth-scopes': scope } }),
  };
}

function tooFast(retryAfterSeconds: number | undefined): Reply {
  return {
    status: 429,
    body: { ok: false, error: 'ratelimited' },
    headers: retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
  };
}

function send(response: ServerResponse, reply: Reply, entry: CallEntry, state: LocalState): void {
  entry.answer = { status: reply.status, body: reply.body };
  const { scopes } = state.manifest;
  if (!response.headersSent && !response.destroyed) {
    response.writeHead(reply.status, {
      'content-type': 'application/json; charset=utf-8',
      ...(entry.token === 'bot' && scopes !== 'any' ? { 'x-oauth-scopes': [...scopes].join(',') } : {}),
      ...reply.headers,
    });
    response.end(JSON.stringify(reply.body));
  }
  state.record.changed();
}

function tokenKind(token: string | undefined, state: LocalState): CallEntry['token'] {
  if (token === undefined || token === '') return 'none';
  if (token === state.tokens.bot) return 'bot';
  return token === state.tokens.app ? 'app' : 'unknown';
}

function readArgs(body: string, contentType: string): JsonObject {
  if (!contentType.includes('application/json')) return Object.fromEntries(new URLSearchParams(body));
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}
