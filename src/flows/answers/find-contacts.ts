import { asContact, contactParts } from '../../db/contacts.ts';
import type { Contact } from '../../leads/contact.ts';
import { parseEmail } from '../../parsing/email.ts';
import { nameKey } from '../../parsing/person-name.ts';
import { parsePhone } from '../../parsing/phone.ts';
import { isManager } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';

/** A pick list longer than this helps nobody; one more is looked up to know that there are more. */
export const mostToPickFrom = 10;

/**
 * Whom somebody means: by phone, e-mail, or the beginning of each word of a name, in either alphabet and any
 * digits. Most recently in touch first. Nobody for an empty text.
 *
 * @param among 'own': an agent's own contacts, those of whom they cover and those nobody has, for a manager
 *   everybody's; 'all': the team's
 */
export async function findContacts(
  { means, team, member, covers }: Asking,
  who: string,
  among: 'own' | 'all',
): Promise<Contact[]> {
  const matching = matchOf(who, team.country);
  if (!matching) return [];
  const mine =
    among === 'all' || isManager(member)
      ? {}
      : { OR: [{ ownerUserId: { in: [member.userId, ...covers] } }, { ownerUserId: null }] };
  const found = await means.store.rows.contact.findMany({
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
