import { isObject, type JsonObject } from '../../../../sandbox/json-value.ts';

/** The arguments of a call as the app meant them: what travels as JSON in a form field is read. */
export function unfolded(args: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, read(value)]));
}

function read(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) || isObject(parsed) ? parsed : value;
  } catch {
    // Words that begin with a bracket.
    return value;
  }
}
