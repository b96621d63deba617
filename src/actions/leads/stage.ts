import { answerMove, answerStageOf, personOfLead } from '../../flows/answers/answer-stage-line.ts';
import type { Asking } from '../../flows/asking.ts';
import { undoStage } from '../../flows/leads/move-stage.ts';
import { type Stage, stages } from '../../leads/lead.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import { undoStageAnswer, whyForm, whyShown } from '../../slack/leads/stage-answers.ts';
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
    const asked = to === 'lost' ? await askWhy(asking, leadId, to) : undefined;
    return asked ?? shown(place, await answerMove(asking, { leadId, to, words: '' }));
  },
};

/** One of several inquiries, for what was said before of the person. Where words were said with it, it is asked why. */
export const stagePick: Action = {
  id: new RegExp(`^${actionIds.stagePick}-`),
  async run(asking, value, place) {
    const [leadId = '', said, why] = value.split(' ');
    const stage = stageNamed(said);
    const asked = stage && why ? await askWhy(asking, leadId, stage) : undefined;
    return asked ?? shown(place, await answerStageOf(asking, leadId, { stage, words: '' }));
  },
};

/** A change of stage is taken back. */
export const stageUndo: Action = {
  id: actionIds.undoStage,
  run: async (asking, changeId, place) =>
    shown(place, undoStageAnswer(await undoStage(asking, changeId), asking.voice)),
};

/** It was said why a lead is lost, or goes to another stage. */
export const stageWhySent: Form = {
  id: formIds.stageWhy,
  async run(asking, values, subject) {
    const [leadId = '', said] = subject.split(':');
    const to = stageNamed(said) ?? 'lost';
    const words = enteredText(values, 'why');
    const message = await answerMove(asking, { leadId, to, words });
    return { kind: 'show', view: whyShown(message, to, asking.voice) };
  },
};

/** Nobody is asked about a lead that they may not work: the answer says so. */
async function askWhy(asking: Asking, leadId: string, to: Stage): Promise<Reply | undefined> {
  const person = await personOfLead(asking, leadId);
  return person && { kind: 'form', view: whyForm({ leadId, contactName: person.name, to }, asking.voice) };
}

function stageNamed(said: string | undefined): Stage | undefined {
  return stages.find((stage) => stage === said);
}

function shown({ onlyTheySee }: PressPlace, message: Message): Reply {
  return onlyTheySee ? { kind: 'replace', message } : { kind: 'say', message };
}
