import { answerTouchbaseLine, isForBeforeSetUp } from '../flows/answers/answer-touchbase-line.ts';
import type { Command } from './command.ts';

/** Set-up, a person's own language and zone, the team's health, and help. */
export const touchbase: Command = {
  name: '/touchbase',
  beforeSetUp: isForBeforeSetUp,
  run: (asking, text) => answerTouchbaseLine(asking, text),
};
