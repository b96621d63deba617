import type { Claimable } from '../leads/claim.ts';
import { type ClaimWay, claimWays, type HoldingEnd, type Lead, stages, type Wants } from '../leads/lead.ts';
import { asRouteTrace } from '../leads/route.ts';
import type { Prisma } from './generated/client.ts';
import { newRowId } from './insert-rows.ts';
import { known } from './known.ts';

type Rows = Prisma.TransactionClient;

const leadParts = { source: true } as const;
type LeadRow = Prisma.LeadGetPayload<{ include: typeof leadParts }>;

export async function readLead(rows: Rows, teamId: string, leadId: string): Promise<Lead | undefined> {
  const row = await rows.lead.findUnique({
    where: { teamId_id: { teamId, id: leadId } },
    include: leadParts,
  });
  return row ? asLead(row) : undefined;
}

/** What of a lead says who gets it on a press, with one light query: a hundred may press at once. */
export async function readClaimable(
  rows: Rows,
  teamId: string,
  leadId: string,
): Promise<(Claimable & { contactId: string }) | undefined> {
  const [found] = await rows.$queryRaw<
    Array<Omit<Claimable, 'stage'> & { stage: string; contactId: string }>
  >`
    SELECT "contactId"::text, "stage", "claimedByUserId", "claimedAt", "withheldAt" FROM "Lead"
    WHERE "teamId" = ${teamId} AND "id" = ${leadId}::uuid`;
  return found && { ...found, stage: known(stages, found.stage) };
}

/** The leads of a contact, latest first. */
export async function readLeadsOf(rows: Rows, teamId: string, contactId: string): Promise<Lead[]> {
  const found = await rows.lead.findMany({
    where: { teamId, contactId },
    include: leadParts,
    orderBy: [{ arrivedAt: 'desc' }, { id: 'desc' }],
  });
  return found.map(asLead);
}

/** How far an inquiry has come that is neither closed nor lost, and whether somebody still waits for a first attempt. */
export type OpenLead = { stage: Lead['stage']; waits: boolean };

