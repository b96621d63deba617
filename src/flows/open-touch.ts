import { standingOptOuts } from '../db/contacts.ts';
import type { Touch } from '../db/touches.ts';
import { mayContact, type Permission } from '../leads/may-contact.ts';
import type { TouchOrigin } from '../slack/touch-line.ts';
import type { Asking } from './asking.ts';
import { dueTouch, type TouchRefusal } from './settle-touch.ts';
import { originToShow } from './touch-lines.ts';

export type OpenResult =
  | { kind: 'open'; touch: Touch; origin: TouchOrigin; permission: Permission }
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
    const optOuts = await standingOptOuts(tx.rows, teamId, touch.contact);
    const { contact, channel } = touch;

    const permission = mayContact({ contact, optOuts, channel, teamZone: team.zone, at });

    if (permission.kind === 'allowed')
      await tx.rows.touch.update({ where: { teamId_id: { teamId, id: touchId } }, data: { openedAt: at } });
    const origin = originToShow(touch, { plans: means.plans, agent: member });
    return { kind: 'open', touch, origin, permission };
  });
}
