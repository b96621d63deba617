import { parseOptOutLine } from '../../parsing/opt-out-line.ts';
import { optOutAnswer } from '../../slack/leads/opt-out-answers.ts';
import { unclearWhoAnswer } from '../../slack/pick-list.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { denial } from '../../team/may-do.ts';
import { answerWords } from '../../words/answer-words.ts';
import { exampleWords } from '../../words/example-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { recordOptOut } from '../contacts/record-opt-out.ts';
import { undoOptOut } from '../contacts/undo-opt-out.ts';
import { picking } from './picking.ts';
import { type Picked, whoIsMeant } from './who-is-meant.ts';

const example = exampleWords.optOut;

/** Does what a line after `/optout` says, and answers. Any agent may opt anybody out. */
export async function answerOptOutLine(asking: Asking, text: string, picked?: Picked): Promise<Reply> {
  const { voice, member } = asking;
  const why = denial(member, 'opt-out-anyone');
  if (why) return { kind: 'say', message: deniedMessage(voice, why) };
  const line = parseOptOutLine(text);
  const who = await whoIsMeant(asking, line.readings, 'all', picked);
  if (who.kind === 'nobody-named')
    return {
      kind: 'say',
      message: plainMessage(
        say(voice, answerWords.whoMissing, { example: { markup: example[voice.language] } }),
      ),
    };
  if (who.kind !== 'one')
    return {
      kind: 'say',
      message: unclearWhoAnswer(voice, who, { ...picking(asking), picker: 'optout', line: text, example }),
    };
  const { contactId } = who.contact;
  const { words, channel = null } = who.reading;
  const outcome =
    line.kind === 'undo'
      ? await undoOptOut(asking, { contactId, words })
      : await recordOptOut(asking, { contactId, channel, how: 'command', words });
  return { kind: 'say', message: optOutAnswer(outcome, voice) };
}
