import type { Asking } from '../../flows/asking.ts';
import { eraseContact } from '../../flows/contacts/erase-contact.ts';
import { lookAtErase } from '../../flows/contacts/look-at-erase.ts';
import { fold } from '../../parsing/fold.ts';
import { nameKey } from '../../parsing/person-name.ts';
import { nameOf } from '../../slack/day/touch-answers.ts';
import { closingView } from '../../slack/form.ts';
import { formIds } from '../../slack/ids.ts';
import { erasedView } from '../../slack/leads/erase-answers.ts';
import { confirmField } from '../../slack/leads/erase-form.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import type { FormView } from '../../slack/reply.ts';
import { eraseWords } from '../../words/erase-words.ts';
import { generalWords } from '../../words/general-words.ts';
import { say } from '../../words/say.ts';
import type { Form } from '../action.ts';
import { enteredText } from '../entered-texts.ts';

/** What is typed in place of a name, in either language. */
const confirming = new Set(['erase', 'محو', 'امح', 'امحي'].map(fold));

/** An administrator has somebody erased, and has said so once more: it is done behind the form, which then says what went. */
export const eraseSent: Form = {
  id: formIds.erase,
  async run(asking, values, contactId) {
    const { voice } = asking;
    const look = await lookAtErase(asking, contactId);
    if (look.kind === 'denied')
      return { kind: 'show', view: closed(asking, deniedMessage(voice, look.why).text) };
    if (look.kind === 'gone') return { kind: 'show', view: closed(asking, say(voice, eraseWords.gone)) };
    const { name } = look.contact;
    const typed = enteredText(values, confirmField);
    const isMeant = confirming.has(fold(typed)) || (name !== '' && nameKey(typed) === nameKey(name));
    if (!isMeant)
      return {
        kind: 'errors',
        errors: { [confirmField]: say(voice, eraseWords.notTyped, { name: nameOf(name, voice) }) },
      };
    return {
      kind: 'work',
      view: closed(asking, say(voice, eraseWords.atWork)),
      work: async () => await erase(asking, contactId),
      onFailure: (reference) => closed(asking, say(voice, generalWords.couldNotNow, { reference })),
    };
  },
};

async function erase(asking: Asking, contactId: string): Promise<FormView> {
  const { voice } = asking;
  const result = await eraseContact(asking, contactId);
  switch (result.kind) {
    case 'denied':
      return closed(asking, deniedMessage(voice, result.why).text);
    case 'gone':
      return closed(asking, say(voice, eraseWords.gone));
    case 'erased':
      return erasedView(result, voice);
  }
}

function closed({ voice }: Asking, text: string): FormView {
  return closingView(voice, say(voice, eraseWords.title), text);
}
