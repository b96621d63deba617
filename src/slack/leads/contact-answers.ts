import type { LocalDay } from '../../calendar/local-day.ts';
import type { Contact } from '../../leads/contact.ts';
import type { EditedField } from '../../leads/contact-edit.ts';
import type { ReadMonthDay } from '../../parsing/month-day.ts';
import type { Voice } from '../../team/voice.ts';
import { contactWords } from '../../words/contact-words.ts';
import { sayDay, sayMonthDay } from '../../words/format.ts';
import { say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { originInWords, type TouchOrigin } from '../day/touch-line.ts';

/** A contact after it was changed: what is another now, and the touches that follow. */
export type EditedContact = {
  contact: Contact;
  changed: readonly EditedField[];
  followed: readonly { origin: TouchOrigin; dueOn: LocalDay }[];
  today: LocalDay;
};

/** What is known of a contact now, and which touches have another day because of it. In Slack's markup. */
export function editedAnswer({ contact, changed, followed, today }: EditedContact, voice: Voice): string {
  const name = nameOf(contact.name, voice);
  if (changed.length === 0) return say(voice, contactWords.asBefore, { name });
  return [
    say(voice, contactWords.edited, { name }),
    ...changed.map((field) => fieldLine(field, contact, voice)),
    ...(followed.length > 0 ? [say(voice, contactWords.followed)] : []),
    ...followed.map(({ origin, dueOn }) =>
      say(voice, contactWords.followedOn, {
        what: { markup: originInWords(origin, voice) },
        day: sayDay(voice, dueOn, today),
      }),
    ),
  ].join('\n');
}

/** The days of a contact's own and the postal address, each on a line, as far as they are known. */
export function ownDetailLines(contact: Contact, voice: Voice): string[] {
  const fields = ['birthday', 'weddingDay', 'homePurchaseDay', 'postalAddress'] as const;
  return fields.filter((field) => contact[field]).map((field) => fieldLine(field, contact, voice));
}

/** Why no day of the year could be read in what was said. Plain words, for under a field too. */
export function unreadDay(read: Exclude<ReadMonthDay, { kind: 'day' }>, voice: Voice): string {
  switch (read.kind) {
    case 'two-readings': {
      const [dayFirst, monthFirst] = read.readings.map((one) => sayMonthDay(voice, one));
      return say(voice, contactWords.twoReadings, {
        dayFirst: dayFirst ?? '',
        monthFirst: monthFirst ?? '',
      });
    }
    case 'no-such-day':
      return say(voice, contactWords.noSuchDay);
    case 'hijri':
      return say(voice, contactWords.hijriDay);
    case 'not-a-day':
      return say(voice, contactWords.notADay);
  }
}

/** A postal address that no envelope takes. */
export function addressTooLong(voice: Voice): string {
  return say(voice, contactWords.addressTooLong);
}

function fieldLine(field: EditedField, contact: Contact, voice: Voice): string {
  return say(voice, contactWords.fieldIs, {
    field: say(voice, contactWords[field]),
    value: valueInWords(field, contact, voice) || say(voice, contactWords.nothingKnown),
  });
}

function valueInWords(field: EditedField, contact: Contact, voice: Voice): string {
  switch (field) {
    case 'language': {
      const { language } = contact;
      return language ? say(voice, contactWords[language === 'ar' ? 'arabic' : 'english']) : '';
    }
    case 'postalAddress':
      return contact.postalAddress.replaceAll('\n', ' · ');
    case 'name':
    case 'zone':
      return contact[field] ?? '';
    default: {
      const day = contact[field];
      return day ? sayMonthDay(voice, day) : '';
    }
  }
}
