import type { Relationship } from '../leads/contact.ts';
import type { Stage } from '../leads/lead.ts';
import type { Sentence } from './say.ts';

/** A contact and its leads in full. */
export const detailWords = {
  leadUnknown: {
    en: 'I do not know “{said}” after `/lead`. What works: `/lead add`, `/lead import`, `/lead show huda`, `/lead edit huda`, `/lead refer huda by salem`, `/lead advocate salem`, `/lead merge huda with huda salem`, `/lead consent huda email wrote: please do`, `/lead stage huda sql`, `/lead release huda`, `/lead assign huda to @omar`, `/lead handover @omar`',
    ar: 'لا أعرف «{said}» بعد `/lead`. المتاح: `/lead إضافة`، `/lead استيراد`، `/lead عرض هدى`، `/lead تعديل هدى`، `/lead إحالة هدى من سالم`، `/lead تزكية سالم`، `/lead دمج هدى مع هدى سالم`، `/lead موافقة هدى بريد كتبت: نعم`، `/lead مرحلة هدى مؤهل للبيع`، `/lead إعادة هدى`، `/lead إسناد هدى إلى @omar`، `/lead تسليم @omar`',
  },
  owner: { en: 'With {who}', ar: 'لدى {who}' },
  noOwner: { en: 'With nobody yet', ar: 'لم يستلمه أحد بعد' },
  addressesHidden: {
    en: 'Phone and e-mail go to whoever claims the lead.',
    ar: 'الهاتف والبريد لمن يستلم العميل.',
  },
  leads: { en: '*Inquiries*', ar: '*الاستفسارات*' },
  lead: { en: '{source} · {moment} · {stage}', ar: '{source} · {moment} · {stage}' },
  leadClaimed: { en: 'claimed after {duration}', ar: 'استُلم بعد {duration}' },
  leadToOwner: { en: 'went straight to their agent', ar: 'أُحيل مباشرة إلى الوكيل المتابع' },
  plan: {
    en: 'On *{plan}* {start, select, ahead {from {day} on} other {since {day}}}: {done, number} of {total, number} settled',
    ar: 'على *{plan}* {start, select, ahead {ابتداءً من {day}} other {منذ {day}}}: {done, number} من {total, number}',
  },
  noPlan: { en: 'On no plan', ar: 'ليس على خطة' },
  next: { en: '*Next*', ar: '*القادم*' },
  nextOn: { en: '{day}: {line}', ar: '{day}: {line}' },
  history: { en: '*What happened*', ar: '*ما حدث*' },
  noHistory: { en: 'Nothing has been logged yet.', ar: 'لم يُسجّل شيء بعد.' },
  happened: { en: '{moment}: {channel}, {outcome} ({who})', ar: '{moment}: {channel}، {outcome} ({who})' },
  happenedNote: { en: '{happened}: {note}', ar: '{happened}: {note}' },
  optedOut: {
    en: 'Asked to be left alone: please do not contact.',
    ar: 'طلب عدم التواصل: الرجاء عدم التواصل.',
  },
  optedOutOf: { en: 'Asked for no more: {channels}', ar: 'طلب إيقاف: {channels}' },
} satisfies Record<string, Sentence>;

export const stageWords: Record<Stage, Sentence> = {
  new: { en: 'new', ar: 'جديد' },
  claimed: { en: 'claimed', ar: 'مستلم' },
  contacted: { en: 'contacted', ar: 'تم التواصل' },
  mql: { en: 'MQL', ar: 'مؤهل تسويقيًا' },
  sql: { en: 'SQL', ar: 'مؤهل للبيع' },
  accepted: { en: 'accepted', ar: 'مقبول' },
  agreement: { en: 'agreement', ar: 'اتفاق' },
  closed: { en: 'closed', ar: 'مغلق بصفقة' },
  lost: { en: 'lost', ar: 'لم يكتمل' },
};

export const relationshipWords: Record<Relationship, Sentence> = {
  'havent-met': { en: 'not met yet', ar: 'لم نلتقِ بعد' },
  met: { en: 'met', ar: 'معرفة' },
  client: { en: 'client', ar: 'عميل' },
  advocate: { en: 'advocate', ar: 'مزكٍّ' },
};
