import type { Sentence } from './say.ts';

/** Who sent whom, and who promised to. */
export const referralWords = {
  recorded: {
    en: '*{by}* sent *{referred}*: recorded, and *{by}* is an advocate now.',
    ar: 'سُجّلت إحالة *{referred}* عن طريق *{by}*، وهذه تزكية من *{by}*.',
  },
  promised: {
    en: '*{by}* promised to send people: recorded, and *{by}* is an advocate now.',
    ar: 'سُجّل وعد من *{by}* بتزكيتك لدى آخرين.',
  },
  samePerson: {
    en: '*{name}* is on both sides. Who was sent, and by whom? For example: `{example}`',
    ar: '*{name}* في الجهتين. من الذي أُحيل، وعن طريق من؟ مثال: `{example}`',
  },
  bothMissing: {
    en: 'Who was sent, and by whom? For example: `{example}`',
    ar: 'من الذي أُحيل، وعن طريق من؟ مثال: `{example}`',
  },
  whichReferred: {
    en: 'Who was sent? More than one person fits “{who}”.',
    ar: 'من الذي أُحيل؟ أكثر من شخص يوافق «{who}».',
  },
  whichBy: {
    en: 'Who sent them? More than one person fits “{who}”.',
    ar: 'عن طريق من؟ أكثر من شخص يوافق «{who}».',
  },
  gone: { en: 'I cannot find this person any more.', ar: 'لم أعد أجد هذا الشخص.' },

  // In what is known of a person
  sentBy: { en: 'Sent by {names}', ar: 'عن طريق {names}' },
  hasSent: {
    en: '{n, plural, one {Has sent one person: {names}} other {Has sent # people: {names}}}',
    ar: '{n, plural, zero {لا إحالات: {names}} one {إحالة واحدة: {names}} two {إحالتان: {names}} few {# إحالات: {names}} many {# إحالة: {names}} other {# إحالة: {names}}}',
  },
  andMore: { en: '{names} and more', ar: '{names} وغيرهم' },

  // Examples, to be copied as they stand
  exampleRefer: { en: '/lead refer huda by salem', ar: '/lead إحالة هدى من سالم' },
  exampleAdvocate: { en: '/lead advocate salem', ar: '/lead تزكية سالم' },
} satisfies Record<string, Sentence>;
