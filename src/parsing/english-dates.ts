import { configuration, type Parser } from 'chrono-node/en';
import { addDays, addMonths, lastDayOf, monthOf, weekdayOf } from '../calendar/local-day.ts';
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

/** What a reader of dates is made of. */
export type Configuration = ReturnType<typeof configuration.createCasualConfiguration>;

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekday =
  '(sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?)';
const week = String.raw`(next|this|last)\s+week`;
const parts: Readonly<Record<string, PartOfDay>> = {
  morning: 'morning',
  noon: 'noon',
  midday: 'noon',
  lunchtime: 'noon',
  afternoon: 'afternoon',
  evening: 'evening',
  tonight: 'night',
  night: 'night',
};
const smallNumbers = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * The library's English dates, with our readings laid over them: where two parsers read the same words, the
 * first in the list is kept. `monthFirst` reads 12/1 as the first of December, else as the twelfth of January.
 */
export function englishDates(bearings: Bearings, monthFirst: boolean): Configuration {
  const theirs = configuration.createCasualConfiguration(!monthFirst);
  return {
    ...theirs,
    parsers: [
      weekdayParser(bearings),
      weekdayInWeekParser(bearings),
      periodParser(bearings),
      dayAfterNextParser,
      endOfPeriodParser,
      partOfDayParser,
      ...(bearings.direction === 'future' ? [bareDurationParser] : []),
      ...theirs.parsers,
    ],
  };
}

function weekdayParser({ direction }: Bearings): Parser {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?:the\s+)?(next|coming|upcoming|this|last|past|previous)\s+)?${weekday}(?![\p{L}\p{N}])`,
    'iu',
  );
  const besides: Readonly<Record<string, Beside>> = {
    next: 'next',
    coming: 'next',
    upcoming: 'next',
    this: 'this',
    last: 'last',
    past: 'last',
    previous: 'last',
  };
  return {
    pattern: () => pattern,
    extract: (context, [, beside, name]) => {
      const today = dayOfReference(context.reference);
      const meant = besides[beside?.toLowerCase() ?? ''];
      const days = daysToWeekday(weekdayOf(today), weekdayNamed(name), meant, direction);
      const components = context.createParsingComponents();
      const day = addDays(today, days);
      return meant === 'last' ? assignDay(components, day) : assignWeekday(components, day);
    },
  };
}

function weekdayInWeekParser({ firstWeekday }: Bearings): Parser {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${weekday}(?:\s+of)?\s+${week}|${week}(?:\s+on)?\s+${weekday})(?![\p{L}\p{N}])`,
    'iu',
  );
  return {
    pattern: () => pattern,
    extract: (context, [, name, which, whichFirst, nameLast]) => {
      const said = (which ?? whichFirst ?? '').toLowerCase();
      const weeks = said === 'next' ? 1 : said === 'last' ? -1 : 0;
      const today = dayOfReference(context.reference);
      const day = dayInWeek(today, weekdayNamed(name ?? nameLast), weeks, firstWeekday);
      return assignDay(context.createParsingComponents(), day);
    },
  };
}

function periodParser({ firstWeekday }: Bearings): Parser {
  const pattern =
    /(?<![\p{L}\p{N}])(?:(?:early|the)\s+)?(next|last|past)\s+(week|month|year)(?![\p{L}\p{N}])/iu;
  return {
    pattern: () => pattern,
    extract: (context, [, which, unit]) => {
      const count = which?.toLowerCase() === 'next' ? 1 : -1;
      const today = dayOfReference(context.reference);
      const period = unit?.toLowerCase();
      const known = period === 'week' || period === 'month' ? period : 'year';
      return assignDay(context.createParsingComponents(), dayOfPeriod(today, known, count, firstWeekday));
    },
  };
}

const dayAfterNextParser: Parser = {
  pattern: () =>
    /(?<![\p{L}\p{N}])(?:the\s+)?day\s+(?:(after)\s+tomorrow|before\s+yesterday)(?![\p{L}\p{N}])/iu,
  extract: (context, [, after]) => {
    const today = dayOfReference(context.reference);
    return assignDay(context.createParsingComponents(), addDays(today, after ? 2 : -2));
  },
};

const endOfPeriodParser: Parser = {
  pattern: () =>
    /(?<![\p{L}\p{N}])(?:the\s+)?end\s+of\s+(?:(?:the|this)\s+)?(next\s+)?(month|year)(?![\p{L}\p{N}])/iu,
  extract: (context, [, next, unit]) => {
    const month = monthOf(dayOfReference(context.reference));
    const inMonths = next === undefined ? 0 : unit?.toLowerCase() === 'year' ? 12 : 1;
    const meant = addMonths(month, inMonths);
    const last = unit?.toLowerCase() === 'year' ? `${meant.slice(0, 4)}-12` : meant;
    return assignDay(context.createParsingComponents(), lastDayOf(last));
  },
};

const partOfDayParser: Parser = {
  pattern: () =>
    /(?<![\p{L}\p{N}])(?:(?:in\s+the|at|this)\s+)?(morning|noon|midday|lunchtime|afternoon|evening|tonight|night)(?![\p{L}\p{N}])/iu,
  extract: (context, [said, name]) => {
    const components = context.createParsingComponents();
    const part = parts[name?.toLowerCase() ?? ''] ?? 'noon';
    if (/^(?:this|tonight)/i.test(said ?? '')) assignDay(components, dayOfReference(context.reference));
    return components
      .assign('hour', hourOfPart[part])
      .assign('minute', 0)
      .assign('meridiem', part === 'morning' ? 0 : 1);
  },
};

/** "3d", "2 weeks": for "in 3 days", where nothing else is said. */
const bareDurationParser: Parser = {
  pattern: () =>
    /^\s*(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s*(h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?)\s*$/iu,
  extract: (context, [, count, unit]) => {
    const word = count?.toLowerCase().replace(/^an$/, 'a') ?? '';
    const number = /\d/.test(word) ? Number(word) : Math.max(1, smallNumbers.indexOf(word));
    return relative(context, number, unit?.toLowerCase() ?? '');
  },
};

function relative(context: Parameters<Parser['extract']>[0], count: number, unit: string) {
  const components = context.createParsingComponents();
  if (unit.startsWith('h')) {
    const shifted = new Date(context.reference.instant.getTime() + count * 3_600_000);
    const offset = context.reference.getTimezoneOffset();
    const wall = new Date(shifted.getTime() + offset * 60_000);
    assignDay(components, wall.toISOString().slice(0, 10));
    components.assign('hour', wall.getUTCHours()).assign('minute', wall.getUTCMinutes());
    return components.assign('timezoneOffset', offset);
  }
  const today = dayOfReference(context.reference);
  if (!unit.startsWith('m'))
    return assignDay(components, addDays(today, unit.startsWith('w') ? count * 7 : count));
  const month = addMonths(monthOf(today), count);
  const sameDay = `${month}${today.slice(7)}`;
  return assignDay(components, sameDay > lastDayOf(month) ? lastDayOf(month) : sameDay);
}

function weekdayNamed(name: string | undefined): number {
  return weekdays.indexOf(name?.slice(0, 3).toLowerCase() ?? '');
}
