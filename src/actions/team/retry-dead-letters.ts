import { retryDeadLetters } from '../../flows/team/show-status.ts';
import { actionIds } from '../../slack/ids.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import { say } from '../../words/say.ts';
import { touchbaseWords } from '../../words/touchbase-words.ts';
import type { Action } from '../action.ts';

/** Sends every dead letter again. */
export const retryDead: Action = {
  id: actionIds.retryDead,
  async run(asking) {
    const result = await retryDeadLetters(asking);
    if (result.kind === 'denied') return { kind: 'say', message: deniedMessage(asking.voice, result.why) };
    return {
      kind: 'replace',
      message: plainMessage(say(asking.voice, touchbaseWords.triedAgain, { n: result.count })),
    };
  },
};
