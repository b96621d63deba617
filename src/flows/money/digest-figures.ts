import { addDays, type LocalDay, localDay, weekdayOf } from '../../calendar/local-day.ts';
import { readCosts, readCountedDeals, readCountedLeads, readSources } from '../../db/figures.ts';
import type { Tx } from '../../db/store.ts';
import { digestDays } from '../../reports/digest-days.ts';
import { sourceDigest } from '../../reports/source-digest.ts';
import type { DigestFigures } from '../../slack/money/digest-message.ts';
import type { Team } from '../../team/member.ts';

/**
 * The figures of the week that begins on `weekFrom`, as of the day the digest was made, where the team is. The same
 * rows give the same figures whenever it is drawn.
 */
export async function digestFigures(
  rows: Tx['rows'],
  team: Team,
  { weekFrom, madeAt }: { weekFrom: LocalDay; madeAt: Date },
): Promise<DigestFigures> {
  const { teamId, zone, currency } = team;
  // The week was settled when the digest was made; a first weekday changed since must not move it.
  const { week, trailing } = digestDays(addDays(weekFrom, 7), weekdayOf(weekFrom));
  const twoWeeks = { from: addDays(week.from, -7), to: week.to };
  const [sources, leads, { costs, inOtherCurrency }, closed] = [
    await readSources(rows, teamId),
    await readCountedLeads(rows, teamId, twoWeeks, zone),
    await readCosts(rows, teamId, currency),
    await readCountedDeals(rows, teamId, trailing, currency),
  ];
  const asOf = localDay(madeAt, zone);
  return {
    digest: sourceDigest({ week, trailing, asOf, currency, sources, leads, costs, deals: closed.deals }),
    asOf,
    zone,
    inOtherCurrency: inOtherCurrency + closed.inOtherCurrency,
  };
}
