import { lockImport } from '../../db/imports.ts';
import { chunkWithinMs, type ImportStep } from './import-step.ts';

const rowsAtOnce = 2_000;

/**
 * Forgets a file that was discarded, and its rows: they tell of people, and nobody is to be made of them.
 *
 * @returns whether something is left to forget
 */
export async function clearImport({ means, teamId, importId, isEnough }: ImportStep): Promise<boolean> {
  let hasMore = true;
  while (hasMore && !isEnough()) {
    hasMore = await means.store.transaction(
      async (tx) => {
        const kept = await lockImport(tx.rows, teamId, importId);
        if (kept?.state !== 'discarded') return false;
        await tx.rows.importPiece.deleteMany({ where: { teamId, importId } });
        const some = await tx.rows.importRow.findMany({
          where: { teamId, importId },
          select: { line: true },
          orderBy: { line: 'asc' },
          take: rowsAtOnce,
        });
        const last = some.at(-1);
        if (!last) return false;
        await tx.rows.importAddress.deleteMany({ where: { teamId, importId, line: { lte: last.line } } });
        await tx.rows.importRow.deleteMany({ where: { teamId, importId, line: { lte: last.line } } });
        return some.length === rowsAtOnce;
      },
      { withinMs: chunkWithinMs },
    );
  }
  return hasMore;
}
