import type { Sentence } from './say.ts';

/** The rules by which leads go to people: their list, the form of one, and what would happen to a lead. */
export const rulesWords = {
  title: { en: 'Routing rules', ar: 'قواعد التوزيع' },
  intro: {
    en: 'A new lead goes by the first rule that it fits. Somebody who has an agent already goes to that agent, whatever the rules say.',
    ar: 'يذهب العميل الجديد حسب أول قاعدة تنطبق عليه. ومن له وكيل من قبل يذهب إلى وكيله مهما كانت القواعد.',
  },
  none: { en: 'There are no rules yet.', ar: 'لا توجد قواعد بعد.' },
  lineOn: { en: '*{n}. {name}*', ar: '*{n}. {name}*' },
  lineOff: { en: '*{n}. {name}* (off)', ar: '*{n}. {name}* (متوقفة)' },
  fromTo: { en: '{which} → {where}', ar: '{which} ← {where}' },
  everythingElse: { en: 'Everything else → {where}', ar: 'كل ما عدا ذلك ← {where}' },
  unreadable: {
    en: '⚠️ This rule cannot be read, so it holds for nothing. Edit it or remove it.',
    ar: '⚠️ تعذرت قراءة هذه القاعدة، فلا تنطبق على شيء. يمكن تعديلها أو حذفها.',
  },
  neverReached: {
    en: '⚠️ No lead gets this far: “{rule}” takes all of them before.',
    ar: '⚠️ لا يصل إليها أي عميل: القاعدة «{rule}» تأخذهم جميعًا قبلها.',
  },
  notAgents: {
    en: '⚠️ {n, plural, one {{who} is not in the leads channel, and is given no leads} other {{who} are not in the leads channel, and are given no leads}}.',
    ar: '⚠️ {n, plural, zero {{who} خارج قناة العملاء المحتملين، ولا عملاء من نصيبهم} one {{who} خارج قناة العملاء المحتملين، ولا عملاء من هذا النصيب} two {{who} خارج قناة العملاء المحتملين، ولا عملاء من نصيبهما} few {{who} خارج قناة العملاء المحتملين، ولا عملاء من نصيبهم} many {{who} خارج قناة العملاء المحتملين، ولا عملاء من نصيبهم} other {{who} خارج قناة العملاء المحتملين، ولا عملاء من نصيبهم}}.',
  },
  otherCurrency: {
    en: '⚠️ Its price is in {currency}, and the team now counts in another currency: it fits no lead until the price is entered anew.',
    ar: '⚠️ سعرها بعملة {currency}، والفريق يحسب الآن بعملة أخرى: لا تنطبق على أي عميل حتى يُدخل السعر من جديد.',
  },

  up: { en: 'Up', ar: 'إلى الأعلى' },
  down: { en: 'Down', ar: 'إلى الأسفل' },
  edit: { en: 'Edit', ar: 'تعديل' },
  switchOff: { en: 'Switch off', ar: 'إيقاف' },
  switchOn: { en: 'Switch on', ar: 'تشغيل' },
  remove: { en: 'Remove', ar: 'حذف' },
  add: { en: 'Add a rule', ar: 'إضافة قاعدة' },
  tryIt: { en: 'What would happen to…', ar: 'ماذا يحدث لعميل…' },

  removeTitle: { en: 'Remove a rule', ar: 'حذف قاعدة' },
  removeAbout: {
    en: 'Remove “{rule}”? Leads that came by it stay where they are.',
    ar: 'حذف القاعدة «{rule}»؟ من وصلوا بها يبقون حيث هم.',
  },
  saved: { en: '“{rule}” is saved.', ar: 'تم حفظ القاعدة «{rule}».' },
  removed: { en: '“{rule}” is removed.', ar: 'تم حذف القاعدة «{rule}».' },
  tooMany: {
    en: 'There are {most, plural, one {# rule} other {# rules}} already, and no more than that. Remove one first.',
    ar: 'بلغ عدد القواعد حده: {most, plural, zero {# قاعدة} one {قاعدة واحدة} two {قاعدتان} few {# قواعد} many {# قاعدة} other {# قاعدة}}. يُرجى حذف واحدة أولًا.',
  },
  ruleGone: { en: 'Somebody has removed this rule meanwhile.', ar: 'تم حذف هذه القاعدة في هذه الأثناء.' },
  changedBy: {
    en: '{who} has changed the rules meanwhile, so nothing was done. This is how they are now.',
    ar: 'تغيرت القواعد في هذه الأثناء من طرف {who}، فلم يُنفذ شيء. هكذا هي الآن.',
  },
  changed: {
    en: 'The rules have been changed meanwhile, so nothing was done. This is how they are now.',
    ar: 'تغيرت القواعد في هذه الأثناء، فلم يُنفذ شيء. هكذا هي الآن.',
  },
  ruleChangedBy: {
    en: '⚠️ {who} has changed this rule meanwhile. It now says:\n*{name}*: {rule}\nBelow is what you entered; saving puts it in the place of that.',
    ar: '⚠️ تغيرت هذه القاعدة في هذه الأثناء من طرف {who}، ونصها الآن:\n*{name}*: {rule}\nأدناه ما أُدخل هنا، وحفظه يضعه مكان ذلك.',
  },
  ruleRemovedMeanwhile: {
    en: '⚠️ Somebody has removed this rule meanwhile. Saving adds it again, as the last one.',
    ar: '⚠️ تم حذف هذه القاعدة في هذه الأثناء. حفظها يضيفها من جديد في آخر القائمة.',
  },
  checking: { en: 'Looking whether I am in the channel…', ar: 'أتحقق من وجودي في القناة…' },
} satisfies Record<string, Sentence>;

