import { localDay } from '../../calendar/local-day.ts';
import { standingOptOuts } from '../../db/contacts.ts';
import { jobOf, type Touch } from '../../db/touches.ts';
import { mayContact, openChannels, type Permission } from '../../leads/may-contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import { denialToReach } from '../../team/may-do.ts';
import { zoneOf } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { dueTouch, type TouchRefusal } from './settle-touch.ts';
import { planTouchesOf } from './within-cap.ts';

export type OpenResult =
  | { kind: 'open'; touch: Touch; permission: Permission; open: ReadonlySet<Channel> }
  | TouchRefusal;

/**
 * Somebody is about to contact a person: whether that is allowed at this moment, and if so with what words and
 * links. That it was opened is remembered.
 */
export async function openTouch(asking: Asking, touchId: string): Promise<OpenResult> {
  const { means, teamId, team, plans, member, covers, at } = asking;
  return await means.store.transaction(async (tx) => {
    const found = await dueTouch(tx, asking, touchId);
    if (found.kind !== 'due') return found;
    const { touch } = found;
    const { contact, channel } = touch;
    const why = denialToReach(member, jobOf(touch), covers);
    if (why) return { kind: 'denied', why };
    const optOuts = await standingOptOuts(tx.rows, teamId, contact);

    const zone = zoneOf(member, team);
    // The evening before, the list of a day shows what is due only then.
    const on = [localDay(at, zone), touch.dueOn].toSorted().at(-1) ?? touch.dueOn;
    const planTouches = await planTouchesOf(tx.rows, { team, plans, zone, on }, [contact.contactId]);
    const asked = { contact, optOuts, teamZone: team.zone, at };
    const permission = mayContact({ ...asked, channel, planTouches: planTouches.get(touchId) });

    if (permission.kind === 'allowed')
      await tx.rows.touch.update({ where: { teamId_id: { teamId, id: touchId } }, data: { openedAt: at } });
    return { kind: 'open', touch, permission, open: openChannels(asked) };
  });
}
