import { type HoldingEnd, holdingEnds } from '../leads/lead.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';

type Rows = Prisma.TransactionClient;

/** How the time ended in which somebody had a lead; `byUserId: null`: by rule. */
export type EndedHolding = { why: HoldingEnd; byUserId: string | null; words: string };

/** How the last time ended in which anybody had a lead; `undefined`: nobody's has. */
export async function lastEndOfHolding(
  rows: Rows,
  teamId: string,
  leadId: string,
): Promise<EndedHolding | undefined> {
  const found = await rows.leadHolding.findFirst({
    where: { teamId, leadId, until: { not: null } },
    select: { endedWhy: true, endedByUserId: true, words: true },
    orderBy: [{ until: 'desc' }, { id: 'desc' }],
  });
  if (!found?.endedWhy) return undefined;
  return { why: known(holdingEnds, found.endedWhy), byUserId: found.endedByUserId, words: found.words };
}

/** The last time in which somebody had a lead: by whom it came to them, and how it ended, if it has. */
export async function readHolding(
  rows: Rows,
  { teamId, leadId, userId }: { teamId: string; leadId: string; userId: string },
): Promise<{ byUserId: string | null; endedWhy: HoldingEnd | null } | undefined> {
  const found = await rows.leadHolding.findFirst({
    where: { teamId, leadId, userId },
    select: { byUserId: true, endedWhy: true },
    orderBy: [{ from: 'desc' }, { id: 'desc' }],
  });
  if (!found) return undefined;
  return {
    byUserId: found.byUserId,
    endedWhy: found.endedWhy === null ? null : known(holdingEnds, found.endedWhy),
  };
}
