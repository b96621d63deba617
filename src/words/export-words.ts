import type { Sentence } from './say.ts';

/** Everything that is held on a person, as a file. */
export const exportWords = {
  example: { en: '/lead export huda', ar: '/lead تصدير هدى' },
  title: { en: 'Everything held on {name}', ar: 'كل ما لدينا عن {name}' },
  comment: {
    en: 'Everything held on *{name}*, as it is now. Please delete the file here once it has been handed over.',
    ar: 'كل ما لدينا عن *{name}* كما هو الآن. يُرجى حذف الملف من هنا بعد تسليمه.',
  },
  shared: {
    en: 'The file is in our conversation. That you asked for it has been recorded.',
    ar: 'الملف في محادثتنا، وقد سُجّل طلبه.',
  },
  failed: {
    en: 'The file could not be shared. Please try again in a moment.',
    ar: 'تعذرت مشاركة الملف. الرجاء إعادة المحاولة بعد لحظات.',
  },
} satisfies Record<string, Sentence>;
