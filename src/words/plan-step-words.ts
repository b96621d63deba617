import type { Sentence } from './say.ts';

/** When a step is due, as the forms of plans say it. */
export const stepWhenWords = {
  days: {
    en: '{n, plural, =0 {on the first day} one {# day after the start} other {# days after the start}}',
    ar: '{n, plural, =0 {في اليوم الأول} zero {في اليوم الأول} one {بعد يوم من البداية} two {بعد يومين من البداية} few {بعد # أيام من البداية} many {بعد # يومًا من البداية} other {بعد # يوم من البداية}}',
  },
  week: {
    en: 'month {month, number}, week {week, number}',
    ar: 'الشهر {month, number}، الأسبوع {week, number}',
  },
  personalDay: {
    en: '{day, select, birthday {on the birthday} wedding {on the wedding day} other {on the day the home was bought}}, else a card in month {month, number}, week {week, number}',
    ar: '{day, select, birthday {في يوم الميلاد} wedding {في يوم الزواج} other {في ذكرى شراء البيت}}، وإلا فبطاقة في الشهر {month, number}، الأسبوع {week, number}',
  },
  holiday: {
    en: 'on holiday {n, number} of the team’s list, else a card in month {month, number}, week {week, number}',
    ar: 'في المناسبة رقم {n, number} من قائمة الفريق، وإلا فبطاقة في الشهر {month, number}، الأسبوع {week, number}',
  },
  eventElseCard: {
    en: '{side, select, on {on the day of} before {{n, plural, one {# day} other {# days}} before} other {{n, plural, one {# day} other {# days}} after}} {event, select, interaction {a conversation} offer {an offer} agreement {an agreement} closing {a closing} other {a referral}}{which, select, first {} other { (number {nth, number} of the year)}}, else a card in month {month, number}, week {week, number}',
    ar: '{side, select, on {في يوم} before {قبل {n, plural, zero {# يوم} one {يوم} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} من} other {بعد {n, plural, zero {# يوم} one {يوم} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} من}} {event, select, interaction {محادثة} offer {عرض} agreement {اتفاق} closing {إتمام صفقة} other {إحالة}}{which, select, first {} other { (رقم {nth, number} في السنة)}}، وإلا فبطاقة في الشهر {month, number}، الأسبوع {week, number}',
  },
  eventElseDays: {
    en: '{side, select, on {on the day of} before {{n, plural, one {# day} other {# days}} before} other {{n, plural, one {# day} other {# days}} after}} {event, select, interaction {a conversation} offer {an offer} agreement {an agreement} closing {a closing} other {a referral}}{which, select, first {} other { (the {nth, number}. one)}}, else {days, plural, =0 {on the first day} one {# day after the start} other {# days after the start}}',
    ar: '{side, select, on {في يوم} before {قبل {n, plural, zero {# يوم} one {يوم} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} من} other {بعد {n, plural, zero {# يوم} one {يوم} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} من}} {event, select, interaction {محادثة} offer {عرض} agreement {اتفاق} closing {إتمام صفقة} other {إحالة}}{which, select, first {} other { (رقم {nth, number})}}، وإلا {days, plural, =0 {ففي اليوم الأول} zero {ففي اليوم الأول} one {فبعد يوم من البداية} two {فبعد يومين من البداية} few {فبعد # أيام من البداية} many {فبعد # يومًا من البداية} other {فبعد # يوم من البداية}}',
  },
} satisfies Record<string, Sentence>;