/** What a rule says, in parts that stand beside each other. */
export const ruleWords = {
  everyLead: { en: 'every lead', ar: 'كل العملاء المحتملين' },
  sources: { en: 'from {sources}', ar: 'المصدر {sources}' },
  buyer: { en: 'buyers', ar: 'مشترون' },
  seller: { en: 'sellers', ar: 'بائعون' },
  renter: { en: 'renters', ar: 'مستأجرون' },
  investor: { en: 'investors', ar: 'مستثمرون' },
  areas: { en: 'in {areas}', ar: 'في {areas}' },
  languages: { en: 'speaking {languages}', ar: 'لغتهم {languages}' },
  english: { en: 'English', ar: 'الإنجليزية' },
  arabic: { en: 'Arabic', ar: 'العربية' },
  priceFrom: { en: 'from {from}', ar: 'من {from}' },
  priceTo: { en: 'up to {to}', ar: 'حتى {to}' },
  priceFromTo: { en: '{from} to {to}', ar: 'من {from} إلى {to}' },
  hours: { en: '{from}–{until}', ar: 'من {from} إلى {until}' },
  weekdays: { en: 'on {days}', ar: 'يوم {days}' },
  onlyDaysOff: { en: 'only on days off', ar: 'في أيام الإجازات فقط' },
  noDaysOff: { en: 'not on days off', ar: 'ما عدا أيام الإجازات' },
  andMore: {
    en: '{shown} … {n, plural, one {(# more)} other {(# more)}}',
    ar: '{shown} … {n, plural, zero {(و# أخرى)} one {(وواحد آخر)} two {(واثنان آخران)} few {(و# أخرى)} many {(و# أخرى)} other {(و# أخرى)}}',
  },
  toChannel: { en: 'offered in {channel}', ar: 'يُعرض في {channel}' },
  toAgent: { en: 'to {who}', ar: 'إلى {who}' },
  toRotation: { en: 'in turn to {who}', ar: 'بالتناوب على {who}' },
  share: { en: '{who} ({weight})', ar: '{who} ({weight})' },
  toPool: { en: 'to the pool, until somebody is free', ar: 'إلى قائمة الانتظار حتى يتفرغ أحد' },
} satisfies Record<string, Sentence>;

