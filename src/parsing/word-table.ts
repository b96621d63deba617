import { fold } from './fold.ts';

/** Phrases of one to a few words and what they mean, however they are spelled (see `fold`). */
export type WordTable<Meaning> = {
  /** What the words from `at` on say, the longest phrase first, and how many words that is. */
  readonly find: (words: readonly string[], at: number) => { meaning: Meaning; length: number } | undefined;
};

/**
 * A table of phrases. Two phrases that fold to the same must mean the same object.
 *
 * @throws Error when one phrase is given two meanings
 */
export function wordTable<Meaning>(
  rows: ReadonlyArray<readonly [Meaning, readonly string[]]>,
): WordTable<Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [meaning, phrases] of rows) {
    for (const phrase of phrases) {
      const key = fold(phrase);
      const known = meanings.get(key);
      if (known !== undefined && known !== meaning) throw new Error(`Two meanings of one phrase: ${phrase}`);
      meanings.set(key, meaning);
    }
  }
  const longest = Math.max(...[...meanings.keys()].map((key) => key.split(' ').length));
  return {
    find: (words, at) => {
      for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
        const meaning = meanings.get(fold(words.slice(at, at + length).join(' ')));
        if (meaning !== undefined) return { meaning, length };
      }
      return undefined;
    },
  };
}
