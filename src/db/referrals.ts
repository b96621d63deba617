import type { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/** Who sent a contact, and whom the contact has sent: names, in the order in which it was entered. */
export type ReferralsOf = { sentBy: readonly string[]; hasSent: readonly string[] };

/** The referrals of a contact, on either side. */
export async function referralsOf(rows: Rows, teamId: string, contactId: string): Promise<ReferralsOf> {
  const found = await rows.referral.findMany({
    where: {
      teamId,
      referredContactId: { not: null },
      OR: [{ byContactId: contactId }, { referredContactId: contactId }],
    },
    select: { byContactId: true, by: { select: { name: true } }, referred: { select: { name: true } } },
    orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
  });
  return {
    sentBy: found.filter(({ byContactId }) => byContactId !== contactId).map(({ by }) => by.name),
    hasSent: found
      .filter(({ byContactId }) => byContactId === contactId)
      .map(({ referred }) => referred?.name ?? ''),
  };
}
