import { type HolidayRule, ruleHijriMonths, ruleMonths, ruleWeekdays } from '../calendar/holiday-rule.ts';
import { isHolidayRule } from '../calendar/holidays.ts';
import { arabicDigits, latinDigits } from './digits.ts';
import { fold } from './fold.ts';
import { monthNamed } from './month.ts';

const two = (part: number) => String(part).padStart(2, '0');

const arabicMonth = new Intl.DateTimeFormat('ar-EG', { month: 'long', calendar: 'gregory', timeZone: 'UTC' });
const arabicMonths = ruleMonths.map((_, index) => arabicMonth.format(Date.UTC(2026, index, 15)));

/** As we write them first, then as else they are written. */
const hijriMonths: ReadonlyArray<readonly [ar: string, ...others: string[]]> = [
  ['محرم', 'المحرم', 'al muharram', 'moharram'],
  ['صفر'],
  ['ربيع الأول', 'rabi al awal', 'rabi i', 'rabi 1', 'rabi ul awal', 'rabi ul awwal'],
  ['ربيع الآخر', 'ربيع الثاني', 'rabi al akhir', 'rabi ii', 'rabi 2', 'rabi ul thani'],
  ['جمادى الأولى', 'جمادى الأول', 'jumada al ula', 'jumada i', 'jumada al awal'],
  ['جمادى الآخرة', 'جمادى الثانية', 'جمادى الثاني', 'jumada al akhirah', 'jumada ii'],
  ['رجب', 'rajab'],
  ['شعبان', 'shaaban'],
  ['رمضان', 'ramadhan', 'ramazan'],
  ['شوال', 'shawal'],
  ['ذو القعدة', 'ذي القعدة', 'dhul qidah', 'dhul qadah', 'dhu al qadah', 'zul qadah'],
  ['ذو الحجة', 'ذي الحجة', 'dhul hijjah', 'dhul hijja', 'dhu al hijja', 'zul hijjah', 'zul hijja'],
];
const hijriByName = new Map(
  hijriMonths.flatMap((names, index) =>
    [ruleHijriMonths[index] ?? '', ...names].map((name) => [fold(name), ruleHijriMonths[index]] as const),
  ),
);

const arabicWeekdays = ['أحد', 'اثنين', 'ثلاثاء', 'أربعاء', 'خميس', 'جمعة', 'سبت'];
const weekdayByName = new Map(
  ruleWeekdays.flatMap((weekday, index) => {
    const arabic = fold(arabicWeekdays[index] ?? '');
    return [weekday, arabic, `ال${arabic}`].map((name) => [name, weekday] as const);
  }),
);

const last = 'last';
const places: ReadonlyArray<readonly [place: string, ar: string, ...others: string[]]> = [
  ['1st', 'أول', 'first', 'الأول'],
  ['2nd', 'ثاني', 'second', 'الثاني'],
  ['3rd', 'ثالث', 'third', 'الثالث'],
  ['4th', 'رابع', 'fourth', 'الرابع'],
  [last, 'آخر', 'الأخير'],
];
const placeByName = new Map(places.flatMap((names) => names.map((name) => [fold(name), names[0]] as const)));

const easters: ReadonlyArray<readonly [HolidayRule, en: string, ar: string]> = [
  ['easter', 'Easter', 'عيد الفصح'],
  ['orthodox', 'Orthodox Easter', 'عيد الفصح الشرقي'],
];

/**
 * The rule that is meant by the date of a holiday as people write it, in English or Arabic, with any digits:
 * `12-25` (month and day), `25 December`, `25 ديسمبر`, `1 Shawwal`, `١ شوال`, `4th Thursday in November`, `آخر اثنين
 * في مايو`, or a rule as it is. `undefined` for anything else, also for a date of one year only.
 */
export function parseHolidayDate(text: string): HolidayRule | undefined {
  const plain = latinDigits(text).trim().replace(/\s+/g, ' ');
  const said = fold(plain);
  const readings = [ofNumbers(plain), ofDayAndMonth(said), ofWeekdayInMonth(said), ofEaster(said)];
  return [...readings, plain, spelledAsRules(plain)].find(
    (rule): rule is HolidayRule => rule !== undefined && isHolidayRule(rule),
  );
}

/**
 * The date of a holiday as people write it; what has no everyday form, as its rule. `parseHolidayDate` reads it back. A
 * day in Arabic has Arabic digits: a line that begins with another digit is torn apart in a field that runs from the left.
 */
