import type { Sentence } from '../../../src/words/say.ts';

/** The clock bar, and what the desk says of itself. */
export const deskWords = {
  demo: { en: 'demo', ar: 'عرض تجريبي' },
  clock: { en: 'Time in this workspace', ar: 'الوقت في مساحة العمل هذه' },
  travel: { en: 'Move time', ar: 'تحريك الوقت' },
  toNow: { en: 'Now', ar: 'الآن' },
  toNowHint: {
    en: 'Moves on to the real date and time of this computer',
    ar: 'ينتقل إلى التاريخ والوقت الفعليين لهذا الحاسوب',
  },
  toHour: { en: '+1 hour', ar: '+ ساعة' },
  toHourHint: { en: 'One hour on', ar: 'ساعة واحدة إلى الأمام' },
  toMorning: { en: 'Next morning', ar: 'الصباح التالي' },
  toMorningHint: {
    en: 'On to 08:00 of the next working day, when the morning messages come',
    ar: 'إلى الساعة 08:00 من يوم العمل التالي، وقت وصول رسائل الصباح',
  },
  toMonday: { en: 'Next Monday', ar: 'الاثنين القادم' },
  toMondayHint: {
    en: 'On to Monday, 09:00, when the weekly digest comes',
    ar: 'إلى الاثنين الساعة 09:00، وقت وصول الملخص الأسبوعي',
  },
  toWeek: { en: 'Play a week', ar: 'تشغيل أسبوع' },
  toWeekHint: {
    en: 'Seven days on: leads come in, and the agents claim, call and promise',
    ar: 'سبعة أيام إلى الأمام: يصل عملاء محتملون، ويستلم الوكلاء ويتصلون ويعدون',
  },
  stop: { en: 'Stop', ar: 'إيقاف' },
  moving: { en: 'Time is moving to {until}', ar: 'الوقت يتحرك إلى {until}' },
  stopped: { en: 'Time stopped moving.', ar: 'توقف تحريك الوقت.' },
  notMoving: { en: 'Time is not being moved just now.', ar: 'لا يُحرَّك الوقت الآن.' },
  alreadyMoving: {
    en: 'Time is moving already. Wait for it, or press Stop.',
    ar: 'الوقت يتحرك بالفعل. انتظر أو اضغط «إيقاف».',
  },
  realTimeBehind: {
    en: 'It is {now} in this workspace. The real time is behind that, and time does not go back here.',
    ar: 'الوقت في مساحة العمل هذه {now}، والوقت الفعلي أسبق منه، ولا يعود الوقت هنا إلى الوراء.',
  },
  presentBehind: {
    en: 'The real time is behind the time in this workspace, and time does not go back here',
    ar: 'الوقت الفعلي أسبق من الوقت في مساحة العمل هذه، ولا يعود الوقت هنا إلى الوراء',
  },
  closed: { en: 'The demo is ending.', ar: 'العرض التجريبي على وشك الانتهاء.' },
  stuck: {
    en: 'Time stopped: messages that wait to be sent: {untold, number}, deliveries not understood yet: {unread, number}. The Inspector shows which.',
    ar: 'توقف الوقت: رسائل تنتظر الإرسال: {untold, number}، وما لم يُفهم بعد مما وصل: {unread, number}. التفاصيل في الفاحص.',
  },
  dead: {
    en: '{count, plural, one {# message was} other {# messages were}} given up on the way. The Inspector shows which.',
    ar: '{count, plural, zero {لم تُترك رسائل} one {تُركت رسالة واحدة} two {تُركت رسالتان} few {تُركت # رسائل} many {تُركت # رسالة} other {تُركت # رسالة}} في الطريق بعد تعذر إرسالها. التفاصيل في الفاحص.',
  },
  failed: {
    en: 'Time stopped, because something could not be done: {why}',
    ar: 'توقف الوقت لأن أمرًا تعذر تنفيذه: {why}',
  },
  late: {
    en: 'Something that was due could not be done just now, and is tried again each minute: {why}',
    ar: 'أمر حان وقته تعذر تنفيذه الآن، وتُعاد المحاولة كل دقيقة: {why}',
  },
  story: { en: 'Story', ar: 'الجولة' },
  leads: { en: 'Leads', ar: 'العملاء المحتملون' },
  inspector: { en: 'Inspector', ar: 'الفاحص' },
  desk: { en: 'Beside the workspace', ar: 'بجانب مساحة العمل' },
  close: { en: 'Close', ar: 'إغلاق' },
  ended: {
    en: 'The demo has ended. npm run demo starts it again, and this window comes back by itself.',
    ar: 'انتهى العرض التجريبي. الأمر npm run demo يبدؤه من جديد، وتعود هذه النافذة من تلقاء نفسها.',
  },
  notUnderstood: { en: 'That could not be understood.', ar: 'تعذر فهم ذلك.' },
} satisfies Record<string, Sentence>;
