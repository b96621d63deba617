import { setTimeout as pause } from 'node:timers/promises';
import { faultForLog } from '../db/fault-for-log.ts';
import { known } from '../db/known.ts';
import { readMember } from '../db/people.ts';
import { plansOf } from '../db/plans.ts';
import type { Store } from '../db/store.ts';
import { tellingKinds, wake } from '../db/tell.ts';
import { type Pace, type Turn, takeTurn } from '../db/turns.ts';
import type { Sender, Sent } from '../slack/sender.ts';
import { drawings } from './drawings.ts';
import type { Means } from './means.ts';
import { voiceFor } from './voices.ts';

/** How a message of which Slack gave no answer is tried again. */
export type Retries = {
  /** Doubles from try to try, up to `longestMs`. */
  firstMs: number;
  longestMs: number;
  /** After so long it is given up and shown to managers. */
  giveUpAfterMs: number;
};

export const patientRetries: Retries = { firstMs: 1_000, longestMs: 60_000, giveUpAfterMs: 2 * 3_600_000 };

export type Delivering = Means & {
  sender: Sender;
  /** The time that drawings speak of. Slack's pace goes by the database's own clock. */
  now: () => Date;
  pace: Pace;
  retries: Retries;
  /** Names this piece of work among others, of this process and of any. */
  holder: string;
  /** Aborted: say nothing more, record what was said. */
  stopping: AbortSignal;
  /** Told of what a person should look at: messages given up, messages Slack refused. */
  onFault: (fault: DeliveryFault) => void;
};

type DeliveryFault = { tellingId: string; kind: string; error: string } & (
  | { at: 'plain' | 'dead' }
  /** It could not be drawn this time. */
  | { at: 'undrawn'; cause: unknown }
);

type Waiting = {
  id: string;
  /** As the row says it: a newer version may have queued a kind that this one does not know. */
  kind: string;
  subjectId: string;
  recipient: string;
  version: number;
  channelId: string | null;
  ts: string | null;
  tries: number;
  waitMs: number;
  /** It could not be drawn, so it waits by itself and whatever else can be said goes first. */
  isPutOff: boolean;
};

/** What is waited for in hand rather than by putting the work back into the queue. */
const longestWaitInHandMs = 5_000;
/** A message that could not be drawn holds its recipient up for no longer than Slack's own pace does. */
const longestWaitForPutOffMs = 1_000;
/** So often a message is drawn before it counts as one that cannot be: some four minutes of back-off. */
const mostDrawings = 10;
/** Then others may have this place among the recipients spoken to at once. Shorter than the queue lets work last. */
const longestInHandMs = 30_000;
/** Well within the time that holders are given after PostgreSQL came up again. */
const recordAgainAfterMs = 300;

/**
 * Says everything that waits for one recipient, in order, at Slack's pace.
 *
 * Each message is drawn from the rows as they are at that moment; a drawing that finds nothing to say is
 * dropped. While Slack itself fails, the recipient waits (its order is kept); a message refused for itself is
 * put with the dead letters and the next one goes out. One that cannot be drawn is tried again a few times, behind
 * everything else, then it is a dead letter too. Safe to call at any time, by any number of processes.
 */
export async function deliver(deps: Delivering, to: { teamId: string; recipient: string }): Promise<void> {
  const { store, pace, holder } = deps;
  for (;;) {
    const taken = await takeTurn(store, pace, holder, to);
    // Somebody else is at it, or died while they were: look again when their turn must have lapsed.
    if (taken.kind === 'taken') return await comeBack(store, to, taken.lapsesInMs);
    const left = await sayWaiting(deps, taken.turn, to).finally(taken.turn.release);
    if (left.kind === 'later') return await comeBack(store, to, left.inMs);
    // Who looked between our last look and the release was sent away: what they came for is ours to say.
    if (!(await oldestWaiting(store, to))) return;
  }
}

/** Says what waits, for as long as it need not be put off. */
async function sayWaiting(
  deps: Delivering,
  turn: Turn,
  to: { teamId: string; recipient: string },
): Promise<{ kind: 'nothing' } | { kind: 'later'; inMs: number }> {
  const begunAt = performance.now();
  for (;;) {
    const next = await oldestWaiting(deps.store, to);
    if (!next) return { kind: 'nothing' };
    if (deps.stopping.aborted || performance.now() - begunAt > longestInHandMs)
      return { kind: 'later', inMs: 1 };
    if (next.waitMs > (next.isPutOff ? longestWaitForPutOffMs : longestWaitInHandMs))
      return { kind: 'later', inMs: next.waitMs };
    if (next.waitMs > 0) {
      // Looked at anew afterwards: a message may have been withdrawn, or be drawn anew, meanwhile.
      await waitUnless(deps.stopping, next.waitMs);
      continue;
    }
    const silenceMs = await turn.next();
    if (silenceMs > longestWaitInHandMs) return { kind: 'later', inMs: silenceMs };
    if (await waitUnless(deps.stopping, silenceMs)) await sayOne(deps, turn, to, next);
  }
}

