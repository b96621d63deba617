import { setRetention } from '../../flows/team/set-retention.ts';
import { latinDigits } from '../../parsing/digits.ts';
import { closingView } from '../../slack/form.ts';
import { formIds } from '../../slack/ids.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import { monthsOutOfRange, retentionFields, retentionSaved } from '../../slack/team/retention-form.ts';
import { type Retention, retentionBounds } from '../../team/retention.ts';
import { retentionWords } from '../../words/retention-words.ts';
import { say } from '../../words/say.ts';
import type { Form } from '../action.ts';
import { enteredText } from '../entered-texts.ts';

/** An administrator set for how long things are kept. What is no number of months is said under its field. */
export const retentionFormSent: Form = {
  id: formIds.retention,
  async run(asking, values) {
    const { voice } = asking;
    const errors: Record<string, string> = {};
    const monthsIn = (field: keyof Retention): number | null => {
      const typed = latinDigits(enteredText(values, field));
      if (typed === '') return null;
      const months = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
      if (months >= retentionBounds.least && months <= retentionBounds.most) return months;
      errors[field] = monthsOutOfRange(voice);
      return null;
    };
    const now: Retention = {
      keepDeliveryMonths: monthsIn('keepDeliveryMonths'),
      keepQuarantineMonths: monthsIn('keepQuarantineMonths'),
      keepImportMonths: monthsIn('keepImportMonths'),
      keepLostMonths: monthsIn('keepLostMonths'),
    };
    if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
    const set = await setRetention(asking, now);
    switch (set.kind) {
      case 'denied': {
        const { text } = deniedMessage(voice, set.why);
        return { kind: 'show', view: closingView(voice, say(voice, retentionWords.title), text) };
      }
      case 'out-of-range':
        return { kind: 'errors', errors: { [retentionFields[0][0]]: monthsOutOfRange(voice) } };
      case 'set':
        return { kind: 'show', view: retentionSaved(set, voice) };
    }
  },
};
