/** Anything that arrived as a JSON object: fields are looked at one by one, never trusted. */
export type JsonObject = { [field: string]: unknown };

/** True for a plain JSON object; false for null, lists and scalars. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under `field`, or undefined when there is none. */
export function objectAt(value: unknown, field: string): JsonObject | undefined {
  const found = isObject(value) ? value[field] : undefined;
  return isObject(found) ? found : undefined;
}

/** The string under `field`, or undefined when there is none. */
export function textAt(value: unknown, field: string): string | undefined {
  const found = isObject(value) ? value[field] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** The list under `field`; an empty list when there is none. */
export function listAt(value: unknown, field: string): unknown[] {
  const found = isObject(value) ? value[field] : undefined;
  return Array.isArray(found) ? found : [];
}
