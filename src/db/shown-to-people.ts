import type { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/** By id, the touches of some contacts that are still due and stand in a message. */
export async function dueTouchesShown(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
): Promise<string[]> {
  const found = await rows.$queryRaw<{ id: string }[]>`
    WITH "due" AS MATERIALIZED (
      SELECT "id" FROM "Touch"
      WHERE "teamId" = ${teamId} AND "contactId" = ANY(${[...contactIds]}::uuid[]) AND "state" = 'due')
    SELECT d."id"::text FROM "due" d JOIN "MorningTouch" m ON m."teamId" = ${teamId} AND m."touchId" = d."id"
    UNION
    SELECT t."subjectId" FROM "due" d
      JOIN "Telling" t ON t."teamId" = ${teamId} AND t."kind" = 'touch' AND t."subjectId" = d."id"::text`;
  return found.map(({ id }) => id);
}

/** By id, the leads of some contacts. */
export async function leadsOfContacts(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
): Promise<string[]> {
  const found = await rows.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "Lead" WHERE "teamId" = ${teamId} AND "contactId" = ANY(${[...contactIds]}::uuid[])`;
  return found.map(({ id }) => id);
}
