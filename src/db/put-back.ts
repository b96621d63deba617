import { Prisma } from './generated/client.ts';
import { type ChangesOfTable, nameOf, type TableOfContact } from './merge-changes.ts';

type Rows = Prisma.TransactionClient;
type Row = ChangesOfTable['removed'][number];

/** Columns that say whose a row is. They go back whatever else has become of the row. */
export const ownerColumns = ['contactId', 'byContactId', 'referredContactId'] as const;

/**
 * Writes rows back as they were, each only while all that was changed of it is still so.
 *
 * @returns the ids of those that were
 */
export async function putBack(
  rows: Rows,
  teamId: string,
  table: TableOfContact,
  changed: ChangesOfTable['changed'],
): Promise<string[]> {
  const written: string[] = [];
  const isOwner = (column: string) => ownerColumns.some((one) => one === column);
  const columnsOf = ({ from }: (typeof changed)[number]) =>
    Object.keys(from).filter((column) => column !== 'id' && !isOwner(column));
  for (const [names, group] of Map.groupBy(changed, (one) => columnsOf(one).join())) {
    if (names === '') continue;
    const columns = names.split(',');
    const list = (prefix: string) =>
      Prisma.join(columns.map((column) => Prisma.raw(`${prefix}."${column}"`)));
    const set = Prisma.join(columns.map((column) => Prisma.raw(`"${column}" = "was"."${column}"`)));
    const records = (side: 'from' | 'to') =>
      Prisma.sql`jsonb_populate_recordset(NULL::${nameOf(table)}, ${JSON.stringify(group.map((one) => one[side]))}::jsonb)`;
    const found = await rows.$queryRaw<Array<{ id: string }>>`
      UPDATE ${nameOf(table)} t SET ${set}
      FROM ${records('from')} AS "was" JOIN ${records('to')} AS "became" ON "became"."id" = "was"."id"
      WHERE t."teamId" = ${teamId} AND t."id" = "was"."id"
        AND ROW(${list('t')}) IS NOT DISTINCT FROM ROW(${list('"became"')})
      RETURNING t."id"::text`;
    written.push(...found.map(({ id }) => id));
  }
  return written;
}

/** Rows that the merge took away are there again; one that somebody has made anew meanwhile stays as it is. */
export async function insertRemoved(
  rows: Rows,
  table: TableOfContact,
  removed: readonly Row[],
): Promise<void> {
  const [first] = removed;
  if (!first) return;
  // By name: a column that was added since has its default.
  const columns = Prisma.raw(
    Object.keys(first)
      .map((column) => `"${column}"`)
      .join(', '),
  );
  await rows.$executeRaw`
    INSERT INTO ${nameOf(table)} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${nameOf(table)}, ${JSON.stringify(removed)}::jsonb)
    ON CONFLICT DO NOTHING`;
}
