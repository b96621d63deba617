import { setOfCountry } from '../leads/contact-rules.ts';
import { ruleSetsFor } from '../leads/rules-for-contact.ts';
import type { Team } from '../team/member.ts';
import { contactRulesOf } from './contact-rules.ts';
import { doNotCallStandingOf } from './do-not-call.ts';
import type { Prisma } from './generated/client.ts';

/**
 * The countries of a team's contacts whose rules want a do-not-call list, and have none in use, in their order; a number
 * of no known country counts as the team's. One number stands for all of its country.
 */
export async function countriesWithoutList(
  rows: Prisma.TransactionClient,
  team: Team,
  at: Date,
): Promise<string[]> {
  const { teamId } = team;
  const rules = await contactRulesOf(rows, teamId);
  const found = await rows.contactPhone.groupBy({ by: ['country'], where: { teamId }, _min: { e164: true } });
  const samples = found.map(({ country, _min }) => ({
    contactId: country ?? team.country,
    zone: null,
    phones: [{ country, e164: _min.e164 ?? '' }],
  }));
  const standing = await doNotCallStandingOf(rows, teamId, samples, at);
  const without = samples.filter((sample) => {
    const ages = standing.get(sample.contactId)?.agesByCountry;
    return ruleSetsFor(sample, rules, team).some(
      ({ doNotCall, countries }) => doNotCall?.listNeeded && !countries.some((country) => ages?.has(country)),
    );
  });
  const listedUnder = (country: string) => {
    const set = setOfCountry(rules, country);
    // Numbers of Puerto Rico are in the list of the United States.
    return set?.countries.includes(set.key) ? set.key : country;
  };
  return [...new Set(without.map(({ contactId }) => listedUnder(contactId)))].toSorted();
}
