import { setImmediate as breathe } from 'node:timers/promises';
import { mailboxOf } from '../parsing/email.ts';
import { nameKey, namesComparer } from '../parsing/person-name.ts';
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
  /** They have the row's e-mail, and a name that cannot be the row's. */
  readonly otherName: boolean;
};

/** Addresses that many people have. */
export type SharedAddresses = {
  /** Phones and mailboxes: only somebody of exactly the same name is the same. */
  readonly addresses: ReadonlySet<string>;
  /** Those of the mailboxes that are somebody's. */
  readonly taken: ReadonlySet<string>;
};

const noneShared: SharedAddresses = { addresses: new Set(), taken: new Set() };

/** A candidate while rows are added to it. */
type Draft = {
  contactId: string;
  name: string;
  phones: string[];
  emails: string[];
  knownSince: Date;
  isOfFile: boolean;
};

/**
 * Matches rows with who is known, in their order, by the very rule of new leads (`samePerson`): each row sees those
 * before it as contacts. Lets others have their turn between rows.
 *
 * @param candidates everybody who has one of the rows' addresses; of the shared ones, who has a row's name too
 * @param newId ids of people still to be made, later ones sorting after earlier ones
 * @param at since when those are known
 */
export async function matchImported(
  rows: readonly RowToMatch[],
  candidates: readonly FileCandidate[],
  newId: () => string,
  at: Date,
  shared: SharedAddresses = noneShared,
): Promise<MatchedRow[]> {
  const fits = namesComparer();
  const byId = new Map<string, Draft>();
  const having = new Map<string, Set<string>>();
  const taken = new Set(shared.taken);
  const soughtBy = (address: string, name: string) =>
    shared.addresses.has(address) ? `${address} ${nameKey(name)}` : address;
  const remember = (contactId: string, name: string, addresses: readonly string[]) => {
    for (const address of addresses) {
      const by = soughtBy(address, name);
      having.set(by, (having.get(by) ?? new Set()).add(contactId));
      if (shared.addresses.has(address)) taken.add(address);
    }
  };
  for (const one of candidates) {
    const { contactId, name, phones, emails } = one;
    byId.set(contactId, { ...one, phones: [...phones], emails: [...emails] });
    remember(contactId, name, [...phones, ...emails.map(mailboxOf)]);
  }
  const inOrder: MatchedRow[] = [];
  for (const row of rows) {
    inOrder.push(match(row));
    await breathe();
  }
  return inOrder;

  function match({ line, person }: RowToMatch): MatchedRow {
    const { name } = person;
    const found = known(person);
    const contactId = found?.contactId ?? newId();
    const phones = person.phones.filter(({ e164 }) => !found?.phones.includes(e164));
    const emails = person.emails.filter((email) => !found?.emails.includes(email) && !isOthers(email, found));
    const otherName = found !== undefined && !fits(found.name, name);
    const draft = found ?? { contactId, name, phones: [], emails: [], knownSince: at, isOfFile: false };
    const kind = !found ? 'new' : found.isOfFile ? 'repeated' : 'known';
    const learnt = [...phones.map(({ e164 }) => e164), ...emails.map(mailboxOf)];
    if (draft.name === '' && name !== '') {
      draft.name = name;
      remember(contactId, name, [...draft.phones, ...draft.emails.map(mailboxOf)]);
    }
    draft.phones.push(...phones.map(({ e164 }) => e164));
    draft.emails.push(...emails);
    draft.isOfFile = true;
    byId.set(contactId, draft);
    remember(contactId, draft.name, learnt);
    return { line, contactId, kind, phones, emails, otherName };
  }

  function known(person: RowToMatch['person']): Draft | undefined {
    const { name } = person;
    const isOwn = (address: string) => !shared.addresses.has(address);
    const near = (addresses: readonly string[]) => {
      const ids = new Set(addresses.flatMap((one) => [...(having.get(soughtBy(one, name)) ?? [])]));
      return [...ids].flatMap((id) => byId.get(id) ?? []);
    };
    const addresses = comparedBy(person);
    const arrival = {
      name,
      phones: person.phones.map(({ e164 }) => e164).filter(isOwn),
      emails: person.emails.filter((email) => isOwn(mailboxOf(email))),
    };
    const same = samePerson(arrival, near(addresses.filter(isOwn)), fits);
    if (same.kind === 'known') return byId.get(same.contactId);
    const namesakes = near(addresses.filter((address) => !isOwn(address)));
    return namesakes.toSorted(
      (a, b) => a.knownSince.getTime() - b.knownSince.getTime() || (a.contactId < b.contactId ? -1 : 1),
    )[0];
  }

  function isOthers(email: string, found: Draft | undefined): boolean {
    const mailbox = mailboxOf(email);
    if (shared.addresses.has(mailbox))
      return taken.has(mailbox) && !found?.emails.some((own) => mailboxOf(own) === mailbox);
    return [...(having.get(mailbox) ?? [])].some((id) => id !== found?.contactId);
  }
}
