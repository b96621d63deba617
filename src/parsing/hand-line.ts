import { plainWho } from './plan-line.ts';
import { withoutTrailingMarks } from './trailing-when.ts';
import { whoCandidates } from './who.ts';
import { wordTable } from './word-table.ts';

/** One way to read who is given to whom; `to` is a mention or a name as typed, '' where nobody is named. */
export type AssignReading = { readonly who: string; readonly to: string };

/** One way to read who goes back to the team, and why. */
export type ReleaseReading = { readonly who: string; readonly words: string };

/** A line about who has whom. */
export type HandLine =
  /** The first reading in which `who` is somebody is right. */
  | { readonly verb: 'assign'; readonly readings: readonly AssignReading[] }
  | { readonly verb: 'release'; readonly readings: readonly ReleaseReading[] }
  /** All the people of a colleague: a mention or a name as typed, '' where nobody is named. */
  | { readonly verb: 'handover'; readonly from: string };

const mostWhoWords = 5;
const beforeAgent = wordTable<true>([[true, ['to', 'for', 'with', 'إلى', 'الى', 'لـ', 'ل', 'لدى', 'مع']]]);
/** A mention, also with the Arabic "to" written onto it. */
const mentionIn = /^ل?ـ?(<@[A-Z0-9]+(?:\|[^>]*)?>)[.,،;؛:!]*$/u;

/**
 * Reads what follows `assign`, `release` and `handover`: `huda salem to @omar` (the word may be left out before a
 * mention), هدى إلى @عمر; `huda too far away`; `@omar`. A name has no mark that ends it, so there are readings, best first.
 */
export function parseHandLine(verb: HandLine['verb'], words: readonly string[]): HandLine {
  switch (verb) {
    case 'assign':
      return { verb, readings: assignReadings(words) };
    case 'release':
      return {
        verb,
        readings: whoCandidates(words, mostWhoWords).map(({ who, rest }) => ({ who, words: wordsIn(rest) })),
      };
    case 'handover': {
      const from = beforeHanded.find(words, 0)?.length ?? 0;
      return { verb, from: agentIn(words.slice(from)) };
    }
  }
}

const beforeHanded = wordTable<true>([[true, ['of', 'from', 'people of', 'عملاء', 'أشخاص', 'من']]]);

function assignReadings(words: readonly string[]): AssignReading[] {
  const named = words.findLastIndex((word) => mentionIn.test(withoutTrailingMarks(word)));
  if (named !== -1) {
    const before = named > 0 && beforeAgent.find(words, named - 1)?.length === 1 ? named - 1 : named;
    const who = [...words.slice(0, before), ...words.slice(named + 1)];
    return [{ who: plainWho(who.join(' ')), to: agentIn(words.slice(named, named + 1)) }];
  }
  const readings: AssignReading[] = [];
  for (let at = words.length - 1; at > 0; at -= 1) {
    const length = beforeAgent.find(words, at)?.length;
    if (length && at + length < words.length)
      readings.push({ who: plainWho(words.slice(0, at).join(' ')), to: agentIn(words.slice(at + length)) });
  }
  const last = words.at(-1) ?? '';
  // A sign that Slack made no mention of: a colleague is meant all the same.
  if (last.startsWith('@'))
    readings.push({ who: plainWho(words.slice(0, -1).join(' ')), to: agentIn([last]) });
  return [...readings, { who: plainWho(words.join(' ')), to: '' }];
}

function agentIn(words: readonly string[]): string {
  const said = withoutTrailingMarks(words.join(' '));
  const [, mentioned] = mentionIn.exec(said) ?? [];
  return mentioned ?? plainWho(said.replace(/^@/, ''));
}

function wordsIn(words: readonly string[]): string {
  return words.join(' ').replace(/^[\s,،;؛:.–-]+/u, '');
}
