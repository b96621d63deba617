import { publicHolidays } from '../src/calendar/holidays.ts';
import { weekdayOf } from '../src/calendar/local-day.ts';
import type { WorkCalendar } from '../src/calendar/working-day.ts';
import { channels } from '../src/parsing/channel.ts';
import { loadLibrary } from '../src/plans/library.ts';
import type { Plan, Step } from '../src/plans/plan.ts';
import { inItsStead, type PlanFacts, type PlannedTouch, scheduleOf } from '../src/plans/schedule.ts';
import { proposedHolidays } from '../src/team/proposed-holidays.ts';
import type { Language } from '../src/team/voice.ts';
import { channelWords } from '../src/words/channel-words.ts';

/** Whom the tables are about: made up, in Riyadh. The year holds both Eids, and each event that a plan asks about. */
const startsOn = '2026-11-22';
const work: WorkCalendar = {
  workingDays: [0, 1, 2, 3, 4],
  isDayOff: (day) => publicHolidays('SA', Number(day.slice(0, 4))).has(day),
};
const holidays = proposedHolidays('SA').filter(({ greet }) => greet);
const facts: PlanFacts = {
  work,
  personalDays: { birthday: '03-14', 'home-purchase': '05-02' },
  holidays,
  events: [
    { event: 'agreement', on: '2026-11-22' },
    { event: 'offer', on: '2026-12-15' },
    { event: 'closing', on: '2027-01-14' },
    { event: 'interaction', on: '2027-02-03' },
    { event: 'referral', on: '2027-02-10' },
  ],
};

const inOrder = [
  '8x8',
  '33-touch',
  '33-touch-client-for-life',
  '33-touch-advocate-appreciation',
  '12-direct',
  'email-only',
  'first-time-buyer',
  'buyer',
  'prospective-seller',
  'expired-listing',
  'listing-management',
  'transaction-to-closing',
];

const texts = {
  en: {
    title: '# The plans',
    intro: [
      'Every plan that comes with Touchbase, and one person’s days on it. A team changes a plan or adds its own with `/touchbase plans`.',
      '',
      'The person is made up: in Riyadh, on the plan from Sunday 22 November 2026, born on 14 March, bought a home on 2 May; the wedding day is not known. They agreed on a sale on 22 November 2026, made an offer on 15 December, closed on 14 January 2027, spoke with their agent on 3 February and sent somebody on 10 February. The agent works Sunday to Thursday, not on public holidays; the team greets on the holidays that set-up proposes.',
      '',
      'This page is written by `node tools/write-plan-pages.ts`; a test fails when it is not what the calendar says.',
    ],
    head: '| # | Day | | By | What | Because of |\n| --: | --- | --- | --- | --- | --- |',
    summary: (plan: Plan, madeUp: string) =>
      `${plan.total} touches ${plan.repeats ? 'a year, each year anew' : 'in all'}: ${madeUp}.`,
    instead: 'a card instead: no such day',
    because: { birthday: 'birthday', wedding: 'wedding day', 'home-purchase': 'home anniversary' },
    comma: ', ',
  },
  ar: {
    title: '# الخطط',
    intro: [
      'كل خطة تأتي مع Touchbase، وأيام شخص واحد عليها. يمكن للفريق تعديل أي خطة أو إضافة خططه عبر `/touchbase خطط`.',
      '',
      'الشخص من نسج الخيال: في الرياض، على الخطة منذ الأحد ٢٢ نوفمبر ٢٠٢٦، ولادته في ١٤ مارس، وشراء بيته في ٢ مايو، ويوم زواجه غير معروف. اتفاق البيع في ٢٢ نوفمبر ٢٠٢٦، والعرض في ١٥ ديسمبر، والإغلاق في ١٤ يناير ٢٠٢٧، وحديث مع الوسيط في ٣ فبراير، وتزكية في ١٠ فبراير. أيام العمل من الأحد إلى الخميس ما عدا الإجازات الرسمية، وبطاقات التهنئة في المناسبات التي يقترحها الإعداد.',
      '',
      'تُكتب هذه الصفحة بالأمر `node tools/write-plan-pages.ts`، ويفشل اختبار إن خالفت ما يقوله التقويم.',
    ],
    head: '| # | اليوم | | بواسطة | ماذا | المناسبة |\n| --: | --- | --- | --- | --- | --- |',
    summary: (plan: Plan, madeUp: string) =>
      `عدد مرات التواصل ${plan.repeats ? 'كل سنة' : 'كلها'}: ${plan.total}. وهي: ${madeUp}.`,
    instead: 'بطاقة بديلة: لا يوم كهذا',
    because: { birthday: 'يوم الميلاد', wedding: 'يوم الزواج', 'home-purchase': 'ذكرى شراء البيت' },
    comma: '، ',
  },
} as const;

