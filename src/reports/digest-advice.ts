import { type Ratio, ratioOf } from './ratio.ts';
import type { SourceFigures } from './source-figures.ts';

/** A source with its figures, named. */
export type NamedFigures = SourceFigures & { readonly sourceId: string; readonly name: string };

/** The source with the best return over the 12 months. */
export type BestSource = {
  readonly sourceId: string;
  readonly name: string;
  readonly roi: number;
  readonly deals: number;
  /** The deals of all sources together. */
  readonly dealsOfAll: number;
  /** Its part of what all sources cost. */
  readonly shareOfCost: Ratio<'no-cost'>;
};

/** The source whose leads of the week waited longest for a first attempt. */
export type SlowestSource = {
  readonly sourceId: string;
  readonly name: string;
  readonly medianSeconds: number;
};

/** What the week asks for, as a code with its values: one sentence on what to do. */
export type DigestAdvice =
  | { readonly code: 'no-leads'; readonly previousLeads: number }
  | { readonly code: 'nobody-contacted'; readonly leads: number }
  | { readonly code: 'best-and-slowest'; readonly best: BestSource; readonly slowest: SlowestSource }
  | { readonly code: 'slowest'; readonly slowest: SlowestSource }
  | {
      readonly code: 'cost-without-deals';
      readonly sourceId: string;
      readonly name: string;
      readonly costMinor: bigint;
    }
  | { readonly code: 'best'; readonly best: BestSource }
  | { readonly code: 'steady'; readonly leads: number; readonly contacted: number };

/**
 * A median wait beyond this is worth a sentence. The InsideSales study of 2007 found the odds of reaching a lead a
 * hundred times lower at 30 minutes than at 5; it is a vendor's own study, so it sets a threshold and no more.
 */
const slowAfterSeconds = 30 * 60;

/**
 * The one thing to say about a week. The first that holds, the most pressing first: no leads came; nobody was
 * contacted; a source's leads wait too long (told with the best source, if another one is); a source has cost
 * money for 12 months without a deal, the dearest; a source earns more than it costs, the best; nothing stands out.
 *
 * @param sources the sources, in the order of the report, which decides between equals
 * @param totals the figures of all of them, with what belongs to no source
 */
export function digestAdvice(sources: readonly NamedFigures[], totals: SourceFigures): DigestAdvice {
  const { leads, contacted } = totals.week;
  if (leads === 0) return { code: 'no-leads', previousLeads: totals.previousWeek.leads };
  if (contacted === 0) return { code: 'nobody-contacted', leads };

  const best = bestSource(sources, totals);
  const slowest = slowestSource(sources);
  if (slowest !== undefined && best !== undefined && best.sourceId !== slowest.sourceId)
    return { code: 'best-and-slowest', best, slowest };
  if (slowest !== undefined) return { code: 'slowest', slowest };

  const idle = greatest(sources, ({ trailing }) =>
    trailing.deals === 0 && trailing.costMinor > 0n ? trailing.costMinor : undefined,
  );
  if (idle !== undefined) {
    const { sourceId, name, trailing } = idle;
    return { code: 'cost-without-deals', sourceId, name, costMinor: trailing.costMinor };
  }
  if (best !== undefined) return { code: 'best', best };
  return { code: 'steady', leads, contacted };
}

function bestSource(sources: readonly NamedFigures[], totals: SourceFigures): BestSource | undefined {
  const found = greatest(sources, (each) => gain(each));
  const roi = found && gain(found);
  if (found === undefined || roi === undefined) return undefined;
  return {
    sourceId: found.sourceId,
    name: found.name,
    roi,
    deals: found.trailing.deals,
    dealsOfAll: totals.trailing.deals,
    shareOfCost: ratioOf(found.trailing.costMinor, totals.trailing.costMinor, 'no-cost'),
  };
}

function gain({ trailing }: NamedFigures): number | undefined {
  return trailing.roi.kind === 'ratio' && trailing.roi.value > 0 ? trailing.roi.value : undefined;
}

function slowestSource(sources: readonly NamedFigures[]): SlowestSource | undefined {
  const found = greatest(sources, (each) => slowMedian(each));
  const medianSeconds = found && slowMedian(found);
  if (found === undefined || medianSeconds === undefined) return undefined;
  return { sourceId: found.sourceId, name: found.name, medianSeconds };
}

function slowMedian({ speedToAttempt }: NamedFigures): number | undefined {
  if (speedToAttempt.kind === 'none' || speedToAttempt.medianSeconds <= slowAfterSeconds) return undefined;
  return speedToAttempt.medianSeconds;
}

/** The first source with the greatest measure; those without one are passed over. */
function greatest<Measure extends number | bigint>(
  sources: readonly NamedFigures[],
  measureOf: (source: NamedFigures) => Measure | undefined,
): NamedFigures | undefined {
  let found: { source: NamedFigures; measure: Measure } | undefined;
  for (const source of sources) {
    const measure = measureOf(source);
    if (measure !== undefined && (found === undefined || measure > found.measure))
      found = { source, measure };
  }
  return found?.source;
}
