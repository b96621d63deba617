import { readContact } from '../../db/contacts.ts';
import { mergeOf } from '../../db/merges.ts';
import type { Contact } from '../../leads/contact.ts';
import { hearNames, nameKey } from '../../parsing/person-name.ts';
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
  // Who was picked may have been merged into somebody since.
  const meant = picked && (await readContact(rows, teamId, picked.contactId));
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
    const chosen = picked && found.find((contact) => contact.contactId === meant?.contactId);
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
  if (meant && (among === 'all' || mayWorkContact(member, meant.ownerUserId, covers))) {
    const reading = best.who === '' ? best : await readingOfMerged(asking, readings, picked, meant);
    if (reading) return { kind: 'one', contact: meant, reading };
  }
  if (best.who === '') return { kind: 'nobody-named', reading: best };
  return { kind: 'none', said: readings.findLast((reading) => reading.who !== '')?.who ?? best.who };
}

/** Who was picked was merged into somebody since, who may have another name: the reading that was theirs. */
async function readingOfMerged<Reading extends { who: string }>(
  { means, teamId }: Asking,
  readings: readonly Reading[],
  picked: Picked,
  meant: Contact,
): Promise<Reading | undefined> {
  if (meant.contactId === picked.contactId) return undefined;
  const merge = await mergeOf(means.store.rows, teamId, picked.contactId);
  return merge && readings.find(({ who }) => who !== '' && isCalled(merge.mergedName, who));
}

/** Whether somebody of a name may be meant by what was typed: the beginning of each word, or its sound in the other alphabet. */
export function isCalled(name: string, who: string): boolean {
  const words = nameKey(name).split(' ');
  const typed = nameKey(who).split(' ').filter(Boolean);
  const isTyped = typed.every((word) => words.some((one) => one.startsWith(word)));
  return typed.length > 0 && (isTyped || hearNames([name])(who)[0] !== undefined);
}
