import type { Prisma } from './generated/client.ts';
import { changesOf, type MergeChanges, nameOf } from './merge-changes.ts';
import { putBack } from './put-back.ts';

type Rows = Prisma.TransactionClient;

/** A lead that is again with whoever had it before a merge. */
export type GivenBack = {
  leadId: string;
  /** Who had it by the merge. */
  claimedByUserId: string;
};

/**
 * Writes leads back as they were before a merge, with who had them, each only while it is as the merge left it. A lead
 * that went to the person's owner by it goes back to whoever had it, however far it has come meanwhile, unless it is
 * over: that was the owner's doing. Part of taking a merge back.
 */
export async function takeBackLeads(
  rows: Rows,
  teamId: string,
  { changes, at }: { changes: MergeChanges; at: Date },
): Promise<GivenBack[]> {
  const handed = changesOf(changes, 'Lead').changed.filter(
    ({ from, to }) => from.claimedByUserId && to.claimedByUserId,
  );
  const over = await rows.lead.findMany({
    where: {
      teamId,
      id: { in: handed.map(({ from }) => String(from.id)) },
      stage: { in: ['closed', 'lost'] },
    },
    select: { id: true },
  });
  const staysIds = new Set(over.map(({ id }) => id));
  const leads = changesOf(changes, 'Lead').changed.filter(({ from }) => !staysIds.has(String(from.id)));
  const leadIds = await putBack(rows, teamId, 'Lead', leads);
  if (leadIds.length === 0) return [];
  for (const table of ['LeadStageChange', 'LeadHolding'] as const) {
    const { added } = changesOf(changes, table);
    await rows.$executeRaw`
      DELETE FROM ${nameOf(table)} WHERE "teamId" = ${teamId} AND "id" = ANY(${added}::uuid[])
        AND "leadId" = ANY(${leadIds}::uuid[])`;
  }
  const ended = changesOf(changes, 'LeadHolding').changed;
  const again = await rows.leadHolding.findMany({
    where: { teamId, leadId: { in: leadIds }, id: { in: ended.map(({ from }) => String(from.id)) } },
    select: { id: true },
  });
  const againIds = new Set(again.map(({ id }) => id));
  await putBack(
    rows,
    teamId,
    'LeadHolding',
    ended.filter(({ from }) => againIds.has(String(from.id))),
  );
  const givenBack = handed
    .map(({ from, to }) => ({ leadId: String(from.id), claimedByUserId: String(to.claimedByUserId) }))
    .filter(({ leadId }) => leadIds.includes(leadId));
  const givenBackIds = givenBack.map(({ leadId }) => leadId);
  if (givenBackIds.length > 0) await awaitAttemptAgain(rows, teamId, givenBackIds, at);
  return givenBack;
}

/** Nobody is to make a first attempt that was made since, nor loses a lead by a time that ran out while they had it not. */
async function awaitAttemptAgain(
  rows: Rows,
  teamId: string,
  leadIds: readonly string[],
  at: Date,
): Promise<void> {
  const given = { teamId, id: { in: [...leadIds] } };
  await rows.lead.updateMany({
    where: { ...given, captureDueAt: { not: null }, firstAttemptAt: { not: null } },
    data: { captureDueAt: null, captureWarnedAt: null },
  });
  // As nobody was warned of a time that ran out then, they are warned, and given that time anew.
  await rows.lead.updateMany({
    where: { ...given, captureDueAt: { lte: at } },
    data: { captureWarnedAt: null },
  });
}
