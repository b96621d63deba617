import type { Language } from '../../../../sandbox/client/look.ts';
import { form, type IntakeRequest, json } from '../leads/intake-requests.ts';
import { inArabicDigits } from '../leads/made-up-person.ts';

export type StoryLeadName = 'huda' | 'noura';

/**
 * A person of the story: how to recognise them, what they may be called in a command, plainest first, and what they
 * send in the story of each language.
 */
type StoryLead = {
  phone: string;
  words: readonly [string, ...string[]];
  request: Readonly<Record<Language, IntakeRequest>>;
};

const hudaPhone = '0501000001';
const nouraPhone = '0501000002';
const hudaEmail = 'huda.salem@example.com';

/** The two whom the story is about. Their phones are nobody else's in the demo, whichever form they sent. */
export const storyLeads: Readonly<Record<StoryLeadName, StoryLead>> = {
  huda: {
    phone: hudaPhone,
    words: ['huda', 'هدى', 'huda salem', 'هدى سالم'],
    request: {
      en: json('website', {
        name: 'Huda Salem',
        phone: `+966${hudaPhone.slice(1)}`,
        email: hudaEmail,
        kind: 'buyer',
        area: 'Olaya',
        bedrooms: 3,
        budget: '2100000',
        message: 'We would like to move by March.',
      }),
      ar: form('website', {
        الاسم: 'هدى سالم',
        رقم_الجوال: inArabicDigits(hudaPhone),
        البريد_الالكتروني: hudaEmail,
        الحي: 'العليا',
        غرف_النوم: inArabicDigits('3'),
        kind: 'شراء',
        budget: inArabicDigits('2100000'),
        الرسالة: 'نود الانتقال قبل شهر مارس',
      }),
    },
  },
  noura: {
    phone: nouraPhone,
    words: ['نورة', 'noura', 'نورة العتيبي', 'noura al otaibi'],
    request: {
      en: form('open-house', {
        الاسم: 'نورة العتيبي',
        رقم_الجوال: inArabicDigits(nouraPhone),
        الحي: 'النرجس',
        الرسالة: 'أبحث عن فيلا مناسبة لعائلة كبيرة',
      }),
      ar: json('open-house', {
        name: 'Noura Al Otaibi',
        phone: nouraPhone,
        area: 'Al Narjis',
        message: 'I am looking for a villa for a large family.',
      }),
    },
  },
};
