import { addDays, localDay } from '../../calendar/local-day.ts';
import { recordAudit } from '../../db/audit.ts';
import { listOfCountry, queueList, readList, shownTouchesOfListed } from '../../db/do-not-call-lists.ts';
import { dateOf } from '../../db/local-days.ts';
import { teamOf } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { tell, tellAgain } from '../../db/tell.ts';
import { tellMessagesShowing } from '../tell-changed.ts';

/** Messages older than that are read by nobody any more. */
const shownForDays = 7;
/** More people than that on one new list would be a day of drawing, at a message a second. */
const mostRedrawn = 500;

/**
 * A list of which every piece was read comes into use, in the place of the one before: from this commit on its numbers
 * are refused. Nothing is withdrawn, since what a list refuses another list or a new inquiry may allow; messages that
 * show a call or text to one of them are drawn anew. Part of a flow that holds the locks of the team's lists and of this
 * one.
 */
export async function bringListIntoUse(
  tx: Tx,
  { teamId, listId, at }: { teamId: string; listId: string; at: Date },
): Promise<void> {
  const list = await readList(tx.rows, teamId, listId);
  if (!list) throw new Error(`No do-not-call list ${listId}`);
  const before = await listOfCountry(tx.rows, teamId, list.country, 'current');
  if (before) {
    await tx.rows.doNotCallList.update({
      where: { teamId_id: { teamId, id: before.listId } },
      data: { state: 'replaced', workedAt: at },
    });
    await queueList(tx, teamId, before.listId);
    await tellAgain(tx, {
      teamId,
      kind: ['do-not-call', 'do-not-call-ended'],
      subjectIds: [before.listId],
      at,
    });
  }
  await tx.rows.doNotCallList.update({
    where: { teamId_id: { teamId, id: listId } },
    data: { state: 'current', currentAt: at },
  });
  const { country, asOf, numbers, byUserId } = list;
  await recordAudit(tx, {
    teamId,
    at,
    byUserId,
    deed: 'do-not-call-list-taken-in',
    subjectId: listId,
    details: { country, asOf, numbers },
  });
  const { zone } = await teamOf(tx.rows, teamId);
  const touchIds = await shownTouchesOfListed(tx.rows, teamId, listId, {
    from: dateOf(addDays(localDay(at, zone), -shownForDays)),
    most: mostRedrawn,
  });
  await tellMessagesShowing(tx, { teamId, touchIds, at });
  await tell(tx, { teamId, kind: 'do-not-call', subjectId: listId, recipient: byUserId, at });
}
