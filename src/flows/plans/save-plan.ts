import { isDeepStrictEqual } from 'node:util';
import { recordAudit } from '../../db/audit.ts';
import { lockTeam } from '../../db/people.ts';
import { lockDraft, outdated, type PlanDraft, peopleOnPlans, savedPlan } from '../../db/plan-editing.ts';
import type { Tx } from '../../db/store.ts';
import type { Plan } from '../../plans/plan.ts';
import { denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import type { NoDraft } from './edit-plans.ts';
import { queueFollowing } from './follow-edited-plan.ts';

/** What came of saving a draft. */
export type PlanSaved =
  /** `isBuiltIn`: it is the plan that comes with the product again, and nothing of the team's own is kept. */
  | { kind: 'saved'; plan: Plan; people: number; isBuiltIn: boolean }
  /** The draft is another than the one that was looked at: its effect is to be seen first. */
  | { kind: 'changed-since'; draft: PlanDraft }
  /** Somebody saved or removed the plan after this draft was begun. The draft stays. */
  | { kind: 'saved-meanwhile'; draft: PlanDraft; byUserId: string | null; savedAt: Date | null }
  | NoDraft;

/**
 * Saves a draft: from now on the plan is so for everybody who is put on it, and whoever is on it follows, a moment
 * later (`followEditedPlan`). A manager's.
 *
 * @param seenAt when the draft was changed last as its effect was looked at, as ISO 8601 says it
 */
export async function savePlan(
  { means, teamId, member, at }: Asking,
  draftId: string,
  seenAt: string,
): Promise<PlanSaved> {
  return await means.store.transaction(async (tx) => {
    const why = denial(member, 'edit-plans');
    if (why) return { kind: 'denied', why };
    await lockTeam(tx.rows, teamId);
    const draft = await lockDraft(tx.rows, teamId, draftId, member.userId);
    if (!draft) return { kind: 'no-draft' };
    const { plan, baseVersion } = draft;
    const { key } = plan;
    const { version, savedByUserId, savedAt } = await savedPlan(tx.rows, teamId, key);
    if (version !== baseVersion) return { kind: 'saved-meanwhile', draft, byUserId: savedByUserId, savedAt };
    if (draft.changedAt.toISOString() !== seenAt) return { kind: 'changed-since', draft };

    const isBuiltIn = isDeepStrictEqual(means.library.get(key), plan);
    await keepPlan(tx, { teamId, plan, isBuiltIn, version, savedByUserId: member.userId, savedAt: at });
    await tx.rows.planDraft.delete({ where: { teamId_id: { teamId, id: draftId } } });

    await recordAudit(tx, {
      teamId,
      at,
      byUserId: member.userId,
      deed: 'settings-changed',
      subjectId: key,
      details: { setting: 'plan', from: version, to: isBuiltIn ? 0 : version + 1 },
    });
    await tx.rows.enrolment.updateMany({
      where: { teamId, planKey: key, state: { in: ['active', 'paused'] } },
      data: { toFollow: true },
    });
    const { people } = (await peopleOnPlans(tx.rows, teamId)).get(key) ?? { people: 0 };
    if (people > 0) await queueFollowing(tx, teamId, key);
    return { kind: 'saved', plan, people, isBuiltIn };
  });
}

async function keepPlan(
  tx: Tx,
  saved: {
    teamId: string;
    plan: Plan;
    isBuiltIn: boolean;
    version: number;
    savedByUserId: string;
    savedAt: Date;
  },
): Promise<void> {
  const { teamId, plan, isBuiltIn, version, savedByUserId, savedAt } = saved;
  const { key } = plan;
  if (!isBuiltIn) {
    const data = { plan, version: version + 1, savedByUserId, savedAt };
    await tx.rows.teamPlan.upsert({
      where: { teamId_key: { teamId, key } },
      create: { teamId, key, ...data },
      update: data,
    });
    return;
  }
  await tx.rows.teamPlan.deleteMany({ where: { teamId, key } });
  // With the row its version is gone, and a later one may have the same number.
  await tx.rows.planDraft.updateMany({ where: { teamId, key }, data: { baseVersion: outdated } });
}
