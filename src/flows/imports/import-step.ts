import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import type { KeptImport } from '../../leads/import.ts';
import type { Means } from '../means.ts';

/** A piece of work on an import. */
export type ImportStep = {
  means: Means;
  teamId: string;
  importId: string;
  now: () => Date;
  /** Whether it is time to leave the rest to the next job, or the process ends. */
  isEnough: () => boolean;
};

/** A transaction that holds an import's lock may last so long; a press on it waits, and most take a fraction. */
export const chunkWithinMs = 10_000;

/** Slack's pace: a message is drawn anew at most so often, and for at least this share of the rows. */
const betweenTellsMs = 3_000;
const tellsInAll = 20;

/**
 * Has the message of an import drawn anew, where it has come far enough since the last time.
 *
 * @param done how many rows are dealt with
 */
export async function tellProgress(
  tx: Tx,
  kept: KeptImport,
  teamId: string,
  done: number,
  at: Date,
): Promise<void> {
  const { toldAt, toldDone, total } = kept;
  if (toldAt && at.getTime() - toldAt.getTime() < betweenTellsMs) return;
  if ((done - toldDone) * tellsInAll < total) return;
  await tellImport(tx, kept, teamId, at, done);
}

/**
 * Has the message of an import drawn, anew where it was told: to who brought it and who has it taken back. The command
 * line is nobody.
 */
export async function tellImport(
  tx: Tx,
  { importId, byUserId, undoneByUserId }: Pick<KeptImport, 'importId' | 'byUserId' | 'undoneByUserId'>,
  teamId: string,
  at: Date,
  toldDone = 0,
): Promise<void> {
  const recipients = new Set([byUserId, undoneByUserId].flatMap((userId) => userId ?? []));
  if (recipients.size === 0) return;
  await tx.rows.import.update({
    where: { teamId_id: { teamId, id: importId } },
    data: { toldAt: at, toldDone },
  });
  for (const recipient of recipients)
    await tell(tx, { teamId, kind: 'import', subjectId: importId, recipient, at });
}
