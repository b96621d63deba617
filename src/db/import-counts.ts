import type { Counted, FaultyRow, ImportCounts } from '../leads/import.ts';
import { leftReasons } from '../leads/import-undo.ts';
import { rowFaults } from '../leads/imported-person.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';

type Rows = Prisma.TransactionClient;

const mostNamed = 5;

/**
 * Counts the rows of an import.
 *
 * @param ownerUserId whose those are who are nobody's by the file
 */
export async function countImport(
  rows: Rows,
  teamId: string,
  { importId, ownerUserId }: { importId: string; ownerUserId: string | null },
): Promise<ImportCounts> {
  const [all] = await rows.$queryRaw<
    Array<
      Record<
        | 'rows'
        | 'new'
        | 'known'
        | 'again'
        | 'added'
        | 'merged'
        | 'repeated'
        | 'partly'
        | 'others'
        | 'alone'
        | 'opts'
        | 'gone'
        | 'back',
        number
      >
    >
  >`
    SELECT count(*)::int AS rows,
      count(*) FILTER (WHERE "expected" = 'new')::int AS new,
      count(*) FILTER (WHERE "expected" = 'known')::int AS known,
      count(*) FILTER (WHERE "expected" = 'repeated')::int AS again,
      count(*) FILTER (WHERE "state" = 'added')::int AS added,
      count(*) FILTER (WHERE "state" = 'merged')::int AS merged,
      count(*) FILTER (WHERE "state" = 'repeated')::int AS repeated,
      count(*) FILTER (WHERE "state" <> 'refused' AND (cardinality("unread") > 0 OR cardinality("shared") > 0))::int AS partly,
      count(*) FILTER (WHERE "otherName")::int AS others,
      count(*) FILTER (WHERE "leftAlone" AND "expected" <> 'repeated')::int AS alone,
      count(*) FILTER (WHERE "optsOut")::int AS opts,
      count(DISTINCT "contactId") FILTER (WHERE "undo" = 'taken-back')::int AS back,
      count(*) FILTER (WHERE "undo" = 'gone' AND "state" = 'added')::int AS gone
    FROM "ImportRow" WHERE "teamId" = ${teamId} AND "importId" = ${importId}::uuid`;
  const refused = await rows.$queryRaw<Array<{ why: string; n: number; lines: number[]; values: string[] }>>`
    SELECT "why", count(*)::int AS n,
      (array_agg("line" ORDER BY "line"))[1:3] AS lines,
      (array_agg(COALESCE("unread"[1], array_to_string("cells", ' ')) ORDER BY "line"))[1:3] AS values
    FROM "ImportRow" WHERE "teamId" = ${teamId} AND "importId" = ${importId}::uuid AND "state" = 'refused'
    GROUP BY "why" ORDER BY n DESC, "why"`;
  const newOnes = { teamId, importId, expected: 'new' };
  const owners = await rows.importRow.groupBy({ by: ['ownerUserId'], where: newOnes, _count: true });
  const plans = await rows.importRow.groupBy({
    by: ['planKey'],
    where: { ...newOnes, ...canBeOnPlan(ownerUserId) },
    _count: true,
  });
  const unknownOwners = await rows.importRow.groupBy({
    by: ['ownerSaid'],
    where: { teamId, importId, ownerUserId: null, ownerSaid: { not: '' } },
    _count: { _all: true },
    orderBy: [{ _count: { ownerSaid: 'desc' } }, { ownerSaid: 'asc' }],
    take: mostNamed,
  });
  const left = await rows.$queryRaw<Counted[]>`
    SELECT "undoWhy" AS what, count(DISTINCT "contactId")::int AS n
    FROM "ImportRow" WHERE "teamId" = ${teamId} AND "importId" = ${importId}::uuid AND "undo" = 'left'
    GROUP BY 1 ORDER BY n DESC, what`;
  const byOwner = new Map<string, number>();
  for (const { ownerUserId: own, _count: n } of owners) {
    const what = own ?? ownerUserId ?? '';
    byOwner.set(what, (byOwner.get(what) ?? 0) + n);
  }
  return {
    rows: all?.rows ?? 0,
    expected: { new: all?.new ?? 0, known: all?.known ?? 0, repeated: all?.again ?? 0 },
    came: { added: all?.added ?? 0, merged: all?.merged ?? 0, repeated: all?.repeated ?? 0 },
    refused: refused.map(({ why, n, lines, values }) => ({
      why: known(rowFaults, why),
      n,
      examples: lines.map((line, nth) => ({ line, value: (values[nth] ?? '').trim() })),
    })),
    partlyRead: all?.partly ?? 0,
    otherNames: all?.others ?? 0,
    leftAlone: all?.alone ?? 0,
    optsOut: all?.opts ?? 0,
    plans: plans
      .flatMap(({ planKey, _count: n }) => (planKey ? [{ what: planKey, n }] : []))
      .toSorted((a, b) => b.n - a.n || (a.what < b.what ? -1 : 1)),
    owners: [...byOwner]
      .map(([what, n]) => ({ what, n }))
      .toSorted((a, b) => b.n - a.n || (a.what < b.what ? -1 : 1)),
    unknownOwners: unknownOwners.map(({ ownerSaid, _count }) => ({ what: ownerSaid, n: _count._all })),
    undo: {
      gone: all?.gone ?? 0,
      takenBack: all?.back ?? 0,
      left: left.map(({ what, n }) => ({ what: known(leftReasons, what), n })),
    },
  };
}