/** Waits; `false`: told to stop meanwhile. */
async function waitUnless(stopping: AbortSignal, ms: number): Promise<boolean> {
  return await pause(ms, true, { signal: stopping }).catch(() => false);
}

async function comeBack(store: Store, to: { teamId: string; recipient: string }, afterMs: number) {
  await store.transaction((tx) => wake(tx, to.teamId, to.recipient, Math.max(1, Math.ceil(afterMs / 1_000))));
}

async function oldestWaiting(
  store: Store,
  { teamId, recipient }: { teamId: string; recipient: string },
): Promise<Waiting | undefined> {
  // Put off without any try at Slack: it could not be drawn. What Slack failed on keeps its place at the head.
  const [row] = await store.rows.$queryRaw<Waiting[]>`
    SELECT "id", "kind", "subjectId", "recipient", "wantedVersion" AS "version", "channelId", "ts", "tries",
           greatest(0, coalesce(extract(epoch FROM "nextTryAt" - now()) * 1000, 0))::float8 AS "waitMs",
           coalesce("firstTriedAt" IS NULL AND "nextTryAt" > now(), false) AS "isPutOff"
    FROM "Telling" WHERE "teamId" = ${teamId} AND "recipient" = ${recipient} AND "state" = 'waiting'
    ORDER BY CASE WHEN "firstTriedAt" IS NULL AND "nextTryAt" > now() THEN "nextTryAt" END NULLS FIRST, "position"
    LIMIT 1`;
  return row;
}

async function sayOne(deps: Delivering, turn: Turn, to: { teamId: string }, waiting: Waiting): Promise<void> {
  const { teamId } = to;
  const channelId = waiting.channelId ?? (await channelOf(deps, turn, teamId, waiting.recipient));
  if (typeof channelId !== 'string') return await settle(deps, turn, teamId, waiting, channelId);

  // The request begins while the subject's rows are locked and is not awaited there: an opt-out that commits
  // first is in the drawing, one that comes later finds a message it can have redrawn.
  const request: { sent?: Promise<Sent> } = {};
  try {
    await deps.store.transaction(async (tx) => {
      // Drawn once more because the transaction conflicted: what was begun cannot be begun again.
      if (request.sent) return;
      const { subjectId, recipient } = waiting;
      const message = await drawingOf(waiting).draw(tx, {
        ...(await voiceFor(tx, teamId, recipient)),
        teamId,
        subjectId,
        recipient,
        at: deps.now(),
        plans: await plansOf(tx.rows, teamId, deps.library),
        isFirst: waiting.ts === null,
      });
      if (!message) return;
      request.sent = waiting.ts
        ? deps.sender.update(channelId, waiting.ts, message)
        : deps.sender.post(channelId, message);
    });
  } catch (error) {
    // The transaction wrote nothing. Where the request was begun, what became of it is to be recorded.
    if (!request.sent) return await putOff(deps, waiting, error);
  }
  if (request.sent) return await settle(deps, turn, teamId, waiting, await request.sent);
  await deps.store.rows.telling.updateMany({
    where: { id: waiting.id, wantedVersion: waiting.version },
    data: { state: waiting.ts ? 'told' : 'dropped', nextTryAt: null },
  });
}

function drawingOf({ kind }: Waiting) {
  return drawings[known(tellingKinds, kind)];
}

/**
 * A message could not be drawn: it waits by itself, and what else there is to say goes first. Where not even this can
 * be recorded it is the database that is away, and the whole recipient waits with it.
 */
async function putOff(
  { store, retries, onFault }: Delivering,
  waiting: Waiting,
  cause: unknown,
): Promise<void> {
  const { type, code, message } = faultForLog(cause);
  const error = [type, code, message]
    .filter((part) => part !== undefined)
    .join(': ')
    .slice(0, 500);
  const [row] = await store.rows.$queryRaw<Array<{ state: string }>>`
    UPDATE "Telling" SET
      "tries" = CASE WHEN "firstTriedAt" IS NULL THEN "tries" + 1 ELSE 1 END,
      "state" = CASE WHEN "firstTriedAt" IS NULL AND "tries" + 1 >= ${mostDrawings} THEN 'dead' ELSE 'waiting' END,
      "nextTryAt" = now() + ${backOffMs(retries, waiting.tries)} * interval '1 millisecond',
      "firstTriedAt" = NULL, "lastError" = ${error}
    WHERE "id" = ${waiting.id}::uuid RETURNING "state"`;
  const fault = { tellingId: waiting.id, kind: waiting.kind, error };
  onFault({ ...fault, at: 'undrawn', cause });
  if (row?.state === 'dead') onFault({ ...fault, at: 'dead' });
}

