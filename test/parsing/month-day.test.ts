import fc from 'fast-check';
import { isMonthDay, type MonthDay } from '../../src/calendar/plan-year.ts';
import { parseMonthDay, type ReadMonthDay } from '../../src/parsing/month-day.ts';
import type { Voice } from '../../src/team/voice.ts';
import { sayMonthDay } from '../../src/words/format.ts';

/** Every day there is in a year, 29 February among them. */
const everyDay: readonly MonthDay[] = Array.from({ length: 366 }, (_, nth) =>
  new Date(Date.UTC(2024, 0, 1 + nth)).toISOString().slice(5, 10),
);
const voices: readonly Voice[] = (['en', 'ar'] as const).flatMap((language) =>
  (['latin', 'arabic'] as const).map((digits) => ({ language, digits, zone: 'UTC' })),
);
const isDay = (monthDay: MonthDay): ReadMonthDay => ({ kind: 'day', monthDay });
const easternDigits = (text: string) => text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '');

describe('a day of the year as people type it', () => {
  it.each([
    ['3 March', '03-03'],
    ['14th of March', '03-14'],
    ['the 1st of may', '05-01'],
    ['on 14 march', '03-14'],
    ['March 14', '03-14'],
    ['march 14th, 1990', '03-14'],
    ['14 Mar 90', '03-14'],
    ['14 مارس', '03-14'],
    ['١٤ مارس', '03-14'],
    ['١٤ من مارس ١٩٩٠', '03-14'],
    ['14 آذار', '03-14'],
    ['يوم ١٤ شهر ٣', '03-14'],
    ['٥ تشرين الثاني ١٩٨٨', '11-05'],
    ['كانون الثاني 5', '01-05'],
    ['1990-03-14', '03-14'],
    ['١٩٩٠/٣/١٤', '03-14'],
    ['14/3', '03-14'],
    ['3/14/1990', '03-14'],
    ['14.3.', '03-14'],
    ['3/3', '03-03'],
    ['29 Feb', '02-29'],
    ['29/2/1992', '02-29'],
    ['\u206814 March\u2069', '03-14'],
  ])('“%s” is %s', (text, monthDay) => {
    expect(parseMonthDay(text)).toEqual(isDay(monthDay));
  });

  it.each([
    ['3/4', '04-03', '03-04'],
    ['03-04', '04-03', '03-04'],
    ['٤/٣/١٩٩٠', '03-04', '04-03'],
    ['12.11.85', '11-12', '12-11'],
  ])('“%s” is not guessed: %s or %s', (text, dayFirst, monthFirst) => {
    expect(parseMonthDay(text)).toEqual({ kind: 'two-readings', readings: [dayFirst, monthFirst] });
  });

  it.each([
    ['31 April', 'no-such-day'],
    ['30/2', 'no-such-day'],
    ['0/0', 'no-such-day'],
    ['29 February 1990', 'no-such-day'],
    ['1990-02-29', 'no-such-day'],
    ['13/13/1990', 'no-such-day'],
    ['١ شوال', 'hijri'],
    ['١ رمضان ١٤١٠ هـ', 'hijri'],
    ['1 Shawwal 1410', 'hijri'],
    ['1410/3/14', 'hijri'],
    ['١٤/٣/١٤١٠', 'hijri'],
    ['', 'not-a-day'],
    ['march', 'not-a-day'],
    ['march 1990', 'not-a-day'],
    ['tomorrow', 'not-a-day'],
    ['12 3', 'not-a-day'],
    ['4th thursday in November', 'not-a-day'],
    ['14 march at noon', 'not-a-day'],
    [`14 march ${'very '.repeat(40)}`, 'not-a-day'],
  ])('“%s”: %s', (text, kind) => {
    expect(parseMonthDay(text)).toEqual({ kind });
  });

  it('reads back every day of a year as it is shown, in both languages and digits', () => {
    for (const monthDay of everyDay)
      for (const voice of voices)
        expect([monthDay, parseMonthDay(sayMonthDay(voice, monthDay))]).toEqual([monthDay, isDay(monthDay)]);
  });

  it('reads every day of every year as machines write it, in either digits', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.boolean(), (at, isEastern) => {
        const iso = at.toISOString().slice(0, 10);
        const written = isEastern ? easternDigits(iso) : iso;
        expect(parseMonthDay(written)).toEqual(isDay(iso.slice(5)));
      }),
    );
  });

  it('of two numbers reads one day, both readings or none, never another day', () => {
    const number = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(number, number, fc.constantFrom('/', '-', '.', ' / '), (a, b, between) => {
        const two = (part: number) => String(part).padStart(2, '0');
        const possible = [...new Set([`${two(b)}-${two(a)}`, `${two(a)}-${two(b)}`])].filter(isMonthDay);
        const read = parseMonthDay(`${a}${between}${b}`);
        const said =
          read.kind === 'day' ? [read.monthDay] : read.kind === 'two-readings' ? read.readings : [];
        expect(said).toEqual(possible);
      }),
      { numRuns: 500 },
    );
  });

  it('whatever is typed is a real day or refused, never thrown', () => {
    const pieces = fc.constantFrom(
      ...'14 3 ٣ 31 29 1990 ١٤١٠ march مارس شوال feb شباط of من شهر the يوم في / - . , ، th st هـ'.split(' '),
    );
    const text = fc.oneof(
      { weight: 4, arbitrary: fc.array(pieces, { maxLength: 6 }).map((all) => all.join(' ')) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
    );
    fc.assert(
      fc.property(text, (typed) => {
        const read = parseMonthDay(typed);
        const days =
          read.kind === 'day' ? [read.monthDay] : read.kind === 'two-readings' ? read.readings : [];
        expect(days.every(isMonthDay)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
