import { zoneNamed } from '../../calendar/zones-of-country.ts';
import { saveEdit } from '../../flows/answers/answer-lead-edit.ts';
import { type ContactEdit, type EditedField, editedFields } from '../../leads/contact-edit.ts';
import type { OwnDay } from '../../parsing/lead-edit-line.ts';
import { parseMonthDay } from '../../parsing/month-day.ts';
import { cleanName } from '../../parsing/person-name.ts';
import { parsePostalAddress } from '../../parsing/postal-address.ts';
import { closingView } from '../../slack/form.ts';
import { formIds } from '../../slack/ids.ts';
import { addressTooLong, unreadDay } from '../../slack/leads/contact-answers.ts';
import { readContactSubject } from '../../slack/leads/contact-form.ts';
import type { Voice } from '../../team/voice.ts';
import { contactWords } from '../../words/contact-words.ts';
import { say } from '../../words/say.ts';
import type { Form, FormValues } from '../action.ts';
import { enteredText } from '../entered-texts.ts';

/**
 * What is known of a contact was changed in the form. What cannot be read is said under its field, all at once; what
 * was not changed in it is left alone.
 */
export const contactFormSent: Form = {
  id: formIds.contact,
  async run(asking, values, subject) {
    const { voice } = asking;
    const { edit, errors } = editIn(values, voice);
    if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
    const { contactId, isChanged } = readContactSubject(subject);
    const changed = Object.fromEntries(
      editedFields.filter((field) => isChanged(field, edit[field])).map((field) => [field, edit[field]]),
    );
    const text = await saveEdit(asking, { contactId }, changed);
    return { kind: 'show', view: closingView(voice, say(voice, contactWords.title), text) };
  },
};

type Errors = Partial<Record<EditedField, string>>;

function editIn(values: FormValues, voice: Voice): { edit: Required<ContactEdit>; errors: Errors } {
  const typed = (field: EditedField) => enteredText(values, field);
  const errors: Errors = {};
  const day = (field: OwnDay) => {
    const said = typed(field);
    if (said === '') return null;
    const read = parseMonthDay(said);
    if (read.kind === 'day') return read.monthDay;
    errors[field] = unreadDay(read, voice);
    return null;
  };
  const language = typed('language');
  const zone = zoneNamed(typed('zone')) ?? null;
  if (zone === null && typed('zone') !== '') errors.zone = say(voice, contactWords.notAZone);
  const postalAddress = parsePostalAddress(typed('postalAddress'));
  if (postalAddress === undefined) errors.postalAddress = addressTooLong(voice);
  return {
    edit: {
      name: cleanName(typed('name')),
      language: language === 'en' || language === 'ar' ? language : null,
      zone,
      birthday: day('birthday'),
      weddingDay: day('weddingDay'),
      homePurchaseDay: day('homePurchaseDay'),
      postalAddress: postalAddress ?? '',
    },
    errors,
  };
}
