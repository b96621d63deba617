import { setImmediate as breathe } from 'node:timers/promises';
import { erasedAmong } from '../../db/erased-addresses.ts';
import { keptPieces, lockImport, readImport } from '../../db/imports.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { readMembers, teamOf } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import type { SecretKeys } from '../../keys/secret-keys.ts';
import { ownerNamed } from '../../leads/import-owner.ts';
import type { ImportShape } from '../../leads/import-shape.ts';
import { comparedBy, readImportRow } from '../../leads/imported-person.ts';
import { type CsvRecord, csvRecords, textOfPieces } from '../../parsing/csv-file.ts';
import { nameKey } from '../../parsing/person-name.ts';
import type { Member, Team } from '../../team/member.ts';
import { chunkWithinMs, type ImportStep } from './import-step.ts';

/** So many rows at once: the reading of them takes a moment, in which nobody else is answered. */
const atOnce = 100;
/** So many cells of a row are kept as they stand. */
const mostColumnsKept = 60;

/** A row as it is kept, and by what its person is compared. */
type NewRow = {
  row: Parameters<typeof insertRows<'ImportRow'>>[2][number];
  addresses: readonly string[];
  nameKey: string;
};

/**
 * Reads the rows of a kept file, a few at a time, each few in a transaction with how far it has come. Broken off, it
 * begins the file again and passes over what it has; nothing is read twice.
 */
export async function readRows(step: ImportStep): Promise<void> {
  const { means, teamId, importId, now, isEnough } = step;
  const { rows } = means.store;
  const kept = await readImport(rows, teamId, importId);
  if (kept?.state !== 'reading') return;
  const { shape } = kept;
  const team = await teamOf(rows, teamId);
  const context = { team, shape, members: await readMembers(rows, teamId), owners: new Map() };
  const already = Math.max(kept.cursor, shape.headerLine);

  let cursor = kept.cursor;
  let records: CsvRecord[] = [];
  const texts = textOfPieces(keptPieces(rows, teamId, importId), shape.encoding);
  for await (const record of csvRecords(texts, shape.delimiter)) {
    if (record.line <= already) continue;
    records.push(record);
    if (records.length < atOnce) continue;
    if (!(await keepRows(false)) || isEnough()) return;
    records = [];
  }
  await keepRows(true);

  async function keepRows(isLast: boolean): Promise<boolean> {
    const read: NewRow[] = [];
    for (const record of records) {
      read.push(...rowOf(record, teamId, importId, context));
      await breathe();
    }
    const last = records.at(-1)?.line ?? cursor;
    const isKept = await means.store.transaction(
      async (tx) => {
        const before = await lockImport(tx.rows, teamId, importId);
        // Another process has read on meanwhile.
        if (before?.state !== 'reading' || before.cursor !== cursor) return false;
        const known = await withoutErased(tx.rows, means.secretKeys, teamId, read);
        for (const some of Map.groupBy(known, ({ row }) => row.state).values())
          await insertRows(
            tx.rows,
            'ImportRow',
            some.map(({ row }) => row),
          );
        await insertRows(
          tx.rows,
          'ImportAddress',
          known.flatMap(({ row: { line }, addresses, nameKey }) =>
            addresses.map((address) => ({ teamId, importId, address, line, nameKey })),
          ),
        );
        const total = before.total + known.filter(({ row }) => row.state === 'read').length;
        await tx.rows.import.update({
          where: { teamId_id: { teamId, id: importId } },
          data: {
            cursor: isLast ? 0 : last,
            total,
            workedAt: now(),
            ...(isLast ? { state: 'looking' } : {}),
          },
        });
        if (isLast) await tx.rows.importPiece.deleteMany({ where: { teamId, importId } });
        return true;
      },
      { withinMs: chunkWithinMs },
    );
    // Only what was committed: a transaction may run again.
    if (isKept) cursor = last;
    return isKept;
  }
}

/** Of a row of somebody who was erased nothing is kept but that there was one. */
async function withoutErased(
  rows: Tx['rows'],
  secretKeys: SecretKeys,
  teamId: string,
  read: readonly NewRow[],
): Promise<NewRow[]> {
  const said = read.flatMap(({ addresses }) => addresses);
  const erased = await erasedAmong(rows, secretKeys, teamId, said);
  return read.map((one) => {
    if (!one.addresses.some((address) => erased.has(address))) return one;
    const { importId, line } = one.row;
    const row = { teamId, importId, line, unread: [], state: 'refused', why: 'erased', cells: [] };
    return { row, addresses: [], nameKey: '' };
  });
}

type Context = {
  team: Team;
  shape: ImportShape;
  members: readonly Member[];
  /** Whom each name of an owner means: a file names the same few over and over. */
  owners: Map<string, string | null>;
};

/** A row as it is kept until it is dealt with; none for an empty one. */
function rowOf({ line, cells }: CsvRecord, teamId: string, importId: string, context: Context): NewRow[] {
  const { team, shape, members, owners } = context;
  const read = readImportRow(cells, shape.columns, { country: team.country, dayOrder: shape.dayOrder });
  if (read.kind === 'blank') return [];
  const asTheyStand = cells
    .slice(0, mostColumnsKept)
    .map((cell) => cell.slice(0, 1_000).replaceAll('\u0000', '').toWellFormed());
  const row = { teamId, importId, line, unread: read.unread };
  if (read.kind === 'refused')
    return [
      { row: { ...row, state: 'refused', why: read.why, cells: asTheyStand }, addresses: [], nameKey: '' },
    ];
  const { person, notes, sourceSaid, ownerSaid } = read;
  if (!owners.has(ownerSaid)) owners.set(ownerSaid, ownerNamed(ownerSaid, members) ?? null);
  const kept = {
    ...row,
    state: 'read',
    person,
    // Until it is known whether something in them is doubtful.
    cells: asTheyStand,
    notes,
    sourceSaid,
    ownerSaid,
    ownerUserId: owners.get(ownerSaid) ?? null,
    optsOut: person.optOuts.length > 0,
  };
  return [{ row: kept, addresses: comparedBy(person), nameKey: nameKey(person.name) }];
}
