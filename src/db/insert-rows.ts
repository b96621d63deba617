import { v7 } from 'uuid';
import { Prisma } from './generated/client.ts';

/** What is inserted by the hundred, with what a row of it must have. */
type ManyRows = {
  Contact: WithId<Prisma.ContactCreateManyInput>;
  ContactEmail: WithId<Prisma.ContactEmailCreateManyInput>;
  ContactPhone: WithId<Prisma.ContactPhoneCreateManyInput>;
  Enrolment: WithId<Prisma.EnrolmentCreateManyInput>;
  ImportAddress: Prisma.ImportAddressCreateManyInput;
  ImportRow: Prisma.ImportRowCreateManyInput;
  MorningTouch: Prisma.MorningTouchCreateManyInput;
  Touch: WithId<Prisma.TouchCreateManyInput>;
};

/** Prisma makes ids in the process, so no default of the database's stands in. */
type WithId<Row> = Row & { id: string };

/** An id of a new row. Later ones sort after earlier ones. */
export function newRowId(): string {
  return v7();
}

/**
 * Inserts many rows with one statement of one parameter, however many they are. Prisma's own `createMany` compiles a
 * statement for each number of rows: half a second for two thousand, in which the process answers nobody.
 *
 * @param data rows that name the same columns; what none names has the database's default
 * @throws Error where one row names other columns than the first
 */
export async function insertRows<Table extends keyof ManyRows>(
  rows: Prisma.TransactionClient,
  table: Table,
  data: ReadonlyArray<ManyRows[Table]>,
): Promise<void> {
  const [first] = data;
  if (!first) return;
  const named = Object.keys(first);
  const other = data.find(
    (row) => named.length !== Object.keys(row).length || !named.every((key) => key in row),
  );
  if (other) throw new Error(`Rows of ${table} name different columns: ${named} and ${Object.keys(other)}`);
  const columns = Prisma.raw(named.map((key) => `"${key}"`).join(', '));
  const into = Prisma.raw(`"${table}"`);
  await rows.$executeRaw`
    INSERT INTO ${into} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${jsonOfRows(data)}::jsonb)`;
}

/**
 * Rows as JSON that PostgreSQL takes: it refuses a zero character and half of an emoji, which a text cut in the wrong
 * place ends with.
 */
export function jsonOfRows(data: readonly unknown[]): string {
  const json = JSON.stringify(data);
  if (!/\\u(?:0000|d[89a-f])/.test(json)) return json;
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value,
  );
}
