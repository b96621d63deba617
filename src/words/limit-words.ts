import type { Sentence } from './say.ts';

/** `/touchbase limits`: how long leads wait for whom, and how many one agent may have. */
export const limitWords = {
  title: { en: 'Limits', ar: 'الحدود' },
  window: { en: 'Claim window, in minutes', ar: 'مهلة الاستلام بالدقائق' },
  windowHint: {
    en: 'So long after its card is seen the fallback is asked, then so long again the managers, then so long again the lead goes to the pool. It holds for leads that wait now, too.',
    ar: 'بعد هذه المهلة من ظهور البطاقة يُذكر المسؤول الاحتياطي، وبعد مثلها المديرون، وبعد مثلها يذهب العميل إلى قائمة الانتظار. وتسري على من ينتظر الآن أيضًا.',
  },
  capture: { en: 'Time for a first attempt, in minutes', ar: 'مهلة أول محاولة بالدقائق' },
  captureHint: {
    en: 'Only minutes count in which the person may be reached and the agent works. After them a lead without a logged attempt goes back to the team. 0: no lead is taken back. Who has been told a time keeps it.',
    ar: 'لا تُحسب إلا دقائق يمكن فيها التواصل مع الشخص وتكون من وقت عمل الوكيل. بعدها يعود إلى الفريق كل عميل لم تُسجل له محاولة. 0: لا يعود أحد. ومن أُبلغ بوقت يبقى له وقته.',
  },
  mostOpen: { en: 'Most open leads of one agent', ar: 'أقصى عدد عملاء مفتوحين لكل وكيل' },
  mostADay: { en: 'Most leads a day for one agent', ar: 'أقصى عدد عملاء في اليوم لكل وكيل' },
  noLimitHint: { en: 'Empty: no limit.', ar: 'فارغ: بلا حد.' },
  forOne: { en: 'Other limits for one agent', ar: 'حدود أخرى لوكيل واحد' },
  forOneHint: {
    en: 'Both fields below hold for this agent in place of the team’s.',
    ar: 'الخانتان أدناه لهذا الوكيل بدلًا من حدود الفريق.',
  },
  oneMostOpen: { en: 'Most open leads of this agent', ar: 'أقصى عدد عملاء مفتوحين لهذا الوكيل' },
  oneMostADay: { en: 'Most leads a day for this agent', ar: 'أقصى عدد عملاء في اليوم لهذا الوكيل' },
  asTeamHint: { en: 'Empty: as the team.', ar: 'فارغ: كالفريق.' },
  whoseLimits: { en: 'Agents with limits of their own:', ar: 'وكلاء لهم حدود خاصة:' },
  one: {
    en: '{who}: open leads {hasOpen, select, yes {at most {open, number}} other {as the team}}, a day {hasDay, select, yes {at most {day, number}} other {as the team}}',
    ar: '{who}: المفتوحون {hasOpen, select, yes {{open, number} على الأكثر} other {كالفريق}}، في اليوم {hasDay, select, yes {{day, number} على الأكثر} other {كالفريق}}',
  },
  andMore: {
    en: '{n, plural, one {and # more} other {and # more}}',
    ar: '{n, plural, zero {و# آخرون} one {وواحد آخر} two {واثنان آخران} few {و# آخرون} many {و# آخرون} other {و# آخرون}}',
  },

  outOfRange: {
    en: 'A whole number from {least, number} to {most, number}.',
    ar: 'عدد صحيح من {least, number} إلى {most, number}.',
  },
  outOfRangeOrEmpty: {
    en: 'A whole number from {least, number} to {most, number}, or nothing.',
    ar: 'عدد صحيح من {least, number} إلى {most, number}، أو فارغ.',
  },
  whichAgent: { en: 'Choose the agent for whom this is.', ar: 'يُرجى اختيار الوكيل المقصود.' },
  notAnAgent: {
    en: 'Only members of the leads channel are given leads.',
    ar: 'لا يستلم العملاء إلا أعضاء قناة العملاء المحتملين.',
  },

  saved: { en: 'Saved.', ar: 'تم الحفظ.' },
  same: { en: 'Nothing was changed.', ar: 'لم يتغير شيء.' },
  windowIs: {
    en: 'Claim window: {now, plural, one {# minute} other {# minutes}}{changed, select, yes { (it was {was, number})} other {}}',
    ar: 'مهلة الاستلام: {now, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}{changed, select, yes { (كانت {was, number})} other {}}',
  },
  captureIs: {
    en: 'Time for a first attempt: {now, plural, =0 {no lead is taken back} one {# minute} other {# minutes}}{changed, select, yes { (it was {was, number})} other {}}',
    ar: 'مهلة أول محاولة: {now, plural, =0 {لا يعود أي عميل} zero {لا يعود أي عميل} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}{changed, select, yes { (كانت {was, number})} other {}}',
  },
  openIs: {
    en: 'Open leads of one agent: {has, select, yes {at most {now, number}} other {no limit}}{changed, select, number { (it was {was, number})} none { (there was no limit)} other {}}',
    ar: 'العملاء المفتوحون لكل وكيل: {has, select, yes {{now, number} على الأكثر} other {بلا حد}}{changed, select, number { (كان {was, number})} none { (لم يكن هناك حد)} other {}}',
  },
  dayIs: {
    en: 'Leads a day for one agent: {has, select, yes {at most {now, number}} other {no limit}}{changed, select, number { (it was {was, number})} none { (there was no limit)} other {}}',
    ar: 'العملاء في اليوم لكل وكيل: {has, select, yes {{now, number} على الأكثر} other {بلا حد}}{changed, select, number { (كان {was, number})} none { (لم يكن هناك حد)} other {}}',
  },
  oneWas: {
    en: 'before: open leads {hasOpen, select, yes {at most {open, number}} other {as the team}}, a day {hasDay, select, yes {at most {day, number}} other {as the team}}',
    ar: 'من قبل: المفتوحون {hasOpen, select, yes {{open, number} على الأكثر} other {كالفريق}}، في اليوم {hasDay, select, yes {{day, number} على الأكثر} other {كالفريق}}',
  },
} satisfies Record<string, Sentence>;
