import type { Plan } from '../plans/plan.ts';
import type { Prisma } from './generated/client.ts';
import { soundPlan } from './plans.ts';

type Rows = Prisma.TransactionClient;

/** Who saved a plan of the team's own last, and when. `version` 0: there is none, the built-in one holds. */
export type SavedPlan = { version: number; savedByUserId: string | null; savedAt: Date | null };

/** A plan as somebody is editing it. */
export type PlanDraft = {
  draftId: string;
  byUserId: string;
  plan: Plan;
  /** The version it was begun from. */
  baseVersion: number;
  changedAt: Date;
};

/** How many people are on a plan, paused ones too, and how many of them do not follow its last edit yet. */
export type PeopleOnPlan = { people: number; toFollow: number };

/** The version that stands in for no other, so that a draft that bears it is never the newest. */
export const outdated = -1;

export async function savedPlan(rows: Rows, teamId: string, key: string): Promise<SavedPlan> {
  const row = await rows.teamPlan.findUnique({
    where: { teamId_key: { teamId, key } },
    select: { version: true, savedByUserId: true, savedAt: true },
  });
  return row ?? { version: 0, savedByUserId: null, savedAt: null };
}

/** The keys of the plans a team has saved itself. */
export async function savedPlanKeys(rows: Rows, teamId: string): Promise<ReadonlySet<string>> {
  const found = await rows.teamPlan.findMany({ where: { teamId }, select: { key: true } });
  return new Set(found.map(({ key }) => key));
}

/** A draft of somebody's own, locked against other presses of theirs; `undefined`: saved, thrown away, or another's. */
export async function lockDraft(
  rows: Rows,
  teamId: string,
  draftId: string,
  byUserId: string,
): Promise<PlanDraft | undefined> {
  await rows.$executeRaw`
    SELECT 1 FROM "PlanDraft" WHERE "teamId" = ${teamId} AND "id" = ${draftId}::uuid FOR UPDATE`;
  return await readDraft(rows, teamId, draftId, byUserId);
}

/** The same without the lock, for a look. */
export async function readDraft(
  rows: Rows,
  teamId: string,
  draftId: string,
  byUserId: string,
): Promise<PlanDraft | undefined> {
  const row = await rows.planDraft.findUnique({ where: { teamId_id: { teamId, id: draftId } } });
  return row?.byUserId === byUserId ? asDraft(row) : undefined;
}

/** The draft somebody has of a plan. */
export async function draftOf(
  rows: Rows,
  teamId: string,
  key: string,
  byUserId: string,
): Promise<PlanDraft | undefined> {
  const row = await rows.planDraft.findUnique({
    where: { teamId_key_byUserId: { teamId, key, byUserId } },
  });
  return row ? asDraft(row) : undefined;
}

/** Keeps a draft, in place of the one its author had of the same plan. */
export async function keepDraft(
  rows: Rows,
  draft: { teamId: string; byUserId: string; plan: Plan; baseVersion: number; changedAt: Date },
): Promise<PlanDraft> {
  const { teamId, byUserId, plan, baseVersion, changedAt } = draft;
  const row = await rows.planDraft.upsert({
    where: { teamId_key_byUserId: { teamId, key: plan.key, byUserId } },
    create: { teamId, key: plan.key, byUserId, plan, baseVersion, changedAt },
    update: { plan, baseVersion, changedAt },
  });
  return asDraft(row);
}

/** How many people are on each plan. Plans that nobody is on are not in it. */
export async function peopleOnPlans(rows: Rows, teamId: string): Promise<ReadonlyMap<string, PeopleOnPlan>> {
  const found = await rows.enrolment.groupBy({
    by: ['planKey', 'toFollow'],
    where: { teamId, state: { in: ['active', 'paused'] } },
    _count: true,
  });
  const people = new Map<string, PeopleOnPlan>();
  for (const { planKey, toFollow, _count } of found) {
    const sofar = people.get(planKey) ?? { people: 0, toFollow: 0 };
    people.set(planKey, {
      people: sofar.people + _count,
      toFollow: sofar.toFollow + (toFollow ? _count : 0),
    });
  }
  return people;
}

function asDraft(row: Prisma.PlanDraftGetPayload<object>): PlanDraft {
  return {
    draftId: row.id,
    byUserId: row.byUserId,
    plan: soundPlan(row.key, row.plan),
    baseVersion: row.baseVersion,
    changedAt: row.changedAt,
  };
}
