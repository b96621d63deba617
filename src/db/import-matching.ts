import type { ImportedPerson } from '../leads/imported-person.ts';
import type { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/** By id, the contacts that have one of some addresses: phones in E.164 and mailboxes. */
export async function contactsWith(
  rows: Rows,
  teamId: string,
  addresses: readonly string[],
): Promise<string[]> {
  const some = [...addresses];
  const found = await rows.$queryRaw<{ id: string }[]>`
    SELECT "contactId"::text AS id FROM "ContactPhone" WHERE "teamId" = ${teamId} AND "e164" = ANY(${some})
    UNION
    SELECT "contactId"::text FROM "ContactEmail" WHERE "teamId" = ${teamId} AND "mailbox" = ANY(${some})`;
  return found.map(({ id }) => id);
}

/** By id, the contacts that have one of some addresses and one of some names. */
export async function namesakesWith(
  rows: Rows,
  teamId: string,
  addresses: readonly string[],
  nameKeys: readonly string[],
): Promise<string[]> {
  if (addresses.length === 0) return [];
  const some = [...addresses];
  const found = await rows.$queryRaw<{ id: string }[]>`
    SELECT c."id"::text AS id FROM "Contact" c
    WHERE c."teamId" = ${teamId} AND c."nameKey" = ANY(${[...nameKeys]}) AND (
      EXISTS (SELECT 1 FROM "ContactPhone" p WHERE p."teamId" = c."teamId" AND p."contactId" = c."id" AND p."e164" = ANY(${some}))
      OR EXISTS (SELECT 1 FROM "ContactEmail" e WHERE e."teamId" = c."teamId" AND e."contactId" = c."id" AND e."mailbox" = ANY(${some})))`;
  return found.map(({ id }) => id);
}

/** Which of some addresses more than so many have: rows of a file that are to be dealt with and contacts together. */
export async function addressesOfMany(
  rows: Rows,
  teamId: string,
  importId: string,
  { addresses, most }: { addresses: readonly string[]; most: number },
): Promise<string[]> {
  const counted = most + 1;
  const found = await rows.$queryRaw<{ address: string }[]>`
    SELECT a."address" FROM unnest(${[...addresses]}::text[]) AS a("address")
    WHERE (SELECT count(*) FROM (SELECT 1 FROM "ImportAddress" i
        WHERE i."importId" = ${importId}::uuid AND i."address" = a."address" LIMIT ${counted}) f)
      + (SELECT count(*) FROM (SELECT 1 FROM "ContactPhone" p
        WHERE p."teamId" = ${teamId} AND p."e164" = a."address" LIMIT ${counted}) p)
      + (SELECT count(*) FROM (SELECT 1 FROM "ContactEmail" e
        WHERE e."teamId" = ${teamId} AND e."mailbox" = a."address" LIMIT ${counted}) e) > ${most}`;
  return found.map(({ address }) => address);
}

/** The names that rows of a file have beside some mailboxes, where there are several. */
export async function namesBeside(
  rows: Rows,
  importId: string,
  mailboxes: readonly string[],
): Promise<Array<{ address: string; names: string[] }>> {
  if (mailboxes.length === 0) return [];
  return await rows.$queryRaw`
    SELECT i."address", array_agg(DISTINCT r."person"->>'name') AS names
    FROM "ImportAddress" i JOIN "ImportRow" r ON r."importId" = i."importId" AND r."line" = i."line"
    WHERE i."importId" = ${importId}::uuid AND i."address" = ANY(${[...mailboxes]}) AND i."nameKey" <> ''
    GROUP BY 1 HAVING count(DISTINCT i."nameKey") > 1`;
}

/** Which of some mailboxes are a contact's. */
export async function mailboxesTaken(
  rows: Rows,
  teamId: string,
  mailboxes: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await rows.$queryRaw<{ mailbox: string }[]>`
    SELECT DISTINCT "mailbox" FROM "ContactEmail" WHERE "teamId" = ${teamId} AND "mailbox" = ANY(${[...mailboxes]})`;
  return new Set(found.map(({ mailbox }) => mailbox));
}

/**
 * What the rows of a file that were looked at say of people with one of some addresses, in their order; by an address
 * that many share only those of the given names. What rows say word for word again is left out.
 */
export async function rowsOfFileWith(
  rows: Rows,
  teamId: string,
  importId: string,
  by: { own: readonly string[]; shared: readonly string[]; nameKeys: readonly string[] },
): Promise<Array<{ likeId: string; person: Pick<ImportedPerson, 'name' | 'phones' | 'emails'> }>> {
  return await rows.$queryRaw`
    SELECT "likeId", "person" FROM (
      SELECT DISTINCT ON (r."likeId", r."person"->'name', r."person"->'phones', r."person"->'emails')
        r."line", r."likeId"::text AS "likeId", r."person"
      FROM (
        SELECT "line" FROM "ImportAddress"
          WHERE "importId" = ${importId}::uuid AND "address" = ANY(${[...by.own]})
        UNION
        SELECT "line" FROM "ImportAddress" WHERE "importId" = ${importId}::uuid
          AND "address" = ANY(${[...by.shared]}) AND "nameKey" = ANY(${[...by.nameKeys]})) a
      JOIN "ImportRow" r ON r."importId" = ${importId}::uuid AND r."line" = a."line"
      WHERE r."teamId" = ${teamId} AND r."likeId" IS NOT NULL
      ORDER BY r."likeId", r."person"->'name', r."person"->'phones', r."person"->'emails', r."line") said
    ORDER BY "line"`;
}

/** People a file is expected to add, with everything its rows say they are to the team. */
export async function relationshipsOf(
  rows: Rows,
  importId: string,
  likeIds: readonly string[],
): Promise<Array<{ line: number; planKey: string; relationships: string[] }>> {
  return await rows.$queryRaw`
    SELECT min("line") FILTER (WHERE "expected" = 'new') AS "line",
      min("planKey") FILTER (WHERE "expected" = 'new') AS "planKey",
      array_agg(DISTINCT "person"->>'relationship') AS relationships
    FROM "ImportRow" WHERE "importId" = ${importId}::uuid AND "likeId" = ANY(${[...likeIds]}::uuid[])
    GROUP BY "likeId" HAVING count("planKey") FILTER (WHERE "expected" = 'new') > 0`;
}
