import { mailboxOf } from '../parsing/email.ts';
import { nameKey, namesCompatible } from '../parsing/person-name.ts';

/** Who inquires: a clean name, phones in E.164 and e-mails in lower case, each in the order they were sent. */
export type Arrival = { name: string; phones: readonly string[]; emails: readonly string[] };

/** A contact that shares an address with who inquires. */
export type Candidate = Arrival & { contactId: string; knownSince: Date };

/** Whether a person is known already, and by what. */
export type Recognition = { kind: 'new' } | { kind: 'known'; contactId: string; by: 'email' | 'phone' };

/**
 * Whether somebody who inquires is a contact already: the same e-mail, in any spelling of its mailbox; else the
 * same phone and a name that could be theirs (families and offices share phones). A name alone proves nothing.
 *
 * Where two contacts fit, the e-mail decides, the first one sent before the second, letter by letter before
 * another spelling of the mailbox; among those with the same phone the one of exactly that name; else the one
 * known longest.
 * Source: the product's rule for a known person.
 *
 * @param fits whether two names may be one person's, where many are compared
 */
export function samePerson(
  arrival: Arrival,
  candidates: readonly Candidate[],
  fits: typeof namesCompatible = namesCompatible,
): Recognition {
  for (const email of arrival.emails) {
    const found =
      candidates.find((candidate) => candidate.emails.includes(email)) ??
      candidates.filter((candidate) => hasMailbox(candidate, mailboxOf(email))).toSorted(byAge)[0];
    if (found) return { kind: 'known', contactId: found.contactId, by: 'email' };
  }
  const key = nameKey(arrival.name);
  const isNamesake = ({ name }: Candidate) =>
    arrival.name !== '' && (name === arrival.name || nameKey(name) === key);
  const sharing = candidates.filter(({ phones }) => phones.some((phone) => arrival.phones.includes(phone)));
  const namesakes = sharing.filter(isNamesake);
  const compatible =
    namesakes.length > 0 ? namesakes : sharing.filter(({ name }) => fits(name, arrival.name));
  const [found] = compatible.toSorted(byAge);
  return found ? { kind: 'known', contactId: found.contactId, by: 'phone' } : { kind: 'new' };
}

function hasMailbox({ emails }: Candidate, mailbox: string): boolean {
  return emails.some((email) => mailboxOf(email) === mailbox);
}

function byAge(a: Candidate, b: Candidate): number {
  return a.knownSince.getTime() - b.knownSince.getTime() || (a.contactId < b.contactId ? -1 : 1);
}
