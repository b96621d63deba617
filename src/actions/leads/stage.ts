import { answerMove, answerStageOf, personOfLead } from '../../flows/answers/answer-stage-line.ts';
import { undoStage } from '../../flows/leads/move-stage.ts';
import { type Stage, stages } from '../../leads/lead.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import { lostForm, lostShown, undoStageAnswer } from '../../slack/leads/stage-answers.ts';
import type { Message } from '../../slack/message.ts';
import type { Reply } from '../../slack/reply.ts';
import type { Action, Form, PressPlace } from '../action.ts';
import { enteredText } from '../entered-texts.ts';

/** A stage was chosen in the menu beneath how a lead stands. Of one that is lost it is asked why. */
export const stageMenu: Action = {
  id: actionIds.stageMenu,
  async run(asking, value, place) {
    const [leadId = '', said] = value.split(':');
    const to = stageNamed(said);
    if (!to) return { kind: 'nothing' };
    const person = to === 'lost' ? await personOfLead(asking, leadId) : undefined;
    if (person) return { kind: 'form', view: lostForm({ leadId, contactName: person.name }, asking.voice) };
    return shown(place, await answerMove(asking, { leadId, to, words: '' }));
  },
};

/** One of several inquiries, for what was said before of the person. */
export const stagePick: Action = {
  id: new RegExp(`^${actionIds.stagePick}-`),
  async run(asking, value, place) {
    const [, leadId, said, words = ''] = /^(\S+) (\S+) ?([\s\S]*)$/.exec(value) ?? [];
    if (!leadId) return { kind: 'nothing' };
    return shown(place, await answerStageOf(asking, leadId, { stage: stageNamed(said), words }));
  },
};

/** A change of stage is taken back. */
export const stageUndo: Action = {
  id: actionIds.undoStage,
  run: async (asking, changeId, place) =>
    shown(place, undoStageAnswer(await undoStage(asking, changeId), asking.voice)),
};

/** It was said why a lead is lost. */
export const lostSent: Form = {
  id: formIds.lost,
  async run(asking, values, leadId) {
    const words = enteredText(values, 'why');
    const message = await answerMove(asking, { leadId, to: 'lost', words });
    return { kind: 'show', view: lostShown(message, asking.voice) };
  },
};

function stageNamed(said: string | undefined): Stage | undefined {
  return stages.find((stage) => stage === said);
}

function shown({ onlyTheySee }: PressPlace, message: Message): Reply {
  return onlyTheySee ? { kind: 'replace', message } : { kind: 'say', message };
}
