import type { JsonObject } from '../json-value.ts';
import { textAt } from '../json-value.ts';

/**
 * One page of a list by Slack's cursors: at most `limit` rows and never more than `pageSize`.
 * Undefined for a cursor that was never given out.
 */
export function page<T>(
  rows: readonly T[],
  args: JsonObject,
  pageSize: number,
): { rows: T[]; response_metadata: { next_cursor: string } } | undefined {
  const cursor = textAt(args, 'cursor') ?? '';
  const start = cursor === '' ? 0 : startOf(cursor);
  if (start === undefined || start > rows.length) return undefined;
  const limit = Number(args.limit ?? pageSize);
  const size = Math.min(Number.isInteger(limit) && limit > 0 ? limit : pageSize, pageSize);
  const end = start + size;
  return {
    rows: rows.slice(start, end),
    response_metadata: { next_cursor: end < rows.length ? cursorOf(end) : '' },
  };
}

function cursorOf(start: number): string {
  return Buffer.from(`row:${start}`).toString('base64');
}

function startOf(cursor: string): number | undefined {
  const match = /^row:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  return match === null ? undefined : Number(match[1]);
}
