import { tzScan } from '@date-fns/tz';
import { type CountryCode, getAllCountries, getCountry, getTimezone } from 'countries-and-timezones';
import { offsetMs } from './local-day.ts';

/**
 * The IANA zones of a country (ISO 3166 code, any case), canonical names, each once, in alphabetical order.
 * None for a code that is not a country.
 */
export function zonesOfCountry(country: string): readonly string[] {
  const code = country.toUpperCase();
  if (!isCountryCode(code)) return [];
  return [...new Set<string>(getCountry(code)?.timezones ?? [])].sort();
}

/**
 * The zones of a country in which clocks show different times, one for each: the places where somebody of that country
 * may be. Zones that differ only in their past (as Berlin and Zurich, which both lie in Germany) count as one; the first
 * by name stands for them. Those of Antarctica, where a country only has stations, do not count. None for what is no
 * country.
 *
 * @param at in whose year, or the four after it, they must differ
 */
export function differingZonesOf(country: string, at: Date): readonly string[] {
  const year = at.getUTCFullYear();
  const asked = `${country} ${year}`;
  const kept = differing.get(asked);
  if (kept) return kept;
  if (differing.size >= mostKept) differing.clear();
  const from = new Date(Date.UTC(year, 0, 1));
  const byRules = new Map<string, string>();
  for (const zone of zonesOfCountry(country).filter((one) => !one.startsWith('Antarctica/'))) {
    const rules = clockRules(zone, from);
    if (!byRules.has(rules)) byRules.set(rules, zone);
  }
  const zones = [...byRules.values()];
  differing.set(asked, zones);
  return zones;
}

/**
 * What was found before, by country and year: five years are looked through for each zone, and the list of a morning asks
 * for a country once for each phone.
 */
const differing = new Map<string, readonly string[]>();
const mostKept = 1_000;

function clockRules(zone: string, from: Date): string {
  const end = new Date(from);
  end.setUTCFullYear(end.getUTCFullYear() + 5);
  const changes = tzScan(zone, { start: from, end });
  return JSON.stringify([offsetMs(from, zone), ...changes.map(({ date, offset }) => [+date, offset])]);
}

function isCountryCode(code: string): code is CountryCode {
  return Object.hasOwn(getAllCountries(), code);
}

/** The country a zone belongs to in the first place; `undefined` for one that belongs to none (`UTC`). */
export function countryOfZone(zone: string): string | undefined {
  return getTimezone(zone)?.countries[0];
}

/**
 * The zone somebody means: its IANA name in any case (`asia/dubai`), or the city alone (`Dubai`, `new york`).
 * `undefined` where no zone or more than one is called so.
 */
export function zoneNamed(said: string): string | undefined {
  const wanted = said.trim().replace(/\s+/g, '_').toLowerCase();
  const zones = Intl.supportedValuesOf('timeZone');
  const exact = zones.find((zone) => zone.toLowerCase() === wanted);
  if (exact) return exact;
  const [only, ...others] = zones.filter((zone) => zone.toLowerCase().split('/').at(-1) === wanted);
  return others.length === 0 ? only : undefined;
}
