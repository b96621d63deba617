import { readContact } from '../../db/contacts.ts';
import type { Contact } from '../../leads/contact.ts';
import { mayWorkContact } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { findContactsAsTyped, findContactsBySound, mostToPickFrom } from './find-contacts.ts';

/** A person was picked from a list, for a line typed before: its days are counted from then. */
export type Picked = { contactId: string; typedAt: Date };

/** Whom a line is about. */
export type Who<Reading> =
  | { kind: 'one'; contact: Contact; reading: Reading }
  | { kind: 'several'; contacts: Contact[]; said: string; more: boolean }
  | { kind: 'none'; said: string }
  | { kind: 'colleague'; userId: string }
  | { kind: 'nobody-named'; reading: Reading };

/**
 * Whom a line is about: the first of its readings whose `who` is somebody. Two people who fit are never guessed
 * between. Where the best reading names somebody and nobody fits any, the answer says so rather than taking a
 * misspelt name for a note.
 *
 * @param among 'own': contacts the person works, those of whom they cover among them; 'all': anybody of the team
 */
export async function whoIsMeant<Reading extends { who: string }>(
  asking: Asking,
  readings: readonly Reading[],
  among: 'own' | 'all',
  picked?: Picked,
): Promise<Who<Reading>> {
  const [best] = readings;
  if (!best) throw new Error('A line has at least one reading');
  const { means, teamId, member, covers } = asking;
  const { rows } = means.store;
  const asTyped = (who: string) => findContactsAsTyped(asking, who, among);
  // A shorter reading that fits as it was typed goes before a longer one that only sounds like somebody.
  const ways = [asTyped, findContactsBySound(asking, among)].flatMap((find) =>
    readings.map((reading) => ({ reading, find })),
  );
  for (const { reading, find } of ways) {
    const [, userId] = /^<@([A-Z0-9]+)/.exec(reading.who) ?? [];
    if (userId) return { kind: 'colleague', userId };
    if (reading.who === '') continue;
    const found = await find(reading.who);
    const chosen = picked && found.find((contact) => contact.contactId === picked.contactId);
    if (chosen) return { kind: 'one', contact: chosen, reading };
    const [only, ...others] = found;
    if (picked || !only) continue;
    if (others.length === 0) return { kind: 'one', contact: only, reading };
    return {
      kind: 'several',
      contacts: found.slice(0, mostToPickFrom),
      said: reading.who,
      more: found.length > mostToPickFrom,
    };
  }
  if (picked && best.who === '') {
    const contact = await readContact(rows, teamId, picked.contactId);
    if (contact && (among === 'all' || mayWorkContact(member, contact.ownerUserId, covers)))
      return { kind: 'one', contact, reading: best };
  }
  if (best.who === '') return { kind: 'nobody-named', reading: best };
  return { kind: 'none', said: readings.findLast((reading) => reading.who !== '')?.who ?? best.who };
}
