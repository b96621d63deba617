import type { Sentence } from './say.ts';

/** What the one who typed or pressed is told. */
export const answerWords = {
  // The list
  listTitle: {
    en: '{n, plural, one {*# touch* is due} other {*# touches* are due}}',
    ar: '{n, plural, zero {*# تواصل* مستحق} one {*تواصل واحد* مستحق} two {*تواصلان* مستحقان} few {*# تواصلات* مستحقة} many {*# تواصلًا* مستحقًا} other {*# تواصل* مستحق}}',
  },
  listTitleInLines: {
    en: '{n, plural, one {*# touch* is due} other {*# touches* are due}}, in {lines, plural, one {one line} other {# lines}}',
    ar: '{n, plural, zero {*# تواصل* مستحق} one {*تواصل واحد* مستحق} two {*تواصلان* مستحقان} few {*# تواصلات* مستحقة} many {*# تواصلًا* مستحقًا} other {*# تواصل* مستحق}}، في {lines, plural, zero {# سطر} one {سطر واحد} two {سطرين} few {# سطور} many {# سطرًا} other {# سطر}}',
  },
  listEmpty: {
    en: 'Nothing is due. Something that no touch asked for: `/touch log huda called, wants 3 beds`',
    ar: 'لا شيء مستحق الآن. لتسجيل ما حدث دون موعد: `/touch سجل هدى مكالمة، تريد ٣ غرف`',
  },
  listMore: { en: 'Show the next {n, number}', ar: 'عرض التالي ({n, number})' },
  whichOne: { en: 'Which one is done?', ar: 'أيها تم؟' },

  // Who
  whoMany: { en: 'Whom do you mean by “{who}”?', ar: 'من المقصود بـ«{who}»؟' },
  whoManyMore: {
    en: 'There are more. Add a word of the name, a phone or an e-mail.',
    ar: 'هناك غيرهم. يمكن إضافة كلمة من الاسم أو هاتف أو بريد.',
  },
  whoManyLong: {
    en: 'Your line is too long to go with a list. Please type it again with a fuller name, a phone or an e-mail.',
    ar: 'السطر أطول من أن ترافقه قائمة. يُرجى كتابته من جديد مع اسم أكمل أو هاتف أو بريد.',
  },
  whoForThis: { en: 'Whom was that with?', ar: 'مع من كان ذلك؟' },
  whoNone: {
    en: 'I know nobody called “{who}” among your contacts. A name, part of one, a phone or an e-mail will do, for example: `{example}`',
    ar: 'لا أجد «{who}» بين جهات اتصالك. يكفي الاسم أو جزء منه أو هاتف أو بريد، مثل: `{example}`',
  },
  whoMissing: { en: 'Who is it about? For example: `{example}`', ar: 'من المقصود؟ مثال: `{example}`' },
  whoColleague: {
    en: '{who} works here. Touches are about the people you serve: give a name, a phone or an e-mail.',
    ar: '{who} من زملاء العمل. المطلوب اسم العميل أو هاتفه أو بريده.',
  },
  noName: { en: 'no name', ar: 'بدون اسم' },
  pickLabelOwner: { en: '{name} · with {owner}', ar: '{name} · لدى {owner}' },
  pickLabel: { en: '{name} · {detail}', ar: '{name} · {detail}' },

  // Logged
  logged: { en: '*{name}*: {outcome}.', ar: '*{name}*: {outcome}.' },
  loggedDone: { en: '*{name}*: {outcome} ({what}).', ar: '*{name}*: {outcome} ({what}).' },
  loggedEarlier: { en: 'Recorded for {when}.', ar: 'سُجّل بتاريخ {when}.' },
  noteKept: { en: 'Note: {note}', ar: 'ملاحظة: {note}' },
  promised: {
    en: 'Promised for {when}; it will be in your list.',
    ar: 'الموعد: {when}، وسيظهر في قائمتك.',
  },
  promisedFor: {
    en: 'Promised for {when}; it will be in the list of {who}.',
    ar: 'الموعد: {when}، وسيظهر في قائمة {who}.',
  },
  promiseRefused: {
    en: 'No reminder was made: this person asked to be left alone.',
    ar: 'لم يُسجّل تذكير: طلب هذا الشخص عدم التواصل معه.',
  },
  undo: { en: 'Take the promise back', ar: 'إلغاء الموعد' },
  promiseUndone: { en: 'The promise to *{name}* is taken back.', ar: 'أُلغي الوعد لـ *{name}*.' },
  nothingDue: { en: 'Nothing is due now.', ar: 'لا شيء مستحق الآن.' },
  nothingDueYet: {
    en: 'Nothing is due for *{name}* yet. Next: {what}, {day}.',
    ar: 'لا شيء مستحق لـ *{name}* الآن. القادم: {what}، {day}.',
  },
  noReminder: {
    en: 'No reminder was set: I could not read a date in “{words}”.',
    ar: 'لم يُسجَّل تذكير: لا يوجد موعد واضح في «{words}».',
  },
  nothingDueFor: {
    en: 'Nothing is due for *{name}*.',
    ar: 'لا شيء مستحق لـ *{name}*.',
  },
  nothingWhilePaused: {
    en: 'Nothing is due for *{name}* while the plan is paused.',
    ar: 'لا شيء مستحق لـ *{name}* ما دامت الخطة متوقفة مؤقتًا.',
  },
  dueForOther: {
    en: 'What is due for *{name}* is in the list of {who}: {what}.',
    ar: 'المستحق لـ *{name}* في قائمة {who}: {what}.',
  },

  snoozed: { en: '*{name}* is put off until {when}.', ar: 'تأجّل التواصل مع *{name}* إلى {when}.' },
  skipped: { en: '*{name}*: skipped ({what}).', ar: '*{name}*: تم التخطي ({what}).' },
  settledBefore: {
    en: '{state, select, done {This touch was done already.} skipped {This touch was skipped already.} replaced {This touch is no longer needed.} other {This touch is no longer due.}}',
    ar: '{state, select, done {تم هذا التواصل من قبل.} skipped {تم تخطي هذا التواصل من قبل.} replaced {لم يعد هذا التواصل لازمًا.} other {لم يعد هذا التواصل مستحقًا.}}',
  },
  touchGone: { en: 'I cannot find this touch any more.', ar: 'لم أعد أجد هذا التواصل.' },

  // Dates
  whenMissing: {
    en: 'Until when? For example: `/touch snooze huda thursday 4pm`',
    ar: 'إلى متى؟ مثال: `/touch أجل هدى الخميس الساعة ٤ مساءً`',
  },
  whenPast: {
    en: 'That is in the past: {day}. A day ahead is needed, for example: `{example}`',
    ar: '{day} في الماضي. المطلوب يوم قادم، مثل: `{example}`',
  },
  whenFuture: {
    en: 'That is still ahead: {day}. After “on” stands when it happened, for example: `/touch log huda reached on monday`',
    ar: '{day} لم يأتِ بعد. بعد «بتاريخ» يأتي وقت حدوثه، مثل: `/touch سجل هدى تم الرد بتاريخ الاثنين`',
  },

  // Contact
  contactRefused: {
    en: '*{name}* asked to be left alone. Please do not contact them.',
    ar: 'ورد من *{name}* طلب عدم التواصل. الرجاء عدم التواصل.',
  },

  // Not understood
  touchUnknown: {
    en: 'I do not know “{said}” after `/touch`. Try: `/touch` for your list, `/touch done huda reached`, `/touch log`, `/touch snooze huda thursday`, `/touch skip huda`, `/touch plan huda`, `/touch pause huda`, `/touch resume huda`.',
    ar: 'لا أعرف «{said}» بعد `/touch`. المتاح: `/touch` للقائمة، `/touch تم هدى تم الرد`، `/touch سجل`، `/touch أجل هدى الخميس`، `/touch تخط هدى`، `/touch خطة هدى`، `/touch أوقف هدى`، `/touch استأنف هدى`.',
  },
} satisfies Record<string, Sentence>;
