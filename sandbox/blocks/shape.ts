import { isObject, type JsonObject } from '../json-value.ts';

/** Looks at one value found at a JSON pointer and says what is wrong with it. */
export type Check = (value: unknown, pointer: string) => string[];

/** One fault in the form Slack gives it. */
export function fault(problem: string, pointer: string): string {
  return `[ERROR] ${problem} [json-pointer:${pointer}]`;
}

/** A string whose length (in UTF-16 units, as Slack's limits are usually hit) is between two bounds. */
export function string(max: number, min = 1): Check {
  return (value, pointer) => {
    if (typeof value !== 'string') return [fault('must be a string', pointer)];
    if (value.length < min) return [fault(`must be more than ${min - 1} characters`, pointer)];
    if (value.length > max) return [fault(`must be less than ${max + 1} characters`, pointer)];
    return [];
  };
}

/** A string of a given form, for instance a date. */
export function pattern(form: RegExp, name: string): Check {
  return (value, pointer) =>
    typeof value === 'string' && form.test(value) ? [] : [fault(`must be ${name}`, pointer)];
}

export const boolean: Check = (value, pointer) =>
  typeof value === 'boolean' ? [] : [fault('must be a boolean', pointer)];

/** A finite number between two bounds. */
export function number(min: number, max: number): Check {
  return (value, pointer) =>
    typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max
      ? []
      : [fault(`must be a number from ${min} to ${max}`, pointer)];
}

/** A whole number between two bounds. */
export function integer(min: number, max: number): Check {
  return (value, pointer) =>
    Number.isInteger(value) ? number(min, max)(value, pointer) : [fault('must be a whole number', pointer)];
}

export function oneOf(...allowed: readonly unknown[]): Check {
  return (value, pointer) =>
    allowed.includes(value) ? [] : [fault(`must be one of ${allowed.join(', ')}`, pointer)];
}

/** A list of so many items, each passing `item`. */
export function list(item: Check, { min = 1, max }: { min?: number; max: number }): Check {
  return (value, pointer) => {
    if (!Array.isArray(value)) return [fault('must be a list', pointer)];
    const faults = value.flatMap((entry, index) => item(entry, `${pointer}/${index}`));
    if (value.length < min) faults.unshift(fault(`no fewer than ${min} items allowed`, pointer));
    if (value.length > max) faults.unshift(fault(`no more than ${max} items allowed`, pointer));
    return faults;
  };
}

/** An object with these fields and no others; `rules` look at the whole of it. */
export function object(
  { required = {}, optional = {} }: { required?: Record<string, Check>; optional?: Record<string, Check> },
  ...rules: ((value: JsonObject, pointer: string) => string[])[]
): Check {
  return (value, pointer) => {
    if (!isObject(value)) return [fault('must be an object', pointer)];
    const faults: string[] = [];
    for (const field of Object.keys(required)) {
      if (value[field] === undefined) faults.push(fault(`missing required field: ${field}`, pointer));
    }
    for (const [field, entry] of Object.entries(value)) {
      if (entry === undefined) continue;
      const check = required[field] ?? optional[field];
      if (check === undefined) faults.push(fault(`unsupported field: ${field}`, pointer));
      else faults.push(...check(entry, `${pointer}/${field}`));
    }
    if (faults.length === 0) faults.push(...rules.flatMap((rule) => rule(value, pointer)));
    return faults;
  };
}

/** An object whose `type` picks the check; a type not listed is refused by name. */
export function byType(kinds: Record<string, Check>, what: string): Check {
  return (value, pointer) => {
    if (!isObject(value)) return [fault('must be an object', pointer)];
    const check =
      typeof value.type === 'string' && Object.hasOwn(kinds, value.type) ? kinds[value.type] : undefined;
    if (check === undefined) return [fault(`unsupported ${what}: ${String(value.type)}`, pointer)];
    return check(value, pointer);
  };
}
