import type { AssignReading } from '../../parsing/hand-line.ts';
import { askToWhom, assignAnswer } from '../../slack/leads/assign-answers.ts';
import type { Message } from '../../slack/message.ts';
import { unclearWhoAnswer } from '../../slack/pick-list.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import { denial } from '../../team/may-do.ts';
import { isAgent } from '../../team/member.ts';
import { answerWords } from '../../words/answer-words.ts';
import { handWords } from '../../words/hand-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { assignLead, type ToAssign } from '../leads/assign-lead.ts';
import { colleagueMeant } from './colleague-meant.ts';
import { picking } from './picking.ts';
import { type Picked, whoIsMeant } from './who-is-meant.ts';

/**
 * Does what a line after `/lead assign` says, and answers. Nobody named to give it to: a menu asks.
 *
 * @param text the whole line, to be done again for one of several who fit
 */
export async function answerAssignLine(
  asking: Asking,
  readings: readonly AssignReading[],
  text: string,
  picked?: Picked,
): Promise<Message> {
  const { member, voice } = asking;
  const why = denial(member, 'assign-leads');
  if (why) return deniedMessage(voice, why);
  const example = handWords.exampleAssign;
  const who = await whoIsMeant(asking, readings, 'all', picked);
  if (who.kind === 'nobody-named')
    return plainMessage(say(voice, answerWords.whoMissing, { example: { markup: example[voice.language] } }));
  if (who.kind !== 'one')
    return unclearWhoAnswer(voice, who, { ...picking(asking), picker: 'lead', line: text, example });
  const { contact, reading } = who;
  if (reading.to === '') return askToWhom({ contact }, voice);
  const agent = await colleagueMeant(asking, reading.to, isAgent);
  if (agent.kind !== 'one')
    return plainMessage(
      say(voice, agent.kind === 'many' ? handWords.agentMany : handWords.agentUnknown, {
        said: reading.to,
        example: { markup: example[voice.language] },
      }),
    );
  return await answerAssign(asking, { contactId: contact.contactId }, agent.userId);
}

/** Assigns, and says what came of it. */
export async function answerAssign(asking: Asking, subject: ToAssign, toUserId: string): Promise<Message> {
  return assignAnswer(await assignLead(asking, subject, toUserId), asking.voice, asking.at);
}
