import { type ImportedNote, importStates, type KeptImport, statesAtWork } from '../leads/import.ts';
import type { MadeByRow } from '../leads/import-made.ts';
import { readShape } from '../leads/import-shape.ts';
import type { ImportedPerson } from '../leads/imported-person.ts';
import { Prisma } from './generated/client.ts';
import { jsonOfRows } from './insert-rows.ts';
import { known } from './known.ts';
import type { Tx } from './store.ts';

type Rows = Prisma.TransactionClient;

function asImport(row: Prisma.ImportGetPayload<object>): KeptImport {
  const { id, state, shape, ...rest } = row;
  return { ...rest, importId: id, state: known(importStates, state), shape: readShape(shape) };
}

/** An import of a team; `undefined` where there is none of this id. */
export async function readImport(
  rows: Rows,
  teamId: string,
  importId: string,
): Promise<KeptImport | undefined> {
  const row = await rows.import.findUnique({ where: { teamId_id: { teamId, id: importId } } });
  return row ? asImport(row) : undefined;
}

/**
 * Lets one decision or one piece of work at a time be done on an import until the transaction ends, and reads it. Taken
 * before any contact's lock.
 */
export async function lockImport(
  rows: Rows,
  teamId: string,
  importId: string,
): Promise<KeptImport | undefined> {
  await rows.$executeRaw`SELECT 1 FROM "Import" WHERE "teamId" = ${teamId} AND "id" = ${importId}::uuid FOR UPDATE`;
  return await readImport(rows, teamId, importId);
}

