import { randomUUID } from 'node:crypto';
import type { Tx } from './store.ts';

/** The things Touchbase says of its own accord, each drawn whole from the rows of its subject. */
export const tellingKinds = [
  'lead-card', // a lead, in the leads channel
  'lead-contact', // a lead with phone and e-mail, to the one who has it
  'lead-unclaimed', // a lead nobody took within the claim window, in the leads channel
  'lead-returned', // a lead that somebody had and that went back to the team, in the leads channel
  'lead-escalated', // a lead that nobody took though the fallback was asked, to a manager
  'capture-warning', // a lead that is taken back soon, to who has it
  'lead-after-opt-out', // an inquiry of a person who had asked to be left alone, to the owner or a manager
  'lead-reassigned', // a lead that a manager gave to somebody else or back to the team, to who had it
  'leaver', // somebody who left and has people still, or whose people are handed over, to a manager
  'hand-over', // people who were somebody's, to who has them now
  'morning', // an agent's morning
  'touch', // one touch that arose after the morning or fell due at its hour
  'cover', // that somebody does another's touches while that one is away, and that it is over, to them
  'plan-moves', // the moves between plans of one day, to whom they were told
  'digest', // a week of all sources, in the reports channel
  'source-new', // a source never heard of before, to a manager
  'delivery-quarantined', // something that could not be understood, to a manager
  'left-behind', // a message that was told anew further down, once whom it was about is erased
  'import', // a file of contacts: what it comes to, how far it is, what came of it, to whoever brought it
  'do-not-call', // a do-not-call list that is taken in: how far it is, until when it may be used, to whoever sent it
  'do-not-call-ended', // a do-not-call list that is too old now, to a manager
  'role', // that somebody was given or lost a role, to them
] as const;

/** The card of a lead, and what is said of a lead that nobody takes: drawn anew together. */
export const cardAndNotices = ['lead-card', 'lead-unclaimed', 'lead-returned', 'lead-escalated'] as const;

export type TellingKind = (typeof tellingKinds)[number];

/** What is to be told: which thing, and to which channel or person. */
export type Tell = { teamId: string; kind: TellingKind; subjectId: string; recipient: string; at: Date };

/**
 * Queues, in the transaction that caused it, that a subject be drawn for a recipient. Told again, the message
 * is drawn anew in place; several tells that still wait become one.
 *
 * @param options.anew posted as a new message; the one told before stays as it is and is not drawn again
 */
export async function tell(
  tx: Tx,
  { teamId, kind, subjectId, recipient, at }: Tell,
  options: { anew?: boolean } = {},
): Promise<void> {
  const anew = options.anew ?? false;
  // Should whom it is about be erased, it is the only way back to the message that stays.
  if (anew)
    await tx.rows.$executeRaw`
      INSERT INTO "Telling" ("id", "teamId", "kind", "subjectId", "recipient", "wantedAt", "state", "drawnVersion", "channelId", "ts", "toldAt")
      SELECT ${randomUUID()}::uuid, "teamId", 'left-behind', "subjectId" || ' ' || "ts", "recipient", "wantedAt", 'told', 1, "channelId", "ts", "toldAt"
      FROM "Telling" WHERE "teamId" = ${teamId} AND "kind" = ${kind} AND "subjectId" = ${subjectId} AND "recipient" = ${recipient}
        AND "ts" IS NOT NULL
      ON CONFLICT DO NOTHING`;
  await tx.rows.$executeRaw`
    INSERT INTO "Telling" ("id", "teamId", "kind", "subjectId", "recipient", "wantedAt")
    VALUES (${randomUUID()}::uuid, ${teamId}, ${kind}, ${subjectId}, ${recipient}, ${at})
    ON CONFLICT ("teamId", "kind", "subjectId", "recipient") DO UPDATE SET
      "wantedVersion" = "Telling"."wantedVersion" + 1,
      "position" = CASE WHEN "Telling"."state" = 'waiting' THEN "Telling"."position"
                        ELSE nextval(pg_get_serial_sequence('"Telling"', 'position')) END,
      "tries" = CASE WHEN "Telling"."state" = 'waiting' THEN "Telling"."tries" ELSE 0 END,
      "firstTriedAt" = CASE WHEN "Telling"."state" = 'waiting' THEN "Telling"."firstTriedAt" END,
      "nextTryAt" = CASE WHEN "Telling"."state" = 'waiting' THEN "Telling"."nextTryAt" END,
      "channelId" = CASE WHEN NOT ${anew} THEN "Telling"."channelId" END,
      "ts" = CASE WHEN NOT ${anew} THEN "Telling"."ts" END,
      "toldAt" = CASE WHEN NOT ${anew} THEN "Telling"."toldAt" END,
      "state" = 'waiting', "wantedAt" = EXCLUDED."wantedAt"`;
  await wake(tx, teamId, recipient);
}

