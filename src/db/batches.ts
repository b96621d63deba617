import type { LocalDay } from '../calendar/local-day.ts';
import type { Prisma } from './generated/client.ts';
import { dateOf, dayOf } from './local-days.ts';
import { asTouch, isWorkOf, type Touch, touchParts } from './touches.ts';

type Rows = Prisma.TransactionClient;

/** The touches of one line of a morning that is for many, whatever became of them, with which batch it is and the morning's day; none where it is not. */
export async function touchesOfLine(
  rows: Rows,
  teamId: string,
  { morningId, line }: { morningId: string; line: number },
): Promise<{ touches: Touch[]; batch: string | null; day: LocalDay | undefined }> {
  const found = await rows.morningTouch.findMany({
    where: { teamId, morningId, position: line, batch: { not: null } },
    include: { touch: { include: touchParts }, morning: { select: { day: true } } },
    orderBy: { touchId: 'asc' },
  });
  const [first] = found;
  return {
    touches: found.map(({ touch }) => asTouch(touch)),
    batch: first?.batch ?? null,
    day: first && dayOf(first.morning.day),
  };
}

/** The contacts of a line of a morning that is for many. */
export async function contactsOfLine(
  rows: Rows,
  teamId: string,
  { morningId, line }: { morningId: string; line: number },
): Promise<string[]> {
  const found = await rows.morningTouch.findMany({
    where: { teamId, morningId, position: line, batch: { not: null } },
    select: { touch: { select: { contactId: true } } },
  });
  return found.map(({ touch }) => touch.contactId);
}

/** What is due by a day for one step of a plan on one occasion, of some people's work. */
export async function dueTouchesOfStep(
  rows: Rows,
  teamId: string,
  userIds: readonly string[],
  { step, until }: { step: Extract<Touch['origin'], { kind: 'step' }>; until: LocalDay },
): Promise<Touch[]> {
  const { planKey, stepKey, occasion } = step;
  const found = await rows.touch.findMany({
    where: {
      teamId,
      state: 'due',
      dueOn: { lte: dateOf(until) },
      stepKey,
      occasion,
      enrolment: { planKey },
      ...isWorkOf(userIds),
    },
    include: touchParts,
    orderBy: { id: 'asc' },
  });
  return found.map(asTouch);
}

/**
 * Writes that touches were sent, each as an interaction of its own, and settles them by it: in one statement, however
 * many they are.
 */
export async function markSent(
  rows: Rows,
  {
    teamId,
    batchId,
    touchIds,
    byUserId,
    at,
  }: { teamId: string; batchId: string; touchIds: readonly string[]; byUserId: string; at: Date },
): Promise<void> {
  await rows.$executeRaw`
    WITH sent AS (
      INSERT INTO "Interaction" ("id", "teamId", "contactId", "byUserId", "channel", "outcome", "happenedAt", "loggedAt",
                                 "requestId", "batchId")
      SELECT gen_random_uuid(), "teamId", "contactId", ${byUserId}, "channel", 'sent', ${at}, ${at},
             ${batchId} || ':' || "id", ${batchId}::uuid
      FROM "Touch" WHERE "teamId" = ${teamId} AND "id" = ANY(${[...touchIds]}::uuid[]) AND "state" = 'due'
      RETURNING "id", "requestId")
    UPDATE "Touch" t SET "state" = 'done', "settledAt" = ${at}, "settledByUserId" = ${byUserId}, "interactionId" = sent."id"
    FROM sent
    WHERE t."teamId" = ${teamId} AND t."id" = split_part(sent."requestId", ':', 2)::uuid`;
}

/** Notes the first attempt of the leads that had arrived by then and had none, so that none is awaited; answers which. */
export async function noteFirstAttempts(
  rows: Rows,
  { teamId, contactIds, at }: { teamId: string; contactIds: readonly string[]; at: Date },
): Promise<string[]> {
  const noted = await rows.$queryRaw<Array<{ id: string }>>`
    UPDATE "Lead" SET "firstAttemptAt" = ${at}, "captureDueAt" = NULL
    WHERE "teamId" = ${teamId} AND "contactId" = ANY(${[...contactIds]}::uuid[]) AND "arrivedAt" <= ${at}
      AND ("firstAttemptAt" IS NULL OR "firstAttemptAt" > ${at})
    RETURNING "id"`;
  return noted.map(({ id }) => id);
}

/** Takes first attempts of an instant back: each lead has the earliest interaction that is left. Answers which. */
export async function takeBackFirstAttempts(
  rows: Rows,
  { teamId, contactIds, at }: { teamId: string; contactIds: readonly string[]; at: Date },
): Promise<string[]> {
  const changed = await rows.$queryRaw<Array<{ id: string }>>`
    UPDATE "Lead" l SET "firstAttemptAt" = (
      SELECT min(i."happenedAt") FROM "Interaction" i
      WHERE i."teamId" = l."teamId" AND i."contactId" = l."contactId" AND i."happenedAt" >= l."arrivedAt")
    WHERE l."teamId" = ${teamId} AND l."contactId" = ANY(${[...contactIds]}::uuid[]) AND l."firstAttemptAt" = ${at}
    RETURNING l."id"`;
  return changed.map(({ id }) => id);
}