/** Imports of a team that were not discarded, latest first. */
export async function latestImports(rows: Rows, teamId: string, most: number): Promise<KeptImport[]> {
  const found = await rows.import.findMany({
    where: { teamId, state: { not: 'discarded' } },
    orderBy: [{ keptAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return found.map(asImport);
}

/** The import of a team that is going on now, if one is. */
export async function importAtWork(rows: Rows, teamId: string): Promise<KeptImport | undefined> {
  const row = await rows.import.findFirst({ where: { teamId, state: { in: [...statesAtWork] } } });
  return row ? asImport(row) : undefined;
}

/** Lets one import of a team begin or go on at a time, until the transaction ends. */
export async function lockImports(rows: Rows, teamId: string): Promise<void> {
  await rows.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`imports ${teamId}`}, 0))`;
}

/** Has an import go on, in the transaction that says so. */
export async function queueImport(tx: Tx, teamId: string, importId: string, afterSeconds = 0): Promise<void> {
  await tx.queue.send(
    tx.rows,
    'import',
    { teamId, importId },
    { key: importId, ...(afterSeconds > 0 ? { afterSeconds } : {}) },
  );
}

/** The pieces of a file that is still to be read, one at a time. */
export async function* keptPieces(rows: Rows, teamId: string, importId: string): AsyncGenerator<Uint8Array> {
  for (let nth = 0; ; nth += 1) {
    const piece = await rows.importPiece.findFirst({
      where: { teamId, importId, nth },
      select: { bytes: true },
    });
    if (!piece) return;
    yield piece.bytes;
  }
}

/** A row that is still to be dealt with. */
export type WaitingRow = {
  line: number;
  person: ImportedPerson;
  sourceSaid: string;
  ownerUserId: string | null;
  unread: readonly string[];
  /** Addresses that so many people have that only whoever has exactly this name is the same. */
  shared: readonly string[];
};

/** The rows after a line that are still to be dealt with, in their order. */
export async function waitingRows(
  rows: Rows,
  teamId: string,
  importId: string,
  { after, most }: { after: number; most: number },
): Promise<WaitingRow[]> {
  const found = await rows.importRow.findMany({
    where: { teamId, importId, state: 'read', line: { gt: after } },
    select: { line: true, person: true, sourceSaid: true, ownerUserId: true, unread: true, shared: true },
    orderBy: { line: 'asc' },
    take: most,
  });
  // Written by us and by nobody else.
  return found.map((row) => ({ ...row, person: row.person as unknown as ImportedPerson }));
}

/** A row whose new contact is still to be put on a plan. */
export type RowToPlan = { line: number; contactId: string; ownerUserId: string; planKey: string };

/** The next rows whose contacts are to be put on a plan: of one owner and one plan. */
export async function rowsToPlan(
  rows: Rows,
  teamId: string,
  importId: string,
  most: number,
): Promise<RowToPlan[]> {
  const [next] = await rows.$queryRaw<Pick<RowToPlan, 'ownerUserId' | 'planKey'>[]>`
    SELECT "ownerUserId", "planKey" FROM "ImportRow"
    WHERE "teamId" = ${teamId} AND "importId" = ${importId}::uuid AND "toPlan"
    ORDER BY "ownerUserId", "planKey", "line" LIMIT 1`;
  if (!next) return [];
  // A statement of its own, which PostgreSQL answers from the index of just these rows.
  return await rows.$queryRaw`
    SELECT "line", "contactId"::text AS "contactId", "ownerUserId", "planKey" FROM "ImportRow"
    WHERE "teamId" = ${teamId} AND "importId" = ${importId}::uuid AND "toPlan"
      AND "ownerUserId" = ${next.ownerUserId} AND "planKey" = ${next.planKey}
    ORDER BY "line" LIMIT ${most}`;
}

/** Forgets by what some rows are compared: they are dealt with. */
export async function forgetAddresses(
  rows: Rows,
  importId: string,
  addresses: readonly string[],
  lines: readonly number[],
): Promise<void> {
  await rows.$executeRaw`
    DELETE FROM "ImportAddress"
    WHERE "importId" = ${importId}::uuid AND "address" = ANY(${[...addresses]}) AND "line" = ANY(${[...lines]})`;
}

/** Forgets what some rows say that are never to be dealt with. @returns how many there were */
export async function forgetWaiting(rows: Rows, importId: string, most: number): Promise<number> {
  await rows.$executeRaw`
    DELETE FROM "ImportAddress" WHERE "importId" = ${importId}::uuid AND "line" IN (
      SELECT "line" FROM "ImportRow" WHERE "importId" = ${importId}::uuid AND "person" IS NOT NULL
      ORDER BY "line" LIMIT ${most})`;
  return await rows.$executeRaw`
    UPDATE "ImportRow" SET "person" = NULL WHERE "importId" = ${importId}::uuid AND "line" IN (
      SELECT "line" FROM "ImportRow" WHERE "importId" = ${importId}::uuid AND "person" IS NOT NULL
      ORDER BY "line" LIMIT ${most})`;
}

/** Which of some contacts rows of an import have come to. */
export async function contactsOfFile(
  rows: Rows,
  teamId: string,
  importId: string,
  contactIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await rows.importRow.findMany({
    where: { teamId, importId, contactId: { in: [...contactIds] } },
    select: { contactId: true },
    distinct: ['contactId'],
  });
  return new Set(found.flatMap(({ contactId }) => contactId ?? []));
}

/** Which of some addresses a standing request to be left alone in every way holds for. */
export async function addressesLeftAlone(
  rows: Rows,
  teamId: string,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await rows.$queryRaw<{ address: string }[]>`
    SELECT DISTINCT s."address" FROM "Suppression" s
    JOIN "OptOut" o ON o."teamId" = s."teamId" AND o."id" = s."optOutId"
    WHERE s."teamId" = ${teamId} AND s."address" = ANY(${[...addresses]}) AND o."undoneAt" IS NULL AND o."channel" IS NULL`;
  return new Set(found.map(({ address }) => address));
}

/** What files of contacts said about a person, latest first. A file that was taken back says nothing any more. */
export async function importsOfContact(
  rows: Rows,
  teamId: string,
  contactId: string,
): Promise<ImportedNote[]> {
  const found = await rows.importRow.findMany({
    where: { teamId, contactId, OR: [{ undo: null }, { undo: 'left' }] },
    select: {
      notes: true,
      source: { select: { name: true } },
      import: { select: { fileName: true, startedAt: true, keptAt: true } },
    },
    orderBy: [{ importId: 'desc' }, { line: 'asc' }],
    take: 5,
  });
  return found.map(({ notes, source, import: { fileName, startedAt, keptAt } }) => ({
    fileName,
    importedAt: startedAt ?? keptAt,
    sourceName: source?.name ?? '',
    notes,
  }));
}

/** Columns of a row that are written when it is dealt with. */
type RowChange = { line: number } & Partial<{
  state: string;
  expected: string;
  likeId: string;
  leftAlone: boolean;
  planKey: string | null;
  toPlan: boolean;
  ownerUserId: string | null;
  sourceId: string | null;
  contactId: string | null;
  made: MadeByRow | null;
  person: null;
  shared: readonly string[];
  otherName: boolean;
  cells: readonly string[];
  undo: string;
  undoWhy: string | null;
}>;

/** Writes what became of many rows with one statement; all changes name the same columns. */
export async function changeRows(
  rows: Rows,
  teamId: string,
  importId: string,
  changes: readonly RowChange[],
): Promise<void> {
  const [first] = changes;
  if (!first) return;
  const columns = Object.keys(first).filter((key) => key !== 'line');
  const set = Prisma.raw(columns.map((key) => `"${key}" = n."${key}"`).join(', '));
  await rows.$executeRaw`
    UPDATE "ImportRow" r SET ${set}
    FROM jsonb_populate_recordset(NULL::"ImportRow", ${jsonOfRows(changes)}::jsonb) n
    WHERE r."teamId" = ${teamId} AND r."importId" = ${importId}::uuid AND r."line" = n."line"`;
}
