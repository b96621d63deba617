import { countImport } from '../../db/import-counts.ts';
import { readImport } from '../../db/imports.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { ShownImport } from '../../slack/leads/import-message.ts';

/** An import with what its rows are and came to; `undefined` where there is none of this id. */
export async function showImport(
  rows: Tx['rows'],
  plans: Plans,
  teamId: string,
  importId: string,
): Promise<ShownImport | undefined> {
  const kept = await readImport(rows, teamId, importId);
  if (!kept) return undefined;
  const source = kept.sourceKey
    ? await rows.source.findUnique({
        where: { teamId_key: { teamId, key: kept.sourceKey } },
        select: { name: true },
      })
    : null;
  return {
    kept,
    counts: await countImport(rows, teamId, kept),
    sourceName: source?.name ?? kept.sourceName,
    planNames: new Map([...plans.values()].map(({ key, name }) => [key, name])),
  };
}
