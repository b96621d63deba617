import type { LaterRule, RefusalRule } from '../leads/may-contact.ts';
import type { Sentence } from './say.ts';

/** `/touchbase contact`: by which rules people may be contacted, and how a team sets them. */
export const contactRuleWords = {
  title: { en: 'Rules of contact', ar: 'قواعد التواصل' },
  intro: {
    en: 'When and how people may be contacted, by where they are. Of several countries all rules hold, so the strictest does. This is not legal advice: please have a lawyer confirm what holds for you.',
    ar: 'متى وكيف يمكن التواصل مع الناس، بحسب أماكنهم. وإن تعددت الدول سرت قواعدها كلها، أي أشدها. هذا ليس استشارة قانونية: يُرجى تأكيد ما يسري عليكم مع محامٍ.',
  },
  onlyPlans: {
    en: 'Consent and do-not-call lists hold for what plans ask for. Somebody’s request to be left alone stands above every rule, and nobody overrides it.',
    ar: 'الموافقة وقوائم عدم الاتصال تسري على ما تطلبه الخطط. وطلب عدم التواصل فوق كل قاعدة، ولا يتجاوزه أحد.',
  },
  saved: { en: 'Saved.', ar: 'تم الحفظ.' },
  same: { en: 'Nothing was changed.', ar: 'لم يتغير شيء.' },
  setTitle: {
    en: '*{name}* · as of {day}{own, select, yes { · changed by your team} other {}}',
    ar: '*{name}* · بتاريخ {day}{own, select, yes { · بتعديل من فريقك} other {}}',
  },
  hoursLine: {
    en: '{channel}: from {from} to {until}{hasLaw, select, law { ({law})} team { (set by your team)} other {}}',
    ar: '{channel}: من {from} إلى {until}{hasLaw, select, law { ({law})} team { (بتحديد فريقك)} other {}}',
  },
  unansweredLine: {
    en: '{channel}, where nobody answers: at most {aDay, plural, one {once} other {# times}} a day and {aWeek, plural, one {once} other {# times}} in seven days{hasLaw, select, law { ({law})} team { (set by your team)} other {}}',
    ar: '{channel}، عند عدم الرد: بحد أقصى {aDay, plural, zero {# مرة} one {مرة واحدة} two {مرتان} few {# مرات} many {# مرة} other {# مرة}} في اليوم و{aWeek, plural, zero {# مرة} one {مرة واحدة} two {مرتان} few {# مرات} many {# مرة} other {# مرة}} في سبعة أيام{hasLaw, select, law { ({law})} team { (بتحديد فريقك)} other {}}',
  },
  attemptsLine: {
    en: '{channel}: at most {n, plural, one {once} other {# times}} in 24 hours{hasLaw, select, law { ({law})} team { (set by your team)} other {}}',
    ar: '{channel}: بحد أقصى {n, plural, zero {# مرة} one {مرة واحدة} two {مرتان} few {# مرات} many {# مرة} other {# مرة}} في 24 ساعة{hasLaw, select, law { ({law})} team { (بتحديد فريقك)} other {}}',
  },
  consentLine: {
    en: 'Consent needed for {channels}{hasLaw, select, law { ({law})} team { (set by your team)} other {}}. {by}',
    ar: 'الموافقة مطلوبة قبل {channels}{hasLaw, select, law { ({law})} team { (بتحديد فريقك)} other {}}. {by}',
  },
  noConsentLine: { en: 'No consent needed.', ar: 'لا تلزم موافقة.' },
  listLine: {
    en: 'Do-not-call list for {channels}: {needed, select, yes {needed, and} other {heeded where there is one,}} at most {days, plural, one {one day} other {# days}} old{hasLaw, select, law { ({law})} team { (set by your team)} other {}}. {consent, select, above {Consent stands above it.} other {Consent does not stand above it.}} {by}',
    ar: 'قائمة عدم الاتصال قبل {channels}: {needed, select, yes {لازمة} other {تُراعى إن وُجدت}}، وعمرها {days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} بحد أقصى{hasLaw, select, law { ({law})} team { (بتحديد فريقك)} other {}}. {consent, select, above {والموافقة فوقها.} other {والموافقة ليست فوقها.}} {by}',
  },
  noListLine: { en: 'No do-not-call list.', ar: 'لا قائمة لعدم الاتصال.' },
  byInquiry: {
    en: 'An inquiry within {n, plural, one {one month} other {# months}} stands in for it.',
    ar: 'ويقوم مقامها استفسار خلال {n, plural, zero {# شهر} one {شهر واحد} two {شهرين} few {# أشهر} many {# شهرًا} other {# شهر}}.',
  },
  byDeal: {
    en: 'A deal within {n, plural, one {one month} other {# months}} stands in for it.',
    ar: 'وتقوم مقامها صفقة خلال {n, plural, zero {# شهر} one {شهر واحد} two {شهرين} few {# أشهر} many {# شهرًا} other {# شهر}}.',
  },
  byEither: {
    en: 'An inquiry within {n, plural, one {one month} other {# months}} or a deal within {m, plural, one {one month} other {# months}} stands in for it.',
    ar: 'ويقوم مقامها استفسار خلال {n, plural, zero {# شهر} one {شهر واحد} two {شهرين} few {# أشهر} many {# شهرًا} other {# شهر}} أو صفقة خلال {m, plural, zero {# شهر} one {شهر واحد} two {شهرين} few {# أشهر} many {# شهرًا} other {# شهر}}.',
  },
  edit: { en: 'Edit', ar: 'تعديل' },
  zonesAll: {
    en: 'Where a phone’s country has several time zones, an hour must be decent in all of them.',
    ar: 'إذا كان لدولة الهاتف أكثر من توقيت، فالساعة يجب أن تكون مناسبة فيها كلها.',
  },
  zonesTeams: {
    en: 'Where a phone’s country is yours and has several time zones, the person counts as being in yours, {zone}.',
    ar: 'إذا كانت دولة الهاتف دولتكم ولها أكثر من توقيت، يُحسب الشخص في توقيتكم {zone}.',
  },
  zonesToTeams: { en: 'Count them as in our zone', ar: 'احتسابهم بتوقيتنا' },
  zonesToAll: { en: 'Count all zones', ar: 'احتساب كل التوقيتات' },

  hoursField: { en: '{channel}: hours', ar: '{channel}: الساعات' },
  hoursHint: {
    en: 'Where the person is, on a clock with 24 hours: 09:00-18:00.',
    ar: 'بتوقيت الشخص وبنظام 24 ساعة: 09:00-18:00.',
  },
  notHours: {
    en: 'Hours of one day on a clock with 24 hours, as in 09:00-18:00.',
    ar: 'ساعات من يوم واحد بنظام 24 ساعة، مثل 09:00-18:00.',
  },
  unansweredADay: { en: 'Unanswered calls a day, at most', ar: 'أقصى مكالمات بلا رد في اليوم' },
  unansweredAWeek: { en: 'Unanswered calls in seven days, at most', ar: 'أقصى مكالمات بلا رد في سبعة أيام' },
  bothOrNone: { en: 'Give both numbers, or neither.', ar: 'الرقمان معًا أو لا شيء منهما.' },
  callsIn24h: { en: 'Calls in 24 hours, at most', ar: 'أقصى مكالمات في 24 ساعة' },
  textsIn24h: { en: 'Text messages in 24 hours, at most', ar: 'أقصى رسائل نصية في 24 ساعة' },
  noLimitHint: { en: 'Empty: no limit.', ar: 'فارغ: بلا حد.' },
  consentField: { en: 'Consent is needed before plans use', ar: 'الموافقة مطلوبة قبل أن تستخدم الخطط' },
  consentInquiry: {
    en: 'An inquiry stands in for consent, months',
    ar: 'يقوم الاستفسار مقام الموافقة، بالأشهر',
  },
  consentDeal: { en: 'A deal stands in for consent, months', ar: 'تقوم الصفقة مقام الموافقة، بالأشهر' },
  nothingHint: { en: 'Empty: it does not.', ar: 'فارغ: لا يقوم مقامها.' },
  listField: { en: 'Do-not-call list before', ar: 'قائمة عدم الاتصال قبل' },
  listNeeded: { en: 'Without a list, plans ask for none of these', ar: 'دون قائمة لا تطلب الخطط شيئًا منها' },
  listNeededField: { en: 'Where there is no list', ar: 'عند عدم وجود قائمة' },
  listAge: { en: 'A list may be so many days old', ar: 'أقصى عمر للقائمة بالأيام' },
  listAgeHint: { en: 'Needed where there is a list to heed.', ar: 'يلزم حيث توجد قائمة تُراعى.' },
  listInquiry: {
    en: 'An inquiry stands above the list, months',
    ar: 'الاستفسار فوق القائمة، بالأشهر',
  },
  listDeal: { en: 'A deal stands above the list, months', ar: 'الصفقة فوق القائمة، بالأشهر' },
  builtInField: { en: 'Built-in rules', ar: 'القواعد الأصلية' },
  backToBuiltIn: { en: 'Back to the rules as they came', ar: 'العودة إلى القواعد كما كانت' },
  outOfRange: {
    en: 'A whole number from {least, number} to {most, number}, or nothing.',
    ar: 'عدد صحيح من {least, number} إلى {most, number}، أو فارغ.',
  },
  ageNeeded: {
    en: 'A whole number from {least, number} to {most, number}.',
    ar: 'عدد صحيح من {least, number} إلى {most, number}.',
  },
  setGone: { en: 'There is no such set of rules any more.', ar: 'لم تعد هذه القواعد موجودة.' },

  anyway: { en: 'Contact anyway…', ar: 'التواصل رغم ذلك…' },
  anywayTitle: { en: 'Contact anyway', ar: 'التواصل رغم ذلك' },
  anywayIntro: {
    en: 'A rule of contact says no, or not yet. To contact them all the same is your own choice. It holds for this one time, and is kept with your name and your reason.',
    ar: 'قاعدة من قواعد التواصل تمنع ذلك الآن. التواصل رغم ذلك قرارك، ويسري هذه المرة فقط، ويُحفظ مع اسمك والسبب.',
  },
  anywayWhy: { en: 'Why', ar: 'السبب' },
  anywayWhyHint: {
    en: 'Please nothing private: what made it right to contact them now.',
    ar: 'دون معلومات خاصة: ما الذي يجعل التواصل الآن مناسبًا.',
  },
  anywayWhyMissing: { en: 'Please say why.', ar: 'يُرجى ذكر السبب.' },
  anywayOpen: { en: 'Show how', ar: 'عرض الطريقة' },
  anywayKept: { en: 'Kept with your reason: “{why}”', ar: 'حُفظ مع السبب: «{why}»' },
  byRule: {
    en: 'Rule {law}; `/touchbase contact` says where it comes from.',
    ar: 'القاعدة {law}، ومصدرها في `/touchbase تواصل`.',
  },
  byTeam: {
    en: 'So your team set it in `/touchbase contact`.',
    ar: 'هكذا حدده فريقك في `/touchbase تواصل`.',
  },
} satisfies Record<string, Sentence>;

