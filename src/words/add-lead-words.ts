import type { Sentence } from './say.ts';

/** A lead that somebody enters by hand. */
export const addLeadWords = {
  title: { en: 'New lead', ar: 'عميل محتمل جديد' },
  submit: { en: 'Add', ar: 'إضافة' },
  foundInText: {
    en: 'This is what the text says. Please correct what is not right.',
    ar: 'هذا ما ورد في النص. يُرجى تصحيح ما يلزم.',
  },
  name: { en: 'Name', ar: 'الاسم' },
  phone: { en: 'Phone', ar: 'رقم الهاتف' },
  email: { en: 'E-mail', ar: 'البريد الإلكتروني' },
  severalHint: { en: 'Several: with commas between them.', ar: 'إن تعددت فبينها فواصل.' },
  kind: { en: 'Looks to', ar: 'المطلوب' },
  buyer: { en: 'Buy', ar: 'شراء' },
  seller: { en: 'Sell', ar: 'بيع' },
  renter: { en: 'Rent', ar: 'استئجار' },
  investor: { en: 'Invest', ar: 'استثمار' },
  area: { en: 'Area', ar: 'المنطقة' },
  bedrooms: { en: 'Bedrooms', ar: 'غرف النوم' },
  priceTo: { en: 'Budget up to', ar: 'الميزانية حتى' },
  message: { en: 'What they want', ar: 'تفاصيل الطلب' },
  source: { en: 'Where they come from', ar: 'المصدر' },
  newSource: { en: 'Or a source that is new', ar: 'أو مصدر جديد' },
  newSourceHint: { en: 'Such as Open house, or Sign.', ar: 'مثل: بيت مفتوح، أو لوحة إعلان.' },
  whose: { en: 'Who takes it', ar: 'من يتولى الطلب' },
  mine: { en: 'Me', ar: 'أنا' },
  offered: { en: 'Whoever claims it in the leads channel', ar: 'من يستلمه في قناة العملاء' },
  nextOn: { en: 'Next step on', ar: 'الخطوة التالية بتاريخ' },
  nextOnHint: {
    en: 'Only if you take it. It will be in your list of that day.',
    ar: 'إذا كان الطلب لك فقط. يظهر في قائمتك لذلك اليوم.',
  },
  nextWords: { en: 'Said when the lead was added', ar: 'ذُكر عند إضافة الطلب' },

  // What is wrong with what was typed
  nobody: {
    en: 'Please give a name, a phone or an e-mail.',
    ar: 'يُرجى كتابة اسم أو رقم هاتف أو بريد إلكتروني.',
  },
  notAPhone: {
    en: 'This is no phone number. A number of another country begins with + and its code.',
    ar: 'هذا ليس رقم هاتف. رقم بلد آخر يبدأ بعلامة + ورمز البلد.',
  },
  notAnEmail: { en: 'This is no e-mail address.', ar: 'هذا ليس بريدًا إلكترونيًا.' },
  noSource: { en: 'Please choose a source, or name a new one.', ar: 'يُرجى اختيار مصدر أو تسمية مصدر جديد.' },
  dayBehind: { en: 'That day has passed.', ar: 'هذا اليوم قد مضى.' },

  // What came of it
  isYours: {
    en: '*{name}* is yours. You have the contact in our conversation here.',
    ar: 'أصبح *{name}* لديك. وصلتك بيانات التواصل في محادثتنا هنا.',
  },
  isOffered: {
    en: '*{name}* is in {channel}, for whoever claims it.',
    ar: 'طلب *{name}* في {channel} بانتظار من يستلمه.',
  },
  waitsForSetUp: {
    en: '*{name}* is kept, and will be offered once Touchbase is set up.',
    ar: 'حُفظ طلب *{name}*، ويُعرض بعد إكمال الإعداد.',
  },
  joined: {
    en: '*{name}* has asked before, and nobody has claimed that yet. Both are on one card in {channel}.',
    ar: 'سبق وصول استفسار من *{name}* ولم يُستلم بعد. الطلبان في بطاقة واحدة في {channel}.',
  },
  withTheirAgent: {
    en: '*{name}* is known and with {owner}, who has been told.',
    ar: '*{name}* من جهات الاتصال لدى {owner}، ووصل التنبيه.',
  },
  leftAlone: {
    en: '*{name}* asked to be left alone. The inquiry is kept, and whoever is responsible has been told.',
    ar: 'عدم التواصل مطلوب مع *{name}*. حُفظ الاستفسار ووصل التنبيه إلى المسؤول.',
  },
  nextStep: { en: 'Next step: {when}.', ar: 'الخطوة التالية: {when}.' },
} satisfies Record<string, Sentence>;
