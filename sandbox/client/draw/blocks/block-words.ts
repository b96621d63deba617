import type { Language } from '../../look.ts';

const words = {
  choose: { en: 'Choose an option', ar: 'اختيار من القائمة' },
  chooseMany: { en: 'Choose options', ar: 'اختيار خيار أو أكثر' },
  choosePerson: { en: 'Choose a person', ar: 'اختيار شخص' },
  choosePeople: { en: 'Choose people', ar: 'اختيار أشخاص' },
  chooseChannel: { en: 'Choose a channel', ar: 'اختيار قناة' },
  chooseChannels: { en: 'Choose channels', ar: 'اختيار قنوات' },
  chooseDay: { en: 'Choose a day', ar: 'اختيار يوم' },
  chooseTime: { en: 'Choose a time', ar: 'اختيار وقت' },
  chooseFile: { en: 'Choose a file', ar: 'اختيار ملف' },
  chooseFiles: { en: 'Choose files', ar: 'اختيار ملفات' },
  more: { en: 'More actions', ar: 'إجراءات أخرى' },
  nothingToChoose: { en: 'Nothing to choose from', ar: 'لا توجد خيارات' },
  optional: { en: 'optional', ar: 'اختياري' },
  close: { en: 'Close', ar: 'إغلاق' },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  submit: { en: 'Submit', ar: 'إرسال' },
  asTable: { en: 'View as a table', ar: 'عرض الأرقام في جدول' },
  table: { en: 'Table', ar: 'جدول' },
  barChart: { en: 'Bar chart: {title}', ar: 'مخطط أعمدة: {title}' },
  lineChart: { en: 'Line chart: {title}', ar: 'مخطط خطي: {title}' },
  areaChart: { en: 'Area chart: {title}', ar: 'مخطط مساحي: {title}' },
  pieChart: { en: 'Pie chart: {title}', ar: 'مخطط دائري: {title}' },
  notDrawn: {
    en: 'This part cannot be drawn here. This is what it says:',
    ar: 'تعذر رسم هذا الجزء هنا. وهذا نصه:',
  },
  tooDeep: {
    en: 'This is nested too deeply to be drawn here. As it was written:',
    ar: 'التداخل هنا أعمق من أن يُرسم. النص كما كُتب:',
  },
  restAsWritten: {
    en: 'The rest is too long to be drawn here. As it was written:',
    ar: 'البقية أطول من أن تُرسم هنا. النص كما كُتب:',
  },
} as const;

/** What the client itself says around blocks, in its own language. */
export function blockWord(word: keyof typeof words, language: Language, title = ''): string {
  // A function: in a plain replacement `$&` of a title would mean something.
  return words[word][language].replace('{title}', () => title);
}
