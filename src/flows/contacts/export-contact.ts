import { recordAudit } from '../../db/audit.ts';
import { readContact } from '../../db/contacts.ts';
import { everythingOfContact } from '../../db/everything-of-contact.ts';
import type { Contact } from '../../leads/contact.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';

export type ContactExport =
  | { kind: 'exported'; contact: Contact; held: Awaited<ReturnType<typeof everythingOfContact>> }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** All that is held on somebody, for a manager to hand over to them; that it was asked for is recorded. */
export async function exportContact(
  { means, teamId, member, at }: Asking,
  contactId: string,
): Promise<ContactExport> {
  const why = denial(member, 'export-contact');
  if (why) return { kind: 'denied', why };
  return await means.store.transaction(async (tx) => {
    const contact = await readContact(tx.rows, teamId, contactId);
    if (!contact) return { kind: 'gone' };
    const held = await everythingOfContact(tx.rows, teamId, contact.contactId);
    await recordAudit(tx, {
      teamId,
      at,
      byUserId: member.userId,
      deed: 'contact-exported',
      subjectId: contact.contactId,
    });
    return { kind: 'exported', contact, held };
  });
}