/** The form of a step: titles, labels, choices. */
export const stepFormWords = {
  insertTitle: { en: 'New step', ar: 'خطوة جديدة' },
  rewordTitle: { en: 'Words and channel', ar: 'الكلمات والقناة' },
  moveTitle: { en: 'Move a step', ar: 'نقل خطوة' },
  insertIntro: {
    en: 'It stands in the plan where its day puts it.',
    ar: 'يحدد يومها مكانها في الخطة.',
  },
  rewordIntro: { en: '*{label}*: {when}', ar: '*{label}*: {when}' },
  moveIntro: {
    en: '*{label}* is due {when}. It stands in the plan where its new day puts it.',
    ar: 'موعد *{label}*: {when}. ويحدد يومها الجديد مكانها في الخطة.',
  },
  submit: { en: 'Into the edit', ar: 'إلى التعديل' },

  labelEn: { en: 'Title in English', ar: 'العنوان بالإنجليزية' },
  labelAr: { en: 'Title in Arabic', ar: 'العنوان بالعربية' },
  wordsEn: { en: 'Words in English', ar: 'الكلمات بالإنجليزية' },
  wordsAr: { en: 'Words in Arabic', ar: 'الكلمات بالعربية' },
  wordsHint: {
    en: '{open} are filled in when it is due: the person, the agent, the name of the holiday.',
    ar: 'تُملأ {open} عند الموعد: الشخص، والوكيل، واسم المناسبة.',
  },
  referralEn: { en: 'Referral line in English', ar: 'جملة الإحالة بالإنجليزية' },
  referralAr: { en: 'Referral line in Arabic', ar: 'جملة الإحالة بالعربية' },
  channel: { en: 'Channel', ar: 'القناة' },
  like: { en: 'Counted as', ar: 'تُحسب مثل' },
  likeOne: { en: 'A kind of its own', ar: 'نوع قائم بذاته' },
  purpose: { en: 'What it is for', ar: 'الغرض' },
  by: { en: 'Whose job it is', ar: 'من يقوم بها' },
  batch: { en: 'Many at once', ar: 'دفعة واحدة' },
  batchYes: {
    en: 'The same piece goes to many people: one line in a morning',
    ar: 'القطعة نفسها لكثيرين: سطر واحد في رسالة الصباح',
  },
  cost: { en: 'What one costs, roughly ({currency})', ar: 'تكلفة الواحدة تقريبًا ({currency})' },

  way: { en: 'When', ar: 'متى' },
  wayDays: { en: 'Days after the start', ar: 'أيام بعد البداية' },
  wayWeek: { en: 'A month and week of the plan year', ar: 'شهر وأسبوع من سنة الخطة' },
  wayPersonalDay: { en: 'A personal day', ar: 'يوم شخصي' },
  wayHoliday: { en: 'A holiday', ar: 'مناسبة عامة' },
  wayEvent: { en: 'Before or after something that happens', ar: 'قبل حدث أو بعده' },
  days: { en: 'How many days after the start', ar: 'كم يومًا بعد البداية' },
  daysElse: {
    en: 'Days after the start, where it does not happen',
    ar: 'كم يومًا بعد البداية إن لم يحدث',
  },
  month: { en: 'Month', ar: 'الشهر' },
  monthElse: { en: 'Month of the card in its stead', ar: 'شهر البطاقة البديلة' },
  monthChoice: { en: 'Month {n, number}', ar: 'الشهر {n, number}' },
  week: { en: 'Week', ar: 'الأسبوع' },
  weekElse: { en: 'Week of the card in its stead', ar: 'أسبوع البطاقة البديلة' },
  weekChoice: { en: 'Week {n, number}', ar: 'الأسبوع {n, number}' },
  personalDay: { en: 'Which day', ar: 'أي يوم' },
  holiday: { en: 'Which holiday of the team’s list', ar: 'أي مناسبة من قائمة الفريق' },
  holidayChoice: { en: 'Holiday {n, number}', ar: 'المناسبة {n, number}' },
  holidayNamed: { en: '{n, number}: {name}', ar: '{n, number}: {name}' },
  event: { en: 'What happens', ar: 'أي حدث' },
  nth: { en: 'Which one in the year', ar: 'رقمه في السنة' },
  nthHint: { en: '1 is the first', ar: '1 هو الأول' },
  eventDays: { en: 'Days after it', ar: 'كم يومًا بعده' },
  eventDaysHint: { en: 'With a minus: before it', ar: 'بإشارة ناقص: قبله' },
  cardLabelEn: { en: 'Title of the card in English', ar: 'عنوان البطاقة بالإنجليزية' },
  cardLabelAr: { en: 'Title of the card in Arabic', ar: 'عنوان البطاقة بالعربية' },
  cardWordsEn: { en: 'Words of the card in English', ar: 'كلمات البطاقة بالإنجليزية' },
  cardWordsAr: { en: 'Words of the card in Arabic', ar: 'كلمات البطاقة بالعربية' },
  cardReferralEn: { en: 'Referral line of the card in English', ar: 'جملة الإحالة في البطاقة بالإنجليزية' },
  cardReferralAr: { en: 'Referral line of the card in Arabic', ar: 'جملة الإحالة في البطاقة بالعربية' },
} satisfies Record<string, Sentence>;

/** What a step may be for. */
export const purposeWords = {
  introduce: { en: 'To introduce ourselves', ar: 'التعريف بنا' },
  inform: { en: 'To say something useful', ar: 'إفادة' },
  'keep-in-touch': { en: 'To keep in touch', ar: 'البقاء على تواصل' },
  invite: { en: 'To invite', ar: 'دعوة' },
  thank: { en: 'To thank', ar: 'شكر' },
  serve: { en: 'To serve', ar: 'خدمة' },
} satisfies Record<string, Sentence>;

