import type { HolidayRule } from './holiday-rule.ts';

/** A public holiday: when its first day falls, and how many days are off. */
type DaysOff = readonly [HolidayRule, number];

/** Three days of the one feast; the standing at Arafat and three days of the other. */
const feasts: readonly DaysOff[] = [
  ['1 Shawwal', 3],
  ['9 Dhu al-Hijjah', 4],
];
const hijriDays: readonly DaysOff[] = oneDayEach('1 Muharram', '12 Rabi al-awwal');
const newYearAndLabour = oneDayEach('01-01', '05-01');

/**
 * Public holidays of countries that date-holidays lacks (3.37) or has otherwise than they are: of the Emirates it
 * still has days that are no longer off and misses others (Cabinet Resolution 27 of 2024), of Bahrain it has one day
 * of Eid al-Fitr instead of three. Nation-wide, without what only the public sector or some confessions have.
 */
const daysOff: Readonly<Record<string, readonly DaysOff[]>> = {
  AE: [['01-01', 1], ['12-02', 2], ...feasts, ...hijriDays],
  BH: [...newYearAndLabour, ['12-16', 2], ['9 Muharram', 2], ...feasts, ...hijriDays],
  IQ: [
    ...newYearAndLabour,
    ...oneDayEach('01-06', '03-21', '12-25', '10 Muharram', '18 Dhu al-Hijjah'),
    ...feasts,
    ...hijriDays,
  ],
  JO: [...newYearAndLabour, ...oneDayEach('05-25', '12-25'), ...feasts, ...hijriDays],
  KW: [['02-25', 2], ...oneDayEach('01-01', '27 Rajab'), ...feasts, ...hijriDays],
  LB: [
    ...newYearAndLabour,
    ...oneDayEach('01-06', '02-09', '03-25', '05-25', '08-15', '11-22', '12-25'),
    ...oneDayEach('easter -2', 'easter 1', 'orthodox -2', 'orthodox 1', '10 Muharram'),
    ['1 Shawwal', 2],
    ['10 Dhu al-Hijjah', 2],
    ...hijriDays,
  ],
  OM: [['11-20', 2], ...oneDayEach('01-11', '27 Rajab'), ...feasts, ...hijriDays],
  PS: [...newYearAndLabour, ...oneDayEach('01-07', '11-15', '12-25', '27 Rajab'), ...feasts, ...hijriDays],
  QA: [...oneDayEach('2nd tuesday in February', '12-18'), ...feasts],
  SY: [
    ...newYearAndLabour,
    ...oneDayEach('03-18', '03-21', '04-17', '12-08', '12-25', 'easter', 'orthodox'),
    ...feasts,
    ...hijriDays,
  ],
  YE: [...oneDayEach('05-01', '05-22', '09-26', '10-14', '11-30'), ...feasts, ...hijriDays],
};

/** The public holidays of a country as we keep them; `undefined` where date-holidays is to be asked. */
export function daysOffOfCountry(country: string): readonly DaysOff[] | undefined {
  return Object.hasOwn(daysOff, country) ? daysOff[country] : undefined;
}

function oneDayEach(...rules: readonly HolidayRule[]): readonly DaysOff[] {
  return rules.map((rule) => [rule, 1]);
}
