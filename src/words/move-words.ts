import type { Sentence } from './say.ts';

/** Moves between plans: what the owner is told, and taking one back. */
export const moveWords = {
  title: {
    en: '{n, plural, one {*One of your people is on another plan*} other {*# of your people are on another plan*}}{isToday, select, yes {} other { ({day})}}',
    ar: '{n, plural, zero {*لا انتقال بين الخطط*} one {*انتقل أحد عملائك إلى خطة أخرى*} two {*انتقل اثنان من عملائك إلى خطة أخرى*} few {*انتقل # من عملائك إلى خطة أخرى*} many {*انتقل # من عملائك إلى خطة أخرى*} other {*انتقل # من عملائك إلى خطة أخرى*}}{isToday, select, yes {} other { ({day})}}',
  },
  titleMore: {
    en: '{n, plural, one {*One more of your people is on another plan*} other {*# more of your people are on another plan*}}{isToday, select, yes {} other { ({day})}}',
    ar: '{n, plural, zero {*لا مزيد من الانتقالات بين الخطط*} one {*انتقل عميل آخر إلى خطة أخرى*} two {*انتقل عميلان آخران إلى خطة أخرى*} few {*انتقل # عملاء آخرين إلى خطة أخرى*} many {*انتقل # عميلًا آخر إلى خطة أخرى*} other {*انتقل # عميل آخر إلى خطة أخرى*}}{isToday, select, yes {} other { ({day})}}',
  },
  moved: {
    en: '*{name}* went from {from} to *{to}*: {reason}.',
    ar: '*{name}*: من {from} إلى *{to}*. السبب: {reason}.',
  },
  movedFromNone: {
    en: '*{name}* is on *{to}* now: {reason}.',
    ar: '*{name}* الآن على *{to}*. السبب: {reason}.',
  },
  why: {
    en: '{why, select, finished_met {it is finished, and you have spoken} finished_silent {it is finished without a conversation, and nobody is dropped} closed {a sale closed} referred {they sent somebody to you} promised_referral {they promised to send people to you} silent_year {a year went by without a conversation, and nobody is dropped} returned {they answered again} inquired {they have asked anew} other {{who} said so}}',
    ar: '{why, select, finished_met {اكتملت الخطة وتم الحديث} finished_silent {اكتملت الخطة دون حديث، ولا يُترك أحد} closed {تمت صفقة} referred {وصل شخص بتزكية من هذا العميل} promised_referral {وعد بتزكيتك لدى آخرين} silent_year {مرت سنة دون حديث، ولا يُترك أحد} returned {عاد التواصل بعد انقطاع} inquired {وصل استفسار جديد} other {بطلب من {who}}}',
  },
  next: { en: 'Next: {what}, {day}', ar: 'القادم: {what}، {day}' },
  went: {
    en: 'Went from {from} to *{to}*, from {day} on.',
    ar: 'الخطة من {from} إلى *{to}*. البداية: {day}.',
  },
  wentFromNone: { en: 'On *{to}* from {day} on.', ar: 'الخطة: *{to}*. البداية: {day}.' },
  planGone: { en: 'a plan that is no longer there', ar: 'خطة لم تعد موجودة' },
  undo: { en: 'Undo', ar: 'تراجع' },
  undone: { en: '~{line}~ · taken back', ar: '~{line}~ · تم التراجع' },

  // Taking a move back
  isBack: {
    en: '*{name}* is back on *{plan}*, with what was ahead there.',
    ar: 'أُعيدت خطة *{name}*: *{plan}*، مع ما كان قادمًا فيها.',
  },
  onNone: {
    en: '*{name}* is on no plan now: there is none to go back to. To choose one: `/touch plan` with the name and a plan.',
    ar: '*{name}* الآن دون خطة، فلا خطة سابقة للعودة إليها. لاختيار خطة: `/touch خطة` مع الاسم واسم الخطة.',
  },
  undoneBefore: { en: 'This move was taken back already.', ar: 'تم التراجع عن هذا الانتقال من قبل.' },
  undoTooLate: {
    en: 'A move can be taken back for a day; this one is older. `/touch plan` with the name and a plan moves *{name}* at any time.',
    ar: 'يمكن التراجع خلال يوم، وقد مضى أكثر من ذلك. لنقل *{name}* في أي وقت: `/touch خطة` مع الاسم واسم الخطة.',
  },
  undoWorked: {
    en: '*{name}* has been touched by the new plan since, so it stays. `/touch plan` with the name and a plan moves them at any time.',
    ar: 'بدأ العمل مع *{name}* على الخطة الجديدة، فتبقى كما هي. للنقل في أي وقت: `/touch خطة` مع الاسم واسم الخطة.',
  },
  undoMovedOn: {
    en: '*{name}* is no longer on that plan, so there is nothing to take back.',
    ar: 'تغيّرت خطة *{name}* بعد ذلك، فلا شيء للتراجع عنه.',
  },
  undoGone: { en: 'I cannot find this move any more.', ar: 'لم أعد أجد هذا الانتقال.' },
} satisfies Record<string, Sentence>;
