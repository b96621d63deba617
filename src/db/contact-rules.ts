import { builtInRules, type ContactRules, rulesOfTeam } from '../leads/contact-rules.ts';
import type { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/** The rules of contact of a team: the built-in ones, with what it set otherwise. */
export async function contactRulesOf(rows: Rows, teamId: string): Promise<ContactRules> {
  const own = await rows.teamContactRule.findMany({
    where: { teamId },
    select: { key: true, differs: true },
    orderBy: { key: 'asc' },
  });
  return rulesOfTeam(builtInRules(), own);
}
