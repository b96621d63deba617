import { instantOf } from '../../calendar/instant.ts';
import { addDays, type LocalDay } from '../../calendar/local-day.ts';
import { contactFactsOf } from '../../db/contact-facts.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { Touch } from '../../db/touches.ts';
import { isListable, mayContact, type Permission } from '../../leads/may-contact.ts';
import type { Team } from '../../team/member.ts';
import { askedOf, weighedAt } from './asked-of.ts';
import { planTouchesOf } from './within-cap.ts';

/** For which list of whom touches are weighed. */
export type ListAsked = {
  team: Team;
  plans: Plans;
  /** Of the agent whose list it is. */
  zone: string;
  /** The day of the list. */
  on: LocalDay;
  at: Date;
};

export type WeighedTouch = { touch: Touch; permission: Permission };

/**
 * The due touches that a list of a day shows: what is allowed now, or becomes allowed in time. What is refused, or waits
 * for another day or for the next week, is not shown: leads/may-contact says which.
 * Source: product rules of contact.
 */
export async function listableTouches(
  rows: Tx['rows'],
  asked: ListAsked,
  due: readonly Touch[],
): Promise<Touch[]> {
  return (await weighTouches(rows, asked, due)).listable.map(({ touch }) => touch);
}

/** The same, with what the list leaves out and why. */
export async function weighTouches(
  rows: Tx['rows'],
  asked: ListAsked,
  due: readonly Touch[],
): Promise<{ listable: WeighedTouch[]; leftOut: WeighedTouch[] }> {
  const { team, plans, zone, on } = asked;
  const contacts = due.map(({ contact }) => contact);
  const at = weighedAt(on, zone, asked.at);
  const standing = await contactFactsOf(rows, team, contacts, at);
  const planTouches = await planTouchesOf(
    rows,
    { ...asked, standing, at },
    contacts.map(({ contactId }) => contactId),
  );
  const until = instantOf(addDays(on, 1), '00:00', zone);
  const listable: WeighedTouch[] = [];
  const leftOut: WeighedTouch[] = [];
  for (const touch of due) {
    const permission = mayContact(
      standing(touch.contact),
      askedOf(touch, plans, at, planTouches.get(touch.touchId)),
    );
    const isPromise = touch.origin.kind === 'promise';
    (isListable(permission, until, isPromise) ? listable : leftOut).push({ touch, permission });
  }
  return { listable, leftOut };
}
