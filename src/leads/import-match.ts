import { mailboxOf } from '../parsing/email.ts';
import { comparedBy, type ImportedPerson } from './imported-person.ts';
import { type Candidate, samePerson } from './same-person.ts';

/** A row that is to be matched. */
export type RowToMatch = {
  readonly line: number;
  readonly person: Pick<ImportedPerson, 'name' | 'phones' | 'emails'>;
};

/** Somebody a row may be: a contact, or one that is made of an earlier row. `isOfFile`: an earlier row was them. */
export type FileCandidate = Candidate & { readonly isOfFile: boolean };

/** Who a row is: somebody new, a contact known before, or again somebody of the same file. */
export type MatchedRow = {
  readonly line: number;
  readonly contactId: string;
  readonly kind: 'new' | 'known' | 'repeated';
  /** What of the row's addresses they have not had: the mailbox of another stays that one's. */
  readonly phones: ImportedPerson['phones'];
  readonly emails: readonly string[];
};

/**
 * Matches rows with who is known, in their order, by the very rule of new leads (`samePerson`): each row sees those
 * before it as contacts.
 *
 * @param candidates everybody who has one of the rows' addresses
 * @param newId ids of people still to be made, later ones sorting after earlier ones
 * @param at since when those are known
 */
export function matchImported(
  rows: readonly RowToMatch[],
  candidates: readonly FileCandidate[],
  newId: () => string,
  at: Date,
): MatchedRow[] {
  const byId = new Map(candidates.map((one) => [one.contactId, one]));
  const having = new Map<string, Set<string>>();
  const remember = (contactId: string, addresses: Iterable<string>) => {
    for (const address of addresses) having.set(address, (having.get(address) ?? new Set()).add(contactId));
  };
  for (const { contactId, phones, emails } of candidates)
    remember(contactId, [...phones, ...emails.map(mailboxOf)]);

  return rows.map(({ line, person }) => {
    const { name, emails } = person;
    const addresses = comparedBy(person);
    const ids = new Set(addresses.flatMap((address) => [...(having.get(address) ?? [])]));
    const near = [...ids].flatMap((id) => byId.get(id) ?? []);
    const arrival = { name, phones: person.phones.map(({ e164 }) => e164), emails };
    const same = samePerson(arrival, near);
    const known = same.kind === 'known' ? byId.get(same.contactId) : undefined;
    const contactId = known?.contactId ?? newId();
    const isOthers = (email: string) =>
      [...(having.get(mailboxOf(email)) ?? [])].some((id) => id !== contactId);
    const learnt = {
      phones: person.phones.filter(({ e164 }) => !known?.phones.includes(e164)),
      emails: emails.filter((email) => !known?.emails.includes(email) && !isOthers(email)),
    };
    byId.set(contactId, {
      contactId,
      name: known?.name || name,
      phones: [...(known?.phones ?? []), ...learnt.phones.map(({ e164 }) => e164)],
      emails: [...(known?.emails ?? []), ...learnt.emails],
      knownSince: known?.knownSince ?? at,
      isOfFile: true,
    });
    remember(contactId, [...learnt.phones.map(({ e164 }) => e164), ...learnt.emails.map(mailboxOf)]);
    return { line, contactId, kind: known ? (known.isOfFile ? 'repeated' : 'known') : 'new', ...learnt };
  });
}
