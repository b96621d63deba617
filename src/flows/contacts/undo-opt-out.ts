import { addressesOf, readContact } from '../../db/contacts.ts';
import type { Contact } from '../../leads/contact.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { liftOptOuts } from './lift-opt-outs.ts';

export type UndoOptOutResult =
  | { kind: 'undone'; contact: Contact }
  | { kind: 'none-standing'; contact: Contact }
  /** Another contact's opt-out still holds, because it has the same phone or e-mail. */
  | { kind: 'another-stands'; contact: Contact; otherName: string }
  | { kind: 'words-missing'; contact: Contact }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Takes a contact's opt-outs back because the person did, in words that are recorded as their new consent. A manager's.
 * Plans that were stopped stay stopped: what comes next is for the owner to decide. Inquiries that were withheld
 * meanwhile, also those of others with the same phone or e-mail, go where they would have gone.
 */
export async function undoOptOut(
  { means, plans, teamId, team, member, at }: Asking,
  { contactId, words }: { contactId: string; words: string },
): Promise<UndoOptOutResult> {
  return await means.store.transaction(async (tx) => {
    const why = denial(member, 'undo-opt-out');
    if (why) return { kind: 'denied', why };
    const seen = await readContact(tx.rows, teamId, contactId);
    if (!seen) return { kind: 'gone' };
    if (words.trim() === '') return { kind: 'words-missing', contact: seen };
    const lifted = await liftOptOuts(tx, {
      ...{ team, plans, contactId: seen.contactId, at },
      lifted: { why: 'consent', how: 'opt-out-undone', words },
      byUserId: member.userId,
    });
    if (!lifted) return { kind: 'gone' };
    const { contact, count } = lifted;
    const another = await tx.rows.optOut.findFirst({
      where: {
        teamId,
        undoneAt: null,
        suppressions: { some: { teamId, address: { in: addressesOf(contact) } } },
      },
      select: { contact: { select: { name: true } } },
      orderBy: { at: 'asc' },
    });
    if (another) return { kind: 'another-stands', contact, otherName: another.contact.name };
    return count === 0 ? { kind: 'none-standing', contact } : { kind: 'undone', contact };
  });
}
