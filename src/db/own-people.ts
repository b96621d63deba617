import type { LocalDay } from '../calendar/local-day.ts';
import type { Contact } from '../leads/contact.ts';
import { type Channel, channels } from '../parsing/channel.ts';
import { type Outcome, outcomes } from '../parsing/outcome.ts';
import type { DaySpan } from '../reports/day-span.ts';
import { type DueTouches, touchFates } from '../reports/plan-discipline.ts';
import { Prisma } from './generated/client.ts';
import { known } from './known.ts';
import { dateOf, dayOf } from './local-days.ts';
import { isWorkOf } from './touches.ts';
import { isWaiting } from './waiting.ts';

type Rows = Prisma.TransactionClient;

/** What is due and does not wait with its plan. */
const isOpen = Prisma.sql`t."state" = 'due' AND NOT EXISTS (SELECT 1 FROM "Enrolment" e
  WHERE e."teamId" = t."teamId" AND e."id" = t."enrolmentId" AND ${isWaiting})`;

/** Whom nobody should turn to now: who asked to be left alone, or whose plan waits. They stand at the end. */
const isLeft = Prisma.sql`(EXISTS (SELECT 1 FROM "OptOut" o WHERE o."teamId" = c."teamId" AND o."contactId" = c."id"
    AND o."channel" IS NULL AND o."undoneAt" IS NULL)
  OR EXISTS (SELECT 1 FROM "Enrolment" e WHERE e."teamId" = c."teamId" AND e."contactId" = c."id"
    AND e."planKind" = 'relationship' AND e."state" = 'paused'))`;

/**
 * A page of somebody's people, by id, and how many they are in all. By the next step: those without any first, since
 * nobody is to be without one. By silence: whom nobody ever spoke with first, those known for longest among them.
 */
export async function pageOfPeople(
  rows: Rows,
  teamId: string,
  userId: string,
  { order, skip, take }: { order: 'next' | 'silent'; skip: number; take: number },
): Promise<{ contactIds: string[]; total: number }> {
  const ahead = Prisma.sql`LEFT JOIN (
    SELECT t."contactId", min(t."dueOn") AS "nextOn" FROM "Touch" t
    JOIN "Contact" o ON o."teamId" = t."teamId" AND o."id" = t."contactId" AND o."ownerUserId" = ${userId}
    WHERE t."teamId" = ${teamId} AND ${isOpen} GROUP BY t."contactId") n ON n."contactId" = c."id"`;
  const total = await rows.contact.count({ where: { teamId, ownerUserId: userId } });
  const found = await rows.$queryRaw<Array<{ id: string }>>`
    SELECT c."id" FROM "Contact" c ${order === 'next' ? ahead : Prisma.empty}
    WHERE c."teamId" = ${teamId} AND c."ownerUserId" = ${userId}
    ORDER BY ${isLeft}, ${
      order === 'next'
        ? Prisma.sql`n."nextOn" ASC NULLS FIRST, c."nameKey"`
        : Prisma.sql`c."lastTwoWayAt" ASC NULLS FIRST, c."createdAt"`
    }, c."id" LIMIT ${take} OFFSET ${skip}`;
  return { contactIds: found.map(({ id }) => id), total };
}

/** The next touch of each of some contacts, by contact; those without one are not in it. */
export async function nextTouchIds(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await rows.$queryRaw<Array<{ contactId: string; id: string }>>`
    SELECT DISTINCT ON (t."contactId") t."contactId", t."id" FROM "Touch" t
    WHERE t."teamId" = ${teamId} AND t."contactId" = ANY(${[...contactIds]}::uuid[]) AND ${isOpen}
    ORDER BY t."contactId", t."dueOn", t."dueAt" NULLS LAST, t."id"`;
  return new Map(found.map(({ contactId, id }) => [contactId, id]));
}

/** What last happened with a contact. */
export type LastInteraction = { channel: Channel; outcome: Outcome; happenedAt: Date };

