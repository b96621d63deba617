import fc from 'fast-check';
import { ruleHijriMonths, ruleMonths, ruleWeekdays } from '../../src/calendar/holiday-rule.ts';
import { addDays } from '../../src/calendar/local-day.ts';
import type { TeamHoliday } from '../../src/calendar/team-holiday.ts';
import { holidayDate, parseHolidayDate } from '../../src/parsing/holiday-date.ts';
import { holidayLines, parseHolidayLines } from '../../src/parsing/holiday-lines.ts';
import { proposedHolidays } from '../../src/team/proposed-holidays.ts';

const read = (text: string): TeamHoliday[] => {
  const found = parseHolidayLines(text);
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  return found.holidays;
};
const faults = (text: string) => {
  const found = parseHolidayLines(text);
  return 'faults' in found ? found.faults : [];
};

describe('parseHolidayDate', () => {
  it.each([
    ['12-25', '12-25'],
    ['1-5', '01-05'],
    ['25 December', '12-25'],
    ['25th of dec', '12-25'],
    ['December 25th', '12-25'],
    ['25 ديسمبر', '12-25'],
    ['٢٥ كانون الأول', '12-25'],
    ['29 February', '02-29'],
    ['1 Shawwal', '1 Shawwal'],
    ['١ شوال', '1 Shawwal'],
    ['1 شهر رمضان', '1 Ramadan'],
    ['10 Dhul-Hijjah', '10 Dhu al-Hijjah'],
    ['۱۰ ذي الحجة', '10 Dhu al-Hijjah'],
    ['12 ربيع الأول', '12 Rabi al-awwal'],
    ['12 Rabi 1', '12 Rabi al-awwal'],
    ['4th thursday in November', '4th thursday in November'],
    ['the fourth Thursday of november', '4th thursday in November'],
    ['رابع خميس في نوفمبر', '4th thursday in November'],
    ['الخميس الرابع من نوفمبر', '4th thursday in November'],
    ['last Monday in May', 'monday before 06-01'],
    ['آخر جمعة في كانون الأول', 'friday before 01-01'],
    ['easter', 'easter'],
    ['Orthodox Easter', 'orthodox'],
    ['عيد الفصح', 'easter'],
    ['easter 1', 'easter 1'],
    ['Monday Before 06-01', 'monday before 06-01'],
    ['1 Farvardin', '1 Farvardin'],
  ])('reads %s', (text, rule) => {
    expect(parseHolidayDate(text)).toBe(rule);
  });

  it.each([
    '',
    'soon',
    '31 February',
    '32 Shawwal',
    '25-12',
    '12/25',
    '25 December 2027',
    '5th monday in May',
    '1 Shawwal P3D',
  ])('refuses "%s"', (text) => {
    expect(parseHolidayDate(text)).toBeUndefined();
  });

  it('reads back what is written of any rule, in both languages', () => {
    const rules = [
      ...Array.from({ length: 366 }, (_, days) => addDays('2024-01-01', days).slice(5)),
      ...ruleHijriMonths.flatMap((month) => [`1 ${month}`, `29 ${month}`]),
      ...ruleMonths.flatMap((month) => ruleWeekdays.map((weekday) => `2nd ${weekday} in ${month}`)),
      ...Array.from({ length: 12 }, (_, index) => `sunday before ${String(index + 1).padStart(2, '0')}-01`),
      ...[
        'easter',
        'orthodox',
        'orthodox 1',
        'julian 12-25',
        'chinese 1-0-1',
        '2 days before 1 Shawwal',
        '1 Tishrei',
      ],
    ];
    for (const rule of rules)
      for (const language of ['en', 'ar'] as const)
        expect([rule, parseHolidayDate(holidayDate(rule, language))]).toEqual([rule, rule]);
  });
});

