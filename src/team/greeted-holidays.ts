import type { HolidayName } from '../calendar/holiday-names.ts';
import type { HolidayRule } from '../calendar/holiday-rule.ts';

type Greeted = { readonly rule: HolidayRule; readonly name: HolidayName };
type Row = readonly [rule: HolidayRule, en: string, ar: string];

/** A holiday that is greeted where a country has it; `onlyWhereOff`: observed by some is too little. */
type Known = { readonly en: string; readonly onlyWhereOff?: true; readonly national?: true };

/** What people wish each other well on, by the English names of calendar/holiday-names, by importance for a card. */
export const greetedEverywhere: readonly Known[] = [
  ...whereOff(
    'Rosh Hashanah',
    'Passover',
    'Chinese New Year',
    'Lunar New Year',
    'Chuseok',
    'Songkran',
    'Nowruz',
  ),
  ...whereOff('Christmas', 'Orthodox Christmas'),
  { en: "New Year's Day" },
  { en: 'Easter' },
  { en: 'Orthodox Easter' },
  { en: 'Thanksgiving' },
  ...national('National Day', 'Independence Day', 'Republic Day', 'Bastille Day', 'Canada Day', "King's Day"),
  ...national('Malaysia Day', 'Pakistan Day', 'Portugal Day', 'Russia Day'),
  { en: "Mother's Day" },
  ...whereOff('Eid al-Fitr', 'Eid al-Adha', 'Diwali', 'Sukkot', 'Shavuot', 'Bengali New Year'),
  { en: 'Mid-Autumn Festival' },
  { en: "Father's Day" },
  { en: 'Midsummer' },
  ...national(
    "National Sovereignty and Children's Day",
    'Unity Day',
    'Founding Day',
    'Statehood Day',
    'Freedom Day',
  ),
  ...whereOff("Women's Day", "Children's Day", 'Epiphany', 'Pentecost', 'Assumption Day', 'Ascension Day'),
  ...national('Constitution Day', 'Flag Day', 'Emancipation Day', 'Heritage Day', "King's Birthday"),
  { en: "Valentine's Day" },
  { en: "St. Patrick's Day" },
  ...whereOff('Mawlid', 'Labour Day', 'Youth Day', 'Family Day', 'Dragon Boat Festival', 'Boxing Day'),
  ...whereOff('Immaculate Conception'),
];

const ownLists: Readonly<Record<string, readonly Row[]>> = {
  US: [
    ['4th thursday in November', 'Thanksgiving', 'عيد الشكر'],
    ['12-25', 'Christmas', 'عيد الميلاد'],
    ['01-01', "New Year's Day", 'رأس السنة الميلادية'],
    ['07-04', 'Independence Day', 'عيد الاستقلال'],
    ['2nd sunday in May', "Mother's Day", 'عيد الأم'],
    ['3rd sunday in June', "Father's Day", 'عيد الأب'],
    ['1st monday in September', 'Labor Day', 'عيد العمال'],
    ['02-14', "Valentine's Day", 'عيد الحب'],
    ['easter', 'Easter', 'عيد الفصح'],
  ],
  IR: [
    ['1 Farvardin', 'Nowruz', 'عيد النوروز'],
    ['1 Shawwal', 'Eid al-Fitr', 'عيد الفطر'],
    ['10 Dhu al-Hijjah', 'Eid al-Adha', 'عيد الأضحى'],
    ['30 Azar', 'Yalda Night', 'ليلة يلدا'],
    ['20 Jumada al-thani', "Mother's Day", 'عيد الأم'],
    ['13 Rajab', "Father's Day", 'عيد الأب'],
    ['1 Ramadan', 'Beginning of Ramadan', 'حلول شهر رمضان'],
    ['17 Rabi al-awwal', 'Mawlid', 'المولد النبوي'],
  ],
  LB: [
    ['12-25', 'Christmas', 'عيد الميلاد'],
    ['01-01', "New Year's Day", 'رأس السنة الميلادية'],
    ['1 Shawwal', 'Eid al-Fitr', 'عيد الفطر'],
    ['10 Dhu al-Hijjah', 'Eid al-Adha', 'عيد الأضحى'],
    ['11-22', 'Independence Day', 'عيد الاستقلال'],
    ['easter', 'Easter', 'عيد الفصح'],
    ['1 Ramadan', 'Beginning of Ramadan', 'حلول شهر رمضان'],
    ['03-21', "Mother's Day", 'عيد الأم'],
    ['orthodox', 'Orthodox Easter', 'عيد الفصح الشرقي'],
  ],
};

