import { localDay } from '../../calendar/local-day.ts';
import { erasedSince } from '../../db/erased-contacts.ts';
import type { Contact } from '../../leads/contact.ts';
import { isErasedAnswer } from '../../slack/leads/erase-answers.ts';
import { eraseForm } from '../../slack/leads/erase-form.ts';
import { exportFile } from '../../slack/leads/export-file.ts';
import { deniedMessage, plainMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { denial } from '../../team/may-do.ts';
import { eraseWords } from '../../words/erase-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { exportContact } from '../contacts/export-contact.ts';

/** The form in which an administrator has somebody erased; or that it is not theirs to do. */
export function openErase({ member, voice }: Asking, contact: Contact): Reply {
  const why = denial(member, 'erase-contact');
  return why
    ? { kind: 'say', message: deniedMessage(voice, why) }
    : { kind: 'form', view: eraseForm(contact, voice) };
}

/** All that is held on somebody, as a file for a manager; or why not. */
export async function answerExport(asking: Asking, { contactId }: Contact): Promise<Reply> {
  const { voice, at } = asking;
  const result = await exportContact(asking, contactId);
  switch (result.kind) {
    case 'denied':
      return { kind: 'say', message: deniedMessage(voice, result.why) };
    case 'gone':
      return { kind: 'say', message: plainMessage(say(voice, eraseWords.gone)) };
    case 'exported': {
      const day = localDay(at, voice.zone);
      return exportFile({ name: result.contact.name, day, held: result.held }, voice);
    }
  }
}

/** What there is to say of somebody who was picked and is erased; `undefined`: they are not. */
export async function answerOfErased(
  { means, teamId, voice, at }: Asking,
  contactId: string,
): Promise<Reply | undefined> {
  const since = await erasedSince(means.store.rows, teamId, contactId);
  if (!since) return undefined;
  const days = { day: localDay(since, voice.zone), today: localDay(at, voice.zone) };
  return { kind: 'say', message: isErasedAnswer(days, voice) };
}
