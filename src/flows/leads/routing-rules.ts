import { createHash } from 'node:crypto';
import { recordAudit } from '../../db/audit.ts';
import { readSources } from '../../db/figures.ts';
import { newRowId } from '../../db/insert-rows.ts';
import { lockTeam, readMembers } from '../../db/people.ts';
import {
  addRule,
  changeRule,
  type KeptRule,
  orderRules,
  type RuleEdit,
  raiseRulesVersion,
  readRules,
  removeRule,
  rulesVersion,
} from '../../db/routing-rules.ts';
import type { Tx } from '../../db/store.ts';
import { asRule, isSoundRule, mostRules, type RoutingRule } from '../../leads/route.ts';
import { fold } from '../../parsing/fold.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import { isAgent, type Member } from '../../team/member.ts';
import type { Asking } from '../asking.ts';

type Denied = { kind: 'denied'; why: Denial };

/** A team's rules, with what is needed to say them. */
export type RulesNow = {
  kind: 'rules';
  rules: KeptRule[];
  version: number;
  sources: Array<{ key: string; name: string }>;
  members: Member[];
  agentUserIds: ReadonlySet<string>;
};

/** What came of a press on the list of rules. */
export type RuleMoved =
  | Denied
  /** It is as was asked for: pressed twice, nothing is done the second time. */
  | { kind: 'done'; rule: RoutingRule | undefined }
  /** The rules have been changed since they were looked at: nothing was done. `null`: by whom is not known. */
  | { kind: 'changed'; byUserId: string | null };

export type RuleSaved =
  | Denied
  | { kind: 'saved'; rule: RoutingRule }
  | { kind: 'too-many' }
  | { kind: 'name-taken' }
  /** Somebody changed the rule since it was opened: nothing was saved. */
  | { kind: 'changed'; rule: KeptRule }
  /** Somebody removed it since: nothing was saved. */
  | { kind: 'removed' };

/** How a rule that is new is marked: nothing was there when its form was opened. */
export const newRuleMark = 'new';

/** The rules in their order. A manager's. */
export async function listRules(asking: Asking): Promise<Denied | RulesNow> {
  const { means, teamId, member } = asking;
  const { rows } = means.store;
  const why = denial(member, 'edit-rules');
  if (why) return { kind: 'denied', why };
  // The version first: what is changed in between makes what is pressed on the list come too late, never too early.
  const version = await rulesVersion(rows, teamId);
  const [rules, sources, members] = await Promise.all([
    readRules(rows, teamId),
    readSources(rows, teamId),
    readMembers(rows, teamId),
  ]);
  const agentUserIds = new Set(members.filter(isAgent).map(({ userId }) => userId));
  return { kind: 'rules', rules, version, sources, members, agentUserIds };
}

/** Puts a rule one place nearer to the first (`up`) or to the last. */
export async function moveRule(
  asking: Asking,
  ruleId: string,
  way: 'up' | 'down',
  seenVersion: number,
): Promise<RuleMoved> {
  return await onList(asking, seenVersion, 'moved', async (tx, rules) => {
    const from = rules.findIndex((rule) => rule.ruleId === ruleId);
    const to = way === 'up' ? from - 1 : from + 1;
    const [rule, other] = [rules[from], rules[to]];
    if (!rule || !other) return { isChanged: false, rule };
    const ids = rules.map((one) => one.ruleId);
    await orderRules(tx.rows, asking.teamId, ids.with(from, other.ruleId).with(to, rule.ruleId));
    return { isChanged: true, rule, from: from + 1, to: to + 1 };
  });
}

/** Switches a rule on or off. */
export async function switchRule(
  asking: Asking,
  ruleId: string,
  isOn: boolean,
  seenVersion: number,
): Promise<RuleMoved> {
  const { teamId, member, at } = asking;
  const change = isOn ? 'switched-on' : 'switched-off';
  return await onList(asking, seenVersion, change, async (tx, rules) => {
    const rule = rules.find((one) => one.ruleId === ruleId);
    if (!rule || rule.isOn === isOn) return { isChanged: false, rule };
    await changeRule(tx.rows, { teamId, ruleId, edit: { isOn }, byUserId: member.userId, at });
    return { isChanged: true, rule, from: rule.isOn, to: isOn };
  });
}

/** Removes a rule. Leads that went by it keep its name in their trace. `rule: undefined`: it was removed before. */
export async function dropRule(asking: Asking, ruleId: string, seenVersion: number): Promise<RuleMoved> {
  return await onList(asking, seenVersion, 'removed', async (tx, rules) => {
    const rule = rules.find((one) => one.ruleId === ruleId);
    if (!rule) return { isChanged: false, rule };
    await removeRule(tx.rows, asking.teamId, ruleId);
    return { isChanged: true, rule, from: asKept(rule), to: null };
  });
}

/** An id for a rule that is about to be entered: sent twice, it is added once. */
export function newRuleId(): string {
  return newRowId();
}

/** By what one sees whether a rule still says what it said. */
export function ruleMark(rule: Pick<RoutingRule, 'name' | 'conditions' | 'target'>): string {
  // Checked anew, what it says has one order, whether it comes from a form or from the database.
  const { name, conditions, target } = asRule({ ...rule, ruleId: '', isOn: true });
  return createHash('sha256')
    .update(JSON.stringify([name, conditions, target]))
    .digest('hex')
    .slice(0, 16);
}

