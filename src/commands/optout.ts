import { answerOptOutLine } from '../flows/answers/answer-opt-out-line.ts';
import type { Command } from './command.ts';

/** Somebody asked to be left alone; or took it back, in words. */
export const optout: Command = { name: '/optout', run: (asking, text) => answerOptOutLine(asking, text) };
