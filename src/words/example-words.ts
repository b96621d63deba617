import type { Sentence } from './say.ts';

/** One right example of each line, to be copied as it stands. */
export const exampleWords = {
  touchDone: { en: '/touch done huda reached, wants 3 beds', ar: '/touch تم هدى تم الرد، تريد ٣ غرف' },
  touchLog: { en: '/touch log huda call no answer', ar: '/touch سجل هدى مكالمة لم يرد' },
  touchNext: {
    en: '/touch done huda reached next thursday 4pm',
    ar: '/touch تم هدى تم الرد ثم الخميس الساعة ٤ مساءً',
  },
  touchSnooze: { en: '/touch snooze huda thursday 4pm', ar: '/touch أجل هدى الخميس الساعة ٤ مساءً' },
  touchSkip: { en: '/touch skip huda on holiday', ar: '/touch تخط هدى في إجازة' },
  lead: { en: '/lead show huda', ar: '/lead عرض هدى' },
  deal: { en: '/deal huda 2,100,000 52,500', ar: '/deal هدى 2,100,000 52,500' },
  optOut: {
    en: '/optout huda call asked not to be called',
    ar: '/optout هدى مكالمة طلبت عدم الاتصال',
  },
} satisfies Record<string, Sentence>;
