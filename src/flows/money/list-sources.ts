import { firstDayOf, lastDayOf, localDay, type Month, monthOf } from '../../calendar/local-day.ts';
import { readCosts, readCountedLeads, readSources } from '../../db/figures.ts';
import { costOfDays } from '../../reports/monthly-cost.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';

/** What a source brought and costs in a month, campaigns included. */
export type ListedSource = { name: string; leads: number; costMinor: bigint };

export type SourceListResult =
  | { kind: 'sources'; month: Month; currency: string; sources: ListedSource[]; inOtherCurrency: number }
  | { kind: 'denied'; why: Denial };

/**
 * Each source with its leads so far this month, test leads aside, and what it costs in the whole of it: most leads
 * first, then the dearest. Managers only.
 */
export async function listSources({ means, teamId, team, member, at }: Asking): Promise<SourceListResult> {
  const why = denial(member, 'enter-cost');
  if (why) return { kind: 'denied', why };
  const { rows } = means.store;
  const { zone, currency } = team;
  const month = monthOf(localDay(at, zone));
  const days = { from: firstDayOf(month), to: lastDayOf(month) };
  const [known, leads, { costs, inOtherCurrency }] = await Promise.all([
    readSources(rows, teamId),
    readCountedLeads(rows, teamId, days, zone),
    readCosts(rows, teamId, currency),
  ]);
  const sources = known
    .map(({ sourceId, name }) => ({
      name,
      leads: leads.filter((lead) => lead.sourceId === sourceId && !lead.isTest).length,
      costMinor: costOfDays(
        costs.filter((cost) => cost.sourceId === sourceId),
        days,
      ),
    }))
    .sort((a, b) => b.leads - a.leads || Number(b.costMinor - a.costMinor));
  return { kind: 'sources', month, currency, sources, inOtherCurrency };
}
