import { differingZonesOf, zoneNamed, zonesOfCountry } from '../../src/calendar/zones-of-country.ts';

const from = new Date('2026-11-01T00:00:00Z');

describe('zones of a country', () => {
  it('are canonical and each named once', () => {
    expect(zonesOfCountry('SA')).toEqual(['Asia/Riyadh']);
    expect(zonesOfCountry('ae')).toEqual(['Asia/Dubai']);
    const us = zonesOfCountry('US');
    expect(us).toEqual(expect.arrayContaining(['America/New_York', 'Pacific/Honolulu']));
    expect(us).not.toContain('US/Eastern');
    expect(new Set(us).size).toBe(us.length);
  });

  it.each(['', 'XX', 'Saudi', 'toString'])('%p has none', (country) => {
    expect(zonesOfCountry(country)).toEqual([]);
    expect(differingZonesOf(country, from)).toEqual([]);
  });
});

describe('the zones of a country that differ', () => {
  it.each([
    ['SA', 'Asia/Riyadh'],
    ['EG', 'Africa/Cairo'],
    ['DE', 'Europe/Berlin'],
    ['AR', 'America/Argentina/Buenos_Aires'],
  ])('%s lives by %s', (country, zone) => {
    expect(differingZonesOf(country, from)).toEqual([zone]);
  });

  it('are looked for once a year: the list of a morning asks for each phone', () => {
    const at = (hour: number) => new Date(Date.UTC(2026, 4, 4, 8, 0, hour));
    const begun = performance.now();
    for (let nth = 0; nth < 2_000; nth += 1) expect(differingZonesOf('US', at(nth))).toHaveLength(8);
    // Two thousand times five years of thirty zones would be a minute.
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it('are those of the states, and no stations in Antarctica', () => {
    expect(differingZonesOf('US', from)).toEqual(
      expect.arrayContaining(['America/Phoenix', 'Pacific/Honolulu', 'America/Anchorage']),
    );
    expect(differingZonesOf('NZ', from)).toEqual(['Pacific/Auckland', 'Pacific/Chatham']);
  });

  it.each(['US', 'ES', 'CN', 'NZ', 'AU'])('%s has clocks that differ', (country) => {
    expect(differingZonesOf(country, from).length).toBeGreaterThan(1);
  });
});

describe('a zone as people name it', () => {
  it.each([
    ['Asia/Dubai', 'Asia/Dubai'],
    ['asia/dubai', 'Asia/Dubai'],
    ['dubai', 'Asia/Dubai'],
    [' New York ', 'America/New_York'],
    ['riyadh', 'Asia/Riyadh'],
    ['Atlantis', undefined],
    ['', undefined],
  ])('%s', (said, zone) => {
    expect(zoneNamed(said)).toBe(zone);
  });
});
