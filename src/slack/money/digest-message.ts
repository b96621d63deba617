import type { LocalDay } from '../../calendar/local-day.ts';
import { cleanName } from '../../parsing/person-name.ts';
import type { DigestAdvice } from '../../reports/digest-advice.ts';
import type { Ratio } from '../../reports/ratio.ts';
import type { SourceDigest } from '../../reports/source-digest.ts';
import type { Activity, SourceFigures } from '../../reports/source-figures.ts';
import { sourceRoi } from '../../reports/source-roi.ts';
import type { Voice } from '../../team/voice.ts';
import { digestWords } from '../../words/digest-words.ts';
import { sayChange, sayDays, sayDuration, sayNumber, sayPercent, sayRoundMoney } from '../../words/format.ts';
import { asText, say } from '../../words/say.ts';
import { context, cut, type Message, section } from '../message.ts';
import { barChart, type ChartBlock, mostCategories } from './bar-chart.ts';
import { figuresTable } from './figures-table.ts';

/** A week of all sources, and what a reader must know of how it was counted. */
export type DigestFigures = {
  digest: SourceDigest;
  /** The day until which claims, attempts and contacts are counted. */
  asOf: LocalDay;
  zone: string;
  /** Costs and deals left out because they were entered in another currency than the team's. */
  inOtherCurrency: number;
};

/** A line of the digest, named as it is shown. */
type NamedLine = { name: string; isSource: boolean; figures: SourceFigures };

const longestName = 40;
/** What a message says in words, for notifications and where its blocks cannot be shown, names so many sources. */
const mostLinesInWords = 15;

/** The week of all sources: what to do about it, what changed, a chart, a table, and how it was counted. */
export function digestMessage(figures: DigestFigures, voice: Voice): Message {
  const { digest } = figures;
  const { week } = digest;
  const headline = [
    say(voice, digestWords.title, { days: sayDays(voice, week.from, week.to) }),
    adviceInWords(digest.advice, digest.currency, voice),
  ].join('\n');
  const changes = changesInWords(digest, voice);
  const lines = digest.rows.map((row) => ({
    name: row.kind === 'source' ? shownName(row.name) : say(voice, digestWords.unknownSource),
    isSource: row.kind === 'source',
    figures: row,
  }));
  const chart = chartOf(lines, voice);
  const notes = notesInWords(figures, lines, chart, voice);

  return {
    text: [headline, changes, ...linesInWords(lines, digest.currency, voice), ...notes].join('\n'),
    blocks: [
      section(headline),
      section(changes),
      ...(chart ? [chart] : []),
      ...(lines.length > 0 ? [tableOf(lines, digest, voice)] : []),
      context(notes.join('\n')),
    ],
  };
}

function adviceInWords(advice: DigestAdvice, currency: string, voice: Voice): string {
  const wait = (seconds: number) => sayDuration(voice, seconds);
  switch (advice.code) {
    case 'no-leads':
      return say(voice, digestWords.noLeads, { previous: advice.previousLeads });
    case 'nobody-contacted':
      return say(voice, digestWords.nobodyContacted, { leads: advice.leads });
    case 'best-and-slowest':
      return say(voice, digestWords.bestAndSlowest, {
        ...bestValues(advice.best, voice),
        slow: shownName(advice.slowest.name),
        wait: wait(advice.slowest.medianSeconds),
      });
    case 'slowest':
      return say(voice, digestWords.slowest, {
        slow: shownName(advice.slowest.name),
        wait: wait(advice.slowest.medianSeconds),
      });
    case 'cost-without-deals':
      return say(voice, digestWords.costWithoutDeals, {
        name: shownName(advice.name),
        cost: sayRoundMoney(voice, advice.costMinor, currency),
      });
    case 'best':
      return say(voice, digestWords.best, {
        ...bestValues(advice.best, voice),
        roi: sayPercent(voice, advice.best.roi),
      });
    case 'steady': {
      const { leads, contacted } = advice;
      return say(voice, digestWords.steady, { leads, contacted, missed: leads - contacted });
    }
  }
}