/** The form of one rule, and what is wrong with what was entered in it. */
export const ruleFormWords = {
  title: { en: 'Routing rule', ar: 'قاعدة توزيع' },
  about: {
    en: 'A lead fits when it fits everything that is filled in. What is left empty is fitted by any.',
    ar: 'تنطبق القاعدة على من ينطبق عليه كل ما تم ملؤه. والمتروك فارغًا ينطبق على الجميع.',
  },
  name: { en: 'Name of the rule', ar: 'اسم القاعدة' },
  sources: { en: 'Sources', ar: 'المصادر' },
  otherSources: { en: 'Other sources', ar: 'مصادر أخرى' },
  otherSourcesHint: { en: 'With commas between them', ar: 'مع فاصلة بينها' },
  sourceSpan: { en: '{from} to {to}', ar: 'من {from} إلى {to}' },
  kinds: { en: 'Kinds of clients', ar: 'أنواع العملاء' },
  areas: { en: 'Areas', ar: 'المناطق' },
  areasHint: {
    en: 'With commas between them. A lead fits when its area contains one of them; write each as it comes, in both alphabets where it comes in both.',
    ar: 'مع فاصلة بينها. تنطبق على من تحتوي منطقته واحدة منها، ويُكتب كل اسم كما يصل، وبالأبجديتين إن كان يصل بهما.',
  },
  languages: { en: 'Languages', ar: 'اللغات' },
  priceFrom: { en: 'Price from ({currency})', ar: 'السعر من ({currency})' },
  priceTo: { en: 'Price up to ({currency})', ar: 'السعر حتى ({currency})' },
  priceHint: {
    en: 'Whoever has said no price does not fit a rule that has one.',
    ar: 'من لم يُعرف له سعر لا تنطبق عليه قاعدة فيها سعر.',
  },
  hours: { en: 'Hours', ar: 'الساعات' },
  hoursHint: {
    en: 'As in 08:00-20:00, on the team’s clock ({zone}). 20:00-06:00 is a night, and belongs to the day on which it begins.',
    ar: 'مثل 08:00-20:00 بتوقيت الفريق ({zone}). 20:00-06:00 ليلة كاملة تتبع اليوم الذي تبدأ فيه.',
  },
  weekdays: { en: 'Weekdays', ar: 'أيام الأسبوع' },
  holiday: { en: 'On the team’s days off', ar: 'في أيام إجازات الفريق' },
  holidayAny: { en: 'As on other days', ar: 'كغيرها من الأيام' },
  holidayOnly: { en: 'Only on days off', ar: 'في أيام الإجازات فقط' },
  holidayNever: { en: 'Never on days off', ar: 'ما عدا أيام الإجازات' },
  target: { en: 'Where such a lead goes', ar: 'إلى أين يذهب' },
  targetChannel: { en: 'Offered in a channel', ar: 'يُعرض في قناة' },
  targetAgent: { en: 'To one agent', ar: 'إلى وكيل واحد' },
  targetRotation: { en: 'To several agents in turn', ar: 'إلى عدة وكلاء بالتناوب' },
  targetPool: { en: 'To the pool, until somebody is free', ar: 'إلى قائمة الانتظار حتى يتفرغ أحد' },
  channel: { en: 'Channel', ar: 'القناة' },
  agent: { en: 'Agent', ar: 'الوكيل' },
  people: { en: 'Agents', ar: 'الوكلاء' },
  share: { en: 'Share of {name}', ar: 'حصة {name}' },
  shareHint: { en: 'Twice the share is twice the leads.', ar: 'ضعف الحصة ضعف العملاء.' },

  nameMissing: { en: 'Give the rule a name.', ar: 'يُرجى تسمية القاعدة.' },
  nameTooLong: {
    en: 'At most {most, plural, one {# letter} other {# letters}}.',
    ar: 'الحد الأقصى {most, plural, zero {# حرف} one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفًا} other {# حرف}}.',
  },
  nameTaken: { en: 'Another rule has this name.', ar: 'هذا الاسم لقاعدة أخرى.' },
  notSound: { en: 'There is a character in it that is none.', ar: 'فيه رمز غير صالح.' },
  tooMany: {
    en: 'At most {most}.',
    ar: 'الحد الأقصى: {most}.',
  },
  wordTooLong: {
    en: '“{said}” is too long.',
    ar: '«{said}» أطول من اللازم.',
  },
  noSource: { en: '“{said}” has no letter in it.', ar: '«{said}» لا حرف فيه.' },
  notAPrice: {
    en: 'This is no amount in {currency}. For instance: 2,100,000 or 2.1m.',
    ar: 'هذا ليس مبلغًا بعملة {currency}. مثلًا: 2,100,000 أو 2.1 مليون.',
  },
  pricesCrossed: { en: 'This is less than where it begins.', ar: 'هذا أقل من بدايته.' },
  notHours: { en: 'Write it as 08:00-20:00.', ar: 'يُكتب هكذا: 08:00-20:00.' },
  noChannel: { en: 'Choose a channel.', ar: 'يُرجى اختيار قناة.' },
  noAgent: { en: 'Choose an agent.', ar: 'يُرجى اختيار وكيل.' },
  noPeople: { en: 'Choose at least one agent.', ar: 'يُرجى اختيار وكيل واحد على الأقل.' },
  notAShare: { en: 'A whole number from 1 to {most}.', ar: 'عدد صحيح من 1 إلى {most}.' },
  noHour: { en: 'Choose an hour.', ar: 'يُرجى اختيار ساعة.' },
  pressAgain: {
    en: 'Press Save once more: the fields of where it goes were still on their way.',
    ar: 'يُرجى الحفظ مرة أخرى: لم تكن خانات الوجهة قد ظهرت بعد.',
  },
} satisfies Record<string, Sentence>;

