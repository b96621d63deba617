import type { Tx } from '../../db/store.ts';
import type { Contact } from '../../leads/contact.ts';
import { isTwoWay, type Outcome } from '../../parsing/outcome.ts';
import { type StopReading, stopWords } from '../../parsing/stop-words.ts';
import type { StopRead } from '../../slack/leads/stop-answers.ts';
import type { Asking } from '../asking.ts';
import { recordOptOutInTx } from './record-opt-out.ts';

/**
 * Whether what is logged of a conversation asks to be left alone. Only who took part can have said so. Somebody answered a
 * wrong number: whether what they said is for the contact is to be asked.
 */
export function stopIn({ outcome, note }: { outcome: Outcome; note: string }): StopReading {
  if (isTwoWay(outcome)) return stopWords(note);
  return outcome === 'wrong-number' && stopWords(note) ? 'doubtful' : undefined;
}

/**
 * What was logged says that the person asked to be left alone: certain words are an opt-out of everything at once, with
 * the note as its evidence; of doubtful ones whoever logged them is asked. Part of a flow that holds the contact's lock.
 * Source: 47 CFR 64.1200(a)(10), any reasonable means counts.
 *
 * @returns what to say of it; `undefined`: the person had asked for all of it before, themself
 */
export async function heedStopWords(
  tx: Tx,
  { team, teamId, plans, member, at }: Asking,
  said: { reading: 'definite' | 'doubtful'; contact: Contact; interactionId: string; note: string },
): Promise<StopRead | undefined> {
  const { reading, contact, interactionId, note } = said;
  if (reading === 'doubtful') {
    const { contactId } = contact;
    const own = await tx.rows.optOut.count({ where: { teamId, contactId, channel: null, undoneAt: null } });
    return own === 0 ? { kind: 'asks', interactionId } : undefined;
  }
  const recorded = await recordOptOutInTx(tx, {
    ...{ team, plans, byUserId: member.userId, at },
    ...{ contactId: contact.contactId, channel: null, how: 'words', words: note.slice(0, 1_000) },
  });
  if (recorded.kind !== 'recorded') return undefined;
  const { optOutId, withdrawn } = recorded;
  return { kind: 'opted-out', optOutId, withdrawn };
}

/** What was said of it the first time, when the same request is read again. */
export async function stopReadBefore(
  { rows }: Tx,
  { teamId }: Asking,
  recorded: { id: string; contactId: string; loggedAt: Date; note: string; outcome: Outcome },
): Promise<StopRead | undefined> {
  const reading = stopIn(recorded);
  if (reading === 'doubtful') return { kind: 'asks', interactionId: recorded.id };
  if (reading !== 'definite') return undefined;
  const { contactId, loggedAt: at } = recorded;
  const optOut = await rows.optOut.findFirst({
    where: { teamId, contactId, how: 'words', at, undoneAt: null },
    select: { id: true },
  });
  if (!optOut) return undefined;
  const withdrawn = await rows.touch.count({
    where: { teamId, contactId, state: 'withdrawn', settledAt: at },
  });
  return { kind: 'opted-out', optOutId: optOut.id, withdrawn };
}
