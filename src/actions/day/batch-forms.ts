import type { Asking } from '../../flows/asking.ts';
import { batchOrigin } from '../../flows/day/batch-shown.ts';
import type { BatchRefusal } from '../../flows/day/batch-touches.ts';
import { recordBatch } from '../../flows/day/record-batch.ts';
import { skipBatch, snoozeBatch } from '../../flows/day/settle-batch.ts';
import { batchMarkedAnswer, batchSkippedAnswer, batchSnoozedAnswer } from '../../slack/day/batch-answers.ts';
import { leftOutField } from '../../slack/day/batch-forms.ts';
import { readBatchRef } from '../../slack/day/batch-ref.ts';
import { readBatchFormSubject } from '../../slack/day/shown-in-form.ts';
import { dayInWords } from '../../slack/day/touch-answers.ts';
import { touchFields } from '../../slack/day/touch-forms.ts';
import { closingView } from '../../slack/form.ts';
import { formIds } from '../../slack/ids.ts';
import type { Message } from '../../slack/message.ts';
import type { FormReply } from '../../slack/reply.ts';
import { batchWords } from '../../words/batch-words.ts';
import { formWords } from '../../words/form-words.ts';
import { type Sentence, say } from '../../words/say.ts';
import type { Form } from '../action.ts';
import { enteredMany, enteredText } from '../entered-texts.ts';
import { refusedBatch } from './batch-buttons.ts';
import { chosenDay } from './touch-forms.ts';

const gone: BatchRefusal = { kind: 'gone' };

/** Everybody is done but those chosen. */
export const allBut: Form = {
  id: formIds.batchAllBut,
  async run(asking, values, subject) {
    const carried = readBatchFormSubject(subject);
    if (!carried) return shown(asking, batchWords.allButTitle, refusedBatch(asking, gone));
    const leftOut = new Set(enteredMany(values, leftOutField));
    const result = await recordBatch(
      asking,
      carried.ref,
      // Whom the form did not show was not asked about, whether they may be reached by now or not.
      (touchId) => carried.wasShown(touchId) && !leftOut.has(touchId),
    );
    const message =
      result.kind === 'marked'
        ? batchMarkedAnswer({ ...result, origin: batchOrigin(asking, result.sample) }, asking.voice)
        : refusedBatch(asking, result);
    return shown(asking, batchWords.allButTitle, message);
  },
};

/** All of a batch is let go. */
export const batchSkip: Form = {
  id: formIds.batchSkip,
  async run(asking, values, subject) {
    const ref = readBatchRef(subject);
    const why = enteredText(values, touchFields.why);
    const result = ref ? await skipBatch(asking, ref, why) : gone;
    const message =
      result.kind === 'skipped'
        ? batchSkippedAnswer({ ...result, origin: batchOrigin(asking, result.sample) }, asking.voice)
        : refusedBatch(asking, result);
    return shown(asking, formWords.skipTitle, message);
  },
};

/** All of a batch is put off. */
export const batchSnooze: Form = {
  id: formIds.batchSnooze,
  async run(asking, values, subject) {
    const { voice, at } = asking;
    const ref = readBatchRef(subject);
    const day = chosenDay(asking, values);
    if (!day) return wrongDate(asking, formWords.dateMissing);
    const result = ref ? await snoozeBatch(asking, ref, day) : gone;
    if (result.kind === 'in-the-past') return wrongDate(asking, formWords.datePast);
    const message =
      result.kind === 'snoozed'
        ? batchSnoozedAnswer(
            { n: result.n, origin: batchOrigin(asking, result.sample), when: dayInWords(day, voice, at) },
            voice,
          )
        : refusedBatch(asking, result);
    return shown(asking, formWords.snoozeTitle, message);
  },
};

function wrongDate({ voice }: Asking, words: Sentence): FormReply {
  return { kind: 'errors', errors: { [touchFields.date]: say(voice, words) } };
}

/** What came of it, with its buttons. */
function shown({ voice }: Asking, title: Sentence, { text, blocks }: Message): FormReply {
  return { kind: 'show', view: { ...closingView(voice, say(voice, title), text), blocks } };
}
