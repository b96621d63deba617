import type { ContactRules } from '../leads/contact-rules.ts';
import { type DoNotCallList, type ListState, listStates, mostListAgeDays } from '../leads/do-not-call.ts';
import { type DoNotCallColumns, readColumns } from '../leads/do-not-call-file.ts';
import { contactRulesOf } from './contact-rules.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';
import { dayOf } from './local-days.ts';
import type { Tx } from './store.ts';

type Rows = Prisma.TransactionClient;

function asList(row: Prisma.DoNotCallListGetPayload<object>, rules: ContactRules): DoNotCallList {
  const { id, asOf, state, country, fileName, byUserId, total, done, numbers, unread } = row;
  return {
    listId: id,
    asOf: dayOf(asOf),
    state: known(listStates, state),
    country,
    fileName,
    byUserId,
    total,
    done,
    numbers,
    unread,
    mostAgeDays: mostListAgeDays(rules, country),
  };
}

/** A do-not-call list of a team; `undefined` where there is none of this id. */
export async function readList(
  rows: Rows,
  teamId: string,
  listId: string,
): Promise<DoNotCallList | undefined> {
  const row = await rows.doNotCallList.findUnique({ where: { teamId_id: { teamId, id: listId } } });
  return row ? asList(row, await contactRulesOf(rows, teamId)) : undefined;
}

/** The list of a country that is in use, or that is being read. */
export async function listOfCountry(
  rows: Rows,
  teamId: string,
  country: string,
  state: 'current' | 'reading',
): Promise<DoNotCallList | undefined> {
  const row = await rows.doNotCallList.findFirst({ where: { teamId, country, state } });
  return row ? asList(row, await contactRulesOf(rows, teamId)) : undefined;
}

/** The lists of a team in some states, by country. */
export async function listsOfTeam(
  rows: Rows,
  teamId: string,
  states: readonly ListState[],
): Promise<DoNotCallList[]> {
  const found = await rows.doNotCallList.findMany({
    where: { teamId, state: { in: [...states] } },
    orderBy: [{ country: 'asc' }, { keptAt: 'asc' }],
  });
  const rules = await contactRulesOf(rows, teamId);
  return found.map((row) => asList(row, rules));
}

/** Lets one list of a team be kept or come into use at a time, until the transaction ends. */
export async function lockLists(rows: Rows, teamId: string): Promise<void> {
  await rows.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`do-not-call ${teamId}`}, 0))`;
}

/** Lets one piece of work at a time be done on a list until the transaction ends, and reads it. */
export async function lockList(
  rows: Rows,
  teamId: string,
  listId: string,
): Promise<DoNotCallList | undefined> {
  await rows.$executeRaw`
    SELECT 1 FROM "DoNotCallList" WHERE "teamId" = ${teamId} AND "id" = ${listId}::uuid FOR NO KEY UPDATE`;
  return await readList(rows, teamId, listId);
}

/** Has the work on a list go on, in the transaction that says so. */
export async function queueList(tx: Tx, teamId: string, listId: string): Promise<void> {
  await tx.queue.send(tx.rows, 'do-not-call', { teamId, listId }, { key: listId });
}

/** The next piece of a list's file, and where its numbers stand; `undefined`: all of it is read. */
export async function nextPiece(
  rows: Rows,
  teamId: string,
  { listId, done }: Pick<DoNotCallList, 'listId' | 'done'>,
): Promise<{ lines: string; columns: DoNotCallColumns } | undefined> {
  const piece = await rows.doNotCallPiece.findFirst({
    where: { teamId, listId, nth: done },
    select: { lines: true, list: { select: { columns: true } } },
  });
  return piece ? { lines: piece.lines, columns: readColumns(piece.list.columns) } : undefined;
}

/** Adds numbers to a list. @returns how many of them it did not have */
export async function addNumbers(
  rows: Rows,
  teamId: string,
  listId: string,
  numbers: readonly string[],
): Promise<number> {
  return await rows.$executeRaw`
    INSERT INTO "DoNotCallNumber" ("teamId", "listId", "e164")
    SELECT ${teamId}, ${listId}::uuid, n FROM unnest(${[...numbers]}::text[]) n ON CONFLICT DO NOTHING`;
}

/** Deletes some numbers of a list. @returns how many */
export async function deleteNumbers(
  rows: Rows,
  teamId: string,
  listId: string,
  most: number,
): Promise<number> {
  return await rows.$executeRaw`
    DELETE FROM "DoNotCallNumber" WHERE ("listId", "e164") IN (
      SELECT "listId", "e164" FROM "DoNotCallNumber"
      WHERE "teamId" = ${teamId} AND "listId" = ${listId}::uuid ORDER BY "e164" LIMIT ${most})`;
}

/**
 * Calls and texts that are due by some day or were, of contacts of whom a list has a number, as far as a message shows
 * them: the latest, at most so many.
 */
export async function shownTouchesOfListed(
  rows: Rows,
  teamId: string,
  listId: string,
  { from, most }: { from: Date; most: number },
): Promise<string[]> {
  const found = await rows.$queryRaw<Array<{ id: string }>>`
    SELECT t."id"::text AS "id" FROM "Touch" t
    WHERE t."teamId" = ${teamId} AND t."state" = 'due' AND t."channel" IN ('call', 'text') AND t."dueOn" >= ${from}
      AND EXISTS (SELECT FROM "ContactPhone" p
        JOIN "DoNotCallNumber" n ON n."listId" = ${listId}::uuid AND n."e164" = p."e164"
        WHERE p."teamId" = t."teamId" AND p."contactId" = t."contactId")
      AND (EXISTS (SELECT FROM "MorningTouch" m WHERE m."teamId" = t."teamId" AND m."touchId" = t."id")
        OR EXISTS (SELECT FROM "Telling" s WHERE s."teamId" = t."teamId" AND s."kind" = 'touch'
          AND s."subjectId" = t."id"::text))
    ORDER BY t."dueOn" DESC, t."id" LIMIT ${most}`;
  return found.map(({ id }) => id);
}
