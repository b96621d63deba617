import type { Sentence } from './say.ts';

/** For how long a team keeps what came from outside. */
export const retentionWords = {
  title: { en: 'How long to keep', ar: 'مدد الحفظ' },
  intro: {
    en: 'After so many months I empty what came from outside, for good. That it came, when, and what became of it stays, so no figure changes. Opt-outs, consents and the audit trail are kept: they are the evidence.',
    ar: 'بعد هذه الأشهر يُفرغ ما ورد من الخارج نهائيًا. ويبقى أنه ورد ومتى وما آل إليه، فلا يتغير أي رقم. أما طلبات عدم التواصل والموافقات وسجل التغييرات فتُحفظ، فهي الدليل.',
  },
  deliveries: { en: 'What systems sent, in months', ar: 'ما أرسلته الأنظمة، بالأشهر' },
  quarantine: {
    en: 'What they sent and I did not understand, in months',
    ar: 'ما أرسلته ولم يُفهم، بالأشهر',
  },
  imports: { en: 'The rows of imported files, in months', ar: 'صفوف الملفات المستوردة، بالأشهر' },
  importsHint: {
    en: 'An import cannot be taken back after that. Empty: for good',
    ar: 'لا يمكن التراجع عن الاستيراد بعدها. فارغ: دون حد',
  },
  lost: {
    en: 'What people wrote in inquiries that are lost, in months',
    ar: 'نصوص الاستفسارات المفقودة، بالأشهر',
  },
  forGood: { en: 'Empty: for good', ar: 'فارغ: دون حد' },
  outOfRange: {
    en: 'A whole number from {least, number} to {most, number}, or nothing',
    ar: 'عدد صحيح من {least, number} إلى {most, number}، أو بلا شيء',
  },
  saved: {
    en: 'Saved. What is older by now goes within the next hours.',
    ar: 'تم الحفظ. ما هو أقدم من ذلك يُفرغ خلال الساعات القادمة.',
  },
  is: {
    en: '{what}: {has, select, no {for good} other {{n, number}}}{changed, select, no {} none { (was for good)} other { (was {was, number})}}',
    ar: '{what}: {has, select, no {دون حد} other {{n, number}}}{changed, select, no {} none { (كان دون حد)} other { (كان {was, number})}}',
  },
} satisfies Record<string, Sentence>;
