import type { Voice } from '../../team/voice.ts';
import { say } from '../../words/say.ts';
import { touchWords } from '../../words/touch-words.ts';
import { context, type Message } from '../message.ts';
import { type TouchLine, touchHeadline, touchLine } from './touch-line.ts';

/** A touch told by itself, with why it comes now. */
export function touchAlone(line: TouchLine, voice: Voice, at: Date): Message {
  const why = say(voice, line.dueAt ? touchWords.nowDue : touchWords.arisen);
  return {
    text: `${why} ${touchHeadline(line, voice, at)}`,
    blocks: [context(why), ...touchLine(line, voice, at)],
  };
}
