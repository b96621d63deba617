import { wordTable } from './word-table.ts';

/** The ways to reach a person that a step, a touch or an interaction can take. */
export const channels = [
  'call',
  'text',
  'email',
  'mail',
  'card',
  'social',
  'visit',
  'event',
  'gift',
  'task',
] as const;

/** One way to reach a person. `mail` goes by post; a message on WhatsApp is a `text`. */
export type Channel = (typeof channels)[number];

/** The ways on which people talk at the same time, so that a conversation held stands for one that was due. */
export const spokenChannels = ['call', 'visit'] as const satisfies readonly Channel[];

/** Whether people talk on a channel at the same time. */
export function isSpoken(channel: Channel): boolean {
  return spokenChannels.some((spoken) => spoken === channel);
}

// بريد alone is what people call e-mail; what goes by post they say in full.
const words = wordTable<Channel>([
  [
    'call',
    ['call', 'called', 'phone', 'phoned', 'rang', 'مكالمة', 'اتصال', 'اتصلت', 'هاتف', 'هاتفيا', 'تلفون'],
  ],
  ['text', ['text', 'sms', 'whatsapp', 'wa', 'imessage', 'telegram', 'message']],
  ['text', ['رسالة', 'رسالة نصية', 'واتساب', 'واتس', 'واتس اب', 'تلغرام', 'تيليجرام']],
  ['email', ['email', 'e-mail', 'بريد', 'إيميل', 'بريد إلكتروني', 'البريد الإلكتروني', 'رسالة بريد']],
  [
    'mail',
    ['mail', 'letter', 'post', 'postal mail', 'direct mail', 'by post', 'خطاب', 'بريد عادي', 'بريد ورقي'],
  ],
  ['card', ['card', 'postcard', 'بطاقة', 'كرت', 'بطاقة معايدة']],
  ['social', ['social', 'instagram', 'facebook', 'linkedin', 'snapchat', 'tiktok', 'dm']],
  ['social', ['انستغرام', 'انستقرام', 'فيسبوك', 'سناب', 'لينكدإن', 'تواصل اجتماعي']],
  ['visit', ['visit', 'visited', 'meeting', 'viewing', 'زيارة', 'زرت', 'اجتماع', 'لقاء', 'معاينة']],
  ['event', ['event', 'فعالية', 'مناسبة', 'حفل']],
  ['gift', ['gift', 'هدية']],
  ['task', ['task', 'مهمة']],
]);

/** The channel that the words from `at` on name, in English or Arabic, and how many words that is. */
export function channelAt(
  line: readonly string[],
  at: number,
): { readonly channel: Channel; readonly length: number } | undefined {
  const found = words.find(line, at);
  return found && { channel: found.meaning, length: found.length };
}
