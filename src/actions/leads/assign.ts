import { answerAssign } from '../../flows/answers/answer-assign-line.ts';
import { openWaiting } from '../../flows/home/home-waiting.ts';
import { undoRelease } from '../../flows/leads/release-lead.ts';
import { undoAssign, undoHandRelationship } from '../../flows/leads/undo-assign.ts';
import { readWaitingPage } from '../../slack/home/waiting-leads.ts';
import { actionIds } from '../../slack/ids.ts';
import { undoAssignAnswer } from '../../slack/leads/assign-answers.ts';
import { undoReleaseAnswer } from '../../slack/leads/release-answers.ts';
import type { Message } from '../../slack/message.ts';
import type { Reply } from '../../slack/reply.ts';
import { handWords } from '../../words/hand-words.ts';
import type { Action, PressPlace } from '../action.ts';

/** Somebody was chosen to give what is open of a person to. */
export const assign: Action = {
  id: actionIds.assign,
  async run(asking, toUserId, place) {
    const contactId = subjectIn(place, 'assign');
    if (!contactId || !toUserId) return { kind: 'nothing' };
    return shown(place, await answerAssign(asking, { contactId }, toUserId));
  },
};

/** Somebody was chosen for a lead of a list of those that wait. */
export const assignWaiting: Action = {
  id: actionIds.assignWaiting,
  async run(asking, toUserId, place) {
    const waitingLeadId = subjectIn(place, 'waiting');
    if (!waitingLeadId || !toUserId) return { kind: 'nothing' };
    return { kind: 'say', message: await answerAssign(asking, { waitingLeadId }, toUserId) };
  },
};

/** All of a list of leads that wait; on the list itself, another page of it. */
export const waitingPage: Action = {
  id: new RegExp(`^${actionIds.waitingPage}-`),
  async run(asking, value, { subject }) {
    const asked = readWaitingPage(value);
    if (!asked) return { kind: 'nothing' };
    const view = await openWaiting(asking, asked);
    return { kind: readWaitingPage(subject) ? 'redraw' : 'form', view };
  },
};

/** That a lead was assigned is taken back. */
export const assignUndo: Action = {
  id: actionIds.undoAssign,
  async run(asking, holdingId, place) {
    const undone = await undoAssign(asking, holdingId);
    return shown(place, undoAssignAnswer(undone, handWords.assignUndoneTeam, asking.voice));
  },
};

/** That a person was handed over is taken back. */
export const handOverUndo: Action = {
  id: actionIds.undoHandOver,
  async run(asking, handOverId, place) {
    const undone = await undoHandRelationship(asking, handOverId);
    return shown(place, undoAssignAnswer(undone, handWords.assignUndoneNobody, asking.voice));
  },
};

/** That a lead was given back is taken back. */
export const releaseUndo: Action = {
  id: actionIds.undoRelease,
  async run(asking, leadId, place) {
    const undone = await undoRelease(asking, leadId);
    return shown(place, undoReleaseAnswer(undone, asking.member.userId, asking.voice));
  },
};

function subjectIn({ blockId }: PressPlace, kind: string): string | undefined {
  const [said, id] = blockId.split(':');
  return said === kind ? id : undefined;
}

function shown({ onlyTheySee }: PressPlace, message: Message): Reply {
  return onlyTheySee ? { kind: 'replace', message } : { kind: 'say', message };
}
