import { form, type IntakeRequest, json } from '../leads/lead-samples.ts';
import { inArabicDigits } from '../leads/made-up-person.ts';

export type StoryLeadName = 'huda' | 'noura';

/** A person of the story: how to recognise them, what to call them in a command, and what they send. */
type StoryLead = { phone: string; words: readonly string[]; request: IntakeRequest };

const hudaPhone = '0501000001';
const nouraPhone = '0501000002';

/** The two whom the story is about. Their phones are nobody else's in the demo. */
export const storyLeads: Readonly<Record<StoryLeadName, StoryLead>> = {
  huda: {
    phone: hudaPhone,
    words: ['huda', 'huda salem'],
    request: json('website', {
      name: 'Huda Salem',
      phone: `+966${hudaPhone.slice(1)}`,
      email: 'huda.salem@example.com',
      kind: 'buyer',
      area: 'Olaya',
      bedrooms: 3,
      budget: '2100000',
      message: 'We would like to move by March.',
    }),
  },
  noura: {
    phone: nouraPhone,
    words: ['نورة', 'نورة العتيبي'],
    request: form('open-house', {
      الاسم: 'نورة العتيبي',
      رقم_الجوال: inArabicDigits(nouraPhone),
      الحي: 'النرجس',
      الرسالة: 'أبحث عن فيلا مناسبة لعائلة كبيرة',
    }),
  },
};
