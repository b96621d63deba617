import type { Asking } from '../asking.ts';
import { queueFollowing } from '../plans/follow-edited-plan.ts';

/**
 * A person chose the days of the week they work, 0 Sunday … 6; none: those of the team. What their plans ask for moves
 * to these days: that is remembered here and done behind, a few people at a time.
 */
export async function setWorkingDays(asking: Asking, days: readonly number[]): Promise<void> {
  const { means, teamId, member } = asking;
  await means.store.transaction(async (tx) => {
    await tx.rows.member.update({
      where: { teamId_userId: { teamId, userId: member.userId } },
      data: { workingDays: [...days] },
    });
    if (days.join() === member.workingDays.join()) return;
    const theirs = {
      teamId,
      state: { in: ['active', 'paused'] },
      contact: { ownerUserId: member.userId },
    };
    await tx.rows.enrolment.updateMany({ where: theirs, data: { toFollow: true } });
    const plans = await tx.rows.enrolment.findMany({
      where: theirs,
      distinct: ['planKey'],
      select: { planKey: true },
    });
    for (const { planKey } of plans) await queueFollowing(tx, teamId, planKey);
  });
}
