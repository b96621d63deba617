import { fold } from './fold.ts';

/** A known name that what was said may be a slip of, and how many of the words said stand for it. */
export type NearName = { readonly known: string; readonly words: number };

const mostShown = 3;

/**
 * The known names that a text nearly begins with, nearest first: `zilow` and `zilow spring` for Zillow. One slip is
 * nearly for names of four letters and more, two from eight on; shorter names have too many neighbours.
 */
export function nearlySpelled(said: string, known: readonly string[]): readonly NearName[] {
  const words = said.split(/\s+/).filter(Boolean);
  const seen = new Set<string>();
  return known
    .flatMap((name) => {
      const key = fold(name);
      const length = key.split(' ').length;
      const slips = slipsBetween(fold(words.slice(0, length).join(' ')), key);
      const allowed = key.length >= 8 ? 2 : key.length >= 4 ? 1 : 0;
      if (slips === 0 || slips > allowed || seen.has(key)) return [];
      seen.add(key);
      return [{ known: name, words: Math.min(length, words.length), slips }];
    })
    .sort((a, b) => a.slips - b.slips)
    .slice(0, mostShown)
    .map(({ known: name, words: length }) => ({ known: name, words: length }));
}

/** How many letters are added, missing, wrong or swapped with their neighbour between two words. */
function slipsBetween(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  let older: number[] = [];
  let old = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [i, letter] of from.entries()) {
    const row = [i + 1];
    for (const [j, other] of to.entries()) {
      const swapped = i > 0 && j > 0 && letter === to[j - 1] && from[i - 1] === other;
      row.push(
        Math.min(
          (old[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (old[j] ?? 0) + (letter === other ? 0 : 1),
          ...(swapped ? [(older[j - 1] ?? 0) + 1] : []),
        ),
      );
    }
    older = old;
    old = row;
  }
  return old.at(-1) ?? to.length;
}
