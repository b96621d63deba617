import { localDay } from '../../calendar/local-day.ts';
import type { Contact } from '../../leads/contact.ts';
import type { ContactEdit } from '../../leads/contact-edit.ts';
import type { LeadEdit, LeadEditReading } from '../../parsing/lead-edit-line.ts';
import { addressTooLong, editedAnswer, unreadDay } from '../../slack/leads/contact-answers.ts';
import { contactForm } from '../../slack/leads/contact-form.ts';
import { unclearWhoAnswer } from '../../slack/pick-list.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { denialToReach } from '../../team/may-do.ts';
import { zoneOf } from '../../team/member.ts';
import { answerWords } from '../../words/answer-words.ts';
import { contactWords } from '../../words/contact-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { type EditResult, editContact } from '../contacts/edit-contact.ts';
import { originToShow } from '../day/touch-lines.ts';
import { picking } from './picking.ts';
import { type Picked, whoIsMeant } from './who-is-meant.ts';

const example = contactWords.example;

/**
 * Does what a line after `/lead edit` says of a contact, and answers. Nothing said but who: a form asks for all.
 *
 * @param text the whole line, to be done again for one of several who fit
 */
export async function answerLeadEdit(
  asking: Asking,
  readings: readonly LeadEditReading[],
  text: string,
  picked?: Picked,
): Promise<Reply> {
  const { member, covers, voice } = asking;
  const who = await whoIsMeant(asking, readings, 'own', picked);
  if (who.kind === 'nobody-named')
    return answered(say(voice, answerWords.whoMissing, { example: { markup: example[voice.language] } }));
  if (who.kind !== 'one') {
    const named = readings.find(({ edit }) => edit) ?? readings[0];
    const unclear = who.kind === 'none' && named ? { ...who, said: named.who } : who;
    return {
      kind: 'say',
      message: unclearWhoAnswer(voice, unclear, { ...picking(asking), picker: 'lead', line: text, example }),
    };
  }
  const { contact, reading } = who;
  const why = denialToReach(member, contact, covers);
  if (why) return { kind: 'say', message: deniedMessage(voice, why) };
  if (!reading.edit) return { kind: 'form', view: contactForm(contact, voice) };
  const read = changeIn(asking, reading.edit);
  if (typeof read === 'string') return answered(read);
  return answered(await saveEdit(asking, contact, read));
}

/** Writes what is to change, and says what came of it. */
export async function saveEdit(
  asking: Asking,
  { contactId }: Pick<Contact, 'contactId'>,
  edit: ContactEdit,
): Promise<string> {
  return editAnswer(asking, await editContact(asking, { contactId, edit }));
}

function editAnswer({ voice, team, member, plans, at }: Asking, result: EditResult): string {
  switch (result.kind) {
    case 'denied':
      return deniedMessage(voice, result.why).text;
    case 'gone':
      return say(voice, contactWords.gone);
    case 'edited':
      return editedAnswer(
        {
          contact: result.contact,
          changed: result.changed,
          followed: result.followed.map((touch) => ({
            origin: originToShow(touch, { plans, agent: member, team }),
            dueOn: touch.dueOn,
          })),
          today: localDay(at, zoneOf(member, team)),
        },
        voice,
      );
  }
}

/** What an edit changes, or why it cannot be read. */
function changeIn({ voice }: Asking, edit: LeadEdit): ContactEdit | string {
  if (edit.field === 'postalAddress')
    return edit.address === undefined ? addressTooLong(voice) : { postalAddress: edit.address };
  if (edit.day.kind === 'unknown') return { [edit.field]: null };
  return edit.day.kind === 'day' ? { [edit.field]: edit.day.monthDay } : unreadDay(edit.day, voice);
}

function answered(text: string): Reply {
  return { kind: 'say', message: plainMessage(text) };
}
