import { asContact, contactParts } from '../../db/contacts.ts';
import type { Tx } from '../../db/store.ts';
import type { Contact } from '../../leads/contact.ts';
import { parseEmail } from '../../parsing/email.ts';
import { nameKey } from '../../parsing/person-name.ts';
import { parsePhone } from '../../parsing/phone.ts';
import { isManager } from '../../team/may-do.ts';
import type { Member, Team } from '../../team/member.ts';

/** A pick list longer than this helps nobody; one more is looked up to know that there are more. */
export const mostToPickFrom = 10;

/**
 * Whom somebody means: by phone, e-mail, or the beginning of each word of a name, in either alphabet and any
 * digits. Most recently in touch first. Nobody for an empty text.
 *
 * @param among 'own': an agent's own contacts and those nobody has, for a manager everybody's; 'all': the team's
 * @param covers whose contacts count as the asker's own, as these are away
 */
export async function findContacts(
  rows: Tx['rows'],
  team: Team,
  asker: Member,
  who: string,
  among: 'own' | 'all',
  covers: readonly string[] = [],
): Promise<Contact[]> {
  const matching = matchOf(who, team.country);
  if (!matching) return [];
  const mine =
    among === 'all' || isManager(asker)
      ? {}
      : { OR: [{ ownerUserId: { in: [asker.userId, ...covers] } }, { ownerUserId: null }] };
  const found = await rows.contact.findMany({
    where: { teamId: team.teamId, AND: [matching, mine] },
    include: contactParts,
    orderBy: [{ lastTwoWayAt: { sort: 'desc', nulls: 'last' } }, { createdAt: 'desc' }, { id: 'asc' }],
    take: mostToPickFrom + 1,
  });
  return found.map(asContact);
}

function matchOf(who: string, country: string) {
  const email = parseEmail(who);
  if (email) return { emails: { some: { address: email } } };
  const phone = /\p{Nd}{4}/u.test(who.replace(/[^\p{L}\p{Nd}]/gu, '')) ? parsePhone(who, country) : undefined;
  if (phone) return { phones: { some: { e164: phone.e164 } } };
  const words = nameKey(who).split(' ').filter(Boolean);
  if (words.length === 0) return undefined;
  return {
    AND: words.map((word) => ({
      OR: [{ nameKey: { startsWith: word } }, { nameKey: { contains: ` ${word}` } }],
    })),
  };
}
