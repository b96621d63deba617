import { recordAudit } from '../../db/audit.ts';
import { lockTeam } from '../../db/people.ts';
import {
  draftOf,
  keepDraft,
  lockDraft,
  outdated,
  type PeopleOnPlan,
  type PlanDraft,
  peopleOnPlans,
  readDraft,
  savedPlan,
  savedPlanKeys,
} from '../../db/plan-editing.ts';
import { plansOf } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { copyPlan, type Edited } from '../../plans/edit-plan.ts';
import type { Plan } from '../../plans/plan.ts';
import { planKeyFor } from '../../plans/plan-key.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';

/** So many plans fit the form that lists them. */
export const mostPlans = 80;

/** A plan of a team: as it comes with the product, with the team's own changes, or the team's own altogether. */
export type PlanStanding = 'built-in' | 'changed' | 'own';

export type ListedPlan = PeopleOnPlan & { plan: Plan; standing: PlanStanding; hasDraft: boolean };

export type NoEditing = { kind: 'denied'; why: Denial };

/** Why an edit is none, other than what the plan itself refuses. */
export type NoDraft = NoEditing | { kind: 'no-draft' };

/** All plans of the team, with the people on them: the built-in ones first. A manager's. */
export async function listPlans(asking: Asking): Promise<{ kind: 'plans'; plans: ListedPlan[] } | NoEditing> {
  const { means, teamId, member } = asking;
  const why = denial(member, 'edit-plans');
  if (why) return { kind: 'denied', why };
  const { rows } = means.store;
  // Not as they were when the press came: it may have saved one.
  const plans = await plansOf(rows, teamId, means.library);
  const own = await savedPlanKeys(rows, teamId);
  const people = await peopleOnPlans(rows, teamId);
  const drafts = await rows.planDraft.findMany({
    where: { teamId, byUserId: member.userId },
    select: { key: true },
  });
  const drafted = new Set(drafts.map(({ key }) => key));
  const listed = [...plans.values()].map((plan) => ({
    plan,
    standing: standingOf(plan.key, own, means.library),
    hasDraft: drafted.has(plan.key),
    ...(people.get(plan.key) ?? { people: 0, toFollow: 0 }),
  }));
  const isOwn = ({ standing }: ListedPlan) => Number(standing === 'own');
  return { kind: 'plans', plans: listed.toSorted((a, b) => isOwn(a) - isOwn(b)) };
}

function standingOf(key: string, own: ReadonlySet<string>, library: ReadonlyMap<string, Plan>): PlanStanding {
  if (!own.has(key)) return 'built-in';
  return library.has(key) ? 'changed' : 'own';
}

/** One plan of the team, to look at or to export. A manager's. */
export async function lookAtPlan(
  asking: Asking,
  planKey: string,
): Promise<{ kind: 'plan'; plan: Plan } | { kind: 'no-plan' } | NoEditing> {
  const why = denial(asking.member, 'edit-plans');
  if (why) return { kind: 'denied', why };
  const plan = asking.plans.get(planKey);
  return plan ? { kind: 'plan', plan } : { kind: 'no-plan' };
}

/**
 * Begins to edit a plan, or goes on where its editor was.
 *
 * @param from `built-in`: begins with the plan as it comes with the product, whatever was begun before
 */
export async function openDraft(
  asking: Asking,
  planKey: string,
  from: 'current' | 'built-in' = 'current',
): Promise<{ kind: 'draft'; draft: PlanDraft; begunBefore: boolean } | { kind: 'no-plan' } | NoEditing> {
  const { means, teamId, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const why = denial(member, 'edit-plans');
    if (why) return { kind: 'denied', why };
    await lockTeam(tx.rows, teamId);
    const begun = from === 'current' ? await draftOf(tx.rows, teamId, planKey, member.userId) : undefined;
    if (begun) return { kind: 'draft', draft: begun, begunBefore: true };
    const plans = from === 'built-in' ? means.library : await plansOf(tx.rows, teamId, means.library);
    const plan = plans.get(planKey);
    if (!plan) return { kind: 'no-plan' };
    const { version } = await savedPlan(tx.rows, teamId, planKey);
    const draft = await keepDraft(tx.rows, {
      teamId,
      byUserId: member.userId,
      plan,
      baseVersion: version,
      changedAt: at,
    });
    return { kind: 'draft', draft, begunBefore: false };
  });
}

/** A draft of one's own. */
export async function lookAtDraft(
  { means, teamId, member }: Asking,
  draftId: string,
): Promise<{ kind: 'draft'; draft: PlanDraft } | NoDraft> {
  const why = denial(member, 'edit-plans');
  if (why) return { kind: 'denied', why };
  const draft = await readDraft(means.store.rows, teamId, draftId, member.userId);
  return draft ? { kind: 'draft', draft } : { kind: 'no-draft' };
}

/** Throws a draft away and begins anew with the plan as it is now; where it is gone meanwhile, `no-plan`. */
export async function beginAnew(asking: Asking, draftId: string) {
  const { means, teamId, member } = asking;
  const found = await lookAtDraft(asking, draftId);
  if (found.kind !== 'draft') return found;
  await means.store.transaction(async (tx) => {
    await tx.rows.planDraft.deleteMany({ where: { teamId, id: draftId, byUserId: member.userId } });
  });
  return await openDraft(asking, found.draft.plan.key);
}

/**
 * Edits a draft by a rule of plans/edit-plan. Nothing holds for anybody until it is saved.
 *
 * @returns the draft as it is then, with why it was refused where it was
 */
