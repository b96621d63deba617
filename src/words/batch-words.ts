import type { Sentence } from './say.ts';

/** One piece that goes to many: its line, its list, its forms, what came of it. */
export const batchWords = {
  line: {
    en: '{channel, select, call {Calls to} text {Text message to} email {E-mail to} mail {Letter to} card {Card to} social {Social media message to} visit {Visits to} event {Invitation for} gift {Gift for} other {Task for}} *{n, plural, one {# person} other {# people}}*, {what}',
    ar: '{channel, select, call {مكالمات مع} text {رسالة إلى} email {بريد إلى} mail {خطاب إلى} card {بطاقة إلى} social {رسالة تواصل اجتماعي إلى} visit {زيارات إلى} event {دعوة إلى} gift {هدية إلى} other {مهمة من أجل}} *{n, plural, zero {# شخص} one {شخص واحد} two {شخصين} few {# أشخاص} many {# شخصًا} other {# شخص}}*، {what}',
  },
  lineUnreachable: {
    en: '*{n, plural, one {# person} other {# people}}* without {channel, select, text {a phone} other {an e-mail}}: {what}',
    ar: '*{n, plural, zero {# شخص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}* {channel, select, text {دون رقم هاتف} other {دون بريد إلكتروني}}: {what}',
  },
  sentToAll: { en: 'sent to {n, number}', ar: 'أُرسل إلى {n, number}' },
  sentTo: {
    en: 'sent to {n, number} of {total, number}',
    ar: 'أُرسل إلى {n, number} من {total, number}',
  },
  doneAnotherWay: { en: '{n, number} done another way', ar: 'تم بطريقة أخرى: {n, number}' },
  left: { en: '{n, number} left', ar: 'بقي {n, number}' },
  skipped: { en: '{n, number} skipped', ar: 'تخطي {n, number}' },
  putOff: { en: '{n, number} put off', ar: 'تأجيل {n, number}' },
  refused: { en: '{n, number} may not be contacted', ar: 'لا يجوز التواصل: {n, number}' },
  noLonger: { en: '{n, number} no longer due', ar: 'لم يعد مستحقًا: {n, number}' },

  mark: { en: 'Mark {n, number} done', ar: 'تم للكل ({n, number})' },
  anotherWay: { en: 'Done another way', ar: 'تم بطريقة أخرى' },
  list: { en: 'List', ar: 'القائمة' },
  allBut: { en: 'All but some…', ar: 'الكل ما عدا…' },
  skipAll: { en: 'Skip all…', ar: 'تخطي الكل…' },
  snoozeAll: { en: 'Snooze all…', ar: 'تأجيل الكل…' },

  // What came of a press
  marked: {
    en: '{n, plural, =0 {*Nobody* is marked done} one {*One person* is marked done} other {*# people* are marked done}}: {what}.',
    ar: '{n, plural, =0 {لم يُسجّل أحد} zero {لم يُسجّل أحد} one {سُجّل *شخص واحد*} two {سُجّل *شخصان*} few {سُجّل *# أشخاص*} many {سُجّل *# شخصًا*} other {سُجّل *# شخص*}}: {what}.',
  },
  stayDue: {
    en: '{n, plural, one {One stays due.} other {# stay due.}}',
    ar: '{n, plural, zero {لم يبقَ شيء مستحقًا.} one {بقي واحد مستحقًا.} two {بقي اثنان من المستحق.} few {بقي # من المستحق.} many {بقي # من المستحق.} other {بقي # من المستحق.}}',
  },
  notYet: {
    en: '{n, plural, one {One of them may be reached only later.} other {# of them may be reached only later.}}',
    ar: '{n, plural, zero {يمكن التواصل مع الجميع الآن.} one {لا يمكن التواصل مع واحد إلا في وقت لاحق.} two {لا يمكن التواصل مع اثنين إلا في وقت لاحق.} few {لا يمكن التواصل مع # إلا في وقت لاحق.} many {لا يمكن التواصل مع # إلا في وقت لاحق.} other {لا يمكن التواصل مع # إلا في وقت لاحق.}}',
  },
  skippedAll: {
    en: '{n, plural, one {*One person* is skipped} other {*# people* are skipped}}: {what}.',
    ar: '{n, plural, zero {لم يُتخطَّ أحد} one {تم تخطي *شخص واحد*} two {تم تخطي *شخصين*} few {تم تخطي *# أشخاص*} many {تم تخطي *# شخصًا*} other {تم تخطي *# شخص*}}: {what}.',
  },
  snoozedAll: {
    en: '{n, plural, one {*One person* is put off until {when}} other {*# people* are put off until {when}}}: {what}.',
    ar: '{n, plural, zero {لم يؤجَّل شيء} one {تأجّل *شخص واحد* إلى {when}} two {تأجّل *شخصان* إلى {when}} few {تأجّل *# أشخاص* إلى {when}} many {تأجّل *# شخصًا* إلى {when}} other {تأجّل *# شخص* إلى {when}}}: {what}.',
  },
  nothingDue: { en: 'Nothing of this is due any more.', ar: 'لم يعد شيء من هذا مستحقًا.' },
  undo: { en: 'Undo', ar: 'تراجع' },
  undone: {
    en: '{n, plural, =0 {Nothing was left to take back.} one {One touch is due again.} other {# touches are due again.}}',
    ar: '{n, plural, =0 {لم يبقَ ما يُتراجع عنه.} zero {لم يبقَ ما يُتراجع عنه.} one {عاد تواصل واحد مستحقًا.} two {عاد تواصلان مستحقين.} few {عادت # تواصلات مستحقة.} many {عاد # تواصلًا مستحقًا.} other {عاد # تواصل مستحقًا.}}',
  },
  undoneButFor: {
    en: '{n, plural, one {One stays done: their plan has gone on since.} other {# stay done: their plans have gone on since.}}',
    ar: '{n, plural, zero {لم يبقَ شيء مسجّلًا.} one {بقي واحد مسجّلًا: مضت خطته قدمًا منذ ذلك.} two {بقي اثنان مسجّلين: مضت خطتاهما قدمًا منذ ذلك.} few {بقي # مسجّلين: مضت خططهم قدمًا منذ ذلك.} many {بقي # مسجّلين: مضت خططهم قدمًا منذ ذلك.} other {بقي # مسجّلين: مضت خططهم قدمًا منذ ذلك.}}',
  },
  undoTooLate: {
    en: 'This can be taken back for an hour, and that is over.',
    ar: 'يمكن التراجع خلال ساعة، وقد مضت.',
  },

  // The list
  inEnglish: {
    en: '*In English*, {n, plural, one {for # person} other {for # people}}:',
    ar: '*بالإنجليزية*، {n, plural, zero {لـ# شخص} one {لشخص واحد} two {لشخصين} few {لـ# أشخاص} many {لـ# شخصًا} other {لـ# شخص}}:',
  },
  inArabic: {
    en: '*In Arabic*, {n, plural, one {for # person} other {for # people}}:',
    ar: '*بالعربية*، {n, plural, zero {لـ# شخص} one {لشخص واحد} two {لشخصين} few {لـ# أشخاص} many {لـ# شخصًا} other {لـ# شخص}}:',
  },
  nameHere: { en: '(name)', ar: '(الاسم)' },
  names: { en: 'Names {from, number} to {to, number}', ar: 'الأسماء من {from, number} إلى {to, number}' },
  file: { en: 'CSV file', ar: 'ملف للعناوين' },
  fileTitle: {
    en: '{n, plural, one {One person} other {# people}}: {what}',
    ar: '{n, plural, zero {# شخص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}: {what}',
  },
  fileWithout: {
    en: '{address, select, email {No e-mail is known} phone {No phone is known} other {No postal address is known}} for {n, plural, one {# of them} other {# of them}}.',
    ar: '{address, select, email {البريد الإلكتروني} phone {رقم الهاتف} other {العنوان البريدي}} غير معروف {n, plural, zero {لأي شخص} one {لشخص واحد} two {لشخصين} few {لـ# أشخاص} many {لـ# شخصًا} other {لـ# شخص}}.',
  },
  fileShared: { en: 'The file is in our conversation.', ar: 'الملف في محادثتنا.' },
  fileFailed: {
    en: 'Slack did not take the file just now. Please try again in a moment.',
    ar: 'لم يقبل Slack الملف الآن. الرجاء إعادة المحاولة بعد لحظات.',
  },
  columnName: { en: 'Name', ar: 'الاسم' },
  columnGivenName: { en: 'First name', ar: 'الاسم الأول' },
  columnLanguage: { en: 'Language', ar: 'اللغة' },
  columnStopLink: { en: 'Link to stop e-mails', ar: 'رابط إيقاف الرسائل' },
  columnEmail: { en: 'E-mail', ar: 'البريد الإلكتروني' },
  columnPhone: { en: 'Phone', ar: 'الهاتف' },
  columnAddress: { en: 'Postal address', ar: 'العنوان البريدي' },
  english: { en: 'English', ar: 'الإنجليزية' },
  arabic: { en: 'Arabic', ar: 'العربية' },

  // Forms
  allButTitle: { en: 'All but some', ar: 'الكل ما عدا' },
  allButAbout: {
    en: 'Everybody is marked done but those you name.',
    ar: 'يُسجَّل الجميع ما عدا المذكورين هنا.',
  },
  leftOut: { en: 'Who was left out', ar: 'من لم يصلهم' },
  leftOutHint: { en: 'They stay due.', ar: 'يبقون ضمن المستحق.' },
  notListed: {
    en: '{n, plural, one {One person more than fits here stays due.} other {# people more than fit here stay due.}}',
    ar: '{n, plural, zero {الجميع هنا.} one {شخص واحد لا يتسع له المكان ويبقى مستحقًا.} two {شخصان لا يتسع لهما المكان ويبقيان ضمن المستحق.} few {# أشخاص لا يتسع لهم المكان ويبقون ضمن المستحق.} many {# شخصًا لا يتسع لهم المكان ويبقون ضمن المستحق.} other {# شخص لا يتسع لهم المكان ويبقون ضمن المستحق.}}',
  },
  allButSubmit: { en: 'Mark done', ar: 'تسجيل' },
  span: { en: '{from} to {to}', ar: 'من {from} إلى {to}' },
} satisfies Record<string, Sentence>;
