import type { Sentence } from './say.ts';

/** The weekly digest of lead sources. */
export const digestWords = {
  title: { en: '*Lead sources, {days}*', ar: '*مصادر العملاء، {days}*' },

  noLeads: {
    en: '{previous, plural, =0 {No leads came in this week, nor in the week before.} one {No leads came in this week; there was one the week before.} other {No leads came in this week; there were # the week before.}} Please check that your sources still reach Touchbase.',
    ar: '{previous, plural, =0 {لم يصل أي عميل محتمل هذا الأسبوع ولا في الأسبوع السابق.} zero {لم يصل أي عميل محتمل هذا الأسبوع ولا في الأسبوع السابق.} one {لم يصل أي عميل محتمل هذا الأسبوع، ووصل عميل واحد في الأسبوع السابق.} two {لم يصل أي عميل محتمل هذا الأسبوع، ووصل عميلان في الأسبوع السابق.} few {لم يصل أي عميل محتمل هذا الأسبوع، ووصل # عملاء في الأسبوع السابق.} many {لم يصل أي عميل محتمل هذا الأسبوع، ووصل # عميلًا في الأسبوع السابق.} other {لم يصل أي عميل محتمل هذا الأسبوع، ووصل # عميل في الأسبوع السابق.}} يُرجى التأكد من أن المصادر ما زالت متصلة بـ Touchbase.',
  },
  nobodyContacted: {
    en: '{leads, plural, one {The one lead of the week has not been reached yet: call today.} other {None of the # leads of the week has been reached yet: call them today, the oldest first.}}',
    ar: '{leads, plural, zero {لا عملاء محتملين هذا الأسبوع.} one {وصل عميل محتمل واحد هذا الأسبوع ولم يتم الوصول إليه بعد: الاتصال اليوم أفضل.} two {وصل عميلان محتملان هذا الأسبوع ولم يتم الوصول إلى أي منهما بعد: الاتصال اليوم أفضل، والأقدم أولًا.} few {وصل # عملاء محتملين هذا الأسبوع ولم يتم الوصول إلى أي منهم بعد: الاتصال اليوم أفضل، والأقدم أولًا.} many {وصل # عميلًا محتملًا هذا الأسبوع ولم يتم الوصول إلى أي منهم بعد: الاتصال اليوم أفضل، والأقدم أولًا.} other {وصل # عميل محتمل هذا الأسبوع ولم يتم الوصول إلى أي منهم بعد: الاتصال اليوم أفضل، والأقدم أولًا.}}',
  },
  bestAndSlowest: {
    en: '*{best}* brought {deals, number} of {all, plural, one {# deal} other {# deals}} in a year for {share} of the spend; leads from *{slow}* waited {wait} for a first attempt: call those first.',
    ar: 'خلال سنة جاءت {deals, number} من أصل {all, plural, zero {# صفقة} one {صفقة واحدة} two {صفقتين} few {# صفقات} many {# صفقة} other {# صفقة}} عبر *{best}* مقابل {share} من الإنفاق؛ وانتظر عملاء *{slow}* {wait} حتى أول محاولة: الأفضل البدء بهم.',
  },
  slowest: {
    en: 'Leads from *{slow}* waited {wait} for a first attempt. Call those first: the sooner the call, the likelier the answer.',
    ar: 'انتظر عملاء *{slow}* {wait} حتى أول محاولة. الأفضل البدء بهم: كلما أسرع الاتصال زاد احتمال الرد.',
  },
  costWithoutDeals: {
    en: '*{name}* has cost {cost} in a year without a deal. Find out why, or put the money elsewhere.',
    ar: 'كلّف *{name}* {cost} خلال سنة دون أي صفقة. يُستحسن معرفة السبب أو توجيه المبلغ إلى مصدر آخر.',
  },
  best: {
    en: '*{best}* returned {roi} in a year: {deals, number} of {all, plural, one {# deal} other {# deals}} for {share} of the spend. It may deserve a bigger share.',
    ar: 'بلغ عائد *{best}* خلال سنة {roi}: {deals, number} من أصل {all, plural, zero {# صفقة} one {صفقة واحدة} two {صفقتين} few {# صفقات} many {# صفقة} other {# صفقة}} مقابل {share} من الإنفاق. قد يستحق حصة أكبر.',
  },
  steady: {
    en: '{missed, plural, =0 {Every lead of the week was reached. Keep it up.} one {{contacted, number} of {leads, number} leads of the week were reached. One is still to be called.} other {{contacted, number} of {leads, number} leads of the week were reached. # are still to be called.}}',
    ar: '{missed, plural, =0 {تم الوصول إلى كل عملاء الأسبوع. عمل رائع.} zero {تم الوصول إلى كل عملاء الأسبوع. عمل رائع.} one {تم الوصول إلى {contacted, number} من {leads, number} من عملاء الأسبوع، وبقي واحد.} two {تم الوصول إلى {contacted, number} من {leads, number} من عملاء الأسبوع، وبقي اثنان.} few {تم الوصول إلى {contacted, number} من {leads, number} من عملاء الأسبوع، وبقي #.} many {تم الوصول إلى {contacted, number} من {leads, number} من عملاء الأسبوع، وبقي #.} other {تم الوصول إلى {contacted, number} من {leads, number} من عملاء الأسبوع، وبقي #.}}',
  },

  week: {
    en: 'Leads {leads} ({leadsChange}), claimed {claimed} ({claimedChange}), attempted {attempted} ({attemptedChange}), contacted {contacted} ({contactedChange}), deals {deals} ({dealsChange}). Cost {cost}; the week before, {costBefore}. In brackets: the change since the week before.',
    ar: 'عملاء محتملون {leads} ({leadsChange})، تم استلامهم {claimed} ({claimedChange})، جرت محاولة مع {attempted} ({attemptedChange})، تم الوصول {contacted} ({contactedChange})، صفقات {deals} ({dealsChange}). التكلفة {cost}، وفي الأسبوع السابق {costBefore}. بين القوسين: التغير عن الأسبوع السابق.',
  },

  roiChart: { en: 'ROI by source, one year', ar: 'العائد حسب المصدر، خلال سنة' },
  roiUnit: { en: 'ROI in percent', ar: 'العائد بالنسبة المئوية' },
  roiSeries: { en: 'ROI', ar: 'العائد' },
  leadsChart: { en: 'Leads of the week by source', ar: 'عملاء الأسبوع حسب المصدر' },
  leadsUnit: { en: 'Leads', ar: 'عملاء محتملون' },
  leadsSeries: { en: 'Leads', ar: 'عملاء محتملون' },
  contactedSeries: { en: 'Contacted', ar: 'تم الوصول إليهم' },
  chartPart: {
    en: 'The chart shows {n, number} of {all, number} sources; the table has the rest.',
    ar: 'يعرض الرسم {n, number} من {all, number} من المصادر، والبقية في الجدول.',
  },

  source: { en: 'Source', ar: 'المصدر' },
  leads: { en: 'Leads', ar: 'عملاء' },
  change: { en: '± leads', ar: '± عملاء' },
  claimed: { en: 'Claimed', ar: 'مُستلمون' },
  attempted: { en: 'Attempted', ar: 'جرت محاولة' },
  contacted: { en: 'Contacted', ar: 'تم الوصول' },
  cost: { en: 'Cost', ar: 'التكلفة' },
  deals: { en: 'Deals', ar: 'صفقات' },
  roi: { en: 'ROI, one year', ar: 'العائد خلال سنة' },
  unknownSource: { en: 'Deals without a lead', ar: 'صفقات بلا مصدر' },
  otherSources: {
    en: '{n, plural, one {# more source} other {# more sources}}',
    ar: '{n, plural, zero {# مصدر آخر} one {مصدر واحد آخر} two {مصدران آخران} few {# مصادر أخرى} many {# مصدرًا آخر} other {# مصدر آخر}}',
  },
  total: { en: 'All', ar: 'المجموع' },
  lineInWords: {
    en: '{source}: leads {leads}, contacted {contacted}, cost {cost}, deals {deals}, ROI {roi}',
    ar: '{source}: عملاء {leads}، تم الوصول {contacted}، التكلفة {cost}، صفقات {deals}، العائد {roi}',
  },

  daysCovered: {
    en: 'Leads that arrived {days}, and what had happened to them by {asOf}; deals that closed {days}; the share of the monthly costs that falls on these days. Time in {zone}, amounts in {currency}.',
    ar: 'العملاء الذين وصلوا {days} وما تم معهم حتى {asOf}، والصفقات المغلقة {days}، ونصيب هذه الأيام من التكاليف الشهرية. التوقيت {zone}، والمبالغ بعملة {currency}.',
  },
  roiCovered: {
    en: 'ROI, {days}: (commission − deal costs − source cost) / source cost.',
    ar: 'العائد، {days}: (العمولة − تكاليف الصفقة − تكلفة المصدر) / تكلفة المصدر.',
  },
  noCost: {
    en: '“–” under ROI: no cost is known for those months. To enter one: `/source cost {name} 1500 each month`',
    ar: '«–» في خانة العائد: لا تكلفة معروفة لتلك الأشهر. لتسجيلها: `/source cost {name} 1500 كل شهر`',
  },
  noSource: {
    en: 'Deals of people who had no lead belong to no source; they have no cost and so no ROI.',
    ar: 'صفقات من لم يصلوا كعملاء محتملين لا تتبع أي مصدر، فلا تكلفة لها ولا عائد.',
  },
  otherCurrency: {
    en: '{n, plural, one {One amount that was entered in another currency than {currency} is not counted.} other {# amounts that were entered in another currency than {currency} are not counted.}}',
    ar: '{n, plural, zero {كل المبالغ محسوبة.} one {لم يُحسب مبلغ واحد مسجل بعملة غير {currency}.} two {لم يُحسب مبلغان مسجلان بعملة غير {currency}.} few {لم تُحسب # مبالغ مسجلة بعملة غير {currency}.} many {لم يُحسب # مبلغًا مسجلًا بعملة غير {currency}.} other {لم يُحسب # مبلغ مسجل بعملة غير {currency}.}}',
  },
} satisfies Record<string, Sentence>;
