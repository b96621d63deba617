import type { AuditedDeed, AuditKind } from '../team/audited-deeds.ts';
import type { Sentence } from './say.ts';

/** What was changed, by whom: the view of administrators. */
export const auditWords = {
  title: { en: 'What was changed', ar: 'سجل التغييرات' },
  intro: {
    en: 'Every change of settings, roles, keys and owners, every opt-out and what touches people’s privacy, newest first.',
    ar: 'كل تغيير في الإعدادات والأدوار والمفاتيح ومن لديه العملاء، وكل طلب عدم تواصل وما يمس خصوصية الناس، الأحدث أولًا.',
  },
  none: { en: 'Nothing of that kind has been recorded.', ar: 'لم يُسجل شيء من هذا القبيل.' },
  line: { en: '{when} · {what}', ar: '{when} · {what}' },
  all: { en: 'Everything', ar: 'الكل' },
  anybody: { en: 'Anybody', ar: 'أي شخص' },
  whichKind: { en: 'What kind', ar: 'أي نوع' },
  byWhom: { en: 'By whom', ar: 'من قام به' },
  older: { en: 'Older', ar: 'الأقدم' },
  newest: { en: 'From the newest', ar: 'من الأحدث' },
  file: { en: 'As a file', ar: 'كملف' },
  fileTitle: { en: 'What was changed', ar: 'سجل التغييرات' },
  fileComment: {
    en: '{n, plural, one {# entry} other {# entries}}{cut, select, yes {; older ones are not in it, choose a kind or a person for fewer} other {}}',
    ar: '{n, plural, zero {لا قيود} one {قيد واحد} two {قيدان} few {# قيود} many {# قيدًا} other {# قيد}}{cut, select, yes {، وليس فيه ما هو أقدم، ويمكن اختيار نوع أو شخص لتقليلها} other {}}',
  },
  fileShared: {
    en: 'The file is in your conversation with Touchbase.',
    ar: 'الملف موجود في محادثتك مع Touchbase.',
  },
  fileFailed: {
    en: 'The file could not be shared. Please try again in a moment.',
    ar: 'تعذرت مشاركة الملف. الرجاء إعادة المحاولة بعد لحظات.',
  },
  columnWhen: { en: 'When, in universal time', ar: 'الوقت العالمي المنسق' },
  columnWho: { en: 'Who', ar: 'من' },
  columnDeed: { en: 'What', ar: 'ماذا' },
  columnAbout: { en: 'About', ar: 'بشأن' },
  columnDetails: { en: 'Details', ar: 'التفاصيل' },
  touchbase: { en: 'Touchbase or a page or system outside', ar: 'Touchbase أو صفحة أو نظام خارجي' },
  somebody: { en: 'somebody whose name is not kept', ar: 'شخص لم يُحفظ اسمه' },
  nobody: { en: 'nobody', ar: 'لا أحد' },
  nothing: { en: 'nothing', ar: 'لا شيء' },
  yes: { en: 'yes', ar: 'نعم' },
  no: { en: 'no', ar: 'لا' },
} satisfies Record<string, Sentence>;

/** The kinds to choose from. */
export const auditKindWords = {
  settings: { en: 'Settings, plans, routing', ar: 'الإعدادات والخطط والتوزيع' },
  roles: { en: 'Roles', ar: 'الأدوار' },
  keys: { en: 'Keys', ar: 'المفاتيح' },
  ownership: { en: 'Who has whom', ar: 'من لديه العملاء' },
  'opt-outs': { en: 'Opt-outs and consent', ar: 'عدم التواصل والموافقات' },
  rules: { en: 'Rules of contact', ar: 'قواعد التواصل' },
  privacy: { en: 'Privacy', ar: 'الخصوصية' },
} satisfies Record<AuditKind, Sentence>;

