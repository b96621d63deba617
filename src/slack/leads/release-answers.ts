import type { Denial } from '../../team/may-do.ts';
import type { Voice } from '../../team/voice.ts';
import { handWords } from '../../words/hand-words.ts';
import { mention, type Sentence, say, type Values } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { actionIds } from '../ids.ts';
import type { Message } from '../message.ts';
import { deniedMessage, plainMessage } from '../plain-answers.ts';
import { noAgentInWords, withUndo } from './assign-answers.ts';

type Named = { contact: { name: string } };
type Offered = { channelId: string | null; isPooled: boolean };

/** What became of giving a lead back. */
export type ReleaseOutcome =
  | ({ kind: 'released'; fromUserId: string; leadId: string } & Named & Offered)
  | ({ kind: 'open-already' } & Named & Offered)
  | ({ kind: 'not-yours'; hasItUserId: string } & Named)
  | ({ kind: 'nothing-open' | 'left-alone' } & Named)
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * What the one who gave a lead back is told: where it stands now, with a way back.
 *
 * @param reader who that is
 */
export function releaseAnswer(outcome: ReleaseOutcome, reader: string, voice: Voice): Message {
  if (outcome.kind === 'denied') return deniedMessage(voice, outcome.why);
  if (outcome.kind === 'gone') return plainMessage(say(voice, handWords.gone));
  const name = nameOf(outcome.contact.name, voice);
  const sentence = (words: Sentence, values: Values = {}) => say(voice, words, { name, ...values });
  switch (outcome.kind) {
    case 'released': {
      const { fromUserId, leadId } = outcome;
      const offered = placeOf(outcome);
      const said =
        fromUserId === reader
          ? sentence(handWords.released, offered)
          : sentence(handWords.releasedFrom, { ...offered, from: mention(fromUserId) });
      return withUndo([said], actionIds.undoRelease, leadId, voice);
    }
    case 'open-already':
      return plainMessage(
        outcome.isPooled ? sentence(handWords.openInPool) : sentence(handWords.openAlready, placeOf(outcome)),
      );
    case 'not-yours':
      return plainMessage(sentence(handWords.notYours, { who: mention(outcome.hasItUserId) }));
    case 'nothing-open':
      return plainMessage(sentence(handWords.nothingOpen));
    case 'left-alone':
      return plainMessage(sentence(handWords.leftAlone));
  }
}

/** What became of taking that back. */
export type UndoReleaseOutcome =
  | ({ kind: 'undone'; toUserId: string } & Named)
  | ({ kind: 'too-late'; hasItUserId: string | null } & Named)
  | ({ kind: 'no-agent'; userId: string } & Named)
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

export function undoReleaseAnswer(outcome: UndoReleaseOutcome, reader: string, voice: Voice): Message {
  if (outcome.kind === 'denied') return deniedMessage(voice, outcome.why);
  if (outcome.kind === 'gone') return plainMessage(say(voice, handWords.gone));
  if (outcome.kind === 'no-agent')
    return plainMessage(noAgentInWords(mention(outcome.userId), 'not-in-channel', voice));
  const name = nameOf(outcome.contact.name, voice);
  if (outcome.kind === 'undone')
    return plainMessage(
      outcome.toUserId === reader
        ? say(voice, handWords.releaseUndoneYours, { name })
        : say(voice, handWords.releaseUndone, { name, who: mention(outcome.toUserId) }),
    );
  return plainMessage(
    outcome.hasItUserId
      ? say(voice, handWords.releaseLate, { name, who: mention(outcome.hasItUserId) })
      : say(voice, handWords.releaseLateOver, { name }),
  );
}

/** Where it is offered: in a channel, or in none while the team has none. */
function placeOf({ channelId }: Offered): Values {
  return { place: channelId ? 'channel' : 'none', channel: { markup: channelId ? `<#${channelId}>` : '' } };
}
