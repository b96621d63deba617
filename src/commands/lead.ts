import { answerLeadLine } from '../flows/answers/answer-lead-line.ts';
import type { Command } from './command.ts';

/** Everything known of a lead and its contact. */
export const lead: Command = { name: '/lead', run: (asking, text) => answerLeadLine(asking, text) };
