import type { ClaimVerdict } from '../../leads/claim.ts';
import type { Denial } from '../../team/may-do.ts';
import type { Voice } from '../../team/voice.ts';
import { sayDuration, sayMoment } from '../../words/format.ts';
import { leadWords } from '../../words/lead-words.ts';
import { mention, say } from '../../words/say.ts';
import type { Message } from '../message.ts';
import { deniedMessage, plainMessage } from '../plain-answers.ts';

type Outcome =
  | Exclude<ClaimVerdict, { kind: 'won' }>
  | { kind: 'won'; contactName: string; captureDueAt: Date | undefined }
  | { kind: 'full' | 'full-today'; most: number }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** What the one who pressed Claim is told. */
export function claimAnswer(outcome: Outcome, voice: Voice, at: Date): Message {
  switch (outcome.kind) {
    case 'won': {
      const name = outcome.contactName || say(voice, leadWords.noName);
      const { captureDueAt } = outcome;
      return plainMessage(
        captureDueAt
          ? say(voice, leadWords.claimWonUntil, { name, time: sayMoment(voice, captureDueAt, at) })
          : say(voice, leadWords.claimWon, { name }),
      );
    }
    case 'yours-already':
      return plainMessage(say(voice, leadWords.claimYours));
    case 'taken': {
      const duration = sayDuration(voice, (at.getTime() - outcome.at.getTime()) / 1_000);
      return plainMessage(say(voice, leadWords.claimTaken, { who: mention(outcome.byUserId), duration }));
    }
    case 'withheld':
      return plainMessage(say(voice, leadWords.claimWithheld));
    case 'over':
      return plainMessage(say(voice, leadWords.claimOver, { stage: outcome.stage }));
    case 'full':
      return plainMessage(say(voice, leadWords.claimFull, { most: outcome.most }));
    case 'full-today':
      return plainMessage(say(voice, leadWords.claimFullToday, { most: outcome.most }));
    case 'gone':
      return plainMessage(say(voice, leadWords.leadGone));
    case 'denied':
      return deniedMessage(voice, outcome.why);
  }
}