export async function editDraft(
  { means, teamId, member, at }: Asking,
  draftId: string,
  edit: (plan: Plan) => Edited,
): Promise<
  | { kind: 'draft'; draft: PlanDraft }
  | { kind: 'refused'; draft: PlanDraft; why: Exclude<Edited, { kind: 'edited' }> }
  | NoDraft
> {
  return await means.store.transaction(async (tx) => {
    const why = denial(member, 'edit-plans');
    if (why) return { kind: 'denied', why };
    const draft = await lockDraft(tx.rows, teamId, draftId, member.userId);
    if (!draft) return { kind: 'no-draft' };
    const edited = edit(draft.plan);
    if (edited.kind !== 'edited') return { kind: 'refused', draft, why: edited };
    const { byUserId, baseVersion } = draft;
    const { plan } = edited;
    return {
      kind: 'draft',
      draft: await keepDraft(tx.rows, { teamId, byUserId, plan, baseVersion, changedAt: at }),
    };
  });
}

/** Makes a draft of a plan that was read from a file, in place of the one its importer had of the same plan. */
export async function draftOfFile(
  { means, teamId, member, at }: Asking,
  plan: Plan,
): Promise<
  | { kind: 'draft'; draft: PlanDraft }
  /** There is a plan with this key that is worked otherwise: once or yearly, for people or for a transaction. */
  | { kind: 'other-kind'; plan: Plan }
  | { kind: 'too-many-plans'; most: number }
  | NoEditing
> {
  return await means.store.transaction(async (tx) => {
    const why = denial(member, 'edit-plans');
    if (why) return { kind: 'denied', why };
    await lockTeam(tx.rows, teamId);
    const plans = await plansOf(tx.rows, teamId, means.library);
    const now = plans.get(plan.key);
    if (now && (now.kind !== plan.kind || now.repeats !== plan.repeats))
      return { kind: 'other-kind', plan: now };
    if (!now && plans.size >= mostPlans) return { kind: 'too-many-plans', most: mostPlans };
    const { version } = await savedPlan(tx.rows, teamId, plan.key);
    const draft = await keepDraft(tx.rows, {
      teamId,
      byUserId: member.userId,
      plan,
      baseVersion: version,
      changedAt: at,
    });
    return { kind: 'draft', draft };
  });
}

/** Adds a plan of the team's own that begins as a copy of another. No two plans have one name. */
export async function copyTeamPlan(
  asking: Asking,
  planKey: string,
  name: Plan['name'],
): Promise<
  | { kind: 'copied'; plan: Plan }
  | { kind: 'no-plan' }
  | { kind: 'name-taken'; language: 'en' | 'ar' }
  | { kind: 'too-many-plans'; most: number }
  | { kind: 'refused'; why: Exclude<Edited, { kind: 'edited' }> }
  | NoEditing
> {
  const { means, teamId, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const why = denial(member, 'edit-plans');
    if (why) return { kind: 'denied', why };
    await lockTeam(tx.rows, teamId);
    const plans = await plansOf(tx.rows, teamId, means.library);
    const plan = plans.get(planKey);
    if (!plan) return { kind: 'no-plan' };
    for (const language of ['en', 'ar'] as const)
      if ([...plans.values()].some((other) => isSameName(other.name[language], name[language])))
        return { kind: 'name-taken', language };
    if (plans.size >= mostPlans) return { kind: 'too-many-plans', most: mostPlans };
    const copy = copyPlan(plan, { key: planKeyFor(name.en, new Set(plans.keys())), name });
    if (copy.kind !== 'edited') return { kind: 'refused', why: copy };
    await tx.rows.teamPlan.create({
      data: {
        teamId,
        key: copy.plan.key,
        plan: copy.plan,
        savedByUserId: member.userId,
        savedAt: at,
      },
    });
    await recordPlan(tx, asking, copy.plan.key, { from: null, to: 'copied' });
    return { kind: 'copied', plan: copy.plan };
  });
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Keeps that a plan was added or removed; what was changed in one is its version. */
async function recordPlan(
  tx: Tx,
  { teamId, member, at }: Asking,
  subjectId: string,
  change: { from: string | null; to: string | null },
): Promise<void> {
  const details = { setting: 'plan', ...change };
  await recordAudit(tx, {
    teamId,
    at,
    byUserId: member.userId,
    deed: 'settings-changed',
    subjectId,
    details,
  });
}

/** Deletes a plan of the team's own. One that people are on stays: they go to another first. */
export async function deletePlan(
  asking: Asking,
  planKey: string,
): Promise<
  | { kind: 'deleted'; plan: Plan }
  | { kind: 'people-on-it'; plan: Plan; people: number }
  | { kind: 'no-plan' }
  | NoEditing
> {
  const { means, teamId, member } = asking;
  return await means.store.transaction(async (tx) => {
    const why = denial(member, 'edit-plans');
    if (why) return { kind: 'denied', why };
    await lockTeam(tx.rows, teamId);
    const plan = (await plansOf(tx.rows, teamId, means.library)).get(planKey);
    if (!plan || means.library.has(planKey)) return { kind: 'no-plan' };
    const { people } = (await peopleOnPlans(tx.rows, teamId)).get(planKey) ?? { people: 0 };
    if (people > 0) return { kind: 'people-on-it', plan, people };
    await tx.rows.teamPlan.delete({ where: { teamId_key: { teamId, key: planKey } } });
    await tx.rows.planDraft.updateMany({
      where: { teamId, key: planKey },
      data: { baseVersion: outdated },
    });
    await recordPlan(tx, asking, planKey, { from: 'kept', to: 'deleted' });
    return { kind: 'deleted', plan };
  });
}
