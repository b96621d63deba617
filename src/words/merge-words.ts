import type { Sentence } from './say.ts';

/** Two contacts that are one person: the form in which that is said, what comes of it, and the way back. */
export const mergeWords = {
  // The form
  title: { en: 'One person', ar: 'شخص واحد' },
  submit: { en: 'Merge', ar: 'دمج' },
  intro: {
    en: 'Are these two one person? Both histories are kept, and for {days, number} days it can be undone.',
    ar: 'هل هذان شخص واحد؟ يُحفظ سجل الاثنين، ويمكن التراجع خلال {days, number} يومًا.',
  },
  kept: { en: 'Which one is kept?', ar: 'أيهما يبقى؟' },
  nth: { en: '{n, number}. {name}', ar: '{n, number}. {name}' },
  keptHint: {
    en: 'Everything of the other one goes to this one.',
    ar: 'ينتقل إليه كل ما لدى الآخر.',
  },
  owner: { en: 'With which agent?', ar: 'لدى أي وكيل؟' },
  knownSince: { en: 'Known since {day}', ar: 'في السجل منذ {day}' },
  spokenWith: { en: 'Last spoken with: {moment}', ar: 'آخر حديث: {moment}' },
  neverSpoken: { en: 'Never spoken with', ar: 'لم يجر أي حديث بعد' },
  onPlan: { en: 'On {plan}', ar: 'على {plan}' },
  inquiries: {
    en: '{n, plural, =0 {No inquiry} one {One inquiry} other {# inquiries}}{open, plural, =0 {} one {, one open} other {, # open}}',
    ar: '{n, plural, =0 {لا استفسارات} zero {لا استفسارات} one {استفسار واحد} two {استفساران} few {# استفسارات} many {# استفسارًا} other {# استفسار}}{open, plural, =0 {} zero {} one {، واحد مفتوح} two {، اثنان مفتوحان} few {، # مفتوحة} many {، # مفتوحًا} other {، # مفتوح}}',
  },

  // Whom
  example: { en: '/lead merge huda with huda salem', ar: '/lead دمج هدى مع هدى سالم' },
  exampleUndo: { en: '/lead merge undo huda', ar: '/lead دمج تراجع هدى' },
  bothMissing: {
    en: 'Which two are one person? For example: `{example}`',
    ar: 'من هما الاثنان؟ مثال: `{example}`',
  },
  whichFirst: {
    en: 'Who is the first of the two? More than one person fits “{who}”.',
    ar: 'من هو الأول؟ أكثر من شخص يوافق «{who}».',
  },
  whichSecond: {
    en: 'Who is the other one? More than one person fits “{who}”.',
    ar: 'من هو الآخر؟ أكثر من شخص يوافق «{who}».',
  },
  samePerson: {
    en: '*{name}* is one person already.',
    ar: '*{name}* شخص واحد بالفعل.',
  },
  gone: { en: 'I cannot find one of the two any more.', ar: 'لم أعد أجد أحد الاثنين.' },
  changed: {
    en: 'One of the two has been merged with somebody else meanwhile. Please look again: `{example}`',
    ar: 'تم دمج أحد الاثنين مع شخص آخر في هذه الأثناء. يُرجى النظر من جديد: `{example}`',
  },

  // What came of it
  merged: {
    en: '*{kept}* and *{merged}* are one person now: *{name}*.',
    ar: 'أصبح *{kept}* مع *{merged}* شخصًا واحدًا: *{name}*.',
  },
  mergedSameName: {
    en: 'The two of *{name}* are one person now.',
    ar: 'أصبح الاثنان باسم *{name}* شخصًا واحدًا.',
  },
  brought: {
    en: 'Both histories are there: {inquiries, plural, =0 {no inquiry} one {one inquiry} other {# inquiries}} and {interactions, plural, =0 {no interaction} one {one interaction} other {# interactions}} came along.',
    ar: 'سجل الاثنين محفوظ. ما انتقل: {inquiries, plural, =0 {لا استفسارات} zero {لا استفسارات} one {استفسار واحد} two {استفساران} few {# استفسارات} many {# استفسارًا} other {# استفسار}}، {interactions, plural, =0 {لا تواصلات مسجلة} zero {لا تواصلات مسجلة} one {تواصل مسجل واحد} two {تواصلان مسجلان} few {# تواصلات مسجلة} many {# تواصلًا مسجلًا} other {# تواصل مسجل}}.',
  },
  planStays: {
    en: '*{stays}* goes on; *{ended}* has ended, so nothing is due twice.',
    ar: 'تستمر *{stays}*، وانتهت *{ended}* كي لا يتكرر شيء.',
  },
  planOnce: {
    en: 'Both were on *{stays}*: it goes on once, so nothing is due twice.',
    ar: 'كان الاثنان على *{stays}*: تستمر مرة واحدة كي لا يتكرر شيء.',
  },
  leadsTo: {
    en: 'What was still to be claimed is with {who} now.',
    ar: 'ما كان متاحًا للاستلام أصبح لدى {who}.',
  },
  leftAlone: {
    en: 'One of the two had asked to be left alone. That holds for this person: nothing is due any more.',
    ar: 'كان أحدهما قد طلب عدم التواصل. يسري ذلك على هذا الشخص، ولم يعد شيء مستحقًا.',
  },
  undo: { en: 'Undo', ar: 'تراجع' },
  undoHint: {
    en: 'For {days, number} days it can be undone: with the button, or by `/lead merge undo` and the name.',
    ar: 'يمكن التراجع خلال {days, number} يومًا: بالزر، أو بكتابة `/lead دمج تراجع` ثم الاسم.',
  },

  // The way back
  undone: {
    en: '*{merged}* and *{name}* are two people again. What came since the merge has stayed with *{name}*, and what was changed since is as it is now.',
    ar: 'عاد *{merged}* شخصًا مستقلًا عن *{name}*. ما جد بعد الدمج بقي لدى *{name}*، وما تغير بعده باق كما هو.',
  },
  undoneSameName: {
    en: 'The two of *{name}* are two people again. What came since the merge has stayed with the one who was kept, and what was changed since is as it is now.',
    ar: 'عاد الاثنان باسم *{name}* شخصين مستقلين. ما جد بعد الدمج بقي لدى من أُبقي عليه، وما تغير بعده باق كما هو.',
  },
  undoneBefore: { en: 'That merge has been undone already.', ar: 'تم التراجع عن هذا الدمج من قبل.' },
  undoTooLate: {
    en: 'A merge can be undone for {days, number} days; this one was on {day}.',
    ar: 'يمكن التراجع عن الدمج خلال {days, number} يومًا، وكان هذا بتاريخ {day}.',
  },
  mergedOn: {
    en: '*{name}* was merged once more since, with *{other}*. Please undo that first, by `/lead merge undo` and the name.',
    ar: 'تم دمج *{name}* مرة أخرى مع *{other}*. يُرجى التراجع عن ذلك أولًا بكتابة `/lead دمج تراجع` ثم الاسم.',
  },
  neverMerged: {
    en: '*{name}* has not been merged with anybody.',
    ar: 'لم يُدمج *{name}* مع أحد.',
  },
  undoGone: { en: 'I cannot find this merge any more.', ar: 'لم أعد أجد هذا الدمج.' },

  // On a lead card
  onOtherCard: {
    en: 'The same person as on another card that is open: please claim it there.',
    ar: 'هذا هو الشخص نفسه في بطاقة أخرى مفتوحة: يُرجى الاستلام من هناك.',
  },

  // In what is known of a person
  alike: {
    en: 'Same phone or e-mail: {names}',
    ar: 'نفس الهاتف أو البريد: {names}',
  },
  mergeWith: { en: 'Merge with {name}', ar: 'دمج مع {name}' },
} satisfies Record<string, Sentence>;
