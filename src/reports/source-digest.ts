import type { DaySpan } from './day-span.ts';
import { type DigestAdvice, digestAdvice, type NamedFigures } from './digest-advice.ts';
import type { MonthlyCost } from './monthly-cost.ts';
import {
  type CountedDeal,
  type CountedLead,
  type DigestDays,
  type SourceFigures,
  sourceFigures,
} from './source-figures.ts';

/**
 * What the digest is made from. Amounts are in minor units of `currency`. Leads of the week and the one before
 * suffice, and deals of the 12 months; costs are needed from the beginning, as an amount for each month lasts.
 */
export type SourceDigestInput = DigestDays & {
  readonly currency: string;
  readonly sources: readonly { readonly sourceId: string; readonly name: string }[];
  readonly leads: readonly CountedLead[];
  readonly costs: readonly MonthlyCost[];
  readonly deals: readonly CountedDeal[];
};

/** The figures of one source; `unknown-source` holds the deals that belong to no lead. */
export type SourceRow =
  | ({ readonly kind: 'source' } & NamedFigures)
  | ({ readonly kind: 'unknown-source' } & SourceFigures);

/** The week of a team's lead sources. */
export type SourceDigest = {
  readonly week: DaySpan;
  readonly trailing: DaySpan;
  readonly currency: string;
  readonly rows: readonly SourceRow[];
  readonly totals: SourceFigures;
  readonly advice: DigestAdvice;
};

/**
 * The weekly digest of lead sources: the activity of the week and of the one before, and the return over the 12
 * months that end with the week; one week alone would mostly say −100 %. Definitions: `Activity`, `SourceFigures`.
 *
 * Every source with something to show has a row, also one with a cost and no lead, or with leads only last week:
 * most leads first, then the dearest, then by name; deals without a source come last, in a row of their own.
 *
 * @throws Error when a lead, a cost or a deal names a source that is not listed
 */
export function sourceDigest(input: SourceDigestInput): SourceDigest {
  const { week, trailing, currency, sources, leads, costs, deals } = input;
  refuseUnlisted(sources, [...leads, ...costs, ...deals]);

  const named = sources
    .map(({ sourceId, name }) => {
      const isOwn = (each: { readonly sourceId?: string | undefined }) => each.sourceId === sourceId;
      const own = { leads: leads.filter(isOwn), costs: costs.filter(isOwn), deals: deals.filter(isOwn) };
      return { kind: 'source' as const, sourceId, name, ...sourceFigures(own, input) };
    })
    .filter(hasSomethingToShow)
    .sort(byWeight);
  const unknown = {
    kind: 'unknown-source' as const,
    ...sourceFigures(
      { leads: [], costs: [], deals: deals.filter((deal) => deal.sourceId === undefined) },
      input,
    ),
  };
  const totals = sourceFigures({ leads, costs, deals }, input);
  return {
    week,
    trailing,
    currency,
    rows: hasSomethingToShow(unknown) ? [...named, unknown] : named,
    totals,
    advice: digestAdvice(named, totals),
  };
}

function refuseUnlisted(
  sources: SourceDigestInput['sources'],
  all: readonly { readonly sourceId?: string | undefined }[],
): void {
  const listed = new Set(sources.map(({ sourceId }) => sourceId));
  for (const { sourceId } of all)
    if (sourceId !== undefined && !listed.has(sourceId)) throw new Error(`Source ${sourceId} is not listed`);
}

function hasSomethingToShow({ week, previousWeek, trailing }: SourceFigures): boolean {
  return (
    [week, previousWeek].some((activity) => activity.leads > 0 || activity.deals > 0) ||
    [week, previousWeek, trailing].some(({ costMinor }) => costMinor !== 0n) ||
    trailing.deals > 0
  );
}

function byWeight(a: NamedFigures, b: NamedFigures): number {
  return (
    b.week.leads - a.week.leads ||
    compare(b.trailing.costMinor, a.trailing.costMinor) ||
    compare(a.name, b.name) ||
    compare(a.sourceId, b.sourceId)
  );
}

function compare<Value extends bigint | string>(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b);
}
