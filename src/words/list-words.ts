import type { Sentence } from './say.ts';

/** When somebody's list comes, on which days, and what waits for the next week. */
export const listWords = {
  eveningSet: {
    en: 'From now on your list comes at {time} the evening before a working day.',
    ar: 'من الآن تصلك القائمة الساعة {time} مساء اليوم السابق ليوم العمل.',
  },
  morningSet: {
    en: 'From now on your list comes at {time} on working days.',
    ar: 'من الآن تصلك القائمة الساعة {time} في أيام العمل.',
  },
  eveningAsk: {
    en: 'Your list comes at {time} the evening before a working day. For the morning of the day itself: `/touchbase mornings morning`',
    ar: 'تصلك القائمة الساعة {time} مساء اليوم السابق ليوم العمل. لتصلك صباح اليوم نفسه: `/touchbase القائمة الصباح`',
  },
  morningAsk: {
    en: 'Your list comes at {time} on working days. For the evening before: `/touchbase mornings evening`',
    ar: 'تصلك القائمة الساعة {time} في أيام العمل. لتصلك مساء اليوم السابق: `/touchbase القائمة المساء`',
  },
  listTimeUnknown: {
    en: 'Your list can come in the morning or the evening before: `/touchbase mornings morning` or `/touchbase mornings evening`',
    ar: 'يمكن أن تصل القائمة صباحًا أو مساء اليوم السابق: `/touchbase القائمة الصباح` أو `/touchbase القائمة المساء`',
  },

  daysSet: {
    en: 'Your working days are {days} from now on. What your plans ask for moves to them within minutes.',
    ar: 'أيام عملك من الآن: {days}. وتنتقل إليها مواعيد خططك خلال دقائق.',
  },
  daysAsTeam: {
    en: 'Your working days are those of the team from now on: {days}. What your plans ask for moves to them within minutes.',
    ar: 'أيام عملك من الآن هي أيام الفريق: {days}. وتنتقل إليها مواعيد خططك خلال دقائق.',
  },
  daysAsk: {
    en: '{own, select, own {Your working days are {days}. For those of the team: `/touchbase days team`} other {Your working days are those of the team: {days}. For your own: `/touchbase days sunday to thursday`}}',
    ar: '{own, select, own {أيام عملك: {days}. لاتباع أيام الفريق: `/touchbase أيام العمل الفريق`} other {أيام عملك هي أيام الفريق: {days}. لأيام خاصة بك: `/touchbase أيام العمل الأحد إلى الخميس`}}',
  },
  daysUnclear: {
    en: 'I could not read “{said}” as days of the week. For example: `/touchbase days sunday to thursday`, or `/touchbase days team`',
    ar: 'لم تتضح أيام الأسبوع في «{said}». مثال: `/touchbase أيام العمل الأحد إلى الخميس` أو `/touchbase أيام العمل الفريق`',
  },

  spread: {
    en: '{n, plural, one {One call that waited meanwhile comes up in the days to come.} other {# calls that waited meanwhile come up in the days to come, a few each day.}}',
    ar: '{n, plural, zero {لا مكالمات مؤجلة.} one {مكالمة واحدة انتظرت تأتي في الأيام القادمة.} two {مكالمتان انتظرتا تأتيان في الأيام القادمة.} few {# مكالمات انتظرت تأتي موزعة على الأيام القادمة.} many {# مكالمة انتظرت تأتي موزعة على الأيام القادمة.} other {# مكالمة انتظرت تأتي موزعة على الأيام القادمة.}}',
  },

  capReached: {
    en: 'Plans may touch *{name}* {cap, plural, one {once} other {# times}} a week, and this week is full. This one comes up again {from}. What has happened is recorded all the same: press what it was.',
    ar: 'حد الخطط مع *{name}* في الأسبوع {cap, plural, zero {# تواصل} one {تواصل واحد} two {تواصلان} few {# تواصلات} many {# تواصلًا} other {# تواصل}}، وقد اكتمل هذا الأسبوع. يعود هذا التواصل {from}. إن حدث فعلًا فيُسجَّل كالمعتاد بأزراره.',
  },
} satisfies Record<string, Sentence>;
