import type { ReleaseReading } from '../../parsing/hand-line.ts';
import { releaseAnswer } from '../../slack/leads/release-answers.ts';
import type { Message } from '../../slack/message.ts';
import { unclearWhoAnswer } from '../../slack/pick-list.ts';
import { plainMessage } from '../../slack/plain-answers.ts';
import { answerWords } from '../../words/answer-words.ts';
import { handWords } from '../../words/hand-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { releaseLead } from '../leads/release-lead.ts';
import { picking } from './picking.ts';
import type { Picked } from './who-is-meant.ts';
import { whoseIsMeant } from './whose-is-meant.ts';

/**
 * Does what a line after `/lead release` says, and answers.
 *
 * @param text the whole line, to be done again for one of several who fit
 */
export async function answerReleaseLine(
  asking: Asking,
  readings: readonly ReleaseReading[],
  text: string,
  picked?: Picked,
): Promise<Message> {
  const { member, voice } = asking;
  const example = handWords.exampleRelease;
  const who = await whoseIsMeant(asking, readings, picked);
  if (who.kind === 'nobody-named')
    return plainMessage(say(voice, answerWords.whoMissing, { example: { markup: example[voice.language] } }));
  if (who.kind !== 'one')
    return unclearWhoAnswer(voice, who, { ...picking(asking), picker: 'lead', line: text, example });
  const { contactId } = who.contact;
  const { words } = who.reading;
  return releaseAnswer(await releaseLead(asking, { contactId, words }), member.userId, voice);
}
