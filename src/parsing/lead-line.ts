import { lastWords } from './last-words.ts';
import { type LeadEditReading, parseLeadEdit } from './lead-edit-line.ts';
import { plainWho } from './plan-line.ts';
import { wordsOf } from './trailing-when.ts';
import { wordTable } from './word-table.ts';

/** One way to read who was sent and by whom; either may be ''. */
export type ReferralReading = { readonly referred: string; readonly by: string };

/** What was typed after `/lead`. */
export type LeadLine =
  | { readonly verb: 'show' | 'advocate'; readonly who: string }
  /** The first reading in which both are somebody is right. */
  | { readonly verb: 'refer'; readonly readings: readonly ReferralReading[] }
  | { readonly verb: 'edit'; readonly readings: readonly LeadEditReading[] }
  /** Somebody new; the text may say who. */
  | { readonly verb: 'add'; readonly text: string }
  | { readonly verb: 'unknown'; readonly said: string };

type Verb = Exclude<LeadLine['verb'], 'unknown'>;

const verbs = wordTable<Verb>([
  ['add', ['add', 'new', 'إضافة', 'أضف', 'جديد']],
  ['show', ['show', 'عرض', 'اعرض', 'أظهر']],
  ['edit', ['edit', 'change', 'تعديل', 'عدل']],
  ['refer', ['refer', 'referred', 'referral', 'إحالة', 'أحال', 'أحالت', 'أحيل', 'أحيلت', 'توصية']],
  ['advocate', ['advocate', 'promised', 'تزكية', 'مزكٍّ', 'مزكي', 'مزكية', 'سفير', 'سفيرة', 'داعم', 'داعمة']],
]);
const separators = wordTable<'by'>([
  ['by', ['by', 'from', 'via', 'through', 'من', 'عن طريق', 'من طريق', 'من طرف', 'بواسطة', 'عبر']],
]);

/**
 * Reads `add [text]`, `show <who>`, `edit <who> [what]`, `refer <who> by <who>` and `advocate <who>`, in English or Arabic. In
 * `refer` the word between the two may also be part of a name, so each place where it stands makes a reading; the first
 * is the likeliest.
 */
export function parseLeadLine(line: string): LeadLine {
  const words = wordsOf(line);
  const verb = verbs.find(words, 0);
  if (!verb) return { verb: 'unknown', said: words[0] ?? '' };
  const rest = words.slice(verb.length);
  // An address keeps its line breaks.
  if (verb.meaning === 'edit') return { verb: 'edit', readings: parseLeadEdit(lastWords(line, rest.length)) };
  if (verb.meaning === 'add') return { verb: 'add', text: lastWords(line, rest.length) };
  if (verb.meaning === 'refer') return { verb: 'refer', readings: referralReadings(rest) };
  return { verb: verb.meaning, who: plainWho(rest.join(' ')) };
}

function referralReadings(words: readonly string[]): readonly ReferralReading[] {
  const readings: ReferralReading[] = [];
  for (let at = 0; at < words.length; ) {
    const found = separators.find(words, at);
    if (found)
      readings.push({
        referred: plainWho(words.slice(0, at).join(' ')),
        by: plainWho(words.slice(at + found.length).join(' ')),
      });
    at += found?.length ?? 1;
  }
  return readings.length > 0 ? readings : [{ referred: plainWho(words.join(' ')), by: '' }];
}
