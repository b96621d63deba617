import type { LocalDay } from '../../calendar/local-day.ts';
import { standingOptOutsOf } from '../../db/contacts.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { Touch } from '../../db/touches.ts';
import { mayContact } from '../../leads/may-contact.ts';
import type { Team } from '../../team/member.ts';
import { planTouchesOf } from './within-cap.ts';

/**
 * The due touches that a list of a day shows: what is allowed now, or becomes allowed before the week is over. What
 * is refused, or waits for the next week because plans touch the contact often enough in this one, is not shown.
 * Source: product rules of contact.
 *
 * @param asked.on the day of the list
 * @param asked.zone of the agent whose list it is
 */
export async function listableTouches(
  rows: Tx['rows'],
  asked: { team: Team; plans: Plans; zone: string; on: LocalDay; at: Date },
  due: readonly Touch[],
): Promise<Touch[]> {
  const { team, at } = asked;
  const contacts = due.map(({ contact }) => contact);
  const optOuts = await standingOptOutsOf(rows, team.teamId, contacts);
  const planTouches = await planTouchesOf(
    rows,
    asked,
    contacts.map(({ contactId }) => contactId),
  );
  return due.filter(({ touchId, contact, channel }) => {
    const permission = mayContact({
      contact,
      optOuts: optOuts.get(contact.contactId) ?? [],
      channel,
      teamZone: team.zone,
      at,
      planTouches: planTouches.get(touchId),
    });
    return permission.kind === 'allowed' || (permission.kind === 'later' && permission.rule !== 'weekly-cap');
  });
}
