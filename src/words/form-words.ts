import type { Sentence } from './say.ts';

/** Forms: titles, labels, what is wrong with what was typed. */
export const formWords = {
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  close: { en: 'Close', ar: 'إغلاق' },
  save: { en: 'Save', ar: 'حفظ' },

  snoozeTitle: { en: 'Snooze', ar: 'تأجيل' },
  snoozeAbout: { en: 'When does *{name}* come up again?', ar: 'إلى متى يُؤجَّل التواصل مع *{name}*؟' },
  when: { en: 'When', ar: 'متى' },
  tomorrow: { en: 'Tomorrow', ar: 'غدًا' },
  onDate: { en: 'On the date below', ar: 'في التاريخ أدناه' },
  date: { en: 'Date', ar: 'التاريخ' },
  time: { en: 'Time', ar: 'الوقت' },
  dateMissing: {
    en: 'Choose a date, or one of the days above.',
    ar: 'يُرجى اختيار تاريخ أو أحد الخيارات أعلاه.',
  },
  datePast: { en: 'That is in the past.', ar: 'هذا الوقت مضى.' },

  skipTitle: { en: 'Skip', ar: 'تخطي' },
  skipAbout: { en: 'Let this touch go: *{name}*, {what}.', ar: 'تخطي هذا التواصل: *{name}*، {what}.' },
  why: { en: 'Why', ar: 'السبب' },
  skip: { en: 'Skip', ar: 'تخطي' },

  moreTitle: { en: 'What happened', ar: 'ما حدث' },
  moreAbout: { en: '*{name}*, {what}', ar: '*{name}*، {what}' },
  outcome: { en: 'Outcome', ar: 'النتيجة' },
  note: { en: 'Note', ar: 'ملاحظة' },
  nextDate: { en: 'Promised for', ar: 'موعد الوعد التالي' },
  nextTime: { en: 'At', ar: 'الساعة' },
  nextHint: { en: 'Comes back as a touch of its own', ar: 'يعود كتواصل مستقل' },
  timeNeedsDate: { en: 'Choose a date for this time.', ar: 'يُرجى اختيار تاريخ لهذا الوقت.' },

  optOutTitle: { en: 'Asked to stop', ar: 'طلب عدم التواصل' },
  optOutAbout: {
    en: '*{name}* asked to be left alone. It takes effect at once.',
    ar: 'ورد من *{name}* طلب عدم التواصل. يسري ذلك فورًا.',
  },
  optOutScope: { en: 'On', ar: 'عبر' },
  optOutAll: { en: 'Every channel: all plans stop', ar: 'كل القنوات: تتوقف جميع الخطط' },
  optOutOne: { en: 'Only {channel}', ar: '{channel} فقط' },
  optOutWords: { en: 'In their words', ar: 'نص الطلب' },
  optOutSubmit: { en: 'Record it', ar: 'تسجيل' },

  setUpTitle: { en: 'Set up Touchbase', ar: 'إعداد Touchbase' },
  setUpIntro: {
    en: 'Everything can be changed later with `/touchbase setup`.',
    ar: 'يمكن تغيير كل شيء لاحقًا عبر `/touchbase setup`.',
  },
  leadsChannel: { en: 'Leads channel', ar: 'قناة العملاء المحتملين' },
  leadsChannelHint: {
    en: 'New leads are posted here. Its members are the agents.',
    ar: 'يُنشر فيها العملاء الجدد، وأعضاؤها هم الوكلاء.',
  },
  reportsChannel: { en: 'Reports channel', ar: 'قناة التقارير' },
  managers: { en: 'Managers', ar: 'المديرون' },
  fallback: { en: 'Who looks after unclaimed leads', ar: 'المسؤول عن العملاء الذين لم يستلمهم أحد' },
  zone: { en: 'Time zone', ar: 'المنطقة الزمنية' },
  zoneHint: { en: 'For example Asia/Riyadh', ar: 'مثل Asia/Riyadh' },
  country: { en: 'Country', ar: 'الدولة' },
  countryHint: {
    en: 'Its two letters, for example SA or US: how national phone numbers are read, and which holidays are proposed',
    ar: 'حرفان مثل SA أو US: لقراءة أرقام الهاتف المحلية واقتراح المناسبات',
  },
  currency: { en: 'Currency', ar: 'العملة' },
  currencyHint: { en: 'Its three letters, for example SAR', ar: 'ثلاثة أحرف مثل SAR' },
  workingDays: { en: 'Working days', ar: 'أيام العمل' },
  firstWeekday: { en: 'The week begins on', ar: 'يبدأ الأسبوع يوم' },
  language: { en: 'Language in channels', ar: 'لغة القنوات' },
  digits: { en: 'Digits', ar: 'الأرقام' },
  latinDigits: { en: '0123456789', ar: '0123456789' },
  arabicDigits: { en: '٠١٢٣٤٥٦٧٨٩', ar: '٠١٢٣٤٥٦٧٨٩' },
  english: { en: 'English', ar: 'English' },
  arabic: { en: 'العربية', ar: 'العربية' },
  notAZone: {
    en: 'No such time zone. For example Asia/Riyadh or America/New_York.',
    ar: 'لا توجد منطقة بهذا الاسم. مثل Asia/Riyadh.',
  },
  notACountry: {
    en: 'Two letters are needed, such as SA, AE, EG, US or GB.',
    ar: 'المطلوب حرفان مثل SA أو AE أو EG.',
  },
  notACurrency: {
    en: 'Three letters are needed, such as SAR, AED or USD.',
    ar: 'المطلوب ثلاثة أحرف مثل SAR أو AED أو USD.',
  },
  sameChannel: {
    en: 'Choose another one: reports would drown among leads.',
    ar: 'يُرجى اختيار قناة أخرى: ستضيع التقارير بين العملاء.',
  },
  checking: { en: 'Looking at the channels…', ar: 'جارٍ التحقق من القنوات…' },
  notInChannel: {
    en: 'I am not in {channel}, so nothing was saved. Type `/invite @Touchbase` there, then press Save again.',
    ar: 'لستُ عضوًا في {channel} فلم يُحفظ شيء. يُكتب فيها `/invite @Touchbase` ثم يُضغط «حفظ» من جديد.',
  },
  managersChanged: {
    en: '*Somebody has changed the managers meanwhile. They are shown as they are now; nothing of yours was saved.*',
    ar: '*تغيّر المديرون في هذه الأثناء. تظهر القائمة كما هي الآن، ولم يُحفظ شيء مما أدخلته.*',
  },
  setUpDone: {
    en: '*Touchbase is set up.* {agents, plural, one {One agent gets} other {# agents get}} new leads in {channel}. {kept, plural, =0 {} one {One lead that came before is posted now.} other {# leads that came before are posted now.}}',
    ar: '*اكتمل إعداد Touchbase.* {agents, plural, zero {لا وكلاء} one {وكيل واحد} two {وكيلان} few {# وكلاء} many {# وكيلًا} other {# وكيل}} في {channel}. {kept, plural, =0 {} zero {} one {يُنشر الآن عميل واحد وصل من قبل.} two {يُنشر الآن عميلان وصلا من قبل.} few {يُنشر الآن # عملاء وصلوا من قبل.} many {يُنشر الآن # عميلًا وصلوا من قبل.} other {يُنشر الآن # عميل وصلوا من قبل.}}',
  },
} satisfies Record<string, Sentence>;
