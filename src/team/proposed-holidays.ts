import { holidayKey } from '../calendar/holiday-key.ts';
import type { HolidayName } from '../calendar/holiday-names.ts';
import { type CountryHoliday, type HolidayRule, holidaysOfCountry } from '../calendar/holidays.ts';
import type { TeamHoliday } from '../calendar/team-holiday.ts';
import { greetedByOwnList, greetedEverywhere, nationalDaysOf } from './greeted-holidays.ts';

type Greeted = { readonly rule: HolidayRule; readonly name: HolidayName };

const fewest = 7;
const most = 9;

/** Countries most of whose people keep the Islamic feasts, by their ISO 3166 codes. */
const muslimCountries = new Set(
  (
    'AE AF AZ BD BH BN DJ DZ EG EH GM GN ID IQ JO KG KM KW KZ LY MA ML MR MV MY NE OM PK PS QA SA SD SN SO ' +
    'SY TD TJ TM TN TR UZ XK YE'
  ).split(' '),
);
/** There the birth of the Prophet is no feast. */
const withoutMawlid = new Set(['SA', 'QA']);
const withoutNewYear = new Set(['SA']);
/** Where Mother's Day is 21 March. */
const arabCountries = new Set('AE BH DJ EG IQ JO KW LB LY OM PS QA SD SY YE'.split(' '));

const feasts: readonly Greeted[] = [
  greeted('1 Shawwal', 'Eid al-Fitr', 'عيد الفطر'),
  greeted('10 Dhu al-Hijjah', 'Eid al-Adha', 'عيد الأضحى'),
];
const ramadan = greeted('1 Ramadan', 'Beginning of Ramadan', 'حلول شهر رمضان');
const islamicNewYear = greeted('1 Muharram', 'Islamic New Year', 'رأس السنة الهجرية');
const mawlid = greeted('12 Rabi al-awwal', 'Mawlid', 'المولد النبوي');
const newYear = greeted('01-01', "New Year's Day", 'رأس السنة الميلادية');
const arabMothersDay = greeted('03-21', "Mother's Day", 'عيد الأم');

/** Days of the whole world for countries of whose own too few are known; the United Nations', apart from the first. */
const anywhere: readonly Greeted[] = [
  newYear,
  greeted('05-15', 'International Day of Families', 'اليوم الدولي للأسر'),
  greeted('07-30', 'International Day of Friendship', 'اليوم الدولي للصداقة'),
  greeted('1st monday in October', 'World Habitat Day', 'اليوم العالمي للموئل'),
  greeted('03-20', 'International Day of Happiness', 'اليوم الدولي للسعادة'),
  greeted('03-08', "Women's Day", 'يوم المرأة'),
  greeted('11-13', 'World Kindness Day', 'اليوم العالمي للطف'),
];

/**
 * The holidays that set-up proposes for the cards of a team in a country (ISO 3166 code, any case): seven to nine, the
 * most important first, only such as people there wish each other well on; days of mourning and of remembrance are
 * not. None is off by itself, for the country's public holidays are off anyway.
 */
export function proposedHolidays(country: string): readonly TeamHoliday[] {
  const code = country.toUpperCase();
  const own = greetedByOwnList(code) ?? (muslimCountries.has(code) ? inMuslimCountry(code) : elsewhere(code));
  const chosen: TeamHoliday[] = [];
  const add = ({ rule, name }: Greeted) => {
    if (chosen.some((one) => one.rule === rule || one.name.en === name.en)) return;
    const key = holidayKey({ name, rule }, new Set(chosen.map((one) => one.key)));
    chosen.push({ key, name, rule, greet: true, off: false });
  };
  for (const one of own) if (chosen.length < most) add(one);
  for (const one of anywhere) if (chosen.length < fewest) add(one);
  return chosen;
}

function inMuslimCountry(code: string): readonly Greeted[] {
  const known = elsewhere(code);
  const [first, ...otherNational] =
    nationalDaysOf(code) ?? known.filter(({ name }) => /Day$/.test(name.en) && isNational(name.en));
  const nowruz = known.filter(({ name }) => name.en === 'Nowruz');
  return [
    ...feasts,
    ...nowruz,
    ...(first ? [first] : []),
    ramadan,
    ...otherNational.slice(0, 1),
    islamicNewYear,
    ...(withoutMawlid.has(code) ? [] : [known.find(({ name }) => name.en === 'Mawlid') ?? mawlid]),
    ...otherNational.slice(1),
    ...(withoutNewYear.has(code) ? [] : [newYear]),
    ...(arabCountries.has(code) ? [arabMothersDay] : []),
    ...known,
  ];
}

/** What the country has of the holidays that are greeted anywhere, by their importance. */
function elsewhere(code: string): readonly Greeted[] {
  const known = holidaysOfCountry(code);
  return greetedEverywhere.flatMap(({ en, onlyWhereOff = false }) => {
    const called = known.filter(({ name, type }) => name.en === en && (type === 'public' || !onlyWhereOff));
    const first: CountryHoliday | undefined = called.find(({ type }) => type === 'public') ?? called[0];
    return first ? [first] : [];
  });
}

function isNational(en: string): boolean {
  return greetedEverywhere.some((one) => one.en === en && one.national === true);
}

function greeted(rule: HolidayRule, en: string, ar: string): Greeted {
  return { rule, name: { en, ar } };
}