/** Whether a message that Slack has is still to be drawn anew. */
export async function isRedrawWaiting(
  { rows }: Tx,
  { teamId, kind, subjectId, recipient }: Omit<Tell, 'at'>,
): Promise<boolean> {
  const [found] = await rows.$queryRaw<Array<{ waits: boolean }>>`
    SELECT EXISTS (SELECT FROM "Telling" WHERE "teamId" = ${teamId} AND "kind" = ${kind} AND "subjectId" = ${subjectId}
      AND "recipient" = ${recipient} AND "state" = 'waiting' AND "ts" IS NOT NULL) AS "waits"`;
  return found?.waits ?? false;
}

/** Has every message that shows one of the subjects drawn anew, wherever it was told. Tells nobody new. */
export async function tellAgain(
  tx: Tx,
  {
    teamId,
    kind,
    subjectIds,
    at,
  }: { teamId: string; kind: TellingKind | readonly TellingKind[]; subjectIds: string[]; at: Date },
): Promise<void> {
  if (subjectIds.length === 0) return;
  const kinds = typeof kind === 'string' ? [kind] : [...kind];
  // One statement for all: somebody may have hundreds of messages about them, and an ack waits.
  const told = await tx.rows.$queryRaw<Array<{ recipient: string }>>`
    WITH "shown" AS MATERIALIZED (
      SELECT "id" FROM "Telling"
      WHERE "teamId" = ${teamId} AND "kind" = ANY(${kinds}) AND "subjectId" = ANY(${subjectIds}) AND "state" <> 'dropped'
      ORDER BY "position" FOR UPDATE),
    "behind" AS MATERIALIZED (
      SELECT "id", nextval(pg_get_serial_sequence('"Telling"', 'position')) AS "position" FROM "shown")
    UPDATE "Telling" t SET
      "wantedVersion" = t."wantedVersion" + 1,
      "position" = CASE WHEN t."state" = 'waiting' THEN t."position" ELSE b."position" END,
      "tries" = CASE WHEN t."state" = 'waiting' THEN t."tries" ELSE 0 END,
      "firstTriedAt" = CASE WHEN t."state" = 'waiting' THEN t."firstTriedAt" END,
      "nextTryAt" = CASE WHEN t."state" = 'waiting' THEN t."nextTryAt" END,
      "state" = 'waiting', "wantedAt" = ${at}
    FROM "behind" b WHERE t."id" = b."id"
    RETURNING t."recipient"`;
  const recipients = new Set(told.map(({ recipient }) => recipient));
  for (const recipient of recipients) await wake(tx, teamId, recipient);
}

/**
 * Queues that what waits for a recipient be delivered. Safe to repeat. A look put off has a key of its own: the
 * queue keeps one job a key, and what is told meanwhile must not wait for it.
 */
export async function wake(tx: Tx, teamId: string, recipient: string, afterSeconds = 0): Promise<void> {
  await tx.queue.send(
    tx.rows,
    'deliver',
    { teamId, recipient },
    afterSeconds > 0
      ? { key: `${teamId}:${recipient}:later`, afterSeconds }
      : { key: `${teamId}:${recipient}` },
  );
}
