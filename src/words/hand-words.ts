import type { Sentence } from './say.ts';

const people = {
  en: '{people, plural, =0 {nobody} one {one person} other {# people}}',
  ar: '{people, plural, =0 {لا أشخاص} zero {لا أشخاص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}',
};
const leads = {
  en: '{leads, plural, =0 {no open lead} one {one open lead} other {# open leads}}',
  ar: '{leads, plural, =0 {لا عملاء مفتوحون} zero {لا عملاء مفتوحون} one {عميل مفتوح واحد} two {عميلان مفتوحان} few {# عملاء مفتوحين} many {# عميلًا مفتوحًا} other {# عميل مفتوح}}',
};

/** Who has whom: assigning, giving back, and handing over all of somebody's people. */
export const handWords = {
  // Assigning
  exampleAssign: { en: '/lead assign huda to @omar', ar: '/lead إسناد هدى إلى @عمر' },
  assigned: {
    en: '*{name}* is with {who} now, with the full contact and a next step.',
    ar: '*{name}* الآن لدى {who}، مع بيانات التواصل كاملة وخطوة تالية.',
  },
  assignedFrom: {
    en: '*{name}* is with {who} now, with the full contact and a next step. {from} had it and is told.',
    ar: '*{name}* الآن لدى {who}، مع بيانات التواصل كاملة وخطوة تالية. كان لدى {from} ووصل إشعار بذلك.',
  },
  assignedUntil: { en: 'A first attempt is awaited by {time}.', ar: 'المحاولة الأولى مطلوبة قبل {time}.' },
  relationshipTo: {
    en: 'No inquiry of *{name}* is open, so the relationship goes to {who}, with a next step.',
    ar: 'لا استفسار مفتوح لـ *{name}*، فانتقلت المتابعة إلى {who}، مع خطوة تالية.',
  },
  relationshipFromTo: {
    en: 'No inquiry of *{name}* is open, so the relationship goes from {from} to {who}, with a next step.',
    ar: 'لا استفسار مفتوح لـ *{name}*، فانتقلت المتابعة من {from} إلى {who}، مع خطوة تالية.',
  },
  theirsAlready: { en: '*{name}* is with {who} already.', ar: '*{name}* لدى {who} بالفعل.' },
  warnAway: {
    en: '{who} is away until {until}: what is due waits until then.',
    ar: 'لدى {who} غياب حتى {until}، والمستحق ينتظر حتى ذلك الحين.',
  },
  warnAwayCovered: {
    en: '{who} is away until {until}; {cover} covers.',
    ar: 'لدى {who} غياب حتى {until}، والتغطية لدى {cover}.',
  },
  warnFull: {
    en: '{who} had {most, plural, one {# open lead} other {# open leads}} or more, as many as an agent is to have at once.',
    ar: 'كان لدى {who} {most, plural, zero {# عميل مفتوح} one {عميل مفتوح واحد} two {عميلان مفتوحان} few {# عملاء مفتوحين} many {# عميلًا مفتوحًا} other {# عميل مفتوح}} أو أكثر، وهو الحد الأقصى للوكيل الواحد.',
  },
  warnFullToday: {
    en: '{who} had been given {most, plural, one {# lead} other {# leads}} or more today, as many as an agent is to have in a day.',
    ar: 'وصل إلى {who} اليوم {most, plural, zero {# عميل} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}} أو أكثر، وهو الحد اليومي للوكيل الواحد.',
  },
  noAgent: {
    en: '{why, select, bot {{who} is a bot.} gone {{who} has left Slack.} guest {{who} is a guest here.} not_in_channel {{who} is not in the leads channel; once there, they can be given people.} other {I do not know {who}.}} People go only to agents: the members of the leads channel.',
    ar: '{why, select, bot {{who}: تطبيق آلي.} gone {{who}: خارج مساحة العمل.} guest {{who}: حساب ضيف.} not_in_channel {{who}: خارج قناة العملاء المحتملين، ويمكن الإسناد بعد الانضمام إليها.} other {لا أعرف {who}.}} الإسناد للوكلاء فقط، أي أعضاء قناة العملاء المحتملين.',
  },
  leftAlone: {
    en: '*{name}* asked to be left alone, so there is nothing to give or to offer. The opt-out stands until it is taken back in words.',
    ar: 'ورد من *{name}* طلب عدم التواصل، فلا شيء لإسناده أو عرضه. الطلب قائم إلى أن يُتراجع عنه صراحة.',
  },
  takenSince: {
    en: '{who} has *{name}* now, so nothing was changed. To assign it all the same: `/lead assign`',
    ar: '*{name}* الآن لدى {who}، فلم يتغير شيء. للإسناد رغم ذلك: `/lead إسناد`',
  },
  overSince: {
    en: '*{name}*: {stage, select, closed {it came to a sale meanwhile.} lost {it was marked as lost meanwhile.} other {it is no longer open.}} Nothing was changed.',
    ar: '*{name}*: {stage, select, closed {تمت صفقة في هذه الأثناء.} lost {سُجّل أنه لم يكتمل في هذه الأثناء.} other {لم يعد متاحًا.}} لم يتغير شيء.',
  },
  gone: { en: 'I cannot find this person any more.', ar: 'لم أعد أجد هذا الشخص.' },
  toWhom: { en: 'Who is to have *{name}*?', ar: 'إلى من يُسند *{name}*؟' },
  assignTo: { en: 'Assign to…', ar: 'إسناد إلى…' },
  agentUnknown: {
    en: 'I know no agent called “{said}”. A mention or the beginning of a name will do, for example: `{example}`',
    ar: 'لا أعرف وكيلًا باسم «{said}». تكفي إشارة أو بداية الاسم، مثل: `{example}`',
  },
  agentMany: {
    en: 'More than one agent is called “{said}”. Please mention who is meant, for example: `{example}`',
    ar: 'أكثر من وكيل باسم «{said}». تُرجى الإشارة إلى المقصود، مثل: `{example}`',
  },
  undo: { en: 'Undo', ar: 'تراجع' },
  assignUndone: {
    en: 'Taken back: *{name}* is with {who} again.',
    ar: 'تم التراجع: *{name}* لدى {who} من جديد.',
  },
  assignUndoneTeam: {
    en: 'Taken back: *{name}* is open to the team.',
    ar: 'تم التراجع: *{name}* متاح للفريق.',
  },
  assignUndoneNobody: {
    en: 'Taken back: *{name}* is with nobody, as before.',
    ar: 'تم التراجع: *{name}* ليس لدى أحد، كما كان.',
  },
  happenedSince: {
    en: 'Too late to take back: something has happened since. *{name}* is with {who}.',
    ar: 'فات وقت التراجع: حدث شيء منذ ذلك الحين. *{name}* لدى {who}.',
  },
  happenedSinceNobody: {
    en: 'Too late to take back: something has happened since. *{name}* is with nobody now.',
    ar: 'فات وقت التراجع: حدث شيء منذ ذلك الحين. *{name}* ليس لدى أحد الآن.',
  },

  // To who had a lead
  reassignedBy: {
    en: '{by} gave *{name}* ({source}) to {who}. Nothing is left for you to do there.',
    ar: 'أُسند *{name}* ({source}) من {by} إلى {who}. لم يبق ما يلزمك هناك.',
  },
  reassigned: {
    en: '*{name}* ({source}) is with {who} now. Nothing is left for you to do there.',
    ar: '*{name}* ({source}) الآن لدى {who}. لم يبق ما يلزمك هناك.',
  },
  reassignedTeam: {
    en: '*{name}* ({source}) went back to the team. Nothing is left for you to do there.',
    ar: 'عاد *{name}* ({source}) إلى الفريق. لم يبق ما يلزمك هناك.',
  },
  reassignedOver: { en: '*{name}* ({source}) is no longer open.', ar: '*{name}* ({source}) لم يعد متاحًا.' },
  yoursAgain: { en: '*{name}* ({source}) is yours again.', ar: '*{name}* ({source}) لديك من جديد.' },

  // Giving back
  exampleRelease: { en: '/lead release huda too far away', ar: '/lead إعادة هدى المكان بعيد' },
  released: {
    en: '*{name}* is open to the team again{place, select, channel {, in {channel}} other {}}.',
    ar: '*{name}* متاح للفريق من جديد{place, select, channel { في {channel}} other {}}.',
  },
  releasedFrom: {
    en: '*{name}* is open to the team again{place, select, channel {, in {channel}} other {}}. {from} had it and is told.',
    ar: '*{name}* متاح للفريق من جديد{place, select, channel { في {channel}} other {}}. كان لدى {from} ووصل إشعار بذلك.',
  },
  openAlready: {
    en: 'Nobody has *{name}*: it is open to the team{place, select, channel {, in {channel}} other {}}.',
    ar: '*{name}* ليس لدى أحد: متاح للفريق{place, select, channel { في {channel}} other {}}.',
  },
  openInPool: {
    en: 'Nobody has *{name}*: it waits in the pool for the next agent who is free.',
    ar: '*{name}* ليس لدى أحد: في قائمة الانتظار إلى أن يتفرغ وكيل.',
  },

  notYours: {
    en: '{who} has *{name}*. Only they or a manager can give it back.',
    ar: '*{name}* لدى {who}. الإعادة لمن لديه العميل أو للمدير.',
  },
  nothingOpen: {
    en: 'No inquiry of *{name}* is open, so there is nothing to give back. A manager can hand the person over: `/lead assign`',
    ar: 'لا استفسار مفتوح لـ *{name}*، فلا شيء لإعادته. يمكن للمدير نقل المتابعة: `/lead إسناد`',
  },
  releaseUndone: { en: '*{name}* is with {who} again.', ar: '*{name}* لدى {who} من جديد.' },
  releaseUndoneYours: { en: '*{name}* is yours again.', ar: '*{name}* لديك من جديد.' },
  releaseLate: {
    en: 'Too late: {who} has *{name}* now.',
    ar: 'فات الوقت: *{name}* الآن لدى {who}.',
  },
  releaseLateOver: {
    en: 'Too late: *{name}* is no longer open.',
    ar: 'فات الوقت: *{name}* لم يعد متاحًا.',
  },

  // Handing over all of somebody's people
  exampleHandOver: { en: '/lead handover @omar', ar: '/lead تسليم @عمر' },
  handOverTitle: { en: 'Hand over people', ar: 'تسليم الأشخاص' },
  handOver: { en: 'Hand over…', ar: 'تسليم…' },
  send: { en: 'Hand over', ar: 'تسليم' },
  left: {
    en: `{why, select, gone {{who} has left Slack.} guest {{who} is a guest now.} other {{who} is not in the leads channel any more.}} Still with them: ${people.en} and ${leads.en}. Nothing changes until somebody takes them on.`,
    ar: `{why, select, gone {{who}: خارج مساحة العمل الآن.} guest {{who}: حساب ضيف الآن.} other {{who}: خارج قناة العملاء المحتملين الآن.}} لم يُسلَّم بعد: ${people.ar}، ${leads.ar}. لا يتغير شيء إلى أن يتولاهم أحد.`,
  },
  leftNobody: {
    en: '{why, select, gone {{who} has left Slack.} guest {{who} is a guest now.} other {{who} is not in the leads channel any more.}} Nobody is left to hand over.',
    ar: '{why, select, gone {{who}: خارج مساحة العمل الآن.} guest {{who}: حساب ضيف الآن.} other {{who}: خارج قناة العملاء المحتملين الآن.}} لم يبق أحد للتسليم.',
  },
  cameBack: {
    en: '{who} is back as an agent, with the people they had.',
    ar: 'عودة {who} إلى الوكلاء، مع الأشخاص أنفسهم.',
  },
  theyStay: {
    en: `${people.en} and ${leads.en}: they stay with {who}, as {by} said. At any time: \`/lead handover\``,
    ar: `${people.ar}، ${leads.ar}: يبقون لدى {who} حسب قرار {by}. يمكن التسليم في أي وقت: \`/lead تسليم\``,
  },
  running: {
    en: `{by} hands over the people of {who}. Still to come: ${people.en}, ${leads.en}.`,
    ar: `تسليم الأشخاص من {who} جارٍ بقرار {by}. الباقي: ${people.ar}، ${leads.ar}.`,
  },
  handedOver: {
    en: 'The people of {who} are handed over, as {by} said:',
    ar: 'تم تسليم الأشخاص من {who} بقرار {by}:',
  },
  stopped: {
    en: `The hand-over of the people of {who} stopped, since nobody who was named is an agent any more. Still there: ${people.en}, ${leads.en}.`,
    ar: `توقف تسليم الأشخاص من {who} لأن من تم اختيارهم لم يعودوا وكلاء. الباقي: ${people.ar}، ${leads.ar}.`,
  },
  share: {
    en: `• {who}: ${people.en}, ${leads.en}`,
    ar: `• {who}: ${people.ar}، ${leads.ar}`,
  },
  formAbout: {
    en: `{who} has ${people.en} and ${leads.en}. What is due for them goes along; the plans follow the working days of whoever has them then.`,
    ar: `لدى {who}: ${people.ar}، ${leads.ar}. ينتقل معهم ما هو مستحق، وتتبع الخطط أيام عمل من يتولاهم.`,
  },
  formTo: {
    en: 'To one agent, or shared evenly among several',
    ar: 'إلى وكيل واحد، أو بالتساوي بين عدة وكلاء',
  },
  formToHint: {
    en: 'Nobody chosen: they stay where they are, for now.',
    ar: 'دون اختيار يبقون حيث هم في الوقت الحالي.',
  },
  preview: { en: 'So it comes out: {shares}.', ar: 'النتيجة: {shares}.' },
  previewShare: {
    en: '{who} {people, plural, one {one person} other {# people}}',
    ar: '{who} {people, plural, zero {لا أشخاص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}',
  },
  toThemselves: { en: 'They are with this agent already.', ar: 'هم لدى هذا الوكيل بالفعل.' },
  started: {
    en: `It has begun: ${people.en}, ${leads.en}. What came of it is said in your messages with Touchbase in a moment, and whoever gets people is told too.`,
    ar: `بدأ التسليم: ${people.ar}، ${leads.ar}. تصلك النتيجة بعد لحظات في رسائلك مع Touchbase، ويصل إشعار إلى من يتولاهم.`,
  },
  stays: { en: 'They stay with {who} for now.', ar: 'يبقون لدى {who} في الوقت الحالي.' },
  handOverRunning: {
    en: 'The people of {who} are being handed over at this moment.',
    ar: 'تسليم الأشخاص من {who} جارٍ الآن.',
  },
  handOverNobody: {
    en: '{who} has nobody, and no open lead.',
    ar: 'لا أشخاص لدى {who} ولا عملاء مفتوحون.',
  },
  colleagueUnknown: {
    en: 'I know nobody here called “{said}”. A mention or the beginning of a name will do, for example: `{example}`',
    ar: 'لا أعرف هنا أحدًا باسم «{said}». تكفي إشارة أو بداية الاسم، مثل: `{example}`',
  },
  handOverWhose: {
    en: 'Whose people are to be handed over? For example: `{example}`',
    ar: 'من الذي يُسلَّم ما لديه من أشخاص؟ مثال: `{example}`',
  },

  // To who gets people
  yourPeople: {
    en: '{people, plural, =0 {Open leads that were with {from} are} one {*One person* who was with {from} is} other {*# people* who were with {from} are}} with you now, as {by} said. They are in _My people_ in the Home of Touchbase; what is due for them is in your next list.',
    ar: 'لديك الآن {people, plural, =0 {عملاء مفتوحون كانوا لدى {from}} zero {عملاء مفتوحون كانوا لدى {from}} one {*شخص واحد* كان لدى {from}} two {*شخصان* كانا لدى {from}} few {*# أشخاص* كانوا لدى {from}} many {*# شخصًا* كانوا لدى {from}} other {*# شخص* كانوا لدى {from}}}، بقرار {by}. تجدهم في _أشخاصي_ في الصفحة الرئيسية لـ Touchbase، وما هو مستحق لهم في قائمتك القادمة.',
  },
  yourLeads: {
    en: '*Open leads among them:* {names}',
    ar: '*عملاء مفتوحون بينهم:* {names}',
  },
  leadAt: { en: '{name} ({stage})', ar: '{name} ({stage})' },
  andMore: {
    en: '{n, plural, one {one more} other {# more}}',
    ar: '{n, plural, zero {لا غير} one {واحد آخر} two {اثنان آخران} few {# آخرون} many {# آخر} other {# آخر}}',
  },
  yourPerson: {
    en: '*{name}* is with you now, as {by} said. `/lead show` says all that is known; what is due is told by itself.',
    ar: '*{name}* لديك الآن بقرار {by}. يعرض `/lead عرض` كل ما نعرفه، ويصلك ما هو مستحق في وقته.',
  },
  yourPersonFrom: {
    en: '*{name}* is with you now, after {from}, as {by} said. `/lead show` says all that is known; what is due is told by itself.',
    ar: '*{name}* لديك الآن بعد {from}، بقرار {by}. يعرض `/lead عرض` كل ما نعرفه، ويصلك ما هو مستحق في وقته.',
  },
  personGone: {
    en: '*{name}* is with {who} now, as {by} said.',
    ar: '*{name}* الآن لدى {who}، بقرار {by}.',
  },
  personTakenBack: {
    en: 'That *{name}* is handed over was taken back by {by}.',
    ar: 'تم التراجع عن نقل متابعة *{name}*، بقرار {by}.',
  },

  // Home of a manager
  waiting: { en: 'Waiting for a claim', ar: 'بانتظار الاستلام' },
  pool: { en: 'In the pool', ar: 'في قائمة الانتظار' },
  waitingCount: {
    en: '{n, plural, one {*One lead*} other {*# leads*}}, oldest first',
    ar: '{n, plural, zero {*لا عملاء*} one {*عميل واحد*} two {*عميلان*} few {*# عملاء*} many {*# عميلًا*} other {*# عميل*}}، الأقدم أولًا',
  },
  waitingNone: { en: 'No lead is waiting for a claim.', ar: 'لا عملاء بانتظار الاستلام.' },
  poolNone: { en: 'No lead is in the pool.', ar: 'لا عملاء في قائمة الانتظار.' },
  waitingLine: { en: '*{name}* · {facts}', ar: '*{name}* · {facts}' },
  waitingSince: { en: 'since {moment}', ar: 'منذ {moment}' },
  inChannel: { en: 'in {channel}', ar: 'في {channel}' },
  inNoChannel: { en: 'in no channel', ar: 'ليس في قناة' },
  fallbackAsked: { en: 'the fallback was asked at {moment}', ar: 'سُئل المسؤول البديل {moment}' },
  managersAsked: { en: 'managers were asked at {moment}', ar: 'سُئل المديرون {moment}' },
  poolSince: { en: 'in the pool since {moment}', ar: 'في القائمة منذ {moment}' },
  showAll: {
    en: '{n, plural, one {Show it} other {All # of them}}',
    ar: '{n, plural, zero {عرض الكل} one {عرضه} two {عرض الاثنين} few {عرض الكل (#)} many {عرض الكل (#)} other {عرض الكل (#)}}',
  },
  nextPage: { en: 'Next', ar: 'التالي' },
  previousPage: { en: 'Previous', ar: 'السابق' },
  pageOf: {
    en: '{from, number}–{to, number} of {total, number}',
    ar: '{from, number}–{to, number} من {total, number}',
  },
} satisfies Record<string, Sentence>;
