import type { Denial } from '../../team/may-do.ts';
import type { Voice } from '../../team/voice.ts';
import { leadWords } from '../../words/lead-words.ts';
import { optOutWords } from '../../words/opt-out-words.ts';
import { say } from '../../words/say.ts';
import { stopReadingWords } from '../../words/stop-reading-words.ts';
import { actionIds } from '../ids.ts';
import { actions, type Block, button, type Message } from '../message.ts';
import { deniedMessage, plainMessage } from '../plain-answers.ts';
import type { FormView } from '../reply.ts';

/** What became of words in a note that ask to be left alone, or may do so. */
export type StopRead =
  | { kind: 'opted-out'; optOutId: string; withdrawn: number }
  | { kind: 'asks'; interactionId: string };

/** What is said of it in the answer to what was logged. */
export function stopLines(stop: StopRead, name: string, voice: Voice): string[] {
  if (stop.kind === 'asks') return [say(voice, stopReadingWords.asks, { name })];
  const { withdrawn } = stop;
  return [say(voice, stopReadingWords.read, { name, withdrawn }), say(voice, stopReadingWords.readHint)];
}

/** The way back, or the two ways on. */
export function stopButtons(stop: StopRead, voice: Voice): Block {
  if (stop.kind === 'opted-out')
    return actions(`stop-${stop.optOutId}`, [
      button(actionIds.stopMisread, say(voice, stopReadingWords.misread), stop.optOutId),
    ]);
  const { interactionId } = stop;
  return actions(`stop-${interactionId}`, [
    button(actionIds.stopMeant, say(voice, stopReadingWords.yes), interactionId, 'danger'),
    button(actionIds.stopNotMeant, say(voice, stopReadingWords.no), interactionId),
  ]);
}

/** A form that says what was logged, with them. */
export function withStopButtons(view: FormView, stop: StopRead | undefined, voice: Voice): FormView {
  return stop ? { ...view, blocks: [...view.blocks, stopButtons(stop, voice)] } : view;
}

/** What became of a press on one of them, where it is no opt-out. */
export function stopAnswer(
  outcome:
    | { kind: 'misread' | 'goes-on'; contact: { name: string } }
    | { kind: 'stays' }
    | { kind: 'denied'; why: Denial }
    | { kind: 'gone' },
  voice: Voice,
): Message {
  switch (outcome.kind) {
    case 'denied':
      return deniedMessage(voice, outcome.why);
    case 'gone':
      return plainMessage(say(voice, optOutWords.gone));
    case 'stays':
      return plainMessage(say(voice, stopReadingWords.stays));
    case 'misread':
      return plainMessage(say(voice, stopReadingWords.takenBack, { name: nameOf(outcome.contact, voice) }));
    case 'goes-on':
      return plainMessage(say(voice, stopReadingWords.goesOn, { name: nameOf(outcome.contact, voice) }));
  }
}

function nameOf({ name }: { name: string }, voice: Voice): string {
  return name || say(voice, leadWords.noName);
}
