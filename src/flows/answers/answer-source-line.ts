import { wordTable } from '../../parsing/word-table.ts';
import type { Message } from '../../slack/message.ts';
import {
  amountRefusal,
  costAnswer,
  costForgottenAnswer,
  nearlyKnownAnswer,
  nothingToForgetAnswer,
  sourceList,
} from '../../slack/money/money-answers.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { denial } from '../../team/may-do.ts';
import { moneyWords } from '../../words/money-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { listSources } from '../money/list-sources.ts';
import { type CostResult, recordCost } from '../money/record-cost.ts';

const verbs = wordTable<'cost' | 'list'>([
  ['cost', ['cost', 'costs', 'تكلفة', 'تكاليف']],
  ['list', ['list', 'قائمة']],
]);

/** Does what a line after `/source` says, and answers. Managers only. */
export async function answerSourceLine(asking: Asking, text: string): Promise<Reply> {
  return { kind: 'say', message: await answer(asking, text.trim()) };
}

async function answer(asking: Asking, text: string): Promise<Message> {
  const { voice, member } = asking;
  const why = denial(member, 'enter-cost');
  if (why) return deniedMessage(voice, why);
  const words = text.split(/\s+/).filter(Boolean);
  const verb = words.length === 0 ? { meaning: 'list', length: 0 } : verbs.find(words, 0);
  if (verb === undefined)
    return plainMessage(say(voice, moneyWords.sourceUnknownWord, { said: words[0] ?? '' }));
  if (verb.meaning === 'cost')
    return costMessage(asking, await recordCost(asking, words.slice(verb.length).join(' ')));
  const list = await listSources(asking);
  return list.kind === 'denied' ? deniedMessage(voice, list.why) : sourceList(list, voice);
}

function costMessage({ voice, team }: Asking, result: CostResult): Message {
  switch (result.kind) {
    case 'recorded':
      return costAnswer(result, voice);
    case 'forgotten':
      return costForgottenAnswer(result, voice);
    case 'nearly-known':
      return nearlyKnownAnswer(result, voice);
    case 'nothing-to-forget':
      return nothingToForgetAnswer(result, voice);
    case 'denied':
      return deniedMessage(voice, result.why);
    case 'refused':
      if (result.why === 'amount') return plainMessage(amountRefusal(result.amount, team.currency, voice));
      return plainMessage(
        say(voice, result.why === 'no-amount' ? moneyWords.costNoAmount : moneyWords.costNoSource),
      );
  }
}
