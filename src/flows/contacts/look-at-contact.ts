import { readContact } from '../../db/contacts.ts';
import type { Contact } from '../../leads/contact.ts';
import { type Denial, denial, denialToWork } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';

/** A look at a contact before a form about them: whether who asks may work them, or record their opt-out. */
export async function lookAtContact(
  { means, teamId, member, covers }: Asking,
  contactId: string,
  to: 'work' | 'opt-out',
): Promise<{ kind: 'found'; contact: Contact } | { kind: 'denied'; why: Denial } | { kind: 'gone' }> {
  const contact = await readContact(means.store.rows, teamId, contactId);
  if (!contact) return { kind: 'gone' };
  const why = to === 'work' ? denialToWork(member, contact, covers) : denial(member, 'opt-out-anyone');
  return why ? { kind: 'denied', why } : { kind: 'found', contact };
}
