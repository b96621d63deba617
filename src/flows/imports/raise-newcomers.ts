import { changeRows } from '../../db/imports.ts';
import type { Tx } from '../../db/store.ts';
import { readMade } from '../../leads/import-made.ts';
import { further } from '../../leads/imported-person.ts';
import { planOfImported } from '../../plans/imported-plan.ts';
import type { RowToWrite } from './write-people.ts';

/**
 * Has people whom an import made be as close as any of its rows says, however far apart those stand: what they are to the
 * team, and the plan they are still to be put on. Not who was changed by somebody meanwhile. Part of a flow that holds
 * the contacts' locks.
 */
export async function raiseNewcomers(
  tx: Tx,
  teamId: string,
  importId: string,
  rows: readonly RowToWrite[],
): Promise<void> {
  const again = rows.filter(
    ({ row: { person }, match }) => match.kind === 'repeated' && person.relationship !== 'havent-met',
  );
  if (again.length === 0) return;
  const added = await tx.rows.importRow.findMany({
    where: {
      teamId,
      importId,
      state: 'added',
      contactId: { in: [...new Set(again.map(({ match }) => match.contactId))] },
    },
    select: { line: true, contactId: true, toPlan: true, planKey: true, made: true },
  });
  const changes = [];
  for (const { line, contactId: id, toPlan, planKey, made: kept } of added) {
    const made = readMade(kept);
    if (!id || !made.newcomer) continue;
    const before = made.newcomer.relationship;
    const said = again
      .filter(({ match }) => match.contactId === id)
      .map(({ row }) => row.person.relationship);
    const relationship = said.reduce(further, before);
    if (relationship === before) continue;
    const where = { teamId, id, relationship: before };
    const { count } = await tx.rows.contact.updateMany({ where, data: { relationship } });
    if (count === 0) continue;
    changes.push({
      line,
      planKey: toPlan ? planOfImported(relationship) : planKey,
      made: { ...made, newcomer: { ...made.newcomer, relationship } },
    });
  }
  await changeRows(tx.rows, teamId, importId, changes);
}