function backOffMs({ firstMs, longestMs }: Retries, tries: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(tries, 16));
}

/** A channel speaks for itself; a person is reached in the bot's conversation with them. */
async function channelOf(
  { store, sender }: Delivering,
  turn: Turn,
  teamId: string,
  recipient: string,
): Promise<string | Exclude<Sent, { kind: 'sent' }>> {
  if (!/^[UW]/.test(recipient)) return recipient;
  const member = await store.rows.member.findUnique({
    where: { teamId_userId: { teamId, userId: recipient } },
    select: { dmChannelId: true },
  });
  if (member?.dmChannelId) return member.dmChannelId;
  const dm = await sender.openDm(recipient);
  await turn.keep();
  if (dm.kind !== 'open') return dm;
  if (await readMember(store.rows, teamId, recipient))
    await store.rows.member.update({
      where: { teamId_userId: { teamId, userId: recipient } },
      data: { dmChannelId: dm.channelId },
    });
  return dm.channelId;
}

async function settle(deps: Delivering, turn: Turn, teamId: string, waiting: Waiting, sent: Sent) {
  const { store, onFault } = deps;
  const fault = { tellingId: waiting.id, kind: waiting.kind };
  switch (sent.kind) {
    case 'sent':
      if (sent.plainly) onFault({ ...fault, error: 'invalid_blocks', at: 'plain' });
      await recordSurely(deps, () => recordTold(deps, teamId, waiting, sent));
      return;
    case 'slow-down':
      await turn.silent(sent.afterMs);
      return;
    case 'gone':
      // Whoever deleted it wants it gone; told again by name, it would be a new message.
      await store.rows.telling.updateMany({
        where: { id: waiting.id, wantedVersion: waiting.version },
        data: { state: 'dropped', channelId: null, ts: null, nextTryAt: null },
      });
      return;
    case 'refused':
      await store.rows.telling.updateMany({
        where: { id: waiting.id, wantedVersion: waiting.version },
        data: { state: 'dead', lastError: sent.error, tries: { increment: 1 }, nextTryAt: null },
      });
      onFault({ ...fault, error: sent.error, at: 'dead' });
      return;
    case 'trouble': {
      const [row] = await store.rows.$queryRaw<Array<{ state: string }>>`
        UPDATE "Telling" SET "tries" = "tries" + 1, "lastError" = ${sent.error},
          "firstTriedAt" = coalesce("firstTriedAt", now()),
          "nextTryAt" = now() + ${backOffMs(deps.retries, waiting.tries)} * interval '1 millisecond',
          "state" = CASE WHEN coalesce("firstTriedAt", now()) + ${deps.retries.giveUpAfterMs} * interval '1 millisecond' <= now()
                         THEN 'dead' ELSE 'waiting' END
        WHERE "id" = ${waiting.id}::uuid RETURNING "state"`;
      if (row?.state === 'dead') onFault({ ...fault, error: sent.error, at: 'dead' });
    }
  }
}

async function recordTold(
  { store, now }: Delivering,
  teamId: string,
  waiting: Waiting,
  sent: { channelId: string; ts: string },
): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.rows.$executeRaw`
      UPDATE "Telling" SET "channelId" = ${sent.channelId}, "ts" = ${sent.ts}, "drawnVersion" = ${waiting.version},
        "state" = CASE WHEN "wantedVersion" > ${waiting.version} THEN 'waiting' ELSE 'told' END,
        "toldAt" = coalesce("toldAt", ${now()}), "tries" = 0, "firstTriedAt" = NULL, "nextTryAt" = NULL, "lastError" = NULL
      WHERE "id" = ${waiting.id}::uuid`;
    await drawingOf(waiting).told?.(tx, { teamId, subjectId: waiting.subjectId, at: now() });
  });
}

/**
 * Slack has the message; only its record is missing. A database that is away must not turn that into a second
 * copy, so the record is tried for as long as this process lives and a copy would still matter.
 */
async function recordSurely(deps: Delivering, record: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await record();
    } catch (error) {
      if (tries * recordAgainAfterMs >= deps.retries.giveUpAfterMs) throw error;
      await pause(recordAgainAfterMs);
    }
  }
}
