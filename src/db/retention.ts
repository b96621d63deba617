import type { Retention } from '../team/retention.ts';
import type { Prisma } from './generated/client.ts';

/** For how long a team keeps what came from outside. */
export async function readRetention(rows: Prisma.TransactionClient, teamId: string): Promise<Retention> {
  return await rows.team.findUniqueOrThrow({
    where: { id: teamId },
    select: {
      keepDeliveryMonths: true,
      keepQuarantineMonths: true,
      keepImportMonths: true,
      keepLostMonths: true,
    },
  });
}
