import { splitTrailing, withoutTrailingMarks, wordsOf } from './trailing-when.ts';
import type { ReadWhen, WhenContext } from './when.ts';
import { whoCandidates } from './who.ts';

/** One way to read who was meant and which plan was named; '' where none was. */
export type PlanReading = { readonly who: string; readonly plan: string };

/** What was typed after `/touch plan`: who, perhaps a plan, perhaps the day of what the plan is about. */
export type PlanLine = {
  readonly readings: readonly PlanReading[];
  /** A day ahead, or one that has passed: a closing may have been. */
  readonly on?: Exclude<ReadWhen, { kind: 'not-a-date' }>;
};

/** What was typed after `/touch pause`. The day may lie the wrong way. */
export type PauseLine = { readonly who: string; readonly until?: Exclude<ReadWhen, { kind: 'not-a-date' }> };

const mostWhoWords = 6;

/**
 * Reads `<who> [<plan>] [on <when>]`: `huda salem 33 touch`, هدى خطة المشتري بتاريخ ١ ديسمبر. As a name has no mark
 * that ends it, there are readings: each leading run of up to six words, longest first, is who, the rest the plan.
 */
export function parsePlanLine(line: string, context: Omit<WhenContext, 'direction'>): PlanLine {
  const { before, when } = splitTrailing(wordsOf(line), 'on', context, 'future');
  const readings = whoCandidates(wordsOf(before), mostWhoWords).map(({ who, rest }) => ({
    who,
    plan: withoutTrailingMarks(rest.join(' ')),
  }));
  return { readings, ...(when && { on: when }) };
}

/** Reads `<who> [until <when>]`. What is no day belongs to the name. */
export function parsePauseLine(line: string, context: Omit<WhenContext, 'direction'>): PauseLine {
  const { before, when } = splitTrailing(wordsOf(line), 'until', context);
  return { who: plainWho(before), ...(when && { until: when }) };
}

/** Who a line is about where nothing else follows. */
export function plainWho(text: string): string {
  return withoutTrailingMarks(text).replace(/^["“”«»]+|["“”«»]+$/gu, '');
}