function bestValues(best: Extract<DigestAdvice, { code: 'best' }>['best'], voice: Voice) {
  const { name, deals, dealsOfAll, shareOfCost } = best;
  return { best: shownName(name), deals, all: dealsOfAll, share: inPercent(shareOfCost, voice) };
}

function changesInWords({ totals, currency }: SourceDigest, voice: Voice): string {
  const { week, previousWeek } = totals;
  const count = (of: (activity: Activity) => number) => sayNumber(voice, of(week));
  const change = (of: (activity: Activity) => number) => sayChange(voice, of(week) - of(previousWeek));
  return say(voice, digestWords.week, {
    leads: count(({ leads }) => leads),
    leadsChange: change(({ leads }) => leads),
    claimed: count(({ claimed }) => claimed),
    claimedChange: change(({ claimed }) => claimed),
    attempted: count(({ attempted }) => attempted),
    attemptedChange: change(({ attempted }) => attempted),
    contacted: count(({ contacted }) => contacted),
    contactedChange: change(({ contacted }) => contacted),
    deals: count(({ deals }) => deals),
    dealsChange: change(({ deals }) => deals),
    cost: sayRoundMoney(voice, week.costMinor, currency),
    costBefore: sayRoundMoney(voice, previousWeek.costMinor, currency),
  });
}

/**
 * The return by source where there is something to compare; while costs are not known for two sources, how the
 * week's leads were served. Nothing to plot: no chart.
 */
function chartOf(lines: readonly NamedLine[], voice: Voice): ChartBlock | undefined {
  const withRoi = lines
    .flatMap(({ name, figures }) =>
      figures.trailing.roi.kind === 'ratio' ? [{ name, roi: figures.trailing.roi.value }] : [],
    )
    .toSorted((a, b) => b.roi - a.roi);
  const withLeads = lines.filter(({ figures }) => figures.week.leads > 0);
  if (withRoi.length > 1 || (withRoi.length === 1 && withLeads.length === 0)) {
    return barChart({
      title: say(voice, digestWords.roiChart),
      unit: say(voice, digestWords.roiUnit),
      categories: withRoi.map(({ name }) => name),
      series: [
        {
          name: say(voice, digestWords.roiSeries),
          values: withRoi.map(({ roi }) => Math.round(roi * 100)),
        },
      ],
    });
  }
  if (withLeads.length === 0) return undefined;
  return barChart({
    title: say(voice, digestWords.leadsChart),
    unit: say(voice, digestWords.leadsUnit),
    categories: withLeads.map(({ name }) => name),
    series: [
      {
        name: say(voice, digestWords.leadsSeries),
        values: withLeads.map(({ figures }) => figures.week.leads),
      },
      {
        name: say(voice, digestWords.contactedSeries),
        values: withLeads.map(({ figures }) => figures.week.contacted),
      },
    ],
  });
}

function tableOf(lines: readonly NamedLine[], { totals, currency }: SourceDigest, voice: Voice) {
  const row = (name: string, figures: ShownFigures) => cellsOf(name, figures, currency, voice);
  return figuresTable({
    heading: [
      digestWords.source,
      digestWords.leads,
      digestWords.change,
      digestWords.claimed,
      digestWords.attempted,
      digestWords.contacted,
      digestWords.cost,
      digestWords.deals,
      digestWords.roi,
    ].map((word) => say(voice, word)),
    rows: lines.map(({ name, figures }) => row(name, figures)),
    summed: (from) => {
      const rest = lines.slice(from);
      return row(say(voice, digestWords.otherSources, { n: rest.length }), sumOf(rest));
    },
    total: row(say(voice, digestWords.total), totals),
    firstColumn: voice.language === 'ar' ? 'right' : 'left',
  });
}

type ShownFigures = Pick<SourceFigures, 'week' | 'previousWeek' | 'trailing'>;

