import type { Sentence } from './say.ts';

/** Lists of numbers that are not to be called: the form, the message about one, the status line. */
export const doNotCallWords = {
  // The form
  title: { en: 'Do-not-call lists', ar: 'قوائم عدم الاتصال' },
  submit: { en: 'Take it in', ar: 'اعتماد القائمة' },
  intro: {
    en: 'Plans ask for no call or text to a number on these lists, as far as the rules of contact of its country say so. Whoever asked you to stop is left alone anyway.',
    ar: 'لا تطلب الخطط مكالمة ولا رسالة نصية لرقم في هذه القوائم، حسب قواعد التواصل في بلده. ومن طلب عدم التواصل معه لا يُتواصل معه على أي حال.',
  },
  none: { en: 'There is no list yet.', ar: 'لا توجد قائمة بعد.' },
  countryHint: {
    en: 'Two letters, such as US or AE: whose numbers these are, and how those without a country code are read.',
    ar: 'حرفان، مثل US أو AE: بلد هذه الأرقام، وبه تُقرأ الأرقام المكتوبة دون رمز البلد.',
  },
  asOf: { en: 'As of', ar: 'تاريخ القائمة' },
  asOfHint: {
    en: 'The day on which the register gave it out. Its age counts from there.',
    ar: 'اليوم الذي صدرت فيه من السجل، ومنه يُحسب عمرها.',
  },
  file: { en: 'File', ar: 'الملف' },
  fileHint: {
    en: 'One number a line, or a CSV with a column of numbers; up to {mb, number} MB. It replaces the list of that country.',
    ar: 'رقم في كل سطر، أو ملف CSV فيه عمود للأرقام، حتى {mb, number} ميغابايت. تحل هذه القائمة محل قائمة البلد السابقة.',
  },
  fetching: { en: 'One moment: the file is fetched and looked at.', ar: 'لحظة: يجري جلب الملف ومعاينته.' },
  keptView: {
    en: '*{file}* is kept and is being read. Until all of it is, the list before stays in use. Your messages with Touchbase say when it is done.',
    ar: 'حُفظ *{file}* وتجري قراءته. وحتى تكتمل تبقى القائمة السابقة مستخدمة. ستصلك رسالة من Touchbase عند الانتهاء.',
  },

  // Why a list is not taken in
  inFuture: { en: 'This day is still to come.', ar: 'هذا اليوم لم يأتِ بعد.' },
  tooOld: {
    en: 'A list of this country may be {n, plural, one {one day} other {# days}} old at most. Please fetch a new one.',
    ar: 'أقصى عمر لقائمة هذا البلد {n, plural, zero {أقل من يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}. الرجاء جلب قائمة جديدة.',
  },
  olderThanCurrent: {
    en: 'The list in use is newer: it is as of {day}.',
    ar: 'القائمة المستخدمة أحدث من هذه، وتاريخها {day}.',
  },
  busy: {
    en: '“{file}” is still being read for this country. Please try again when it is done.',
    ar: 'ما زالت تجري قراءة «{file}» لهذا البلد. الرجاء إعادة المحاولة بعد انتهائها.',
  },
  noNumbers: {
    en: 'I find no {country} phone number in this file. It should have one number a line, or a column of numbers.',
    ar: 'لا أجد في هذا الملف رقم هاتف من {country}. ينبغي أن يكون في كل سطر رقم، أو أن يكون في الملف عمود للأرقام.',
  },
  noAreaCodes: {
    en: 'These numbers have seven digits and no area code. Please send them with it, in the number or in a column before it.',
    ar: 'هذه الأرقام من سبع خانات دون رمز المنطقة. الرجاء إرسالها معه، في الرقم نفسه أو في عمود قبله.',
  },
  notText: {
    en: 'This is no text. Please send the numbers as a text or CSV file.',
    ar: 'هذا ليس نصًا. الرجاء إرسال الأرقام في ملف نصي أو ملف CSV.',
  },
  spreadsheet: {
    en: 'This is a spreadsheet. Please save it as “CSV UTF-8 (Comma delimited)” and send that.',
    ar: 'هذا جدول. الرجاء حفظه بصيغة `CSV UTF-8` وإرساله.',
  },
  tooLarge: {
    en: 'The file is larger than {mb, number} MB. Please leave out columns and numbers you do not need.',
    ar: 'الملف أكبر من {mb, number} ميغابايت. الرجاء حذف ما لا حاجة إليه من الأعمدة والأرقام.',
  },

  // A list
  reading: {
    en: 'The {country} do-not-call list as of {day} (*{file}*) is being read: {percent} so far, {n, number} numbers. The list before stays in use until this one is whole.',
    ar: 'تجري قراءة قائمة عدم الاتصال في {country} بتاريخ {day} (*{file}*): {percent} حتى الآن، والأرقام {n, number}. وحتى تكتمل تبقى القائمة السابقة مستخدمة.',
  },
  taken: {
    en: 'The {country} do-not-call list as of {day} (*{file}*) is in use: {n, plural, one {one number} other {# numbers}}.',
    ar: 'قائمة عدم الاتصال في {country} بتاريخ {day} (*{file}*) مستخدمة الآن: {n, plural, zero {لا أرقام} one {رقم واحد} two {رقمان} few {# أرقام} many {# رقمًا} other {# رقم}}.',
  },
  unread: {
    en: '{n, plural, one {One line holds} other {# lines hold}} no number of that country.',
    ar: 'ما لا رقم فيه من ذلك البلد: {n, plural, zero {لا سطور} one {سطر واحد} two {سطران} few {# سطور} many {# سطرًا} other {# سطر}}.',
  },
  usableUntil: { en: 'It may be used until {day}.', ar: 'تُستخدم حتى {day}.' },
  replaced: {
    en: 'The {country} do-not-call list as of {day} (*{file}*) was replaced by a newer one.',
    ar: 'حلت قائمة أحدث محل قائمة عدم الاتصال في {country} بتاريخ {day} (*{file}*).',
  },
  line: {
    en: '*{country}*: {n, plural, one {one number} other {# numbers}} as of {day}, {age}; taken in by {who} from *{file}*. {standing}',
    ar: '*{country}*: {n, plural, zero {لا أرقام} one {رقم واحد} two {رقمان} few {# أرقام} many {# رقمًا} other {# رقم}} بتاريخ {day}، {age}. أضافها {who} من *{file}*. {standing}',
  },
  age: {
    en: '{n, plural, =0 {from today} one {one day old} other {# days old}}',
    ar: '{n, plural, =0 {من اليوم} zero {من اليوم} one {عمرها يوم واحد} two {عمرها يومان} few {عمرها # أيام} many {عمرها # يومًا} other {عمرها # يوم}}',
  },
  fresh: { en: 'May be used until {day}.', ar: 'تُستخدم حتى {day}.' },
  endsSoon: {
    en: '⚠️ May be used only until {day}: please send a new one.',
    ar: '⚠️ تُستخدم حتى {day} فقط: الرجاء إرسال قائمة جديدة.',
  },
  ended: {
    en: '⛔ Too old since {day}: please send a new one.',
    ar: '⛔ انتهت مدتها منذ {day}: الرجاء إرسال قائمة جديدة.',
  },
  readingLine: {
    en: '*{country}*: *{file}* as of {day} is being read, {percent} so far.',
    ar: '*{country}*: تجري قراءة *{file}* بتاريخ {day}، {percent} حتى الآن.',
  },

  // Told when one has ended
  endedTold: {
    en: '⛔ The {country} do-not-call list is as of {day} and may be used no longer. Calls and texts by plans wait for a new one where the rules of contact ask for it: `/touchbase donotcall`',
    ar: '⛔ قائمة عدم الاتصال في {country} بتاريخ {day} وقد انتهت مدتها. تنتظر مكالمات الخطط ورسائلها النصية قائمة جديدة حيث تشترطها قواعد التواصل: `/touchbase عدم الاتصال`',
  },
  endedNoMore: {
    en: 'The {country} do-not-call list that was too old has been replaced.',
    ar: 'استُبدلت قائمة عدم الاتصال في {country} التي انتهت مدتها.',
  },

  // On /touchbase status
  statusLine: {
    en: '{country} do-not-call list: {age}. {standing}',
    ar: 'قائمة عدم الاتصال في {country}: {age}. {standing}',
  },
} satisfies Record<string, Sentence>;
