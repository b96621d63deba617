import { setImmediate as breathe } from 'node:timers/promises';
import {
  addNumbers,
  deleteNumbers,
  lockList,
  lockLists,
  nextPiece,
  queueList,
  readList,
} from '../../db/do-not-call-lists.ts';
import type { Tx } from '../../db/store.ts';
import { tellAgain } from '../../db/tell.ts';
import type { DoNotCallList } from '../../leads/do-not-call.ts';
import { type DoNotCallColumns, linesOf, numberInLine } from '../../leads/do-not-call-file.ts';
import type { Means } from '../means.ts';
import { bringListIntoUse } from './bring-list-into-use.ts';

/** A piece of work of the queue may take a minute; it leaves the rest to the next one long before. */
const longestMs = 20_000;
/** Others wait for nothing that such a transaction holds. */
const pieceWithinMs = 10_000;
/** So many lines are read in one go. */
const linesInOneGo = 250;
const deletedAtOnce = 20_000;

/** Slack's pace: a message is drawn anew at most so often. */
const betweenTellsMs = 3_000;

/** Work on a list, for a while. */
type Work = { teamId: string; listId: string; now: () => Date; isStopping: () => boolean };

/**
 * Takes in a do-not-call list, a piece of its file in each transaction with how far it has come; once it is whole it
 * takes the place of the one before, whose numbers are then deleted a few at a time. Broken off anywhere it goes on where
 * it was; nothing is read twice. Leaves the rest to the next job after a while.
 */
export async function workDoNotCall(means: Means, work: Work): Promise<void> {
  const { teamId, listId, now, isStopping } = work;
  const until = now().getTime() + longestMs;
  for (;;) {
    const list = await readList(means.store.rows, teamId, listId);
    const step = list?.state === 'reading' ? readPiece : list?.state === 'replaced' ? deleteSome : undefined;
    if (!list || !step) return;
    if (isStopping() || now().getTime() > until) {
      await means.store.transaction((tx) => queueList(tx, teamId, listId));
      return;
    }
    await step(means, list, work);
  }
}

async function readPiece(
  { store }: Means,
  list: DoNotCallList,
  { teamId, listId, now }: Work,
): Promise<void> {
  const piece = await nextPiece(store.rows, teamId, list);
  const read = piece ? await numbersIn(piece, list.country) : { numbers: [], unread: 0 };
  await store.transaction(
    async (tx) => {
      // In the order in which they are taken elsewhere.
      const isLast = list.done + (piece ? 1 : 0) >= list.total;
      if (isLast) await lockLists(tx.rows, teamId);
      const before = await lockList(tx.rows, teamId, listId);
      // Another process has read on meanwhile.
      if (before?.state !== 'reading' || before.done !== list.done) return;
      if (piece) {
        const added = await addNumbers(tx.rows, teamId, listId, read.numbers);
        await tx.rows.doNotCallList.update({
          where: { teamId_id: { teamId, id: listId } },
          data: {
            done: { increment: 1 },
            numbers: { increment: added },
            unread: { increment: read.unread },
            workedAt: now(),
          },
        });
        await tx.rows.doNotCallPiece.delete({ where: { listId_nth: { listId, nth: list.done } } });
      }
      if (isLast) await bringListIntoUse(tx, { teamId, listId, at: now() });
      else await tellProgress(tx, teamId, listId, now());
    },
    { withinMs: pieceWithinMs },
  );
}

async function numbersIn(
  { lines, columns }: { lines: string; columns: DoNotCallColumns },
  country: string,
): Promise<{ numbers: string[]; unread: number }> {
  const numbers: string[] = [];
  let unread = 0;
  for (const [nth, line] of linesOf(lines).entries()) {
    const number = numberInLine(line, columns, country);
    if (number === undefined) unread += 1;
    else numbers.push(number);
    if (nth % linesInOneGo === 0) await breathe();
  }
  return { numbers, unread };
}

async function tellProgress(tx: Tx, teamId: string, listId: string, at: Date): Promise<void> {
  const { count } = await tx.rows.doNotCallList.updateMany({
    where: { teamId, id: listId, toldAt: { lt: new Date(at.getTime() - betweenTellsMs) } },
    data: { toldAt: at },
  });
  if (count > 0) await tellAgain(tx, { teamId, kind: 'do-not-call', subjectIds: [listId], at });
}

async function deleteSome({ store }: Means, _: DoNotCallList, { teamId, listId }: Work): Promise<void> {
  await store.transaction(
    async (tx) => {
      const before = await lockList(tx.rows, teamId, listId);
      if (before?.state !== 'replaced') return;
      if ((await deleteNumbers(tx.rows, teamId, listId, deletedAtOnce)) === deletedAtOnce) return;
      await tx.rows.doNotCallList.update({
        where: { teamId_id: { teamId, id: listId } },
        data: { state: 'gone' },
      });
    },
    { withinMs: pieceWithinMs },
  );
}

/** A list that has not gone on for so long was left behind by a process that ended. */
const leftAfterMs = 120_000;

/** Queues lists that were left behind in the middle: their work may have given up while the database failed. */
export async function goOnWithDoNotCall(
  { store }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const left = await store.rows.doNotCallList.findMany({
    where: {
      teamId,
      state: { in: ['reading', 'replaced'] },
      workedAt: { lt: new Date(at.getTime() - leftAfterMs) },
    },
    select: { id: true },
  });
  for (const { id } of left) await store.transaction((tx) => queueList(tx, teamId, id));
}
