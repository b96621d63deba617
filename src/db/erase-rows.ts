import type { LocalDay } from '../calendar/local-day.ts';
import { Prisma } from './generated/client.ts';
import { dateOf } from './local-days.ts';
import { notWaiting } from './waiting.ts';

type Rows = Prisma.TransactionClient;
type Erased = { teamId: string; contactId: string; at: Date };

/** What was taken from the rows of somebody. */
export type ErasedCounts = {
  inquiries: number;
  interactions: number;
  deliveries: number;
  importRows: number;
};

/**
 * Nothing is due for somebody any more. What was late already stays late in the figures of whoever let it wait, so it is
 * let go; what is ahead, or waited with its plan, was never due. Whose each touch was is written into it, since the
 * contact is nobody's afterwards.
 */
export async function endWorkOf(
  rows: Rows,
  { teamId, contactId, at, today }: Erased & { today: LocalDay },
): Promise<void> {
  await rows.$executeRaw`
    UPDATE "Touch" t SET "skipWhy" = NULL, "forUserId" = COALESCE(t."forUserId", c."ownerUserId",
      (SELECT p."madeByUserId" FROM "Promise" p WHERE p."teamId" = t."teamId" AND p."id" = t."promiseId"))
    FROM "Contact" c WHERE t."teamId" = ${teamId} AND t."contactId" = ${contactId}::uuid
      AND c."teamId" = t."teamId" AND c."id" = t."contactId"`;
  const due = { teamId, contactId, state: 'due' };
  await rows.touch.updateMany({
    where: { ...due, dueOn: { lt: dateOf(today) }, AND: [notWaiting] },
    data: { state: 'let-go', settledAt: at },
  });
  await rows.touch.updateMany({ where: due, data: { state: 'withdrawn', settledAt: at } });
  await rows.enrolment.updateMany({
    where: { teamId, contactId, state: { in: ['active', 'paused'] } },
    data: { state: 'stopped', why: 'erased', endedAt: at, toFollow: false },
  });
}

/** What people of the team and the person said goes, and the addresses; what happened, when and to what end stays. */
export async function eraseWordsOf(
  rows: Rows,
  { teamId, contactId }: Pick<Erased, 'teamId' | 'contactId'>,
): Promise<Pick<ErasedCounts, 'inquiries' | 'interactions'>> {
  const own = { teamId, contactId };
  const ofLead = { teamId, lead: { contactId } };
  const { count: inquiries } = await rows.lead.updateMany({
    where: own,
    data: {
      message: '',
      unreadAddresses: '',
      area: '',
      wants: {},
      // It quotes what was asked for.
      routeTrace: Prisma.DbNull,
    },
  });
  await rows.leadStageChange.updateMany({ where: ofLead, data: { words: '' } });
  await rows.leadHolding.updateMany({ where: ofLead, data: { words: '' } });
  await rows.promise.updateMany({ where: own, data: { words: '' } });
  const { count: interactions } = await rows.interaction.updateMany({ where: own, data: { note: '' } });
  await rows.optOut.updateMany({ where: own, data: { words: '' } });
  await rows.optOut.updateMany({ where: { ...own, undoWords: { not: null } }, data: { undoWords: '' } });
  await rows.suppression.deleteMany({ where: { teamId, optOut: { contactId } } });
  await rows.consent.updateMany({ where: own, data: { words: '' } });
  await rows.contactRefusal.updateMany({
    where: { ...own, overriddenWhy: { not: null } },
    data: { overriddenWhy: '–' },
  });
  await rows.contactPhone.deleteMany({ where: own });
  await rows.contactEmail.deleteMany({ where: own });
  // It may be them that somebody looks for.
  await rows.member.updateMany({ where: { teamId, homeSearch: { not: '' } }, data: { homeSearch: '' } });
  return { inquiries, interactions };
}

/**
 * Empties what was sent of somebody, with its repeats.
 *
 * @param alsoIds deliveries that tell of them though nobody could read them: what is still in quarantine is discarded
 */
export async function emptyDeliveriesOf(
  rows: Rows,
  { teamId, contactId, at }: Erased,
  alsoIds: readonly string[],
): Promise<number> {
  const isTheirs = [
    { contactId },
    { lead: { contactId } },
    { repeatOf: { OR: [{ contactId }, { lead: { contactId } }, { id: { in: [...alsoIds] } }] } },
    { id: { in: [...alsoIds] } },
  ];
  await rows.delivery.updateMany({
    where: { teamId, id: { in: [...alsoIds] }, state: 'quarantined' },
    data: { state: 'discarded' },
  });
  const { count } = await rows.delivery.updateMany({
    where: { teamId, emptiedAt: null, OR: isTheirs },
    data: { body: new Uint8Array(), emptiedAt: at },
  });
  return count;
}

