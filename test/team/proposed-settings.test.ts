import { isZone } from '../../src/calendar/instant.ts';
import { zonesOfCountry } from '../../src/calendar/zones-of-country.ts';
import { isCurrency } from '../../src/money/currency.ts';
import { proposedSettings } from '../../src/team/proposed-settings.ts';

describe('what set-up proposes', () => {
  it.each([
    ['Asia/Riyadh', 'SA', 'SAR', [0, 1, 2, 3, 4], 0, 'ar'],
    ['Asia/Dubai', 'AE', 'AED', [1, 2, 3, 4, 5], undefined, 'ar'],
    ['Africa/Cairo', 'EG', 'EGP', [0, 1, 2, 3, 4], 6, 'ar'],
    ['America/New_York', 'US', 'USD', [1, 2, 3, 4, 5], 0, 'en'],
    ['Europe/London', 'GB', 'GBP', [1, 2, 3, 4, 5], 1, 'en'],
  ] as const)('in %s', (zone, country, currency, workingDays, firstWeekday, language) => {
    const proposed = proposedSettings(zone);
    expect(proposed).toMatchObject({ zone, country, currency, workingDays, language });
    if (firstWeekday !== undefined) expect(proposed.firstWeekday).toBe(firstWeekday);
  });

  it('everywhere it proposes what the form takes', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const { country, currency, workingDays, firstWeekday } = proposedSettings(zone);
      expect([zone, isZone(zone), isCurrency(currency), zonesOfCountry(country).length > 0]).toEqual([
        zone,
        true,
        true,
        true,
      ]);
      expect(workingDays.length).toBeGreaterThanOrEqual(4);
      expect([0, 1, 2, 3, 4, 5, 6]).toContain(firstWeekday);
    }
  });

  it('where the zone tells no country', () => {
    expect(proposedSettings('UTC')).toMatchObject({ country: 'US', currency: 'USD' });
  });
});
