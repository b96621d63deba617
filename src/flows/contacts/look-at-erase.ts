import { readContact } from '../../db/contacts.ts';
import type { Contact } from '../../leads/contact.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';

/** A look at somebody before they are erased: nothing is held. */
export async function lookAtErase(
  { means, teamId, member }: Asking,
  contactId: string,
): Promise<{ kind: 'found'; contact: Contact } | { kind: 'denied'; why: Denial } | { kind: 'gone' }> {
  const why = denial(member, 'erase-contact');
  if (why) return { kind: 'denied', why };
  const contact = await readContact(means.store.rows, teamId, contactId);
  return contact ? { kind: 'found', contact } : { kind: 'gone' };
}