/**
 * Deliveries of which nobody knows whom they tell of, by id, and how many bytes each is; those still to be matched are not
 * among them.
 */
export async function deliveriesOfNobody(
  rows: Rows,
  teamId: string,
): Promise<Array<{ id: string; bytes: number }>> {
  return await rows.$queryRaw`
    SELECT "id"::text, octet_length("body") AS "bytes" FROM "Delivery"
    WHERE "teamId" = ${teamId} AND "contactId" IS NULL AND "emptiedAt" IS NULL
      AND "state" IN ('quarantined', 'discarded', 'matched') ORDER BY "id"`;
}

/** What was sent, of some deliveries. */
export async function bodiesOf(
  rows: Rows,
  teamId: string,
  ids: readonly string[],
): Promise<Array<{ id: string; body: Uint8Array }>> {
  return await rows.delivery.findMany({
    where: { teamId, id: { in: [...ids] } },
    select: { id: true, body: true },
  });
}

/** What of a row of a file says something of a person, emptied. */
export const emptiedRow = {
  person: Prisma.DbNull,
  cells: [],
  unread: [],
  shared: [],
  notes: '',
  sourceSaid: '',
  ownerSaid: '',
} satisfies Prisma.ImportRowUpdateManyMutationInput;

/** What a row wrote, once it is no longer known: nothing of it can be taken back. */
export const madeNothing = { filled: {}, phones: [], emails: [] };

/** Empties what files said of somebody; rows that were still to be dealt with are left out. @returns how many, and of which files */
export async function emptyImportRowsOf(
  rows: Rows,
  { teamId, contactId }: Pick<Erased, 'teamId' | 'contactId'>,
  addresses: readonly string[],
): Promise<{ count: number; importIds: string[] }> {
  const own = await rows.importRow.findMany({
    where: { teamId, contactId },
    select: { importId: true },
    distinct: ['importId'],
  });
  const waiting = await rows.importAddress.findMany({
    where: { teamId, address: { in: [...addresses] } },
    select: { importId: true, line: true },
  });
  const { count } = await rows.importRow.updateMany({ where: { teamId, contactId }, data: emptiedRow });
  await rows.importRow.updateMany({
    where: { teamId, contactId, NOT: { made: { equals: Prisma.AnyNull } } },
    data: { made: madeNothing },
  });
  let left = 0;
  for (const [importId, some] of Map.groupBy(waiting, ({ importId: id }) => id))
    left += await leaveOutErased(
      rows,
      { teamId, importId },
      some.map(({ line }) => line),
    );
  const importIds = new Set([...own, ...waiting].map(({ importId }) => importId));
  return { count: count + left, importIds: [...importIds] };
}

/** Rows that were still to be dealt with are of somebody who was erased: nothing of them is kept. @returns how many */
export async function leaveOutErased(
  rows: Rows,
  { teamId, importId }: { teamId: string; importId: string },
  lines: readonly number[],
): Promise<number> {
  const some = { teamId, importId, line: { in: [...lines] } };
  const { count } = await rows.importRow.updateMany({
    where: { ...some, state: 'read' },
    data: { ...emptiedRow, state: 'refused', why: 'erased', expected: null, planKey: null },
  });
  await rows.importAddress.deleteMany({ where: some });
  await rows.import.update({
    where: { teamId_id: { teamId, id: importId } },
    data: { total: { decrement: count } },
  });
  return count;
}

/** Forgets who somebody was in every merge that brought them together with another, or parted them again. */
export async function emptyMergesOf(rows: Rows, teamId: string, contactId: string): Promise<void> {
  await rows.$executeRaw`
    WITH RECURSIVE "were" AS (
      SELECT ${contactId}::uuid AS "id"
      UNION SELECT m."mergedContactId" FROM "were" w
      JOIN "ContactMerge" m ON m."teamId" = ${teamId} AND m."keptContactId" = w."id" AND m."undoneAt" IS NULL)
    UPDATE "ContactMerge" m SET "mergedName" = '', "changes" = '{}' FROM "were" w
    WHERE m."teamId" = ${teamId} AND w."id" IN (m."keptContactId", m."mergedContactId")`;
}

/** Of the contact itself a shell stays, to which the figures' rows belong: nameless, and nobody's. */
export async function emptyContact(rows: Rows, { teamId, contactId, at }: Erased): Promise<void> {
  await rows.contact.update({
    where: { teamId_id: { teamId, id: contactId } },
    data: {
      name: '',
      nameKey: '',
      language: null,
      zone: null,
      birthday: null,
      weddingDay: null,
      homePurchaseDay: null,
      postalAddress: '',
      ownerUserId: null,
      erasedAt: at,
    },
  });
}
