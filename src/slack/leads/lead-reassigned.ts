import type { Voice } from '../../team/voice.ts';
import { handWords } from '../../words/hand-words.ts';
import { mention, say } from '../../words/say.ts';
import type { Message } from '../message.ts';
import { plainMessage } from '../plain-answers.ts';
import { firstName } from './lead-card.ts';

/** To somebody who had a lead: that a manager gave it to somebody else, or back to the team. Nothing of how to reach them. */
export function leadReassigned(
  lead: {
    name: string;
    sourceName: string;
    state:
      | { kind: 'with'; userId: string; byUserId: string | null }
      | { kind: 'team' }
      | { kind: 'over' }
      | { kind: 'theirs-again' };
  },
  voice: Voice,
): Message {
  const { state } = lead;
  const named = { name: firstName(lead.name, voice), source: lead.sourceName };
  switch (state.kind) {
    case 'with': {
      const who = mention(state.userId);
      return plainMessage(
        state.byUserId && state.byUserId !== state.userId
          ? say(voice, handWords.reassignedBy, { ...named, who, by: mention(state.byUserId) })
          : say(voice, handWords.reassigned, { ...named, who }),
      );
    }
    case 'team':
      return plainMessage(say(voice, handWords.reassignedTeam, named));
    case 'over':
      return plainMessage(say(voice, handWords.reassignedOver, named));
    case 'theirs-again':
      return plainMessage(say(voice, handWords.yoursAgain, named));
  }
}
