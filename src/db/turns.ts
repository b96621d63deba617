import type { Store } from './store.ts';

/** Slack's pace, and how long a process may hold a recipient without a word before it counts as dead. */
export type Pace = {
  /** Between two messages to one recipient; Slack allows one a second a channel. */
  betweenMessagesMs: number;
  /** Between two messages of the whole workspace. */
  betweenAllMs: number;
  /**
   * Longer than the longest request to Slack and a database that is away afterwards together, since what was
   * said must be recorded before another process may speak.
   */
  holdMs: number;
};

export const slackPace: Pace = { betweenMessagesMs: 1_000, betweenAllMs: 60, holdMs: 40_000 };

/**
 * After PostgreSQL came up again holders have so long to record what they said while it was away, however long
 * that was.
 */
const graceAfterRestartMs = 5_000;

/** The row that stands for the whole workspace. */
const EVERYBODY = '*';

/** The right to speak to one recipient, held by one process at a time. */
export type Turn = {
  /**
   * Books the next moment at which Slack's pace allows a message to the recipient, and answers how many
   * milliseconds away that is. Also keeps the turn from lapsing until then.
   */
  next(): Promise<number>;
  /** Slack said to be silent towards this recipient for so long (Retry-After). */
  silent(ms: number): Promise<void>;
  /** Keeps the turn from lapsing for another `pace.holdMs`, before one more request to Slack. */
  keep(): Promise<void>;
  release(): Promise<void>;
};

/** The turn, or when the one who holds it would lose it. */
export type TurnTaken = { kind: 'mine'; turn: Turn } | { kind: 'taken'; lapsesInMs: number };

/**
 * Takes the turn towards a recipient over all processes, unless another holds it. A holder that died loses it
 * after `pace.holdMs`. The database's clock decides, not this machine's.
 */
export async function takeTurn(
  store: Store,
  pace: Pace,
  holder: string,
  { teamId, recipient }: { teamId: string; recipient: string },
): Promise<TurnTaken> {
  const taken = await store.rows.$executeRaw`
    INSERT INTO "Turn" ("teamId", "recipient", "freeAt", "heldBy", "heldUntil")
    VALUES (${teamId}, ${recipient}, now(), ${holder}, now() + ${pace.holdMs} * interval '1 millisecond')
    ON CONFLICT ("teamId", "recipient") DO UPDATE SET "heldBy" = EXCLUDED."heldBy", "heldUntil" = EXCLUDED."heldUntil"
    WHERE "Turn"."heldUntil" IS NULL OR now() > greatest("Turn"."heldUntil",
      pg_postmaster_start_time() + ${graceAfterRestartMs} * interval '1 millisecond')`;
  if (taken === 0) return { kind: 'taken', lapsesInMs: await lapsesInMs(store, teamId, recipient) };

  const turn: Turn = {
    async next() {
      const everybodyFree = await bookAhead(store, teamId, EVERYBODY, pace.betweenAllMs);
      const [row] = await store.rows.$queryRaw<Array<{ waitMs: number }>>`
        WITH before AS (SELECT greatest("freeAt", now() + ${everybodyFree} * interval '1 millisecond') AS turn
                        FROM "Turn" WHERE "teamId" = ${teamId} AND "recipient" = ${recipient})
        UPDATE "Turn" SET "freeAt" = before.turn + ${pace.betweenMessagesMs} * interval '1 millisecond',
                          "heldUntil" = before.turn + ${pace.holdMs} * interval '1 millisecond'
        FROM before WHERE "teamId" = ${teamId} AND "recipient" = ${recipient} AND "heldBy" = ${holder}
        RETURNING greatest(0, extract(epoch FROM before.turn - now()) * 1000)::float8 AS "waitMs"`;
      if (!row) throw new Error(`The turn towards ${recipient} lapsed and another process took it`);
      return row.waitMs;
    },
    async silent(ms) {
      await store.rows.$executeRaw`
        UPDATE "Turn" SET "freeAt" = greatest("freeAt", now() + ${ms} * interval '1 millisecond')
        WHERE "teamId" = ${teamId} AND "recipient" = ${recipient}`;
    },
    async keep() {
      const kept = await store.rows.$executeRaw`
        UPDATE "Turn" SET "heldUntil" = now() + ${pace.holdMs} * interval '1 millisecond'
        WHERE "teamId" = ${teamId} AND "recipient" = ${recipient} AND "heldBy" = ${holder}`;
      if (kept === 0) throw new Error(`The turn towards ${recipient} lapsed and another process took it`);
    },
    async release() {
      await store.rows.$executeRaw`
        UPDATE "Turn" SET "heldBy" = NULL, "heldUntil" = NULL
        WHERE "teamId" = ${teamId} AND "recipient" = ${recipient} AND "heldBy" = ${holder}`;
    },
  };
  return { kind: 'mine', turn };
}

/** When whoever holds the turn loses it, in milliseconds from now; 0 where it was given back meanwhile. */
async function lapsesInMs(store: Store, teamId: string, recipient: string): Promise<number> {
  const [row] = await store.rows.$queryRaw<Array<{ waitMs: number }>>`
    SELECT greatest(0, extract(epoch FROM greatest("heldUntil",
      pg_postmaster_start_time() + ${graceAfterRestartMs} * interval '1 millisecond') - now()) * 1000)::float8 AS "waitMs"
    FROM "Turn" WHERE "teamId" = ${teamId} AND "recipient" = ${recipient} AND "heldUntil" IS NOT NULL`;
  return row?.waitMs ?? 0;
}

/** Books the workspace's next moment; answers how many milliseconds away it is. */
async function bookAhead(store: Store, teamId: string, recipient: string, stepMs: number): Promise<number> {
  const [row] = await store.rows.$queryRaw<Array<{ waitMs: number }>>`
    INSERT INTO "Turn" ("teamId", "recipient", "freeAt")
    VALUES (${teamId}, ${recipient}, now() + ${stepMs} * interval '1 millisecond')
    ON CONFLICT ("teamId", "recipient") DO UPDATE
      SET "freeAt" = greatest("Turn"."freeAt", now()) + ${stepMs} * interval '1 millisecond'
    RETURNING greatest(0, extract(epoch FROM "freeAt" - now()) * 1000 - ${stepMs})::float8 AS "waitMs"`;
  return row?.waitMs ?? 0;
}
