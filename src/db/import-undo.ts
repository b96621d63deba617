import type { Since } from '../leads/import-undo.ts';
import { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/**
 * What has happened with some contacts since an import, by contact. Of those the import made, everything counts, even
 * what says of itself that it was before: an inquiry may have waited to be matched. Of one known before, what came after.
 *
 * @param newcomerIds whom of them the import made
 * @param since when the import began
 */
export async function happenedSince(
  rows: Rows,
  { teamId, importId, since }: { teamId: string; importId: string; since: Date },
  contactIds: readonly string[],
  newcomerIds: readonly string[],
): Promise<ReadonlyMap<string, Since>> {
  const found = await rows.$queryRaw<Array<{ id: string } & Since>>`
    SELECT c."id"::text,
      EXISTS (SELECT 1 FROM "Lead" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id"
        AND (c."isNew" OR x."arrivedAt" >= ${since})) AS inquired,
      EXISTS (SELECT 1 FROM "Deal" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id"
        AND (c."isNew" OR x."enteredAt" >= ${since})) AS deal,
      EXISTS (SELECT 1 FROM "Interaction" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id"
          AND (c."isNew" OR x."loggedAt" >= ${since}))
        OR EXISTS (SELECT 1 FROM "Touch" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id" AND (
          (x."openedAt" IS NOT NULL AND (c."isNew" OR x."openedAt" >= ${since}))
          OR (x."state" NOT IN ('due', 'withdrawn') AND (c."isNew" OR x."settledAt" >= ${since})))) AS talked,
      EXISTS (SELECT 1 FROM "OptOut" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id"
        AND (c."isNew" OR x."at" >= ${since})) AS "opted-out",
      EXISTS (SELECT 1 FROM "Referral" x WHERE x."teamId" = c."teamId" AND (c."isNew" OR x."enteredAt" >= ${since})
        AND (x."byContactId" = c."id" OR x."referredContactId" = c."id")) AS referred,
      EXISTS (SELECT 1 FROM "Promise" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id"
        AND (c."isNew" OR x."madeAt" >= ${since})) AS promised,
      EXISTS (SELECT 1 FROM "ContactEvent" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id"
        AND (c."isNew" OR x."enteredAt" >= ${since})) AS event,
      EXISTS (SELECT 1 FROM "PlanMove" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id"
          AND (c."isNew" OR x."at" >= ${since}))
        -- Put off to another day: somebody has worked on it.
        OR EXISTS (SELECT 1 FROM "Touch" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id"
          AND x."dueOn" <> x."plannedOn")
        OR EXISTS (SELECT 1 FROM "Enrolment" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id"
          AND (c."isNew" OR x."createdAt" >= ${since})
          AND (x."state" <> 'active' OR x."planYear" > 1 OR NOT EXISTS (
            SELECT 1 FROM "ImportRow" r WHERE r."teamId" = c."teamId" AND r."importId" = ${importId}::uuid
              AND r."contactId" = c."id" AND r."planKey" = x."planKey"))) AS "plan-changed",
      EXISTS (SELECT 1 FROM "ContactMerge" x WHERE x."teamId" = c."teamId" AND x."keptContactId" = c."id"
        AND (c."isNew" OR x."at" >= ${since})) AS merged,
      EXISTS (SELECT 1 FROM "ImportRow" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id"
        AND x."importId" <> ${importId}::uuid AND x."undo" IS NULL AND (c."isNew" OR x."importId" IN (
          SELECT "id" FROM "Import" WHERE "teamId" = c."teamId" AND "startedAt" >= ${since}))) AS "other-import"
    FROM (SELECT "teamId", "id", "id" = ANY(${[...newcomerIds]}::uuid[]) AS "isNew" FROM "Contact"
      WHERE "teamId" = ${teamId} AND "id" = ANY(${[...contactIds]}::uuid[])) c`;
  return new Map(found.map(({ id, ...happened }) => [id, happened]));
}

/** By id, the touches of some contacts that stand in mornings, with what is needed to have those drawn anew. */
export async function touchesInMornings(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
): Promise<Array<{ touchId: string; contactId: string; dueOn: Date }>> {
  return await rows.$queryRaw`
    SELECT DISTINCT t."id"::text AS "touchId", t."contactId"::text AS "contactId", t."dueOn"
    FROM "Touch" t JOIN "MorningTouch" m ON m."teamId" = t."teamId" AND m."touchId" = t."id"
    WHERE t."teamId" = ${teamId} AND t."contactId" = ANY(${[...contactIds]}::uuid[])`;
}

/** Takes contacts away, with their plans and touches. They must have nothing else: the database refuses otherwise. */
export async function deleteContacts(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
): Promise<void> {
  const ids = [...contactIds];
  await rows.$executeRaw`
    DELETE FROM "MorningTouch" m USING "Touch" t
    WHERE m."teamId" = ${teamId} AND t."teamId" = ${teamId} AND m."touchId" = t."id" AND t."contactId" = ANY(${ids}::uuid[])`;
  await rows.$executeRaw`DELETE FROM "ContactRefusal" WHERE "teamId" = ${teamId} AND "contactId" = ANY(${ids}::uuid[])`;
  // What a file says that they agreed to goes with it; what anybody recorded by hand keeps them here.
  await rows.$executeRaw`
    DELETE FROM "Consent" WHERE "teamId" = ${teamId} AND "contactId" = ANY(${ids}::uuid[]) AND "how" = 'import'`;
  await rows.$executeRaw`DELETE FROM "Touch" WHERE "teamId" = ${teamId} AND "contactId" = ANY(${ids}::uuid[])`;
  await rows.$executeRaw`DELETE FROM "Enrolment" WHERE "teamId" = ${teamId} AND "contactId" = ANY(${ids}::uuid[])`;
  await rows.$executeRaw`DELETE FROM "ContactPhone" WHERE "teamId" = ${teamId} AND "contactId" = ANY(${ids}::uuid[])`;
  await rows.$executeRaw`DELETE FROM "ContactEmail" WHERE "teamId" = ${teamId} AND "contactId" = ANY(${ids}::uuid[])`;
  // What a file said of people who are nobody's is not kept either.
  await rows.$executeRaw`
    UPDATE "ImportRow" SET "contactId" = NULL, "made" = NULL, "cells" = '{}', "unread" = '{}', "shared" = '{}', "notes" = ''
    WHERE "teamId" = ${teamId} AND "contactId" = ANY(${ids}::uuid[])`;
  await rows.$executeRaw`DELETE FROM "Contact" WHERE "teamId" = ${teamId} AND "id" = ANY(${ids}::uuid[])`;
}

/**
 * Takes contacts away as far as nothing else refers to them. In a transaction.
 *
 * @returns those who stay
 */
export async function deleteUnheld(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
): Promise<readonly string[]> {
  if (contactIds.length === 0 || (await areDeleted(rows, teamId, contactIds))) return [];
  const held: string[] = [];
  for (const id of contactIds) if (!(await areDeleted(rows, teamId, [id]))) held.push(id);
  return held;
}

/** @returns `false`: something refers to one of them, and all are as they were */
async function areDeleted(rows: Rows, teamId: string, contactIds: readonly string[]): Promise<boolean> {
  await rows.$executeRaw`SAVEPOINT "before_deleting"`;
  try {
    await deleteContacts(rows, teamId, contactIds);
    return true;
  } catch (error) {
    if (!isHeldByReference(error)) throw error;
    await rows.$executeRaw`ROLLBACK TO SAVEPOINT "before_deleting"`;
    return false;
  }
}

/** Whether PostgreSQL refused something for the sake of a foreign key. */
function isHeldByReference(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const { driverAdapterError } = error.meta ?? {};
  if (!(driverAdapterError instanceof Error)) return false;
  const { cause } = driverAdapterError;
  return (
    typeof cause === 'object' &&
    cause !== null &&
    (('kind' in cause && cause.kind === 'ForeignKeyConstraintViolation') ||
      ('originalCode' in cause && (cause.originalCode === '23503' || cause.originalCode === '23001')))
  );
}
