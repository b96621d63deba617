import { createHash } from 'node:crypto';

/** A short name for everything that a row of the page is drawn from: the same name, the same row. */
export function rowKey(...drawnFrom: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(drawnFrom)).digest('base64url').slice(0, 16);
}
