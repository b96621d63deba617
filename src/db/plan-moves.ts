import { type MoveReason, moveReasons } from '../plans/moves.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';

type Rows = Prisma.TransactionClient;

/** A contact went from one relationship plan to another. */
export type PlanMove = {
  moveId: string;
  contactId: string;
  contactName: string;
  ownerUserId: string | null;
  /** `null`: they were on no plan. */
  from: { enrolmentId: string; planKey: string } | null;
  to: { enrolmentId: string; planKey: string };
  why: MoveReason;
  at: Date;
  /** `null`: Touchbase itself, by rule. */
  byUserId: string | null;
  toldUserId: string | null;
  undoneAt: Date | null;
};

const moveParts = {
  contact: { select: { name: true, ownerUserId: true } },
  from: { select: { planKey: true } },
  to: { select: { planKey: true } },
} as const;
type MoveRow = Prisma.PlanMoveGetPayload<{ include: typeof moveParts }>;

export async function readMove(rows: Rows, teamId: string, moveId: string): Promise<PlanMove | undefined> {
  const row = await rows.planMove.findUnique({
    where: { teamId_id: { teamId, id: moveId } },
    include: moveParts,
  });
  return row ? asMove(row) : undefined;
}

/**
 * The moves a person was told of from one instant to another, in the order in which they were recorded: none ever comes
 * before one that was there.
 */
export async function movesTold(
  rows: Rows,
  teamId: string,
  userId: string,
  { from, until }: { from: Date; until: Date },
): Promise<PlanMove[]> {
  const found = await rows.planMove.findMany({
    where: { teamId, toldUserId: userId, at: { gte: from, lt: until } },
    include: moveParts,
    orderBy: { id: 'asc' },
  });
  return found.map(asMove);
}

/** The move of a contact that was made at an instant, by whatever was recorded then. */
export async function moveMadeAt(
  rows: Rows,
  teamId: string,
  contactId: string,
  at: Date,
): Promise<PlanMove | undefined> {
  const row = await rows.planMove.findFirst({
    where: { teamId, contactId, at },
    include: moveParts,
    orderBy: { id: 'desc' },
  });
  return row ? asMove(row) : undefined;
}

function asMove({ id, contact, from, fromEnrolmentId, to, toEnrolmentId, why, ...row }: MoveRow): PlanMove {
  const { contactId, at, byUserId, toldUserId, undoneAt } = row;
  return {
    moveId: id,
    contactId,
    contactName: contact.name,
    ownerUserId: contact.ownerUserId,
    from: from && fromEnrolmentId ? { enrolmentId: fromEnrolmentId, planKey: from.planKey } : null,
    to: { enrolmentId: toEnrolmentId, planKey: to.planKey },
    why: known(moveReasons, why),
    at,
    byUserId,
    toldUserId,
    undoneAt,
  };
}