/** The personal days of a contact. */
export const personalDayWords = {
  birthday: { en: 'The birthday', ar: 'يوم الميلاد' },
  wedding: { en: 'The wedding day', ar: 'يوم الزواج' },
  'home-purchase': { en: 'The day the home was bought', ar: 'ذكرى شراء البيت' },
} satisfies Record<string, Sentence>;

/** What a step may come before or after. */
export const planEventWords = {
  interaction: { en: 'A conversation', ar: 'محادثة' },
  offer: { en: 'An offer', ar: 'عرض' },
  agreement: { en: 'An agreement', ar: 'اتفاق' },
  closing: { en: 'A closing', ar: 'إتمام صفقة' },
  referral: { en: 'A referral', ar: 'إحالة' },
} satisfies Record<string, Sentence>;

/** Whose job a step may be. */
export const roleWords = {
  owner: { en: 'The owner of the contact', ar: 'الوكيل المسؤول عن الشخص' },
  coordinator: { en: 'The coordinator', ar: 'التنسيق' },
  manager: { en: 'A manager', ar: 'الإدارة' },
} satisfies Record<string, Sentence>;

/** What is wrong with what was entered, under its field. */
export const stepFaultWords = {
  missing: { en: 'This is needed.', ar: 'هذا لازم.' },
  tooLong: {
    en: 'At most {most, number} characters.',
    ar: 'الحد الأقصى {most, number} حرفًا.',
  },
  arabicInEnglish: {
    en: 'There are Arabic letters here: this is for the English words.',
    ar: 'هنا حروف عربية، والمكان للكلمات الإنجليزية.',
  },
  noArabic: {
    en: 'There is no Arabic letter here: this is for the Arabic words.',
    ar: 'لا حرف عربيًا هنا، والمكان للكلمات العربية.',
  },
  notSound: { en: 'There is a character here that is none.', ar: 'هنا رمز غير صالح.' },
  openName: {
    en: 'No braces here.',
    ar: 'لا أقواس معقوفة هنا.',
  },
  openLabel: {
    en: 'Only {open} may stand in braces here.',
    ar: 'لا يوضع بين قوسين معقوفين هنا إلا {open}.',
  },
  openWords: {
    en: 'Only {open} may stand in braces.',
    ar: 'لا يوضع بين قوسين معقوفين إلا {open}.',
  },
  differ: {
    en: 'English and Arabic must have the same in braces: {open}.',
    ar: 'ما بين الأقواس المعقوفة واحد في الإنجليزية والعربية: {open}.',
  },
  differNone: {
    en: 'English has nothing in braces, so Arabic must have nothing either.',
    ar: 'لا أقواس معقوفة في الإنجليزية، فلا تكون هنا أيضًا.',
  },
  occasion: {
    en: '{open} is the name of a holiday, and only a step that falls on one can say it.',
    ar: '{open} اسم المناسبة، ولا تذكره إلا خطوة موعدها مناسبة.',
  },
  oneLanguage: {
    en: 'In both languages, or in none.',
    ar: 'باللغتين معًا أو من دونهما.',
  },
  number: {
    en: 'A whole number from {from, number} to {to, number}.',
    ar: 'عدد صحيح من {from, number} إلى {to, number}.',
  },
  amount: {
    en: 'An amount, such as 2.50, up to {most}.',
    ar: 'مبلغ مثل 2.50، حتى {most}.',
  },
  dayTaken: {
    en: 'On this day the plan has “{label}” already. Choose another day, or move that step first.',
    ar: 'في هذا اليوم خطوة أخرى: «{label}». يمكن اختيار يوم آخر أو نقل تلك الخطوة أولًا.',
  },
  weekFull: {
    en: 'This week has {most, number} steps already; more would be noise.',
    ar: 'في هذا الأسبوع {most, number} من الخطوات، والمزيد يزعج.',
  },
  tooManySteps: {
    en: 'A plan has at most {most, number} steps.',
    ar: 'لا تزيد الخطة على {most, number} خطوة.',
  },
  lastStep: {
    en: 'A plan has at least one step.',
    ar: 'لا تقل الخطة عن خطوة واحدة.',
  },
  noSuchStep: {
    en: 'This step is no longer in your edit.',
    ar: 'لم تعد هذه الخطوة في تعديلك.',
  },
  other: {
    en: 'This does not go into a plan: {fault}',
    ar: 'لا يصح هذا في خطة: {fault}',
  },
} satisfies Record<string, Sentence>;