/** What was done, by deed. {who} did it, {about} is whom or what it is about. */
export const auditDeedWords = {
  'settings-changed': {
    en: '{who} changed {setting}{aboutIs, select, yes { ({about})} other {}}: from {from} to {to}',
    ar: 'تغيير {setting}{aboutIs, select, yes { ({about})} other {}} من {from} إلى {to}، من قِبل {who}',
  },
  'role-given': {
    en: '{who} made {about} {role, select, manager {a manager} other {an administrator}}',
    ar: 'منح {about} دور {role, select, manager {مدير} other {مسؤول نظام}}، من قِبل {who}',
  },
  'role-taken': {
    en: '{who} took from {about} the role of {role, select, manager {manager} other {administrator}}',
    ar: 'سحب دور {role, select, manager {مدير} other {مسؤول نظام}} من {about}، من قِبل {who}',
  },
  'key-made': {
    en: '{who} made the key {begins}… for {source}',
    ar: 'إنشاء المفتاح {begins}… للمصدر {source}، من قِبل {who}',
  },
  'key-rotated': {
    en: '{who} exchanged the key {begins}… of {source} for {by}…',
    ar: 'استبدال المفتاح {begins}… للمصدر {source} بالمفتاح {by}…، من قِبل {who}',
  },
  'key-ended': {
    en: '{who} ended the key {begins}… of {source}',
    ar: 'إنهاء المفتاح {begins}… للمصدر {source}، من قِبل {who}',
  },
  'owner-changed': {
    en: '{about} went from {from} to {to}, by {who}',
    ar: 'انتقال {about} من {from} إلى {to}، من قِبل {who}',
  },
  'contacts-merged': {
    en: '{who} merged two entries of {about} into one',
    ar: 'دمج سجلين لـ{about} في سجل واحد، من قِبل {who}',
  },
  'contacts-parted': {
    en: '{who} took back a merge of {about} with somebody else',
    ar: 'التراجع عن دمج {about} مع سجل آخر، من قِبل {who}',
  },
  'opted-out': {
    en: '{about} asked to be left alone{moreIs, select, yes { ({more})} other {}}, recorded by {who}',
    ar: 'طلب {about} عدم التواصل{moreIs, select, yes { ({more})} other {}}، سجله {who}',
  },
  'opt-out-undone': {
    en: '{about} may be contacted again{moreIs, select, yes { ({more})} other {}}, recorded by {who}',
    ar: 'السماح بالتواصل مع {about} من جديد{moreIs, select, yes { ({more})} other {}}، سجله {who}',
  },
  'consent-recorded': {
    en: '{ofImport, select, yes {An import brought {n, plural, one {one consent} other {# consents}}, by {who}} other {{about} gave consent{moreIs, select, yes { ({more})} other {}}, recorded by {who}}}',
    ar: '{ofImport, select, yes {{n, plural, zero {لا موافقات} one {موافقة واحدة} two {موافقتان} few {# موافقات} many {# موافقة} other {# موافقة}} من ملف مستورد، من قِبل {who}} other {موافقة من {about}{moreIs, select, yes { ({more})} other {}}، سجلها {who}}}',
  },
  'consent-withdrawn': {
    en: '{ofImport, select, yes {An import was taken back with {n, plural, one {one consent} other {# consents}}, by {who}} other {{about} withdrew consent{moreIs, select, yes { ({more})} other {}}, recorded by {who}}}',
    ar: '{ofImport, select, yes {التراجع عن استيراد ومعه {n, plural, zero {لا موافقات} one {موافقة واحدة} two {موافقتان} few {# موافقات} many {# موافقة} other {# موافقة}}، من قِبل {who}} other {سحب موافقة {about}{moreIs, select, yes { ({more})} other {}}، سجله {who}}}',
  },
  'rule-changed': {
    en: '{who} changed the rules of contact, {about}: from “{from}” to “{to}”',
    ar: 'تغيير قواعد التواصل ({about}) من «{from}» إلى «{to}»، من قِبل {who}',
  },
  'rule-overridden': {
    en: '{who} set a rule of contact aside for {about}{moreIs, select, yes { ({more})} other {}}',
    ar: 'تجاوز قاعدة تواصل مع {about}{moreIs, select, yes { ({more})} other {}}، من قِبل {who}',
  },
  'do-not-call-list-taken-in': {
    en: '{who} took in a do-not-call list{moreIs, select, yes { ({more})} other {}}',
    ar: 'استيراد قائمة عدم اتصال{moreIs, select, yes { ({more})} other {}}، من قِبل {who}',
  },
  'contact-exported': {
    en: '{who} exported everything held on {about}',
    ar: 'تصدير كل ما هو محفوظ عن {about}، من قِبل {who}',
  },
  'contact-erased': { en: '{who} erased {about}', ar: 'محو بيانات {about}، من قِبل {who}' },
} satisfies Record<AuditedDeed, Sentence>;

/** What a setting is called in the trail. */
export const auditSettingWords = {
  leadsChannelId: { en: 'the leads channel', ar: 'قناة العملاء المحتملين' },
  reportsChannelId: { en: 'the reports channel', ar: 'قناة التقارير' },
  fallbackUserId: { en: 'who is asked about unclaimed leads', ar: 'من يُسأل عن غير المستلم' },
  zone: { en: 'the time zone', ar: 'المنطقة الزمنية' },
  country: { en: 'the country', ar: 'البلد' },
  currency: { en: 'the currency', ar: 'العملة' },
  workingDays: { en: 'the working days', ar: 'أيام العمل' },
  firstWeekday: { en: 'the first weekday', ar: 'أول أيام الأسبوع' },
  language: { en: 'the language', ar: 'اللغة' },
  digits: { en: 'the digits', ar: 'الأرقام' },
  holidaysOff: { en: 'days off on public holidays', ar: 'التعطيل في الإجازات الرسمية' },
  holidays: { en: 'the list of holidays', ar: 'قائمة المناسبات' },
  claimWindowMinutes: { en: 'the claim window in minutes', ar: 'مهلة الاستلام بالدقائق' },
  captureMinutes: { en: 'the minutes for a first attempt', ar: 'مهلة أول محاولة بالدقائق' },
  mostOpenLeads: { en: 'the most open leads of one agent', ar: 'أقصى عدد للعملاء المفتوحين لكل وكيل' },
  mostLeadsADay: { en: 'the most leads a day for one agent', ar: 'أقصى عدد يومي لكل وكيل' },
  weeklyCap: { en: 'the weekly cap of touches', ar: 'الحد الأسبوعي للتواصل' },
  keepDeliveryMonths: { en: 'the months to keep what systems sent', ar: 'أشهر حفظ ما أرسلته الأنظمة' },
  keepQuarantineMonths: {
    en: 'the months to keep what systems sent and was not understood',
    ar: 'أشهر حفظ ما أرسلته الأنظمة ولم يُفهم',
  },
  keepImportMonths: { en: 'the months to keep the rows of imports', ar: 'أشهر حفظ صفوف الملفات المستوردة' },
  keepLostMonths: {
    en: 'the months to keep what people wrote in lost inquiries',
    ar: 'أشهر حفظ نصوص الاستفسارات المفقودة',
  },
  coordinatorUserId: { en: 'the coordinator', ar: 'المنسق' },
  plan: { en: 'a plan', ar: 'إحدى الخطط' },
  routingRule: { en: 'a routing rule', ar: 'إحدى قواعد التوزيع' },
} satisfies Record<string, Sentence>;
