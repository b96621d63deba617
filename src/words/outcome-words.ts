import type { Outcome } from '../parsing/outcome.ts';
import type { Sentence } from './say.ts';

/** What came of an interaction, as a line or an answer says it. */
export const outcomeWords: Record<Outcome, Sentence> = {
  reached: { en: 'reached', ar: 'تم الرد' },
  replied: { en: 'replied', ar: 'رد برسالة' },
  met: { en: 'met', ar: 'تم اللقاء' },
  'no-answer': { en: 'no answer', ar: 'لا رد' },
  'message-left': { en: 'message left', ar: 'تُركت رسالة' },
  sent: { en: 'sent', ar: 'تم الإرسال' },
  'wrong-number': { en: 'wrong number', ar: 'رقم خاطئ' },
};
