import { wordsOf } from './trailing-when.ts';
import { wordTable } from './word-table.ts';

/** What was typed after `/touchbase`. */
export type TouchbaseLine =
  | {
      readonly verb:
        | 'help'
        | 'setup'
        | 'status'
        | 'holidays'
        | 'plans'
        | 'kept'
        | 'rules'
        | 'limits'
        | 'do-not-call'
        | 'contact'
        | 'roles'
        | 'keys'
        | 'audit'
        | 'retention';
    }
  | { readonly verb: 'language'; readonly language?: 'en' | 'ar'; readonly said: string }
  | { readonly verb: 'zone' | 'cap' | 'coordinator'; readonly said: string }
  /** When the list comes: the evening before, or the morning of the day. */
  | { readonly verb: 'mornings'; readonly evening?: boolean; readonly said: string }
  /** Own working days: the grammar is that of working-days-line. */
  | { readonly verb: 'days'; readonly said: string }
  | { readonly verb: 'unknown'; readonly said: string };

const inTheEvening = { evening: true };
const inTheMorning = { evening: false };
const verbs = wordTable<Exclude<TouchbaseLine['verb'], 'unknown'>>([
  ['help', ['help', 'مساعدة']],
  ['setup', ['setup', 'set up', 'settings', 'إعداد', 'الإعدادات', 'إعدادات']],
  ['status', ['status', 'الحالة', 'حالة']],
  ['kept', ['quarantine', 'kept', 'not understood', 'غير المفهوم', 'الوارد', 'وارد']],
  ['plans', ['plans', 'plan', 'الخطط', 'خطط']],
  ['rules', ['rules', 'routing', 'routing rules', 'القواعد', 'قواعد', 'قواعد التوزيع', 'التوزيع', 'توزيع']],
  ['limits', ['limits', 'lead limits', 'الحدود', 'حدود', 'حدود العملاء']],
  [
    'do-not-call',
    [
      'donotcall',
      'do not call',
      'do-not-call',
      'dnc',
      'عدم الاتصال',
      'قائمة عدم الاتصال',
      'قوائم عدم الاتصال',
    ],
  ],
  ['retention', ['retention', 'keep', 'مدة الحفظ', 'الحفظ', 'حفظ', 'الاحتفاظ', 'مدد الحفظ']],
  ['roles', ['roles', 'role', 'الأدوار', 'أدوار', 'الصلاحيات', 'صلاحيات']],
  ['keys', ['keys', 'key', 'intake keys', 'المفاتيح', 'مفاتيح']],
  ['audit', ['audit', 'audit trail', 'السجل', 'سجل', 'سجل التغييرات']],
  ['contact', ['contact', 'contact rules', 'rules of contact', 'التواصل', 'تواصل', 'قواعد التواصل']],
  ['language', ['language', 'لغة', 'اللغة']],
  [
    'holidays',
    ['holidays', 'holiday', 'الإجازات', 'إجازات', 'المناسبات', 'مناسبات', 'العطل', 'عطل', 'الأعياد', 'أعياد'],
  ],
  ['mornings', ['mornings', 'list', 'القائمة', 'قائمتي']],
  [
    'days',
    ['days', 'working days', 'work days', 'workdays', 'أيام العمل', 'أيام عملي', 'أيام الدوام', 'أيام'],
  ],
  ['cap', ['cap', 'weekly cap', 'limit', 'حد', 'الحد', 'الحد الأسبوعي', 'سقف', 'السقف']],
  ['coordinator', ['coordinator', 'منسق', 'المنسق', 'منسقة', 'المنسقة', 'تنسيق', 'التنسيق']],
  ['zone', ['zone', 'timezone', 'time zone', 'المنطقة', 'منطقة', 'توقيت']],
]);
const languages = wordTable<'en' | 'ar'>([
  ['en', ['english', 'en', 'الإنجليزية', 'إنجليزي', 'انجليزية']],
  ['ar', ['arabic', 'ar', 'العربية', 'عربي', 'عربية']],
]);

const timesOfList = wordTable<{ evening: boolean }>([
  [inTheEvening, ['evening', 'evenings', 'the evening before', 'المساء', 'مساء', 'مساءً']],
  [inTheMorning, ['morning', 'mornings', 'الصباح', 'صباح', 'صباحًا']],
]);

/** Reads the line after `/touchbase`, in English or Arabic. Nothing said is `help`. */
export function parseTouchbaseLine(line: string): TouchbaseLine {
  const words = wordsOf(line);
  if (words.length === 0) return { verb: 'help' };
  const found = verbs.find(words, 0);
  // "evening" alone says what the list is asked for; "mornings" alone asks.
  if (!found && timesOfList.find(words, 0)) return listLine(words, 0);
  if (!found) return { verb: 'unknown', said: words[0] ?? '' };
  const said = words.slice(found.length).join(' ');
  if (found.meaning === 'language') {
    const language = languages.find(words, found.length)?.meaning;
    return { verb: 'language', said, ...(language ? { language } : {}) };
  }
  if (found.meaning === 'mornings') return listLine(words, found.length);
  switch (found.meaning) {
    case 'zone':
    case 'days':
    case 'cap':
    case 'coordinator':
      return { verb: found.meaning, said };
    default:
      return { verb: found.meaning };
  }
}

function listLine(words: readonly string[], from: number): TouchbaseLine {
  const time = timesOfList.find(words, from)?.meaning;
  return { verb: 'mornings', said: words.slice(from).join(' '), ...time };
}
