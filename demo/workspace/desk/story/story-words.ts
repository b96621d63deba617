import type { Sentence } from '../../../../src/words/say.ts';

/** The panel of the story: everything around its steps. */
export const storyWords = {
  title: { en: 'Touchbase in five minutes', ar: 'Touchbase في خمس دقائق' },
  what: {
    en: 'Touchbase is an assistant inside a real-estate team’s Slack: leads are claimed with a button, each agent gets the day’s touches every morning, and managers see what each source returns.',
    ar: 'Touchbase مساعد داخل Slack لفريق عقاري: تُستلم العملاء المحتملون بزر، وتصل تواصلات اليوم إلى كل وكيل كل صباح، ويرى المديرون عائد كل مصدر.',
  },
  real: {
    en: 'This is the real bot on a Slack that runs on this computer. You act as any of five people, and switch with one click in the list at the side.',
    ar: 'هذا هو البوت الحقيقي على Slack يعمل في هذا الحاسوب. يمكنك التصرف باسم أي من خمسة أشخاص، والتبديل بينهم بنقرة واحدة من القائمة الجانبية.',
  },
  languages: {
    en: 'Cards in a channel are in the team’s language; what one person alone sees is in that person’s. With \u2066npm run demo -- --language ar\u2069 the team’s language is Arabic.',
    ar: 'بطاقات القنوات بلغة الفريق، وما يراه شخص وحده بلغته هو. ومع \u2066npm run demo -- --language ar\u2069 تصبح لغة الفريق العربية.',
  },
  people: { en: 'The five people', ar: 'الأشخاص الخمسة' },
  manager: { en: 'manager', ar: 'من الإدارة' },
  agent: { en: 'agent, works in English', ar: 'من الوكلاء، بالإنجليزية' },
  agentInArabic: { en: 'agent, works in Arabic', ar: 'من الوكلاء، بالعربية' },
  guest: { en: 'guest, may look only', ar: 'بصفة ضيف، للاطلاع فقط' },
  progress: { en: '{done, number} of {all, number} done', ar: 'اكتمل {done, number} من {all, number}' },
  steps: { en: 'Steps of the story', ar: 'خطوات الجولة' },
  done: { en: 'done', ar: 'تم' },
  optional: { en: 'optional', ar: 'اختياري' },
  goThere: { en: 'Go there as {who}', ar: 'انتقل باسم {who}' },
  doIt: { en: 'Do it for me', ar: 'نفّذها عني' },
  lateInArabic: {
    en: '{late} works in Arabic, so the answer is Arabic. It says: @{who} was first.',
    ar: 'لغة {late} هي العربية، فالرد بالعربية. ومعناه: سبقك @{who}.',
  },
  type: { en: 'Type:', ar: 'اكتب:' },
  wasDone: { en: 'Done: {what}', ar: 'تم: {what}' },
  doneBefore: { en: 'This is done already.', ar: 'تم هذا من قبل.' },
  needsFirst: { en: 'This needs another step first: {step}', ar: 'يلزم قبل ذلك خطوة أخرى: {step}' },
  notSeenYet: {
    en: 'It was asked for, and its effect has not been seen yet. It may still come.',
    ar: 'تم الطلب ولم يظهر أثره بعد، وقد يظهر لاحقًا.',
  },
  endTitle: { en: 'That was the whole loop', ar: 'اكتملت الدورة كلها' },
  endWhat: {
    en: 'Next: send more leads from the Leads tab, move time, press anything. The Inspector shows every request behind it.',
    ar: 'أرسل الآن المزيد من تبويب العملاء المحتملين، وحرّك الوقت، وجرّب أي زر. ويعرض الفاحص كل طلب يجري في الخلفية.',
  },
  endDocs: {
    en: 'To install it in your own workspace, follow README.md; docs/ has a page for agents and one for managers.',
    ar: 'للتثبيت في مساحة عمل حقيقية اتبع README.md، وفي \u2066docs/\u2069 صفحة للوكلاء وأخرى للمديرين.',
  },
} satisfies Record<string, Sentence>;

