import { type ConsentLine, parseConsentLine } from './consent-line.ts';
import { type HandLine, parseHandLine } from './hand-line.ts';
import { lastWords } from './last-words.ts';
import { type LeadEditReading, parseLeadEdit } from './lead-edit-line.ts';
import { type MergeLine, parseMergeLine } from './merge-line.ts';
import { plainWho } from './plan-line.ts';
import { parseStageLine, type StageReading } from './stage-line.ts';
import { wordsOf } from './trailing-when.ts';
import { wordTable } from './word-table.ts';

/** One way to read who was sent and by whom; either may be ''. */
export type ReferralReading = { readonly referred: string; readonly by: string };

/** What was typed after `/lead`. */
export type LeadLine =
  | { readonly verb: 'show' | 'advocate' | 'export' | 'erase'; readonly who: string }
  /** The first reading in which both are somebody is right. */
  | { readonly verb: 'refer'; readonly readings: readonly ReferralReading[] }
  | { readonly verb: 'edit'; readonly readings: readonly LeadEditReading[] }
  | MergeLine
  | ConsentLine
  | HandLine
  /** The first reading in which `who` is somebody is right. */
  | { readonly verb: 'stage'; readonly readings: readonly StageReading[] }
  /** Contacts are brought in from a file. */
  | { readonly verb: 'import' }
  /** Somebody new; the text may say who. */
  | { readonly verb: 'add'; readonly text: string }
  | { readonly verb: 'unknown'; readonly said: string };

type Verb = Exclude<LeadLine['verb'], 'unknown'>;

const verbs = wordTable<Verb>([
  ['add', ['add', 'new', 'إضافة', 'أضف', 'جديد']],
  ['import', ['import', 'استيراد', 'استورد']],
  ['show', ['show', 'عرض', 'اعرض', 'أظهر']],
  ['export', ['export', 'تصدير', 'صدّر', 'صدري']],
  ['erase', ['erase', 'محو', 'امح', 'امحي']],
  ['consent', ['consent', 'agreed', 'موافقة', 'الموافقة', 'وافق', 'وافقت']],
  ['edit', ['edit', 'change', 'تعديل', 'عدل']],
  ['assign', ['assign', 'give', 'إسناد', 'أسند', 'أسندي', 'تعيين', 'عين', 'عيني']],
  ['release', ['release', 'give back', 'إعادة', 'أعد', 'أعيدي', 'إرجاع', 'أرجع', 'أفلت']],
  ['stage', ['stage', 'مرحلة', 'المرحلة']],
  ['handover', ['handover', 'hand over', 'تسليم', 'سلّم', 'سلمي']],
  ['merge', ['merge', 'join', 'دمج', 'ادمج', 'ادمجي']],
  ['unmerge', ['unmerge', 'فصل', 'افصل', 'افصلي']],
  ['refer', ['refer', 'referred', 'referral', 'إحالة', 'أحال', 'أحالت', 'أحيل', 'أحيلت', 'توصية']],
  ['advocate', ['advocate', 'promised', 'تزكية', 'مزكٍّ', 'مزكي', 'مزكية', 'سفير', 'سفيرة', 'داعم', 'داعمة']],
]);
const separators = wordTable<'by'>([
  ['by', ['by', 'from', 'via', 'through', 'من', 'عن طريق', 'من طريق', 'من طرف', 'بواسطة', 'عبر']],
]);

/**
 * Reads `add [text]`, `import`, `show <who>`, `export <who>`, `erase <who>`, `edit <who> [what]`, `merge <who> with <who>`, `merge undo <who>`, `refer <who> by
 * <who>`, `advocate <who>`, `assign <who> to <agent>`, `release <who> [why]`, `stage <who> [stage] [why]`, `consent <who> [channel] <words>` and `handover
 * <agent>`, in English or Arabic. In `refer` the word between the two may also be part of a name, so each place where it stands makes a reading; the first
 * is the likeliest.
 */
export function parseLeadLine(line: string): LeadLine {
  const words = wordsOf(line);
  const verb = verbs.find(words, 0);
  if (!verb) return { verb: 'unknown', said: words[0] ?? '' };
  const rest = words.slice(verb.length);
  // An address keeps its line breaks.
  if (verb.meaning === 'edit') return { verb: 'edit', readings: parseLeadEdit(lastWords(line, rest.length)) };
  if (verb.meaning === 'import') return { verb: 'import' };
  if (verb.meaning === 'add') return { verb: 'add', text: lastWords(line, rest.length) };
  if (verb.meaning === 'merge') return parseMergeLine(lastWords(line, rest.length));
  if (verb.meaning === 'consent') return parseConsentLine(lastWords(line, rest.length));
  if (verb.meaning === 'stage') return { verb: 'stage', readings: parseStageLine(rest) };
  if (verb.meaning === 'assign' || verb.meaning === 'release' || verb.meaning === 'handover')
    return parseHandLine(verb.meaning, rest);
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
