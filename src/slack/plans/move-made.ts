import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import type { Voice } from '../../team/voice.ts';
import { sayDay } from '../../words/format.ts';
import { moveWords } from '../../words/move-words.ts';
import { type Sentence, say } from '../../words/say.ts';
import type { Message } from '../message.ts';
import { plainMessage } from '../plain-answers.ts';
import { type NextStep, withUndoOfMove } from './plan-answers.ts';

/** Where something that was recorded brought its contact; `undefined`: they stay where they were. */
export type MoveMadeLine =
  | {
      moveId: string;
      /** Absent: they were on no plan, or it is not in the library any more. */
      from: Sentence | undefined;
      to: Sentence;
      startsOn: LocalDay;
      isUndone: boolean;
      next: NextStep;
    }
  | undefined;

/** A sentence about what was recorded, with the move it made and the way back from that. */
export function withMoveMade(said: string, move: MoveMadeLine, voice: Voice, at: Date): Message {
  if (!move || move.isUndone) return plainMessage(said);
  const values = {
    to: move.to[voice.language],
    day: sayDay(voice, move.startsOn, localDay(at, voice.zone)),
  };
  const went = move.from
    ? say(voice, moveWords.went, { ...values, from: move.from[voice.language] })
    : say(voice, moveWords.wentFromNone, values);
  return withUndoOfMove(`${said}\n${went}`, move, voice, at);
}
