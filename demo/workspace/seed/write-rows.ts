import type { Client } from 'pg';
import type { PastRows } from './past-rows.ts';

/** The tables in an order in which whatever a row refers to is there before it. */
const tables = [
  ['Contact', 'contacts'],
  ['ContactPhone', 'phones'],
  ['ContactEmail', 'emails'],
  ['Lead', 'leads'],
  ['LeadStageChange', 'stageChanges'],
  ['Enrolment', 'enrolments'],
  ['Promise', 'promises'],
  ['Interaction', 'interactions'],
  ['Touch', 'touches'],
  ['OptOut', 'optOuts'],
  ['Suppression', 'suppressions'],
  ['Deal', 'deals'],
] as const satisfies ReadonlyArray<readonly [string, keyof PastRows]>;

/**
 * Writes the rows of some contacts in one transaction, each table with one statement.
 *
 * @param database a connection of its own: the store's give nobody the seconds that this may take
 */
export async function writeRows(database: Client, teamId: string, past: PastRows): Promise<void> {
  await database.query('BEGIN');
  try {
    for (const [table, part] of tables) {
      const rows: object[] = past[part].map((row) => ({ teamId, ...row }));
      if (rows.length === 0) continue;
      // Columns that no row says anything of keep their defaults.
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join();
      await database.query(
        `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(null::"${table}", $1::json)`,
        [JSON.stringify(rows)],
      );
    }
    await database.query('COMMIT');
  } catch (error) {
    await database.query('ROLLBACK');
    throw error;
  }
}

/**
 * Has PostgreSQL count the rows. Until it has, it plans for empty tables, and looks through all of each for every
 * reference.
 */
export async function countRows(database: Client): Promise<void> {
  await database.query(`ANALYZE ${tables.map(([table]) => `"${table}"`).join(', ')}`);
}
