import { checkView } from '../../../sandbox/blocks/check-surface.ts';
import type { Contact } from '../../../src/leads/contact.ts';
import { editedFields } from '../../../src/leads/contact-edit.ts';
import { closingView } from '../../../src/slack/form.ts';
import { editedAnswer, ownDetailLines } from '../../../src/slack/leads/contact-answers.ts';
import { contactForm, readContactSubject } from '../../../src/slack/leads/contact-form.ts';
import type { Voice } from '../../../src/team/voice.ts';

const voices: readonly Voice[] = [
  { language: 'en', digits: 'latin', zone: 'Asia/Riyadh' },
  { language: 'ar', digits: 'arabic', zone: 'Asia/Riyadh' },
];
const nobodyKnown: Contact = {
  contactId: '019ab000-0000-7000-8000-000000000001',
  name: '',
  language: null,
  zone: null,
  relationship: 'met',
  ownerUserId: null,
  lastTwoWayAt: null,
  phones: [],
  emails: [],
  birthday: null,
  weddingDay: null,
  homePurchaseDay: null,
  postalAddress: '',
};
const wellKnown: Contact = {
  ...nobodyKnown,
  name: '<!channel> & '.repeat(6),
  language: 'ar',
  zone: 'America/Argentina/ComodRivadavia',
  phones: Array.from({ length: 20 }, (_, nth) => ({ e164: `+9665000000${nth + 10}`, country: 'SA' })),
  emails: Array.from({ length: 20 }, (_, nth) => `huda.${nth}@${'long-'.repeat(8)}example.com`),
  birthday: '02-29',
  weddingDay: '12-31',
  homePurchaseDay: '01-01',
  postalAddress: '<&> '.repeat(75).trim(),
};

describe('the form of what is known of a contact', () => {
  it.each([nobodyKnown, wellKnown])('fits Slack, and so does what came of it', (contact) => {
    for (const voice of voices) {
      expect(checkView(contactForm(contact, voice), 'modal').messages).toEqual([]);
      const edited = { contact, changed: editedFields, followed: [], today: '2026-11-23' };
      const answer = closingView(voice, 'Edit', editedAnswer(edited, voice));
      expect(checkView(answer, 'modal').messages).toEqual([]);
    }
  });

  it('knows of each field whether it was changed in it', () => {
    for (const contact of [nobodyKnown, wellKnown]) {
      const [voice] = voices;
      const { contactId, isChanged } = readContactSubject(
        voice ? (contactForm(contact, voice).private_metadata ?? '') : '',
      );
      expect(contactId).toBe(contact.contactId);
      expect(editedFields.filter((field) => isChanged(field, contact[field]))).toEqual([]);
      expect(editedFields.filter((field) => isChanged(field, '03-14'))).toEqual(editedFields);
    }
  });
});

it('own days and address are shown as far as they are known, and call nobody', () => {
  for (const voice of voices) {
    expect(ownDetailLines(nobodyKnown, voice)).toEqual([]);
    expect(ownDetailLines(wellKnown, voice)).toHaveLength(4);
    expect(ownDetailLines(wellKnown, voice).join('\n')).not.toContain('<');
  }
});
