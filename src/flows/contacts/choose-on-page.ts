import { lockContact, readContact, standingOptOuts } from '../../db/contacts.ts';
import { known } from '../../db/known.ts';
import { teamOf } from '../../db/people.ts';
import { plansOf } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { Contact } from '../../leads/contact.ts';
import {
  type ChoiceState,
  channelsOfChoice,
  choiceStates,
  type StopChoice,
} from '../../leads/stop-choices.ts';
import { type Channel, channels } from '../../parsing/channel.ts';
import type { Language } from '../../team/voice.ts';
import type { Means } from '../means.ts';
import { liftOptOuts } from './lift-opt-outs.ts';
import { recordOptOutInTx } from './record-opt-out.ts';

/** Who opened a page of theirs, by its token. */
type PagePerson = { teamId: string; contactId: string };

/** How everything stands that a person can choose on their page. */
export type Choices = { states: Record<StopChoice, ChoiceState>; language: Language | null };

/** How a person's choices stand; `undefined`: there is nobody of whom anything is kept. */
export async function readChoices(
  { store }: Pick<Means, 'store'>,
  { teamId, contactId }: PagePerson,
): Promise<Choices | undefined> {
  const contact = await readContact(store.rows, teamId, contactId);
  if (!contact) return undefined;
  const { states } = await standingOf(store, teamId, contact);
  return { states, language: contact.language };
}

/**
 * What a person chose on their page, at once: opt-outs of what they stop; and, of what they had stopped on the page and
 * stop no more, their new consent. What was asked for in another way stays. The same again changes nothing.
 *
 * @param chosen.stop what they want stopped
 * @param chosen.was what they had stopped when the page was drawn: only that can be taken back by leaving it out
 * @param chosen.words what was sent, as evidence
 */
export async function chooseOnPage(
  means: Means,
  { teamId, contactId: asked }: PagePerson,
  chosen: { stop: readonly StopChoice[]; was: readonly StopChoice[]; words: string },
  at: Date,
): Promise<{ kind: 'chosen' } | { kind: 'gone' }> {
  return await means.store.transaction(async (tx) => {
    const contactId = await lockContact(tx.rows, teamId, asked);
    const contact = await readContact(tx.rows, teamId, contactId);
    if (!contact) return { kind: 'gone' };
    const team = await teamOf(tx.rows, teamId);
    const plans = await plansOf(tx.rows, teamId, means.library);
    const { words } = chosen;
    const { states, own } = await standingOf(tx, teamId, contact);

    const back = chosen.was.filter((choice) => !chosen.stop.includes(choice) && states[choice] === 'own');
    const channelsBack = new Set(back.flatMap(channelsOfChoice));
    const optOutIds = own.filter(({ channel }) => channelsBack.has(channel)).map(({ id }) => id);
    const lifted = { why: 'consent', how: 'page', words } as const;
    if (optOutIds.length > 0)
      await liftOptOuts(tx, { team, plans, contactId, optOutIds, lifted, byUserId: null, at });
    for (const channel of chosen.stop.flatMap(channelsOfChoice))
      await recordOptOutInTx(tx, { team, plans, contactId, channel, how: 'page', words, byUserId: null, at });
    return { kind: 'chosen' };
  });
}

async function standingOf(
  { rows }: Pick<Tx, 'rows'>,
  teamId: string,
  contact: Contact,
): Promise<{
  states: Record<StopChoice, ChoiceState>;
  own: Array<{ id: string; channel: Channel | null }>;
}> {
  const standing = await standingOptOuts(rows, teamId, contact);
  const found = await rows.optOut.findMany({
    where: { teamId, contactId: contact.contactId, how: 'page', undoneAt: null },
    select: { id: true, channel: true },
  });
  const own = found.map(({ id, channel }) => ({
    id,
    channel: channel === null ? null : known(channels, channel),
  }));
  return { states: choiceStates(standing, own), own };
}
