import type { LaterRule, RefusalRule } from '../leads/may-contact.ts';
import type { Sentence } from './say.ts';

/** What an entry of the audit trail says besides who, whom and what. */
export const auditDetailWords = {
  everyChannel: { en: 'every channel', ar: 'كل القنوات' },
  law: { en: 'rule {law}', ar: 'القاعدة {law}' },
  lawOfTeam: { en: 'set by the team', ar: 'بتحديد الفريق' },
  asOf: { en: 'as of {day}', ar: 'بتاريخ {day}' },
  numbers: {
    en: '{n, plural, one {one number} other {# numbers}}',
    ar: '{n, plural, zero {لا أرقام} one {رقم واحد} two {رقمان} few {# أرقام} many {# رقمًا} other {# رقم}}',
  },
  forGood: { en: 'for good', ar: 'دون حد' },
  place: { en: 'place {n, number}', ar: 'المرتبة {n, number}' },
  on: { en: 'on', ar: 'مفعّلة' },
  off: { en: 'off', ar: 'متوقفة' },
  routingRule: { en: '“{name}”: {rule}', ar: '«{name}»: {rule}' },
  planVersion: {
    en: '{n, select, 0 {as it came} other {version {n}}}',
    ar: '{n, select, 0 {كما كانت} other {الإصدار {n}}}',
  },
  planCopied: { en: 'a copy', ar: 'نسخة' },
  planKept: { en: 'kept', ar: 'محفوظة' },
  planDeleted: { en: 'deleted', ar: 'محذوفة' },
  unknownZones: { en: 'people whose time zone is not known', ar: 'من لا تُعرف منطقتهم الزمنية' },
} satisfies Record<string, Sentence>;

/** By what way an opt-out or a consent came. */
export const auditWayWords: Record<string, Sentence> = {
  command: { en: 'by command', ar: 'بأمر' },
  button: { en: 'by a button', ar: 'بزر' },
  words: { en: 'read in what was logged', ar: 'من نص مسجل' },
  form: { en: 'by a form', ar: 'بنموذج' },
  page: { en: 'on their page', ar: 'عبر صفحتهم' },
  intake: { en: 'by a system outside', ar: 'من نظام خارجي' },
  import: { en: 'by an import', ar: 'باستيراد' },
  erased: { en: 'kept from somebody who was erased', ar: 'استمرارًا لطلب من مُحيت بياناته' },
  'opt-out-undone': { en: 'with the opt-out taken back', ar: 'مع التراجع عن طلب عدم التواصل' },
};

/** Why an opt-out stands no longer. */
export const auditWhyWords: Record<string, Sentence> = {
  consent: { en: 'new consent', ar: 'موافقة جديدة' },
  misread: { en: 'it had been misread', ar: 'فُهم خطأً' },
};

/** The rules of contact that somebody set aside. */
export const auditRuleWords: Record<LaterRule | RefusalRule, Sentence> = {
  'decent-hours': { en: 'decent hours', ar: 'الساعات المناسبة' },
  'weekly-cap': { en: 'the weekly cap', ar: 'الحد الأسبوعي' },
  'attempts-a-day': { en: 'unanswered calls in a day', ar: 'المكالمات بلا رد في اليوم' },
  'attempts-a-week': { en: 'unanswered calls in seven days', ar: 'المكالمات بلا رد في سبعة أيام' },
  'attempts-in-24h': { en: 'attempts in 24 hours', ar: 'المحاولات في 24 ساعة' },
  'opted-out': { en: 'opt-out', ar: 'طلب عدم التواصل' },
  'opted-out-of-channel': { en: 'opt-out of this channel', ar: 'طلب عدم التواصل عبر هذه القناة' },
  'no-decent-hour': { en: 'no decent hour', ar: 'لا ساعة مناسبة' },
  'consent-needed': { en: 'consent needed', ar: 'الموافقة لازمة' },
  'do-not-call': { en: 'do-not-call list', ar: 'قائمة عدم الاتصال' },
  'do-not-call-list-missing': { en: 'do-not-call list missing', ar: 'قائمة عدم الاتصال غير موجودة' },
  'do-not-call-list-too-old': { en: 'do-not-call list too old', ar: 'قائمة عدم الاتصال قديمة' },
};
