import { localDay } from '../../calendar/local-day.ts';
import { loadsOf } from '../../db/agent-load.ts';
import { asWants } from '../../db/leads.ts';
import { lockMembers, readMembers } from '../../db/people.ts';
import { type KeptRule, keepTurns, lockTurns, readRules } from '../../db/routing-rules.ts';
import type { Tx } from '../../db/store.ts';
import { limitsOf, type NotGiven, whyNotGiven } from '../../leads/may-receive.ts';
import { nextInRotation } from '../../leads/rotation.ts';
import { type RouteTrace, type RoutingFacts, routeOf, routingFacts } from '../../leads/route.ts';
import { type Member, type Team, zoneOf } from '../../team/member.ts';
import { languages } from '../../team/voice.ts';

type Rows = Tx['rows'];

/** Where a lead goes that is nobody's, and why. */
export type Placement =
  /** Offered in a channel; `null`: once the team has a leads channel. */
  | { kind: 'channel'; channelId: string | null; trace: RouteTrace }
  | { kind: 'agent'; member: Member; via: 'rule' | 'rotation'; trace: RouteTrace }
  /** Kept until somebody is free. */
  | { kind: 'pool'; trace: RouteTrace };

/** A lead as its row says it. */
type LeadToRoute = {
  kind: string | null;
  area: string;
  isTest: boolean;
  wants: Parameters<typeof asWants>[0];
  source: { key: string };
  contact: { language: string | null };
};

/**
 * Where the team's rules send a lead that is nobody's. A rotation's next turn is spent: its rule stays locked until the
 * transaction ends, and so does whoever is to get the lead where there is a limit for them, so that two leads at once
 * find neither the same turn nor the same last place. Part of a flow that holds the contact's lock.
 */
export async function routeLead(
  tx: Tx,
  { team, lead, at }: { team: Team; lead: LeadToRoute; at: Date },
): Promise<Placement> {
  const { kind, area, wants, isTest, source, contact } = lead;
  const language = languages.find((one) => one === contact.language) ?? null;
  const asked = { sourceKey: source.key, kind, area, language, wants: asWants(wants) };
  const rules = await readRules(tx.rows, team.teamId);
  const facts = routingFacts(asked, team, at);
  // Nobody's turn is spent on a test.
  return await placementOf(tx.rows, { team, rules, facts, at }, isTest ? 'look' : 'spend');
}

/**
 * Where a lead would go, and which rules it would pass over.
 *
 * @param turn `look`: no turn is spent, and nothing is locked
 */
export async function placementOf(
  rows: Rows,
  asked: { team: Team; rules: readonly KeptRule[]; facts: RoutingFacts; at: Date },
  turn: 'spend' | 'look',
): Promise<Placement> {
  const { team, rules, facts } = asked;
  const { rule, passed } = routeOf(rules, facts);
  const leadsChannel = { kind: 'channel', channelId: team.leadsChannelId } as const;
  const target = rule?.target ?? leadsChannel;
  const trace = {
    rule: rule ? { ruleId: rule.ruleId, name: rule.name } : null,
    insteadOf: null,
    passed: [...passed],
    skipped: [],
  };
  switch (target.kind) {
    case 'channel':
      return { ...target, trace: { ...trace, to: target } };
    case 'pool':
      return { ...target, trace: { ...trace, to: target } };
    case 'agent': {
      const { userId } = target;
      const agents = await agentsNow(rows, asked, [userId], turn === 'spend');
      const why = agents.whyNot(userId);
      const member = agents.member(userId);
      if (!why && member)
        return { kind: 'agent', member, via: 'rule', trace: { ...trace, to: { ...target, via: 'rule' } } };
      const name = member?.name ?? '';
      const insteadOf = { kind: 'agent' as const, userId, name, why: why ?? ('not-an-agent' as const) };
      return { ...leadsChannel, trace: { ...trace, to: leadsChannel, insteadOf } };
    }
    case 'rotation': {
      const kept = rules.find(({ ruleId }) => ruleId === rule?.ruleId);
      if (!kept) throw new Error('A rule that fits is none of the rules');
      const { teamId } = team;
      const turns = turn === 'spend' ? await lockTurns(rows, teamId, kept.ruleId) : kept.turns;
      const userIds = target.shares.map(({ userId }) => userId);
      const agents = await agentsNow(rows, asked, userIds, turn === 'spend');
      const next = nextInRotation(target.shares, turns, agents.whyNot);
      const skipped = next.skipped.map((one) => ({ ...one }));
      const member = next.kind === 'agent' ? agents.member(next.userId) : undefined;
      if (next.kind === 'nobody' || !member) {
        const to = { kind: 'pool' } as const;
        return { ...to, trace: { ...trace, to, insteadOf: { kind: 'rotation' }, skipped } };
      }
      if (turn === 'spend') await keepTurns(rows, teamId, kept.ruleId, next.turns);
      const to = { kind: 'agent', userId: next.userId, via: 'rotation' } as const;
      return { kind: 'agent', member, via: 'rotation', trace: { ...trace, to, skipped } };
    }
  }
}

type Agents = {
  member: (userId: string) => Member | undefined;
  whyNot: (userId: string) => NotGiven | undefined;
};

/**
 * Who of some people may be given a lead now, and why not the others.
 *
 * @param isLocking nobody else is given a lead meanwhile of those for whom a limit holds, so that two leads at once do not
 * find the same last place; all at once, in one order
 */
async function agentsNow(
  rows: Rows,
  { team, at }: { team: Team; at: Date },
  userIds: readonly string[],
  isLocking: boolean,
): Promise<Agents> {
  const { teamId, zone } = team;
  const members = new Map((await readMembers(rows, teamId)).map((one) => [one.userId, one]));
  const limited = userIds.filter((userId) => {
    const member = members.get(userId);
    const { mostOpen = null, mostADay = null } = member ? limitsOf(member, team) : {};
    return mostOpen !== null || mostADay !== null;
  });
  if (isLocking && limited.length > 0) await lockMembers(rows, teamId, limited);
  const loads = await loadsOf(rows, { teamId, userIds, on: localDay(at, zone), zone });
  return {
    member: (userId) => members.get(userId),
    whyNot(userId) {
      const member = members.get(userId);
      const load = loads.get(userId);
      if (!member || !load) return 'not-an-agent';
      return whyNotGiven(member, load, limitsOf(member, team), localDay(at, zoneOf(member, team)));
    },
  };
}
