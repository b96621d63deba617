import { recordAudit } from '../../db/audit.ts';
import { lockTeam } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { randomKey } from '../../keys/random-key.ts';
import { keyOfName } from '../../leads/new-lead.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { metaSourceKey } from '../leads/receive-meta-notices.ts';

/** A key of intake as people see it: never the key itself. */
export type ListedKey = {
  keyId: string;
  sourceKey: string;
  /** Its first characters. */
  begins: string;
  label: string;
  createdAt: Date;
  createdByUserId: string;
  /** It opens nothing from then on. */
  endsAt: Date | null;
  /** To the hour. */
  lastUsedAt: Date | null;
};

type Denied = { kind: 'denied'; why: Denial };

/** A key that was made. The only time that its text is at hand. */
export type KeyMade = { kind: 'made'; key: string; listed: ListedKey };

/** So many keys fit the list; a team has one for each source, and two while one is exchanged. */
export const mostKeys = 40;
const longestName = 60;
const hourMs = 3_600_000;

/** The keys that open a door now, the newest first. For administrators. */
export async function listKeys({
  means,
  teamId,
  member,
  at,
}: Asking): Promise<Denied | { kind: 'keys'; keys: ListedKey[] }> {
  const why = denial(member, 'manage-keys');
  if (why) return { kind: 'denied', why };
  return { kind: 'keys', keys: await aliveKeys(means.store, teamId, at) };
}

/**
 * Makes a key for a source. It is told once, in the answer to whoever asked; kept are its hash and its first characters.
 * Asked a second time by the same press it makes none.
 */
export async function makeKey(
  { means, teamId, member, at, requestId }: Asking,
  { source, label }: { source: string; label: string },
): Promise<Denied | { kind: 'no-source' | 'reserved' | 'too-many' | 'made-before' } | KeyMade> {
  const why = denial(member, 'manage-keys');
  if (why) return { kind: 'denied', why };
  const sourceKey = keyOfName(source);
  if (sourceKey === '' || sourceKey.length > longestName) return { kind: 'no-source' };
  // What comes from Meta is known by Meta's signature.
  if (sourceKey === metaSourceKey) return { kind: 'reserved' };
  return await means.store.transaction(async (tx) => {
    await lockTeam(tx.rows, teamId);
    if (await isMade(tx, teamId, requestId)) return { kind: 'made-before' };
    if ((await aliveKeys(tx, teamId, at)).length >= mostKeys) return { kind: 'too-many' };
    const made = await addKey(tx, {
      teamId,
      sourceKey,
      label: label.slice(0, longestName),
      createdAt: at,
      createdByUserId: member.userId,
      requestId,
    });
    const { keyId, begins } = made.listed;
    await recordAudit(tx, {
      teamId,
      at,
      byUserId: member.userId,
      deed: 'key-made',
      subjectId: keyId,
      details: { source: sourceKey, begins },
    });
    return made;
  });
}

/**
 * Makes a key in the place of another, which goes on for a while, so that the system that shows it can be changed without
 * a lead being refused meanwhile. One that is to end already is not exchanged again.
 *
 * @param overlapHours how long the old one goes on
 */
export async function rotateKey(
  { means, teamId, member, at, requestId }: Asking,
  keyId: string,
  overlapHours: number,
): Promise<Denied | { kind: 'gone' | 'ending' | 'too-many' | 'made-before' } | (KeyMade & { endsAt: Date })> {
  const why = denial(member, 'manage-keys');
  if (why) return { kind: 'denied', why };
  return await means.store.transaction(async (tx) => {
    await lockTeam(tx.rows, teamId);
    if (await isMade(tx, teamId, requestId)) return { kind: 'made-before' };
    const alive = await aliveKeys(tx, teamId, at);
    const old = alive.find((key) => key.keyId === keyId);
    if (!old) return { kind: 'gone' };
    if (old.endsAt) return { kind: 'ending' };
    if (alive.length >= mostKeys) return { kind: 'too-many' };
    const endsAt = new Date(at.getTime() + overlapHours * hourMs);
    await tx.rows.intakeKey.updateMany({ where: { teamId, id: keyId }, data: { endsAt } });
    const { sourceKey, label } = old;
    const createdByUserId = member.userId;
    const made = await addKey(tx, { teamId, sourceKey, label, createdAt: at, createdByUserId, requestId });
    await recordAudit(tx, {
      teamId,
      at,
      byUserId: member.userId,
      deed: 'key-rotated',
      subjectId: keyId,
      details: {
        source: sourceKey,
        begins: old.begins,
        by: made.listed.begins,
        endsAt: endsAt.toISOString(),
      },
    });
    return { ...made, endsAt };
  });
}

/** A key opens nothing any more, in every process within seconds. Ended twice, it is ended. */
export async function endKey(
  { means, teamId, member, at }: Asking,
  keyId: string,
): Promise<Denied | { kind: 'ended' }> {
  const why = denial(member, 'manage-keys');
  if (why) return { kind: 'denied', why };
  return await means.store.transaction(async (tx) => {
    await lockTeam(tx.rows, teamId);
    const key = (await aliveKeys(tx, teamId, at)).find((one) => one.keyId === keyId);
    if (!key) return { kind: 'ended' };
    await tx.rows.intakeKey.updateMany({ where: { teamId, id: keyId }, data: { endsAt: at } });
    await recordAudit(tx, {
      teamId,
      at,
      byUserId: member.userId,
      deed: 'key-ended',
      subjectId: keyId,
      details: { source: key.sourceKey, begins: key.begins },
    });
    return { kind: 'ended' };
  });
}

async function aliveKeys({ rows }: Pick<Tx, 'rows'>, teamId: string, at: Date): Promise<ListedKey[]> {
  const found = await rows.intakeKey.findMany({
    where: { teamId, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
    omit: { hash: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return found.map(({ id, ...key }) => ({ ...key, keyId: id }));
}

async function isMade({ rows }: Tx, teamId: string, requestId: string): Promise<boolean> {
  return (await rows.intakeKey.count({ where: { teamId, requestId } })) > 0;
}

async function addKey(
  { rows }: Tx,
  data: {
    teamId: string;
    sourceKey: string;
    label: string;
    createdAt: Date;
    createdByUserId: string;
    requestId: string;
  },
): Promise<KeyMade> {
  const { key, hash, begins } = randomKey();
  const { id, ...kept } = await rows.intakeKey.create({
    data: { ...data, hash, begins },
    omit: { hash: true },
  });
  return { kind: 'made', key, listed: { ...kept, keyId: id } };
}
