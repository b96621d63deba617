import type { Channel } from './channel.ts';
import { wordTable } from './word-table.ts';

/** What came of an interaction, in the order in which lists show it. */
export const outcomes = [
  'reached',
  'replied',
  'met',
  'no-answer',
  'message-left',
  'sent',
  'wrong-number',
] as const;

/** What came of an interaction. */
export type Outcome = (typeof outcomes)[number];

/** An outcome that was said, how many words it took, and the channel where the word tells it ("emailed"). */
export type SaidOutcome = { readonly outcome: Outcome; readonly channel?: Channel; readonly length: number };

type Meaning = { readonly outcome: Outcome; readonly channel?: Channel };

const reached: Meaning = { outcome: 'reached' };
const replied: Meaning = { outcome: 'replied' };
const met: Meaning = { outcome: 'met' };
const noAnswer: Meaning = { outcome: 'no-answer' };
const messageLeft: Meaning = { outcome: 'message-left' };
const voicemail: Meaning = { outcome: 'message-left', channel: 'call' };
const sent: Meaning = { outcome: 'sent' };
const emailed: Meaning = { outcome: 'sent', channel: 'email' };
const texted: Meaning = { outcome: 'sent', channel: 'text' };
const wrongNumber: Meaning = { outcome: 'wrong-number' };

const words = wordTable<Meaning>([
  [
    reached,
    [
      'reached',
      'got through',
      'got hold of',
      'talked',
      'talked to',
      'spoke',
      'spoke to',
      'spoken',
      'answered',
    ],
  ],
  [
    reached,
    ['تم الرد', 'رد', 'ردت', 'ردّوا', 'أجاب', 'أجابت', 'تواصلنا', 'تم التواصل', 'تكلمنا', 'تحدثنا', 'كلمته'],
  ],
  [reached, ['كلمتها', 'تحدثت معه', 'تحدثت معها', 'تمت المكالمة']],
  [replied, ['replied', 'wrote back', 'texted back', 'called back', 'رد برسالة', 'ردت برسالة']],
  [replied, ['تم الرد برسالة', 'أجاب برسالة', 'أجابت برسالة', 'رد كتابة']],
  [met, ['met', 'met with', 'saw', 'التقينا', 'تقابلنا', 'قابلته', 'قابلتها', 'تم اللقاء', 'اجتمعنا']],
  [noAnswer, ['no answer', 'no reply', 'no response', 'not reached', 'unreachable', 'busy', 'no pickup']],
  [
    noAnswer,
    ["didn't answer", 'did not answer', "didn't reply", 'did not reply', "didn't pick up", 'did not pick up'],
  ],
  [noAnswer, ["couldn't reach", 'could not reach', "can't reach", 'not answering', "doesn't answer"]],
  [
    noAnswer,
    ['لم يرد', 'لم ترد', 'لم يردوا', 'لا رد', 'ما رد', 'ما ردت', 'لا يرد', 'لا ترد', 'ما يرد', 'ما ترد'],
  ],
  [
    noAnswer,
    ['بدون رد', 'دون رد', 'لم يجب', 'لم تجب', 'لا إجابة', 'لا جواب', 'لم يتم الرد', 'مشغول', 'مغلق'],
  ],
  [
    messageLeft,
    [
      'left message',
      'left a message',
      'message left',
      'left word',
      'تركت رسالة',
      'تم ترك رسالة',
      'تركنا رسالة',
    ],
  ],
  [
    voicemail,
    ['voicemail', 'left voicemail', 'left a voicemail', 'vm', 'left vm', 'بريد صوتي', 'تركت رسالة صوتية'],
  ],
  [
    sent,
    ['sent', 'sent it', 'mailed', 'delivered', 'أرسلت', 'تم الإرسال', 'أرسلنا', 'أُرسل', 'أُرسلت', 'بعثت'],
  ],
  [
    emailed,
    ['emailed', 'e-mailed', 'email sent', 'sent email', 'sent an email', 'أرسلت بريدا', 'أرسلت إيميل'],
  ],
  [
    texted,
    [
      'texted',
      'text sent',
      'messaged',
      'whatsapped',
      'sent text',
      'sent a text',
      'sent whatsapp',
      'أرسلت واتساب',
    ],
  ],
  [texted, ['راسلته', 'راسلتها', 'أرسلت رسالة', 'تم إرسال رسالة']],
  [
    wrongNumber,
    [
      'wrong number',
      'bad number',
      'number not in service',
      'رقم خاطئ',
      'رقم خطأ',
      'رقم خاطىء',
      'الرقم خاطئ',
      'الرقم خطأ',
    ],
  ],
  [wrongNumber, ['الرقم غلط', 'رقم غلط', 'رقم غير صحيح', 'الرقم غير صحيح']],
]);

/** The outcomes in which the person took part. All else went one way, or to a wrong number. */
export const twoWayOutcomes = ['reached', 'replied', 'met'] as const satisfies readonly Outcome[];

/** Whether the person took part: reached, replied or met. */
export function isTwoWay(outcome: Outcome): boolean {
  return twoWayOutcomes.some((one) => one === outcome);
}

/** The outcome that the words from `at` on say, in English or Arabic: the longest phrase that fits. */
export function outcomeAt(line: readonly string[], at: number): SaidOutcome | undefined {
  const found = words.find(line, at);
  return found && { ...found.meaning, length: found.length };
}
