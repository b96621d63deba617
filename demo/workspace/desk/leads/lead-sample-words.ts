import type { Sentence } from '../../../../src/words/say.ts';

/** The panel of leads: what each sample is, and what was sent. */
export const leadSampleWords = {
  intro: {
    en: 'Each button sends a new, made-up person through the real intake over HTTP. Watch #leads.',
    ar: 'كل زر يرسل شخصًا جديدًا من نسج الخيال عبر مدخل العملاء الحقيقي بطلب HTTP. تظهر النتيجة في \u2066#leads\u2069.',
  },
  door: {
    en: 'The intake listens at {url}. Each request below comes as a curl line, to send it from a terminal.',
    ar: 'مدخل العملاء على {url}. ومع كل طلب أدناه سطر curl لإرساله من الطرفية.',
  },
  curl: { en: 'The same from a terminal', ar: 'الطلب نفسه من الطرفية' },
  tooLongForLine: {
    en: 'Its body is too long for a line.',
    ar: 'محتواه أطول من أن يوضع في سطر.',
  },
  sources: { en: 'From each kind of source', ar: 'من كل نوع من المصادر' },
  providers: { en: 'In the forms of known providers', ar: 'بصيغ المزوّدين المعروفين' },
  zillowHint: {
    en: 'As Zillow sends it to agents, here without the signed envelope',
    ar: 'كما تصل من Zillow، وهنا دون غلاف التوقيع',
  },
  realtorHint: { en: 'Nested JSON with a home in it', ar: 'JSON متداخل وفيه عقار' },
  googleHint: {
    en: 'Columns with ids; the answer to an own question goes into the message',
    ar: 'أعمدة بمعرّفات، وإجابة السؤال الخاص تصبح جزءًا من الرسالة',
  },
  rentalsHint: { en: 'A web form about a home for rent', ar: 'نموذج ويب عن عقار للإيجار' },
  zooplaHint: { en: 'JSON with the applicant in it', ar: 'JSON وفيه صاحب الطلب' },
  hubspotHint: { en: 'A list of named fields', ar: 'قائمة حقول مسمّاة' },
  salesforceHint: { en: 'A web form with an organisation’s id', ar: 'نموذج ويب بمعرّف المؤسسة' },
  fivestreetHint: { en: 'JSON with a lead and its routing', ar: 'JSON فيه العميل ووجهته' },
  awkward: { en: 'The awkward ones', ar: 'الحالات الصعبة' },
  portal: { en: 'A portal’s event', ar: 'حدث من بوابة عقارية' },
  portalHint: {
    en: 'Follow Up Boss’s event shape, as Zillow and most portals send it',
    ar: 'بصيغة أحداث Follow Up Boss كما ترسلها Zillow ومعظم البوابات',
  },
  website: { en: 'A website’s form', ar: 'نموذج من الموقع' },
  websiteHint: { en: 'Flat JSON with the usual names', ar: 'JSON بسيط بأسماء الحقول المعتادة' },
  arabicForm: { en: 'An Arabic web form', ar: 'نموذج ويب عربي' },
  arabicFormHint: {
    en: 'Form-encoded, with Arabic field names and digits',
    ar: 'مرمّز كنموذج، بأسماء حقول وأرقام عربية',
  },
  phoneOnly: { en: 'Only a phone', ar: 'رقم هاتف فقط' },
  phoneOnlyHint: { en: 'A name and a phone, nothing else', ar: 'اسم ورقم هاتف ولا شيء غيرهما' },
  nameless: { en: 'No name', ar: 'بلا اسم' },
  namelessHint: { en: 'An e-mail and a question', ar: 'بريد إلكتروني وسؤال' },
  again: { en: 'The same person again', ar: 'الشخص نفسه مرة أخرى' },
  againHint: {
    en: 'The last person asks something else through a portal: no second contact',
    ar: 'آخر شخص يسأل عن أمر آخر عبر بوابة: لا تُنشأ بيانات ثانية',
  },
  repeated: { en: 'The very same delivery again', ar: 'الإرسال نفسه مرة أخرى' },
  repeatedHint: {
    en: 'The same bytes, from a sender that got no answer: nothing happens twice',
    ar: 'البيانات نفسها من مرسل لم يصله رد: لا يحدث شيء مرتين',
  },
  unreadable: { en: 'Nobody can read it', ar: 'لا يمكن قراءته' },
  unreadableHint: { en: 'Kept, and a manager is told', ar: 'يُحفظ ويُبلَّغ به مدير' },
  wrongKey: { en: 'A wrong key', ar: 'مفتاح خاطئ' },
  wrongKeyHint: { en: 'Refused: 401', ar: 'يُرفض: 401' },
  empty: { en: 'Empty', ar: 'فارغ' },
  emptyHint: { en: 'Refused: 400', ar: 'يُرفض: 400' },
  tooLarge: { en: 'Too large', ar: 'أكبر من المسموح' },
  tooLargeHint: { en: 'More than 1 MiB, refused: 413', ar: 'أكثر من 1 ميبيبايت، يُرفض: 413' },

  answered: { en: 'Answered {status}.', ar: 'الرد: {status}.' },
  newPerson: { en: 'Sent: {name} (HTTP 201).', ar: 'تم إرسال: {name} (HTTP 201).' },
  knownPerson: {
    en: 'Known already: {name} (HTTP 200).',
    ar: 'معروف من قبل: {name} (HTTP 200).',
  },
  kept: {
    en: 'Kept for a person to look at (HTTP 202). A manager is told.',
    ar: 'حُفظ ليطّلع عليه شخص (HTTP 202). يُبلَّغ به مدير.',
  },
  refused: { en: 'Refused with {status}, as it should be.', ar: 'رُفض بالرمز {status} كما ينبغي.' },
  sendOneFirst: { en: 'Send a new person first.', ar: 'أرسل شخصًا جديدًا أولًا.' },
  sent: { en: 'What was sent', ar: 'ما تم إرساله' },
  nothingSent: { en: 'Nothing has been sent yet.', ar: 'لم يُرسل شيء بعد.' },
  request: { en: 'Request', ar: 'الطلب' },
  answer: { en: 'Answer', ar: 'الرد' },
  took: { en: '{ms, number} ms', ar: '{ms, number} م.ث' },
  noBody: { en: '(no body)', ar: '(بلا محتوى)' },
  cutBody: { en: '… {bytes, number} bytes in all', ar: '… {bytes, number} بايت في المجموع' },
} satisfies Record<string, Sentence>;
