import { importAtWork, lockImport, lockImports, queueImport } from '../../db/imports.ts';
import type { Tx } from '../../db/store.ts';
import { type ImportChoices, type ImportDecision, type KeptImport, mayDecide } from '../../leads/import.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import type { Means } from '../means.ts';
import { tellImport } from './import-step.ts';
import { recordImportConsents } from './record-import-consents.ts';

export type Decided =
  | { kind: 'decided' }
  /** It does not wait for that (any more). */
  | { kind: 'not-now' }
  | { kind: 'busy'; fileName: string }
  | { kind: 'gone' };

type Decision = { teamId: string; importId: string; byUserId: string | null; at: Date };

/** A manager decides: brings people in, discards the file, or takes an import back. The same again changes nothing. */
export async function decideImport(
  { means, teamId, member, at }: Asking,
  importId: string,
  decision: ImportDecision,
): Promise<Decided | { kind: 'denied'; why: Denial }> {
  const why = denial(member, 'import-contacts');
  if (why) return { kind: 'denied', why };
  return await carryOutDecision(means, { teamId, importId, byUserId: member.userId, at }, decision);
}

/**
 * The same for whoever may decide it anyway.
 *
 * @param options.byItself off: whoever decides works it off too
 */
export async function carryOutDecision(
  { store }: Means,
  { teamId, importId, byUserId, at }: Decision,
  decision: ImportDecision,
  options: { byItself?: boolean } = {},
): Promise<Decided> {
  return await store.transaction(async (tx) => {
    await lockImports(tx.rows, teamId);
    const other = await importAtWork(tx.rows, teamId);
    const kept = await lockImport(tx.rows, teamId, importId);
    if (!kept) return { kind: 'gone' };
    if (!mayDecide(kept.state, decision)) return { kind: 'not-now' };
    // What its rows wrote is no longer known.
    const emptying = { teamId, id: importId, emptyingAt: { not: null } };
    if (decision === 'undo' && (await tx.rows.import.count({ where: emptying })) > 0)
      return { kind: 'not-now' };
    if (other && other.importId !== importId && decision !== 'discard')
      return { kind: 'busy', fileName: other.fileName };
    await tx.rows.import.update({
      where: { teamId_id: { teamId, id: importId } },
      data: { cursor: 0, done: 0, workedAt: at, ...changeOf(decision, at, byUserId) },
    });
    // What it brought until it was stopped; later it is kept already.
    if (decision === 'undo' && kept.state === 'running')
      await recordImportConsents(tx, kept, { teamId, at, deed: 'consent-recorded' });
    if (options.byItself !== false) await queueImport(tx, teamId, importId);
    const undoneByUserId = decision === 'undo' ? byUserId : kept.undoneByUserId;
    await tellImport(tx, { ...kept, undoneByUserId }, teamId, at);
    return { kind: 'decided' };
  });
}

function changeOf(decision: ImportDecision, at: Date, byUserId: string | null) {
  switch (decision) {
    case 'start':
      return { state: 'running', startedAt: at };
    case 'discard':
      return { state: 'discarded', endedAt: at };
    case 'undo':
      return { state: 'undoing', undoneAt: at, undoneByUserId: byUserId };
  }
}

/** Chooses otherwise what an import is to do, while it waits for somebody to decide. */
export async function chooseForImport(
  { means, teamId, member, at }: Asking,
  importId: string,
  choices: ImportChoices,
): Promise<{ kind: 'chosen' | 'not-now' | 'gone' } | { kind: 'denied'; why: Denial }> {
  const why = denial(member, 'import-contacts');
  if (why) return { kind: 'denied', why };
  return await means.store.transaction(async (tx: Tx) => {
    const kept: KeptImport | undefined = await lockImport(tx.rows, teamId, importId);
    if (!kept) return { kind: 'gone' };
    if (kept.state !== 'ready') return { kind: 'not-now' };
    await tx.rows.import.update({ where: { teamId_id: { teamId, id: importId } }, data: choices });
    await tellImport(tx, kept, teamId, at);
    return { kind: 'chosen' };
  });
}
