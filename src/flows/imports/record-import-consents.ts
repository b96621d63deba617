import { recordAudit } from '../../db/audit.ts';
import { countImportConsents } from '../../db/import-counts.ts';
import type { Tx } from '../../db/store.ts';
import type { KeptImport } from '../../leads/import.ts';

/**
 * Keeps how many consents an import brought, or taking it back withdrew: one entry for the import, as a file may have
 * thousands of people. Once, in the transaction that ends that work.
 */
export async function recordImportConsents(
  tx: Tx,
  { importId, byUserId, undoneByUserId }: Pick<KeptImport, 'importId' | 'byUserId' | 'undoneByUserId'>,
  { teamId, at, deed }: { teamId: string; at: Date; deed: 'consent-recorded' | 'consent-withdrawn' },
): Promise<void> {
  const { recorded, withdrawn } = await countImportConsents(tx.rows, teamId, importId);
  const isRecorded = deed === 'consent-recorded';
  const count = isRecorded ? recorded : withdrawn;
  if (count === 0) return;
  const by = isRecorded ? byUserId : undoneByUserId;
  const details = { how: 'import', count };
  await recordAudit(tx, { teamId, at, byUserId: by, deed, subjectId: importId, details });
}
