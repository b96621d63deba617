import type { Prisma } from './generated/client.ts';
import { type ChangesOfTable, changesOf, type MergeChanges } from './merge-changes.ts';
import type { Pairing } from './merge-rows.ts';
import { insertRemoved } from './put-back.ts';

type Rows = Prisma.TransactionClient;
type Row = ChangesOfTable['removed'][number];

/**
 * Writes back the requests to stop that a merge joined to an earlier one of the same channel. One that was joined, and
 * that has been taken back since with the person's new consent, is taken back for both, with the same words: as one
 * person they said it of both. Part of taking a merge back, once the rows are again whose they were.
 */
export async function takeBackOptOuts(
  rows: Rows,
  { teamId, keptId, mergedId }: Pairing,
  { changes, mergedAt }: { changes: MergeChanges; mergedAt: Date },
): Promise<void> {
  const { removed } = changesOf(changes, 'OptOut');
  if (removed.length === 0) return;
  const takenBack = await rows.optOut.findMany({
    where: { teamId, contactId: { in: [keptId, mergedId] }, undoneAt: { gt: mergedAt }, isMisread: false },
    select: { channel: true, undoneAt: true, undoneByUserId: true, undoWords: true },
    // Another of its channel can only have come once the joined one was taken back.
    orderBy: { undoneAt: 'asc' },
  });
  const asStands = (row: Row): Row => {
    const joined = takenBack.find(({ channel }) => channel === row.channel);
    if (!joined) return row;
    const { undoneAt, undoneByUserId, undoWords } = joined;
    return { ...row, undoneAt, undoneByUserId, undoWords };
  };
  await insertRemoved(rows, 'OptOut', removed.map(asStands));
  const suppressions = changesOf(changes, 'Suppression').removed;
  const optOuts = await rows.optOut.findMany({
    where: { teamId, id: { in: suppressions.map(({ optOutId }) => String(optOutId)) } },
    select: { id: true },
  });
  const present = new Set(optOuts.map(({ id }) => id));
  await insertRemoved(
    rows,
    'Suppression',
    suppressions.filter(({ optOutId }) => present.has(String(optOutId))),
  );
}
