import { offPlanAnswer } from '../../flows/answers/answer-off-plan.ts';
import { pauseAnswer, resumeAnswer } from '../../flows/answers/answer-plan-line.ts';
import type { Asking } from '../../flows/asking.ts';
import { pausePlan } from '../../flows/plans/pause-plan.ts';
import { resumePlan } from '../../flows/plans/resume-plan.ts';
import { undoPlanBegun } from '../../flows/plans/take-off-plan.ts';
import { actionIds } from '../../slack/ids.ts';
import type { Message } from '../../slack/message.ts';
import { readPauseValue } from '../../slack/plans/plan-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import type { Action } from '../action.ts';

/** A pause is taken back: the plan goes on. */
export const planResume: Action = {
  id: actionIds.resumePlan,
  async run(asking, contactId, place) {
    return shown(place, resumeAnswer(asking, await resumePlan(asking, contactId)));
  },
};

/** A resumption is taken back: the plan waits again, until the day it had waited for. */
export const planPause: Action = {
  id: actionIds.pausePlan,
  async run(asking: Asking, value, place) {
    return shown(place, pauseAnswer(asking, await pausePlan(asking, readPauseValue(value))));
  },
};

/** That a plan of work was begun is taken back. */
export const planUndo: Action = {
  id: actionIds.undoPlan,
  async run(asking, enrolmentId, place) {
    return shown(place, offPlanAnswer(asking, await undoPlanBegun(asking, enrolmentId)));
  },
};

function shown({ onlyTheySee }: { onlyTheySee: boolean }, message: Message): Reply {
  return onlyTheySee ? { kind: 'replace', message } : { kind: 'say', message };
}
