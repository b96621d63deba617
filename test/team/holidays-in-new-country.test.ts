import { areSameHolidays, holidaysInNewCountry } from '../../src/team/holidays-in-new-country.ts';
import { movesPlans } from '../../src/team/moves-plans.ts';
import { proposedHolidays } from '../../src/team/proposed-holidays.ts';

const riyadh = proposedHolidays('SA');

describe('holidaysInNewCountry', () => {
  it('is the new proposal where the list is as it was proposed', () => {
    expect(holidaysInNewCountry(riyadh, { from: 'SA', to: 'EG' })).toEqual(proposedHolidays('EG'));
  });

  it('is the list itself where people changed it, and in the same country', () => {
    const fewer = riyadh.slice(1);
    expect(holidaysInNewCountry(fewer, { from: 'SA', to: 'EG' })).toBe(fewer);
    expect(holidaysInNewCountry(riyadh, { from: 'AE', to: 'EG' })).toBe(riyadh);
    expect(holidaysInNewCountry(riyadh, { from: 'SA', to: 'SA' })).toBe(riyadh);
  });
});

describe('areSameHolidays', () => {
  it('sees every difference that people can make', () => {
    const [first, ...rest] = riyadh;
    if (!first) throw new Error('Nothing is proposed');
    expect(areSameHolidays(riyadh, structuredClone(riyadh))).toBe(true);
    for (const other of [
      { ...first, rule: '2 Shawwal' },
      { ...first, name: { ...first.name, en: 'Eid' } },
      { ...first, name: { ...first.name, ar: 'العيد' } },
      { ...first, greet: false },
      { ...first, off: true },
    ])
      expect(areSameHolidays(riyadh, [other, ...rest])).toBe(false);
    expect(areSameHolidays(riyadh, [...rest, first])).toBe(false);
    expect(areSameHolidays(riyadh, [...riyadh, first])).toBe(false);
    expect(areSameHolidays(riyadh, rest)).toBe(false);
  });
});

describe('movesPlans', () => {
  const team = { workingDays: [0, 1, 2, 3, 4], country: 'SA', holidays: riyadh, holidaysOff: true };

  it('is whatever days follow from', () => {
    expect(movesPlans(team, { ...team, workingDays: [4, 3, 2, 1, 0] })).toBe(false);
    expect(movesPlans(team, { ...team, workingDays: [0, 1, 2, 3] })).toBe(true);
    expect(movesPlans(team, { ...team, holidays: riyadh.slice(1) })).toBe(true);
    expect(movesPlans(team, { ...team, holidaysOff: false })).toBe(true);
    expect(movesPlans(team, { ...team, country: 'EG' })).toBe(true);
  });

  it('is not the country of a team that works on its public holidays', () => {
    const always = { ...team, holidaysOff: false };
    expect(movesPlans(always, { ...always, country: 'EG' })).toBe(false);
  });
});
