import type { Asking } from '../../flows/asking.ts';
import { type UndoMoveResult, undoMove } from '../../flows/plans/undo-move.ts';
import { nameOf } from '../../slack/day/touch-answers.ts';
import { actionIds } from '../../slack/ids.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import { moveWords } from '../../words/move-words.ts';
import { say } from '../../words/say.ts';
import type { Action } from '../action.ts';

/** Takes a move between plans back. The message that told of it is drawn anew by itself. */
export const moveUndo: Action = {
  id: actionIds.undoMove,
  async run(asking, moveId, { onlyTheySee }) {
    const message = undoMoveAnswer(asking, await undoMove(asking, moveId));
    return onlyTheySee ? { kind: 'replace', message } : { kind: 'say', message };
  },
};

function undoMoveAnswer({ voice, plans }: Asking, result: UndoMoveResult) {
  if (result.kind === 'denied') return deniedMessage(voice, result.why);
  if (result.kind === 'gone') return plainMessage(say(voice, moveWords.undoGone));
  const name = nameOf(result.move.contactName, voice);
  switch (result.kind) {
    case 'undone': {
      if (!result.plan) return plainMessage(say(voice, moveWords.onNone, { name }));
      const plan = plans.get(result.plan)?.name[voice.language] ?? say(voice, moveWords.planGone);
      return plainMessage(say(voice, moveWords.isBack, { name, plan }));
    }
    case 'undone-before':
      return plainMessage(say(voice, moveWords.undoneBefore));
    case 'too-late':
      return plainMessage(say(voice, moveWords.undoTooLate, { name }));
    case 'worked-since':
      return plainMessage(say(voice, moveWords.undoWorked, { name }));
    case 'moved-on':
      return plainMessage(say(voice, moveWords.undoMovedOn, { name }));
  }
}
