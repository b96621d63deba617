import type { Store } from '../../db/store.ts';
import { hashOfKey } from '../../keys/random-key.ts';

/** A key of intake as the doors compare it. */
export type KnownKey = {
  /** The source whose leads it lets in. */
  source: string;
  hash: Buffer;
  /** `null`: it stands in the environment. */
  keyId: string | null;
};

/** Which keys open the doors now. */
export type KnownKeys = {
  /**
   * @param at keys that end by then are left out
   * @returns `areAll`: false while the database could not be asked yet, so that a key may be good though it is not here
   */
  at(at: Date): Promise<{ keys: readonly KnownKey[]; areAll: boolean }>;
  /** A key opened a door: remembered to the hour. */
  used(key: KnownKey, at: Date): Promise<void>;
};

/** An ended key opens nothing after so long, in any process; and so often the database is asked at most. */
const knownForMs = 2_000;
const hourMs = 3_600_000;

type Kept = KnownKey & { endsAt: Date | null; lastUsedAt: Date | null };

/**
 * Knows the keys of a team: those of the environment, and those in the database, which it asks at most every two seconds
 * however many requests come. While the database is away those known last go on; nothing could be stored then anyway.
 *
 * @param reserved sources with a door of their own, for which no key opens the common one
 */
export function openKnownKeys(
  { store }: { store: Store },
  {
    teamId,
    environment,
    reserved = [],
    forMs = knownForMs,
  }: {
    teamId: string;
    /** Secrets by source. */
    environment: ReadonlyMap<string, string>;
    reserved?: readonly string[];
    forMs?: number;
  },
): KnownKeys {
  const isFree = ({ source }: KnownKey) => !reserved.includes(source);
  const named = [...environment]
    .map(([source, secret]) => ({ source, hash: hashOfKey(secret), keyId: null }))
    .filter(isFree);
  let kept: Kept[] | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  async function ask(): Promise<void> {
    askedAt = performance.now();
    const found = await store.rows.intakeKey
      .findMany({ where: { teamId }, orderBy: { id: 'asc' } })
      // As it was: the next request after a while asks again.
      .catch(() => undefined);
    if (found)
      kept = found
        .map(({ id, sourceKey, hash, endsAt, lastUsedAt }) => {
          return { source: sourceKey, hash: Buffer.from(hash, 'hex'), keyId: id, endsAt, lastUsedAt };
        })
        .filter(isFree);
  }

  return {
    async at(at) {
      if (performance.now() - askedAt >= forMs)
        asking ??= ask().finally(() => {
          asking = undefined;
        });
      await asking;
      const alive = (kept ?? []).filter(({ endsAt }) => endsAt === null || endsAt > at);
      return { keys: [...named, ...alive], areAll: kept !== undefined };
    },
    async used({ keyId }, at) {
      const one = kept?.find((known) => known.keyId === keyId);
      const hourAgo = new Date(at.getTime() - hourMs);
      if (!one || keyId === null || (one.lastUsedAt && one.lastUsedAt > hourAgo)) return;
      one.lastUsedAt = at;
      await store.rows.intakeKey
        .updateMany({
          where: { teamId, id: keyId, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: hourAgo } }] },
          data: { lastUsedAt: at },
        })
        // A lead is worth more than this mark, which the next request makes.
        .catch(() => {
          one.lastUsedAt = null;
        });
    },
  };
}
