import { leaversBack, leaversUnasked } from '../../db/hand-overs.ts';
import { managersOf, readTeam } from '../../db/people.ts';
import type { Store } from '../../db/store.ts';
import { tell, tellAgain } from '../../db/tell.ts';
import { eachInTurn } from '../each-in-turn.ts';
import type { Means } from '../means.ts';

/** Who is gone for less may be back in a moment: a team that names another leads channel has its agents join it first. */
const absentMs = 60 * 60_000;

/** About so many it is asked in a minute: a team that has never been asked may have had many leavers. */
const mostAtOnce = 3;

/**
 * Asks the managers, once, what becomes of the people of each who has been no agent for an hour: they left the leads
 * channel or Slack, or are guests. Until something is said these stay theirs. Who is back is not asked about any more,
 * and would be again. Safe to repeat.
 */
export async function askAboutLeavers(
  { store }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const team = await readTeam(store.rows, teamId);
  if (!team?.isSetUp) return;
  await eachInTurn(await leaversBack(store.rows, teamId), (userId) =>
    store.transaction(async (tx) => {
      await tx.rows.member.updateMany({ where: { teamId, userId }, data: { leftSeenAt: null } });
      const { count } = await tx.rows.member.updateMany({
        where: { teamId, userId, leftToldAt: { not: null } },
        data: { leftToldAt: null },
      });
      if (count > 0) await tellAgain(tx, { teamId, kind: 'leaver', subjectIds: [userId], at });
    }),
  );
  const unasked = await leaversUnasked(store.rows, teamId);
  const unseen = unasked.filter(({ leftSeenAt }) => !leftSeenAt).map(({ userId }) => userId);
  await store.rows.member.updateMany({
    where: { teamId, userId: { in: unseen }, leftSeenAt: null },
    data: { leftSeenAt: at },
  });
  const since = at.getTime() - absentMs;
  const absent = unasked.filter(({ leftSeenAt }) => leftSeenAt && leftSeenAt.getTime() <= since);
  await eachInTurn(absent.slice(0, mostAtOnce), ({ userId }) => askAbout(store, { teamId, userId, at }));
}

async function askAbout(
  store: Store,
  { teamId, userId, at }: { teamId: string; userId: string; at: Date },
): Promise<void> {
  await store.transaction(async (tx) => {
    const managers = (await managersOf(tx.rows, teamId)).filter((manager) => manager !== userId);
    // Without anybody to ask it is asked once there is.
    if (managers.length === 0) return;
    const { count } = await tx.rows.member.updateMany({
      where: { teamId, userId, leftSeenAt: { not: null }, leftToldAt: null },
      data: { leftToldAt: at },
    });
    if (count === 0) return;
    for (const recipient of managers.toSorted())
      await tell(tx, { teamId, kind: 'leaver', subjectId: userId, recipient, at }, { anew: true });
  });
}
