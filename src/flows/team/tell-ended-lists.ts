import { localDay } from '../../calendar/local-day.ts';
import { listsOfTeam, lockList } from '../../db/do-not-call-lists.ts';
import { managersOf, teamOf } from '../../db/people.ts';
import { tell } from '../../db/tell.ts';
import { listAge } from '../../leads/do-not-call.ts';
import type { Means } from '../means.ts';

/** Tells managers, once, of each do-not-call list in use that may be used no longer: calls wait for a new one. */
export async function tellEndedLists(
  { store }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const inUse = await listsOfTeam(store.rows, teamId, ['current']);
  if (inUse.length === 0) return;
  const { zone } = await teamOf(store.rows, teamId);
  const today = localDay(at, zone);
  for (const { listId } of inUse.filter((list) => listAge(list, today).state === 'ended'))
    await store.transaction(async (tx) => {
      const list = await lockList(tx.rows, teamId, listId);
      if (list?.state !== 'current') return;
      const { count } = await tx.rows.doNotCallList.updateMany({
        where: { teamId, id: listId, endToldAt: null },
        data: { endToldAt: at },
      });
      if (count === 0) return;
      for (const recipient of (await managersOf(tx.rows, teamId)).toSorted())
        await tell(tx, { teamId, kind: 'do-not-call-ended', subjectId: listId, recipient, at });
    });
}
