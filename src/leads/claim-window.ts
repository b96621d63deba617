import type { Lead } from './lead.ts';

/** What is due for a lead that nobody takes. */
export type ClaimStep = 'ask-fallback' | 'tell-managers' | 'pool';

/** What of a lead says how long it has been offered, and who was asked. */
export type Offered = Pick<Lead, 'pooledAt' | 'escalatedAt'> & {
  /** When its card was seen; the claim window runs from here. */
  readonly postedAt: Date | null;
  /** When the fallback was mentioned. */
  readonly remindedAt: Date | null;
};

/**
 * What is due at an instant for a lead that is offered and that nobody takes: a window after its card was seen the
 * fallback is asked, a window later the managers are told, a window later it goes to the pool. Each waits from when the
 * step before was really done, so that a process that was away does not do all of them at once. Source: the product's
 * rules of assigning.
 *
 * @param asked.windowMinutes whole minutes; a changed one holds for what waits now
 * @param asked.hasFallback whether there is somebody to ask; without, managers are told in their stead
 */
export function claimStepDue(
  { postedAt, remindedAt, escalatedAt, pooledAt }: Offered,
  { windowMinutes, hasFallback }: { windowMinutes: number; hasFallback: boolean },
  at: Date,
): ClaimStep | undefined {
  if (!postedAt || pooledAt) return undefined;
  const since = escalatedAt ?? remindedAt ?? postedAt;
  if (at.getTime() < since.getTime() + windowMinutes * 60_000) return undefined;
  if (escalatedAt) return 'pool';
  return remindedAt || !hasFallback ? 'tell-managers' : 'ask-fallback';
}

/** Whether managers were told since a lead is in the pool: that everybody who is free has had it before. */
export function isToldSincePooled({
  pooledAt,
  escalatedAt,
}: Pick<Lead, 'pooledAt' | 'escalatedAt'>): boolean {
  return pooledAt !== null && escalatedAt !== null && escalatedAt >= pooledAt;
}
