import type { Sentence } from './say.ts';

/** What an edit of a plan changes for those who are on it, and what came of saving it. */
export const planEffectWords = {
  title: { en: 'What changes', ar: 'ما سيتغير' },
  counting: {
    en: 'Counting what changes for the people on *{name}*…',
    ar: 'يُحسب ما سيتغير لمن هم على *{name}*…',
  },
  nobody: {
    en: 'Nobody is on *{name}*, so nothing changes for anybody. Whoever is put on it from now on gets it as it is then.',
    ar: 'لا أحد على *{name}*، فلا يتغير شيء لأحد. ومن يُضاف إليها من الآن يحصل عليها بشكلها الجديد.',
  },
  people: {
    en: '{people, plural, one {*# person* is} other {*# people* are}} on *{name}*. If you save:',
    ar: 'على *{name}* {people, plural, zero {*لا أحد*} one {*شخص واحد*} two {*شخصان*} few {*# أشخاص*} many {*# شخصًا*} other {*# شخص*}}. عند الحفظ:',
  },
  added: {
    en: '• {touches, plural, one {one touch more} other {# touches more}}, for {people, plural, one {one person} other {# people}}',
    ar: '• {touches, plural, zero {لا تواصل} one {تواصل إضافي واحد} two {تواصلان إضافيان} few {# تواصلات إضافية} many {# تواصلًا إضافيًا} other {# تواصل إضافي}} لدى {people, plural, zero {لا أحد} one {شخص واحد} two {شخصين} few {# أشخاص} many {# شخصًا} other {# شخص}}',
  },
  past: {
    en: '• for {people, plural, one {one person} other {# people}} the day of a new step has passed; it is not caught up on',
    ar: '• مضى يوم خطوة جديدة لدى {people, plural, zero {لا أحد} one {شخص واحد} two {شخصين} few {# أشخاص} many {# شخصًا} other {# شخص}}؛ ولا تُستدرك',
  },
  moved: {
    en: '• {touches, plural, one {one touch gets} other {# touches get}} another day or channel, for {people, plural, one {one person} other {# people}}',
    ar: '• {touches, plural, zero {لا تواصل} one {تواصل واحد} two {تواصلان} few {# تواصلات} many {# تواصلًا} other {# تواصل}} في يوم آخر أو عبر قناة أخرى، لدى {people, plural, zero {لا أحد} one {شخص واحد} two {شخصين} few {# أشخاص} many {# شخصًا} other {# شخص}}',
  },
  withdrawn: {
    en: '• {touches, plural, one {one touch that is due or ahead is} other {# touches that are due or ahead are}} withdrawn, for {people, plural, one {one person} other {# people}}',
    ar: '• سحب {touches, plural, zero {لا تواصل} one {تواصل واحد} two {تواصلين} few {# تواصلات} many {# تواصلًا} other {# تواصل}} مما هو مستحق أو قادم، لدى {people, plural, zero {لا أحد} one {شخص واحد} two {شخصين} few {# أشخاص} many {# شخصًا} other {# شخص}}',
  },
  sameDays: {
    en: '• no touch more or less, and none on another day; new words are used from then on',
    ar: '• لا تواصل يزيد أو ينقص ولا يوم يتغير؛ والكلمات الجديدة تُستخدم من حينها',
  },
  settled: {
    en: 'What is done stays done{n, plural, =0 {.} one {: # touch.} other {: # touches.}}',
    ar: 'ما تم يبقى كما هو{n, plural, =0 {.} zero {.} one {: تواصل واحد.} two {: تواصلان.} few {: # تواصلات.} many {: # تواصلًا.} other {: # تواصل.}}',
  },
  save: { en: 'Save', ar: 'حفظ' },
  changedSince: {
    en: 'You edited the plan further after looking at this; here is what changes now.',
    ar: 'تغيّر التعديل بعد هذا العرض؛ وهذا ما سيتغير الآن.',
  },
  failed: {
    en: 'Sorry, that could not be counted now, and nothing was changed. Your edit is kept: `/touchbase plans`. (Reference {reference})',
    ar: 'عذرًا، تعذر الحساب الآن ولم يتغير شيء. تعديلك محفوظ: `/touchbase خطط`. (المرجع {reference})',
  },

  savedTitle: { en: 'Saved', ar: 'تم الحفظ' },
  saved: {
    en: '*{name}* is saved. {people, plural, =0 {Whoever is put on it from now on gets it as it is now.} one {The # person on it follows in a moment.} other {The # people on it follow in a moment; `/touchbase plans` shows how far that is.}}',
    ar: 'تم حفظ *{name}*. {people, plural, =0 {ومن يُضاف إليها من الآن يحصل عليها بشكلها الجديد.} zero {ومن يُضاف إليها من الآن يحصل عليها بشكلها الجديد.} one {ويسري التعديل على الشخص الذي عليها بعد لحظات.} two {ويسري التعديل على الشخصين اللذين عليها بعد لحظات.} few {ويسري التعديل بعد لحظات على # أشخاص؛ ويُظهر `/touchbase خطط` ما تم منه.} many {ويسري التعديل بعد لحظات على # شخصًا؛ ويُظهر `/touchbase خطط` ما تم منه.} other {ويسري التعديل بعد لحظات على # شخص؛ ويُظهر `/touchbase خطط` ما تم منه.}}',
  },
  savedAsBuiltIn: {
    en: '*{name}* is the built-in plan again. {people, plural, =0 {Nobody is on it.} one {The # person on it follows in a moment.} other {The # people on it follow in a moment; `/touchbase plans` shows how far that is.}}',
    ar: 'عادت *{name}* إلى الخطة الجاهزة. {people, plural, =0 {لا أحد عليها.} zero {لا أحد عليها.} one {ويسري ذلك على الشخص الذي عليها بعد لحظات.} two {ويسري ذلك على الشخصين اللذين عليها بعد لحظات.} few {ويسري ذلك بعد لحظات على # أشخاص؛ ويُظهر `/touchbase خطط` ما تم منه.} many {ويسري ذلك بعد لحظات على # شخصًا؛ ويُظهر `/touchbase خطط` ما تم منه.} other {ويسري ذلك بعد لحظات على # شخص؛ ويُظهر `/touchbase خطط` ما تم منه.}}',
  },
  savedMeanwhileTitle: { en: 'Not saved', ar: 'لم يُحفظ' },
  savedMeanwhile: {
    en: '{who} saved *{name}* ({moment}) after you had begun. Nothing of yours is saved, and nothing is lost: your edit is kept.',
    ar: 'جرى حفظ *{name}* ({moment}) بعد بدء تعديلك، وقام بذلك {who}. لم يُحفظ تعديلك، ولم يضع شيء منه: ما زال محفوظًا جانبًا.',
  },
  goneMeanwhile: {
    en: '*{name}* was deleted, or became the built-in plan again, after you had begun. Nothing of yours is saved, and nothing is lost: your edit is kept.',
    ar: 'حُذفت *{name}* أو عادت إلى الخطة الجاهزة بعد بدء تعديلك. لم يُحفظ تعديلك، ولم يضع شيء منه: ما زال محفوظًا جانبًا.',
  },
  whatThen: {
    en: '*Begin anew* gives you the plan as it is now. To keep what you wrote, *export your edit* first; imported again it is an edit of the plan as it is now.',
    ar: '*البدء من جديد* يعطيك الخطة كما هي الآن. وللاحتفاظ بما كتبت يُنصح أولًا بالضغط على *تصدير تعديلي*؛ وعند استيراده يصبح تعديلًا للخطة كما هي الآن.',
  },
  exportDraft: { en: 'Export my edit', ar: 'تصدير تعديلي' },
} satisfies Record<string, Sentence>;
