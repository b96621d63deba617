import type { Sentence } from './say.ts';

/** Somebody who is forgotten for good: the form in which that is said, and what came of it. */
export const eraseWords = {
  example: { en: '/lead erase huda', ar: '/lead محو هدى' },
  title: { en: 'Erase a person', ar: 'محو بيانات شخص' },
  submit: { en: 'Erase', ar: 'محو' },
  whom: {
    en: '*{name}* is to be forgotten for good. *This cannot be undone.*',
    ar: 'ستُمحى بيانات *{name}* نهائيًا. *لا يمكن التراجع عن ذلك.*',
  },
  goes: {
    en: [
      'What goes:',
      '• name, phones, e-mails, postal address, birthday and other days, language and time zone',
      '• what the person wrote, and what systems and files sent about them',
      '• notes, reasons and promises in words, also those of opt-outs and consents',
      '• all of it in the messages I have posted; they say that somebody was erased',
    ].join('\n'),
    ar: [
      'ما يُمحى:',
      '• الاسم والهواتف والبريد الإلكتروني والعنوان وتاريخ الميلاد وسائر المناسبات واللغة والتوقيت',
      '• ما كُتب في الاستفسارات، وما أرسلته الأنظمة والملفات',
      '• الملاحظات والأسباب ونصوص الوعود، وكذلك نصوص طلبات عدم التواصل والموافقات',
      '• كل ذلك في الرسائل المنشورة هنا، فتذكر فقط أن بيانات شخص مُحيت',
    ].join('\n'),
  },
  stays: {
    en: [
      'What stays: that there was an inquiry, a conversation or a sale, when, and whose; so that no figure changes. Plans stop, and open leads end as lost.',
      'Of each phone and e-mail a fingerprint stays, which nobody can read back: files do not bring the person back, and should they inquire themselves, I ask first.',
    ].join('\n'),
    ar: [
      'ما يبقى: أن استفسارًا أو حديثًا أو صفقة حدثت، ومتى ولدى من، فلا يتغير أي رقم. تتوقف الخطط، وتُعد الاستفسارات المفتوحة مفقودة.',
      'ومن كل هاتف وبريد تبقى بصمة لا يمكن لأحد قراءتها، فلا يعيد أي ملف هذا الشخص، وإن ورد منه استفسار جديد فلا تواصل دون إذن.',
    ].join('\n'),
  },
  field: { en: 'Type the name, or “erase”', ar: 'الاسم كما هو، أو كلمة «محو»' },
  notTyped: {
    en: 'To be sure: type {name}, or “erase”.',
    ar: 'للتأكد: يُكتب {name} أو كلمة «محو».',
  },
  atWork: { en: 'Erasing …', ar: 'يجري المحو…' },
  gone: { en: 'I cannot find this person any more.', ar: 'لم أعد أجد هذا الشخص.' },
  erased: {
    en: '*{name}* is erased. The messages I posted are being rewritten now.',
    ar: 'مُحيت بيانات *{name}*. تُعاد الآن كتابة الرسائل المنشورة.',
  },
  removedAddresses: {
    en: '• Phones and e-mails removed: {n, number}',
    ar: '• هواتف وعناوين بريد أزيلت: {n, number}',
  },
  removedInquiries: {
    en: '• Inquiries without their words now: {n, number}',
    ar: '• استفسارات أزيلت نصوصها: {n, number}',
  },
  removedInteractions: {
    en: '• Conversations without their notes now: {n, number}',
    ar: '• أحاديث أزيلت ملاحظاتها: {n, number}',
  },
  removedDeliveries: {
    en: '• Deliveries of other systems emptied: {n, number}',
    ar: '• ما ورد من أنظمة أخرى وأُفرغ: {n, number}',
  },
  removedRows: {
    en: '• Rows of imported files emptied: {n, number}',
    ar: '• صفوف ملفات أُفرغت: {n, number}',
  },
  elsewhere: {
    en: 'Files that were shared in Slack, what people wrote here themselves, and backups are not in my hands.',
    ar: 'الملفات المشاركة في Slack وما كتبه أعضاء الفريق هنا والنسخ الاحتياطية ليست في متناول Touchbase.',
  },
  message: {
    en: 'This was about a person whose data has been erased.',
    ar: 'كانت هذه الرسالة عن شخص مُحيت بياناته.',
  },
  isErased: {
    en: 'This person’s data was erased on {day}. Nothing else is known.',
    ar: 'مُحيت بيانات هذا الشخص في {day}، ولا يُعرف عنه شيء آخر.',
  },
} satisfies Record<string, Sentence>;
