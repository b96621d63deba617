import { z } from 'zod';
import { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/** A row as PostgreSQL writes it as JSON, by column. */
type Row = Record<string, unknown>;

/**
 * Every table with rows of contacts, and how to find those of some of them. In `moved` are those that go from one
 * contact to another by nothing but the column `contactId`.
 */
const moved = [
  'Lead',
  'Enrolment',
  'Promise',
  'Touch',
  'Interaction',
  'OptOut',
  'Consent',
  'ContactRefusal',
  'Deal',
  'ContactEvent',
  'PlanMove',
  'ImportRow',
  'Delivery',
] as const;
const others = [
  'Contact',
  'ContactPhone',
  'ContactEmail',
  'Referral',
  'LeadStageChange',
  'LeadHolding',
  'Suppression',
] as const;
const tables = [...moved, ...others] as const;
export type TableOfContact = (typeof tables)[number];

const asRow = z.record(z.string(), z.unknown());
const changesOfTable = z.object({
  /** Rows that are the other contact's now, and nothing else. */
  moved: z.array(z.string()),
  /** Rows that are others now: the columns that changed, as they were and as they became. */
  changed: z.array(z.object({ from: asRow, to: asRow })),
  removed: z.array(asRow),
  added: z.array(z.string()),
});
export type ChangesOfTable = z.infer<typeof changesOfTable>;

/** What merging two contacts changed, by table. */
const mergeChanges = z.partialRecord(z.enum(tables), changesOfTable);
export type MergeChanges = z.infer<typeof mergeChanges>;

/** Reads what a merge changed from where it is kept. @throws where it is something else */
export function asMergeChanges(kept: unknown): MergeChanges {
  return mergeChanges.parse(kept);
}

/** What was changed of a table; of one that was not, nothing. */
export function changesOf(changes: MergeChanges, table: TableOfContact): ChangesOfTable {
  return changes[table] ?? { moved: [], changed: [], removed: [], added: [] };
}

/** All rows of some contacts, by table and by what names a row. */
export type RowsOfContacts = ReadonlyMap<TableOfContact, ReadonlyMap<string, Row>>;

/** Reads all rows of some contacts as they are, as far as a merge may change them. */
export async function rowsOfContacts(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
): Promise<RowsOfContacts> {
  // So that an instant is always written the same.
  await rows.$executeRaw`SELECT set_config('TimeZone', 'UTC', true)`;
  const ids = Prisma.sql`${[...contactIds]}::uuid[]`;
  // One look for all: an ack waits, and each would be a way to the database and back.
  const ofTables = tables.map(
    (table) => Prisma.sql`
      SELECT ${table}::text AS "table", ${keyOf(table)}::text AS "key", ${imageOf(table)} AS "row"
      FROM ${nameOf(table)} t WHERE t."teamId" = ${teamId} AND ${isOf(table, ids, teamId)}`,
  );
  const found = await rows.$queryRaw<Array<{ table: TableOfContact; key: string; row: Row }>>`
    ${Prisma.join(ofTables, ' UNION ALL ')}`;
  const all = new Map(tables.map((table) => [table, new Map<string, Row>()]));
  for (const { table, key, row } of found) all.get(table)?.set(key, row);
  return all;
}

/** Gives all rows of one contact that are moved to another. */
export async function moveRows(
  rows: Rows,
  teamId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const updates = moved.map(
    (table) => Prisma.sql`${nameOf(table)} AS (
      UPDATE ${nameOf(table)} SET "contactId" = ${to}::uuid
      WHERE "teamId" = ${teamId} AND "contactId" = ${from}::uuid RETURNING 1)`,
  );
  await rows.$executeRaw`WITH ${Prisma.join(updates)} SELECT 1`;
}

/** What was changed from one reading to the next. */
export function changesBetween(
  before: RowsOfContacts,
  after: RowsOfContacts,
  { from, to }: { from: string; to: string },
): MergeChanges {
  const changes: MergeChanges = {};
  for (const table of tables) {
    const was = before.get(table) ?? new Map<string, Row>();
    const is = after.get(table) ?? new Map<string, Row>();
    const both = [...is].flatMap(([key, row]) => {
      const old = was.get(key);
      const columns = old ? columnsThatDiffer(old, row) : [];
      return old && columns.length > 0 ? [{ key, old, row, columns }] : [];
    });
    const isMoved = ({ old, row, columns }: (typeof both)[number]) =>
      columns.length === 1 && columns[0] === 'contactId' && old.contactId === from && row.contactId === to;
    const ofTable: ChangesOfTable = {
      moved: both.filter(isMoved).map(({ key }) => key),
      changed: both
        .filter((one) => !isMoved(one))
        .map(({ old, row, columns }) => ({ from: only(old, columns), to: only(row, columns) })),
      removed: [...was].flatMap(([key, row]) => (is.has(key) ? [] : [row])),
      added: [...is.keys()].filter((key) => !was.has(key)),
    };
    if (Object.values(ofTable).some(({ length }) => length > 0)) changes[table] = ofTable;
  }
  return changes;
}

/** What names a row of a table. */
export function keyOf(table: TableOfContact): Prisma.Sql {
  return table === 'ImportRow' ? Prisma.sql`(t."importId" || ' ' || t."line")` : Prisma.sql`t."id"`;
}

/** A table, to stand in a statement. */
export function nameOf(table: TableOfContact): Prisma.Sql {
  return Prisma.raw(`"${table}"`);
}

/**
 * As much of a row as a merge may change: of what only goes along, or is settled, whose it is. Somebody may have a
 * history of thousands of touches.
 */
function imageOf(table: TableOfContact): Prisma.Sql {
  switch (table) {
    case 'Promise':
    case 'Interaction':
    case 'Deal':
    case 'ContactEvent':
    case 'ImportRow':
    case 'Delivery':
      return Prisma.sql`jsonb_build_object('contactId', t."contactId")`;
    case 'Touch':
      return Prisma.sql`CASE WHEN t."state" IN ('due', 'withdrawn') THEN to_jsonb(t)
        ELSE jsonb_build_object('contactId', t."contactId") END`;
    case 'LeadStageChange':
      return Prisma.sql`jsonb_build_object('id', t."id")`;
    default:
      return Prisma.sql`to_jsonb(t)`;
  }
}

function isOf(table: TableOfContact, ids: Prisma.Sql, teamId: string): Prisma.Sql {
  switch (table) {
    case 'Contact':
      return Prisma.sql`t."id" = ANY(${ids})`;
    case 'Referral':
      return Prisma.sql`(t."byContactId" = ANY(${ids}) OR t."referredContactId" = ANY(${ids}))`;
    case 'LeadStageChange':
    case 'LeadHolding':
      return Prisma.sql`t."leadId" IN (SELECT "id" FROM "Lead" WHERE "teamId" = ${teamId} AND "contactId" = ANY(${ids}))`;
    case 'Suppression':
      return Prisma.sql`t."optOutId" IN (SELECT "id" FROM "OptOut" WHERE "teamId" = ${teamId} AND "contactId" = ANY(${ids}))`;
    default:
      return Prisma.sql`t."contactId" = ANY(${ids})`;
  }
}

function columnsThatDiffer(a: Row, b: Row): string[] {
  return Object.keys(b).filter((column) => JSON.stringify(a[column]) !== JSON.stringify(b[column]));
}

/** Some columns of a row, with its id. */
function only(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(['id', ...columns].map((column) => [column, row[column] ?? null]));
}