/** Why a lead went where it went. */
export const routeWords = {
  latest: { en: '*Latest lead:* {route}', ar: '*آخر طلب:* {route}' },
  byRule: { en: 'rule “{rule}”', ar: 'القاعدة «{rule}»' },
  byTurn: { en: 'rule “{rule}”, in turn', ar: 'القاعدة «{rule}»، بالتناوب' },
  toPool: { en: 'rule “{rule}”: the pool', ar: 'القاعدة «{rule}»: قائمة الانتظار' },
  noRule: { en: 'no rule: the leads channel', ar: 'بلا قاعدة: قناة العملاء المحتملين' },
  insteadOfAgent: {
    en: 'rule “{rule}”: {who} {why, select, away {is away} full {has as many open leads as there may be} full_today {has had the leads of the day} other {takes no leads}}, so the leads channel',
    ar: 'القاعدة «{rule}»: {who} {why, select, away {خارج الدوام} full {لديه الحد الأقصى من العملاء} full_today {وصله عملاء اليوم كلهم} other {لا يستلم عملاء}}، فإلى قناة العملاء المحتملين',
  },
  insteadOfRotation: {
    en: 'rule “{rule}”: nobody of its rotation is free, so the pool',
    ar: 'القاعدة «{rule}»: لا أحد متفرغ من المتناوبين، فإلى قائمة الانتظار',
  },
  passedOver: { en: 'Rules before it:', ar: 'القواعد التي قبلها:' },
  passedAll: { en: 'The rules, none of which fits:', ar: 'القواعد، ولم تنطبق أي منها:' },
  passedRule: {
    en: '“{rule}”: {why, select, source {another source} kind {another kind of client} area {another area} language {another language, or not known} price {another price, or none said} hours {another hour} weekday {another weekday} holiday {because of the days off} off {switched off} other {cannot be read}}',
    ar: '«{rule}»: {why, select, source {مصدر آخر} kind {نوع آخر من العملاء} area {منطقة أخرى} language {لغة أخرى أو غير معروفة} price {سعر آخر أو غير معروف} hours {ساعة أخرى} weekday {يوم آخر} holiday {بسبب أيام الإجازات} off {متوقفة} other {تعذرت قراءتها}}',
  },
  morePassed: {
    en: '{n, plural, one {and # more} other {and # more}}',
    ar: '{n, plural, zero {و# أخرى} one {وواحدة أخرى} two {واثنتان أخريان} few {و# أخرى} many {و# أخرى} other {و# أخرى}}',
  },
  skippedOver: { en: 'Passed over: {people}', ar: 'تم تجاوزهم: {people}' },
  skipped: {
    en: '{who} ({why, select, away {away} full {enough open leads} full_today {enough leads today} other {not in the leads channel}})',
    ar: '{who} ({why, select, away {خارج الدوام} full {ما يكفي من العملاء} full_today {ما يكفي من عملاء اليوم} other {خارج قناة العملاء المحتملين}})',
  },
} satisfies Record<string, Sentence>;

