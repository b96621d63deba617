import type { Prisma } from './generated/client.ts';
import { presentContactId } from './merges.ts';

type Rows = Prisma.TransactionClient;

/** Since when somebody is erased; `undefined`: they are not, or there is no such contact. */
export async function erasedSince(rows: Rows, teamId: string, contactId: string): Promise<Date | undefined> {
  const id = await presentContactId(rows, teamId, contactId);
  const row = await rows.contact.findUnique({
    where: { teamId_id: { teamId, id } },
    select: { erasedAt: true },
  });
  return row?.erasedAt ?? undefined;
}

/** Whether what is told of is about somebody who was erased. */
export async function isOfErased(
  rows: Rows,
  teamId: string,
  subject: { lead: string } | { touch: string } | { handOver: string },
): Promise<boolean> {
  const contact = { erasedAt: { not: null } };
  if ('lead' in subject) return (await rows.lead.count({ where: { teamId, id: subject.lead, contact } })) > 0;
  if ('touch' in subject)
    return (await rows.touch.count({ where: { teamId, id: subject.touch, contact } })) > 0;
  const handOver = await rows.handOver.findUnique({
    where: { teamId_id: { teamId, id: subject.handOver } },
    select: { contactId: true },
  });
  if (!handOver?.contactId) return false;
  return (await erasedSince(rows, teamId, handOver.contactId)) !== undefined;
}
