import type { Sentence } from './say.ts';

/** Being away, covering for somebody who is, and being back. */
export const awayWords = {
  waits: {
    en: 'You are away {span, select, day {{until}} now {until {until}, that day included} other {from {from} until {until}, that day included}}. Your touches wait meanwhile, and nothing is told. Your next list is for {next}.',
    ar: 'سُجّل غيابك {span, select, day {{until}} now {حتى {until}، واليوم الأخير مشمول} other {من {from} حتى {until}، واليوم الأخير مشمول}}. تواصلاتك تنتظر خلال ذلك دون رسائل. قائمتك التالية: {next}.',
  },
  covered: {
    en: 'You are away {span, select, day {{until}} now {until {until}, that day included} other {from {from} until {until}, that day included}}. {cover} has your touches meanwhile and is told so. Your next list is for {next}.',
    ar: 'سُجّل غيابك {span, select, day {{until}} now {حتى {until}، واليوم الأخير مشمول} other {من {from} حتى {until}، واليوم الأخير مشمول}}. تواصلاتك خلال ذلك لدى {cover}، مع إشعار بذلك. قائمتك التالية: {next}.',
  },
  undo: { en: 'Not away after all', ar: 'إلغاء الغياب' },
  back: {
    en: 'Welcome back. {n, plural, =0 {Nothing is due.} one {# touch is due: `/touch`} other {# touches are due: `/touch`}}',
    ar: 'أهلًا بعودتك. {n, plural, =0 {لا شيء مستحق.} zero {لا شيء مستحق.} one {تواصل واحد مستحق: `/touch`} two {تواصلان مستحقان: `/touch`} few {# تواصلات مستحقة: `/touch`} many {# تواصلًا مستحقًا: `/touch`} other {# تواصل مستحق: `/touch`}}',
  },
  takenBack: {
    en: 'Taken back: you are not going to be away.',
    ar: 'أُلغي الغياب.',
  },
  notAway: {
    en: 'You are not away. To be away: `{example}`',
    ar: 'لا غياب مسجّل لك. لتسجيله: `{example}`',
  },
  saidSince: {
    en: 'You have said something else since: you are away until {until}. `/touch back` ends that.',
    ar: 'سُجّل بعد ذلك غياب آخر حتى {until}. ينهيه `/touch عودة`.',
  },
  state: {
    en: 'You are away {span, select, day {{until}} now {until {until}, that day included} other {from {from} until {until}, that day included}}. `/touch back` ends that.',
    ar: 'غيابك المسجّل: {span, select, day {{until}} now {حتى {until}، واليوم الأخير مشمول} other {من {from} حتى {until}، واليوم الأخير مشمول}}. ينهيه `/touch عودة`.',
  },

  // Refusals
  untilMissing: { en: 'Until when? For example: `{example}`', ar: 'حتى متى؟ مثال: `{example}`' },
  unclear: {
    en: 'I could not read “{said}”. For example: `{example}`',
    ar: 'لم يتضح «{said}». مثال: `{example}`',
  },
  inThePast: {
    en: 'That is in the past: {day}. For example: `{example}`',
    ar: '{day} في الماضي. مثال: `{example}`',
  },
  endsBefore: {
    en: 'That would end ({until}) before it begins ({from}). For example: `{example}`',
    ar: 'النهاية ({until}) قبل البداية ({from}). مثال: `{example}`',
  },
  coverIsYou: {
    en: 'Somebody else has to cover for you. Without a cover your touches wait.',
    ar: 'تغطية الغياب تكون من شخص آخر. ودون تغطية تنتظر تواصلاتك.',
  },
  coverIsNoAgent: {
    en: '{who} cannot cover for you: only agents can, the members of the leads channel.',
    ar: 'لا يمكن أن تكون التغطية لدى {who}: هي للوكلاء فقط، أي أعضاء قناة العملاء المحتملين.',
  },
  coverIsAway: {
    en: '{who} is away too, until {until}. Somebody else may cover; without a cover your touches wait.',
    ar: 'هناك غياب مسجّل لـ {who} أيضًا حتى {until}. يمكن اختيار شخص آخر، ودون تغطية تنتظر تواصلاتك.',
  },
  coverUnknown: {
    en: 'I know no agent called “{said}”. A mention is surest: `{example}`',
    ar: 'لا أجد بين الوكلاء «{said}». الأضمن ذكر الشخص بعلامة @: `{example}`',
  },
  coverMany: {
    en: '“{said}” may be more than one agent. A mention is surest: `{example}`',
    ar: '«{said}» قد يعني أكثر من وكيل. الأضمن ذكر الشخص بعلامة @: `{example}`',
  },
  example: {
    en: '/touch away until thursday cover @sara',
    ar: '/touch غياب حتى الخميس بديل @سارة',
  },

  // To the one who covers
  coverBegins: {
    en: '{who} is away {span, select, day {{until}} now {until {until}, that day included} other {from {from} until {until}, that day included}}, and you have their touches meanwhile. They come in your own list, each with the name.',
    ar: 'غياب {who}: {span, select, day {{until}} now {حتى {until}، واليوم الأخير مشمول} other {من {from} حتى {until}، واليوم الأخير مشمول}}، والتواصلات خلال ذلك لديك. تأتي ضمن قائمتك، ومع كل منها الاسم.',
  },
  coverDueNow: {
    en: '{n, plural, one {# of them is due now: `/touch`} other {# of them are due now: `/touch`}}',
    ar: '{n, plural, zero {لا شيء منها مستحق الآن} one {واحد منها مستحق الآن: `/touch`} two {اثنان منها مستحقان الآن: `/touch`} few {# منها مستحقة الآن: `/touch`} many {# منها مستحقة الآن: `/touch`} other {# منها مستحقة الآن: `/touch`}}',
  },
  coverOver: {
    en: 'You no longer cover for {who}.',
    ar: 'انتهت تغطيتك لغياب {who}.',
  },
  coverEnded: {
    en: 'You no longer cover for {who}: their touches are not in your list any more. Thank you.',
    ar: 'انتهت تغطيتك لغياب {who}، ولم تعد تلك التواصلات في قائمتك. شكرًا لك.',
  },
} satisfies Record<string, Sentence>;
