import { plainWho } from './plan-line.ts';
import { withoutTrailingMarks, wordsOf } from './trailing-when.ts';
import { wordTable } from './word-table.ts';

/** One way to read which two are one person; either may be ''. */
export type MergeReading = { readonly first: string; readonly second: string };

/** What was typed after `/lead merge`: which two, or of whom a merge is to be taken back. */
export type MergeLine =
  /** The first reading in which both are somebody is right. */
  | { readonly verb: 'merge'; readonly readings: readonly MergeReading[] }
  | { readonly verb: 'unmerge'; readonly who: string };

const undoWords = wordTable<true>([
  [true, ['undo', 'take back', 'تراجع', 'تراجع عن', 'إلغاء', 'ألغ', 'الغ', 'فك']],
]);
const separators = wordTable<true>([
  [true, ['with', 'into', 'and', 'to', '&', '+', '=', ',', 'مع', 'في', 'إلى', 'و', 'بـ']],
]);

/**
 * Reads `<who> with <who>` (into, and, a comma, دمج هدى مع هدى سالم), and `undo <who>`. The word between the two may also
 * be part of a name, so each place where it stands makes a reading, the likeliest first; last the Arabic "and", which is
 * written onto the name (هدى وسالم) and may as well begin it (وليد).
 */
export function parseMergeLine(text: string): MergeLine {
  const words = wordsOf(text.replace(/[,،;؛]/gu, ' , '));
  const undo = undoWords.find(words, 0);
  if (undo) return { verb: 'unmerge', who: plainWho(words.slice(undo.length).join(' ')) };
  const readings = [...readingsAt(words), ...readingsWithAnd(words)];
  return { verb: 'merge', readings: readings.length > 0 ? readings : [reading(words, [])] };
}

function readingsAt(words: readonly string[]): MergeReading[] {
  const readings: MergeReading[] = [];
  for (let at = 0; at < words.length; ) {
    const found = separators.find(words, at);
    if (found) readings.push(reading(words.slice(0, at), words.slice(at + found.length)));
    at += found?.length ?? 1;
  }
  return readings;
}

function readingsWithAnd(words: readonly string[]): MergeReading[] {
  return words.flatMap((word, at) =>
    at > 0 && /^و\p{Script=Arabic}{2}/u.test(word)
      ? [reading(words.slice(0, at), [word.slice(1), ...words.slice(at + 1)])]
      : [],
  );
}

function reading(first: readonly string[], second: readonly string[]): MergeReading {
  const who = (words: readonly string[]) =>
    plainWho(withoutTrailingMarks(words.join(' ').replaceAll(' , ', ' ')).replace(/^, /u, ''));
  return { first: who(first), second: who(second) };
}