/** What last happened with each of some contacts, by contact. */
export async function lastInteractions(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, LastInteraction>> {
  const found = await rows.$queryRaw<
    Array<{ contactId: string; channel: string; outcome: string; happenedAt: Date }>
  >`
    SELECT DISTINCT ON (i."contactId") i."contactId", i."channel", i."outcome", i."happenedAt" FROM "Interaction" i
    WHERE i."teamId" = ${teamId} AND i."contactId" = ANY(${[...contactIds]}::uuid[])
    ORDER BY i."contactId", i."happenedAt" DESC, i."id" DESC`;
  return new Map(
    found.map(({ contactId, channel, outcome, happenedAt }) => [
      contactId,
      { channel: known(channels, channel), outcome: known(outcomes, outcome), happenedAt },
    ]),
  );
}

/** The relationship plan somebody is on, and how many steps of its year are settled. */
export type PlanPlace = {
  planKey: string;
  settled: number;
  /** Until when it waits; `null`: until somebody says so. Absent: it goes on. */
  paused?: { until: LocalDay | null };
};

/** Where each of some contacts stands on their relationship plan, by contact. */
export async function planPlaces(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, PlanPlace>> {
  const found = await rows.$queryRaw<
    Array<{ contactId: string; planKey: string; state: string; pausedUntil: Date | null; settled: number }>
  >`
    SELECT e."contactId", e."planKey", e."state", e."pausedUntil",
      (SELECT count(*)::int FROM "Touch" t WHERE t."teamId" = e."teamId" AND t."enrolmentId" = e."id"
        AND t."planYear" = e."planYear" AND t."state" <> 'due') AS "settled"
    FROM "Enrolment" e WHERE e."teamId" = ${teamId} AND e."contactId" = ANY(${[...contactIds]}::uuid[])
      AND e."planKind" = 'relationship' AND e."state" IN ('active', 'paused')`;
  return new Map(
    found.map(({ contactId, planKey, state, pausedUntil, settled }) => [
      contactId,
      {
        planKey,
        settled,
        ...(state === 'paused' ? { paused: { until: pausedUntil ? dayOf(pausedUntil) : null } } : {}),
      },
    ]),
  );
}

/** How much of somebody's work falls on each of some days, apart from those without any. */
export async function workByDay(
  rows: Rows,
  teamId: string,
  userId: string,
  { from, to }: DaySpan,
): Promise<ReadonlyArray<{ day: LocalDay; count: number }>> {
  const found = await rows.touch.groupBy({
    by: ['dueOn'],
    where: { teamId, state: 'due', dueOn: { gte: dateOf(from), lte: dateOf(to) }, ...isWorkOf([userId]) },
    _count: true,
    orderBy: { dueOn: 'asc' },
  });
  return found.map(({ dueOn, _count }) => ({ day: dayOf(dueOn), count: _count }));
}

/** Something ahead that cannot be moved: a promise, or a day of a person's own. */
export type FixedTouch = {
  day: LocalDay;
  dueAt: Date | null;
  occasion: string | null;
  contact: Pick<Contact, 'name' | 'birthday' | 'weddingDay' | 'homePurchaseDay'>;
};

/** What of somebody's work is promised, or is for a day of a person's own, on some days; at most so many. */
export async function fixedWork(
  rows: Rows,
  teamId: string,
  userId: string,
  { from, to }: DaySpan,
  { personalDays, most }: { personalDays: readonly string[]; most: number },
): Promise<FixedTouch[]> {
  const found = await rows.touch.findMany({
    where: {
      teamId,
      state: 'due',
      dueOn: { gte: dateOf(from), lte: dateOf(to) },
      AND: [
        isWorkOf([userId]),
        { OR: [{ promiseId: { not: null } }, { occasion: { in: [...personalDays] } }] },
      ],
    },
    select: {
      dueOn: true,
      dueAt: true,
      occasion: true,
      contact: { select: { name: true, birthday: true, weddingDay: true, homePurchaseDay: true } },
    },
    orderBy: [{ dueOn: 'asc' }, { dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: most,
  });
  return found.map(({ dueOn, dueAt, occasion, contact }) => ({
    day: dayOf(dueOn),
    dueAt,
    occasion,
    contact,
  }));
}

/**
 * What was due to somebody on some days and how it fared. Whose a touch is goes by who has the person now.
 *
 * @param zone in which the day of what was done is named
 */
export async function duesOf(
  rows: Rows,
  teamId: string,
  userId: string,
  { from, to }: DaySpan,
  zone: string,
): Promise<DueTouches[]> {
  const found = await rows.$queryRaw<
    Array<{ dueOn: Date; fate: string; settledOn: Date | null; count: number }>
  >`
    SELECT t."dueOn", t."state" AS "fate",
      (coalesce(i."happenedAt", t."settledAt") AT TIME ZONE ${zone})::date AS "settledOn", count(*)::int AS "count"
    FROM "Touch" t
    JOIN "Contact" c ON c."teamId" = t."teamId" AND c."id" = t."contactId"
    LEFT JOIN "Promise" p ON p."teamId" = t."teamId" AND p."id" = t."promiseId"
    LEFT JOIN "Interaction" i ON i."teamId" = t."teamId" AND i."id" = t."interactionId"
    WHERE t."teamId" = ${teamId} AND t."state" = ANY(${[...touchFates]})
      AND t."dueOn" BETWEEN ${dateOf(from)}::date AND ${dateOf(to)}::date
      AND (t."forUserId" = ${userId} OR (t."forUserId" IS NULL AND
        (c."ownerUserId" = ${userId} OR (c."ownerUserId" IS NULL AND p."madeByUserId" = ${userId}))))
      AND NOT (t."state" = 'due' AND EXISTS (SELECT 1 FROM "Enrolment" e
        WHERE e."teamId" = t."teamId" AND e."id" = t."enrolmentId" AND ${isWaiting}))
    GROUP BY 1, 2, 3`;
  return found.map(({ dueOn, fate, settledOn, count }) => ({
    dueOn: dayOf(dueOn),
    fate: known(touchFates, fate),
    settledOn: settledOn ? dayOf(settledOn) : null,
    count,
  }));
}
