import { answerTouchLine } from '../flows/answers/answer-touch-line.ts';
import type { Command } from './command.ts';

/** Today's list, and the word of the day: done, log, snooze, skip. */
export const touch: Command = { name: '/touch', run: (asking, text) => answerTouchLine(asking, text) };
