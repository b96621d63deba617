import type { Sentence } from '../../../../src/words/say.ts';
import { event, form, type IntakeRequest, json, keyOf } from './intake-requests.ts';
import { leadSampleWords } from './lead-sample-words.ts';
import { inArabicDigits, type MadeUpPerson } from './made-up-person.ts';
import { providerSamples } from './provider-samples.ts';

/** What a sample may look back at. */
export type SentBefore = { person: MadeUpPerson; name: string; request: IntakeRequest };

/** One thing that another system may send. */
export type LeadSample = {
  key: string;
  label: Sentence;
  hint: Sentence;
  /** The shape it shows, by the name the intake gives it; none where it is no lead at all. */
  shape?: string;
  /** The statuses that are right. */
  answers: readonly number[];
  /** It repeats something of the last person, so there must have been one. */
  needsBefore?: true;
  /** What it calls the person, where not by their name in Latin letters. */
  named?(person: MadeUpPerson): string;
  /** It brings nobody that a later sample could look back at. */
  bringsNobody?: true;
  request(person: MadeUpPerson, before: SentBefore | undefined): IntakeRequest;
};

const mostBytes = 1_048_576;

/** What people’s own forms and portals send. */
export const sourceSamples: readonly LeadSample[] = [
  {
    key: 'portal',
    label: leadSampleWords.portal,
    hint: leadSampleWords.portalHint,
    shape: 'Follow Up Boss event',
    answers: [201],
    request: (person) => event(portalEvent(person)),
  },
  {
    key: 'website',
    label: leadSampleWords.website,
    hint: leadSampleWords.websiteHint,
    shape: 'flat fields',
    answers: [201],
    request: (person) =>
      json('website', {
        name: person.name,
        phone: `+966${person.phone.slice(1)}`,
        email: person.email,
        kind: 'buyer',
        area: person.area,
        bedrooms: person.bedrooms,
        budget: String(person.price),
        message: `We are looking around ${person.area}. Could somebody call me after work?`,
      }),
  },
  {
    key: 'arabic-form',
    label: leadSampleWords.arabicForm,
    hint: leadSampleWords.arabicFormHint,
    shape: 'flat fields',
    answers: [201],
    named: ({ arabicName }) => arabicName,
    request: (person) =>
      form('open-house', {
        الاسم: person.arabicName,
        رقم_الجوال: inArabicDigits(person.phone),
        الحي: person.arabicArea,
        غرف_النوم: inArabicDigits(String(person.bedrooms)),
        الرسالة: `نبحث عن بيت في ${person.arabicArea} قريب من المدارس`,
      }),
  },
  {
    key: 'phone-only',
    label: leadSampleWords.phoneOnly,
    hint: leadSampleWords.phoneOnlyHint,
    shape: 'flat fields',
    answers: [201],
    request: (person) => json('referral', { fullName: person.name, mobile: person.phone }),
  },
  {
    key: 'nameless',
    label: leadSampleWords.nameless,
    hint: leadSampleWords.namelessHint,
    shape: 'flat fields',
    answers: [201],
    named: ({ email }) => email,
    request: (person) => json('website', { email: person.email, message: 'Is it still available?' }),
  },
];

/** What goes wrong between systems, and what the intake makes of it. */
export const awkwardSamples: readonly LeadSample[] = [
  {
    key: 'again',
    label: leadSampleWords.again,
    hint: leadSampleWords.againHint,
    answers: [200],
    needsBefore: true,
    bringsNobody: true,
    request: (next, before) => {
      const person = before?.person ?? next;
      return event({
        ...portalEvent(person),
        type: 'General Inquiry',
        // Another message each time: the very same one would be the same delivery again.
        message: `May I see it at the weekend, or on the ${1 + (Number(next.phone) % 28)}.?`,
        // A sender that knew no name sends none.
        person: { phones: [{ value: person.phone }], emails: [{ value: person.email }] },
      });
    },
  },
  {
    key: 'repeated',
    label: leadSampleWords.repeated,
    hint: leadSampleWords.repeatedHint,
    answers: [200],
    needsBefore: true,
    bringsNobody: true,
    request: (person, before) => before?.request ?? event(portalEvent(person)),
  },
  {
    key: 'unreadable',
    label: leadSampleWords.unreadable,
    hint: leadSampleWords.unreadableHint,
    answers: [202],
    bringsNobody: true,
    request: (person) => ({
      ...json('website', {}),
      headers: { ...keyOf('website'), 'content-type': 'text/plain' },
      body: `New enquiry no. ${person.phone.slice(-4)}, please see the attachment.`,
    }),
  },
  {
    key: 'wrong-key',
    label: leadSampleWords.wrongKey,
    hint: leadSampleWords.wrongKeyHint,
    answers: [401],
    bringsNobody: true,
    request: (person) => ({
      ...json('website', { name: person.name, phone: person.phone }),
      headers: { 'x-api-key': 'not-a-key-of-ours', 'content-type': 'application/json' },
    }),
  },
  {
    key: 'empty',
    label: leadSampleWords.empty,
    hint: leadSampleWords.emptyHint,
    answers: [400],
    bringsNobody: true,
    request: () => ({ ...json('website', {}), body: '' }),
  },
  {
    key: 'too-large',
    label: leadSampleWords.tooLarge,
    hint: leadSampleWords.tooLargeHint,
    answers: [413],
    bringsNobody: true,
    request: (person) => json('website', { name: person.name, message: 'x'.repeat(mostBytes) }),
  },
];

/** Every sample. */
export const leadSamples: readonly LeadSample[] = [...sourceSamples, ...providerSamples, ...awkwardSamples];

function portalEvent({ name, phone, email, area, bedrooms, price, street }: MadeUpPerson) {
  const [firstName = '', ...others] = name.split(' ');
  return {
    source: 'Zillow',
    type: 'Property Inquiry',
    message: `Is ${street} still available? We could come and see it this week.`,
    person: {
      firstName,
      lastName: others.join(' '),
      phones: [{ value: phone }],
      emails: [{ value: email }],
    },
    property: { street, city: area, price, bedrooms: String(bedrooms) },
  };
}