function cellsOf(name: string, figures: ShownFigures, currency: string, voice: Voice): string[] {
  const { week, previousWeek, trailing } = figures;
  return [
    name,
    sayNumber(voice, week.leads),
    sayChange(voice, week.leads - previousWeek.leads),
    sayNumber(voice, week.claimed),
    sayNumber(voice, week.attempted),
    sayNumber(voice, week.contacted),
    sayRoundMoney(voice, week.costMinor, currency),
    sayNumber(voice, week.deals),
    inPercent(trailing.roi, voice),
  ];
}

function sumOf(lines: readonly NamedLine[]): ShownFigures {
  const number = (of: (figures: SourceFigures) => number) =>
    lines.reduce((sum, { figures }) => sum + of(figures), 0);
  const money = (of: (figures: SourceFigures) => bigint) =>
    lines.reduce((sum, { figures }) => sum + of(figures), 0n);
  const activity = (of: (figures: SourceFigures) => Activity): Activity => ({
    leads: number((each) => of(each).leads),
    claimed: number((each) => of(each).claimed),
    attempted: number((each) => of(each).attempted),
    contacted: number((each) => of(each).contacted),
    costMinor: money((each) => of(each).costMinor),
    deals: number((each) => of(each).deals),
  });
  const profitMinor = money(({ trailing }) => trailing.profitMinor);
  const costMinor = money(({ trailing }) => trailing.costMinor);
  return {
    week: activity(({ week }) => week),
    previousWeek: activity(({ previousWeek }) => previousWeek),
    trailing: {
      deals: number(({ trailing }) => trailing.deals),
      profitMinor,
      costMinor,
      roi: sourceRoi({ profitMinor, costMinor }),
    },
  };
}

function linesInWords(lines: readonly NamedLine[], currency: string, voice: Voice): string[] {
  const inWords = (name: string, { week, trailing }: ShownFigures) =>
    say(voice, digestWords.lineInWords, {
      source: name,
      leads: sayNumber(voice, week.leads),
      contacted: sayNumber(voice, week.contacted),
      cost: sayRoundMoney(voice, week.costMinor, currency),
      deals: sayNumber(voice, week.deals),
      roi: inPercent(trailing.roi, voice),
    });
  const rest = lines.slice(mostLinesInWords);
  return [
    ...lines.slice(0, mostLinesInWords).map(({ name, figures }) => inWords(name, figures)),
    ...(rest.length > 0
      ? [inWords(say(voice, digestWords.otherSources, { n: rest.length }), sumOf(rest))]
      : []),
  ];
}

function notesInWords(
  { digest, asOf, zone, inOtherCurrency }: DigestFigures,
  lines: readonly NamedLine[],
  chart: ChartBlock | undefined,
  voice: Voice,
): string[] {
  const { week, trailing, currency } = digest;
  const isWithoutCost = ({ figures }: NamedLine) => figures.trailing.roi.kind === 'none';
  const withoutCost = lines.find((line) => line.isSource && isWithoutCost(line));
  const plotted = chart?.chart.axis_config.categories.length ?? 0;
  return [
    say(voice, digestWords.daysCovered, {
      days: sayDays(voice, week.from, week.to),
      asOf: sayDays(voice, asOf, asOf),
      zone,
      currency,
    }),
    say(voice, digestWords.roiCovered, { days: sayDays(voice, trailing.from, trailing.to) }),
    ...(withoutCost ? [say(voice, digestWords.noCost, { name: { markup: asText(withoutCost.name) } })] : []),
    ...(lines.some((line) => !line.isSource) ? [say(voice, digestWords.noSource)] : []),
    ...(plotted === mostCategories && lines.length > plotted
      ? [say(voice, digestWords.chartPart, { n: plotted, all: lines.length })]
      : []),
    ...(inOtherCurrency > 0 ? [say(voice, digestWords.otherCurrency, { n: inOtherCurrency, currency })] : []),
  ];
}

function inPercent(ratio: Ratio<string>, voice: Voice): string {
  return ratio.kind === 'ratio' ? sayPercent(voice, ratio.value) : '–';
}

/** A source is named by whoever sends its leads: one line, short, without marks that would set the text around it. */
function shownName(name: string): string {
  return (
    cut(
      cleanName(name)
        .replace(/[*_~`]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
      longestName,
    ) || '–'
  );
}
