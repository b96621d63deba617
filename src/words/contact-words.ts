import type { Sentence } from './say.ts';

/** What people say of a contact: name, language, own days, postal address. */
export const contactWords = {
  /** To be copied as it stands. */
  example: { en: '/lead edit huda birthday 14 march', ar: '/lead تعديل هدى ميلاد ١٤ مارس' },

  // The form
  title: { en: 'Edit contact', ar: 'تعديل بيانات العميل' },
  name: { en: 'Name', ar: 'الاسم' },
  language: { en: 'Speaks', ar: 'لغة التواصل' },
  english: { en: 'English', ar: 'الإنجليزية' },
  arabic: { en: 'Arabic', ar: 'العربية' },
  languageUnknown: { en: 'Not known', ar: 'غير معروفة' },
  zone: { en: 'Time zone', ar: 'المنطقة الزمنية' },
  zoneHint: {
    en: 'Only if the phone does not tell it: a city such as Dubai, or Asia/Dubai.',
    ar: 'فقط إن لم يدل عليها الهاتف، مثل Asia/Dubai.',
  },
  birthday: { en: 'Birthday', ar: 'يوم الميلاد' },
  weddingDay: { en: 'Wedding day', ar: 'يوم الزواج' },
  homePurchaseDay: { en: 'Day the home was bought', ar: 'يوم شراء المنزل' },
  dayHint: { en: 'Like 14 March. The year is not kept.', ar: 'مثل ١٤ مارس. لا تُحفظ السنة.' },
  postalAddress: { en: 'Postal address', ar: 'العنوان البريدي' },
  postalAddressHint: {
    en: 'As it stands on an envelope, a line each.',
    ar: 'كما يُكتب على الظرف، كل سطر في سطر.',
  },

  // What is wrong with what was typed
  twoReadings: {
    en: 'That can be {dayFirst} or {monthFirst}. Please write the month as a word.',
    ar: 'قد يكون هذا {dayFirst} أو {monthFirst}. يُرجى كتابة اسم الشهر.',
  },
  noSuchDay: {
    en: 'There is no such day. Write it like 14 March.',
    ar: 'لا وجود لهذا اليوم. يُكتب هكذا: ١٤ مارس.',
  },
  hijriDay: {
    en: 'That is a Hijri date, which falls on another day each year. Give the Gregorian one, like 14 March.',
    ar: 'هذا تاريخ هجري يقع كل سنة في يوم آخر. المطلوب التاريخ الميلادي، مثل ١٤ مارس.',
  },
  notADay: {
    en: 'I cannot read a day there. Write it like 14 March.',
    ar: 'لم أستطع قراءة اليوم. يُكتب هكذا: ١٤ مارس.',
  },
  notAZone: {
    en: 'That is no time zone I know. Write a city such as Dubai, or Asia/Dubai.',
    ar: 'لا أعرف منطقة زمنية بهذا الاسم. مثال: Asia/Dubai.',
  },
  addressTooLong: {
    en: 'That is more than an envelope takes: at most 8 lines and 300 characters.',
    ar: 'هذا أطول مما يتسع له الظرف: 8 أسطر و300 حرف على الأكثر.',
  },

  // What came of it
  edited: { en: '*{name}* is changed.', ar: 'تم تعديل بيانات *{name}*.' },
  asBefore: {
    en: 'Nothing changed: that is what I know of *{name}* already.',
    ar: 'لم يتغير شيء: هذا هو المسجل عن *{name}*.',
  },
  fieldIs: { en: '{field}: {value}', ar: '{field}: {value}' },
  nothingKnown: { en: 'nothing on record', ar: 'لا شيء مسجل' },
  followed: { en: 'In the plan now:', ar: 'في الخطة الآن:' },
  followedOn: { en: '• {what}: {day}', ar: '• {what}: {day}' },
  gone: { en: 'I cannot find this person any more.', ar: 'لم أعد أجد هذا الشخص.' },
} satisfies Record<string, Sentence>;

/** An address that would be needed and is not known. */
export const missingWords = {
  email: { en: 'no e-mail known', ar: 'لا بريد إلكتروني معروف' },
  phone: { en: 'no phone known', ar: 'لا رقم هاتف معروف' },
  post: { en: 'no postal address known', ar: 'لا عنوان بريدي معروف' },
} satisfies Record<string, Sentence>;
