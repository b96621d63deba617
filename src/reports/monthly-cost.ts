import {
  addMonths,
  daysBetween,
  daysInMonth,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
} from '../calendar/local-day.ts';
import type { DaySpan } from './day-span.ts';

/** What a source, or one campaign of it, costs in a month; all amounts of a report are in one currency. */
export type MonthlyCost = {
  readonly sourceId: string;
  /** The campaign; absent for what the source costs apart from its campaigns. */
  readonly campaignId?: string | undefined;
  readonly month: Month;
  readonly amountMinor: bigint;
  /** Holds from `month` on, until a later such amount; else it is for `month` alone, and overrides there. */
  readonly eachMonth: boolean;
};

/**
 * What all these costs come to over some days. Each month's amount is spread over the days of the month, in whole
 * minor units, so that the days of a month come to its amount exactly.
 *
 * @throws RangeError when the days run backwards
 * @throws Error when one source, campaign and month has two amounts of one sort
 */
export function costOfDays(costs: readonly MonthlyCost[], days: DaySpan): bigint {
  if (days.to < days.from) throw new RangeError(`Days that run backwards: ${days.from} to ${days.to}`);
  const byPayer = Map.groupBy(costs, ({ sourceId, campaignId }) => JSON.stringify([sourceId, campaignId]));
  let sumMinor = 0n;
  for (const own of byPayer.values()) {
    for (let month = monthOf(days.from); month <= monthOf(days.to); month = addMonths(month, 1))
      sumMinor += partOfMonth(amountIn(month, own), month, days);
  }
  return sumMinor;
}

function amountIn(month: Month, own: readonly MonthlyCost[]): bigint {
  const single = only(own.filter((cost) => !cost.eachMonth && cost.month === month));
  if (single !== undefined) return single.amountMinor;

  const since = own.filter((cost) => cost.eachMonth && cost.month <= month);
  const latest = since
    .map((cost) => cost.month)
    .sort()
    .at(-1);
  return only(since.filter((cost) => cost.month === latest))?.amountMinor ?? 0n;
}

function only(found: readonly MonthlyCost[]): MonthlyCost | undefined {
  if (found.length > 1) throw new Error(`Two amounts for source ${found[0]?.sourceId} in ${found[0]?.month}`);
  return found[0];
}

// Day k of n bears ⌊amount·k/n⌋ − ⌊amount·(k−1)/n⌋: whole units, and the sum of any days is one subtraction.
function partOfMonth(amountMinor: bigint, month: Month, { from, to }: DaySpan): bigint {
  const first = firstDayOf(month);
  const last = lastDayOf(month);
  const daysBefore = from > first ? daysBetween(first, from) : 0;
  const daysUntil = daysBetween(first, to < last ? to : last) + 1;
  const until = (days: number) => (amountMinor * BigInt(days)) / BigInt(daysInMonth(month));
  return until(daysUntil) - until(daysBefore);
}
