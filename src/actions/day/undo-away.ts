import { answerBack } from '../../flows/answers/answer-away-line.ts';
import { readAwayValue } from '../../slack/day/away-answers.ts';
import { actionIds } from '../../slack/ids.ts';
import type { Action } from '../action.ts';

/** Not away after all: takes back the absence that the answer was about, and no other. */
export const undoAway: Action = {
  id: actionIds.undoAway,
  async run(asking, value) {
    const only = readAwayValue(value);
    return only ? { kind: 'replace', message: await answerBack(asking, only) } : { kind: 'nothing' };
  },
};
