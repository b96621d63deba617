import type { Sentence } from './say.ts';

/** The keys by which lead sources post: the list of them, and what administrators do with it. */
export const keyWords = {
  title: { en: 'Keys of lead sources', ar: 'مفاتيح المصادر' },
  intro: {
    en: 'What a system outside shows to post leads. Each key is for one source; only its beginning is shown here. Those of `INTAKE_KEYS` in the environment go on beside these, and end when they are taken out there.',
    ar: 'ما يُبرزه نظام خارجي ليرسل العملاء المحتملين. لكل مصدر مفتاحه، ولا يظهر منه هنا إلا بدايته. مفاتيح `INTAKE_KEYS` في إعدادات التشغيل تبقى سارية إلى جانبها، وتنتهي بإزالتها من هناك.',
  },
  none: { en: 'No key has been made here yet.', ar: 'لم يُنشأ أي مفتاح هنا بعد.' },
  make: { en: 'New key', ar: 'مفتاح جديد' },
  line: {
    en: '*{source}* · `{begins}…`{labelled, select, yes { · {label}} other {}}\nMade by {who}, {when} · {used, select, yes {last used {last}} other {not used yet}}{ending, select, yes { · ends {ends}} other {}}',
    ar: '*{source}* · `{begins}…`{labelled, select, yes { · {label}} other {}}\nأنشأه {who}، {when} · {used, select, yes {آخر استخدام {last}} other {لم يُستخدم بعد}}{ending, select, yes { · ينتهي {ends}} other {}}',
  },
  rotateDay: { en: 'Exchange (old: 24 hours)', ar: 'استبدال (القديم: ٢٤ ساعة)' },
  rotateWeek: { en: 'Exchange (old: 7 days)', ar: 'استبدال (القديم: ٧ أيام)' },
  end: { en: 'End now', ar: 'إنهاء الآن' },
  endSure: {
    en: 'Whatever still shows this key is refused within seconds. It cannot be taken back.',
    ar: 'كل ما يزال يستخدم هذا المفتاح يُرفض خلال ثوانٍ، ولا يمكن التراجع.',
  },
  endKeep: { en: 'Keep it', ar: 'إبقاؤه' },
  newTitle: { en: 'New key', ar: 'مفتاح جديد' },
  makeIt: { en: 'Make it', ar: 'إنشاء' },
  source: { en: 'Source', ar: 'المصدر' },
  sourceHint: {
    en: 'As it is called in addresses and reports, for instance zillow or my website.',
    ar: 'كما يظهر في العناوين والتقارير، مثل: موقعنا.',
  },
  label: { en: 'What it is for', ar: 'الغرض منه' },
  labelHint: {
    en: 'For instance: form on the home page, agency X.',
    ar: 'مثلًا: نموذج الصفحة الرئيسية، الوكالة س.',
  },
  made: {
    en: '*The key for {source}. It is shown this once; copy it now.*\n```{key}```\nIt goes into the header `X-Api-Key` (or `Authorization: Bearer`) of `POST {address}`. Lost, it is exchanged for another.',
    ar: '*مفتاح المصدر {source}. يُعرض هذه المرة فقط، فيُرجى نسخه الآن.*\n```{key}```\nيوضع في الترويسة `X-Api-Key` (أو `Authorization: Bearer`) مع `POST {address}`. عند فقدانه يُستبدل بغيره.',
  },
  oldGoesOn: {
    en: 'The one before goes on until {when}.',
    ar: 'يبقى المفتاح السابق ساريًا حتى {when}.',
  },
  noSource: { en: 'A name with letters or digits in it.', ar: 'اسم فيه أحرف أو أرقام.' },
  reserved: {
    en: 'Leads of Meta come through a door of their own, by Meta’s signature.',
    ar: 'عملاء Meta يصلون عبر باب خاص بتوقيع Meta.',
  },
  tooMany: {
    en: 'There are as many keys as fit ({most, number}). End one first.',
    ar: 'بلغ عدد المفاتيح الحد الأقصى ({most, number}). يجب إنهاء أحدها أولًا.',
  },
  madeBefore: {
    en: 'The key was made before and cannot be shown again. Exchange it if it was not copied.',
    ar: 'أُنشئ المفتاح من قبل ولا يمكن عرضه ثانية. يمكن استبداله إن لم يُنسخ.',
  },
  gone: { en: 'This key has ended already.', ar: 'هذا المفتاح منتهٍ بالفعل.' },
  ending: {
    en: 'This key has been exchanged already, and ends by itself.',
    ar: 'استُبدل هذا المفتاح من قبل، وسينتهي من تلقاء نفسه.',
  },
} satisfies Record<string, Sentence>;
