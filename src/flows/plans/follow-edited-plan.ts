import { lockContacts } from '../../db/contacts.ts';
import { teamOf } from '../../db/people.ts';
import { plansOf } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { eachInTurn } from '../each-in-turn.ts';
import type { Means } from '../means.ts';
import { finishPlans } from './finish-plans.ts';
import { followPlans } from './follow-plan.ts';
import { giveByRole } from './give-by-role.ts';
import { followedBy } from './replans.ts';

/** So many people for one piece of work of the queue: a few seconds. */
const peopleAPiece = 100;

/** So many in one transaction: their locks are held for a moment. */
const peopleAtOnce = 10;

/** Has the people on a plan that was saved follow it, behind the answer. Part of the flow that saved it. */
export async function queueFollowing(tx: Tx, teamId: string, planKey: string): Promise<void> {
  await tx.queue.send(tx.rows, 'follow', { teamId, planKey }, { key: planKey });
}

type OnPlan = { id: string; contactId: string };

/**
 * Has the people on an edited plan follow it: what is done stays done, what is ahead follows. A few people in one short
 * transaction, which marks them as following: broken off in the middle, it goes on where it was, and done twice it
 * changes nothing. When there are more people than one piece of work holds, the rest is queued.
 */
export async function followEditedPlan(
  means: Means,
  {
    teamId,
    planKey,
    at,
    isStopping = () => false,
  }: { teamId: string; planKey: string; at: Date; isStopping?: () => boolean },
): Promise<void> {
  const { store } = means;
  const next = await store.rows.enrolment.findMany({
    where: { teamId, planKey, toFollow: true },
    select: { id: true, contactId: true },
    orderBy: { id: 'asc' },
    take: peopleAPiece,
  });
  const follow = async (some: readonly OnPlan[]) => {
    if (isStopping()) return;
    await store.transaction((tx) => followSome(tx, means, { teamId, some, at }), { withinMs: 10_000 });
  };
  const groups = Array.from({ length: Math.ceil(next.length / peopleAtOnce) }, (_, nth) =>
    next.slice(nth * peopleAtOnce, (nth + 1) * peopleAtOnce),
  );
  await eachInTurn(groups, (group) =>
    // What fails for one of them must not keep the others from following.
    follow(group).catch(() => eachInTurn(group, (one) => follow([one]))),
  );
  if (next.length === peopleAPiece) await store.transaction((tx) => queueFollowing(tx, teamId, planKey));
}

async function followSome(
  tx: Tx,
  { library }: Means,
  { teamId, some, at }: { teamId: string; some: readonly OnPlan[]; at: Date },
): Promise<void> {
  await lockContacts(
    tx.rows,
    teamId,
    some.map(({ contactId }) => contactId),
  );
  // Before the plan is read: whoever saves it again meanwhile waits for these rows, and marks them once more.
  const marked = await tx.rows.enrolment.updateManyAndReturn({
    where: { teamId, id: { in: some.map(({ id }) => id) }, toFollow: true },
    data: { toFollow: false },
    select: { id: true },
  });
  const team = await teamOf(tx.rows, teamId);
  const plans = await plansOf(tx.rows, teamId, library);
  const enrolmentIds = marked.map(({ id }) => id);
  const followed = await followPlans(tx, { team, plans, enrolmentIds, at });

  await giveByRole(tx, { team, plans, which: { enrolmentIds }, at });
  for (const one of followed) {
    const { enrolment, plan } = one;
    const { enrolmentId, contactId } = enrolment;
    if (followedBy(one).withdrawn === 0 || plan.repeats || enrolment.state !== 'active') continue;
    const ahead = await tx.rows.touch.count({ where: { teamId, enrolmentId, state: 'due' } });
    if (ahead === 0) await finishPlans(tx, { team, plans, contactId, enrolmentIds: [enrolmentId], at });
  }
}

/** Somebody put on a plan so close to its saving may have got the touches of the plan as it was. */
const closeToSavingMs = 60_000;

/**
 * Queues what is left to follow: its work may have given up while the database failed. Whoever was put on a plan just
 * as it was saved follows it too.
 */
export async function followEditedPlans(
  { store }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const saved = await store.rows.teamPlan.findMany({
    where: { teamId, savedAt: { gte: new Date(at.getTime() - 5 * closeToSavingMs) } },
    select: { key: true, savedAt: true },
  });
  for (const { key, savedAt } of saved)
    await store.rows.enrolment.updateMany({
      where: {
        teamId,
        planKey: key,
        state: { in: ['active', 'paused'] },
        createdAt: {
          gte: new Date(savedAt.getTime() - closeToSavingMs),
          lte: new Date(savedAt.getTime() + closeToSavingMs),
        },
      },
      data: { toFollow: true },
    });
  const left = await store.rows.enrolment.findMany({
    where: { teamId, toFollow: true },
    distinct: ['planKey'],
    select: { planKey: true },
  });
  for (const { planKey } of left) await store.transaction((tx) => queueFollowing(tx, teamId, planKey));
}