/** What each step is called, why it matters, and what to do: `who` has Huda, `late` comes too late for her. */
export const stepWords = {
  lead: {
    title: { en: 'A lead arrives', ar: 'وصول عميل محتمل' },
    why: {
      en: 'Huda fills in the form on the team’s website. Within a second her card is in #leads, without phone or e-mail.',
      ar: 'تملأ هدى نموذج موقع الفريق. وخلال ثانية تظهر بطاقتها في \u2066#leads\u2069 بلا هاتف ولا بريد.',
    },
    how: {
      en: 'Press “Do it for me”: it posts her form to the intake, as the website would. Her card then appears in #leads.',
      ar: 'اضغط «نفّذها عني»: يرسل الزر نموذجها إلى مدخل العملاء كما يفعل الموقع، ثم تظهر بطاقتها في \u2066#leads\u2069.',
    },
  },
  claim: {
    title: { en: '{who} claims it', ar: 'الاستلام باسم {who}' },
    why: {
      en: 'One press, and the lead has one person who is responsible. The full contact goes to that person alone, by direct message.',
      ar: 'ضغطة واحدة ويصبح للعميل المحتمل مسؤول واحد. وتصل بيانات التواصل كاملة إلى هذا الشخص وحده في رسالة خاصة.',
    },
    how: {
      en: 'As {who}, press Claim in #leads, then look at Touchbase’s direct message: phone, e-mail, and what to do first.',
      ar: 'باسم {who}: اضغط زر الاستلام في \u2066#leads\u2069، ثم اقرأ رسالة Touchbase الخاصة: الهاتف والبريد وأول ما يُعمل.',
    },
  },
  late: {
    title: { en: '{late} presses too late', ar: 'ضغطة متأخرة باسم {late}' },
    why: {
      en: 'Somebody whose screen still shows the button hears who was first. Two people can never have the same lead.',
      ar: 'من بقي الزر ظاهرًا على شاشته يعرف من سبقه. ولا يمكن أن يستلم شخصان العميل نفسه.',
    },
    how: {
      en: 'Try it as {late}: “Do it for me” presses the card as it was before. The answer is in #leads, for {late} alone.',
      ar: 'جرّبها باسم {late}: يضغط الزر البطاقة كما كانت. ويظهر الرد في \u2066#leads\u2069 باسم {late} فقط.',
    },
  },
  attempt: {
    title: { en: 'The first attempt', ar: 'أول محاولة' },
    why: {
      en: 'Speed matters with a new lead, so the time until the first call is measured. Logging it takes one line.',
      ar: 'السرعة مهمة مع كل عميل جديد، لذلك يُقاس الوقت حتى أول مكالمة. وتسجيلها سطر واحد.',
    },
    how: {
      en: '{who} called, and nobody answered. Type the line in Touchbase’s direct message; the card in #leads tells of it.',
      ar: 'جرى الاتصال باسم {who} ولم يرد أحد. اكتب السطر في رسائل Touchbase الخاصة، ثم انظر إلى البطاقة في \u2066#leads\u2069: تظهر النتيجة عليها.',
    },
  },
  morning: {
    title: { en: 'The next morning', ar: 'الصباح التالي' },
    why: {
      en: 'At 08:00 each agent gets one message: who is due today, with words to use and the hours in which each person may be reached.',
      ar: 'عند الساعة 08:00 تصل كل وكيل رسالة واحدة: من يحين التواصل معه اليوم، والكلمات المناسبة، وساعات التواصل مع كل شخص.',
    },
    how: {
      en: 'Press Next morning in the bar above, and read the message as {who}.',
      ar: 'اضغط «الصباح التالي» في الشريط أعلاه، ثم اقرأ الرسالة باسم {who}.',
    },
  },
  promise: {
    title: { en: 'A call and a promise, in one line', ar: 'مكالمة ووعد في سطر واحد' },
    why: {
      en: 'What happened, what she wants and when to call again: the plan moves on, and Thursday at four becomes a touch of its own.',
      ar: 'ما حدث وما تريده وموعد الاتصال القادم: تتقدم الخطة، ويصبح الخميس الساعة الرابعة موعدًا مستقلًا في القائمة.',
    },
    how: {
      en: 'As {who}, type the line in Touchbase’s direct message.',
      ar: 'باسم {who}: اكتب السطر في رسائل Touchbase الخاصة.',
    },
  },
  other: {
    title: { en: 'The same in Arabic, as {other}', ar: 'الشيء نفسه بالإنجليزية، بحساب {other}' },
    why: {
      en: 'Every person has a language. In Arabic that is the form, the answers, the commands, the digits and the days.',
      ar: 'لكل شخص لغته. وبالإنجليزية كذلك: النموذج والردود والأوامر والأيام.',
    },
    how: {
      en: 'Send Noura’s Arabic form, claim it as {other}, then type the line in that direct message.',
      ar: 'أرسل نموذج نورة الإنجليزي، ثم استلمه باسم {other}، ثم اكتب السطر في رسائل Touchbase الخاصة هناك.',
    },
  },
  optout: {
    title: { en: 'Please leave me alone', ar: 'طلب عدم التواصل' },
    why: {
      en: 'Huda found a home elsewhere and asks to be left alone. It holds at once on every channel: what was due is withdrawn, and messages already posted are updated.',
      ar: 'وجدت هدى بيتًا وطلبت عدم التواصل. يسري ذلك فورًا على كل القنوات: يُلغى ما كان مستحقًا، وتُحدَّث الرسائل المنشورة.',
    },
    how: {
      en: 'As {who}, type the line in Touchbase’s direct message, and look at the messages above it.',
      ar: 'باسم {who}: اكتب السطر في رسائل Touchbase الخاصة، ثم انظر إلى الرسائل التي فوقه.',
    },
  },
  digest: {
    title: { en: 'Monday’s digest', ar: 'ملخص الاثنين' },
    why: {
      en: 'Every Monday at 09:00 the managers see what each source cost and brought, and one sentence on what to do about it.',
      ar: 'كل اثنين الساعة 09:00 يرى المديرون تكلفة كل مصدر وعائده، وجملة واحدة عما يحسن فعله.',
    },
    how: {
      en: 'Press Next Monday in the bar above, then read the newest digest in #reports as {manager}.',
      ar: 'اضغط «الاثنين القادم» في الشريط أعلاه، ثم اقرأ أحدث ملخص في \u2066#reports\u2069 باسم {manager}.',
    },
  },
} satisfies Record<string, Record<'title' | 'why' | 'how', Sentence>>;

