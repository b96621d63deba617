import type { Sentence } from './say.ts';

/** Touches: how a line reads, its buttons, the morning. */
export const touchWords = {
  line: {
    en: '{channel, select, call {Call *{name}*} text {Text *{name}*} email {E-mail *{name}*} mail {Letter to *{name}*} card {Card to *{name}*} social {Social media message to *{name}*} visit {Visit *{name}*} event {Invite *{name}*} gift {Gift for *{name}*} other {Task for *{name}*}}, {what}',
    ar: '{channel, select, call {مكالمة مع *{name}*} text {رسالة إلى *{name}*} email {بريد إلى *{name}*} mail {خطاب إلى *{name}*} card {بطاقة إلى *{name}*} social {رسالة تواصل اجتماعي إلى *{name}*} visit {زيارة *{name}*} event {دعوة *{name}*} gift {هدية إلى *{name}*} other {مهمة من أجل *{name}*}}، {what}',
  },
  settled: { en: '~{line}~ · {state}', ar: '~{line}~ · {state}' },
  step: {
    en: '{label} ({plan}, {n, number} of {total, number})',
    ar: '{label} ({plan}، {n, number} من {total, number})',
  },
  stepGone: { en: 'a step that is no longer in its plan', ar: 'خطوة لم تعد ضمن خطتها' },
  promised: { en: 'as promised; note: {words}', ar: 'حسب الوعد؛ ملاحظة: {words}' },
  promisedBare: { en: 'as promised', ar: 'حسب الوعد' },
  askedAgain: { en: 'asked again', ar: 'استفسار جديد' },
  handedOver: { en: 'new in your care', ar: 'في عهدتك حديثًا' },
  atHour: { en: 'at {time}', ar: 'الساعة {time}' },
  dueSince: { en: 'due {day}', ar: 'مستحق منذ {day}' },
  reachHours: { en: 'reach {from}–{until}', ar: 'الوقت المناسب {from}–{until}' },
  reachHoursOn: { en: 'reach {day} {from}–{until}', ar: 'الوقت المناسب {day} {from}–{until}' },

  contact: { en: 'Contact', ar: 'بيانات التواصل' },
  reached: { en: 'Reached', ar: 'تم الرد' },
  noAnswer: { en: 'No answer', ar: 'لا رد' },
  done: { en: 'Done', ar: 'تم' },
  snooze: { en: 'Snooze…', ar: 'تأجيل…' },
  skip: { en: 'Skip…', ar: 'تخطي…' },
  more: { en: 'Add a note or what comes next…', ar: 'ملاحظة أو الخطوة التالية…' },
  optOut: { en: 'Asked to stop…', ar: 'طلب عدم التواصل…' },

  stateSkipped: { en: 'skipped', ar: 'تم التخطي' },
  stateReplaced: { en: 'no longer needed: you have spoken', ar: 'لم يعد لازمًا: تم الحديث' },
  stateLetGo: { en: 'let go: too late to be worth it', ar: 'تُرك لفوات أوانه' },
  stateWithdrawn: { en: 'withdrawn', ar: 'أُلغي' },
  stateOptedOut: { en: 'asked to be left alone', ar: 'طلب عدم التواصل' },
  stateMoved: { en: 'moved to {day}', ar: 'أُجّل إلى {day}' },
  stateMovedToHour: { en: 'moved to {time}', ar: 'أُجّل إلى الساعة {time}' },
  stateElsewhere: { en: 'now with {who}', ar: 'الآن لدى {who}' },

  goodMorning: { en: 'Good morning, {name}.', ar: 'صباح الخير، {name}.' },
  counts: {
    en: '{today, plural, =0 {Nothing new today} one {# touch today} other {# touches today}}{before, plural, =0 {.} one {, # from before.} other {, # from before.}}',
    ar: '{today, plural, =0 {لا جديد اليوم} zero {لا جديد اليوم} one {تواصل واحد اليوم} two {تواصلان اليوم} few {# تواصلات اليوم} many {# تواصلًا اليوم} other {# تواصل اليوم}}{before, plural, =0 {.} zero {.} one {، وواحد من قبل.} two {، واثنان من قبل.} few {، و# من قبل.} many {، و# من قبل.} other {، و# من قبل.}}',
  },
  allDone: { en: 'All done for today. Well done.', ar: 'اكتملت تواصلات اليوم. أحسنت.' },
  arisen: { en: 'New for today:', ar: 'جديد اليوم:' },
  nowDue: { en: 'It is time:', ar: 'حان الوقت:' },
} satisfies Record<string, Sentence>;
