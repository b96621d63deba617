import { withoutTrailingMarks, wordsOf } from './trailing-when.ts';
import { wordTable } from './word-table.ts';

/** What was typed after `/lead`. */
export type LeadLine =
  | { readonly verb: 'show'; readonly who: string }
  | { readonly verb: 'unknown'; readonly said: string };

const verbs = wordTable<'show'>([['show', ['show', 'عرض', 'اعرض', 'أظهر']]]);

/** Reads `show <who>`, in English or Arabic. All that follows is who. */
export function parseLeadLine(line: string): LeadLine {
  const words = wordsOf(line);
  const verb = verbs.find(words, 0);
  if (!verb) return { verb: 'unknown', said: words[0] ?? '' };
  return {
    verb: 'show',
    who: withoutTrailingMarks(words.slice(verb.length).join(' ')).replace(/^["“«]|["”»]$/gu, ''),
  };
}
