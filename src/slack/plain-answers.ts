import type { Denial } from '../team/may-do.ts';
import type { Language, Voice } from '../team/voice.ts';
import { generalWords } from '../words/general-words.ts';
import { type Sentence, say, type Values } from '../words/say.ts';
import { closingView } from './form.ts';
import { type Message, section } from './message.ts';
import type { FormView } from './reply.ts';

/** A message of one paragraph. The text is in Slack's markup already. */
export function plainMessage(text: string): Message {
  return { text, blocks: [section(text)] };
}

/** How to speak to somebody whose language cannot be looked up. */
export const unknownVoice: Voice = { language: 'en', digits: 'latin', zone: 'UTC' };

/** One paragraph in front, for somebody who has nothing to close but it. The text is in Slack's markup already. */
export function plainView(text: string, voice: Voice = unknownVoice): FormView {
  return closingView(voice, 'Touchbase', text);
}

/** A sentence in both languages, for somebody whose language cannot be looked up. */
export function inBothLanguages(sentence: Sentence, values: Values = {}): string {
  const voice = (language: Language): Voice => ({ ...unknownVoice, language });
  return `${say(voice('en'), sentence, values)}\n${say(voice('ar'), sentence, values)}`;
}

/** Why somebody may not do a thing. */
export function deniedMessage(voice: Voice, why: Denial): Message {
  return plainMessage(say(voice, generalWords.denied, { why: why.replaceAll('-', '_') }));
}
