import type { Sentence } from './say.ts';

/** Plans of a person: being put on one, waiting, going on. */
export const planWords = {
  // What a conversation came to
  noLongerNeeded: {
    en: '{n, plural, one {One touch is no longer needed.} other {# touches are no longer needed.}}',
    ar: '{n, plural, zero {كل التواصلات ما زالت لازمة.} one {لم يعد تواصل واحد لازمًا.} two {لم يعد تواصلان لازمين.} few {لم تعد # تواصلات لازمة.} many {لم يعد # تواصلًا لازمًا.} other {لم يعد # تواصل لازمًا.}}',
  },
  nextCall: { en: 'The next call comes {day}.', ar: 'موعد المكالمة القادمة: {day}.' },
  nowOn: { en: 'Now on *{plan}*.', ar: 'الخطة الآن: *{plan}*.' },
  rests: { en: '{plan} rests until {day}.', ar: 'إيقاف مؤقت حتى {day}: {plan}.' },

  // Put on a plan
  moved: {
    en: '*{name}* is on *{plan}* now and has left {left}.',
    ar: '*{name}* الآن على *{plan}* بدلًا من {left}.',
  },
  begun: { en: '*{name}* is on *{plan}* now.', ar: '*{name}* الآن على *{plan}*.' },
  onIt: { en: '*{name}* is on *{plan}*.', ar: '*{name}* على *{plan}*.' },
  eventDay: {
    en: '{event, select, offer {The offer: {day}.} agreement {The agreement: {day}.} other {The closing: {day}.}}',
    ar: '{event, select, offer {يوم العرض: {day}.} agreement {يوم الاتفاق: {day}.} other {يوم الإغلاق: {day}.}}',
  },
  noDayOfItsOwn: {
    en: '*{plan}* begins at once, so it takes no day. Without one: `{example}`',
    ar: 'بداية *{plan}* فورية ولا تحتاج إلى يوم. بدونه: `{example}`',
  },
  leftAlone: {
    en: '*{name}* asked to be left alone on every way that *{plan}* goes, so no plan was begun.',
    ar: 'ورد من *{name}* طلب عدم التواصل عبر كل قنوات *{plan}*، فلم يبدأ شيء.',
  },
  severalPlans: {
    en: 'Which plan do you mean by “{said}”: {plans}?',
    ar: 'أي خطة مقصودة بـ«{said}»: {plans}؟',
  },
  noSuchPlan: {
    en: 'I know no plan called “{said}”. There are: {plans}.',
    ar: 'لا أعرف خطة باسم «{said}». المتاح: {plans}.',
  },
  undoBegun: { en: 'Undo', ar: 'تراجع' },

  // Taken off a plan
  off: { en: '*{name}* is off *{plan}*.', ar: 'تم إيقاف *{plan}* مع *{name}*.' },
  offAll: {
    en: 'Nothing is planned for *{name}* now but what was promised. To put them on a plan: `{example}`',
    ar: 'لا شيء مخطط الآن مع *{name}* سوى ما وُعد به. لبدء خطة: `{example}`',
  },
  offNotOn: { en: '*{name}* is not on *{plan}*.', ar: 'ليست *{plan}* من خطط *{name}*.' },
  offWhich: {
    en: '*{name}* is on {plans}. Off which? For example: `{example}`',
    ar: 'خطط *{name}*: {plans}. أي خطة تُوقف؟ مثال: `{example}`',
  },
  offTooLate: {
    en: 'That can be taken back for a day; this one is older. To take *{name}* off the plan: `{example}`',
    ar: 'يمكن التراجع خلال يوم، وقد مضى أكثر من ذلك. لإيقاف الخطة مع *{name}*: `{example}`',
  },
  whoMissing: {
    en: 'Whose plan? For example: `{example}`',
    ar: 'خطة من؟ مثال: `{example}`',
  },

  // What somebody is on
  on: {
    en: '*{name}* is on *{plan}*, {start, select, ahead {from {day} on} other {since {day}}}: {done, number} of {total, number} settled.',
    ar: '*{name}* على *{plan}* {start, select, ahead {ابتداءً من {day}} other {منذ {day}}}: {done, number} من {total, number}.',
  },
  onNone: { en: '*{name}* is on no plan.', ar: '*{name}* دون خطة.' },
  nextOn: { en: '• {day}: {line}', ar: '• {day}: {line}' },
  known: { en: 'Plans there are: {plans}.', ar: 'الخطط المتاحة: {plans}.' },
  name: { en: '“{plan}”', ar: '«{plan}»' },

  // Waiting
  pausedUntil: { en: 'Paused until {day}.', ar: 'إيقاف مؤقت حتى {day}.' },
  pausedOpen: { en: 'Paused until somebody resumes it.', ar: 'إيقاف مؤقت حتى الاستئناف.' },
  stateWaits: { en: 'waits: the plan is paused', ar: 'بانتظار استئناف الخطة' },
  stateWaitsUntil: { en: 'waits until {day}', ar: 'مؤجل مع الخطة حتى {day}' },
  paused: {
    en: '*{plan}* waits for *{name}* until {day}. What you promised stays.',
    ar: 'إيقاف مؤقت مع *{name}* حتى {day}: *{plan}*. ما وعدت به باقٍ.',
  },
  pausedBySaying: {
    en: '*{plan}* waits for *{name}* until it is resumed: `/touch resume` with the name. What you promised stays.',
    ar: 'إيقاف مؤقت مع *{name}*: *{plan}*. للاستئناف: `/touch استأنف` مع الاسم. ما وعدت به باقٍ.',
  },
  resume: { en: 'Undo', ar: 'تراجع' },
  resumed: { en: '*{plan}* goes on for *{name}*.', ar: 'استئناف *{plan}* مع *{name}*.' },
  pauseAgain: { en: 'Undo', ar: 'تراجع' },
  letGo: {
    en: '{n, plural, one {One small touch of that time was let go.} other {# small touches of that time were let go.}}',
    ar: '{n, plural, zero {لم يُترك شيء من تلك المدة.} one {تُرك تواصل صغير واحد من تلك المدة.} two {تُرك تواصلان صغيران من تلك المدة.} few {تُركت # تواصلات صغيرة من تلك المدة.} many {تُرك # تواصلًا صغيرًا من تلك المدة.} other {تُرك # تواصل صغير من تلك المدة.}}',
  },
  notPaused: {
    en: 'The plan of *{name}* is not paused.',
    ar: 'خطة *{name}* ليست متوقفة.',
  },
  pausePast: {
    en: '{day} is not ahead. Until when? For example: `{example}`',
    ar: '{day} ليس يومًا قادمًا. حتى متى؟ مثال: `{example}`',
  },
  pauseWhen: {
    en: 'I could not read a day in “{words}”. For example: `{example}`',
    ar: 'لا يوجد يوم واضح في «{words}». مثال: `{example}`',
  },
  gone: { en: 'I cannot find this person any more.', ar: 'لم أعد أجد هذا الشخص.' },

  // Examples, to be copied as they stand
  examplePlan: { en: '/touch plan huda buyer', ar: '/touch خطة هدى الشراء' },
  exampleOff: { en: '/touch plan huda off buyer', ar: '/touch خطة هدى إيقاف الشراء' },
  examplePause: { en: '/touch pause huda until 1 december', ar: '/touch أوقف هدى حتى ١ ديسمبر' },
  exampleResume: { en: '/touch resume huda', ar: '/touch استأنف هدى' },
} satisfies Record<string, Sentence>;
