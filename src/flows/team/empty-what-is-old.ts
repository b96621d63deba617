import {
  deleteOldRefusals,
  emptyOldDeliveries,
  emptyOldLostLeads,
  emptyOldMerges,
  emptyOldRows,
  oldImport,
} from '../../db/empty-old.ts';
import { readRetention } from '../../db/retention.ts';
import { cardAndNotices, tellAgain } from '../../db/tell.ts';
import { mergeUndoDays } from '../../leads/merge.ts';
import { monthsBefore } from '../../team/retention.ts';
import { eachInTurn } from '../each-in-turn.ts';
import { carryOutDecision } from '../imports/decide-import.ts';
import type { Means } from '../means.ts';

/** For so many months it is kept that a rule of contact said no: so long it explains what is in no list. */
const keepRefusalMonths = 3;

/** So much of each kind a minute: more would keep others waiting, and nothing hangs on the hour. */
const most = 200;

/**
 * Empties what a team does not want kept any longer, a little at a time: what systems sent, what files said, how people
 * were before a merge, what was written in inquiries that are lost; and deletes what rules refused. That each was there, when and what it came to stays.
 */
export async function emptyWhatIsOld(means: Means, due: { teamId: string; at: Date }): Promise<void> {
  const all = [emptyDeliveries, emptyImports, emptyMerges, emptyLostLeads, deleteRefusals];
  await eachInTurn(all, (empty) => empty(means, due));
}

async function emptyDeliveries({ store }: Means, { teamId, at }: { teamId: string; at: Date }) {
  const { keepDeliveryMonths, keepQuarantineMonths } = await readRetention(store.rows, teamId);
  const kinds = [
    { months: keepDeliveryMonths, states: ['matched', 'repeated'] },
    { months: keepQuarantineMonths, states: ['quarantined', 'discarded'] },
  ];
  for (const { months, states } of kinds)
    if (months !== null)
      await store.transaction((tx) =>
        emptyOldDeliveries(tx.rows, { teamId, before: monthsBefore(at, months), at, most, states }),
      );
}

async function emptyImports(means: Means, { teamId, at }: { teamId: string; at: Date }) {
  const { store } = means;
  const { keepImportMonths } = await readRetention(store.rows, teamId);
  if (keepImportMonths === null) return;
  const before = monthsBefore(at, keepImportMonths);
  // Nobody has decided about it in all this time.
  const waiting = await oldImport(store.rows, teamId, before, ['ready']);
  if (waiting) await carryOutDecision(means, { teamId, importId: waiting, byUserId: null, at }, 'discard');
  const importId = await oldImport(store.rows, teamId, before, ['done', 'undone']);
  if (importId) await store.transaction((tx) => emptyOldRows(tx.rows, { teamId, importId, at, most }));
}

async function emptyMerges({ store }: Means, { teamId, at }: { teamId: string; at: Date }) {
  const before = new Date(at.getTime() - mergeUndoDays * 86_400_000);
  await store.transaction((tx) => emptyOldMerges(tx.rows, { teamId, before, most }));
}

async function emptyLostLeads({ store }: Means, { teamId, at }: { teamId: string; at: Date }) {
  const { keepLostMonths } = await readRetention(store.rows, teamId);
  if (keepLostMonths === null) return;
  await store.transaction(async (tx) => {
    const subjectIds = await emptyOldLostLeads(tx.rows, {
      teamId,
      before: monthsBefore(at, keepLostMonths),
      most,
    });
    await tellAgain(tx, { teamId, kind: [...cardAndNotices, 'lead-contact'], subjectIds, at });
  });
}

async function deleteRefusals({ store }: Means, { teamId, at }: { teamId: string; at: Date }) {
  const before = monthsBefore(at, keepRefusalMonths);
  await store.transaction((tx) => deleteOldRefusals(tx.rows, { teamId, before, most }));
}
