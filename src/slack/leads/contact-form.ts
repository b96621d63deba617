import { createHash } from 'node:crypto';
import type { Contact } from '../../leads/contact.ts';
import { type EditedField, editedFields } from '../../leads/contact-edit.ts';
import type { OwnDay } from '../../parsing/lead-edit-line.ts';
import type { Voice } from '../../team/voice.ts';
import { contactWords } from '../../words/contact-words.ts';
import { formWords } from '../../words/form-words.ts';
import { sayMonthDay } from '../../words/format.ts';
import { asText, say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { choiceField, form, textField } from '../form.ts';
import { formIds } from '../ids.ts';
import { option, section } from '../message.ts';
import type { FormView } from '../reply.ts';
import { addressLines } from './lead-contact.ts';

/** The choice of the language that is not known. */
export const languageUnknown = 'unknown';

/** What is known of a contact, to be changed; each field is named after what it changes. Days are typed, so that no year has to be known. */
export function contactForm(contact: Contact, voice: Voice): FormView {
  const day = (field: OwnDay) => {
    const known = contact[field];
    return textField(field, say(voice, contactWords[field]), {
      optional: true,
      hint: say(voice, contactWords.dayHint),
      ...(known ? { initial: sayMonthDay(voice, known) } : {}),
    });
  };
  const about = [`*${asText(nameOf(contact.name, voice))}*`, ...addressLines(contact, voice)];
  return form(voice, {
    id: formIds.contact,
    title: say(voice, contactWords.title),
    submit: say(voice, formWords.save),
    subject: subjectOf(contact),
    blocks: [
      section(about.join('\n')),
      textField('name', say(voice, contactWords.name), {
        optional: true,
        ...(contact.name ? { initial: contact.name } : {}),
      }),
      choiceField(
        'language',
        say(voice, contactWords.language),
        [
          option(say(voice, contactWords.english), 'en'),
          option(say(voice, contactWords.arabic), 'ar'),
          option(say(voice, contactWords.languageUnknown), languageUnknown),
        ],
        { initial: contact.language ?? languageUnknown },
      ),
      textField('zone', say(voice, contactWords.zone), {
        optional: true,
        hint: say(voice, contactWords.zoneHint),
        ...(contact.zone ? { initial: contact.zone } : {}),
      }),
      day('birthday'),
      day('weddingDay'),
      day('homePurchaseDay'),
      textField('postalAddress', say(voice, contactWords.postalAddress), {
        optional: true,
        multiline: true,
        hint: say(voice, contactWords.postalAddressHint),
        ...(contact.postalAddress ? { initial: contact.postalAddress } : {}),
      }),
    ],
  });
}

/**
 * What a form was opened about, and of each field a mark of what it showed: two people who have it open change only
 * what they changed in it, and never put back what the other has changed meanwhile. A mark can be guessed, but says no
 * more than the field beside it, which holds the value itself: whoever may open the form may see it.
 */
function subjectOf(contact: Contact): string {
  return [contact.contactId, ...editedFields.map((field) => markOf(contact[field]))].join(' ');
}

/** Which contact a form is about, and whether a value is another than the form showed. */
export function readContactSubject(subject: string): {
  contactId: string;
  isChanged: (field: EditedField, value: string | null) => boolean;
} {
  const [contactId = '', ...marks] = subject.split(' ');
  const shown = new Map(editedFields.map((field, index) => [field, marks[index]]));
  return { contactId, isChanged: (field, value) => shown.get(field) !== markOf(value) };
}

function markOf(value: string | null): string {
  return createHash('sha256')
    .update(value ?? '')
    .digest('hex')
    .slice(0, 12);
}
