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
 * The zone of a country whose clocks all agree, else `undefined`. Zones that differ only in their past (as
 * Berlin and Zurich, which both lie in Germany) count as one; the first by name stands for them.
 *
 * @param from the instant from which they must agree, to the day; the five years after it are compared
 */
export function onlyZoneOf(country: string, from: Date): string | undefined {
  const asked = `${country} ${from.toISOString().slice(0, 10)}`;
  if (onlyZones.has(asked)) return onlyZones.get(asked);
  if (onlyZones.size >= mostKept) onlyZones.clear();
  const only = agreedZone(country, from);
  onlyZones.set(asked, only);
  return only;
}

/**
 * What was found before, by country and day: five years are looked through for each zone, and the list of a morning asks
 * for a country once for each phone.
 */
const onlyZones = new Map<string, string | undefined>();
const mostKept = 1_000;

function agreedZone(country: string, from: Date): string | undefined {
  const zones = zonesOfCountry(country);
  const [first] = zones;
  return new Set(zones.map((zone) => clockRules(zone, from))).size === 1 ? first : undefined;
}

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
