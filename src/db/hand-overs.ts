import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';

type Rows = Prisma.TransactionClient;

export const handOverStates = ['running', 'done', 'stopped', 'stay'] as const;

/** People who go from somebody to others, and how many of them each has been given. */
export type HandOver = {
  handOverId: string;
  /** Whose they were; `null`: one person who was nobody's. */
  fromUserId: string | null;
  toUserIds: readonly string[];
  /** One person alone. */
  contactId: string | null;
  byUserId: string;
  at: Date;
  state: (typeof handOverStates)[number];
  undoneByUserId: string | null;
  shares: ReadonlyArray<{ userId: string; people: number; leads: number }>;
};

const parts = { shares: { orderBy: { userId: 'asc' } } } as const;

export async function readHandOver(
  rows: Rows,
  teamId: string,
  handOverId: string,
): Promise<HandOver | undefined> {
  const row = await rows.handOver.findUnique({
    where: { teamId_id: { teamId, id: handOverId } },
    include: parts,
  });
  return row ? asHandOver(row) : undefined;
}

/** Lets one piece of a hand-over be done at a time, until the transaction ends. Taken after the contacts' locks. */
export async function lockHandOver(rows: Rows, teamId: string, handOverId: string): Promise<void> {
  await rows.$executeRaw`
    SELECT 1 FROM "HandOver" WHERE "teamId" = ${teamId} AND "id" = ${handOverId}::uuid FOR NO KEY UPDATE`;
}

/** What was last said of all of somebody's people: that they go to others, or stay. */
export async function lastHandOverFrom(
  rows: Rows,
  teamId: string,
  fromUserId: string,
): Promise<HandOver | undefined> {
  const row = await rows.handOver.findFirst({
    where: { teamId, fromUserId, contactId: null },
    include: parts,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return row ? asHandOver(row) : undefined;
}

/** The hand-overs of a team that are not through yet. */
export async function runningHandOvers(rows: Rows, teamId: string): Promise<string[]> {
  const found = await rows.handOver.findMany({ where: { teamId, state: 'running' }, select: { id: true } });
  return found.map(({ id }) => id);
}

/** Counts what somebody was given by a hand-over. */
export async function addToShare(
  rows: Rows,
  share: { teamId: string; handOverId: string; userId: string; people: number; leads: number },
): Promise<void> {
  const { handOverId, userId, people, leads } = share;
  await rows.handOverShare.upsert({
    where: { handOverId_userId: { handOverId, userId } },
    create: share,
    update: { people: { increment: people }, leads: { increment: leads } },
  });
}

/** How many people are somebody's, and how many open leads; tests are no leads. */
export async function heldBy(
  rows: Rows,
  teamId: string,
  userId: string,
): Promise<{ people: number; leads: number }> {
  const [people, leads] = await Promise.all([
    rows.contact.count({ where: { teamId, ownerUserId: userId } }),
    rows.lead.count({ where: { ...openOf(teamId, userId), joinedLeadId: null, isTest: false } }),
  ]);
  return { people, leads };
}

/** Some of the contacts that somebody has still, or has open leads of: those with open leads first. */
export async function nextHeldBy(
  rows: Rows,
  teamId: string,
  userId: string,
  most: number,
): Promise<string[]> {
  const withLeads = await rows.contact.findMany({
    where: { teamId, leads: { some: openOf(teamId, userId) } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: most,
  });
  const found =
    withLeads.length > 0
      ? withLeads
      : await rows.contact.findMany({
          where: { teamId, ownerUserId: userId },
          select: { id: true },
          orderBy: { id: 'asc' },
          take: most,
        });
  return found.map(({ id }) => id);
}

/** The leads of some contacts that somebody has and that are neither closed nor lost. */
export function openOf(teamId: string, userId: string) {
  return { teamId, claimedByUserId: userId, stage: { notIn: ['closed', 'lost'] } };
}

/**
 * Those who have people or open leads though they are no agents any more (they left the leads channel or Slack, or are
 * guests), nor managers, who work theirs wherever they are; and about whom nobody has been asked. Who was seen so first
 * comes first, who was not yet last.
 */
export async function leaversUnasked(
  rows: Rows,
  teamId: string,
): Promise<Array<{ userId: string; leftSeenAt: Date | null }>> {
  return await rows.$queryRaw<Array<{ userId: string; leftSeenAt: Date | null }>>`
    SELECT m."userId", m."leftSeenAt" FROM "Member" m
    WHERE m."teamId" = ${teamId} AND m."leftToldAt" IS NULL AND NOT m."isBot"
      AND (m."isGone" OR m."isGuest" OR NOT (m."inLeadsChannel" OR m."isManager" OR m."isAdministrator"
        OR m."isNamedAdministrator"))
      AND (EXISTS (SELECT 1 FROM "Contact" c WHERE c."teamId" = m."teamId" AND c."ownerUserId" = m."userId")
        OR EXISTS (SELECT 1 FROM "Lead" l WHERE l."teamId" = m."teamId" AND l."claimedByUserId" = m."userId"
          AND l."stage" NOT IN ('closed', 'lost')))
    ORDER BY m."leftSeenAt" NULLS LAST, m."userId"`;
}

/** Those who were seen to have left, or about whom somebody was asked, and who are back. */
export async function leaversBack(rows: Rows, teamId: string): Promise<string[]> {
  const found = await rows.member.findMany({
    where: {
      teamId,
      isGone: false,
      isGuest: false,
      AND: [
        { OR: [{ leftSeenAt: { not: null } }, { leftToldAt: { not: null } }] },
        {
          OR: [
            { inLeadsChannel: true },
            { isManager: true },
            { isAdministrator: true },
            { isNamedAdministrator: true },
          ],
        },
      ],
    },
    select: { userId: true },
    orderBy: { userId: 'asc' },
  });
  return found.map(({ userId }) => userId);
}

function asHandOver(row: Prisma.HandOverGetPayload<{ include: typeof parts }>): HandOver {
  const { id, state, shares, ...rest } = row;
  return {
    handOverId: id,
    fromUserId: rest.fromUserId,
    toUserIds: rest.toUserIds,
    contactId: rest.contactId,
    byUserId: rest.byUserId,
    at: rest.at,
    state: known(handOverStates, state),
    undoneByUserId: rest.undoneByUserId,
    shares: shares.map(({ userId, people, leads }) => ({ userId, people, leads })),
  };
}
