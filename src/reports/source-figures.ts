import { addDays, daysBetween, type LocalDay } from '../calendar/local-day.ts';
import { type DaySpan, isWithin } from './day-span.ts';
import { costOfDays, type MonthlyCost } from './monthly-cost.ts';
import type { Ratio } from './ratio.ts';
import { sourceRoi } from './source-roi.ts';
import { type SpeedToLead, shareNeverContacted, speedToLead } from './speed-to-lead.ts';

/** A lead, as far as figures need it. Attempts and contacts are by humans; automatic messages never count. */
export type CountedLead = {
  readonly leadId: string;
  readonly sourceId: string;
  readonly arrivedOn: LocalDay;
  readonly claimedOn?: LocalDay | undefined;
  readonly firstAttemptOn?: LocalDay | undefined;
  readonly firstContactOn?: LocalDay | undefined;
  /** Seconds from arrival to the first attempt, and to the first two-way interaction. */
  readonly speedToAttemptSeconds?: number | undefined;
  readonly speedToContactSeconds?: number | undefined;
  readonly isTest: boolean;
};

/** A closed sale; `sourceId` is that of the lead it belongs to, absent when it belongs to none. */
export type CountedDeal = {
  readonly sourceId?: string | undefined;
  readonly closedOn: LocalDay;
  readonly commissionMinor: bigint;
  readonly costsMinor: bigint;
};

/** The days of a digest, and the day until which claims, attempts and contacts are counted. */
export type DigestDays = { readonly week: DaySpan; readonly trailing: DaySpan; readonly asOf: LocalDay };

/**
 * What went on in a week. `leads` arrived in it; `claimed`, `attempted` and `contacted` are how many of those had
 * been by the day of the report; `costMinor` is the part of the monthly costs that falls on its days; `deals`
 * closed in it, whenever their leads arrived.
 */
export type Activity = {
  readonly leads: number;
  readonly claimed: number;
  readonly attempted: number;
  readonly contacted: number;
  readonly costMinor: bigint;
  readonly deals: number;
};

/** The figures of one source, or of all of them. */
export type SourceFigures = {
  readonly week: Activity;
  /** The week before, counted until the same day of its report, so that the two compare. */
  readonly previousWeek: Activity;
  /** The 12 months that end with the week: profit is commission − deal costs of the deals closed in them. */
  readonly trailing: {
    readonly deals: number;
    readonly profitMinor: bigint;
    readonly costMinor: bigint;
    readonly roi: Ratio<'no-cost'>;
  };
  /** How long the week's leads waited for a first attempt, and for contact made. */
  readonly speedToAttempt: SpeedToLead;
  readonly speedToContact: SpeedToLead;
  /** The share of the week's leads with which no contact had been made by the day of the report. */
  readonly neverContacted: Ratio<'no-leads'>;
};

/** The figures of these leads, costs and deals, whichever source they are of. Test leads never count. */
export function sourceFigures(
  {
    leads,
    costs,
    deals,
  }: {
    readonly leads: readonly CountedLead[];
    readonly costs: readonly MonthlyCost[];
    readonly deals: readonly CountedDeal[];
  },
  { week, trailing, asOf }: DigestDays,
): SourceFigures {
  const activityIn = (days: DaySpan, until: LocalDay): Activity => {
    const arrived = leads.filter((lead) => !lead.isTest && isWithin(days, lead.arrivedOn));
    return {
      leads: arrived.length,
      claimed: arrived.filter((lead) => hasHappened(lead.claimedOn, until)).length,
      attempted: arrived.filter((lead) => hasHappened(lead.firstAttemptOn, until)).length,
      contacted: arrived.filter((lead) => hasHappened(lead.firstContactOn, until)).length,
      costMinor: costOfDays(costs, days),
      deals: deals.filter((deal) => isWithin(days, deal.closedOn)).length,
    };
  };
  const weekDays = daysBetween(week.from, week.to) + 1;
  const weekBefore = { from: addDays(week.from, -weekDays), to: addDays(week.to, -weekDays) };

  const closed = deals.filter((deal) => isWithin(trailing, deal.closedOn));
  const profitMinor = closed.reduce((sum, deal) => sum + deal.commissionMinor - deal.costsMinor, 0n);
  const costMinor = costOfDays(costs, trailing);

  const ofWeek = leads.filter((lead) => !lead.isTest && isWithin(week, lead.arrivedOn));
  const activity = activityIn(week, asOf);
  return {
    week: activity,
    previousWeek: activityIn(weekBefore, addDays(asOf, -weekDays)),
    trailing: { deals: closed.length, profitMinor, costMinor, roi: sourceRoi({ profitMinor, costMinor }) },
    speedToAttempt: speedToLead(
      ofWeek.flatMap((lead) => waitBy(asOf, lead.firstAttemptOn, lead.speedToAttemptSeconds)),
    ),
    speedToContact: speedToLead(
      ofWeek.flatMap((lead) => waitBy(asOf, lead.firstContactOn, lead.speedToContactSeconds)),
    ),
    neverContacted: shareNeverContacted(activity.leads, activity.contacted),
  };
}

function hasHappened(on: LocalDay | undefined, until: LocalDay): boolean {
  return on !== undefined && on <= until;
}

function waitBy(until: LocalDay, on: LocalDay | undefined, seconds: number | undefined): number[] {
  return seconds !== undefined && hasHappened(on, until) ? [seconds] : [];
}
