import type { Neglect } from '../leads/neglect.ts';
import type { DayGroup } from '../plans/arrange-day.ts';
import type { PersonalDay } from '../plans/plan.ts';
import type { Sentence } from './say.ts';

/** The Home of an agent: today, the days ahead, their people, their discipline, away and settings. */
export const homeWords = {
  answerTitle: { en: 'Touchbase', ar: 'Touchbase' },
  fileComes: { en: 'The file is on its way…', ar: 'الملف في الطريق…' },

  // Today
  today: { en: 'Today', ar: 'اليوم' },
  todayCounts: {
    en: '*{n, plural, one {# touch} other {# touches}}*: {groups}',
    ar: '*{n, plural, zero {لا تواصلات} one {تواصل واحد} two {تواصلان} few {# تواصلات} many {# تواصلًا} other {# تواصل}}*: {groups}',
  },
  todayNothing: { en: 'Nothing is due today.', ar: 'لا شيء مستحق اليوم.' },
  todayAll: {
    en: '{n, plural, one {One more line} other {# more lines}}: `/touch` shows them all.',
    ar: '{n, plural, zero {لا سطور أخرى} one {سطر آخر} two {سطران آخران} few {# سطور أخرى} many {# سطرًا آخر} other {# سطر آخر}}: يعرضها كلها `/touch`.',
  },

  // The days ahead
  week: { en: 'The next seven days', ar: 'الأيام السبعة القادمة' },
  weekNothing: { en: 'Nothing is due yet.', ar: 'لا شيء مستحق بعد.' },
  weekDay: {
    en: '*{day}*: {n, plural, one {# touch} other {# touches}}',
    ar: '*{day}*: {n, plural, zero {لا تواصلات} one {تواصل واحد} two {تواصلان} few {# تواصلات} many {# تواصلًا} other {# تواصل}}',
  },
  justName: { en: '{name}', ar: '{name}' },
  promisedTo: { en: 'promised: {names}', ar: 'وعود: {names}' },
  nameOnDay: { en: '{name} (on {day})', ar: '{name} ({day})' },
  nameAtHour: { en: '{name} at {time}', ar: '{name} الساعة {time}' },
  andMore: {
    en: '{n, plural, one {one more} other {# more}}',
    ar: '{n, plural, zero {لا غير} one {واحد آخر} two {اثنان آخران} few {# آخرون} many {# آخر} other {# آخر}}',
  },

  // My people
  people: { en: 'My people', ar: 'أشخاصي' },
  peopleNone: {
    en: 'Nobody is with you yet. Who you claim in {channel} stands here.',
    ar: 'لا أحد لديك بعد. من تستلمهم في {channel} يظهرون هنا.',
  },
  peopleNobody: { en: 'Nobody is with you yet.', ar: 'لا أحد لديك بعد.' },
  peopleShown: {
    en: '{from, number}–{to, number} of {total, number}',
    ar: '{from, number}–{to, number} من {total, number}',
  },
  orderNext: { en: 'By next step', ar: 'حسب الخطوة التالية' },
  orderSilent: { en: 'Longest not spoken with', ar: 'الأطول دون حديث' },
  orderLabel: { en: 'Order', ar: 'الترتيب' },
  previous: { en: '‹ Earlier', ar: '‹ السابق' },
  following: { en: 'More ›', ar: 'المزيد ›' },
  search: { en: 'Find somebody', ar: 'بحث عن شخص' },
  searchHint: {
    en: 'A name, part of one, a phone or an e-mail; then Enter',
    ar: 'اسم أو جزء منه أو هاتف أو بريد، ثم مفتاح الإدخال',
  },
  found: {
    en: '{n, plural, =0 {Nobody fits “{who}”.} one {One person fits “{who}”:} other {# people fit “{who}”:}}',
    ar: '{n, plural, =0 {لا أحد يطابق «{who}».} zero {لا أحد يطابق «{who}».} one {شخص واحد يطابق «{who}»:} two {شخصان يطابقان «{who}»:} few {# أشخاص يطابقون «{who}»:} many {# شخصًا يطابقون «{who}»:} other {# شخص يطابقون «{who}»:}}',
  },
  foundMore: {
    en: 'More than {n, number} fit “{who}”. A little more of the name shows the right ones. The first:',
    ar: 'يطابق «{who}» أكثر من {n, number}. مزيد من الاسم يضيّق النتيجة. أولهم:',
  },
  searchEnd: { en: 'Show all my people', ar: 'عرض كل أشخاصي' },
  // Screens give a line the direction of its first letter, which may be that of an Arabic name.
  person: { en: '*\u200E{name}* · {facts}', ar: '*{name}* · {facts}' },
  onPlan: { en: '{plan}, {n, number} of {total, number}', ar: '{plan}، {n, number} من {total, number}' },
  planPaused: {
    en: '{until, select, open {waits} other {waits until {day}}}',
    ar: '{until, select, open {في انتظار} other {في انتظار حتى {day}}}',
  },
  planAndPause: { en: '{place} ({paused})', ar: '{place} ({paused})' },
  withNobody: { en: 'with nobody yet', ar: 'لم يستلمه أحد بعد' },
  next: { en: '{day}: {what}', ar: '{day}: {what}' },
  nextPromised: { en: '{day}: {channel}, {what}', ar: '{day}: {channel}، {what}' },
  nothingNext: { en: 'no next step', ar: 'لا خطوة تالية' },
  spoke: { en: 'spoke {ago}', ar: 'آخر حديث {ago}' },
  neverSpoke: { en: 'not spoken with yet', ar: 'لم يحدث حديث بعد' },
  tried: { en: 'last tried {ago}', ar: 'آخر محاولة {ago}' },
  daysAgo: {
    en: '{n, plural, =0 {today} =1 {yesterday} one {# day ago} other {# days ago}}',
    ar: '{n, plural, =0 {اليوم} =1 {أمس} zero {اليوم} one {أمس} two {قبل يومين} few {قبل # أيام} many {قبل # يومًا} other {قبل # يوم}}',
  },
  weeksAgo: {
    en: '{n, plural, one {# week ago} other {# weeks ago}}',
    ar: '{n, plural, zero {هذا الأسبوع} one {قبل أسبوع} two {قبل أسبوعين} few {قبل # أسابيع} many {قبل # أسبوعًا} other {قبل # أسبوع}}',
  },
  monthsAgo: {
    en: '{n, plural, one {# month ago} other {# months ago}}',
    ar: '{n, plural, zero {هذا الشهر} one {قبل شهر} two {قبل شهرين} few {قبل # أشهر} many {قبل # شهرًا} other {قبل # شهر}}',
  },
  leftAlone: { en: 'asked to be left alone', ar: 'طلب عدم التواصل' },
  show: { en: 'Show', ar: 'عرض' },
  log: { en: 'Log what happened…', ar: 'تسجيل ما حدث…' },
  pause: { en: 'Pause the plan', ar: 'إيقاف الخطة مؤقتًا' },
  resume: { en: 'Resume the plan', ar: 'استئناف الخطة' },
  personGone: { en: 'I cannot find this person any more.', ar: 'لم أعد أجد هذا الشخص.' },

  // The form that logs what happened with a person
  logTitle: { en: 'What happened', ar: 'ما حدث' },
  logAbout: { en: 'With *{name}*', ar: 'مع *{name}*' },
  logChannel: { en: 'By', ar: 'عبر' },
  logOn: { en: 'When', ar: 'متى' },
  logFuture: { en: 'That is still ahead.', ar: 'هذا اليوم لم يأتِ بعد.' },

  // Discipline
  discipline: { en: 'My discipline', ar: 'انضباطي' },
  disciplineWhole: {
    en: 'In the last {weeks, number} weeks *{onTime, number} of {due, plural, one {# touch} other {# touches}}* done on time: *{share}*',
    ar: 'في آخر {weeks, number} أسابيع تم في الموعد *{onTime, number} من {due, plural, zero {# تواصل} one {تواصل واحد} two {تواصلين} few {# تواصلات} many {# تواصلًا} other {# تواصل}}*: *{share}*',
  },
  disciplineNothing: {
    en: 'Nothing was due in the last {weeks, number} weeks.',
    ar: 'لم يُستحق شيء في آخر {weeks, number} أسابيع.',
  },
  disciplineHint: {
    en: 'On time: done by its day (on a day off: by the next working day), or no longer needed because you have spoken. Skipped, let go and still open are not.',
    ar: 'في الموعد: ما تم بحلول يومه (وفي يوم العطلة بحلول يوم العمل التالي)، أو ما أغنى عنه حديث. أما ما تُخطي أو تُرك أو ما زال مفتوحًا فلا.',
  },
  columnWeek: { en: 'Week', ar: 'الأسبوع' },
  columnDue: { en: 'Due', ar: 'المستحق' },
  columnOnTime: { en: 'On time', ar: 'في الموعد' },
  columnShare: { en: 'Share', ar: 'النسبة' },
  runningWeek: { en: 'This week so far', ar: 'هذا الأسبوع حتى الآن' },
  allWeeks: { en: 'The whole weeks', ar: 'الأسابيع الكاملة' },

  // Away and settings
  settings: { en: 'Away and settings', ar: 'الغياب والإعدادات' },
  here: { en: 'You are here: what is due comes to you.', ar: 'لا غياب مسجّل: ما يُستحق يصل إليك.' },
  awayWaits: {
    en: '*You are away* {span, select, day {{until}} now {until {until}, that day included} other {from {from} until {until}, that day included}}. Your touches wait meanwhile.',
    ar: '*غيابك مسجّل* {span, select, day {{until}} now {حتى {until}، واليوم الأخير مشمول} other {من {from} حتى {until}، واليوم الأخير مشمول}}. تواصلاتك تنتظر خلال ذلك.',
  },
  awayCovered: {
    en: '*You are away* {span, select, day {{until}} now {until {until}, that day included} other {from {from} until {until}, that day included}}. {cover} has your touches meanwhile.',
    ar: '*غيابك مسجّل* {span, select, day {{until}} now {حتى {until}، واليوم الأخير مشمول} other {من {from} حتى {until}، واليوم الأخير مشمول}}. تواصلاتك خلال ذلك لدى {cover}.',
  },
  listTime: {
    en: 'Your list comes {evening, select, yes {the evening before a working day} other {in the morning of a working day}}.',
    ar: 'تصلك القائمة {evening, select, yes {مساء اليوم السابق ليوم العمل} other {صباح يوم العمل}}.',
  },
  zone: {
    en: 'Your time zone is {zone}; it is {time} there. Another one: `/touchbase zone Asia/Dubai`',
    ar: 'منطقتك الزمنية {zone}، والساعة هناك {time}. لتغييرها: `/touchbase zone Asia/Dubai`',
  },
  goAway: { en: 'I am going to be away…', ar: 'تسجيل غياب…' },
  changeAway: { en: 'Change it…', ar: 'تعديل الغياب…' },
  back: { en: 'I am back', ar: 'إنهاء الغياب' },
  toEvening: { en: 'My list the evening before', ar: 'القائمة مساء اليوم السابق' },
  toMorning: { en: 'My list in the morning', ar: 'القائمة صباحًا' },
  toArabic: { en: 'العربية', ar: 'العربية' },
  toEnglish: { en: 'English', ar: 'English' },

  // The form for being away
  awayTitle: { en: 'Away', ar: 'الغياب' },
  awayFrom: { en: 'From', ar: 'من' },
  awayUntil: { en: 'Until, that day included', ar: 'حتى نهاية يوم' },
  awayCover: { en: 'Who does my touches meanwhile', ar: 'من يتولى تواصلاتي خلال ذلك' },
  awayCoverHint: { en: 'Nobody: they wait until you are back', ar: 'دون اختيار تنتظر حتى عودتك' },
  untilMissing: { en: 'Choose the last day.', ar: 'يُرجى اختيار اليوم الأخير.' },
  coverIsNoAgent: {
    en: 'Only agents can cover for you: the members of the leads channel.',
    ar: 'التغطية للوكلاء فقط، أي أعضاء قناة العملاء المحتملين.',
  },
  coverIsAway: {
    en: 'This person is away too, until {until}. Without a cover your touches wait.',
    ar: 'هناك غياب مسجّل لهذا الشخص أيضًا حتى {until}. ودون تغطية تنتظر تواصلاتك.',
  },
  endsBefore: { en: 'That is before it begins.', ar: 'هذا قبل البداية.' },
} satisfies Record<string, Sentence>;