/** Where the library has none, or not by the name people use. */
const nationalDays: Readonly<Record<string, readonly Row[]>> = {
  AE: [
    ['12-02', 'Eid Al Etihad', 'عيد الاتحاد'],
    ['11-03', 'Flag Day', 'يوم العلم'],
  ],
  BH: [['12-16', 'National Day', 'اليوم الوطني']],
  DZ: [
    ['07-05', 'Independence Day', 'عيد الاستقلال'],
    ['11-01', 'Revolution Day', 'عيد الثورة'],
    ['01-12', 'Amazigh New Year', 'رأس السنة الأمازيغية'],
  ],
  EG: [
    ['10-06', 'October Victory Day', 'عيد نصر أكتوبر'],
    ['orthodox 1', 'Sham El Nessim', 'شم النسيم'],
    ['07-23', 'Revolution Day', 'عيد ثورة 23 يوليو'],
  ],
  IQ: [
    ['10-03', 'National Day', 'اليوم الوطني'],
    ['03-21', 'Nowruz', 'عيد النوروز'],
  ],
  JO: [
    ['05-25', 'Independence Day', 'عيد الاستقلال'],
    ['04-16', 'Flag Day', 'يوم العلم'],
  ],
  KW: [
    ['02-25', 'National Day', 'العيد الوطني'],
    ['02-26', 'Liberation Day', 'عيد التحرير'],
  ],
  LY: [['12-24', 'Independence Day', 'عيد الاستقلال']],
  MA: [
    ['07-30', 'Throne Day', 'عيد العرش'],
    ['11-18', 'Independence Day', 'عيد الاستقلال'],
    ['11-06', 'Green March Day', 'عيد المسيرة الخضراء'],
    ['01-14', 'Amazigh New Year', 'رأس السنة الأمازيغية'],
  ],
  OM: [['11-20', 'National Day', 'اليوم الوطني']],
  PS: [['11-15', 'Independence Day', 'عيد الاستقلال']],
  QA: [
    ['12-18', 'National Day', 'اليوم الوطني'],
    ['2nd tuesday in February', 'National Sport Day', 'اليوم الرياضي'],
  ],
  SA: [
    ['09-23', 'National Day', 'اليوم الوطني'],
    ['02-22', 'Founding Day', 'يوم التأسيس'],
    ['03-11', 'Flag Day', 'يوم العلم'],
  ],
  SY: [
    ['12-08', 'Liberation Day', 'عيد التحرير'],
    ['04-17', 'Evacuation Day', 'عيد الجلاء'],
  ],
  TN: [
    ['03-20', 'Independence Day', 'عيد الاستقلال'],
    ['07-25', 'Republic Day', 'عيد الجمهورية'],
  ],
  TR: [
    ['10-29', 'Republic Day', 'عيد الجمهورية'],
    ['04-23', "National Sovereignty and Children's Day", 'عيد السيادة الوطنية والطفولة'],
    ['08-30', 'Victory Day', 'عيد النصر'],
  ],
  YE: [
    ['05-22', 'Unity Day', 'عيد الوحدة'],
    ['09-26', 'Revolution Day', 'عيد الثورة'],
  ],
};

/** The whole list of a country for which we have made one. */
export function greetedByOwnList(country: string): readonly Greeted[] | undefined {
  return rowsOf(ownLists, country);
}

/** The national days of a country for which we keep them. */
export function nationalDaysOf(country: string): readonly Greeted[] | undefined {
  return rowsOf(nationalDays, country);
}

function rowsOf(
  table: Readonly<Record<string, readonly Row[]>>,
  country: string,
): readonly Greeted[] | undefined {
  const rows = Object.hasOwn(table, country) ? table[country] : undefined;
  return rows?.map(([rule, en, ar]) => ({ rule, name: { en, ar } }));
}

function national(...names: readonly string[]): readonly Known[] {
  return names.map((en) => ({ en, national: true, onlyWhereOff: true }));
}

function whereOff(...names: readonly string[]): readonly Known[] {
  return names.map((en) => ({ en, onlyWhereOff: true }));
}
