import { randomUUID } from 'node:crypto';
import type { Tx } from './store.ts';

/** The things Touchbase says of its own accord, each drawn whole from the rows of its subject. */
export const tellingKinds = [
  'lead-card', // a lead, in the leads channel
  'lead-contact', // a lead with phone and e-mail, to the one who has it
  'lead-unclaimed', // a lead nobody took within the claim window, in the leads channel
  'lead-after-opt-out', // an inquiry of a person who had asked to be left alone, to the owner or a manager
  'morning', // an agent's morning
  'touch', // one touch that arose after the morning or fell due at its hour
  'cover', // that somebody does another's touches while that one is away, and that it is over, to them
  'plan-moves', // the moves between plans of one day, to whom they were told
  'digest', // a week of all sources, in the reports channel
  'source-new', // a source never heard of before, to a manager
  'delivery-quarantined', // something that could not be understood, to a manager
] as const;

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

/** Has every message that shows one of the subjects drawn anew, wherever it was told. Tells nobody new. */
export async function tellAgain(
  tx: Tx,
  { teamId, kind, subjectIds, at }: { teamId: string; kind: TellingKind; subjectIds: string[]; at: Date },
): Promise<void> {
  if (subjectIds.length === 0) return;
  const shown = await tx.rows.telling.findMany({
    where: { teamId, kind, subjectId: { in: subjectIds }, state: { not: 'dropped' } },
    select: { subjectId: true, recipient: true },
    orderBy: { position: 'asc' },
  });
  for (const { subjectId, recipient } of shown) await tell(tx, { teamId, kind, subjectId, recipient, at });
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