/** The open inquiries of many contacts, by contact: the stage of the latest, and whether any waits. */
export async function openLeadsOf(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, OpenLead>> {
  const found = await rows.lead.findMany({
    where: {
      teamId,
      contactId: { in: [...new Set(contactIds)] },
      stage: { notIn: ['closed', 'lost'] },
      withheldAt: null,
    },
    select: { contactId: true, stage: true, claimedAt: true, firstAttemptAt: true },
    orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
  });
  const open = new Map<string, OpenLead>();
  for (const { contactId, stage, claimedAt, firstAttemptAt } of found) {
    const waits = claimedAt !== null && firstAttemptAt === null;
    open.set(contactId, { stage: known(stages, stage), waits: waits || open.get(contactId)?.waits === true });
  }
  return open;
}

/** A lead on its own card and those that joined it, because the person asked again before any claim. */
export async function readLeadsOnCard(rows: Rows, teamId: string, leadId: string): Promise<Lead[]> {
  const found = await rows.lead.findMany({
    where: { teamId, OR: [{ id: leadId }, { joinedLeadId: leadId }] },
    include: leadParts,
    orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
  });
  return found.map(asLead);
}

/**
 * Moves a lead to a stage and records who did it; `byUserId: null` is Touchbase itself, by rule.
 *
 * @param change.words why, as it was said
 * @returns the id of the record
 */
export async function changeStage(
  rows: Rows,
  change: {
    teamId: string;
    leadId: string;
    from: Lead['stage'];
    to: Lead['stage'];
    at: Date;
    byUserId: string | null;
    words?: string;
  },
): Promise<string> {
  const { teamId, leadId, from, to, at, byUserId, words = '' } = change;
  const isOver = to === 'closed' || to === 'lost';
  await rows.lead.update({
    where: { teamId_id: { teamId, id: leadId } },
    // Nobody waits for it any more, neither in the pool nor for a first attempt.
    data: { stage: to, ...(isOver ? { pooledAt: null, captureDueAt: null } : {}) },
  });
  const { id } = await rows.leadStageChange.create({
    data: { teamId, leadId, from, to, at, byUserId, words },
    select: { id: true },
  });
  return id;
}

/** Who is given a lead, how, and by whom; `byUserId: null`: Touchbase itself, by rule. */
export type Given = {
  teamId: string;
  leadId: string;
  toUserId: string;
  via: ClaimWay;
  at: Date;
  byUserId: string | null;
  /** The contact was nobody's, or somebody else's, and becomes theirs by it. */
  madeOwner?: boolean;
  /** Until when a first attempt is to be logged, else it is taken back. */
  captureDueAt?: Date | undefined;
};

/**
 * Makes a lead that is nobody's somebody's, with the record of who did it. Its stage, where it was new, is claimed. One
 * statement: whoever pressed Claim waits for it.
 */
export async function giveLead(rows: Rows, from: Lead['stage'], given: Given): Promise<void> {
  const { teamId, leadId, toUserId, via, at, byUserId, madeOwner = false, captureDueAt = null } = given;
  const stage = from === 'new' ? 'claimed' : from;
  await rows.$executeRaw`
    WITH "given" AS (
      UPDATE "Lead" SET "stage" = ${stage}, "claimedByUserId" = ${toUserId}, "claimedAt" = ${at}, "claimedVia" = ${via},
        "captureDueAt" = ${captureDueAt}, "captureWarnedAt" = NULL, "pooledAt" = NULL
      WHERE "teamId" = ${teamId} AND "id" = ${leadId}::uuid
      RETURNING "teamId", "id"),
    "changed" AS (
      INSERT INTO "LeadStageChange" ("id", "teamId", "leadId", "from", "to", "at", "byUserId")
      SELECT ${newRowId()}::uuid, "teamId", "id", ${from}, ${stage}, ${at}, ${byUserId} FROM "given"
      WHERE ${from} <> ${stage})
    INSERT INTO "LeadHolding" ("id", "teamId", "leadId", "userId", "via", "from", "byUserId", "madeOwner")
    SELECT ${newRowId()}::uuid, "teamId", "id", ${toUserId}, ${via}, ${at}, ${byUserId}, ${madeOwner} FROM "given"`;
}

/** Ends the time in which somebody had leads. What becomes of the leads is for the caller to write. */
export async function endHoldings(
  rows: Rows,
  ended: {
    teamId: string;
    leadIds: readonly string[];
    why: HoldingEnd;
    at: Date;
    byUserId: string | null;
    words?: string;
  },
): Promise<void> {
  const { teamId, leadIds, why, at, byUserId, words = '' } = ended;
  await rows.leadHolding.updateMany({
    where: { teamId, leadId: { in: [...leadIds] }, until: null },
    data: { until: at, endedWhy: why, endedByUserId: byUserId, words },
  });
}

/** No first attempt is awaited any more of whoever has leads of some contacts. */
export async function awaitNoAttempt(
  rows: Rows,
  teamId: string,
  contactIds: readonly string[],
): Promise<void> {
  await rows.lead.updateMany({
    where: { teamId, contactId: { in: [...contactIds] }, captureDueAt: { not: null } },
    data: { captureDueAt: null },
  });
}

/**
 * Has the claim window run for leads whose card nobody will see: Slack does not take it, or it was deleted there. Without
 * it they would wait for ever, with nobody asked.
 */
export async function beginUnseenWindows(rows: Rows, teamId: string, at: Date): Promise<void> {
  await rows.$executeRaw`
    UPDATE "Lead" l SET "postedAt" = ${at}
    WHERE l."teamId" = ${teamId} AND l."stage" = 'new' AND l."postedAt" IS NULL AND l."channelId" IS NOT NULL
      AND l."withheldAt" IS NULL AND l."joinedLeadId" IS NULL AND l."pooledAt" IS NULL
      AND NOT EXISTS (
        SELECT FROM "Telling" t
        WHERE t."teamId" = l."teamId" AND t."kind" = 'lead-card' AND t."subjectId" = l."id"::text
          AND t."state" = 'waiting')`;
}

function asLead(row: LeadRow): Lead {
  return {
    leadId: row.id,
    contactId: row.contactId,
    sourceName: row.source.name,
    kind: row.kind,
    message: row.message,
    unreadAddresses: row.unreadAddresses.split('\n').filter(Boolean),
    area: row.area,
    wants: asWants(row.wants),
    isTest: row.isTest,
    arrivedAt: row.arrivedAt,
    stage: known(stages, row.stage),
    claimedByUserId: row.claimedByUserId,
    claimedAt: row.claimedAt,
    claimedVia: row.claimedVia === null ? null : known(claimWays, row.claimedVia),
    withheldAt: row.withheldAt,
    channelId: row.channelId,
    route: asRouteTrace(row.routeTrace) ?? null,
    escalatedAt: row.escalatedAt,
    pooledAt: row.pooledAt,
    captureDueAt: row.captureDueAt,
    firstAttemptAt: row.firstAttemptAt,
    firstContactAt: row.firstContactAt,
  };
}

const wishes = ['bedrooms', 'priceFrom', 'priceTo', 'property'] as const;

/** What somebody wants, as it is kept with a lead. */
export function asWants(json: Prisma.JsonValue): Wants {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return {};
  return Object.fromEntries(
    wishes.flatMap((wish) => (typeof json[wish] === 'string' ? [[wish, json[wish]]] : [])),
  );
}
