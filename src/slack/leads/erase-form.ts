import type { Voice } from '../../team/voice.ts';
import { eraseWords } from '../../words/erase-words.ts';
import { say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { form, textField } from '../form.ts';
import { formIds } from '../ids.ts';
import { section } from '../message.ts';
import type { FormView } from '../reply.ts';

/** The field in which whoever erases somebody says so once more. */
export const confirmField = 'confirm';

/** What goes and what stays of somebody, and a field to say that it is meant. */
export function eraseForm({ contactId, name }: { contactId: string; name: string }, voice: Voice): FormView {
  return form(voice, {
    id: formIds.erase,
    title: say(voice, eraseWords.title),
    submit: say(voice, eraseWords.submit),
    subject: contactId,
    blocks: [
      section(say(voice, eraseWords.whom, { name: nameOf(name, voice) })),
      section(say(voice, eraseWords.goes)),
      section(say(voice, eraseWords.stays)),
      textField(confirmField, say(voice, eraseWords.field)),
    ],
  });
}
