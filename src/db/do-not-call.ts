import { daysBetween, localDay } from '../calendar/local-day.ts';
import type { Contact } from '../leads/contact.ts';
import { builtInRules, setOfCountry } from '../leads/contact-rules.ts';
import type { Prisma } from './generated/client.ts';
import { dayOf } from './local-days.ts';

type Rows = Prisma.TransactionClient;

/** How a contact stands in the do-not-call lists of a team. */
export type DoNotCallStanding = {
  /** Those of the contact's numbers that are on a list in use. */
  listed: ReadonlySet<string>;
  /** How old the lists are that are about its numbers, by their country, in days where the team is. */
  agesByCountry: ReadonlyMap<string, number>;
};

/**
 * How contacts stand in the do-not-call lists that are in use; every one that is asked for is in it. One look, however
 * many they are. A number whose country cannot be told (of those beginning with +1, say) is taken to be of every
 * country whose numbers begin so; one of a territory is on the list of the country that it belongs to.
 */
export async function doNotCallStandingOf(
  rows: Rows,
  teamId: string,
  contacts: ReadonlyArray<Pick<Contact, 'contactId' | 'phones'>>,
  at: Date,
): Promise<ReadonlyMap<string, DoNotCallStanding>> {
  const numbers = new Set(contacts.flatMap(({ phones }) => phones.map(({ e164 }) => e164)));
  const lists = numbers.size > 0 ? await listsWith(rows, teamId, [...numbers]) : [];
  const listed = new Set(lists.flatMap((list) => list.numbers));
  return new Map(
    contacts.map(({ contactId, phones }) => [
      contactId,
      {
        listed: new Set(phones.map(({ e164 }) => e164).filter((e164) => listed.has(e164))),
        agesByCountry: new Map(
          lists
            .filter((list) => phones.some((phone) => isAbout(list, phone)))
            .map(({ country, asOf, zone }) => [country, daysBetween(dayOf(asOf), localDay(at, zone))]),
        ),
      },
    ]),
  );
}

function isAbout({ country, callingCode }: CurrentList, phone: Contact['phones'][number]): boolean {
  if (!phone.country) return phone.e164.startsWith(callingCode);
  // A team sets none of the countries of a set. That of several names the one whose list is about them all.
  return phone.country === country || setOfCountry(builtInRules(), phone.country)?.key === country;
}

type CurrentList = { country: string; callingCode: string; asOf: Date; zone: string; numbers: string[] };

/**
 * The lists in use, with those of some numbers that are on them: in one statement, as a list between two could be replaced
 * and its numbers deleted, and they would pass as being on none.
 */
async function listsWith(rows: Rows, teamId: string, numbers: string[]): Promise<CurrentList[]> {
  return await rows.$queryRaw<CurrentList[]>`
    SELECT l."country", l."callingCode", l."asOf", t."zone",
      ARRAY(SELECT n."e164" FROM "DoNotCallNumber" n
        WHERE n."teamId" = l."teamId" AND n."listId" = l."id" AND n."e164" = ANY(${numbers})) AS "numbers"
    FROM "DoNotCallList" l JOIN "Team" t ON t."id" = l."teamId"
    WHERE l."teamId" = ${teamId} AND l."state" = 'current' ORDER BY l."country"`;
}
