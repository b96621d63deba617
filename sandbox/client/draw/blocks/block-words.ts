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
  more: { en: 'More actions', ar: 'إجراءات أخرى' },
  nothingToChoose: { en: 'Nothing to choose from', ar: 'لا توجد خيارات' },
  optional: { en: 'optional', ar: 'اختياري' },
  close: { en: 'Close', ar: 'إغلاق' },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  submit: { en: 'Submit', ar: 'إرسال' },
  asTable: { en: 'View as a table', ar: 'عرض الأرقام في جدول' },
  table: { en: 'Table', ar: 'جدول' },
} as const;

/** What the client itself says around blocks, in its own language. */
export function blockWord(word: keyof typeof words, language: Language): string {
  return words[word][language];
}
