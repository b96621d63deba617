import type { Sentence } from './say.ts';

/** What arrived and was not understood: the list of it, and what managers do with it. */
export const keptWords = {
  title: { en: 'Not understood', ar: 'وارد غير مفهوم' },
  intro: {
    en: 'What arrived and could not be understood, newest first. Nothing of it is lost.',
    ar: 'ما وصل ولم يُفهم، الأحدث أولًا. لم يضع منه شيء.',
  },
  none: {
    en: 'Nothing is waiting: everything that arrived was understood or dealt with.',
    ar: 'لا شيء بانتظار المراجعة: كل ما وصل فُهم أو عولج.',
  },
  line: { en: '*{source}* · {when}\n{why}', ar: '*{source}* · {when}\n{why}' },
  look: { en: 'Look', ar: 'عرض' },
  older: { en: 'Older', ar: 'الأقدم' },
  asItArrived: {
    en: 'From *{source}*, {when}: {why}. As it arrived:',
    ar: 'من *{source}*، {when}: {why}. كما وصل:',
  },
  cutShort: { en: 'The rest is longer than fits here.', ar: 'بقية المحتوى أطول مما يتسع له هذا المكان.' },
  makeLead: { en: 'Make it a lead', ar: 'تحويل إلى عميل محتمل' },
  discard: { en: 'Discard', ar: 'تجاهل' },
  discarded: {
    en: 'It is discarded: it stays stored, and nobody is shown it any more.',
    ar: 'تم تجاهله: يبقى محفوظًا ولا يُعرض بعد الآن.',
  },
  putBack: { en: 'Put it back', ar: 'إرجاعه' },
  gone: { en: 'Somebody has dealt with it meanwhile.', ar: 'تمت معالجته في هذه الأثناء.' },
  toldDiscarded: {
    en: 'What arrived through *{source}* and was not understood has been discarded.',
    ar: 'تم تجاهل ما وصل عبر *{source}* ولم يُفهم.',
  },
  toldLead: {
    en: 'What arrived through *{source}* and was not understood is a lead now.',
    ar: 'ما وصل عبر *{source}* ولم يُفهم أصبح عميلًا محتملًا.',
  },
} satisfies Record<string, Sentence>;
