import { answerSourceLine } from '../flows/answers/answer-source-line.ts';
import type { Command } from './command.ts';

/** What lead sources cost, and the list of them. */
export const source: Command = { name: '/source', run: (asking, text) => answerSourceLine(asking, text) };
