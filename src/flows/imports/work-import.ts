import { queueImport, readImport } from '../../db/imports.ts';
import { type ImportState, statesAtWork } from '../../leads/import.ts';
import type { Means } from '../means.ts';
import { clearImport } from './clear-import.ts';
import { carryOutDecision } from './decide-import.ts';
import type { ImportStep } from './import-step.ts';
import { lookAhead } from './look-ahead.ts';
import { planImport } from './plan-import.ts';
import { readRows } from './read-rows.ts';
import { runImport } from './run-import.ts';
import { undoImport } from './undo-import.ts';

/** A piece of work of the queue may take a minute; it leaves the rest to the next one long before. */
const longestMs = 20_000;

const steps: Partial<Record<ImportState, (step: ImportStep) => Promise<void>>> = {
  reading: readRows,
  looking: lookAhead,
  running: runImport,
  planning: planImport,
  undoing: undoImport,
};

/** Works on an import for a while, and queues the rest. Safe to repeat, and beside another process that does the same. */
export async function workImport(
  means: Means,
  work: { teamId: string; importId: string; now: () => Date; isStopping: () => boolean },
): Promise<void> {
  const { teamId, importId, now, isStopping } = work;
  const until = now().getTime() + longestMs;
  const hasMore = await goOn(means, {
    teamId,
    importId,
    now,
    isEnough: () => isStopping() || now().getTime() > until,
  });
  if (hasMore) await means.store.transaction((tx) => queueImport(tx, teamId, importId));
}

/**
 * Works on an import until it waits for somebody or is over, or it is enough.
 *
 * @returns whether something is left to do
 */
export async function goOn(means: Means, step: Omit<ImportStep, 'means'>): Promise<boolean> {
  for (;;) {
    const kept = await readImport(means.store.rows, step.teamId, step.importId);
    const work = kept && steps[kept.state];
    if (!work) return kept?.state === 'discarded' && (await clearImport({ means, ...step }));
    if (step.isEnough()) return true;
    await work({ means, ...step });
  }
}

/** An import that has not gone on for so long was left behind by a process that ended. */
const leftAfterMs = 120_000;

/** A file that nobody decided about for so long is forgotten: it tells of people who are none of ours. */
const decidedWithinMs = 30 * 24 * 3_600_000;

/**
 * Queues imports that were left behind in the middle: their work may have given up while the database failed. Discards
 * files that wait for a decision no longer.
 */
export async function goOnWithImports(
  means: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const { store } = means;
  const forgotten = await store.rows.import.findMany({
    where: { teamId, state: 'ready', keptAt: { lt: new Date(at.getTime() - decidedWithinMs) } },
    select: { id: true },
  });
  for (const { id: importId } of forgotten)
    await carryOutDecision(means, { teamId, importId, byUserId: null, at }, 'discard');
  const left = await store.rows.import.findMany({
    where: {
      teamId,
      workedAt: { lt: new Date(at.getTime() - leftAfterMs) },
      OR: [
        { state: { in: [...statesAtWork] } },
        // Whoever discarded it ended before all of it was forgotten.
        { state: 'discarded', OR: [{ rows: { some: {} } }, { pieces: { some: {} } }] },
      ],
    },
    select: { id: true },
  });
  for (const { id } of left) await store.transaction((tx) => queueImport(tx, teamId, id));
}
