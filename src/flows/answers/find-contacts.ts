import { asContact, contactParts } from '../../db/contacts.ts';
import type { Contact } from '../../leads/contact.ts';
import { mailboxOf, parseEmail } from '../../parsing/email.ts';
import { hearNames, nameKey } from '../../parsing/person-name.ts';
import { parsePhone } from '../../parsing/phone.ts';
import { isManager } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';

/** A pick list longer than this helps nobody; one more is looked up to know that there are more. */
export const mostToPickFrom = 10;

/**
 * Whom somebody means: by phone, e-mail, or the beginning of each word of a name, in either alphabet and any
 * digits; where nothing fits a name as it was typed, by how it sounds in the other alphabet (`Huda` finds هدى). Most
 * recently in touch first. Nobody for an empty text.
 *
 * @param among 'own': an agent's own contacts, those of whom they cover and those nobody has, for a manager
 *   everybody's; 'all': the team's
 */
export async function findContacts(asking: Asking, who: string, among: 'own' | 'all'): Promise<Contact[]> {
  const found = await findContactsAsTyped(asking, who, among);
  return found.length > 0 ? found : await findContactsBySound(asking, among)(who);
}

/** The same, of a name only what fits as it was typed. */
export async function findContactsAsTyped(
  asking: Asking,
  who: string,
  among: 'own' | 'all',
): Promise<Contact[]> {
  const { means, team } = asking;
  const matching = matchOf(who, team.country);
  if (!matching) return [];
  const found = await means.store.rows.contact.findMany({
    where: { teamId: team.teamId, AND: [matching, whereAmong(asking, among)] },
    include: contactParts,
    orderBy: latestFirst,
    take: mostToPickFrom + 1,
  });
  return found.map(asContact);
}

/** The same by the sound of a name in the other alphabet alone. For several readings of a line names are read once. */
export function findContactsBySound(
  asking: Asking,
  among: 'own' | 'all',
): (who: string) => Promise<Contact[]> {
  const { rows } = asking.means.store;
  const { teamId } = asking.team;
  let named: ReturnType<typeof readNames> | undefined;
  return async (who) => {
    // What is no name in letters sounds like nobody.
    if (!/\p{L}/u.test(who) || /@|\p{Nd}{4}/u.test(who)) return [];
    named ??= readNames();
    const { ids, hear } = await named;
    const fits = hear(who);
    const best = fits.includes('whole') ? 'whole' : 'beginning';
    const heard = ids.filter((_id, nth) => fits[nth] === best).slice(0, mostToPickFrom + 1);
    if (heard.length === 0) return [];
    const found = await rows.contact.findMany({
      where: { teamId, id: { in: heard } },
      include: contactParts,
      orderBy: latestFirst,
    });
    return found.map(asContact);
  };

  async function readNames() {
    const found = await rows.contact.findMany({
      where: { teamId, AND: [{ nameKey: { not: '' } }, whereAmong(asking, among)] },
      select: { id: true, nameKey: true },
      orderBy: latestFirst,
    });
    return { ids: found.map(({ id }) => id), hear: hearNames(found.map(({ nameKey: name }) => name)) };
  }
}

function whereAmong({ member, covers }: Asking, among: 'own' | 'all') {
  return among === 'all' || isManager(member)
    ? {}
    : { OR: [{ ownerUserId: { in: [member.userId, ...covers] } }, { ownerUserId: null }] };
}

const latestFirst = [
  { lastTwoWayAt: { sort: 'desc' as const, nulls: 'last' as const } },
  { createdAt: 'desc' as const },
  { id: 'asc' as const },
];

function matchOf(who: string, country: string) {
  const email = parseEmail(who);
  if (email) return { emails: { some: { mailbox: mailboxOf(email) } } };
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
