import { settledBeforeAnswer } from '../../slack/day/touch-answers.ts';
import { lostAnswer } from '../../slack/leads/lead-notices.ts';
import type { Message } from '../../slack/message.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import { answerWords } from '../../words/answer-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import type { TouchRefusal } from '../day/settle-touch.ts';

/** Why a touch could not be worked on. */
export function refusedTouch({ voice }: Asking, refusal: TouchRefusal): Message {
  switch (refusal.kind) {
    case 'settled-before':
      return settledBeforeAnswer(refusal.touch.state, voice);
    case 'lost':
      return lostAnswer(refusal, voice);
    case 'denied':
      return deniedMessage(voice, refusal.why);
    case 'gone':
      return plainMessage(say(voice, answerWords.touchGone));
  }
}
