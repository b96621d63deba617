import type { Prisma } from './generated/client.ts';
import { newRowId } from './insert-rows.ts';

type Rows = Prisma.TransactionClient;

/** Which of two contacts is kept, and which is merged into it. */
export type Pairing = { teamId: string; keptId: string; mergedId: string };

/**
 * Gives the one who is kept the addresses of the other, after their own: the first is the one to call. A phone that both
 * have is there once.
 */
export async function moveAddresses(rows: Rows, { teamId, keptId, mergedId }: Pairing): Promise<void> {
  const ofMerged = { where: { teamId, contactId: mergedId }, orderBy: { id: 'asc' } } as const;
  const phones = await rows.contactPhone.findMany(ofMerged);
  const emails = await rows.contactEmail.findMany(ofMerged);
  await rows.contactPhone.deleteMany({ where: ofMerged.where });
  await rows.contactEmail.deleteMany({ where: ofMerged.where });
  await rows.contactPhone.createMany({
    data: phones.map((phone) => ({ ...phone, id: newRowId(), contactId: keptId })),
    skipDuplicates: true,
  });
  await rows.contactEmail.createMany({
    data: emails.map((email) => ({ ...email, id: newRowId(), contactId: keptId })),
  });
}

/**
 * Makes the referrals of both those of one: nobody has sent themselves, and of two that say the same the first entered
 * stays.
 */
export async function joinReferrals(rows: Rows, { teamId, keptId, mergedId }: Pairing): Promise<void> {
  const both = [keptId, mergedId];
  const found = await rows.referral.findMany({
    where: { teamId, OR: [{ byContactId: { in: both } }, { referredContactId: { in: both } }] },
    select: { id: true, byContactId: true, referredContactId: true },
    orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
  });
  const asOne = (id: string | null) => (id === mergedId ? keptId : id);
  const said = new Set<string>();
  const gone = found.filter(({ byContactId, referredContactId }) => {
    const [by, referred] = [asOne(byContactId), asOne(referredContactId)];
    const isSaid = said.has(`${by} ${referred}`);
    said.add(`${by} ${referred}`);
    return isSaid || by === referred;
  });
  await rows.referral.deleteMany({ where: { teamId, id: { in: gone.map(({ id }) => id) } } });
  await rows.referral.updateMany({
    where: { teamId, byContactId: mergedId },
    data: { byContactId: keptId },
  });
  await rows.referral.updateMany({
    where: { teamId, referredContactId: mergedId },
    data: { referredContactId: keptId },
  });
}

/**
 * Where both asked for the same, one request stands: the earlier. It keeps the addresses of both. Before their opt-outs
 * are moved.
 *
 * @returns those that have no row any more, each with the one that stands for it
 */
export async function joinOptOuts(
  rows: Rows,
  { teamId, keptId, mergedId }: Pairing,
): Promise<Array<{ optOutId: string; joinedToId: string }>> {
  const joined: Array<{ optOutId: string; joinedToId: string }> = [];
  const standing = await rows.optOut.findMany({
    where: { teamId, contactId: { in: [keptId, mergedId] }, undoneAt: null },
    select: { id: true, channel: true, suppressions: { select: { address: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  for (const [first, ...later] of Map.groupBy(standing, ({ channel }) => channel).values()) {
    if (!first) continue;
    for (const { id, suppressions } of later) {
      await rows.suppression.createMany({
        data: suppressions.map(({ address }) => ({ teamId, optOutId: first.id, address })),
        skipDuplicates: true,
      });
      await rows.suppression.deleteMany({ where: { teamId, optOutId: id } });
      await rows.optOut.delete({ where: { teamId_id: { teamId, id } } });
      joined.push({ optOutId: id, joinedToId: first.id });
    }
  }
  return joined;
}
