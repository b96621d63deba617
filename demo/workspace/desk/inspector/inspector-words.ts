import type { Sentence } from '../../../../src/words/say.ts';

/** The inspector: what crossed the border, what is odd about it, what waits. */
export const inspectorWords = {
  traffic: { en: 'Requests', ar: 'الطلبات' },
  warnings: { en: 'Block warnings', ar: 'تنبيهات الرسائل' },
  waiting: { en: 'What waits', ar: 'ما ينتظر' },
  views: { en: 'Parts of the inspector', ar: 'أقسام الفاحص' },
  filter: { en: 'Filter by text', ar: 'تصفية بالنص' },
  apply: { en: 'Filter', ar: 'تصفية' },
  clear: { en: 'Clear', ar: 'مسح' },
  kinds: { en: 'Kind', ar: 'النوع' },
  all: { en: 'All', ar: 'الكل' },
  calls: { en: 'Bot → Slack', ar: 'من البوت إلى Slack' },
  deliveries: { en: 'Slack → bot', ar: 'من Slack إلى البوت' },
  failed: { en: 'Errors only', ar: 'الأخطاء فقط' },
  responses: { en: 'response_url', ar: 'response_url' },
  none: { en: 'Nothing like that has crossed yet.', ar: 'لم يعبر شيء كهذا بعد.' },
  newer: { en: 'Newer', ar: 'الأحدث' },
  older: { en: 'Older', ar: 'الأقدم' },
  pages: { en: 'Pages', ar: 'الصفحات' },
  body: { en: 'Body', ar: 'المحتوى' },
  answer: { en: 'Answer', ar: 'الرد' },
  noAnswerYet: { en: 'No answer yet.', ar: 'لا رد بعد.' },
  hung: { en: 'Left without an answer.', ar: 'تُرك بلا رد.' },
  reset: { en: 'The connection broke.', ar: 'انقطع الاتصال.' },
  cutText: { en: '… {left, number} more characters', ar: '… بقي {left, number} حرفًا' },
  took: { en: '{ms, number} ms', ar: '{ms, number} م.ث' },

  noWarnings: {
    en: 'Every message and form so far is within Slack’s limits.',
    ar: 'كل الرسائل والنماذج حتى الآن ضمن حدود Slack.',
  },
  refused: { en: 'Slack refused it: {why}', ar: 'رفضه Slack: {why}' },
  noText: {
    en: 'No text beside the blocks: a notification would be empty.',
    ar: 'لا نص مع الكتل: سيصل الإشعار فارغًا.',
  },
  nearLimit: {
    en: '{size, number} of {limit, number} allowed here.',
    ar: '{size, number} من أصل {limit, number} مسموح بها هنا.',
  },
  longButton: {
    en: 'The text of a button has {size, number} characters; Slack cuts it near {limit, number}.',
    ar: 'نص الزر {size, number} حرفًا، ويقصه Slack عند {limit, number} تقريبًا.',
  },
  noAlt: {
    en: 'An image without a description, for those who cannot see it.',
    ar: 'صورة بلا وصف لمن لا يستطيع رؤيتها.',
  },

  tellings: { en: 'Messages not sent yet', ar: 'رسائل لم تُرسل بعد' },
  deliveriesKept: { en: 'What other systems sent', ar: 'ما أرسلته أنظمة أخرى' },
  jobs: { en: 'The queue', ar: 'طابور العمل' },
  nothingWaits: { en: 'Nothing.', ar: 'لا شيء.' },
  recipient: { en: 'To', ar: 'إلى' },
  kind: { en: 'Kind', ar: 'النوع' },
  state: { en: 'State', ar: 'الحالة' },
  count: { en: 'Count', ar: 'العدد' },
  queue: { en: 'Queue', ar: 'الطابور' },
  source: { en: 'Source', ar: 'المصدر' },
  why: { en: 'Why', ar: 'السبب' },
} satisfies Record<string, Sentence>;
