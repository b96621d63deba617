import type { Prisma } from './generated/client.ts';

/** Whom somebody searches for in their Home; '': nobody. */
export async function homeSearchOf(
  rows: Prisma.TransactionClient,
  teamId: string,
  userId: string,
): Promise<string> {
  const row = await rows.member.findUnique({
    where: { teamId_userId: { teamId, userId } },
    select: { homeSearch: true },
  });
  return row?.homeSearch ?? '';
}
