import type { ImportState } from '../leads/import.ts';
import { madeNothing } from './erase-rows.ts';
import type { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/** What is old enough to be emptied, and at most how many at once. */
type Old = { teamId: string; before: Date; at: Date; most: number };

/**
 * Empties what other systems sent, but keeps that they did: it is known again should it be sent again.
 *
 * @param states `quarantined`: what nobody could read; else what was made something of
 * @returns how many there were
 */
export async function emptyOldDeliveries(
  rows: Rows,
  { teamId, before, at, most, states }: Old & { states: readonly string[] },
): Promise<number> {
  // What is put into no list any more is not to be looked for in one.
  return await rows.$executeRaw`
    UPDATE "Delivery" SET "body" = ''::bytea, "emptiedAt" = ${at},
      "state" = CASE WHEN "state" = 'quarantined' THEN 'discarded' ELSE "state" END
    WHERE "teamId" = ${teamId} AND "id" IN (
      SELECT "id" FROM "Delivery" WHERE "teamId" = ${teamId} AND "emptiedAt" IS NULL AND "receivedAt" < ${before}
        AND "state" = ANY(${[...states]})
      ORDER BY "receivedAt" LIMIT ${most} FOR UPDATE SKIP LOCKED)`;
}

/** A file of contacts in one of some states that is old enough; `undefined`: there is none. */
export async function oldImport(
  rows: Rows,
  teamId: string,
  before: Date,
  states: readonly ImportState[],
): Promise<string | undefined> {
  const found = await rows.import.findFirst({
    where: {
      teamId,
      emptiedAt: null,
      keptAt: { lt: before },
      workedAt: { lt: before },
      state: { in: [...states] },
    },
    select: { id: true },
    orderBy: [{ keptAt: 'asc' }, { id: 'asc' }],
  });
  return found?.id;
}

/**
 * Empties what the rows of a file say, a few at a time; what they came to stays. From the first of them on nothing of it
 * can be taken back; one that is being taken back just now stays as it is.
 *
 * @returns whether something is left
 */
export async function emptyOldRows(
  rows: Rows,
  { teamId, importId, at, most }: { teamId: string; importId: string; at: Date; most: number },
): Promise<boolean> {
  const begun = await rows.$executeRaw`
    UPDATE "Import" SET "emptyingAt" = COALESCE("emptyingAt", ${at})
    WHERE "teamId" = ${teamId} AND "id" = ${importId}::uuid AND "state" IN ('done', 'undone')`;
  if (begun === 0) return false;
  const nothing = JSON.stringify(madeNothing);
  const count = await rows.$executeRaw`
    UPDATE "ImportRow" SET "person" = NULL, "cells" = '{}', "unread" = '{}', "shared" = '{}', "notes" = '',
      "sourceSaid" = '', "ownerSaid" = '',
      "made" = CASE WHEN "made" IS NULL THEN NULL ELSE ${nothing}::jsonb END
    WHERE "importId" = ${importId}::uuid AND "line" IN (
      SELECT "line" FROM "ImportRow" WHERE "teamId" = ${teamId} AND "importId" = ${importId}::uuid AND (
        "person" IS NOT NULL OR "cells" <> '{}' OR "unread" <> '{}' OR "shared" <> '{}' OR "notes" <> ''
        OR "sourceSaid" <> '' OR "ownerSaid" <> '' OR "made" <> ${nothing}::jsonb)
      LIMIT ${most})`;
  if (count === most) return true;
  await rows.importAddress.deleteMany({ where: { teamId, importId } });
  await rows.importPiece.deleteMany({ where: { teamId, importId } });
  await rows.import.update({
    where: { teamId_id: { teamId, id: importId } },
    data: { emptiedAt: at },
  });
  return false;
}

/**
 * Forgets how the people of merges were before, once a merge cannot be taken back. Requests to stop that it joined to
 * others stay: they are evidence.
 *
 * @returns how many there were
 */
export async function emptyOldMerges(rows: Rows, { teamId, before, most }: Omit<Old, 'at'>): Promise<number> {
  return await rows.$executeRaw`
    UPDATE "ContactMerge" SET "changes" = CASE
      WHEN jsonb_array_length("changes" #> '{OptOut,removed}') > 0 THEN jsonb_build_object('OptOut', jsonb_build_object(
        'moved', '[]'::jsonb, 'changed', '[]'::jsonb, 'removed', "changes" #> '{OptOut,removed}', 'added', '[]'::jsonb))
      ELSE '{}' END
    WHERE "teamId" = ${teamId} AND "id" IN (
      SELECT "id" FROM "ContactMerge" WHERE "teamId" = ${teamId} AND "changes" - 'OptOut' <> '{}' AND "at" < ${before}
      LIMIT ${most} FOR UPDATE SKIP LOCKED)`;
}

/** Deletes what was refused before an instant; what somebody did all the same stays, with their reason. */
export async function deleteOldRefusals(
  rows: Rows,
  { teamId, before, most }: Omit<Old, 'at'>,
): Promise<void> {
  await rows.$executeRaw`
    DELETE FROM "ContactRefusal" WHERE "teamId" = ${teamId} AND "id" IN (
      SELECT "id" FROM "ContactRefusal" WHERE "teamId" = ${teamId} AND "overriddenAt" IS NULL AND "on" < ${before}
      ORDER BY "on" LIMIT ${most} FOR UPDATE SKIP LOCKED)`;
}

/**
 * Empties what people wrote in inquiries that were lost before an instant, and what was said of them; when and from where
 * they came stays.
 *
 * @returns the inquiries
 */
export async function emptyOldLostLeads(
  rows: Rows,
  { teamId, before, most }: Omit<Old, 'at'>,
): Promise<string[]> {
  const found = await rows.$queryRaw<Array<{ id: string }>>`
    UPDATE "Lead" SET "message" = '', "unreadAddresses" = '', "area" = '', "wants" = '{}', "routeTrace" = NULL
    WHERE "teamId" = ${teamId} AND "id" IN (
      SELECT l."id" FROM "Lead" l WHERE l."teamId" = ${teamId} AND l."stage" = 'lost' AND l."arrivedAt" < ${before}
        AND (l."message" <> '' OR l."unreadAddresses" <> '' OR l."area" <> '' OR l."wants" <> '{}' OR l."routeTrace" IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM "LeadStageChange" c WHERE c."teamId" = l."teamId" AND c."leadId" = l."id"
          AND c."to" = 'lost' AND c."at" >= ${before})
      LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING "id"::text`;
  const said = await rows.$queryRaw<Array<{ id: string }>>`
    UPDATE "LeadStageChange" SET "words" = '' WHERE "teamId" = ${teamId} AND "id" IN (
      SELECT s."id" FROM "LeadStageChange" s JOIN "Lead" l ON l."teamId" = s."teamId" AND l."id" = s."leadId"
      WHERE s."teamId" = ${teamId} AND s."words" <> '' AND l."stage" = 'lost' AND l."arrivedAt" < ${before}
        AND NOT EXISTS (SELECT 1 FROM "LeadStageChange" c WHERE c."teamId" = l."teamId" AND c."leadId" = l."id"
          AND c."to" = 'lost' AND c."at" >= ${before})
      LIMIT ${most} FOR UPDATE OF s SKIP LOCKED)
    RETURNING "leadId"::text AS "id"`;
  return [...new Set([...found, ...said].map(({ id }) => id))];
}
