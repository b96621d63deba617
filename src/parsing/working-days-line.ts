import { fold } from './fold.ts';
import { wordsOf } from './trailing-when.ts';
import { wordTable } from './word-table.ts';

/** Which days somebody said they work. */
export type WorkingDaysLine =
  /** Nothing said. */
  | { readonly kind: 'ask' }
  /** Those of the team. */
  | { readonly kind: 'team' }
  /** 0 Sunday … 6 Saturday, ascending, each once. */
  | { readonly kind: 'days'; readonly days: readonly number[] }
  | { readonly kind: 'unclear'; readonly said: string };

type Word = { day: number } | 'to' | 'every' | 'team' | 'filler';

const day = (weekday: number): Word => ({ day: weekday });
const names = wordTable<Word>([
  [day(0), ['sunday', 'sundays', 'sun', 'الأحد', 'أحد', 'حد']],
  [day(1), ['monday', 'mondays', 'mon', 'الاثنين', 'الإثنين', 'اثنين', 'الاتنين', 'اتنين']],
  [day(2), ['tuesday', 'tuesdays', 'tues', 'tue', 'الثلاثاء', 'ثلاثاء', 'الثلاثا', 'ثلاثا', 'التلات']],
  [day(3), ['wednesday', 'wednesdays', 'wed', 'الأربعاء', 'أربعاء', 'الأربعا', 'أربعا']],
  [day(4), ['thursday', 'thursdays', 'thurs', 'thur', 'thu', 'الخميس', 'خميس']],
  [day(5), ['friday', 'fridays', 'fri', 'الجمعة', 'جمعة']],
  [day(6), ['saturday', 'saturdays', 'sat', 'السبت', 'سبت']],
  ['to', ['to', 'through', 'thru', 'until', 'till', 'إلى', 'حتى', 'لغاية']],
  ['every', ['every day', 'everyday', 'all days', 'all', 'كل يوم', 'كل الأيام', 'يوميا']],
  [
    'team',
    [
      'team',
      'the team',
      'as the team',
      'team’s',
      'default',
      'الفريق',
      'كالفريق',
      'مثل الفريق',
      'أيام الفريق',
    ],
  ],
  ['filler', ['and', 'from', 'on', 'my', 'are', 'و', 'من', 'يوم', 'أيام', 'هي']],
]);
const dayCount = 7;

/**
 * Reads days of the week, in English or Arabic: `sunday to thursday`, `mon, tue and fri`, `sat-wed`, `every day`,
 * `team`; الأحد إلى الخميس, الأحد والاثنين والأربعاء, كل يوم, الفريق. A stretch may run over the end of the week.
 */
export function parseWorkingDaysLine(line: string): WorkingDaysLine {
  const words = wordsOf(spacedOut(line));
  if (words.length === 0) return { kind: 'ask' };
  const said = read(words);
  if (!said) return { kind: 'unclear', said: line };
  if (said.length === 1 && said[0] === 'team') return { kind: 'team' };
  const days = daysIn(said);
  return days ? { kind: 'days', days } : { kind: 'unclear', said: line };
}

/** Dashes between days say "to"; commas nothing; an Arabic "and" is written onto the next word. */
function spacedOut(line: string): string {
  return line
    .replace(/(?<=\p{L})\s*[-–—]\s*(?=\p{L})/gu, ' to ')
    .replace(/[,،;؛&+/.]/gu, ' ')
    .split(/\s+/u)
    .map((word) => (isDayAfterAnd(word) ? word.slice(1) : word))
    .join(' ');
}

function isDayAfterAnd(word: string): boolean {
  return word.startsWith('و') && word.length > 2 && names.find([word.slice(1)], 0) !== undefined;
}

function read(words: readonly string[]): Word[] | undefined {
  const said: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const found = names.find(words, at);
    if (!found || fold(words[at] ?? '') === '') return undefined;
    said.push(found.meaning);
    at += found.length;
  }
  return said.filter((word) => word !== 'filler');
}

function daysIn(said: readonly Word[]): readonly number[] | undefined {
  if (said.length === 1 && said[0] === 'every') return [...Array(dayCount).keys()];
  const days = new Set<number>();
  let last: number | undefined;
  let isRange = false;
  for (const word of said) {
    if (word === 'to' && last !== undefined && !isRange) isRange = true;
    else if (typeof word === 'object') {
      for (const one of isRange && last !== undefined ? stretch(last, word.day) : [word.day]) days.add(one);
      last = isRange ? undefined : word.day;
      isRange = false;
    } else return undefined;
  }
  return isRange || days.size === 0 ? undefined : [...days].toSorted((a, b) => a - b);
}

function stretch(from: number, to: number): number[] {
  const length = ((to - from + dayCount) % dayCount) + 1;
  return Array.from({ length }, (_, nth) => (from + nth) % dayCount);
}
