import type { LocalDay } from '../../calendar/local-day.ts';
import type { Voice } from '../../team/voice.ts';
import { eraseWords } from '../../words/erase-words.ts';
import { sayDay } from '../../words/format.ts';
import { say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { closingView } from '../form.ts';
import type { Message } from '../message.ts';
import { plainMessage } from '../plain-answers.ts';
import type { FormView } from '../reply.ts';

/** What was removed of somebody, by how many. */
export type Removed = {
  addresses: number;
  inquiries: number;
  interactions: number;
  deliveries: number;
  importRows: number;
};

/** In place of any message that was about somebody who is erased. */
export function erasedMessage(voice: Voice): Message {
  return plainMessage(say(voice, eraseWords.message));
}

/** Somebody is asked about who is erased. */
export function isErasedAnswer({ day, today }: { day: LocalDay; today: LocalDay }, voice: Voice): Message {
  return plainMessage(say(voice, eraseWords.isErased, { day: sayDay(voice, day, today) }));
}

/** What came of erasing somebody: for the last time by name. */
export function erasedView({ name, removed }: { name: string; removed: Removed }, voice: Voice): FormView {
  const counts = [
    [eraseWords.removedAddresses, removed.addresses],
    [eraseWords.removedInquiries, removed.inquiries],
    [eraseWords.removedInteractions, removed.interactions],
    [eraseWords.removedDeliveries, removed.deliveries],
    [eraseWords.removedRows, removed.importRows],
  ] as const;
  const lines = [
    say(voice, eraseWords.erased, { name: nameOf(name, voice) }),
    ...counts.flatMap(([words, n]) => (n > 0 ? say(voice, words, { n }) : [])),
    say(voice, eraseWords.elsewhere),
  ];
  return closingView(voice, say(voice, eraseWords.title), lines.join('\n'));
}
