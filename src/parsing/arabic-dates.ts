import { createCasualConfiguration } from 'chrono-node/ar';
import type { Parser } from 'chrono-node/en';
import { addDays, addMonths, lastDayOf, monthOf, weekdayOf } from '../calendar/local-day.ts';
import type { Configuration } from './english-dates.ts';
import {
  assignDay,
  assignWeekday,
  type Bearings,
  type Beside,
  dayInWeek,
  dayOfPeriod,
  dayOfReference,
  daysToWeekday,
  hourOfPart,
  type PartOfDay,
} from './named-day.ts';

// All patterns here are for text that went through `plainArabic`: no vowel marks, plain alif, final ة.
const start = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;
const ahead = 'القادمة?|المقبلة?|الجاية?|التالية?|الجي';
const behind = 'الماضية?|الفائتة?|السابقة?|المنصرمة?|اللي فات';
const weekdayNames: ReadonlyArray<readonly [string, number]> = [
  ['احد', 0],
  ['اثنين', 1],
  ['اتنين', 1],
  ['ثلاثاء', 2],
  ['ثلاثا', 2],
  ['تلات', 2],
  ['اربعاء', 3],
  ['اربعا', 3],
  ['خميس', 4],
  ['جمعة', 5],
  ['سبت', 6],
];
const weekday = `(?:يوم\\s+)?(?:ال)?(${weekdayNames.map(([name]) => name).join('|')})`;
const hours: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(?:الواحدة|الاولى)$/, 1],
  [/^الثانية$/, 2],
  [/^الثالثة$/, 3],
  [/^الرابعة$/, 4],
  [/^الخامسة$/, 5],
  [/^السادسة$/, 6],
  [/^السابعة$/, 7],
  [/^الثامنة$/, 8],
  [/^التاسعة$/, 9],
  [/^العاشرة$/, 10],
  [/^الحادية عشرة?$/, 11],
  [/^الثانية عشرة?$/, 12],
];
const hourWord =
  'الحادية عشرة?|الثانية عشرة?|الواحدة|الاولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة';
const partWord =
  'بعد الظهر|بعد العصر|بعد المغرب|صباحا?|الصباح|الصبح|فجرا|الفجر|ظهرا|الظهر|عصرا|العصر|مساءا?|المساء|المغرب|العشاء|ليلا|الليل|بالليل|ص|م';

/**
 * The library's Arabic dates, with our readings laid over them. They fill what it lacks: hours in words and with
 * their part of the day, everyday words (بكرة، الجاي), the first day of a week ahead, the end of a month. 12/1 is
 * the twelfth of January unless `monthFirst`.
 */
export function arabicDates(bearings: Bearings, monthFirst: boolean): Configuration {
  const theirs = createCasualConfiguration(!monthFirst);
  return {
    ...theirs,
    parsers: [
      weekdayParser(bearings),
      weekdayInWeekParser(bearings),
      periodParser(bearings),
      endOfMonthParser,
      tomorrowParser,
      timeParser,
      partOfDayParser,
      ...(bearings.direction === 'future' ? [bareDurationParser] : []),
      ...theirs.parsers,
    ],
  };
}

/**
 * Arabic as the patterns expect it: without vowel marks and tatweel, alif without hamza, and ة where a final ه
 * was typed for it in the words dates are made of.
 */
export function plainArabic(text: string): string {
  return (
    text
      .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
      .replace(/[أإآٱ]/g, 'ا')
      // The library knows this one word with its madda only.
      .replace(/من الان/g, 'من الآن')
      .replace(
        /(?<=ساع|دقيق|سن|جمع|ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر|بكر|القادم|المقبل|الجاي|الماضي|الواحد|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي)ه(?=\s|$)/g,
        'ة',
      )
      .replace(/،/g, ',')
  );
}

function weekdayParser({ direction }: Bearings): Parser {
  const pattern = new RegExp(
    `${start}(?:(هذا|هذه)\\s+)?${weekday}(?:\\s+(?:(${ahead})|(${behind})|(هذا|هذه)))?${end}`,
    'u',
  );
  return {
    pattern: () => pattern,
    extract: (context, [, thisBefore, name, next, last, thisAfter]) => {
      const today = dayOfReference(context.reference);
      const beside: Beside = next ? 'next' : last ? 'last' : (thisBefore ?? thisAfter) ? 'this' : undefined;
      const days = daysToWeekday(weekdayOf(today), weekdayNamed(name), beside, direction);
      const components = context.createParsingComponents();
      const day = addDays(today, days);
      return last ? assignDay(components, day) : assignWeekday(components, day);
    },
  };
}

function weekdayInWeekParser({ firstWeekday }: Bearings): Parser {
  const pattern = new RegExp(
    `${start}${weekday}\\s+(?:من\\s+)?الاسبوع\\s+(?:(${ahead})|${behind})${end}`,
    'u',
  );
  return {
    pattern: () => pattern,
    extract: (context, [, name, next]) => {
      const today = dayOfReference(context.reference);
      const day = dayInWeek(today, weekdayNamed(name), next ? 1 : -1, firstWeekday);
      return assignDay(context.createParsingComponents(), day);
    },
  };
}

function periodParser({ firstWeekday }: Bearings): Parser {
  const pattern = new RegExp(
    `${start}(?:في\\s+)?(?:(?:بداية|اول)\\s+)?(?:(الاسبوع)|(الشهر)|السنة|العام)\\s+(?:(${ahead})|${behind})${end}`,
    'u',
  );
  return {
    pattern: () => pattern,
    extract: (context, [, week, month, next]) => {
      const unit = week ? 'week' : month ? 'month' : 'year';
      const today = dayOfReference(context.reference);
      const day = dayOfPeriod(today, unit, next ? 1 : -1, firstWeekday);
      return assignDay(context.createParsingComponents(), day);
    },
  };
}

