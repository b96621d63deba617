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
  people: { en: 'The five people', ar: 'الأشخاص الخمسة' },
  manager: { en: 'manager', ar: 'من الإدارة' },
  agent: { en: 'agent', ar: 'من الوكلاء' },
  agentInArabic: { en: 'agent, works in Arabic', ar: 'من الوكلاء، بالعربية' },
  guest: { en: 'guest, may look only', ar: 'بصفة ضيف، للاطلاع فقط' },
  progress: { en: '{done, number} of {all, number} done', ar: 'اكتمل {done, number} من {all, number}' },
  steps: { en: 'Steps of the story', ar: 'خطوات الجولة' },
  done: { en: 'done', ar: 'تم' },
  optional: { en: 'optional', ar: 'اختياري' },
  goThere: { en: 'Go there as {who}', ar: 'الانتقال باسم {who}' },
  doIt: { en: 'Do it for me', ar: 'نفّذها عني' },
  type: { en: 'Type:', ar: 'السطر:' },
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
    ar: 'يمكن الآن إرسال المزيد من تبويب العملاء المحتملين، وتحريك الوقت، وتجربة أي زر. ويعرض الفاحص كل طلب يجري في الخلفية.',
  },
  endDocs: {
    en: 'To install it in your own workspace, follow README.md; docs/ has a page for agents and one for managers.',
    ar: 'للتثبيت في مساحة عمل حقيقية يمكن اتباع README.md، وفي \u2066docs/\u2069 صفحة للوكلاء وأخرى للمديرين.',
  },
} satisfies Record<string, Sentence>;

