import type { LocalDay } from '../calendar/local-day.ts';
import type { Prisma } from './generated/client.ts';
import { isWaiting } from './waiting.ts';

type Rows = Prisma.TransactionClient;

/** Somebody whose touches are to be told as they come up: their own, and those of each person they cover. */
export type Doer = {
  userId: string;
  /** Whose work it is: their own, or that of somebody away. */
  worksFor: string;
  /** The day it is for them, and when it began. */
  today: LocalDay;
  since: Date;
  /** They work today: what is left from before counts too. */
  works: boolean;
  /** It is late enough in the day to be told what arose, not only what was promised for an hour. */
  isAwake: boolean;
};

/** A touch that somebody has not been told of and should be. */
export type UntoldTouch = { touchId: string; contactId: string; userId: string; isAtHour: boolean };

/**
 * What has come up for people since their list of the day was made, and what was promised for an hour of today that
 * has come. One look for everybody.
 */
export async function untoldTouches(
  rows: Rows,
  teamId: string,
  doers: readonly Doer[],
  at: Date,
): Promise<UntoldTouch[]> {
  if (doers.length === 0) return [];
  const latest = doers
    .map(({ today }) => today)
    .toSorted()
    .at(-1);
  return await rows.$queryRaw<UntoldTouch[]>`
    SELECT t."id"::text AS "touchId", t."contactId"::text AS "contactId", d."userId", t."dueAt" IS NOT NULL AS "isAtHour"
    FROM "Touch" t
    JOIN "Contact" c ON c."teamId" = t."teamId" AND c."id" = t."contactId"
    LEFT JOIN "Promise" p ON p."teamId" = t."teamId" AND p."id" = t."promiseId"
    LEFT JOIN "Enrolment" e ON e."teamId" = t."teamId" AND e."id" = t."enrolmentId"
    JOIN unnest(
      ${doers.map(({ userId }) => userId)}::text[], ${doers.map(({ worksFor }) => worksFor)}::text[],
      ${doers.map(({ today }) => today)}::date[], ${doers.map(({ since }) => since.toISOString())}::timestamptz[],
      ${doers.map(({ works }) => works)}::boolean[], ${doers.map(({ isAwake }) => isAwake)}::boolean[]
    ) AS d("userId", "worksFor", "today", "since", "works", "isAwake")
      ON d."worksFor" = coalesce(t."forUserId", c."ownerUserId", p."madeByUserId")
    WHERE t."teamId" = ${teamId} AND t."state" = 'due' AND t."toldAt" IS NULL
      AND t."dueOn" <= ${latest}::date + 1 AND NOT ${isWaiting}
      AND CASE WHEN t."dueAt" IS NOT NULL THEN t."dueAt" >= d."since" AND t."dueAt" <= ${at}
        ELSE d."isAwake" AND (t."dueOn" = d."today" OR (d."works" AND t."dueOn" < d."today"))
          AND EXISTS (SELECT 1 FROM "Morning" m
            WHERE m."teamId" = t."teamId" AND m."userId" = d."userId" AND m."day" = d."today") END
    ORDER BY t."dueAt" NULLS LAST, t."id"`;
}