export function holidayDate(rule: HolidayRule, language: 'en' | 'ar'): string {
  const ar = language === 'ar';
  const easter = easters.find(([one]) => one === rule);
  if (easter) return ar ? easter[2] : easter[1];
  const [, month, day] = /^(\d{2})-(\d{2})$/.exec(rule) ?? [];
  const inMonth = (nth: number, name: string | undefined) =>
    `${ar ? arabicDigits(String(nth)) : nth} ${name}`;
  if (month !== undefined) return inMonth(Number(day), (ar ? arabicMonths : ruleMonths)[Number(month) - 1]);
  const [, hijriDay, hijri] = /^(\d{1,2}) (\D+)$/.exec(rule) ?? [];
  const hijriIndex = ruleHijriMonths.indexOf(hijri ?? '');
  if (hijriIndex >= 0) return inMonth(Number(hijriDay), ar ? hijriMonths[hijriIndex]?.[0] : hijri);
  return weekdayInMonth(rule, ar) ?? rule;
}

function weekdayInMonth(rule: HolidayRule, ar: boolean): string | undefined {
  const [, nth, ofNth, monthName] = /^(\d\w\w) (\w+day) in (\w+)$/.exec(rule) ?? [];
  const [, ofLast, nextMonth] = /^(\w+day) before (\d{2})-01$/.exec(rule) ?? [];
  const weekday = ruleWeekdays.indexOf(ofNth ?? ofLast ?? '');
  if (weekday < 0) return undefined;
  const month = nextMonth ? (Number(nextMonth) + 10) % 12 : ruleMonths.indexOf(monthName ?? '');
  const place = places.find(([one]) => one === (nth ?? last));
  if (!ar) return `${place?.[0]} ${capitalised(ruleWeekdays[weekday])} in ${ruleMonths[month]}`;
  return `${place?.[1]} ${arabicWeekdays[weekday]} في ${arabicMonths[month]}`;
}

function ofNumbers(plain: string): HolidayRule | undefined {
  const [, month, day] = /^(\d{1,2})-(\d{1,2})$/.exec(plain) ?? [];
  return month === undefined ? undefined : `${two(Number(month))}-${two(Number(day))}`;
}

function ofDayAndMonth(said: string): HolidayRule | undefined {
  const [, dayFirst, monthAfter] = /^(\d{1,2})(?:st|nd|rd|th)?(?: of| من)?(?: شهر)? (.+)$/u.exec(said) ?? [];
  const [, monthFirst, dayAfter] = /^(.+) (\d{1,2})(?:st|nd|rd|th)?$/u.exec(said) ?? [];
  // "Rabi 1" is a month, so the day before it is tried first.
  return dayOf(dayFirst, monthAfter) ?? dayOf(dayAfter, monthFirst);
}

function dayOf(day: string | undefined, name: string | undefined): HolidayRule | undefined {
  if (day === undefined || name === undefined) return undefined;
  const month = monthNamed(name);
  if (month !== undefined) return `${two(month)}-${two(Number(day))}`;
  const hijri = hijriByName.get(name);
  return hijri && `${Number(day)} ${hijri}`;
}

/** "4th Thursday in November", "رابع خميس في نوفمبر", "الخميس الرابع من نوفمبر". */
function ofWeekdayInMonth(said: string): HolidayRule | undefined {
  const [, first = '', second = '', name = ''] =
    /^(?:the )?(\S+) (\S+) (?:in|of|في|من)(?: شهر)? (.+)$/u.exec(said) ?? [];
  const place = placeByName.get(first) ?? placeByName.get(second);
  const weekday = weekdayByName.get(second) ?? weekdayByName.get(first);
  const month = monthNamed(name);
  if (place === undefined || weekday === undefined || month === undefined) return undefined;
  return place === last
    ? `${weekday} before ${two((month % 12) + 1)}-01`
    : `${place} ${weekday} in ${ruleMonths[month - 1]}`;
}

function ofEaster(said: string): HolidayRule | undefined {
  return easters.find(([, en, ar]) => said === fold(en) || said === fold(ar))?.[0];
}

/** In the letters in which rules are written: small, the months of both calendars capitalised. */
function spelledAsRules(plain: string): string {
  return [...ruleMonths, ...ruleHijriMonths].reduce(
    (text, month) => text.replace(new RegExp(`\\b${month.toLowerCase()}\\b`), month),
    plain.toLowerCase(),
  );
}

function capitalised(word: string | undefined): string {
  return word === undefined ? '' : word.charAt(0).toUpperCase() + word.slice(1);
}
