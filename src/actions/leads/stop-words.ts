import { answerStopQuestion, takeBackReading } from '../../flows/contacts/answer-stop-words.ts';
import { actionIds } from '../../slack/ids.ts';
import { optOutAnswer } from '../../slack/leads/opt-out-answers.ts';
import { stopAnswer } from '../../slack/leads/stop-answers.ts';
import type { Action } from '../action.ts';

/** What was read as a request to stop was none. */
export const stopMisread: Action = {
  id: actionIds.stopMisread,
  async run(asking, optOutId) {
    const result = await takeBackReading(asking, optOutId);
    return {
      kind: result.kind === 'misread' ? 'replace' : 'say',
      message: stopAnswer(result, asking.voice),
    };
  },
};

/** Doubtful words were a request to stop. */
export const stopMeant: Action = answering(actionIds.stopMeant, true);

/** They were none. */
export const stopNotMeant: Action = answering(actionIds.stopNotMeant, false);

function answering(id: string, isStop: boolean): Action {
  return {
    id,
    async run(asking, interactionId) {
      const { voice } = asking;
      const result = await answerStopQuestion(asking, { interactionId, isStop });
      const message = result.kind === 'goes-on' ? stopAnswer(result, voice) : optOutAnswer(result, voice);
      return { kind: 'replace', message };
    },
  };
}