/** What each deed of a step is. */
export const deedWords = {
  sendHuda: { en: 'send Huda’s form', ar: 'إرسال نموذج هدى' },
  claimHuda: { en: 'claim Huda', ar: 'استلام هدى' },
  pressLate: { en: 'press Claim after somebody else has', ar: 'الضغط على زر الاستلام بعد شخص آخر' },
  logAttempt: { en: 'log the call that nobody answered', ar: 'تسجيل المكالمة التي لم يُرد عليها' },
  nextMorning: { en: 'move to the next morning', ar: 'الانتقال إلى الصباح التالي' },
  promise: { en: 'log the call and the promise', ar: 'تسجيل المكالمة والوعد' },
  sendNoura: { en: 'send Noura’s form', ar: 'إرسال نموذج نورة' },
  claimNoura: { en: 'claim Noura', ar: 'استلام نورة' },
  logNoura: { en: 'log the call in Arabic', ar: 'تسجيل المكالمة بالإنجليزية' },
  optOut: { en: 'record the opt-out', ar: 'تسجيل طلب عدم التواصل' },
  nextMonday: { en: 'move to the next Monday', ar: 'الانتقال إلى الاثنين القادم' },
  readDigest: { en: 'read the digest in #reports', ar: 'قراءة الملخص في \u2066#reports\u2069' },
} satisfies Record<string, Sentence>;
