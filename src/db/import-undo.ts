import type { Since } from '../leads/import-undo.ts';
import type { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/**
 * What has happened with some contacts since an import, by contact. Of what cannot have been before a contact the import
 * made, everything counts; of one known before, what came after it.
 *
 * @param since when the import began
 */
export async function happenedSince(
  rows: Rows,
  teamId: string,
  importId: string,
  contactIds: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, Since>> {
  const found = await rows.$queryRaw<Array<{ id: string } & Since>>`
    SELECT c."id"::text,
      EXISTS (SELECT 1 FROM "Lead" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id" AND x."arrivedAt" >= ${since}) AS inquired,
      EXISTS (SELECT 1 FROM "Deal" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id" AND x."enteredAt" >= ${since}) AS deal,
      EXISTS (SELECT 1 FROM "Interaction" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id" AND x."loggedAt" >= ${since})
        OR EXISTS (SELECT 1 FROM "Touch" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id"
          AND (x."openedAt" >= ${since} OR (x."state" NOT IN ('due', 'withdrawn') AND x."settledAt" >= ${since}))) AS talked,
      EXISTS (SELECT 1 FROM "OptOut" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id" AND x."at" >= ${since}) AS "opted-out",
      EXISTS (SELECT 1 FROM "Referral" x WHERE x."teamId" = c."teamId" AND x."enteredAt" >= ${since}
        AND (x."byContactId" = c."id" OR x."referredContactId" = c."id")) AS referred,
      EXISTS (SELECT 1 FROM "Promise" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id" AND x."madeAt" >= ${since}) AS promised,
      EXISTS (SELECT 1 FROM "ContactEvent" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id" AND x."enteredAt" >= ${since}) AS event,
      EXISTS (SELECT 1 FROM "PlanMove" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id" AND x."at" >= ${since})
        OR EXISTS (SELECT 1 FROM "Enrolment" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id" AND x."createdAt" >= ${since}
          AND (x."state" <> 'active' OR x."planYear" > 1 OR NOT EXISTS (
            SELECT 1 FROM "ImportRow" r WHERE r."teamId" = c."teamId" AND r."importId" = ${importId}::uuid
              AND r."contactId" = c."id" AND r."planKey" = x."planKey"))) AS "plan-changed",
      EXISTS (SELECT 1 FROM "ContactMerge" x WHERE x."teamId" = c."teamId" AND x."keptContactId" = c."id" AND x."at" >= ${since}) AS merged,
      EXISTS (SELECT 1 FROM "ImportRow" x WHERE x."teamId" = c."teamId" AND x."contactId" = c."id"
        AND x."importId" <> ${importId}::uuid AND x."undo" IS NULL
        AND x."importId" IN (SELECT "id" FROM "Import" WHERE "teamId" = c."teamId" AND "startedAt" >= ${since})) AS "other-import"
    FROM "Contact" c WHERE c."teamId" = ${teamId} AND c."id" = ANY(${[...contactIds]}::uuid[])`;
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
  await rows.$executeRaw`DELETE FROM "Touch" WHERE "teamId" = ${teamId} AND "contactId" = ANY(${ids}::uuid[])`;
  await rows.$executeRaw`DELETE FROM "Enrolment" WHERE "teamId" = ${teamId} AND "contactId" = ANY(${ids}::uuid[])`;
  await rows.$executeRaw`DELETE FROM "ContactPhone" WHERE "teamId" = ${teamId} AND "contactId" = ANY(${ids}::uuid[])`;
  await rows.$executeRaw`DELETE FROM "ContactEmail" WHERE "teamId" = ${teamId} AND "contactId" = ANY(${ids}::uuid[])`;
  await rows.$executeRaw`UPDATE "ImportRow" SET "contactId" = NULL WHERE "teamId" = ${teamId} AND "contactId" = ANY(${ids}::uuid[])`;
  await rows.$executeRaw`DELETE FROM "Contact" WHERE "teamId" = ${teamId} AND "id" = ANY(${ids}::uuid[])`;
}
