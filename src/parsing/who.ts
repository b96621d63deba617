import { parseEmail } from './email.ts';
import { withoutTrailingMarks } from './trailing-when.ts';

/** Who may be meant at the start of a line, and the words that are then left. */
export type WhoCandidate = { readonly who: string; readonly rest: readonly string[] };

const quotes: ReadonlyArray<readonly [string, string]> = [
  ['"', '"'],
  ['“', '”'],
  ['”', '“'],
  ['«', '»'],
  ['»', '«'],
];

/**
 * Whom a line may begin with, best first. A name has no mark that ends it, so every leading run of up to
 * `mostWords` words may be one, longest first, and last nobody at all; a phone in groups is found the same way.
 * What ends by itself is the only candidate: a Slack mention, an e-mail address, a name in quotes.
 */
export function whoCandidates(words: readonly string[], mostWords: number): readonly WhoCandidate[] {
  const certain = quoted(words) ?? single(words);
  if (certain) return [certain];
  const longest = Math.min(mostWords, words.length);
  return Array.from({ length: longest + 1 }, (_, shorter) => {
    const length = longest - shorter;
    return { who: withoutTrailingMarks(words.slice(0, length).join(' ')), rest: words.slice(length) };
  });
}

function single([first = '', ...rest]: readonly string[]): WhoCandidate | undefined {
  const who = withoutTrailingMarks(first);
  const isMention = /^<@[A-Z0-9]+(?:\|[^>]*)?>$/.test(who);
  return isMention || parseEmail(who) !== undefined ? { who, rest } : undefined;
}

function quoted(words: readonly string[]): WhoCandidate | undefined {
  const line = words.join(' ');
  const pair = quotes.find(([open]) => line.startsWith(open));
  if (pair === undefined) return undefined;
  const close = line.indexOf(pair[1], 1);
  if (close < 0) return undefined;
  const rest = line.slice(close + 1).split(' ');
  return { who: line.slice(1, close).trim(), rest: rest.filter((word) => word !== '') };
}
