import type { JsonObject } from '../json-value.ts';
import type { LocalState } from '../local-state.ts';
import { hasScope } from '../manifest.ts';
import type { Tier } from '../rate-limit.ts';

/** The body of an answer: `{ok:true,…}` or `{ok:false,error,…}`. */
export type ApiAnswer = JsonObject & { ok: boolean };

/** One Web API method as the local Slack offers it. */
export interface ApiMethod {
  name: string;
  token: 'bot' | 'app';
  /** The arguments it knows; any other is refused by name. */
  args: readonly string[];
  /** Those without which it answers invalid_arguments. */
  required?: readonly string[];
  tier: Tier;
  /** The scope it needs whatever its arguments. */
  scope?: string;
  run(args: JsonObject, state: LocalState): ApiAnswer;
}

/** `{ok:true,…}` */
export function done(fields: JsonObject = {}): ApiAnswer {
  return { ok: true, ...fields };
}

/** `{ok:false,error}`, with the messages Slack puts into response_metadata. */
export function refused(error: string, messages: readonly string[] = [], fields: JsonObject = {}): ApiAnswer {
  return {
    ok: false,
    error,
    ...fields,
    ...(messages.length === 0 ? {} : { response_metadata: { messages: [...messages] } }),
  };
}

/** Refuses with missing_scope, or notes that the scope was used and answers undefined. */
export function lacksScope(state: LocalState, scope: string): ApiAnswer | undefined {
  if (!hasScope(state.manifest, scope)) {
    const { scopes } = state.manifest;
    return refused('missing_scope', [], {
      needed: scope,
      provided: scopes === 'any' ? '' : [...scopes].join(','),
    });
  }
  state.usedScopes.add(scope);
  return undefined;
}

/** True for an argument that says yes: a form sends `true` or `1`, JSON sends true. */
export function isYes(value: unknown): boolean {
  return value === true || value === 'true' || value === '1' || value === 1;
}

/** A nested argument: JSON in a form field, or already an object. `'unreadable'` when it is broken JSON. */
export function nested(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return 'unreadable';
  }
}
