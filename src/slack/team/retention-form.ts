import { type Retention, retentionBounds } from '../../team/retention.ts';
import type { Voice } from '../../team/voice.ts';
import { formWords } from '../../words/form-words.ts';
import { retentionWords } from '../../words/retention-words.ts';
import { say } from '../../words/say.ts';
import { closingView, form, textField } from '../form.ts';
import { formIds } from '../ids.ts';
import { section } from '../message.ts';
import type { FormView } from '../reply.ts';

/** The fields of the form, each with what it says of; its name is that of the setting. */
export const retentionFields = [
  ['keepDeliveryMonths', retentionWords.deliveries, retentionWords.forGood],
  ['keepQuarantineMonths', retentionWords.quarantine, retentionWords.forGood],
  ['keepImportMonths', retentionWords.imports, retentionWords.importsHint],
  ['keepLostMonths', retentionWords.lost, retentionWords.forGood],
] as const;

/** For how long things are kept, to be changed. */
export function retentionForm(retention: Retention, voice: Voice): FormView {
  return form(voice, {
    id: formIds.retention,
    title: say(voice, retentionWords.title),
    submit: say(voice, formWords.save),
    subject: '',
    blocks: [
      section(say(voice, retentionWords.intro)),
      ...retentionFields.map(([name, label, hint]) => {
        const months = retention[name];
        const initial = months === null ? {} : { initial: String(months) };
        return textField(name, say(voice, label), { hint: say(voice, hint), optional: true, ...initial });
      }),
    ],
  });
}

/** What is kept for how long now, and for how long it was where that was changed. */
export function retentionSaved({ was, now }: { was: Retention; now: Retention }, voice: Voice): FormView {
  const lines = retentionFields.map(([name, label]) => {
    const [before, after] = [was[name], now[name]];
    return say(voice, retentionWords.is, {
      what: say(voice, label),
      has: after === null ? 'no' : 'yes',
      n: after ?? 0,
      changed: before === after ? 'no' : before === null ? 'none' : 'number',
      was: before ?? 0,
    });
  });
  const text = [say(voice, retentionWords.saved), ...lines].join('\n');
  return closingView(voice, say(voice, retentionWords.title), text);
}

/** Why what was typed is no number of months. */
export function monthsOutOfRange(voice: Voice): string {
  return say(voice, retentionWords.outOfRange, retentionBounds);
}
