import { type Hours, nextDecentInstant, type PlaceHours } from '../calendar/contact-hours.ts';
import { instantOf } from '../calendar/instant.ts';
import { localDay } from '../calendar/local-day.ts';
import { countryOfZone, differingZonesOf } from '../calendar/zones-of-country.ts';
import type { Channel } from '../parsing/channel.ts';
import type { Contact } from './contact.ts';
import { type ContactRules, type RuleSet, setOfCountry } from './contact-rules.ts';

export type Reachable = Pick<Contact, 'zone' | 'phones'>;

/** Where the team is: what holds for people of whom no place is known. */
export type TeamPlace = { readonly zone: string; readonly country: string };

/**
 * The sets of rules that a contact falls under: those of the country of every phone, as any of them may be the one that
 * rings, and of the zone where they are known to be; else those of the team's country. A region's set by the area code,
 * beside that of its country. All of them hold at once, so that the strictest does.
 */
export function ruleSetsFor(contact: Reachable, rules: ContactRules, team: TeamPlace): RuleSet[] {
  const countries = new Set(contact.phones.map(({ country }) => country ?? team.country));
  const ofZone = contact.zone ? countryOfZone(contact.zone) : undefined;
  if (ofZone) countries.add(ofZone);
  if (countries.size === 0) countries.add(team.country);
  const all = [...rules.sets.values()];
  const sets = new Set<RuleSet>();
  for (const country of countries) {
    const own = setOfCountry(rules, country);
    if (own) sets.add(own);
  }
  for (const set of all)
    if (set.region && contact.phones.some(({ e164 }) => isOfRegion(set.region, e164))) sets.add(set);
  return [...sets];
}

function isOfRegion(region: RuleSet['region'], e164: string): boolean {
  return region?.areaCodes.some((code) => e164.startsWith(region.callingCode + code)) ?? false;
}

/** Those of a contact's phones that a set is about; every set is about those whose country is not known. */
export function phonesOfSet(
  phones: Reachable['phones'],
  set: RuleSet,
  rules: ContactRules,
): Reachable['phones'] {
  return phones.filter(
    ({ country, e164 }) =>
      !country || (set.region ? isOfRegion(set.region, e164) : setOfCountry(rules, country) === set),
  );
}

/**
 * Where the contact's clock may be: as known, else by every phone. A phone of a country with several zones may be in any
 * of them, as the area code says where it was given out and not where it is; unless the team has such people of its own
 * country count as being where it is itself. A phone of no known country counts as the team's, and so does who has none.
 *
 * @param at from when the zones must differ to be told apart
 */
export function contactZones(
  contact: Reachable,
  rules: ContactRules,
  team: TeamPlace,
  at: Date,
): [string, ...string[]] {
  if (contact.zone) return [contact.zone];
  const [first = team.zone, ...others] = new Set(
    contact.phones.flatMap(({ country }) => {
      const zones = country ? differingZonesOf(country, at) : [];
      const isTeams = zones.length > 1 && rules.unknownZoneIsTeams && country === team.country;
      return zones.length === 0 || isTeams ? [team.zone] : zones;
    }),
  );
  return [first, ...others];
}

/** Whose hours of a place they are: of the set with the latest beginning, and of that with the earliest end. */
type HoursLaw = { readonly law: { readonly from: string | undefined; readonly until: string | undefined } };

/** A place where a contact may be, with the hours in which rules let them be reached there. */
export type LawfulPlace = PlaceHours & HoursLaw;

/**
 * Where a contact may be, with the hours there in which they may be reached by a channel; none: at any hour. Each phone
 * has the hours of its own country, wherever in that it may be, and an hour must be decent for all phones, as any of them
 * may be the one that rings. Where they are so far apart that a day has no such hour, the phone of the team's country
 * counts alone, else the first one, which is the one that is called.
 *
 * @param at of the day for which it is asked, where the phone is that may count alone
 */
export function placesToReach(
  { contact, rules, team }: { contact: Reachable; rules: ContactRules; team: TeamPlace },
  channel: Channel,
  at: Date,
): readonly LawfulPlace[] {
  const placesOf = (phones: Reachable['phones']): LawfulPlace[] => {
    const one = { zone: contact.zone, phones };
    const hours = hoursOf(ruleSetsFor(one, rules, team), channel);
    return hours ? contactZones(one, rules, team, at).map((zone) => ({ zone, ...hours })) : [];
  };
  const { phones } = contact;
  const alone = phones.find(({ country }) => (country ?? team.country) === team.country) ?? phones[0];
  const ofAlone = placesOf(alone ? [alone] : []);
  const all = new Map(ofAlone.map((place) => [keyOf(place), place]));
  for (const phone of phones) for (const place of placesOf([phone])) all.set(keyOf(place), place);
  if (all.size === ofAlone.length) return ofAlone;
  const places = [...all.values()];
  const zone = ofAlone[0]?.zone ?? team.zone;
  const midnight = instantOf(localDay(at, zone), '00:00', zone);
  // Hours that all have in common come once a day; what only a change of clocks brings is not waited for.
  const asked = `${midnight.getTime()} ${[...all.keys()].join()}`;
  const isShared = sharedHours.get(asked) ?? nextDecentInstant(midnight, places, 2) !== undefined;
  if (sharedHours.size >= mostKept) sharedHours.clear();
  sharedHours.set(asked, isShared);
  return isShared ? places : ofAlone;
}

/** Whether places have an hour in common on a day, as found before: a list asks for the same day and countries often. */
const sharedHours = new Map<string, boolean>();
const mostKept = 1_000;

function keyOf({ zone, from, until }: PlaceHours): string {
  return `${zone} ${from} ${until}`;
}

/** The hours that all of some sets leave for a channel, and whose they are; `undefined`: any hour. */
function hoursOf(sets: readonly RuleSet[], channel: Channel): (Hours & HoursLaw) | undefined {
  const all = sets.flatMap((set) => set.channels[channel]?.hours ?? []);
  const [first, ...others] = all;
  if (!first) return undefined;
  let latest = first;
  let earliest = first;
  for (const hours of others) {
    if (hours.from > latest.from) latest = hours;
    if (hours.until < earliest.until) earliest = hours;
  }
  const { from, rule } = latest;
  return { from, until: earliest.until, law: { from: rule, until: earliest.rule } };
}
