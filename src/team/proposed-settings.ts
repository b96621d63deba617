import { countryOfZone } from '../calendar/zones-of-country.ts';
import { currencyOfCountry } from '../money/currency-of-country.ts';
import type { Language } from './voice.ts';

/** What set-up proposes to a team that has not said anything yet. */
export type ProposedSettings = {
  zone: string;
  country: string;
  currency: string;
  workingDays: readonly number[];
  firstWeekday: number;
  language: Language;
};

/** The days of the week, 0 = Sunday. */
export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * Settings as people where the administrator is are likely to want them: the country of the zone, its currency,
 * its week (Sunday to Thursday in much of the Gulf), Arabic where it is the country's language.
 */
export function proposedSettings(zone: string): ProposedSettings {
  const country = countryOfZone(zone) ?? 'US';
  const { firstDay, weekend } = weekOf(country);
  return {
    zone,
    country,
    currency: currencyOfCountry(country) ?? 'USD',
    workingDays: weekdays.filter((day) => !weekend.includes(day)),
    firstWeekday: firstDay,
    language: new Intl.Locale(`und-${country}`).maximize().language === 'ar' ? 'ar' : 'en',
  };
}

/** The week of a country as Unicode's CLDR has it; there Sunday is 7. */
function weekOf(country: string): { firstDay: number; weekend: readonly number[] } {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getWeekInfo(): { firstDay: number; weekend: number[] };
  };
  const { firstDay, weekend } = locale.getWeekInfo();
  return { firstDay: firstDay % 7, weekend: weekend.map((day) => day % 7) };
}