/** What each step is called, why it matters, and what to do. */
export const stepWords = {
  lead: {
    title: { en: 'A lead arrives', ar: 'وصول عميل محتمل' },
    why: {
      en: 'Huda fills in the form on the team’s website. Within a second her card is in #leads, without phone or e-mail.',
      ar: 'تملأ هدى نموذج موقع الفريق. وخلال ثانية تظهر بطاقتها في \u2066#leads\u2069 بلا هاتف ولا بريد.',
    },
    how: {
      en: 'Send Huda’s form with the button, then open #leads.',
      ar: 'إرسال نموذج هدى بالزر، ثم فتح \u2066#leads\u2069.',
    },
  },
  claim: {
    title: { en: 'Omar claims it', ar: 'عمر يستلم' },
    why: {
      en: 'One press, and the lead has one person who is responsible. The full contact goes to that person alone, by direct message.',
      ar: 'ضغطة واحدة ويصبح للعميل المحتمل مسؤول واحد. وتصل بيانات التواصل كاملة إليه وحده في رسالة خاصة.',
    },
    how: {
      en: 'As Omar, press Claim in #leads, then look at Touchbase’s direct message: phone, e-mail, and what to do first.',
      ar: 'باسم عمر: الضغط على «استلام» في \u2066#leads\u2069، ثم قراءة رسالة Touchbase الخاصة: الهاتف والبريد وأول ما يُعمل.',
    },
  },
  late: {
    title: { en: 'Khalid presses too late', ar: 'خالد يضغط متأخرًا' },
    why: {
      en: 'Somebody whose screen still shows the button hears who was first. Two people can never have the same lead.',
      ar: 'من بقي الزر ظاهرًا على شاشته يعرف من سبقه. ولا يمكن أن يستلم شخصان العميل نفسه.',
    },
    how: {
      en: 'Try it as Khalid with the button: it presses the card as it was before. The answer is in #leads, for him alone.',
      ar: 'تجربة ذلك باسم خالد بالزر: يضغط البطاقة كما كانت من قبل. ويظهر الرد في \u2066#leads\u2069 لخالد وحده.',
    },
  },
  attempt: {
    title: { en: 'The first attempt', ar: 'أول محاولة' },
    why: {
      en: 'Speed matters with a new lead, so the time until the first call is measured. Logging it takes one line.',
      ar: 'السرعة مهمة مع كل عميل جديد، لذلك يُقاس الوقت حتى أول مكالمة. وتسجيلها سطر واحد.',
    },
    how: {
      en: 'Omar called, and nobody answered. Type the line in Touchbase’s direct message; the card in #leads tells of it.',
      ar: 'اتصل عمر ولم يرد أحد. كتابة السطر في رسائل Touchbase الخاصة، ثم تظهر النتيجة على البطاقة في \u2066#leads\u2069.',
    },
  },
  morning: {
    title: { en: 'The next morning', ar: 'الصباح التالي' },
    why: {
      en: 'At 08:00 each agent gets one message: who is due today, with words to use and the hours in which each person may be reached.',
      ar: 'عند الساعة 08:00 تصل كل وكيل رسالة واحدة: من يحين التواصل معه اليوم، والكلمات المناسبة، وساعات التواصل مع كل شخص.',
    },
    how: {
      en: 'Press Next morning in the bar above, and read the message as Omar.',
      ar: 'الضغط على «الصباح التالي» في الشريط أعلاه، ثم قراءة الرسالة باسم عمر.',
    },
  },
  promise: {
    title: { en: 'A call and a promise, in one line', ar: 'مكالمة ووعد في سطر واحد' },
    why: {
      en: 'What happened, what she wants and when to call again: the plan moves on, and Thursday at four becomes a touch of its own.',
      ar: 'ما حدث وما تريده وموعد الاتصال القادم: تتقدم الخطة، ويصبح الخميس الساعة الرابعة تواصلًا قائمًا بذاته.',
    },
    how: {
      en: 'As Omar, type the line in Touchbase’s direct message.',
      ar: 'باسم عمر: كتابة السطر في رسائل Touchbase الخاصة.',
    },
  },
  arabic: {
    title: { en: 'The same in Arabic, as Sara', ar: 'الأمر نفسه بالعربية باسم سارة' },
    why: {
      en: 'Sara works in Arabic: the form, the card’s answers, the commands, the digits and the days.',
      ar: 'تعمل سارة بالعربية: النموذج والردود والأوامر والأرقام والأيام.',
    },
    how: {
      en: 'Send Noura’s Arabic form, claim it as Sara, then type the line in her direct message.',
      ar: 'إرسال نموذج نورة العربي، ثم استلامه باسم سارة، ثم كتابة السطر في رسائلها الخاصة.',
    },
  },
  optout: {
    title: { en: 'Please leave me alone', ar: 'طلب عدم التواصل' },
    why: {
      en: 'Huda found a home elsewhere and asks to be left alone. It holds at once on every channel: what was due is withdrawn, and messages already posted are redrawn.',
      ar: 'وجدت هدى بيتًا وطلبت عدم التواصل. يسري ذلك فورًا على كل القنوات: يُلغى ما كان مستحقًا، ويُعاد رسم الرسائل المنشورة.',
    },
    how: {
      en: 'As Omar, type the line in Touchbase’s direct message, and look at the messages above it.',
      ar: 'باسم عمر: كتابة السطر في رسائل Touchbase الخاصة، ثم ملاحظة الرسائل التي فوقه.',
    },
  },
  digest: {
    title: { en: 'Monday’s digest', ar: 'ملخص الاثنين' },
    why: {
      en: 'Every Monday at 09:00 the managers see what each source cost and brought, and one sentence on what to do about it.',
      ar: 'كل اثنين الساعة 09:00 يرى المديرون تكلفة كل مصدر وعائده، وجملة واحدة عما يحسن فعله.',
    },
    how: {
      en: 'Press Next Monday in the bar above, and open #reports as Mona.',
      ar: 'الضغط على «الاثنين القادم» في الشريط أعلاه، ثم فتح \u2066#reports\u2069 باسم منى.',
    },
  },
} satisfies Record<string, Record<'title' | 'why' | 'how', Sentence>>;

/** What each deed of a step is. */
export const deedWords = {
  sendHuda: { en: 'send Huda’s form', ar: 'إرسال نموذج هدى' },
  claimHuda: { en: 'claim Huda', ar: 'استلام هدى' },
  pressLate: { en: 'press Claim after somebody else has', ar: 'الضغط على «استلام» بعد شخص آخر' },
  logAttempt: { en: 'log the call that nobody answered', ar: 'تسجيل المكالمة التي لم يُرد عليها' },
  nextMorning: { en: 'move to the next morning', ar: 'الانتقال إلى الصباح التالي' },
  promise: { en: 'log the call and the promise', ar: 'تسجيل المكالمة والوعد' },
  sendNoura: { en: 'send Noura’s form', ar: 'إرسال نموذج نورة' },
  claimNoura: { en: 'claim Noura', ar: 'استلام نورة' },
  logNoura: { en: 'log the call in Arabic', ar: 'تسجيل المكالمة بالعربية' },
  optOut: { en: 'record the opt-out', ar: 'تسجيل طلب عدم التواصل' },
  nextMonday: { en: 'move to the next Monday', ar: 'الانتقال إلى الاثنين القادم' },
} satisfies Record<string, Sentence>;
