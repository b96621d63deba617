import { withoutTrailingMarks } from './trailing-when.ts';
import { whoCandidates } from './who.ts';
import { wordTable } from './word-table.ts';

/** A stage as it is said; `claimed` also for opening a lead again. */
export type SaidStage =
  | 'new'
  | 'claimed'
  | 'contacted'
  | 'mql'
  | 'sql'
  | 'accepted'
  | 'agreement'
  | 'closed'
  | 'lost';

/** One way to read whose lead is to be at which stage, and why; no stage said: how it stands. */
export type StageReading = {
  readonly who: string;
  readonly stage?: SaidStage;
  readonly words: string;
  /** What stands where a stage should. */
  readonly unread?: string;
};

const mostWhoWords = 5;
const stageNames = wordTable<SaidStage>([
  ['new', ['new', 'جديد', 'جديدة']],
  [
    'claimed',
    [
      ...['claimed', 'reopen', 'reopened', 'open', 'open again', 'back'],
      ...['مستلم', 'مستلمة', 'مفتوح', 'مفتوحة', 'فتح', 'إعادة فتح', 'أعد فتح', 'من جديد'],
    ],
  ],
  ['contacted', ['contacted', 'reached', 'spoken with', 'تم التواصل', 'تواصل', 'تم الرد', 'تم الحديث']],
  [
    'mql',
    [
      ...['mql', 'marketing qualified'],
      ...['مؤهل تسويقيا', 'مؤهلة تسويقيا', 'مؤهل للتسويق', 'مؤهلة للتسويق'],
    ],
  ],
  ['sql', ['sql', 'sales qualified', 'qualified', 'مؤهل للبيع', 'مؤهلة للبيع', 'مؤهل', 'مؤهلة']],
  ['accepted', ['accepted', 'accept', 'مقبول', 'مقبولة', 'قبول']],
  ['agreement', ['agreement', 'agreed', 'contract', 'under contract', 'اتفاق', 'اتفاقية', 'عقد']],
  ['closed', ['closed', 'close', 'sold', 'won', 'مغلق', 'مغلقة', 'مغلق بصفقة', 'صفقة', 'إغلاق']],
  ['lost', ['lost', 'lose', 'dead', 'لم يكتمل', 'لم تكتمل', 'ضائع', 'ضائعة', 'ضاع', 'خسارة', 'مفقود']],
]);
const before = wordTable<true>([[true, ['to', 'as', 'is', 'إلى', 'الى', 'هو', 'هي']]]);

/**
 * Reads what follows `stage`: `<who> [stage] [why]`, in English or Arabic: `huda lost bought elsewhere`, هدى مؤهل للبيع.
 * A name may hold such a word, so all of the line may be one; of several readings the first that is somebody is right.
 */
export function parseStageLine(words: readonly string[]): readonly StageReading[] {
  const candidates = whoCandidates(words, mostWhoWords);
  const readings = candidates.map(({ who, rest }): StageReading => {
    const from = before.find(rest, 0)?.length ?? 0;
    const found = stageNames.find(rest, from);
    if (!found) return { who, words: '', ...(rest.length > 0 ? { unread: rest.join(' ') } : {}) };
    const why = rest.slice(from + found.length).join(' ');
    return { who, stage: found.meaning, words: withoutTrailingMarks(why.replace(/^[\s,،;؛:.–-]+/u, '')) };
  });
  // Where a stage can be read the line says one; what cannot be read is part of a name before it is an unknown stage.
  const whole = readings.filter(({ stage, unread }) => !stage && unread === undefined);
  const staged = readings.filter(({ stage }) => stage);
  return [...whole, ...staged, ...readings.filter(({ unread }) => unread !== undefined)];
}
