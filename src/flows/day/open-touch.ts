import { localDay } from '../../calendar/local-day.ts';
import { contactFactsOf } from '../../db/contact-facts.ts';
import { keepRefusal } from '../../db/contact-refusals.ts';
import type { Tx } from '../../db/store.ts';
import { jobOf, type Touch } from '../../db/touches.ts';
import { mayContact, openChannels, type Permission, type Standing } from '../../leads/may-contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import { denialToReach } from '../../team/may-do.ts';
import { zoneOf } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { askedOf } from './asked-of.ts';
import { dueTouch, type TouchRefusal } from './settle-touch.ts';
import { planTouchesOf } from './within-cap.ts';

export type OpenResult =
  | { kind: 'open'; touch: Touch; permission: Permission; open: ReadonlySet<Channel> }
  | TouchRefusal;

/**
 * Somebody is about to contact a person: whether that is allowed at this moment, and if so with what words and
 * links. That it was opened is remembered, and so is a refusal.
 */
export async function openTouch(asking: Asking, touchId: string): Promise<OpenResult> {
  const { means, teamId, team, plans, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const asked = await askForTouch(tx, asking, touchId);
    if (asked.kind !== 'asked') return asked;
    const { touch, permission, standing } = asked;
    const { channel, contact } = touch;
    if (permission.kind === 'allowed')
      await tx.rows.touch.update({ where: { teamId_id: { teamId, id: touchId } }, data: { openedAt: at } });
    else {
      const { contactId } = contact;
      const byUserId = member.userId;
      await keepRefusal(tx.rows, team, { touchId, contactId, channel, permission, byUserId, at });
    }
    return { kind: 'open', touch, permission, open: openChannels(standing, askedOf(touch, plans, at)) };
  });
}

/** Whether a touch that is due may be done at this moment by whoever asks, with its contact locked. */
export async function askForTouch(
  tx: Tx,
  asking: Asking,
  touchId: string,
): Promise<{ kind: 'asked'; touch: Touch; permission: Permission; standing: Standing } | TouchRefusal> {
  const { team, plans, member, covers, at } = asking;
  const found = await dueTouch(tx, asking, touchId);
  if (found.kind !== 'due') return found;
  const { touch } = found;
  const { contact } = touch;
  const why = denialToReach(member, jobOf(touch), covers);
  if (why) return { kind: 'denied', why };
  const standing = (await contactFactsOf(tx.rows, team, [contact], at))(contact);

  const zone = zoneOf(member, team);
  // The evening before, the list of a day shows what is due only then.
  const on = [localDay(at, zone), touch.dueOn].toSorted().at(-1) ?? touch.dueOn;
  const asked = { team, plans, zone, on, standing: () => standing, at };
  const planTouches = await planTouchesOf(tx.rows, asked, [contact.contactId]);
  const permission = mayContact(standing, askedOf(touch, plans, at, planTouches.get(touchId)));
  return { kind: 'asked', touch, permission, standing };
}
