import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { getAllCountries } from 'countries-and-timezones';
import fc from 'fast-check';
import { ruleHijriMonths, ruleMonths, ruleWeekdays } from '../../src/calendar/holiday-rule.ts';
import {
  holidayDays,
  holidaysOfCountry,
  isHolidayRule,
  publicHolidays,
} from '../../src/calendar/holidays.ts';
import { addDays, daysBetween, type LocalDay, weekdayOf } from '../../src/calendar/local-day.ts';

const decades = { from: '2024-01-01', until: '2060-12-31' };
const ofYear = (year: number) => ({ from: `${year}-01-01`, until: `${year}-12-31` });
const umAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'numeric',
});

const anyRule = fc.oneof(
  fc.integer({ min: 0, max: 365 }).map((days) => addDays('2024-01-01', days).slice(5)),
  fc
    .tuple(fc.integer({ min: 1, max: 29 }), fc.constantFrom(...ruleHijriMonths))
    .map(([day, month]) => `${day} ${month}`),
  fc
    .tuple(
      fc.constantFrom('1st', '2nd', '3rd', '4th'),
      fc.constantFrom(...ruleWeekdays),
      fc.constantFrom(...ruleMonths),
    )
    .map(([nth, weekday, month]) => `${nth} ${weekday} in ${month}`),
  fc.integer({ min: 1, max: 60 }).map((days) => `easter ${days}`),
  // Not its last months: about the leap month of 2033 the library and the almanacs differ.
  fc
    .tuple(fc.constantFrom('chinese', 'korean', 'vietnamese'), fc.integer({ min: 1, max: 10 }))
    .map(([calendar, month]) => `${calendar} ${month}-0-1`),
  fc
    .tuple(fc.integer({ min: 1, max: 29 }), fc.constantFrom('Nisan', 'Tishrei', 'Kislev'))
    .map(([day, month]) => `${day} ${month}`),
  fc
    .tuple(fc.constantFrom('before', 'after'), fc.constantFrom(...ruleWeekdays))
    .map(([side, weekday]) => `${weekday} ${side} 1 Shawwal`),
);

describe('isHolidayRule', () => {
  it.each([
    ['12-25', 'a day of the year'],
    ['02-29', 'one that most years lack'],
    ['1 Shawwal', 'an Islamic one'],
    ['4th thursday in November', 'a weekday of a month'],
    ['monday before 06-01', 'the last Monday of May'],
    ['friday after 4th thursday in November', 'one beside another'],
    ['easter', 'Easter'],
    ['orthodox -2', 'days before the other Easter'],
    ['julian 12-25', 'the old calendar'],
    ['1 Farvardin', 'a Persian one'],
    ['chinese 1-0-1', 'a Chinese one'],
    ['march equinox in +09:00', 'the beginning of spring'],
  ])('knows %s: %s', (rule) => {
    expect(isHolidayRule(rule)).toBe(true);
  });

  it.each([
    ['', 'nothing'],
    ['constructor', 'anything'],
    ['02-30', 'no day of any year'],
    ['13-01', 'no month'],
    ['31 Shawwal', 'no day of a month'],
    ['10-31 18:00', 'an hour'],
    ['1 Shawwal P3D', 'several days'],
    ['12-24 PT6H', 'some hours'],
    ['2027-03-10', 'a single year'],
    ['12-25 since 2020', 'some years'],
    ['5th monday in May', 'mostly a day of another month'],
    ['12-25 and if sunday then next monday', 'two days'],
    ['substitutes 12-25 if sunday then next monday', 'a substitute'],
    ['12-25\n', 'more than a rule'],
    ['march equinox in Nowhere/Nowhere', 'no zone'],
  ])('refuses "%s": %s', (rule) => {
    expect(isHolidayRule(rule)).toBe(false);
  });

  it('refuses whatever else is said, and the library says nothing of it', () => {
    const said: unknown[] = [];
    const { error } = console;
    console.error = (...words) => said.push(words);
    const scraps = [
      '1',
      '12-25',
      'if',
      'sunday',
      'then',
      'next',
      'easter',
      'in',
      'P',
      '1 Shawwal',
      'before',
      '#1',
    ];
    const garbage = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...scraps), { maxLength: 6 }).map((words) => words.join(' ')),
    );
    try {
      fc.assert(fc.property(garbage, (text) => typeof isHolidayRule(text) === 'boolean'));
      fc.assert(fc.property(anyRule, (rule) => isHolidayRule(rule)));
      expect(said).toEqual([]);
    } finally {
      console.error = error;
    }
  });
});

