import type { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/** Two contacts that were made one. */
export type Merge = {
  mergeId: string;
  keptContactId: string;
  mergedContactId: string;
  /** What the one that was merged was called. */
  mergedName: string;
  at: Date;
  byUserId: string;
  undoneAt: Date | null;
};

const mergeFields = {
  id: true,
  keptContactId: true,
  mergedContactId: true,
  mergedName: true,
  at: true,
  byUserId: true,
  undoneAt: true,
} as const;
type MergeRow = Prisma.ContactMergeGetPayload<{ select: typeof mergeFields }>;

/**
 * Whom an id means: the contact that it was merged into, and so on, or itself. Here alone old buttons, lists, forms and
 * links find who was merged since.
 */
export async function presentContactId(rows: Rows, teamId: string, contactId: string): Promise<string> {
  const [last] = await rows.$queryRaw<Array<{ id: string }>>`
    WITH RECURSIVE "led" AS (
      SELECT ${contactId}::uuid AS "id", 0 AS "step"
      UNION ALL SELECT m."keptContactId", l."step" + 1 FROM "led" l
      JOIN "ContactMerge" m ON m."teamId" = ${teamId} AND m."mergedContactId" = l."id" AND m."undoneAt" IS NULL)
    SELECT "id"::text FROM "led" ORDER BY "step" DESC LIMIT 1`;
  return last?.id ?? contactId;
}

export async function readMerge(rows: Rows, teamId: string, mergeId: string): Promise<Merge | undefined> {
  const row = await rows.contactMerge.findUnique({
    where: { teamId_id: { teamId, id: mergeId } },
    select: mergeFields,
  });
  return row ? asMerge(row) : undefined;
}

/** The merge by which a contact is no more; `undefined`: none stands. */
export async function mergeOf(
  rows: Rows,
  teamId: string,
  mergedContactId: string,
): Promise<Merge | undefined> {
  const row = await rows.contactMerge.findFirst({
    where: { teamId, mergedContactId, undoneAt: null },
    select: mergeFields,
  });
  return row ? asMerge(row) : undefined;
}

/** The latest merge that brought somebody to a contact and stands; `undefined`: none does. */
export async function latestMergeInto(
  rows: Rows,
  teamId: string,
  keptContactId: string,
): Promise<Merge | undefined> {
  const row = await rows.contactMerge.findFirst({
    where: { teamId, keptContactId, undoneAt: null },
    select: mergeFields,
    // As they were recorded: none ever comes before one that was there.
    orderBy: { id: 'desc' },
  });
  return row ? asMerge(row) : undefined;
}

/** The merges of a team since an instant that stand, latest first. */
export async function mergesSince(rows: Rows, teamId: string, since: Date): Promise<Merge[]> {
  const found = await rows.contactMerge.findMany({
    where: { teamId, undoneAt: null, at: { gte: since } },
    select: mergeFields,
    orderBy: { id: 'desc' },
  });
  return found.map(asMerge);
}

function asMerge({ id, ...row }: MergeRow): Merge {
  return { mergeId: id, ...row };
}
