import type { Sentence } from './say.ts';

/** The pages on which people stop our e-mails or choose what to stop. Plain text, no markup; no name of anybody. */
export const preferenceWords = {
  toEnglish: { en: 'English', ar: 'English' },
  toArabic: { en: 'العربية', ar: 'العربية' },
  stopTitle: { en: 'Stop our e-mails', ar: 'إيقاف رسائل البريد الإلكتروني' },
  stopIntro: {
    en: 'Press the button, and you get no more e-mails from us. Nothing has changed until you do.',
    ar: 'بالضغط على الزر لن تصلكم منا رسائل بريد إلكتروني بعد الآن. لم يتغير شيء قبل ذلك.',
  },
  stopButton: { en: 'Stop the e-mails', ar: 'إيقاف الرسائل' },
  stopped: { en: 'You get no more e-mails from us', ar: 'لن تصلكم منا رسائل بريد إلكتروني بعد الآن' },
  stoppedMore: {
    en: 'This holds from now on, and for good, unless you tell us otherwise.',
    ar: 'يسري هذا من الآن ودون انتهاء، ما لم تطلبوا غير ذلك.',
  },
  toChoices: {
    en: 'Choose what else to stop, or everything',
    ar: 'اختيار ما يتوقف غير ذلك، أو إيقاف كل شيء',
  },
  title: { en: 'How may we reach you?', ar: 'كيف نتواصل معكم؟' },
  intro: {
    en: 'Tick what you want us to stop. It holds at once.',
    ar: 'يرجى تحديد ما يجب أن نوقفه. يسري ذلك فورًا.',
  },
  now: { en: 'Stopped now: {what}.', ar: 'المتوقف الآن: {what}.' },
  nowNothing: { en: 'Nothing is stopped now.', ar: 'لا شيء متوقف الآن.' },
  nowEverything: { en: 'We do not contact you at all now.', ar: 'لا نتواصل معكم الآن بأي طريقة.' },
  saved: { en: 'Your choice is saved.', ar: 'حُفظ اختياركم.' },
  legend: { en: 'Please stop', ar: 'يرجى إيقاف' },
  choices: {
    email: { en: 'E-mails', ar: 'رسائل البريد الإلكتروني' },
    messages: { en: 'Text and social media messages', ar: 'الرسائل النصية ورسائل التواصل الاجتماعي' },
    calls: { en: 'Phone calls', ar: 'المكالمات الهاتفية' },
    post: { en: 'Letters, cards and gifts', ar: 'الخطابات والبطاقات والهدايا' },
    visits: { en: 'Visits and invitations', ar: 'الزيارات والدعوات' },
    everything: { en: 'Everything, on every channel', ar: 'كل شيء، عبر جميع القنوات' },
  },
  fixed: {
    en: 'Asked for in another way. To change it, please tell us in person.',
    ar: 'طُلب ذلك بطريقة أخرى. لتغييره يرجى إبلاغنا مباشرة.',
  },
  backHint: {
    en: 'If you take a tick away, you agree that we contact you that way again.',
    ar: 'إزالة العلامة تعني الموافقة على أن نتواصل معكم بتلك الطريقة من جديد.',
  },
  save: { en: 'Save', ar: 'حفظ' },
  nobody: { en: 'There is nothing to stop', ar: 'لا يوجد ما يتوقف' },
  nobodyMore: {
    en: 'We keep nothing by which we could contact you, and we send you nothing.',
    ar: 'لا نحتفظ بما يمكن التواصل معكم عبره، ولا نرسل إليكم شيئًا.',
  },
  unknown: { en: 'There is no such page', ar: 'لا توجد صفحة كهذه' },
  unknownMore: {
    en: 'Please open the link again as it stands in our message, whole. Or just tell us what you want us to stop.',
    ar: 'يرجى فتح الرابط من جديد كاملًا كما ورد في رسالتنا، أو إبلاغنا مباشرة بما يجب إيقافه.',
  },
  tooFast: { en: 'Too much at once', ar: 'طلبات كثيرة في وقت واحد' },
  tooFastMore: {
    en: 'Please try again in a few minutes.',
    ar: 'يرجى المحاولة من جديد بعد دقائق.',
  },
  notNow: { en: 'That did not work just now', ar: 'تعذّر ذلك الآن' },
  notNowMore: {
    en: 'Nothing was changed. Please try again in a minute.',
    ar: 'لم يتغير شيء. يرجى المحاولة من جديد بعد دقيقة.',
  },
  wrongMethod: { en: 'That is not possible here', ar: 'هذا غير ممكن هنا' },
  wrongMethodMore: {
    en: 'Nothing was changed. Please open the link in a browser.',
    ar: 'لم يتغير شيء. يرجى فتح الرابط في متصفح.',
  },
  /** In a letter, on a line of its own above the link. */
  letterLine: { en: 'To stop these letters:', ar: 'لإيقاف هذه الرسائل:' },
} satisfies Record<string, Sentence | Record<string, Sentence>>;
