import { holidayKey } from '../calendar/holiday-key.ts';
import type { TeamHoliday } from '../calendar/team-holiday.ts';
import { fold } from './fold.ts';
import { holidayDate, parseHolidayDate } from './holiday-date.ts';

/** What is wrong with a line of a list of holidays; lines count from 1, and `said` is the part that is meant. */
export type HolidayLineFault = {
  readonly line: number;
  readonly kind: 'no-name' | 'no-date' | 'bad-date' | 'twice' | 'too-many';
  readonly said: string;
};

type Holiday = Omit<TeamHoliday, 'key'>;

/** Plans reach the twelfth holiday of the list, one a month. */
const mostGreeted = 12;
const mostLines = 40;

const offWords = words('off', 'day off', 'closed', 'إجازة', 'يوم إجازة', 'عطلة', 'يوم عطلة');
const noCardWords = words('no card', 'no cards', 'without card', 'بدون بطاقة', 'بلا بطاقة', 'من دون بطاقة');

/**
 * A team's list of holidays as text to edit, one a line: `1 Shawwal = Eid al-Fitr / عيد الفطر`, with `, off` where
 * nobody works and `, no card` where no cards go out. `parseHolidayLines` reads it back. The date comes first, since
 * screens give a line the direction of its first letter and would draw a date between two names out of its place.
 */
export function holidayLines(holidays: readonly TeamHoliday[], language: 'en' | 'ar'): string {
  const [off, noCard] = language === 'ar' ? ['، إجازة', '، بدون بطاقة'] : [', off', ', no card'];
  return holidays
    .map((holiday) => {
      const said = `${holidayDate(holiday.rule, language)} = ${bothNames(holiday.name, language)}`;
      return `${said}${holiday.off ? off : ''}${holiday.greet ? '' : noCard}`;
    })
    .join('\n');
}

/**
 * The list of holidays that a text means, or what is wrong with it, a line at most once. The date stands before the
 * `=` or after it. A single name is for both languages; of two the one in Arabic letters is the Arabic one, in either
 * place. Dates: see `parseHolidayDate`. No day may be named twice, no name have two cards; at most 12 holidays with
 * cards and 40 lines. Empty lines are left out.
 */
export function parseHolidayLines(
  text: string,
): { readonly holidays: TeamHoliday[] } | { readonly faults: readonly HolidayLineFault[] } {
  const holidays: TeamHoliday[] = [];
  const faults: HolidayLineFault[] = [];
  let lines = 0;
  for (const [index, written] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    const said = tidy(written);
    if (said === '') continue;
    lines += 1;
    const fault = (kind: HolidayLineFault['kind'], part = said) =>
      faults.push({ line: index + 1, kind, said: part });
    if (lines > mostLines) {
      fault('too-many');
      break;
    }
    const read = readLine(said);
    if ('kind' in read) fault(read.kind, read.said);
    else if (holidays.some((one) => isSame(one, read))) fault('twice');
    else if (read.greet && holidays.filter(({ greet }) => greet).length === mostGreeted) fault('too-many');
    else holidays.push({ key: holidayKey(read, new Set(holidays.map(({ key }) => key))), ...read });
  }
  return faults.length > 0 ? { faults } : { holidays };
}

function readLine(said: string): Holiday | Pick<HolidayLineFault, 'kind' | 'said'> {
  const sides = sidesOf(said);
  const date = withoutMarks(sides.date);
  const names = sides.names.split('/').map(withoutMarks);
  const name = namesIn(names.map(({ text }) => text).filter(Boolean));
  if (!name) return { kind: 'no-name', said };
  if (date.text === '') return { kind: 'no-date', said };
  const rule = parseHolidayDate(date.text);
  if (rule === undefined) return { kind: 'bad-date', said: date.text };
  const marks = [date, ...names].flatMap((part) => part.marks);
  const off = marks.some((mark) => offWords.has(mark));
  return { name, rule, greet: !marks.some((mark) => noCardWords.has(mark)), off };
}

/** What of a line is the date and what the names: the side that is a date, else the only one with a figure, else the last. */
function sidesOf(said: string): { date: string; names: string } {
  const [first, last] = [said.indexOf('='), said.lastIndexOf('=')];
  if (first < 0) return { date: '', names: said };
  const dateFirst = { date: said.slice(0, first), names: said.slice(first + 1) };
  const dateLast = { date: said.slice(last + 1), names: said.slice(0, last) };
  const isDate = ({ date }: typeof dateFirst) => parseHolidayDate(withoutMarks(date).text) !== undefined;
  if (isDate(dateFirst)) return dateFirst;
  const hasFigure = (text: string) => /\p{Nd}/u.test(text);
  return !isDate(dateLast) && hasFigure(dateFirst.date) && !hasFigure(dateLast.date) ? dateFirst : dateLast;
}

/** A text without the words for "off" and "no card" at its end, each after a comma, and those words. */
function withoutMarks(text: string): { text: string; marks: readonly string[] } {
  const [, before, last = ''] = /^(.*)[,،;؛](.*)$/u.exec(text) ?? [];
  const mark = fold(last);
  // A comma at the very end has nothing after it.
  if (before === undefined || !(mark === '' || offWords.has(mark) || noCardWords.has(mark)))
    return { text: tidy(text), marks: [] };
  const rest = withoutMarks(before);
  return { text: rest.text, marks: [...rest.marks, mark] };
}

function namesIn([first = '', ...others]: readonly string[]): TeamHoliday['name'] | undefined {
  // Only one stroke can stand between two names.
  const second = others.join('-') || first;
  if (fold(first) === '' || fold(second) === '') return undefined;
  return isArabic(first) && !isArabic(second) ? { en: second, ar: first } : { en: first, ar: second };
}

function bothNames({ en, ar }: TeamHoliday['name'], language: 'en' | 'ar'): string {
  if (en === ar) return en;
  return language === 'ar' && isArabic(ar) && !isArabic(en) ? `${ar} / ${en}` : `${en} / ${ar}`;
}

function isSame(one: Holiday, other: Holiday): boolean {
  const twoCards = one.greet && other.greet && fold(one.name.en) === fold(other.name.en);
  return one.rule === other.rule || twoCards;
}

function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

/** Without the marks of direction that come with copied Arabic, and with one space for many. */
function tidy(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function words(...said: readonly string[]): ReadonlySet<string> {
  return new Set(said.map(fold));
}
