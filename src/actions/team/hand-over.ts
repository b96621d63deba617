import { answerHandOver, handOverFormFor, openHandOver } from '../../flows/answers/answer-hand-over-line.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import { handOverShown, toField } from '../../slack/team/hand-over-form.ts';
import type { Action, Form } from '../action.ts';
import { enteredMany } from '../entered-texts.ts';

/** To whom somebody's people are to go is asked in a form. */
export const handOver: Action = {
  id: actionIds.handOver,
  run: (asking, fromUserId) => openHandOver(asking, fromUserId),
};

/** Who was chosen: the form says how many each would get. */
export const handOverTo: Action = {
  id: actionIds.handOverTo,
  async run(asking, _value, { subject, values }) {
    const view = await handOverFormFor(asking, subject, enteredMany(values, toField));
    return { kind: 'redraw', view: 'text' in view ? handOverShown(view.text, asking.voice) : view };
  },
};

/** The form was sent: the people go, behind the answer. */
export const handOverSent: Form = {
  id: formIds.handOver,
  async run(asking, values, fromUserId) {
    const toUserIds = enteredMany(values, toField);
    const answer = await answerHandOver(asking, { fromUserId, toUserIds });
    return answer.kind === 'wrong' ? { kind: 'errors', errors: { [toField]: answer.text } } : answer;
  },
};
