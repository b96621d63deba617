import type { Channel } from '../../parsing/channel.ts';
import type { Denial } from '../../team/may-do.ts';
import type { Voice } from '../../team/voice.ts';
import { channelsWords } from '../../words/channel-words.ts';
import { optOutWords } from '../../words/opt-out-words.ts';
import { say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import type { Message } from '../message.ts';
import { deniedMessage, plainMessage } from '../plain-answers.ts';

type Named = { contact: { name: string } };

/** What became of an opt-out. */
export type OptOutOutcome =
  | ({ kind: 'recorded'; channel: Channel | null; withdrawn: number } & Named)
  | ({ kind: 'recorded-before' | 'undone' | 'none-standing' | 'words-missing' } & Named)
  | ({ kind: 'another-stands'; otherName: string } & Named)
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** What the one who recorded an opt-out, or took one back, is told. */
export function optOutAnswer(outcome: OptOutOutcome, voice: Voice): Message {
  if (outcome.kind === 'denied') return deniedMessage(voice, outcome.why);
  if (outcome.kind === 'gone') return plainMessage(say(voice, optOutWords.gone));
  const name = nameOf(outcome.contact.name, voice);
  switch (outcome.kind) {
    case 'recorded': {
      const { channel, withdrawn } = outcome;
      if (channel === null) return plainMessage(say(voice, optOutWords.recorded, { name, withdrawn }));
      const noun = { markup: say(voice, channelsWords[channel]) };
      return plainMessage(say(voice, optOutWords.recordedChannel, { name, withdrawn, channel: noun }));
    }
    case 'recorded-before':
      return plainMessage(say(voice, optOutWords.before, { name }));
    case 'undone':
      return plainMessage(say(voice, optOutWords.undone, { name }));
    case 'none-standing':
      return plainMessage(say(voice, optOutWords.noneStanding, { name }));
    case 'another-stands': {
      const other = nameOf(outcome.otherName, voice);
      return plainMessage(say(voice, optOutWords.anotherStands, { name, other }));
    }
    case 'words-missing':
      return plainMessage(say(voice, optOutWords.wordsMissing, { name }));
  }
}
