import type { Sentence } from './say.ts';

/** The form that a team without a website tool gives to people, and what it answers them. Plain text, no markup. */
export const formPageWords = {
  title: { en: 'Get in touch', ar: 'للتواصل معنا' },
  titleNotSent: { en: 'Not sent yet: get in touch', ar: 'لم يُرسل بعد: للتواصل معنا' },
  intro: {
    en: 'Tell us what you are looking for, and one of us will get back to you.',
    ar: 'يسعدنا معرفة المطلوب، وسيصلكم ردّ من فريقنا.',
  },
  toEnglish: { en: 'English', ar: 'English' },
  toArabic: { en: 'العربية', ar: 'العربية' },
  optional: { en: 'optional', ar: 'اختياري' },
  fields: {
    name: { en: 'Your name', ar: 'الاسم' },
    phone: { en: 'Phone', ar: 'رقم الهاتف' },
    email: { en: 'E-mail', ar: 'البريد الإلكتروني' },
    kind: { en: 'What are you looking for?', ar: 'ما المطلوب؟' },
    area: { en: 'Area or city', ar: 'الحي أو المدينة' },
    message: { en: 'Message', ar: 'الرسالة' },
  },
  reachHint: { en: 'A phone number or an e-mail is enough.', ar: 'يكفي رقم هاتف أو بريد إلكتروني.' },
  kinds: {
    none: { en: 'Please choose', ar: 'يرجى الاختيار' },
    buyer: { en: 'To buy', ar: 'شراء' },
    seller: { en: 'To sell', ar: 'بيع' },
    renter: { en: 'To rent', ar: 'استئجار' },
    investor: { en: 'To invest', ar: 'استثمار' },
    question: { en: 'I have a question', ar: 'لدي سؤال' },
  },
  bait: { en: 'Leave this empty', ar: 'يُترك هذا الحقل فارغًا' },
  consent: {
    en: 'We keep what you send, to answer you and to stay in touch. Tell us at any time if you want us to stop.',
    ar: 'نحتفظ بما ترسلونه للرد عليكم وللبقاء على تواصل. يمكن طلب إيقاف التواصل في أي وقت.',
  },
  agree: {
    en: 'You may call me and write to me about homes and the market. I can withdraw this at any time.',
    ar: 'أوافق على الاتصال بي ومراسلتي بشأن العقارات والسوق، ويمكنني سحب موافقتي في أي وقت.',
  },
  send: { en: 'Send', ar: 'إرسال' },
  toCorrect: { en: 'Please look at this again:', ar: 'يرجى مراجعة ما يلي:' },
  faults: {
    'name-missing': { en: 'Please write your name.', ar: 'يرجى كتابة الاسم.' },
    'reach-missing': {
      en: 'Please give a phone number or an e-mail.',
      ar: 'يرجى كتابة رقم هاتف أو بريد إلكتروني.',
    },
    'phone-unreadable': {
      en: 'Please check the phone number. If it is not a local one, begin with + and the country code.',
      ar: 'يرجى التحقق من رقم الهاتف. إن لم يكن محليًا فليبدأ بعلامة + ورمز الدولة.',
    },
    'email-unreadable': {
      en: 'Please check the e-mail. It needs an @ and what comes after it.',
      ar: 'يرجى التحقق من البريد الإلكتروني. تلزم علامة @ وما بعدها.',
    },
    'message-too-long': {
      en: 'The message is too long. Please shorten it.',
      ar: 'الرسالة طويلة جدًا. يرجى اختصارها.',
    },
  },
  notices: {
    'not-stored': {
      en: 'This could not be sent. What you wrote is still here: please send it again in a minute.',
      ar: 'تعذّر الإرسال. ما كُتب ما زال هنا: يرجى الإرسال من جديد بعد دقيقة.',
    },
    'too-fast': {
      en: 'Too much was sent from your network. What you wrote is still here: please send it again in a few minutes.',
      ar: 'وصل الكثير من شبكتكم. ما كُتب ما زال هنا: يرجى الإرسال من جديد بعد دقائق.',
    },
  },
  thanks: { en: 'Thank you', ar: 'شكرًا لكم' },
  thanksMore: {
    en: 'We have what you wrote, and one of us will get back to you.',
    ar: 'وصلنا ما كتبتموه، وسيصلكم ردّ من فريقنا.',
  },
  another: { en: 'Send something else', ar: 'إرسال رسالة أخرى' },
  tooLarge: { en: 'That is too much at once', ar: 'هذا كثير في مرة واحدة' },
  tooLargeMore: {
    en: 'Nothing was sent. Please go back, shorten the message, and send it again.',
    ar: 'لم يُرسل شيء. يرجى الرجوع واختصار الرسالة ثم إرسالها من جديد.',
  },
  unread: { en: 'That did not arrive whole', ar: 'لم يصل كل ما أُرسل' },
  unreadMore: { en: 'Please go back and send it again.', ar: 'يرجى الرجوع والإرسال من جديد.' },
  wrongMethod: { en: 'That is not possible here', ar: 'هذا غير ممكن هنا' },
  wrongMethodMore: {
    en: 'This address shows a form and takes what is written in it.',
    ar: 'يعرض هذا العنوان نموذجًا ويستقبل ما يُكتب فيه.',
  },
  toForm: { en: 'To the form', ar: 'إلى النموذج' },
  unknown: { en: 'There is no form here', ar: 'لا يوجد نموذج هنا' },
  unknownMore: {
    en: 'Please ask whoever gave you this address.',
    ar: 'يرجى سؤال من أعطاكم هذا العنوان.',
  },
} satisfies Record<string, Sentence | Record<string, Sentence>>;
