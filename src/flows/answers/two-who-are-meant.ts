import { readContact } from '../../db/contacts.ts';
import type { Contact } from '../../leads/contact.ts';
import { mayWorkContact } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { type Picked, type Who, whoIsMeant } from './who-is-meant.ts';

/** Of two people in a line, the one or the other. */
export type Nth = 0 | 1;
type Both<One> = readonly [One, One];

/** Whom a line about two people is about. */
export type TwoWho =
  | { kind: 'both'; contacts: Both<Contact> }
  | {
      kind: 'unclear';
      nth: Nth;
      who: Exclude<Who<{ who: string }>, { kind: 'one' }>;
      /** The two as they are to stand in the line from here on: whoever is clear stands there by id. */
      left: Both<string>;
      /** Somebody fits: nearer than a reading in which nobody does. */
      isNear: boolean;
    };

/** A person who was picked already stands in the line by id: names would be asked about again. */
const exactly = /^contact:([0-9a-f-]{36})$/u;

/**
 * Which two people a reading of a line is about, one side after the other; where a name fits several, they are to be
 * asked about.
 *
 * @param options.among whom each may be: people they work with, or anybody of the team
 * @param options.picked one of them was picked from a list
 * @param options.areDifferent the two are two people: whoever is one of them is not the other
 */
export async function twoWhoAreMeant(
  asking: Asking,
  said: Both<string>,
  options: {
    among: Both<'own' | 'all'>;
    picked?: { nth: Nth; pick: Picked } | undefined;
    areDifferent?: boolean;
  },
): Promise<TwoWho> {
  const { among, picked, areDifferent = false } = options;
  const pickOf = (nth: Nth) => (picked?.nth === nth ? picked.pick : undefined);
  const first = await oneSide(asking, said[0], among[0], pickOf(0));
  if (first.kind !== 'one') {
    const [one, other, ...more] = first.kind === 'several' ? first.contacts : [];
    if (areDifferent && said[0] === said[1] && one && other && more.length === 0)
      return { kind: 'both', contacts: [one, other] };
    return { kind: 'unclear', nth: 0, who: first, left: said, isNear: first.kind !== 'none' };
  }
  const found = await oneSide(asking, said[1], among[1], pickOf(1));
  const second = areDifferent ? without(found, first.contact) : found;
  if (second.kind === 'one') return { kind: 'both', contacts: [first.contact, second.contact] };
  const left = [`contact:${first.contact.contactId}`, said[1]] as const;
  return { kind: 'unclear', nth: 1, who: second, left, isNear: true };
}

async function oneSide(
  asking: Asking,
  who: string,
  among: 'own' | 'all',
  picked: Picked | undefined,
): Promise<Who<{ who: string }>> {
  const { means, teamId, member, covers } = asking;
  const [, contactId] = exactly.exec(who) ?? [];
  if (!contactId) return await whoIsMeant(asking, [{ who }], among, picked);
  const contact = await readContact(means.store.rows, teamId, contactId);
  const isAllowed = contact && (among === 'all' || mayWorkContact(member, contact.ownerUserId, covers));
  return isAllowed ? { kind: 'one', contact, reading: { who } } : { kind: 'none', said: who };
}

/** Who fits apart from somebody; where nobody else does, that one. */
function without(who: Who<{ who: string }>, { contactId }: Contact): Who<{ who: string }> {
  if (who.kind !== 'several') return who;
  const contacts = who.contacts.filter((one) => one.contactId !== contactId);
  const [only, ...more] = contacts;
  if (only && more.length === 0 && !who.more)
    return { kind: 'one', contact: only, reading: { who: who.said } };
  return { ...who, contacts };
}