describe('holidayDays', () => {
  it.each([
    ['1 Shawwal', 2027, ['2027-03-09']],
    ['1 Shawwal', 2033, ['2033-01-02', '2033-12-23']],
    ['1 Muharram', 2027, ['2027-06-06']],
    ['12-25', 2027, ['2027-12-25']],
    ['02-29', 2027, ['2027-02-28']],
    ['02-29', 2028, ['2028-02-29']],
    ['4th thursday in November', 2026, ['2026-11-26']],
    ['monday before 01-01', 2026, ['2026-12-28']],
    ['1 days before 01-01', 2026, ['2026-12-31']],
    ['easter', 2027, ['2027-03-28']],
    ['orthodox', 2027, ['2027-05-02']],
    ['chinese 1-0-1', 2027, ['2027-02-06']],
  ])('%s in %i', (rule, year, expected) => {
    expect(holidayDays(rule, ofYear(year))).toEqual(expected);
  });

  it('is of the plan year, not of ours: an Islamic day twice or not at all', () => {
    const rule = '1 Shawwal';
    expect(holidayDays(rule, { from: '2026-03-20', until: '2027-03-19' })).toEqual([
      '2026-03-20',
      '2027-03-09',
    ]);
    expect(holidayDays(rule, { from: '2026-03-21', until: '2027-03-08' })).toEqual([]);
  });

  it('refuses what is no rule', () => {
    expect(() => holidayDays('02-30', decades)).toThrow(RangeError);
  });

  it('has the feasts on the days of Umm al-Qura until 2029, and within a day of them afterwards', () => {
    for (const [rule, month, day] of [
      ['1 Ramadan', 9, 1],
      ['1 Shawwal', 10, 1],
      ['10 Dhu al-Hijjah', 12, 10],
      ['1 Muharram', 1, 1],
      ['12 Rabi al-awwal', 3, 12],
    ] as const) {
      const found = holidayDays(rule, decades);
      expect(found).toHaveLength(38);
      for (const one of found) {
        const near = one < '2030' ? [0] : [-1, 0, 1];
        const said = near.map((days) => umAlQura.format(Date.parse(addDays(one, days))));
        expect(said.some((text) => text.startsWith(`${month}/${day}`))).toBe(true);
      }
    }
  });

  it('comes in every three years, in order, each time about a year after the last, whatever span is asked', () => {
    fc.assert(
      fc.property(anyRule, fc.nat({ max: 12_000 }), fc.nat({ max: 800 }), (rule, start, length) => {
        const all = holidayDays(rule, decades);
        const gaps = all.slice(1).map((day, index) => daysBetween(all[index] ?? day, day));
        expect(all[0] && all[0] <= '2025-02-28').toBeTruthy();
        expect(gaps.every((gap) => gap >= 330 && gap <= 400)).toBe(true);
        const from = addDays('2024-01-01', start);
        const until = addDays(from, length);
        const within = all.filter((day) => day >= from && day <= until);
        expect(holidayDays(rule, { from, until })).toEqual(within);
      }),
      { numRuns: 10 },
    );
  });
});

