import { isRecord } from './sent-value.ts';

/** The fields of what was sent, or why there are none. */
export type SentObject =
  | { kind: 'object'; fields: Record<string, unknown> }
  | { kind: 'not-readable' }
  | { kind: 'not-an-object' };

/**
 * The fields that bytes say, as JSON, else as a form, whatever their content type claims: senders put JSON in
 * `text/plain` and forms in `application/json`. The content type is only asked which letters the bytes are when
 * they are not UTF-8. Numbers too long for JavaScript keep all their digits, as texts.
 */
export function readSentObject(bytes: Uint8Array, contentType: string): SentObject {
  const text = textOfBytes(bytes, contentType);
  if (text === undefined) return { kind: 'not-readable' };
  const json = parsedJson(text);
  if (json.kind === 'json')
    return isRecord(json.value) ? { kind: 'object', fields: json.value } : { kind: 'not-an-object' };
  const form = formFields(text);
  return form ? { kind: 'object', fields: form } : { kind: 'not-an-object' };
}

function textOfBytes(bytes: Uint8Array, contentType: string): string | undefined {
  const declared = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1];
  return decoded(bytes, 'utf-8') ?? (declared ? decoded(bytes, declared) : undefined);
}

function decoded(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // The bytes are not of that charset, or there is no such charset.
    return undefined;
  }
}

/** What a text says as JSON. Numbers too long for JavaScript keep all their digits, as texts. */
export function parsedJson(text: string): { kind: 'json'; value: unknown } | { kind: 'not-json' } {
  try {
    return { kind: 'json', value: JSON.parse(text, keepDigits) };
  } catch {
    // No JSON, or nested so deeply that the stack ends; no lead looks like that.
    return { kind: 'not-json' };
  }
}

// The third argument is Node 24's (ECMAScript 2026); TypeScript's library does not know it yet.
function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  const digits = context?.source;
  return typeof value === 'number' && digits !== undefined && String(value) !== digits ? digits : value;
}

/** A form has field names, not just an equals sign somewhere. */
function formFields(text: string): Record<string, unknown> | undefined {
  if (!text.includes('=')) return undefined;
  const pairs = [...new URLSearchParams(text.trim())];
  if (!pairs.every(([name]) => /^[\p{L}\p{M}\p{N}_.\-[\] ]{1,80}$/u.test(name))) return undefined;
  return Object.fromEntries(pairs.toReversed());
}
