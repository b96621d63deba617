import { z } from 'zod';
import type { Turns } from '../leads/rotation.ts';
import { asRule, type RoutingRule } from '../leads/route.ts';
import type { Prisma } from './generated/client.ts';

type Rows = Prisma.TransactionClient;

/** A rule as it is kept: where its rotation stands, and who changed it last. */
export type KeptRule = RoutingRule & { turns: Turns; changedAt: Date; changedByUserId: string };

/** What somebody may change of a rule. */
export type RuleEdit = Pick<RoutingRule, 'name' | 'conditions'> & {
  target: NonNullable<RoutingRule['target']>;
};

/** A team's rules, in their order. */
export async function readRules(rows: Rows, teamId: string): Promise<KeptRule[]> {
  const found = await rows.routingRule.findMany({
    where: { teamId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return found.map(asKept);
}

/** How often the rules of a team have been changed: by it one sees that they were, since one looked. */
export async function rulesVersion(rows: Rows, teamId: string): Promise<number> {
  const team = await rows.team.findUniqueOrThrow({ where: { id: teamId }, select: { rulesVersion: true } });
  return team.rulesVersion;
}

/** Says that the rules are others now. Part of a flow that holds the team's lock. */
export async function raiseRulesVersion(rows: Rows, teamId: string): Promise<void> {
  await rows.team.update({ where: { id: teamId }, data: { rulesVersion: { increment: 1 } } });
}

/** Where a rotation stands, locked until the transaction ends: one lead at a time is given by it. */
export async function lockTurns(rows: Rows, teamId: string, ruleId: string): Promise<Turns> {
  await rows.$executeRaw`
    SELECT 1 FROM "RoutingRule" WHERE "teamId" = ${teamId} AND "id" = ${ruleId}::uuid FOR UPDATE`;
  const row = await rows.routingRule.findUnique({
    where: { teamId_id: { teamId, id: ruleId } },
    select: { turns: true },
  });
  return asTurns(row?.turns);
}

/** Keeps where a rotation stands. A rule that was removed meanwhile stands nowhere. */
export async function keepTurns(rows: Rows, teamId: string, ruleId: string, turns: Turns): Promise<void> {
  await rows.routingRule.updateMany({ where: { teamId, id: ruleId }, data: { turns } });
}

/** Adds a rule as the last one. `ruleId`: its id from now on, so that it is added once. */
export async function addRule(
  rows: Rows,
  added: { teamId: string; ruleId: string; rule: RuleEdit; position: number; byUserId: string; at: Date },
): Promise<void> {
  const { teamId, ruleId, rule, position, byUserId, at } = added;
  const { name, conditions, target } = rule;
  await rows.routingRule.create({
    data: {
      id: ruleId,
      teamId,
      name,
      conditions,
      target,
      position,
      changedAt: at,
      changedByUserId: byUserId,
    },
  });
}

/** Changes a rule in its place. Where its rotation stands is kept. */
export async function changeRule(
  rows: Rows,
  changed: {
    teamId: string;
    ruleId: string;
    edit: Partial<RuleEdit> & { isOn?: boolean };
    byUserId: string;
    at: Date;
  },
): Promise<void> {
  const { teamId, ruleId, edit, byUserId, at } = changed;
  await rows.routingRule.update({
    where: { teamId_id: { teamId, id: ruleId } },
    data: { ...edit, changedAt: at, changedByUserId: byUserId },
  });
}

export async function removeRule(rows: Rows, teamId: string, ruleId: string): Promise<void> {
  await rows.routingRule.delete({ where: { teamId_id: { teamId, id: ruleId } } });
}

/** Puts the rules into an order, the first at 1. */
export async function orderRules(rows: Rows, teamId: string, ruleIds: readonly string[]): Promise<void> {
  for (const [index, id] of ruleIds.entries())
    await rows.routingRule.updateMany({
      where: { teamId, id, position: { not: index + 1 } },
      data: { position: index + 1 },
    });
}

const turnsShape = z.record(z.string(), z.object({ due: z.number(), waited: z.number() }));

/** What cannot be read begins anew. */
function asTurns(json: unknown): Turns {
  return turnsShape.safeParse(json).data ?? {};
}

function asKept(row: Prisma.RoutingRuleGetPayload<object>): KeptRule {
  const { id: ruleId, turns, changedAt, changedByUserId } = row;
  return { ...asRule({ ...row, ruleId }), turns: asTurns(turns), changedAt, changedByUserId };
}
