import { standingOptOuts } from '../db/contacts.ts';
import type { Touch } from '../db/touches.ts';
import { mayContact, openChannels, type Permission } from '../leads/may-contact.ts';
import type { Channel } from '../parsing/channel.ts';
import { isManager } from '../team/may-do.ts';
import type { Asking } from './asking.ts';
import { dueTouch, type TouchRefusal } from './settle-touch.ts';

export type OpenResult =
  | { kind: 'open'; touch: Touch; permission: Permission; open: ReadonlySet<Channel> }
  | TouchRefusal;

/**
 * Somebody is about to contact a person: whether that is allowed at this moment, and if so with what words and
 * links. That it was opened is remembered.
 */
export async function openTouch(asking: Asking, touchId: string): Promise<OpenResult> {
  const { means, teamId, team, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const found = await dueTouch(tx, asking, touchId);
    if (found.kind !== 'due') return found;
    const { touch } = found;
    const { contact, channel } = touch;
    // Until somebody has the person, only managers see the numbers.
    if (!contact.ownerUserId && !isManager(member)) return { kind: 'denied', why: 'claim-first' };
    const optOuts = await standingOptOuts(tx.rows, teamId, contact);

    const asked = { contact, optOuts, teamZone: team.zone, at };
    const permission = mayContact({ ...asked, channel });

    if (permission.kind === 'allowed')
      await tx.rows.touch.update({ where: { teamId_id: { teamId, id: touchId } }, data: { openedAt: at } });
    return { kind: 'open', touch, permission, open: openChannels(asked) };
  });
}
