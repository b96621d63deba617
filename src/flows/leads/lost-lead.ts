import type { Tx } from '../../db/store.ts';
import type { Contact } from '../../leads/contact.ts';
import { isOwnWork } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';

/** Somebody presses on what is about a person they had by a lead and have no more. */
export type LostLead = {
  kind: 'lost';
  /** The person's name. */
  name: string;
  /** Whose the person is now; `null`: back with the team. */
  toUserId: string | null;
};

/**
 * Whether a person was somebody's by a lead and went to another or back to the team: what stands on an old message is
 * not theirs to do then, whoever else may, until they have the person again.
 *
 * @returns `undefined`: they have the person still, stand in for who has, or never had them
 */
export async function lostLead(
  rows: Tx['rows'],
  { teamId, member, covers }: Pick<Asking, 'teamId' | 'member' | 'covers'>,
  { contactId, name, ownerUserId }: Pick<Contact, 'contactId' | 'name' | 'ownerUserId'>,
): Promise<LostLead | undefined> {
  if (isOwnWork(member, { ownerUserId }, covers)) return undefined;
  const { userId } = member;
  const ended = await rows.leadHolding.findFirst({
    where: { teamId, userId, until: { not: null }, lead: { contactId } },
    select: { id: true },
  });
  return ended ? { kind: 'lost', name, toUserId: ownerUserId } : undefined;
}
