import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Tx } from '../../db/store.ts';
import type { ReadLead } from '../../leads/new-lead.ts';
import { type Gate, gate } from '../gate.ts';
import type { Means } from '../means.ts';
import { matchDelivery } from './match-delivery.ts';
import { lockKey } from './recognise-contact.ts';

/** What came through a door. */
export type ArrivedDelivery = {
  teamId: string;
  door: 'events' | 'intake';
  /** As the address or the body named it. */
  sourceKey: string;
  /** The sender's id in it, where it has one; it may be one of the person or the form. */
  providerId: string | null;
  /** Whether that id is certainly one of the inquiry. */
  isIdOfDelivery: boolean;
  contentType: string;
  body: Uint8Array<ArrayBuffer>;
  at: Date;
};

/** What the sender is told. `delivery` is the first one's id where this one repeats it. */
export type Received =
  | {
      kind: 'matched';
      delivery: string;
      contactId: string | null;
      leadId: string | null;
      isNewPerson: boolean;
    }
  | { kind: 'kept'; delivery: string; why: string }
  /** Stored, and matched behind the answer. `error`: what went wrong, where it was not just slow. */
  | { kind: 'later'; delivery: string; error?: unknown }
  /** The database did not take it: the sender must try again. */
  | { kind: 'not-stored'; error: unknown };

/**
 * How one process lets deliveries in: a few at a time, storing before matching. A portal that catches up with
 * hundreds then waits a little, rather than take every connection from the people who press buttons in Slack.
 */
export type Entrance = {
  storing: Gate;
  matching: Gate;
  /** How long a sender waits to be stored before hearing "try again". */
  storingPatienceMs: number;
  /** How long a sender waits for the matching. */
  patienceMs: number;
};

/** An entrance of a process; two seconds of patience are the rule of the one door. */
export function openEntrance({
  storingPatienceMs = 10_000,
  patienceMs = 2_000,
}: {
  storingPatienceMs?: number;
  patienceMs?: number;
} = {}): Entrance {
  return { storing: gate(3), matching: gate(3), storingPatienceMs, patienceMs };
}

/** After so long the queue looks whether a delivery was matched; longer than a matching in hand lasts. */
const lookAfterSeconds = 5;
/** Within this time the same bytes from the same source are one delivery. Source: the rule of the one door. */
const sameBytesWithinMs = 24 * 3_600_000;

/**
 * Takes a delivery in: committed as it came before anything is made of it, with work queued in the same
 * transaction that matches it should this process not live to do so; then matched, for as long as a sender
 * waits. The same delivery again is recorded as a repeat and answered like the first: the same bytes from the same
 * source, at any time where an id of the sender's is in them, else within a day; or any bytes under the same id, where
 * that is certainly one of the inquiry. Otherwise other bytes under the same id are another delivery, since many a
 * sender's id is that of the contact or the form: better one card too many than an inquiry that nobody sees.
 */
export async function receiveDelivery(
  means: Means,
  { storing, matching, storingPatienceMs, patienceMs }: Entrance,
  arrived: ArrivedDelivery,
  read: ReadLead,
): Promise<Received> {
  const stored = await inTime(
    storingPatienceMs,
    storing(() => means.store.transaction((tx) => keep(tx, arrived))),
  );
  // Stored after all, behind a "try again", it is the first of the copies that the sender then sends.
  if (stored.kind === 'slow') return { kind: 'not-stored', error: new Error('storing took too long') };
  if (stored.kind === 'failed') return { kind: 'not-stored', error: stored.error };
  const { firstId: delivery, isRepeat } = stored.value;

  const { teamId, at } = arrived;
  const matched = await inTime(
    patienceMs,
    matching(() => matchDelivery(means, { teamId, deliveryId: delivery, at }, read)),
  );
  if (matched.kind === 'slow') return { kind: 'later', delivery };
  if (matched.kind === 'failed') return { kind: 'later', delivery, error: matched.error };
  const { value } = matched;
  switch (value.kind) {
    case 'matched':
      return { ...value, delivery, isNewPerson: value.isNewPerson && !isRepeat };
    case 'quarantined':
      return { kind: 'kept', delivery, why: value.why };
    case 'gone':
      return { kind: 'later', delivery };
  }
}

/** Commits the delivery, or that it repeats an earlier one. */
async function keep(tx: Tx, arrived: ArrivedDelivery): Promise<{ firstId: string; isRepeat: boolean }> {
  const { teamId, door, sourceKey, providerId, isIdOfDelivery, contentType, body, at } = arrived;
  const bodyHash = createHash('sha256').update(`${sourceKey}\n`).update(body).digest('hex');
  // One lock for what makes two deliveries the same, so that of many copies at once one is the first.
  await tx.rows.$executeRaw`
    SELECT pg_advisory_xact_lock(${lockKey(`${teamId} ${sourceKey} ${providerId ?? bodyHash}`)})`;
  const first = await tx.rows.delivery.findFirst({
    where: {
      teamId,
      state: { not: 'repeated' },
      ...(providerId && isIdOfDelivery ? { sourceKey, providerId } : { bodyHash }),
      ...(providerId ? {} : { receivedAt: { gt: new Date(at.getTime() - sameBytesWithinMs) } }),
    },
    select: { id: true, emptiedAt: true },
  });

  const row = { teamId, door, sourceKey, bodyHash, contentType, body, receivedAt: at };
  if (first) {
    // Whose first copy was forgotten, of them a later copy is none to keep either.
    const kept = first.emptiedAt ? { ...row, body: new Uint8Array(), emptiedAt: at } : row;
    await tx.rows.delivery.create({
      data: { ...kept, providerId, state: 'repeated', repeatOfId: first.id },
    });
    return { firstId: first.id, isRepeat: true };
  }
  const isTaken = providerId ? await isIdTaken(tx, { teamId, sourceKey, providerId }) : false;
  const { id } = await tx.rows.delivery.create({
    data: { ...row, providerId: isTaken ? null : providerId },
    select: { id: true },
  });
  await tx.queue.send(
    tx.rows,
    'match',
    { teamId, deliveryId: id },
    { key: id, afterSeconds: lookAfterSeconds },
  );
  return { firstId: id, isRepeat: false };
}

/** Whether another delivery of the source came under this id; the database keeps an id to one of them. */
async function isIdTaken(
  tx: Tx,
  named: { teamId: string; sourceKey: string; providerId: string },
): Promise<boolean> {
  const found = await tx.rows.delivery.findFirst({
    where: { ...named, state: { not: 'repeated' } },
    select: { id: true },
  });
  return found !== null;
}

/** What work comes to within somebody's patience. It goes on behind either way. */
async function inTime<T>(
  patienceMs: number,
  work: Promise<T>,
): Promise<{ kind: 'done'; value: T } | { kind: 'slow' } | { kind: 'failed'; error: unknown }> {
  const given = new AbortController();
  try {
    return await Promise.race([
      work.then(
        (value) => ({ kind: 'done' as const, value }),
        (error: unknown) => ({ kind: 'failed' as const, error }),
      ),
      pause(patienceMs, { kind: 'slow' as const }, { signal: given.signal }),
    ]);
  } finally {
    given.abort();
  }
}
