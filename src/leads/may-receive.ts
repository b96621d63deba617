import type { LocalDay } from '../calendar/local-day.ts';
import { isAgent, isAway, type Member, type Team } from '../team/member.ts';

/** How many leads somebody has now, and how many came to them on a day of the team's. */
export type AgentLoad = { readonly open: number; readonly today: number };

/** At most so many leads for one agent; `null`: no limit. */
export type LeadLimits = { readonly mostOpen: number | null; readonly mostADay: number | null };

/** Why somebody receives no lead now. */
export type NotGiven = 'not-an-agent' | 'away' | 'full' | 'full-today';

/** The limits of one agent: their own, else the team's. */
export function limitsOf(
  member: Pick<Member, 'mostOpenLeads' | 'mostLeadsADay'>,
  team: Pick<Team, 'mostOpenLeads' | 'mostLeadsADay'>,
): LeadLimits {
  return {
    mostOpen: member.mostOpenLeads ?? team.mostOpenLeads,
    mostADay: member.mostLeadsADay ?? team.mostLeadsADay,
  };
}

/**
 * Why an agent receives no lead: away, deactivated and full agents receive nothing (product rules of assigning). A
 * manager who assigns by hand may give one to somebody who is full; nobody can to who is no agent.
 *
 * @param on the day, in the zone of the agent for being away
 * @returns `undefined` when they may be given one
 */
export function whyNotGiven(
  member: Member,
  load: AgentLoad,
  limits: LeadLimits,
  on: LocalDay,
): NotGiven | undefined {
  if (!isAgent(member)) return 'not-an-agent';
  if (isAway(member, on)) return 'away';
  return whyFull(load, limits);
}

/** Which limit somebody has reached, if any. */
export function whyFull(
  load: AgentLoad,
  { mostOpen, mostADay }: LeadLimits,
): 'full' | 'full-today' | undefined {
  if (mostOpen !== null && load.open >= mostOpen) return 'full';
  if (mostADay !== null && load.today >= mostADay) return 'full-today';
  return undefined;
}