describe('publicHolidays', () => {
  const daysOff = (country: string, year: number): LocalDay[] => [...publicHolidays(country, year)];

  it('has every day of a feast of several days', () => {
    expect(daysOff('sa', 2027)).toEqual([
      '2027-02-22',
      ...['2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12'],
      ...['2027-05-15', '2027-05-16', '2027-05-17', '2027-05-18'],
      '2027-09-23',
    ]);
  });

  it('knows countries of the region that the library lacks, and the Emirates as they are', () => {
    for (const country of ['IQ', 'JO', 'KW', 'LB', 'OM', 'PS', 'QA', 'SY', 'YE'])
      expect(daysOff(country, 2027)).toEqual(expect.arrayContaining(['2027-03-09', '2027-05-16']));
    expect(daysOff('AE', 2027)).toEqual(expect.arrayContaining(['2027-12-02', '2027-12-03', '2027-05-15']));
    expect(daysOff('AE', 2027)).not.toContain('2027-02-08');
  });

  it('leaves half days to work, and has those off in the place of others', () => {
    expect(daysOff('TR', 2027)).not.toContain('2027-03-12');
    expect(daysOff('US', 2027)).toEqual(expect.arrayContaining(['2027-07-05', '2027-12-31']));
    expect(daysOff('US', 2027)).not.toContain('2027-10-31');
  });

  it('goes on into the next year with what began at the end of the last', () => {
    expect(daysOff('AE', 2071).slice(-2)).toEqual(['2071-12-30', '2071-12-31']);
    expect(daysOff('AE', 2072).slice(0, 2)).toEqual(['2072-01-01', '2072-01-02']);
  });

  it('has none where nothing is known', () => {
    for (const country of ['ZZ', '', 'US.LA', 'us-la', '__proto__'])
      expect(daysOff(country, 2027)).toEqual([]);
  });

  it('has real days of the year in many countries, and never two months of them', () => {
    for (const country of Object.keys(getAllCountries()).filter((_, index) => index % 5 === 0)) {
      const days = daysOff(country, 2028);
      expect(days.every((day) => day.startsWith('2028-') && weekdayOf(day) >= 0)).toBe(true);
      expect(days.length).toBeLessThan(60);
    }
  });
});

describe('holidaysOfCountry', () => {
  it('names what is celebrated on its own day, in both languages', () => {
    expect(holidaysOfCountry('SA')).toEqual(
      expect.arrayContaining([
        { rule: '1 Shawwal', name: { en: 'Eid al-Fitr', ar: 'عيد الفطر' }, type: 'public' },
        { rule: '10 Dhu al-Hijjah', name: { en: 'Eid al-Adha', ar: 'عيد الأضحى' }, type: 'public' },
        { rule: '09-23', name: { en: 'National Day', ar: 'اليوم الوطني' }, type: 'public' },
      ]),
    );
    const american = holidaysOfCountry('us');
    expect(american).toContainEqual({
      rule: '07-04',
      name: { en: 'Independence Day', ar: 'عيد الاستقلال' },
      type: 'public',
    });
    expect(american).toContainEqual({
      rule: '2nd sunday in May',
      name: { en: "Mother's Day", ar: 'عيد الأم' },
      type: 'observance',
    });
    expect(new Set(american.map(({ rule }) => rule)).size).toBe(american.length);
  });
});

it('has the same days in whatever zone the process runs', async () => {
  const module = fileURLToPath(new URL('../../src/calendar/holidays.ts', import.meta.url));
  const script = `
    const { holidayDays, publicHolidays } = await import(${JSON.stringify(module)});
    const rules = ['1 Shawwal', '12-25', '4th thursday in November', 'easter', 'chinese 1-0-1', 'monday before 01-01', 'march equinox'];
    const days = rules.map((rule) => holidayDays(rule, { from: '2026-01-01', until: '2029-12-31' }));
    const off = ['SA', 'EG', 'TR', 'US', 'GB', 'JP', 'UA', 'JO'].map((country) => [...publicHolidays(country, 2027)]);
    process.stdout.write(JSON.stringify({ days, off }));`;
  const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Africa/Cairo'];
  const said = await Promise.all(
    zones.map(async (TZ) => {
      const options = { env: { ...process.env, TZ } };
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script],
        options,
      );
      return stdout;
    }),
  );
  const [inUtc = '', ...elsewhere] = said;
  expect(JSON.parse(inUtc).days[0]).toContain('2027-03-09');
  expect(elsewhere).toEqual([inUtc, inUtc, inUtc]);
}, 60_000);
