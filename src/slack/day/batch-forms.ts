import type { LocalDay } from '../../calendar/local-day.ts';
import type { Voice } from '../../team/voice.ts';
import { answerWords } from '../../words/answer-words.ts';
import { batchWords } from '../../words/batch-words.ts';
import { formWords } from '../../words/form-words.ts';
import { say } from '../../words/say.ts';
import { form, manyField, textField } from '../form.ts';
import { formIds } from '../ids.ts';
import { context, cut, option, section } from '../message.ts';
import type { FormView } from '../reply.ts';
import { type BatchLine, batchHeadline } from './batch-line.ts';
import { nameOf } from './touch-answers.ts';
import { snoozeFields, touchFields } from './touch-forms.ts';

/** The name of the field with those left out. */
export const leftOutField = 'left-out';

/** Somebody a piece goes to, by the touch; `apart`: what tells them from another of the same name. */
export type Recipient = { touchId: string; name: string; apart?: string | undefined };

/** Everybody but some: whoever is chosen stays due, and whoever is not shown in it. */
export function allButForm(
  { subject, people, more }: { subject: string; people: readonly Recipient[]; more: number },
  voice: Voice,
): FormView {
  return form(voice, {
    id: formIds.batchAllBut,
    title: say(voice, batchWords.allButTitle),
    submit: say(voice, batchWords.allButSubmit),
    subject,
    blocks: [
      section(say(voice, batchWords.allButAbout)),
      manyField(
        leftOutField,
        say(voice, batchWords.leftOut),
        people.map((recipient) => option(labelOf(recipient, voice), recipient.touchId)),
        {
          optional: true,
          hint: say(voice, batchWords.leftOutHint),
          spanLabel: (from, to) => say(voice, batchWords.span, { from, to }),
        },
      ),
      ...(more > 0 ? [context(say(voice, batchWords.notListed, { n: more }))] : []),
    ],
  });
}

function labelOf({ name, apart }: Recipient, voice: Voice): string {
  const shown = nameOf(name, voice);
  return apart === undefined
    ? shown
    : say(voice, answerWords.pickLabel, { name: cut(shown, 40), detail: apart });
}

export function batchSkipForm(
  { subject, line }: { subject: string; line: BatchLine },
  voice: Voice,
  at: Date,
): FormView {
  return form(voice, {
    id: formIds.batchSkip,
    title: say(voice, formWords.skipTitle),
    submit: say(voice, formWords.skip),
    subject,
    blocks: [
      section(batchHeadline(line, voice, at)),
      textField(touchFields.why, say(voice, formWords.why), { optional: true }),
    ],
  });
}

export function batchSnoozeForm(
  { subject, line, days }: { subject: string; line: BatchLine; days: { next: LocalDay; nextWeek: LocalDay } },
  voice: Voice,
  at: Date,
): FormView {
  return form(voice, {
    id: formIds.batchSnooze,
    title: say(voice, formWords.snoozeTitle),
    submit: say(voice, formWords.save),
    subject,
    blocks: [section(batchHeadline(line, voice, at)), ...snoozeFields(days, voice, at)],
  });
}
