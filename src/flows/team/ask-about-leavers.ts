import { leaversBack, leaversUnasked } from '../../db/hand-overs.ts';
import { managersOf, readTeam } from '../../db/people.ts';
import { tell, tellAgain } from '../../db/tell.ts';
import { eachInTurn } from '../each-in-turn.ts';
import type { Means } from '../means.ts';

/**
 * Asks the managers, once, what becomes of the people of each who is no agent any more: they left the leads channel or
 * Slack, or are guests. Until something is said these stay theirs. Who is back is not asked about any more, and would be
 * again. Safe to repeat.
 */
export async function askAboutLeavers(
  { store }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const team = await readTeam(store.rows, teamId);
  if (!team?.isSetUp) return;
  await eachInTurn(await leaversBack(store.rows, teamId), (userId) =>
    store.transaction(async (tx) => {
      const { count } = await tx.rows.member.updateMany({
        where: { teamId, userId, leftToldAt: { not: null } },
        data: { leftToldAt: null },
      });
      if (count > 0) await tellAgain(tx, { teamId, kind: 'leaver', subjectIds: [userId], at });
    }),
  );
  await eachInTurn(await leaversUnasked(store.rows, teamId), (userId) =>
    store.transaction(async (tx) => {
      const managers = (await managersOf(tx.rows, teamId)).filter((manager) => manager !== userId);
      // Without anybody to ask it is asked once there is.
      if (managers.length === 0) return;
      const { count } = await tx.rows.member.updateMany({
        where: { teamId, userId, leftToldAt: null },
        data: { leftToldAt: at },
      });
      if (count === 0) return;
      for (const recipient of managers.toSorted())
        await tell(tx, { teamId, kind: 'leaver', subjectId: userId, recipient, at }, { anew: true });
    }),
  );
}
