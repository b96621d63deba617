import { answerDealLine } from '../flows/answers/answer-deal-line.ts';
import { answerLeadLine } from '../flows/answers/answer-lead-line.ts';
import { answerMergePick } from '../flows/answers/answer-merge-line.ts';
import { answerOptOutLine } from '../flows/answers/answer-opt-out-line.ts';
import { answerTouchLine } from '../flows/answers/answer-touch-line.ts';
import type { Picked } from '../flows/answers/who-is-meant.ts';
import type { Asking } from '../flows/asking.ts';
import { actionIds } from '../slack/ids.ts';
import { type Picker, readPick } from '../slack/pick-list.ts';
import type { Reply } from '../slack/reply.ts';
import type { Action } from './action.ts';

const answers: Record<Picker, (asking: Asking, line: string, picked: Picked) => Promise<Reply>> = {
  touch: answerTouchLine,
  lead: answerLeadLine,
  'lead-referred': (asking, line, pick) => answerLeadLine(asking, line, pick, 'referred'),
  'lead-by': (asking, line, pick) => answerLeadLine(asking, line, pick, 'by'),
  'merge-first': (asking, line, pick) => answerMergePick(asking, line, 0, pick),
  'merge-second': (asking, line, pick) => answerMergePick(asking, line, 1, pick),
  optout: answerOptOutLine,
  deal: answerDealLine,
};

/**
 * One of the people who fitted a line: the line is done for them, and the list makes way for the answer. A list is
 * picked from once: however often it is pressed, it is the same request.
 */
export const pickContact: Action = {
  id: new RegExp(`^${actionIds.pickContact}-`),
  async run(asking, value, { messageId }) {
    const pick = readPick(value, asking.means.secretKeys);
    if (!pick) return { kind: 'nothing' };
    const requestId = `pick:${asking.member.userId}:${messageId}`;
    const reply = await answers[pick.picker]({ ...asking, requestId }, pick.line, pick);
    return reply.kind === 'say' ? { kind: 'replace', message: reply.message } : reply;
  },
};