/**
 * Saves a rule as it was entered: a new one as the last, another in its place. Where somebody has changed it since its
 * form was opened nothing is saved, so that nobody's change is lost unseen.
 *
 * @param seenMark the mark of the rule the form was opened with, or `newRuleMark`
 * @throws Error where the rule is none that can be kept, which the form has to have seen
 */
export async function saveRule(
  asking: Asking,
  { ruleId, seenMark, edit }: { ruleId: string; seenMark: string; edit: RuleEdit },
): Promise<RuleSaved> {
  const { means, teamId, member, at } = asking;
  const why = denial(member, 'edit-rules');
  if (why) return { kind: 'denied', why };
  if (!isSoundRule(edit)) throw new Error('A rule that cannot be kept was entered');
  return await means.store.transaction(async (tx): Promise<RuleSaved> => {
    await lockTeam(tx.rows, teamId);
    const rules = await readRules(tx.rows, teamId);
    const now = rules.find((one) => one.ruleId === ruleId);
    // Sent twice, it is so already.
    if (now && ruleMark(now) === ruleMark(edit)) return { kind: 'saved', rule: now };
    if (rules.some((one) => one.ruleId !== ruleId && fold(one.name) === fold(edit.name)))
      return { kind: 'name-taken' };
    const byUserId = member.userId;
    if (!now) {
      if (seenMark !== newRuleMark || (await isOfAnotherTeam(tx, ruleId))) return { kind: 'removed' };
      if (rules.length >= mostRules) return { kind: 'too-many' };
      await orderRules(
        tx.rows,
        teamId,
        rules.map((one) => one.ruleId),
      );
      await addRule(tx.rows, { teamId, ruleId, rule: edit, position: rules.length + 1, byUserId, at });
    } else {
      if (ruleMark(now) !== seenMark) return { kind: 'changed', rule: now };
      await changeRule(tx.rows, { teamId, ruleId, edit, byUserId, at });
    }
    await raiseRulesVersion(tx.rows, teamId);
    await recordRules(tx, asking, {
      ...{ change: now ? 'changed' : 'added', ruleId, name: edit.name },
      ...{ from: now ? asKept(now) : null, to: asKept(edit) },
    });
    return { kind: 'saved', rule: { ruleId, isOn: now?.isOn ?? true, ...edit } };
  });
}

/** Whether an id, which the form brings back, is one of another team's rules; nobody but a forger sends it. */
async function isOfAnotherTeam({ rows }: Tx, ruleId: string): Promise<boolean> {
  return (await rows.routingRule.count({ where: { id: ruleId } })) > 0;
}

type RulesChange = 'added' | 'changed' | 'moved' | 'switched-on' | 'switched-off' | 'removed';

/** What the audit trail keeps of a rule: all of what it says, as somebody may ask who had leads go where. */
type KeptInTrail = Pick<RoutingRule, 'name' | 'conditions' | 'target'>;

function asKept({ name, conditions, target }: KeptInTrail): KeptInTrail {
  return { name, conditions, target };
}

/** What it was and what it is: the rule, its place in the list, or whether it is on. */
type FromTo = { from?: KeptInTrail | number | boolean | null; to?: KeptInTrail | number | boolean | null };

/** Keeps what was done to a routing rule, with its name: the team's own word for it, which goes where it is removed. */
async function recordRules(
  tx: Tx,
  { teamId, member, at }: Asking,
  entry: { change: RulesChange; ruleId: string; name: string } & FromTo,
): Promise<void> {
  const { change, ruleId, name, from = null, to = null } = entry;
  const details = JSON.parse(JSON.stringify({ setting: 'routingRule', change, name, from, to }));
  const { userId: byUserId } = member;
  await recordAudit(tx, { teamId, at, byUserId, deed: 'settings-changed', subjectId: ruleId, details });
}

/** Does what was pressed on a list of rules, unless they are others by now. */
async function onList(
  asking: Asking,
  seenVersion: number,
  change: RulesChange,
  make: (
    tx: Tx,
    rules: readonly KeptRule[],
  ) => Promise<{ isChanged: boolean; rule: RoutingRule | undefined } & FromTo>,
): Promise<RuleMoved> {
  const { means, teamId, member } = asking;
  const why = denial(member, 'edit-rules');
  if (why) return { kind: 'denied', why };
  return await means.store.transaction(async (tx): Promise<RuleMoved> => {
    await lockTeam(tx.rows, teamId);
    const rules = await readRules(tx.rows, teamId);
    if ((await rulesVersion(tx.rows, teamId)) !== seenVersion) {
      const last = rules.toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime())[0];
      return { kind: 'changed', byUserId: last?.changedByUserId ?? null };
    }
    const { isChanged, rule, ...fromTo } = await make(tx, rules);
    if (isChanged) await raiseRulesVersion(tx.rows, teamId);
    if (isChanged && rule)
      await recordRules(tx, asking, { change, ruleId: rule.ruleId, name: rule.name, ...fromTo });
    return { kind: 'done', rule };
  });
}
