import { importAtWork, lockImports, queueImport } from '../../db/imports.ts';
import { newRowId } from '../../db/insert-rows.ts';
import type { ImportChoices } from '../../leads/import.ts';
import { type ImportShape, piecesOf } from '../../leads/import-shape.ts';
import type { Means } from '../means.ts';

export type KeptResult =
  | { kind: 'kept'; importId: string }
  /** Another file is being brought in or taken back. */
  | { kind: 'busy'; fileName: string };

/** Nobody waits for it: the largest file takes a few seconds. */
const longestMs = 30_000;

/**
 * Keeps a file of contacts that was looked at, to be read behind the answer: from here on nothing of it is lost. Nobody
 * is made of it before somebody has seen what it comes to.
 *
 * @param kept.byUserId who brought it and is told of it; `null`: the command line, which shows it by itself
 * @param kept.byItself off: whoever keeps it works it off too
 */
export async function keepImport(
  { store }: Means,
  kept: {
    teamId: string;
    byUserId: string | null;
    fileName: string;
    bytes: Uint8Array;
    shape: ImportShape;
    choices: ImportChoices;
    at: Date;
    byItself?: boolean;
  },
): Promise<KeptResult> {
  const { teamId, byUserId, fileName, bytes, shape, choices, at, byItself = true } = kept;
  return await store.transaction(
    async (tx) => {
      const before = await importAtWork(tx.rows, teamId);
      if (before) return { kind: 'busy', fileName: before.fileName };
      const importId = newRowId();
      // Nobody sees it before the end, where it begins: a press on another import must not wait while it is written.
      await tx.rows.import.create({
        data: {
          id: importId,
          teamId,
          byUserId,
          fileName: fileName.slice(0, 200),
          shape,
          state: 'discarded',
          ...choices,
          keptAt: at,
          workedAt: at,
        },
      });
      for (const [nth, piece] of [...piecesOf(bytes)].entries())
        await tx.rows.importPiece.create({ data: { teamId, importId, nth, bytes: new Uint8Array(piece) } });
      await lockImports(tx.rows, teamId);
      const other = await importAtWork(tx.rows, teamId);
      if (other) {
        await tx.rows.importPiece.deleteMany({ where: { teamId, importId } });
        await tx.rows.import.delete({ where: { teamId_id: { teamId, id: importId } } });
        return { kind: 'busy', fileName: other.fileName };
      }
      await tx.rows.import.update({
        where: { teamId_id: { teamId, id: importId } },
        data: { state: 'reading' },
      });
      if (byItself) await queueImport(tx, teamId, importId);
      return { kind: 'kept', importId };
    },
    { withinMs: longestMs },
  );
}