/** "What would happen to this lead?" */
export const tryRouteWords = {
  title: { en: 'What would happen?', ar: 'ماذا يحدث؟' },
  submit: { en: 'Look', ar: 'عرض' },
  about: {
    en: 'A lead of somebody who has no agent yet. Nothing is saved, and no turn is spent.',
    ar: 'عميل محتمل لا وكيل له بعد. لا يُحفظ شيء ولا يُستهلك دور.',
  },
  likeLatest: { en: 'Like the latest lead', ar: 'مثل آخر عميل' },
  noLatest: { en: 'There is no lead yet.', ar: 'لا يوجد عملاء بعد.' },
  source: { en: 'Source', ar: 'المصدر' },
  otherSource: { en: 'Another source', ar: 'مصدر آخر' },
  kind: { en: 'Kind of client', ar: 'نوع العميل' },
  area: { en: 'Area', ar: 'المنطقة' },
  price: { en: 'Price ({currency})', ar: 'السعر ({currency})' },
  language: { en: 'Language', ar: 'اللغة' },
  day: { en: 'Day', ar: 'اليوم' },
  hour: { en: 'Hour, on the team’s clock', ar: 'الساعة بتوقيت الفريق' },
  offered: {
    en: '*“{rule}” takes it: it is offered in {channel}.*',
    ar: '*القاعدة «{rule}»: يُعرض في {channel}.*',
  },
  offeredByNone: {
    en: '*No rule fits: it is offered in {channel}.*',
    ar: '*لا تنطبق أي قاعدة: يُعرض في {channel}.*',
  },
  given: { en: '*“{rule}” gives it to {who}.*', ar: '*القاعدة «{rule}»: يذهب إلى {who}.*' },
  turnOf: {
    en: '*“{rule}” gives it in turn: {who} is next.*',
    ar: '*القاعدة «{rule}» بالتناوب: الدور على {who}.*',
  },
  pooled: {
    en: '*“{rule}” keeps it in the pool, until somebody is free.*',
    ar: '*القاعدة «{rule}»: في قائمة الانتظار حتى يتفرغ أحد.*',
  },
  insteadOfAgent: {
    en: '*“{rule}” names {who}, who {why, select, away {is away} full {has as many open leads as there may be} full_today {has had the leads of the day} other {takes no leads}}: it is offered in {channel} instead.*',
    ar: '*القاعدة «{rule}» تذكر {who}، لكن {why, select, away {هذا يوم إجازة} full {العملاء المفتوحون بلغوا الحد} full_today {عملاء اليوم بلغوا الحد} other {الاستلام غير ممكن}}: يُعرض في {channel} بدلًا من ذلك.*',
  },
  insteadOfRotation: {
    en: '*Nobody of the rotation of “{rule}” can take it: it waits in the pool, until somebody is free.*',
    ar: '*لا أحد من المتناوبين في القاعدة «{rule}» يستطيع استلامه: ينتظر حتى يتفرغ أحد.*',
  },
} satisfies Record<string, Sentence>;