/** How much of today is of each part of the day. */
export const groupCountWords: Record<DayGroup, Sentence> = {
  before: {
    en: '{n, plural, one {# from before} other {# from before}}',
    ar: '{n, plural, zero {لا شيء من قبل} one {واحد من قبل} two {اثنان من قبل} few {# من قبل} many {# من قبل} other {# من قبل}}',
  },
  promised: {
    en: '{n, plural, one {# promise or new lead} other {# promises and new leads}}',
    ar: '{n, plural, zero {لا وعود ولا عملاء جدد} one {وعد أو عميل جديد} two {اثنان من الوعود والعملاء الجدد} few {# من الوعود والعملاء الجدد} many {# من الوعود والعملاء الجدد} other {# من الوعود والعملاء الجدد}}',
  },
  people: {
    en: '{n, plural, one {# to speak with} other {# to speak with}}',
    ar: '{n, plural, zero {لا حديث} one {حديث واحد} two {حديثان} few {# أحاديث} many {# حديثًا} other {# حديث}}',
  },
  sending: {
    en: '{n, plural, one {# to send} other {# to send}}',
    ar: '{n, plural, zero {لا شيء للإرسال} one {واحد للإرسال} two {اثنان للإرسال} few {# للإرسال} many {# للإرسال} other {# للإرسال}}',
  },
  tasks: {
    en: '{n, plural, one {# task} other {# tasks}}',
    ar: '{n, plural, zero {لا مهام} one {مهمة واحدة} two {مهمتان} few {# مهام} many {# مهمة} other {# مهمة}}',
  },
};

/** Whose own day it is. */
export const personalDayWords: Record<PersonalDay, Sentence> = {
  birthday: { en: 'birthday: {names}', ar: 'عيد ميلاد: {names}' },
  wedding: { en: 'wedding anniversary: {names}', ar: 'ذكرى زواج: {names}' },
  'home-purchase': { en: 'home anniversary: {names}', ar: 'ذكرى شراء المنزل: {names}' },
};

/** Why somebody needs a look. */
export const neglectWords: Record<Neglect, Sentence> = {
  'no-next-step': { en: '*needs attention*: nothing is planned', ar: '*بحاجة إلى اهتمام*: لا شيء مخطط' },
  'left-overdue': {
    en: '*needs attention*: waiting for over two weeks',
    ar: '*بحاجة إلى اهتمام*: انتظار يتجاوز أسبوعين',
  },
  'long-silent': {
    en: '*needs attention*: nothing for two months',
    ar: '*بحاجة إلى اهتمام*: لا شيء منذ شهرين',
  },
};