const weekdays = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
} as const;

const events: Record<string, { en: string; ar: string }> = {
  interaction: { en: 'a conversation', ar: 'حديث' },
  offer: { en: 'an offer', ar: 'عرض' },
  agreement: { en: 'the agreement', ar: 'الاتفاق' },
  closing: { en: 'the closing', ar: 'الإغلاق' },
  referral: { en: 'a referral', ar: 'تزكية' },
};

/** The page about all plans of the library, with a table of one person's days on each. */
export function planPage(language: Language): string {
  const library = loadLibrary();
  const { title, intro } = texts[language];
  const left = [...library.keys()].filter((key) => !inOrder.includes(key));
  const sections = [...inOrder, ...left].flatMap((key) => {
    const plan = library.get(key);
    return plan ? [sectionOf(plan, language)] : [];
  });
  return `${[title, ...intro].join('\n\n').replace(/\n{3,}/gu, '\n\n')}\n\n${sections.join('\n\n')}\n`;
}

function sectionOf(plan: Plan, language: Language): string {
  const { head, summary, comma } = texts[language];
  const madeUp = (language === 'en' ? sortsOf(plan) : channelsOf(plan, language)).join(comma);
  const enrolled = { startsOn, planYear: 1, shiftedDays: 0, spreadDays: 0 };
  const rows = scheduleOf(plan, enrolled, facts)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.ordinal - b.ordinal))
    .map((touch) => rowOf(plan, touch, language));
  return [`## ${plan.name[language]}`, '', summary(plan, madeUp), '', head, ...rows].join('\n');
}

function sortsOf({ makeUp }: Plan): string[] {
  return Object.entries(makeUp).map(([sort, count]) => `${count} × ${sort.replaceAll('-', ' ')}`);
}

function channelsOf({ counts }: Plan, language: Language): string[] {
  return channels.flatMap((channel) => {
    const count = counts[channel];
    return count ? [`${channelWords[channel][language]} (${count})`] : [];
  });
}

function rowOf(plan: Plan, touch: PlannedTouch, language: Language): string {
  const step = plan.steps[touch.ordinal - 1];
  if (!step) throw new Error(`${plan.key} has no step ${touch.ordinal}`);
  const cells = [
    String(touch.ordinal),
    touch.dueOn,
    weekdays[language][weekdayOf(touch.dueOn)] ?? '',
    channelWords[touch.channel][language],
    labelOf(step, touch, language),
    becauseOf(step, touch, language),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function labelOf(step: Step, touch: PlannedTouch, language: Language): string {
  const { when } = step;
  if (touch.occasion === inItsStead && 'otherwise' in when && 'label' in when.otherwise)
    return when.otherwise.label[language];
  return step.label[language].replaceAll('{occasion}', holidayName(touch, language));
}

function becauseOf({ when }: Step, { occasion }: PlannedTouch, language: Language): string {
  const { instead, because } = texts[language];
  if (occasion === null) return '';
  if (occasion === inItsStead) return 'otherwise' in when && 'label' in when.otherwise ? instead : '';
  if (occasion === 'birthday' || occasion === 'wedding' || occasion === 'home-purchase')
    return because[occasion];
  return events[occasion]?.[language] ?? holidayName({ occasion }, language);
}

function holidayName({ occasion }: Pick<PlannedTouch, 'occasion'>, language: Language): string {
  return holidays.find(({ key }) => occasion === `holiday:${key}`)?.name[language] ?? '';
}
