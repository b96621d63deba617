import { readMember } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import { isAgent } from '../../team/member.ts';
import { coverEndSubject } from '../draw/draw-cover.ts';

/**
 * Ends what somebody who is no agent any more had to do with covering: who covered for them has nothing left to do, and
 * is told; those for whom they were to cover have nobody, so that their touches wait. Part of a flow.
 */
export async function endCovers(
  tx: Tx,
  { teamId, userId, at }: { teamId: string; userId: string; at: Date },
): Promise<void> {
  const member = await readMember(tx.rows, teamId, userId);
  if (!member || isAgent(member)) return;
  await tx.rows.member.updateMany({ where: { teamId, coverUserId: userId }, data: { coverUserId: null } });
  const { away } = member;
  if (!away) return;
  await tx.rows.member.update({
    where: { teamId_userId: { teamId, userId } },
    data: { awayFrom: null, awayUntil: null, coverUserId: null },
  });
  if (!away.coverUserId) return;
  const told = { teamId, kind: 'cover', recipient: away.coverUserId, at } as const;
  await tell(tx, { ...told, subjectId: userId });
  await tell(tx, { ...told, subjectId: coverEndSubject(userId) }, { anew: true });
}
