import { createHash } from 'node:crypto';

/** By what a form sees whether a list of people is still the one it was opened with; their order says nothing. */
export function peopleMark(userIds: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...new Set(userIds)].toSorted()))
    .digest('hex')
    .slice(0, 16);
}
