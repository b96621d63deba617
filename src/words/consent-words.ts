import type { Sentence } from './say.ts';

/** What people agreed to: recorded, withdrawn, shown. */
export const consentWords = {
  example: {
    en: '`/lead consent huda email wrote: please send me your newsletter on 3 may`',
    ar: '`/lead موافقة هدى بريد كتبت: أرسلوا لي جديدكم بتاريخ ٣ مايو`',
  },
  recorded: {
    en: 'Recorded that *{name}* agreed to be contacted in any way.',
    ar: 'سُجّلت موافقة *{name}* على التواصل بأي وسيلة.',
  },
  recordedChannel: {
    en: 'Recorded that *{name}* agreed to {channel}.',
    ar: 'سُجّلت موافقة *{name}*، والوسيلة: {channel}.',
  },
  butOptedOut: {
    en: 'But *{name}* had asked to be left alone, and that stands. A manager takes it back with `/optout undo`, in the person’s own words.',
    ar: 'لكن طلب عدم التواصل من *{name}* ما زال قائمًا، ويتراجع عنه المديرون عبر `/optout تراجع` بكلمات صاحب الطلب نفسه.',
  },
  before: {
    en: 'That consent of *{name}* was recorded before; it stands.',
    ar: 'سبق تسجيل هذه الموافقة من *{name}*، وهي قائمة.',
  },
  withdrawnSince: {
    en: '*{name}* has withdrawn it since, so a consent from before does not count.',
    ar: 'سُحبت موافقة *{name}* بعد ذلك التاريخ، فلا تُحتسب موافقة أقدم.',
  },
  wordsMissing: {
    en: 'In which words did *{name}* agree, and when? For example: {example}',
    ar: 'ما نص الموافقة من *{name}*، ومتى كانت؟ مثال: {example}',
  },
  inFuture: {
    en: 'A consent is recorded once it has been given; this day is still to come.',
    ar: 'تُسجّل الموافقة بعد الحصول عليها، وهذا اليوم لم يأتِ بعد.',
  },
  withdrawn: {
    en: 'Recorded that *{name}* withdrew what they had agreed to. What needs no consent goes on; to stop everything: `/optout`',
    ar: 'سُجّل سحب الموافقة من *{name}*. ما لا يحتاج إلى موافقة يستمر، ولإيقاف كل شيء: `/optout`',
  },
  withdrawnChannel: {
    en: 'Recorded that *{name}* no longer agrees to {channel}. What needs no consent goes on; to stop it all: `/optout`',
    ar: 'سُجّل سحب موافقة *{name}*، والوسيلة: {channel}. ما لا يحتاج إلى موافقة يستمر، ولإيقافه كله: `/optout`',
  },
  noneStanding: {
    en: 'No such consent of *{name}* is recorded.',
    ar: 'لا توجد موافقة مسجلة كهذه من *{name}*.',
  },
  gone: { en: 'I cannot find this person any more.', ar: 'لم أعد أجد هذا الشخص.' },

  // In /lead show
  line: {
    en: 'Agreed to {channel} on {day} ({how}): “{words}”',
    ar: 'موافقة بتاريخ {day} ({how})، والوسيلة: {channel}. «{words}»',
  },
  lineNoWords: {
    en: 'Agreed to {channel} on {day} ({how})',
    ar: 'موافقة بتاريخ {day} ({how})، والوسيلة: {channel}',
  },
  anyChannel: { en: 'being contacted in any way', ar: 'أي وسيلة' },
  more: {
    en: 'and {n, plural, one {one earlier consent} other {# earlier consents}}',
    ar: 'وقبلها {n, plural, zero {لا شيء} one {موافقة واحدة} two {موافقتان} few {# موافقات} many {# موافقة} other {# موافقة}}',
  },
  byPerson: { en: 'recorded by {who}', ar: 'سجّلها {who}' },
  ways: {
    command: { en: 'typed', ar: 'كتابةً' },
    button: { en: 'by a button', ar: 'عبر زر' },
    form: { en: 'in a form', ar: 'في نموذج' },
    page: { en: 'by themselves, on a page', ar: 'على صفحة، من صاحبها' },
    intake: { en: 'with an inquiry', ar: 'مع استفسار' },
    import: { en: 'by a file', ar: 'من ملف' },
    'opt-out-undone': { en: 'when an opt-out was taken back', ar: 'عند التراجع عن طلب عدم التواصل' },
  },
} satisfies Record<string, Sentence | Record<string, Sentence>>;