describe('parseHolidayLines', () => {
  it('reads names, dates and marks, in both languages', () => {
    const text = `Eid al-Fitr / عيد الفطر = 1 Shawwal

      يوم التأسيس / Founding Day = ٢٢ فبراير، إجازة
      Summer party = 1st thursday in June, no card, off,
      يوم الفريق = 5 مايو؛ بدون بطاقة`;
    expect(read(text)).toEqual([
      {
        key: 'eid-al-fitr',
        name: { en: 'Eid al-Fitr', ar: 'عيد الفطر' },
        rule: '1 Shawwal',
        greet: true,
        off: false,
      },
      {
        key: 'founding-day',
        name: { en: 'Founding Day', ar: 'يوم التأسيس' },
        rule: '02-22',
        greet: true,
        off: true,
      },
      {
        key: 'summer-party',
        name: { en: 'Summer party', ar: 'Summer party' },
        rule: '1st thursday in June',
        greet: false,
        off: true,
      },
      { key: '05-05', name: { en: 'يوم الفريق', ar: 'يوم الفريق' }, rule: '05-05', greet: false, off: false },
    ]);
    expect(read('')).toEqual([]);
  });

  it('lets days off share a name, with keys of their own', () => {
    const text = 'Eid = 1 Shawwal, off\nEid = 2 Shawwal, off, no card\nEid = 3 Shawwal, off, no card';
    expect(read(text).map(({ key }) => key)).toEqual(['eid', 'eid-2-shawwal', 'eid-3-shawwal']);
  });

  it('names every fault with its line and the part that is meant', () => {
    const text = [
      'Eid = 1 Shawwal',
      '',
      '= 05-05',
      ' / = 05-06',
      'Party',
      'Party =',
      'Party = , off',
      'A = 31 June',
      'B = 1 شوال',
      'EID = 05-07',
      'C = 05-08, of',
    ];
    expect(faults(text.join('\r\n'))).toEqual([
      { line: 3, kind: 'no-name', said: '= 05-05' },
      { line: 4, kind: 'no-name', said: '/ = 05-06' },
      { line: 5, kind: 'no-date', said: 'Party' },
      { line: 6, kind: 'no-date', said: 'Party =' },
      { line: 7, kind: 'no-date', said: 'Party = , off' },
      { line: 8, kind: 'bad-date', said: '31 June' },
      { line: 9, kind: 'twice', said: 'B = 1 شوال' },
      { line: 10, kind: 'twice', said: 'EID = 05-07' },
      { line: 11, kind: 'bad-date', said: '05-08, of' },
    ]);
    expect(faults('31 June = Party, off\n1 Shawwal =\nParty = soon\nDay 1 = 31 June')).toEqual([
      { line: 1, kind: 'bad-date', said: '31 June' },
      { line: 2, kind: 'no-name', said: '1 Shawwal =' },
      { line: 3, kind: 'bad-date', said: 'soon' },
      { line: 4, kind: 'bad-date', said: '31 June' },
    ]);
  });

  it('takes the date on either side, and the marks after either', () => {
    const eid = read('Eid al-Fitr / عيد الفطر = 1 Shawwal, off');
    expect(eid).toMatchObject([
      { rule: '1 Shawwal', off: true, name: { en: 'Eid al-Fitr', ar: 'عيد الفطر' } },
    ]);
    for (const line of [
      '1 Shawwal = Eid al-Fitr / عيد الفطر, off',
      '١ شوال = عيد الفطر / Eid al-Fitr، إجازة',
      '1 Shawwal, off = Eid al-Fitr / عيد الفطر',
      'عيد الفطر / Eid al-Fitr = ١ شوال، إجازة',
    ])
      expect([line, read(line)]).toEqual([line, eid]);
    // A name that looks like a date, or has the sign in it.
    expect(read('4 July = Easter\n5 July = a = b')).toMatchObject([
      { rule: '07-04', name: { en: 'Easter' } },
      { rule: '07-05', name: { en: 'a = b' } },
    ]);
  });

  it('takes twelve holidays with cards and forty lines', () => {
    const cards = Array.from({ length: 12 }, (_, index) => `Day ${index} = 01-${index + 10}`);
    const without = Array.from({ length: 28 }, (_, index) => `Off ${index} = 03-${index + 1}, off, no card`);
    expect(read([...cards, ...without].join('\n'))).toHaveLength(40);
    expect(faults([...cards, 'One more = 05-05'].join('\n'))).toMatchObject([{ line: 13, kind: 'too-many' }]);
    const more = [...cards, ...without, 'One more = 05-05, no card', 'And one = 05-06, no card'];
    expect(faults(more.join('\n'))).toEqual([
      { line: 41, kind: 'too-many', said: 'One more = 05-05, no card' },
    ]);
  });
});

describe('holidayLines', () => {
  it('is as people write it, in the language asked for', () => {
    const list = read('Eid al-Fitr / عيد الفطر = 1 Shawwal, off\nParty = last thursday in June, no card');
    expect(holidayLines(list, 'en')).toBe(
      '1 Shawwal = Eid al-Fitr / عيد الفطر, off\nlast Thursday in June = Party, no card',
    );
    expect(holidayLines(list, 'ar')).toBe(
      '١ شوال = عيد الفطر / Eid al-Fitr، إجازة\nآخر خميس في يونيو = Party، بدون بطاقة',
    );
  });

  it('is read back as it was, whatever the names, the dates and the marks', () => {
    const letters = [...'abc AbÉ12=/,،:-\'"&<>*_ أبتيوم\u200f\t', ', off', '، عطلة'];
    const name = fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((parts) => parts.join(''));
    const date = fc.oneof(
      fc.integer({ min: 0, max: 365 }).map((days) => addDays('2024-01-01', days).slice(5)),
      fc.constantFrom(...ruleHijriMonths.map((month) => `3 ${month}`), 'easter 1', '1st sunday in May'),
    );
    const line = fc
      .tuple(name, date, fc.constantFrom('', ', off', '، بدون بطاقة', '، عطلة, no card'))
      .map(([said, when, marks]) => `${said} = ${when}${marks}`);
    const language = fc.constantFrom('en' as const, 'ar' as const);
    let kept = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), language, (lines, lang) => {
        const found = parseHolidayLines(
          lines.filter((one) => 'holidays' in parseHolidayLines(one)).join('\n'),
        );
        if ('faults' in found) {
          expect(found.faults.every(({ kind }) => kind === 'twice' || kind === 'too-many')).toBe(true);
          return;
        }
        const { holidays } = found;
        kept += holidays.length;
        expect(read(holidayLines(holidays, lang))).toEqual(holidays);
        expect(new Set(holidays.map(({ key }) => key)).size).toBe(holidays.length);
        expect(holidays.every(({ key }) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key))).toBe(true);
      }),
    );
    expect(kept).toBeGreaterThan(50);
  });

  it.each(['SA', 'AE', 'US', 'IR', 'CN', 'GB', 'LB', 'BD', 'ZZ'])(
    'keeps what set-up proposes in %s',
    (country) => {
      const proposed = proposedHolidays(country);
      expect(read(holidayLines(proposed, 'en'))).toEqual(proposed);
      expect(read(holidayLines(proposed, 'ar'))).toEqual(proposed);
    },
  );
});
