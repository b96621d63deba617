import { instantOf } from '../calendar/instant.ts';
import type { LocalDay } from '../calendar/local-day.ts';
import { fold } from './fold.ts';
import { withoutTrailingMarks, wordsOf } from './trailing-when.ts';
import { parseWhen, type WhenContext } from './when.ts';

/** What was typed after `/touch away`. */
export type AwayLine =
  /** Nothing: whether one is away. */
  | { readonly kind: 'ask' }
  | {
      readonly kind: 'away';
      /** From today, where it is not said. */
      readonly from?: LocalDay;
      /** The last day away. */
      readonly until: LocalDay;
      /** Who covers: a mention or a name, as typed. */
      readonly cover?: string;
    }
  | { readonly kind: 'in-the-past'; readonly day: LocalDay }
  /** A beginning, a cover or "until" was said, and no end. */
  | { readonly kind: 'no-end' }
  | { readonly kind: 'unclear'; readonly said: string };

type Part = 'from' | 'until' | 'cover';

const keywords: Readonly<Record<Part, ReadonlySet<string>>> = {
  from: new Set(['from', 'starting', 'من', 'ابتداء', 'بدءا'].map(fold)),
  until: new Set(['until', 'till', 'til', 'to', 'through', 'thru', 'حتى', 'إلى', 'لغاية'].map(fold)),
  cover: new Set(
    ['cover', 'covered', 'covering', 'covers', 'بديل', 'البديل', 'بديلي', 'تغطية', 'بتغطية', 'يغطي'].map(
      fold,
    ),
  ),
};
/** What may stand between "cover" and the name. */
const beforeName = new Set(['by', 'is', 'من', 'عني', 'هو', 'هي'].map(fold));
const onlyWords = new Set(['only', 'فقط'].map(fold));

/**
 * Reads how long somebody is away and who covers: `until thursday cover @sara`, `from sunday until 3 december`,
 * `sunday to tuesday`, `tomorrow` (that one day); حتى الخميس بديل @سارة, من الأحد إلى الثلاثاء, غدا.
 *
 * The end is the last day away. Where a beginning is said, the end is the first day of its name after that.
 */
export function parseAwayLine(line: string, context: Omit<WhenContext, 'direction'>): AwayLine {
  const parts = partsOf(wordsOf(line));
  if (parts.from === undefined && parts.until === undefined && parts.cover === undefined)
    return { kind: 'ask' };
  const cover = parts.cover === undefined ? undefined : nameIn(parts.cover);
  if (cover === '') return { kind: 'unclear', said: line };
  const more = cover === undefined ? {} : { cover };

  if (parts.from?.length === 0) return parts.until ? { kind: 'unclear', said: line } : { kind: 'no-end' };
  const from = parts.from === undefined ? undefined : dayIn(parts.from, context);
  if (from && from.kind !== 'day') return from;
  if (parts.until === undefined) {
    // "tomorrow" is that one day; "from tomorrow" has no end.
    return from && !parts.saysFrom
      ? { kind: 'away', from: from.day, until: from.day, ...more }
      : { kind: 'no-end' };
  }
  if (parts.until.length === 0) return { kind: 'no-end' };
  const until = endAfter(from?.day, parts.until, context);
  if (until.kind !== 'day') return until;
  return { kind: 'away', ...(from ? { from: from.day } : {}), until: until.day, ...more };
}

type ReadDay = { kind: 'day'; day: LocalDay } | Extract<AwayLine, { kind: 'in-the-past' | 'unclear' }>;

function dayIn(words: readonly string[], context: Omit<WhenContext, 'direction'>): ReadDay {
  const said = withoutTrailingMarks(words.filter((word) => !onlyWords.has(fold(word))).join(' '));
  const when = parseWhen(said, { ...context, direction: 'future' });
  if (when.kind === 'not-a-date') return { kind: 'unclear', said };
  return when.kind === 'when' ? { kind: 'day', day: when.day } : { kind: 'in-the-past', day: when.day };
}

/** "sunday until tuesday" said on a Monday ends on the Tuesday after that Sunday, not tomorrow. */
function endAfter(
  from: LocalDay | undefined,
  words: readonly string[],
  context: Omit<WhenContext, 'direction'>,
): ReadDay {
  const end = dayIn(words, context);
  if (from === undefined || end.kind === 'unclear' || (end.kind === 'day' && end.day >= from)) return end;
  const fromThere = dayIn(words, { ...context, at: instantOf(from, '12:00', context.zone) });
  return fromThere.kind === 'day' ? fromThere : end;
}

/** The words of each part. What stands before any keyword is a day: the first one, or the only one. */
function partsOf(words: readonly string[]): Partial<Record<Part, readonly string[]>> & { saysFrom: boolean } {
  const parts: Partial<Record<Part, string[]>> = {};
  let saysFrom = false;
  let current: Part = 'from';
  for (const word of words) {
    const keyword = keywordAt(word, parts);
    if (keyword) {
      current = keyword;
      parts[current] = [];
      saysFrom ||= keyword === 'from';
    } else parts[current] = [...(parts[current] ?? []), word];
  }
  return { ...parts, saysFrom };
}

function keywordAt(word: string, said: Partial<Record<Part, readonly string[]>>): Part | undefined {
  const folded = fold(word);
  if (keywords.cover.has(folded) && said.cover === undefined) return 'cover';
  if (keywords.until.has(folded) && said.until === undefined) return 'until';
  // "two weeks from now", بعد أسبوع من الآن: there it is part of the day.
  return keywords.from.has(folded) && said.from === undefined && said.until === undefined
    ? 'from'
    : undefined;
}

function nameIn(words: readonly string[]): string {
  const from = words.findIndex((word) => !beforeName.has(fold(word)));
  return from < 0 ? '' : withoutTrailingMarks(words.slice(from).join(' '));
}
