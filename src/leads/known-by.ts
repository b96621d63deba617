import { mailboxOf } from '../parsing/email.ts';
import { fold } from '../parsing/fold.ts';
import { nameKey } from '../parsing/person-name.ts';

/** What is known of a person of what they may be known by. */
type Person = {
  readonly name?: string;
  readonly phones: ReadonlyArray<{ readonly e164: string }>;
  readonly emails: readonly string[];
  readonly postalAddress?: string;
};

/** Less than an index of the database takes, whatever letters they are. */
const longestByPost = 500;

/**
 * By what a person is known again: phones, and mailboxes in one spelling, each once; somebody with neither by their name
 * together with their postal address. Not for showing, but for what is compared and kept: suppressions, hashes of those
 * who were erased, rows of a file.
 */
export function knownBy({ name = '', phones, emails, postalAddress = '' }: Person): string[] {
  const addresses = new Set([...phones.map(({ e164 }) => e164), ...emails.map(mailboxOf)]);
  if (addresses.size > 0) return [...addresses];
  const [who, where] = [nameKey(name), fold(postalAddress)];
  // Neither a phone nor a mailbox looks like this, and folded words have no such sign.
  return who === '' || where === '' ? [] : [`${who} / ${where}`.slice(0, longestByPost).toWellFormed()];
}
