import { answerDealLine } from '../flows/answers/answer-deal-line.ts';
import type { Command } from './command.ts';

/** A sale closed: price, commission, deal costs, closing day. With no figures it opens a form. */
export const deal: Command = { name: '/deal', run: (asking, text) => answerDealLine(asking, text) };