/** How many consents an import recorded, and how many of them taking it back withdrew. */
export async function countImportConsents(
  rows: Rows,
  teamId: string,
  importId: string,
): Promise<{ recorded: number; withdrawn: number }> {
  const [counted] = await rows.$queryRaw<Array<{ recorded: number; withdrawn: number }>>`
    SELECT count(*)::int AS recorded,
      count(*) FILTER (WHERE r."undo" = 'taken-back' AND c."withdrawnAt" >= i."undoneAt")::int AS withdrawn
    FROM "ImportRow" r JOIN "Import" i ON i."teamId" = r."teamId" AND i."id" = r."importId",
      jsonb_array_elements_text(r."made"->'consents') AS kept("id")
      LEFT JOIN "Consent" c ON c."teamId" = ${teamId} AND c."id" = kept."id"::uuid
    WHERE r."teamId" = ${teamId} AND r."importId" = ${importId}::uuid AND r."made" ? 'consents'`;
  return counted ?? { recorded: 0, withdrawn: 0 };
}

/** How many people an import has added. */
export async function countAdded(rows: Rows, teamId: string, importId: string): Promise<number> {
  return await rows.importRow.count({ where: { teamId, importId, state: 'added' } });
}

/** Those who have an owner, were not known to want to be left alone, and do not say so. */
function canBeOnPlan(ownerUserId: string | null): Prisma.ImportRowWhereInput {
  return { leftAlone: false, ...(ownerUserId ? {} : { ownerUserId: { not: null } }) };
}

/** The rows that were refused or not wholly read, after a line, in their order. */
export async function faultyRows(
  rows: Rows,
  teamId: string,
  importId: string,
  { after, most }: { after: number; most: number },
): Promise<FaultyRow[]> {
  const found = await rows.importRow.findMany({
    where: {
      teamId,
      importId,
      line: { gt: after },
      OR: [
        { state: 'refused' },
        { NOT: { unread: { isEmpty: true } } },
        { NOT: { shared: { isEmpty: true } } },
        { otherName: true },
      ],
    },
    select: { line: true, why: true, unread: true, shared: true, otherName: true, cells: true },
    orderBy: { line: 'asc' },
    take: most,
  });
  return found.map((row) => ({ ...row, why: row.why === null ? null : known(rowFaults, row.why) }));
}
