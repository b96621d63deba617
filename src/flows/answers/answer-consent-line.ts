import { instantOf } from '../../calendar/instant.ts';
import type { ConsentLine, ConsentReading } from '../../parsing/consent-line.ts';
import { splitTrailing, wordsOf } from '../../parsing/trailing-when.ts';
import { consentAnswer } from '../../slack/leads/consent-answers.ts';
import type { Message } from '../../slack/message.ts';
import { unclearWhoAnswer } from '../../slack/pick-list.ts';
import { plainMessage } from '../../slack/plain-answers.ts';
import { zoneOf } from '../../team/member.ts';
import { answerWords } from '../../words/answer-words.ts';
import { consentWords } from '../../words/consent-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { recordConsent, withdrawConsent } from '../contacts/record-consent.ts';
import { picking } from './picking.ts';
import { type Picked, whoIsMeant } from './who-is-meant.ts';

const example = consentWords.example;

/**
 * Does what a line after `/lead consent` says, and answers.
 *
 * @param text the whole line, to be done again for one of several who fit
 */
export async function answerConsentLine(
  asking: Asking,
  line: ConsentLine,
  text: string,
  picked?: Picked,
): Promise<Message> {
  const { voice } = asking;
  const who = await whoIsMeant(asking, line.readings, 'own', picked);
  if (who.kind === 'nobody-named')
    return plainMessage(say(voice, answerWords.whoMissing, { example: { markup: example[voice.language] } }));
  if (who.kind !== 'one')
    return unclearWhoAnswer(voice, who, { ...picking(asking), picker: 'lead', line: text, example });
  const { contactId } = who.contact;
  const { channel = null } = who.reading;
  const outcome =
    line.kind === 'withdraw'
      ? await withdrawConsent(asking, { contactId, channel })
      : await recordConsent(asking, { contactId, channel, ...whatAndWhen(asking, who.reading, picked) });
  return consentAnswer(outcome, voice);
}

/** The words of a consent without the day at their end, and the day; without one it was given now. */
function whatAndWhen(
  { team, member, at }: Asking,
  { words: said }: ConsentReading,
  picked: Picked | undefined,
): { words: string; givenAt: Date } {
  const zone = zoneOf(member, team);
  const { firstWeekday, country } = team;
  const typedAt = picked?.typedAt ?? at;
  const { before, when } = splitTrailing(wordsOf(said), 'on', { at: typedAt, zone, firstWeekday, country });
  if (!when) return { words: said, givenAt: typedAt };
  if (when.kind === 'wrong-direction') return { words: before, givenAt: instantOf(when.day, '23:59', zone) };
  const on = instantOf(when.day, when.time ?? '12:00', zone);
  return { words: before, givenAt: new Date(Math.min(on.getTime(), typedAt.getTime())) };
}
