import type { Sentence } from './say.ts';

/** `/touchbase`: help, language, zone, status. */
export const touchbaseWords = {
  help: {
    en: [
      '*What you can type*',
      '`/touch` your list for today',
      '`/touch done huda reached, wants 3 beds next thursday 4pm` what happened, and what you promised',
      '`/touch log huda call no answer` something no touch asked for',
      '`/touch snooze huda thursday` · `/touch skip huda on holiday`',
      '`/touch plan huda buyer` · `/touch pause huda until 1 december` · `/touch resume huda` the plan of a person',
      '`/lead refer huda by salem` who sent whom · `/lead advocate salem` promised to send people',
      '`/lead add` a new person, in a form; also *Make this a lead* on a message',
      '`/lead show huda` everything known about a person · `/lead edit huda birthday 14 march`',
      '`/optout huda` somebody asked to be left alone',
      '`/deal huda 2,100,000 52,500` a sale closed',
      '`/source cost zillow 1500 each month` · `/source list` for managers',
      '`/touch away until thursday cover @sara` · `/touch back` who has your touches meanwhile',
      '`/touchbase mornings evening` · `/touchbase days sunday to thursday` when your list comes',
      '`/touchbase language arabic` · `/touchbase zone Asia/Dubai` your own settings',
      '`/touchbase setup` for administrators · `/touchbase status` · `/touchbase holidays` for managers',
      '`/touchbase plans` for managers: look at the plans, edit them, copy, import and export',
      '`/touchbase quarantine` for managers: what arrived and was not understood',
      '`/touchbase cap 2` · `/touchbase coordinator @name` what managers settle for all plans',
    ].join('\n'),
    ar: [
      '*ما يمكن كتابته*',
      '`/touch` قائمتك لليوم',
      '`/touch تم هدى تم الرد، تريد ٣ غرف ثم الخميس الساعة ٤ مساءً` ما حدث وما وعدت به',
      '`/touch سجل هدى مكالمة لم يرد` ما حدث دون موعد',
      '`/touch أجل هدى الخميس` · `/touch تخط هدى في إجازة`',
      '`/touch خطة هدى الشراء` · `/touch أوقف هدى حتى ١ ديسمبر` · `/touch استأنف هدى` خطة شخص',
      '`/lead إحالة هدى من سالم` من أحال من · `/lead تزكية سالم` وعد بتزكيتك لدى آخرين',
      '`/lead إضافة` شخص جديد، في نموذج، وكذلك من قائمة الاختصارات على أي رسالة',
      '`/lead عرض هدى` كل ما نعرفه عن شخص · `/lead تعديل هدى ميلاد ١٤ مارس`',
      '`/optout هدى` طلب أحدهم عدم التواصل معه',
      '`/deal هدى 2,100,000 52,500` تمت صفقة',
      '`/source cost zillow 1500 كل شهر` · `/source list` للمديرين',
      '`/touch غياب حتى الخميس بديل @سارة` · `/touch عودة` لمن تواصلاتك خلال غيابك',
      '`/touchbase القائمة المساء` · `/touchbase أيام العمل الأحد إلى الخميس` متى تصلك القائمة',
      '`/touchbase language english` · `/touchbase zone Asia/Dubai` إعداداتك',
      '`/touchbase setup` لمسؤولي النظام · `/touchbase status` · `/touchbase المناسبات` للمديرين',
      '`/touchbase خطط` للمديرين: عرض الخطط وتعديلها ونسخها واستيرادها وتصديرها',
      '`/touchbase وارد` للمديرين: ما وصل ولم يُفهم',
      '`/touchbase حد 2` · `/touchbase منسق @name` ما يقرره المديرون لكل الخطط',
    ].join('\n'),
  },
  unknown: {
    en: 'I do not know “{said}” after `/touchbase`. There are: setup, plans, quarantine, holidays, cap, coordinator, language, zone, mornings, days, status, help.',
    ar: 'لا أعرف «{said}» بعد `/touchbase`. المتاح: إعداد، خطط، وارد، المناسبات، الحد، المنسق، لغة، توقيت، القائمة، أيام العمل، حالة، مساعدة.',
  },
  languageSet: { en: 'From now on I write to you in English.', ar: 'سأكتب لك بالعربية من الآن.' },
  languageAsk: {
    en: 'I write to you in English. For Arabic: `/touchbase language arabic`',
    ar: 'أكتب لك بالعربية. للإنجليزية: `/touchbase language english`',
  },
  languageUnknown: {
    en: 'I speak English and Arabic: `/touchbase language english` or `/touchbase language arabic`',
    ar: 'أتحدث العربية والإنجليزية: `/touchbase language arabic` أو `/touchbase language english`',
  },
  zoneSet: {
    en: 'Your mornings follow {zone} from now on; it is {time} there.',
    ar: 'صباحك من الآن بتوقيت {zone}، والساعة هناك {time}.',
  },
  zoneAsk: {
    en: 'Your time zone is {zone}; it is {time} there. To set another: `/touchbase zone Asia/Dubai`; to follow your Slack profile: `/touchbase zone slack`',
    ar: 'منطقتك الزمنية {zone}، والساعة هناك {time}. لتغييرها: `/touchbase zone Asia/Dubai`، ولاتباع ملفك في Slack: `/touchbase zone slack`',
  },
  zoneUnknown: {
    en: '“{said}” is no time zone I know. For example: `/touchbase zone Asia/Dubai`',
    ar: '«{said}» ليست منطقة زمنية أعرفها. مثال: `/touchbase zone Asia/Dubai`',
  },

  statusTitle: {
    en: '{stuck, plural, =0 {*All is well.*} one {*One message is stuck.*} other {*# messages are stuck.*}}',
    ar: '{stuck, plural, =0 {*كل شيء على ما يرام.*} zero {*كل شيء على ما يرام.*} one {*رسالة واحدة عالقة.*} two {*رسالتان عالقتان.*} few {*# رسائل عالقة.*} many {*# رسالة عالقة.*} other {*# رسالة عالقة.*}}',
  },
  statusWaiting: {
    en: 'Messages waiting to go out: {n, number}',
    ar: 'رسائل في انتظار الإرسال: {n, number}',
  },
  statusOldest: { en: 'The oldest has been waiting since {moment}', ar: 'أقدمها منذ {moment}' },
  statusSlack: { en: 'Slack’s last word: {error}', ar: 'آخر رد من Slack: {error}' },
  statusDeliveries: {
    en: 'Deliveries kept but not understood: {quarantined, number}; not looked at yet: {stored, number}',
    ar: 'ما وصل ولم يُفهم: {quarantined, number}، وما لم يُعالج بعد: {stored, number}',
  },
  statusPeople: {
    en: '{agents, plural, one {One agent} other {# agents}}, leads in {leads}, reports in {reports}',
    ar: '{agents, plural, zero {لا وكلاء} one {وكيل واحد} two {وكيلان} few {# وكلاء} many {# وكيلًا} other {# وكيل}}، العملاء في {leads}، التقارير في {reports}',
  },
  statusDead: {
    en: '{kind} for {recipient}, wanted {moment}: Slack said “{error}”',
    ar: '{kind} إلى {recipient}، وقت الطلب {moment}: رد Slack «{error}»',
  },
  statusTryAgain: { en: 'Try the stuck ones again', ar: 'إعادة المحاولة للرسائل العالقة' },
  triedAgain: {
    en: '{n, plural, =0 {Nothing was stuck.} one {One message goes out again.} other {# messages go out again.}}',
    ar: '{n, plural, =0 {لا شيء عالق.} zero {لا شيء عالق.} one {تُرسل رسالة واحدة من جديد.} two {تُرسل رسالتان من جديد.} few {تُرسل # رسائل من جديد.} many {تُرسل # رسالة من جديد.} other {تُرسل # رسالة من جديد.}}',
  },
  notSetUpChannel: { en: 'no channel yet', ar: 'لا قناة بعد' },
} satisfies Record<string, Sentence>;

/** What a message was about, for `/touchbase status`. */
export const tellingWords = {
  'lead-card': { en: 'A lead card', ar: 'بطاقة عميل' },
  'lead-contact': { en: 'A lead’s contact', ar: 'بيانات عميل' },
  'lead-unclaimed': { en: 'A reminder of an unclaimed lead', ar: 'تذكير بعميل لم يُستلم' },
  'lead-after-opt-out': { en: 'An inquiry after an opt-out', ar: 'استفسار بعد طلب عدم التواصل' },
  morning: { en: 'A morning', ar: 'رسالة الصباح' },
  touch: { en: 'A touch', ar: 'تواصل' },
  cover: { en: 'Covering for somebody', ar: 'تغطية غياب' },
  'plan-moves': { en: 'Moves between plans', ar: 'الانتقال بين الخطط' },
  digest: { en: 'The weekly digest', ar: 'التقرير الأسبوعي' },
  'source-new': { en: 'A new source', ar: 'مصدر جديد' },
  'delivery-quarantined': { en: 'A delivery not understood', ar: 'وارد غير مفهوم' },
} satisfies Record<string, Sentence>;
