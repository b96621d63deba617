import { wordsOf } from './trailing-when.ts';
import { wordTable } from './word-table.ts';

/** What was typed after `/touchbase`. */
export type TouchbaseLine =
  | { readonly verb: 'help' | 'setup' | 'status' }
  | { readonly verb: 'language'; readonly language?: 'en' | 'ar'; readonly said: string }
  | { readonly verb: 'zone'; readonly said: string }
  | { readonly verb: 'unknown'; readonly said: string };

const verbs = wordTable<Exclude<TouchbaseLine['verb'], 'unknown'>>([
  ['help', ['help', 'مساعدة']],
  ['setup', ['setup', 'set up', 'settings', 'إعداد', 'الإعدادات', 'إعدادات']],
  ['status', ['status', 'الحالة', 'حالة']],
  ['language', ['language', 'لغة', 'اللغة']],
  ['zone', ['zone', 'timezone', 'time zone', 'المنطقة', 'منطقة', 'توقيت']],
]);
const languages = wordTable<'en' | 'ar'>([
  ['en', ['english', 'en', 'الإنجليزية', 'إنجليزي', 'انجليزية']],
  ['ar', ['arabic', 'ar', 'العربية', 'عربي', 'عربية']],
]);

/** Reads the line after `/touchbase`, in English or Arabic. Nothing said is `help`. */
export function parseTouchbaseLine(line: string): TouchbaseLine {
  const words = wordsOf(line);
  if (words.length === 0) return { verb: 'help' };
  const found = verbs.find(words, 0);
  if (!found) return { verb: 'unknown', said: words[0] ?? '' };
  const said = words.slice(found.length).join(' ');
  if (found.meaning === 'language') {
    const language = languages.find(words, found.length)?.meaning;
    return { verb: 'language', said, ...(language ? { language } : {}) };
  }
  return found.meaning === 'zone' ? { verb: 'zone', said } : { verb: found.meaning };
}
