import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { contactRulesOf } from '../../db/contact-rules.ts';
import { listOfCountry, lockLists, queueList } from '../../db/do-not-call-lists.ts';
import { newRowId } from '../../db/insert-rows.ts';
import { dateOf } from '../../db/local-days.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import { type ListRefusal, listRefusal, mostListAgeDays } from '../../leads/do-not-call.ts';
import type { DoNotCallColumns } from '../../leads/do-not-call-file.ts';
import { callingCodeOf } from '../../parsing/phone.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';

/** A do-not-call list as it is sent. */
export type SentList = {
  country: string;
  asOf: LocalDay;
  fileName: string;
  columns: DoNotCallColumns;
  pieces: readonly string[];
};

export type ListKept =
  | { kind: 'kept'; listId: string }
  | { kind: 'denied'; why: Denial }
  | { kind: 'not-a-country' }
  | ListRefusal
  /** Another list of the country is being read. */
  | { kind: 'busy'; fileName: string };

/** Nobody waits for it: the largest file takes a second or two. */
const longestMs = 30_000;

/** Why a list of a country and day would not be taken in; asked before its file is fetched, too. */
export async function whyNotKept(
  { means, ...asking }: Asking,
  sent: Pick<SentList, 'country' | 'asOf'>,
): Promise<Exclude<ListKept, { kind: 'kept' }> | undefined> {
  return await refusalOf(means.store.rows, asking, sent);
}

async function refusalOf(
  rows: Tx['rows'],
  { teamId, team, member, at }: Omit<Asking, 'means'>,
  { country, asOf }: Pick<SentList, 'country' | 'asOf'>,
): Promise<Exclude<ListKept, { kind: 'kept' }> | undefined> {
  const why = denial(member, 'import-contacts');
  if (why) return { kind: 'denied', why };
  if (callingCodeOf(country) === undefined) return { kind: 'not-a-country' };
  const current = await listOfCountry(rows, teamId, country, 'current');
  const refusal = listRefusal(asOf, {
    today: localDay(at, team.zone),
    mostAgeDays: mostListAgeDays(await contactRulesOf(rows, teamId), country),
    currentAsOf: current?.asOf,
  });
  if (refusal) return refusal;
  const reading = await listOfCountry(rows, teamId, country, 'reading');
  return reading && { kind: 'busy', fileName: reading.fileName };
}

/**
 * Keeps a do-not-call list that was looked at, to be read behind the answer. The one before it stays in use until this
 * one is whole. A manager's.
 */
export async function keepDoNotCallList(asking: Asking, sent: SentList): Promise<ListKept> {
  const { means, teamId, member, at } = asking;
  const { country, asOf, columns, pieces } = sent;
  return await means.store.transaction(
    async (tx) => {
      await lockLists(tx.rows, teamId);
      const refusal = await refusalOf(tx.rows, asking, sent);
      if (refusal) return refusal;
      const listId = newRowId();
      await tx.rows.doNotCallList.create({
        data: {
          id: listId,
          teamId,
          country,
          callingCode: callingCodeOf(country) ?? '',
          asOf: dateOf(asOf),
          fileName: sent.fileName.slice(0, 200),
          columns,
          byUserId: member.userId,
          total: pieces.length,
          keptAt: at,
          workedAt: at,
          toldAt: at,
        },
      });
      for (const [nth, lines] of pieces.entries())
        await tx.rows.doNotCallPiece.create({ data: { teamId, listId, nth, lines } });
      await queueList(tx, teamId, listId);
      await tell(tx, { teamId, kind: 'do-not-call', subjectId: listId, recipient: member.userId, at });
      return { kind: 'kept', listId };
    },
    { withinMs: longestMs },
  );
}
