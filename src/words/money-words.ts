import type { Sentence } from './say.ts';

/** What sources cost, and closed sales. */
export const moneyWords = {
  // Amounts
  amountNotANumber: {
    en: 'That is not an amount I can read. Write it like `1500`, `1,500.50` or `1.5k`.',
    ar: 'لم أستطع قراءة المبلغ. يُكتب هكذا: `1500` أو `1,500.50` أو `١٥٠٠`.',
  },
  amountNegative: {
    en: 'An amount cannot be below zero. Write what was paid, like `1500`.',
    ar: 'لا يكون المبلغ أقل من صفر. يُكتب المبلغ المدفوع، مثل `1500`.',
  },
  amountTooPrecise: {
    en: 'That has more decimals than {currency} has. A comma groups and a point divides: `1,500` is fifteen hundred.',
    ar: 'في المبلغ منازل عشرية أكثر مما في عملة {currency}. الفاصلة للآلاف والنقطة للكسور: `1,500` ألف وخمسمئة.',
  },
  amountTooLarge: {
    en: 'That is more than I can add up exactly. Please check the zeros.',
    ar: 'المبلغ أكبر مما أستطيع جمعه بدقة. يُرجى التحقق من عدد الأصفار.',
  },
  amountOtherCurrency: {
    en: 'That says {said}, but your team counts in {currency}. Please convert it first.',
    ar: 'المبلغ بعملة {said} بينما يحسب فريقك بعملة {currency}. يُرجى تحويله أولًا.',
  },

  // Costs
  sourceUnknownWord: {
    en: 'I do not know “{said}” after `/source`. What works: `/source cost zillow 1500 each month` and `/source list`.',
    ar: 'لا أعرف «{said}» بعد `/source`. المتاح: `/source cost zillow 1500 كل شهر` و `/source list`.',
  },
  costNoAmount: {
    en: 'How much does it cost? The amount comes after the source, for example: `/source cost zillow 1500 each month`',
    ar: 'كم التكلفة؟ يأتي المبلغ بعد المصدر، مثل: `/source cost zillow 1500 كل شهر`',
  },
  costNoSource: {
    en: 'Which source costs that? Its name comes first, for example: `/source cost zillow 1500`',
    ar: 'تكلفة أي مصدر؟ يأتي اسمه أولًا، مثل: `/source cost zillow 1500`',
  },
  costNow: {
    en: '{hasCampaign, select, yes {*{source}*, campaign {campaign}} other {*{source}*}}: {eachMonth, select, yes {*{amount}* each month from {month} on.} other {*{amount}* for {month}.}}',
    ar: '{hasCampaign, select, yes {*{source}*، حملة {campaign}} other {*{source}*}}: {eachMonth, select, yes {*{amount}* كل شهر ابتداءً من {month}.} other {*{amount}* لشهر {month}.}}',
  },
  costReplaced: { en: 'It was {amount} before.', ar: 'كانت من قبل {amount}.' },
  costSame: { en: 'It was that already.', ar: 'كانت كذلك من قبل.' },
  costInsteadOf: {
    en: 'In that month it stands instead of the {amount} of each month.',
    ar: 'تحل في ذلك الشهر محل {amount} المسجلة لكل شهر.',
  },
  costKept: {
    en: '{month} keeps the amount entered for it alone: {amount}.',
    ar: 'يبقى لشهر {month} المبلغ المسجل له وحده: {amount}.',
  },
  costNewSource: {
    en: 'This source is new: no lead has come from it yet. If it was a slip, `{undo}` forgets it.',
    ar: 'هذا مصدر جديد لم يصل منه أي عميل محتمل بعد. إن كان خطأ في الكتابة فالأمر `{undo}` يحذفه.',
  },
  costNewCampaign: {
    en: 'This campaign is new. If it was a slip, `{undo}` forgets it.',
    ar: 'هذه حملة جديدة. إن كانت خطأ في الكتابة فالأمر `{undo}` يحذفها.',
  },
  /** As it is typed, at the end of a command to copy. */
  costEachMonth: { en: 'each month', ar: 'كل شهر' },
  costForgotten: {
    en: '{hasCampaign, select, yes {*{source}*, campaign {campaign},} other {*{source}*}} is forgotten: no lead came through it and it costs nothing.',
    ar: 'حُذف {hasCampaign, select, yes {*{source}*، حملة {campaign}} other {*{source}*}}: لم يصل عبره أي عميل محتمل ولا تكلفة له.',
  },
  costNothingToForget: {
    en: 'I know no source “{said}”, so there is nothing to set to zero. Your sources: {known}',
    ar: 'لا أعرف مصدرًا باسم «{said}»، فلا شيء لتصفيره. مصادرك: {known}',
  },
  costNoSourceKnown: {
    en: 'I know no source “{said}”; there is none yet.',
    ar: 'لا أعرف مصدرًا باسم «{said}»، ولا توجد مصادر بعد.',
  },
  costNearlyKnown: {
    en: 'I know no source “{said}”. Did you mean this?',
    ar: 'لا أعرف مصدرًا باسم «{said}». هل المقصود هذا؟',
  },
  costQuoted: {
    en: 'If it really is another source, put its name in quotes: {command}',
    ar: 'إن كان مصدرًا آخر فعلًا فيوضع اسمه بين علامتي اقتباس: {command}',
  },
  sourcesTitle: { en: '*Sources in {month}*', ar: '*المصادر في {month}*' },
  sourceLine: {
    en: '*{source}*: {leads, plural, =0 {no leads} one {# lead} other {# leads}}, {cost}',
    ar: '*{source}*: {leads, plural, =0 {لا عملاء محتملين} zero {لا عملاء محتملين} one {عميل محتمل واحد} two {عميلان محتملان} few {# عملاء محتملين} many {# عميلًا محتملًا} other {# عميل محتمل}}، {cost}',
  },
  sourceLineNoCost: {
    en: '*{source}*: {leads, plural, =0 {no leads} one {# lead} other {# leads}}, no cost entered',
    ar: '*{source}*: {leads, plural, =0 {لا عملاء محتملين} zero {لا عملاء محتملين} one {عميل محتمل واحد} two {عميلان محتملان} few {# عملاء محتملين} many {# عميلًا محتملًا} other {# عميل محتمل}}، لم تُسجل تكلفة',
  },
  sourcesNone: {
    en: 'There is no source yet. One appears with its first lead, or with its cost: `/source cost zillow 1500 each month`',
    ar: 'لا توجد مصادر بعد. يظهر المصدر مع أول عميل يصل منه أو مع تكلفته: `/source cost zillow 1500 كل شهر`',
  },
  sourcesHowTo: {
    en: 'Leads so far this month, cost of the whole month. To enter one: `/source cost {source} 1500 each month`',
    ar: 'العملاء حتى الآن هذا الشهر، والتكلفة للشهر كله. لتسجيل تكلفة: `/source cost {source} 1500 كل شهر`',
  },

  // Deals
  dealTitle: { en: 'Closed sale', ar: 'صفقة مغلقة' },
  dealSubmit: { en: 'Record', ar: 'تسجيل' },
  dealAbout: { en: 'A sale closed with *{name}*.', ar: 'أُغلقت صفقة مع *{name}*.' },
  dealWho: { en: 'With whom', ar: 'مع من' },
  dealWhoHint: { en: 'A name, part of one, a phone or an e-mail.', ar: 'الاسم أو جزء منه أو هاتف أو بريد.' },
  dealPrice: { en: 'Price ({currency})', ar: 'السعر ({currency})' },
  dealCommission: { en: 'Commission ({currency})', ar: 'العمولة ({currency})' },
  dealCommissionHint: { en: 'What your team earns from it.', ar: 'ما يحصل عليه فريقك من الصفقة.' },
  dealCosts: { en: 'Deal costs ({currency})', ar: 'تكاليف الصفقة ({currency})' },
  dealClosedOn: { en: 'Closing day', ar: 'يوم الإغلاق' },

  dealNoWho: {
    en: 'Whose sale was it? The name comes first, for example: `/deal huda 2,100,000 52,500`',
    ar: 'صفقة من؟ يأتي الاسم أولًا، مثل: `/deal هدى 2,100,000 52,500`',
  },
  dealNoCommission: {
    en: 'The price needs the commission after it, for example: `/deal huda 2,100,000 52,500`',
    ar: 'بعد السعر تأتي العمولة، مثل: `/deal هدى 2,100,000 52,500`',
  },
  dealNoCosts: {
    en: 'After “costs” comes one amount, for example: `/deal huda 2,100,000 52,500 costs 3,000`',
    ar: 'بعد «تكاليف» يأتي مبلغ واحد، مثل: `/deal هدى 2,100,000 52,500 تكاليف 3,000`',
  },
  dealAhead: {
    en: 'That is still ahead: {day}. A sale is recorded on the day it closes or after it.',
    ar: '{day} لم يأتِ بعد. تُسجل الصفقة في يوم إغلاقها أو بعده.',
  },
  dealDayMissing: { en: 'On which day did it close?', ar: 'في أي يوم أُغلقت؟' },
  dealWhoNone: {
    en: 'Nobody among your contacts fits this. Try another part of the name, a phone or an e-mail.',
    ar: 'لا أحد من جهات اتصالك يطابق هذا. يمكن تجربة جزء آخر من الاسم أو هاتف أو بريد.',
  },
  dealWhoMany: {
    en: 'Too many people fit this. Add a word of the name, a phone or an e-mail.',
    ar: 'كثيرون يطابقون هذا. يمكن إضافة كلمة من الاسم أو هاتف أو بريد.',
  },
  dealGone: { en: 'I cannot find this person any more.', ar: 'لم أعد أجد هذا الشخص.' },
  dealRecorded: { en: 'Recorded: the sale with *{name}*.', ar: 'سُجلت الصفقة مع *{name}*.' },
  dealRecordedBefore: {
    en: 'This very sale with *{name}* is recorded already; nothing was added.',
    ar: 'هذه الصفقة نفسها مع *{name}* مسجلة من قبل، ولم يُضف شيء.',
  },
  dealFigures: {
    en: 'Price {price}, commission {commission}, deal costs {costs}: profit {profit}. Closed {day}.',
    ar: 'السعر {price}، العمولة {commission}، تكاليف الصفقة {costs}، الربح {profit}. يوم الإغلاق: {day}.',
  },
  dealSource: { en: 'It counts for *{source}*.', ar: 'تُحسب لمصدر *{source}*.' },
  dealNoSource: {
    en: 'There was no lead of this person before that day, so it counts for no source.',
    ar: 'لم يصل هذا الشخص كعميل محتمل قبل ذلك اليوم، فلا تُحسب لأي مصدر.',
  },
} satisfies Record<string, Sentence>;