const endOfMonthParser: Parser = {
  pattern: () => new RegExp(`${start}(?:نهاية|اخر)\\s+الشهر(?:\\s+(${ahead}))?${end}`, 'u'),
  extract: (context, [, next]) => {
    const month = addMonths(monthOf(dayOfReference(context.reference)), next ? 1 : 0);
    return assignDay(context.createParsingComponents(), lastDayOf(month));
  },
};

const tomorrowParser: Parser = {
  pattern: () => new RegExp(`${start}(بعد\\s+)?(?:يوم\\s+)?(?:ال)?(?:غدا?|بكرة|بكرا|بكره|باكر)${end}`, 'u'),
  extract: (context, [, after]) =>
    assignDay(context.createParsingComponents(), addDays(dayOfReference(context.reference), after ? 2 : 1)),
};

const timeParser: Parser = {
  pattern: () =>
    new RegExp(
      `${start}(?:في\\s+)?(?:تمام\\s+)?(?:(الساعة)\\s+)?(?:(\\d{1,2})(?:[:.](\\d{2}))?|(${hourWord}))` +
        `(?:\\s+و\\s?(?:ال)?(نصف|ربع|ثلث)|\\s+(الا)\\s+(ربع|ثلث)ا?)?(?:\\s*(${partWord}))?${end}`,
      'u',
    ),
  extract: (context, match) => {
    const [, clock, figure, minutes, word, plus, minus, less, part] = match;
    // A number alone is not a time: "3" may be beds. A word for an hour may be "the second".
    if (clock === undefined && part === undefined && minutes === undefined) return null;
    const said = figure === undefined ? hours.find(([name]) => name.test(word ?? ''))?.[1] : Number(figure);
    if (said === undefined || said > 24) return null;
    const fraction = { نصف: 30, ربع: 15, ثلث: 20 }[plus ?? less ?? ''] ?? 0;
    const minute = minutes === undefined ? fraction : Number(minutes);
    if (minute > 59) return null;
    const inDay = hourInPart(said, part) * 60 + (minus === undefined ? minute : -minute);
    const components = context.createParsingComponents();
    components.assign('hour', Math.floor(inDay / 60) % 24).assign('minute', inDay % 60);
    return part === undefined ? components : components.assign('meridiem', inDay >= 720 ? 1 : 0);
  },
};

const partOfDayParser: Parser = {
  pattern: () =>
    new RegExp(
      `${start}(?:في\\s+)?(?:(هذا|هذه)\\s+)?(بعد الظهر|صباحا?|الصباح|الصبح|ظهرا|الظهر|عصرا|العصر|مساءا?|المساء|الليلة|ليلا|بالليل)${end}`,
      'u',
    ),
  extract: (context, [, today, word = '']) => {
    const part = partNamed(word);
    const components = context.createParsingComponents();
    if (today !== undefined || word === 'الليلة') assignDay(components, dayOfReference(context.reference));
    return components
      .assign('hour', hourOfPart[part])
      .assign('minute', 0)
      .assign('meridiem', part === 'morning' ? 0 : 1);
  },
};

/** "3 ايام", "اسبوعين": for "بعد 3 ايام", where nothing else is said. */
const bareDurationParser: Parser = {
  pattern: () =>
    /^\s*(?:(\d{1,3}|ثلاثة?|اربعة?|خمسة?|ستة?|سبعة?|ثماني?ة?|تسعة?|عشرة?)\s*)?(يومين|اسبوعين|شهرين|يوم|يوما|ايام|اسبوع|اسبوعا|اسابيع|شهر|شهرا|اشهر|شهور)\s*$/u,
  extract: (context, [, number, unit = '']) => {
    const stems = ['ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثما', 'تسع', 'عشر'];
    const spelled = stems.findIndex((stem) => number?.startsWith(stem)) + 3;
    const counted = number === undefined ? 1 : /\d/.test(number) ? Number(number) : spelled;
    const count = /ين$/.test(unit) ? 2 : counted;
    const today = dayOfReference(context.reference);
    const components = context.createParsingComponents();
    if (/^(?:يو|اي)/.test(unit)) return assignDay(components, addDays(today, count));
    if (unit.startsWith('اس')) return assignDay(components, addDays(today, 7 * count));
    const month = addMonths(monthOf(today), count);
    const sameDay = `${month}${today.slice(7)}`;
    return assignDay(components, sameDay > lastDayOf(month) ? lastDayOf(month) : sameDay);
  },
};

function hourInPart(hour: number, part: string | undefined): number {
  if (part === undefined || hour > 12) return hour;
  if (/^(?:ص|الص|فجر|الفجر)/.test(part)) return hour % 12;
  // Eleven "at noon" is before it, and after midnight it is still "night".
  if (/^(?:ظهر|الظهر)/.test(part)) return hour >= 10 ? hour : hour + 12;
  if (/^(?:ليل|الليل|بالليل)/.test(part) && (hour === 12 || hour < 5)) return hour % 12;
  return (hour % 12) + 12;
}

function partNamed(word: string): PartOfDay {
  if (/صب/.test(word)) return 'morning';
  if (/^بعد/.test(word)) return 'afternoon';
  if (/ظهر/.test(word)) return 'noon';
  if (/عصر/.test(word)) return 'lateAfternoon';
  return /ليل/.test(word) ? 'night' : 'evening';
}

function weekdayNamed(name: string | undefined): number {
  return weekdayNames.find(([known]) => known === name)?.[1] ?? 0;
}
