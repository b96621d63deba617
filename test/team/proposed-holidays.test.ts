import { getAllCountries } from 'countries-and-timezones';
import { holidayDays, isHolidayRule } from '../../src/calendar/holidays.ts';
import { proposedHolidays } from '../../src/team/proposed-holidays.ts';

const names = (country: string): string[] => proposedHolidays(country).map(({ name }) => name.en);

describe('proposedHolidays', () => {
  it('begins with the feasts where people keep them', () => {
    expect(names('SA')).toEqual([
      'Eid al-Fitr',
      'Eid al-Adha',
      'National Day',
      'Beginning of Ramadan',
      'Founding Day',
      'Islamic New Year',
      'Flag Day',
    ]);
    for (const country of ['AE', 'EG', 'JO', 'KW', 'MA', 'OM', 'PK', 'TR', 'ID'])
      expect(names(country).slice(0, 2)).toEqual(['Eid al-Fitr', 'Eid al-Adha']);
  });

  it('is of the country elsewhere', () => {
    expect(names('us').slice(0, 4)).toEqual([
      'Thanksgiving',
      'Christmas',
      "New Year's Day",
      'Independence Day',
    ]);
    expect(names('DE')).toEqual(
      expect.arrayContaining(['Christmas', 'Easter', 'National Day', "Mother's Day"]),
    );
    expect(names('CN')[0]).toBe('Chinese New Year');
    expect(names('IL')[0]).toBe('Rosh Hashanah');
    // Greece keeps the Easter of the eastern church under the common name.
    expect(proposedHolidays('GR').find(({ name }) => name.en === 'Easter')?.rule).toBe('orthodox');
  });

  it('is seven to nine days of joy in every country, each once, named in both languages', () => {
    for (const country of [...Object.keys(getAllCountries()), 'ZZ', '']) {
      const proposed = proposedHolidays(country);
      expect([7, 8, 9]).toContain(proposed.length);
      for (const key of ['key', 'rule'] as const)
        expect(new Set(proposed.map((one) => one[key])).size).toBe(proposed.length);
      for (const { key, name, rule, greet, off } of proposed) {
        expect(key).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(name.en).toMatch(/^[^\p{Script=Arabic}/=,]+$/u);
        expect(name.ar).toMatch(/^[\p{Script=Arabic}\d\s]+$/u);
        expect(name.en).not.toMatch(
          /good friday|martyr|memorial|remembrance|genocide|armistice|mourning|ashura|arbaeen|atonement|souls|death|victims|veterans|anzac/i,
        );
        expect([greet, off, isHolidayRule(rule)]).toEqual([true, false, true]);
        expect(holidayDays(rule, { from: '2027-01-01', until: '2029-12-31' }).length).toBeGreaterThanOrEqual(
          3,
        );
      }
    }
  });
});
