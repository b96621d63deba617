import { localDay } from '../../../src/calendar/local-day.ts';
import { fateOf } from './fates.ts';
import { beginLife } from './life-of-contact.ts';
import { liveOn } from './live-on.ts';
import { madeUpContact } from './made-up-contact.ts';
import type { PastFacts } from './past-facts.ts';
import type { PastRows } from './past-rows.ts';

/** The rows of the contact with this number, of so many; numbers are told in their order, from 0. */
export function pastOf(nth: number, contacts: number, facts: PastFacts): PastRows {
  const { chance, until, teamZone } = facts;
  const fate = fateOf(nth, contacts, localDay(until, teamZone), chance);
  const life = beginLife(facts, fate, madeUpContact(nth, chance));
  liveOn(life);
  return life.rows;
}
