import { instantOf } from '../calendar/instant.ts';
import { addDays, type LocalDay, localDay, monthOf } from '../calendar/local-day.ts';
import type { DaySpan } from '../reports/day-span.ts';
import type { MonthlyCost } from '../reports/monthly-cost.ts';
import type { CountedDeal, CountedLead } from '../reports/source-figures.ts';
import type { Prisma } from './generated/client.ts';
import { dateOf, dayOf } from './local-days.ts';

type Rows = Prisma.TransactionClient;

/** The sources of a team, in the order of their names. */
export async function readSources(
  rows: Rows,
  teamId: string,
): Promise<Array<{ sourceId: string; key: string; name: string }>> {
  const found = await rows.source.findMany({
    where: { teamId },
    select: { id: true, key: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return found.map(({ id, key, name }) => ({ sourceId: id, key, name }));
}

/**
 * Every cost entered in the team's currency, from the beginning: an amount for each month lasts. Figures are in one
 * currency, so amounts entered in another one, before the team changed it, are only counted.
 */
export async function readCosts(
  rows: Rows,
  teamId: string,
  currency: string,
): Promise<{ costs: MonthlyCost[]; inOtherCurrency: number }> {
  const found = await rows.sourceCost.findMany({ where: { teamId } });
  const counted = found.filter((cost) => cost.currency === currency);
  return {
    costs: counted.map(({ sourceId, campaignId, month, amountMinor, eachMonth }) => ({
      sourceId,
      campaignId: campaignId ?? undefined,
      month: monthOf(dayOf(month)),
      amountMinor,
      eachMonth,
    })),
    inOtherCurrency: found.length - counted.length,
  };
}

/** The leads that arrived on some days of a zone, with the days and seconds of what happened to them. */
export async function readCountedLeads(
  rows: Rows,
  teamId: string,
  { from, to }: DaySpan,
  zone: string,
): Promise<CountedLead[]> {
  const found = await rows.lead.findMany({
    where: {
      teamId,
      arrivedAt: { gte: instantOf(from, '00:00', zone), lt: instantOf(addDays(to, 1), '00:00', zone) },
    },
    select: {
      id: true,
      sourceId: true,
      arrivedAt: true,
      claimedAt: true,
      firstAttemptAt: true,
      firstContactAt: true,
      isTest: true,
    },
  });
  const on = (at: Date | null): LocalDay | undefined => (at ? localDay(at, zone) : undefined);
  return found.map(({ id, sourceId, arrivedAt, claimedAt, firstAttemptAt, firstContactAt, isTest }) => {
    // A call may be logged as of an hour before the lead came in; nobody waited less than nothing.
    const waited = (at: Date | null) =>
      at ? Math.max(0, (at.getTime() - arrivedAt.getTime()) / 1_000) : undefined;
    return {
      leadId: id,
      sourceId,
      arrivedOn: localDay(arrivedAt, zone),
      claimedOn: on(claimedAt),
      firstAttemptOn: on(firstAttemptAt),
      firstContactOn: on(firstContactAt),
      speedToAttemptSeconds: waited(firstAttemptAt),
      speedToContactSeconds: waited(firstContactAt),
      isTest,
    };
  });
}

/** The deals closed on some days, each with the source of the lead it belongs to; as to the currency, see costs. */
export async function readCountedDeals(
  rows: Rows,
  teamId: string,
  { from, to }: DaySpan,
  currency: string,
): Promise<{ deals: CountedDeal[]; inOtherCurrency: number }> {
  const found = await rows.deal.findMany({
    where: { teamId, closedOn: { gte: dateOf(from), lte: dateOf(to) } },
    include: { lead: { select: { sourceId: true } } },
  });
  const counted = found.filter((deal) => deal.currency === currency);
  return {
    deals: counted.map(({ lead, closedOn, commissionMinor, costsMinor }) => ({
      sourceId: lead?.sourceId,
      closedOn: dayOf(closedOn),
      commissionMinor,
      costsMinor,
    })),
    inOtherCurrency: found.length - counted.length,
  };
}
