import type { Channel } from '../parsing/channel.ts';
import type { Sentence } from './say.ts';

/** The ways to reach a person, as one thing that happened. */
export const channelWords: Record<Channel, Sentence> = {
  call: { en: 'call', ar: 'مكالمة' },
  text: { en: 'text message', ar: 'رسالة نصية' },
  email: { en: 'e-mail', ar: 'بريد إلكتروني' },
  mail: { en: 'letter', ar: 'خطاب' },
  card: { en: 'card', ar: 'بطاقة' },
  social: { en: 'social media', ar: 'تواصل اجتماعي' },
  visit: { en: 'visit', ar: 'زيارة' },
  event: { en: 'event', ar: 'فعالية' },
  gift: { en: 'gift', ar: 'هدية' },
  task: { en: 'task', ar: 'مهمة' },
};

/** The same, as what somebody wants no more of. */
export const channelsWords: Record<Channel, Sentence> = {
  call: { en: 'calls', ar: 'المكالمات' },
  text: { en: 'text messages', ar: 'الرسائل النصية' },
  email: { en: 'e-mail', ar: 'البريد الإلكتروني' },
  mail: { en: 'letters', ar: 'الخطابات' },
  card: { en: 'cards', ar: 'البطاقات' },
  social: { en: 'social media messages', ar: 'رسائل التواصل الاجتماعي' },
  visit: { en: 'visits', ar: 'الزيارات' },
  event: { en: 'invitations', ar: 'الدعوات' },
  gift: { en: 'gifts', ar: 'الهدايا' },
  task: { en: 'tasks', ar: 'المهام' },
};