/** Why somebody may not be contacted at this moment, by the rule; opt-outs and the weekly cap have sentences of their own. */
export const whyNotWords = {
  'decent-hours': {
    en: '*{name}* may be reached from {from}. Before that it is not a decent hour there.',
    ar: 'يمكن التواصل مع *{name}* ابتداءً من {from}. قبل ذلك الوقت غير مناسب هناك.',
  },
  'attempts-a-day': {
    en: '*{name}* has not answered today, and may be tried again from {from}.',
    ar: 'لم يرد *{name}* اليوم، وتمكن المحاولة من جديد ابتداءً من {from}.',
  },
  'attempts-a-week': {
    en: '*{name}* has not answered as often as seven days may have, and may be tried again from {from}.',
    ar: 'بلغت المحاولات بلا رد مع *{name}* حد سبعة أيام، وتمكن المحاولة من جديد ابتداءً من {from}.',
  },
  'attempts-in-24h': {
    en: '*{name}* has been tried as often as 24 hours may have, and may be tried again from {from}.',
    ar: 'بلغت المحاولات مع *{name}* حد 24 ساعة، وتمكن المحاولة من جديد ابتداءً من {from}.',
  },
  'no-decent-hour': {
    en: 'There is no hour that is decent everywhere *{name}* may be. Their time zone would settle it: `/lead edit`',
    ar: 'لا توجد ساعة مناسبة في كل الأماكن المحتملة لوجود *{name}*. تحديد المنطقة الزمنية يحل ذلك: `/lead تعديل`',
  },
  'consent-needed': {
    en: 'No consent of *{name}* to this is on record, and no inquiry or deal lately that stands in for it.',
    ar: 'لا توجد موافقة مسجلة من *{name}* على هذا، ولا استفسار أو صفقة قريبة تقوم مقامها.',
  },
  'do-not-call': {
    en: 'A number of *{name}* is on a do-not-call list.',
    ar: 'أحد أرقام *{name}* في قائمة عدم الاتصال.',
  },
  'do-not-call-list-missing': {
    en: 'Before plans have *{name}* called, the do-not-call list of their country is needed, and there is none: `/touchbase donotcall`',
    ar: 'قبل أن تطلب الخطط الاتصال مع *{name}* تلزم قائمة عدم الاتصال لتلك الدولة، ولا توجد: `/touchbase عدم الاتصال`',
  },
  'do-not-call-list-too-old': {
    en: 'The do-not-call list for the country of *{name}* is too old: `/touchbase donotcall`',
    ar: 'قائمة عدم الاتصال لدولة *{name}* قديمة: `/touchbase عدم الاتصال`',
  },
} satisfies Record<
  Exclude<LaterRule | RefusalRule, 'weekly-cap' | 'opted-out' | 'opted-out-of-channel'>,
  Sentence
>;
