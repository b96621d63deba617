import type { LocalDay } from '../../calendar/local-day.ts';
import type { Voice } from '../../team/voice.ts';
import { exportWords } from '../../words/export-words.ts';
import { say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { plainMessage } from '../plain-answers.ts';
import type { FileReply } from '../reply.ts';

/** All that is held on somebody, as one file. Its name is shown in places where theirs has no business. */
export function exportFile(
  {
    name,
    day,
    held,
  }: { name: string; day: LocalDay; held: Readonly<Record<string, readonly Record<string, unknown>[]>> },
  voice: Voice,
): FileReply {
  const values = { name: nameOf(name, voice) };
  return {
    kind: 'file',
    file: {
      name: `touchbase-person-${day}.json`,
      title: say(voice, exportWords.title, values),
      comment: say(voice, exportWords.comment, values),
      content: `${JSON.stringify(held, null, 2)}\n`,
    },
    shared: plainMessage(say(voice, exportWords.shared)),
    failed: plainMessage(say(voice, exportWords.failed)),
  };
}
