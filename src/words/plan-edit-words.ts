import type { Sentence } from './say.ts';

/** Plans in Slack: the list, a plan as it is edited, copies, files. */
export const planEditWords = {
  listTitle: { en: 'Plans', ar: 'الخطط' },
  listIntro: {
    en: 'A plan says when people are contacted, how, and with what words. Before an edit is saved you see what it changes, and for how many.',
    ar: 'الخطة تحدد متى يكون التواصل مع الناس، وكيف، وبأي كلمات. وقبل حفظ أي تعديل يظهر ما سيغيّره ولكم شخص.',
  },
  listed: {
    en: '*{name}* · {standing, select, built_in {built in} changed {changed by the team} other {the team’s own}} · {steps, plural, one {# step} other {# steps}} · {people, plural, =0 {nobody on it} one {# person on it} other {# people on it}}',
    ar: '*{name}* · {standing, select, built_in {جاهزة} changed {عدّلها الفريق} other {خاصة بالفريق}} · {steps, plural, zero {بلا خطوات} one {خطوة واحدة} two {خطوتان} few {# خطوات} many {# خطوة} other {# خطوة}} · {people, plural, =0 {لا أحد عليها} zero {لا أحد عليها} one {شخص واحد عليها} two {شخصان عليها} few {# أشخاص عليها} many {# شخصًا عليها} other {# شخص عليها}}',
  },
  following: {
    en: '_{done, number} of {people, number} follow the last edit already._',
    ar: '_{done, number} من {people, number} على آخر تعديل حتى الآن._',
  },
  drafted: {
    en: '_You have an edit of it that is not saved._',
    ar: '_لديك تعديل عليها لم يُحفظ بعد._',
  },
  look: { en: 'Look', ar: 'عرض' },
  edit: { en: 'Edit', ar: 'تعديل' },
  copy: { en: 'Copy…', ar: 'نسخ…' },
  exportIt: { en: 'Export as a file', ar: 'تصدير كملف' },
  toBuiltIn: { en: 'Back to the built-in plan…', ar: 'العودة إلى الخطة الجاهزة…' },
  remove: { en: 'Delete…', ar: 'حذف…' },
  importIt: { en: 'Import a file…', ar: 'استيراد ملف…' },
  refresh: { en: 'Look again', ar: 'تحديث' },

  lookIntro: {
    en: '*{name}*: {steps, plural, one {# step} other {# steps}}',
    ar: '*{name}*: {steps, plural, zero {بلا خطوات} one {خطوة واحدة} two {خطوتان} few {# خطوات} many {# خطوة} other {# خطوة}}',
  },
  step: {
    en: '*{n, number}. {label}*\n{channel} · {when}',
    ar: '*{n, number}. {label}*\n{channel} · {when}',
  },
  quoted: { en: '> {words}', ar: '> {words}' },
  toMany: { en: 'to many at once', ar: 'للجميع دفعة واحدة' },
  byRole: {
    en: '{role, select, coordinator {the coordinator’s job} manager {a manager’s job} other {the owner’s job}}',
    ar: '{role, select, coordinator {من عمل التنسيق} manager {من عمل الإدارة} other {من عمل الوكيل المسؤول}}',
  },

  editTitle: { en: 'Edit a plan', ar: 'تعديل خطة' },
  editIntro: {
    en: '*{name}*: {steps, plural, one {# step} other {# steps}}. Nothing changes for anybody until you save.',
    ar: '*{name}*: {steps, plural, zero {بلا خطوات} one {خطوة واحدة} two {خطوتان} few {# خطوات} many {# خطوة} other {# خطوة}}. لا يتغير شيء لأحد قبل الحفظ.',
  },
  begunBefore: {
    en: 'This is your edit as you left it: {moment}.',
    ar: 'هذا تعديلك كما تركته: {moment}.',
  },
  beginAnew: { en: 'Begin anew', ar: 'البدء من جديد' },
  rename: { en: 'Rename…', ar: 'تغيير الاسم…' },
  reword: { en: 'Words and channel…', ar: 'الكلمات والقناة…' },
  move: { en: 'Move…', ar: 'نقل…' },
  insert: { en: 'Insert a step after it…', ar: 'إضافة خطوة بعدها…' },
  removeStep: { en: 'Remove', ar: 'حذف' },
  toEffect: { en: 'See what changes', ar: 'ما الذي سيتغير' },

  copyTitle: { en: 'Copy a plan', ar: 'نسخ خطة' },
  copyIntro: {
    en: 'A plan of your own that begins as a copy of *{name}*. Nobody is on it until somebody puts them there.',
    ar: 'خطة خاصة بكم تبدأ نسخةً من *{name}*. لا أحد عليها إلى أن يُضاف إليها.',
  },
  copySubmit: { en: 'Copy', ar: 'نسخ' },
  copied: {
    en: '*{name}* is there now, as a copy.',
    ar: 'تم إنشاء *{name}* نسخةً.',
  },
  renameTitle: { en: 'Rename a plan', ar: 'تغيير اسم خطة' },
  renameSubmit: { en: 'Rename', ar: 'تغيير' },
  nameEn: { en: 'Name in English', ar: 'الاسم بالإنجليزية' },
  nameAr: { en: 'Name in Arabic', ar: 'الاسم بالعربية' },
  nameTaken: {
    en: 'There is a plan of this name already.',
    ar: 'توجد خطة بهذا الاسم.',
  },
  tooManyPlans: {
    en: 'There are {most, number} plans already, and more do not fit the list. Delete one that nobody is on first.',
    ar: 'عدد الخطط بلغ {most, number} ولا تتسع القائمة لأكثر. يلزم أولًا حذف خطة لا أحد عليها.',
  },

  deleteTitle: { en: 'Delete a plan', ar: 'حذف خطة' },
  deleteAsk: {
    en: 'Delete *{name}*? It cannot be taken back; export it first if it may be needed again.',
    ar: 'حذف *{name}*؟ لا رجعة في ذلك؛ يُنصح بتصديرها أولًا إن كانت قد تلزم لاحقًا.',
  },
  deleteSubmit: { en: 'Delete', ar: 'حذف' },
  deleted: { en: '*{name}* is deleted.', ar: 'تم حذف *{name}*.' },
  peopleOnIt: {
    en: '{people, plural, one {# person is} other {# people are}} on *{name}*, so it stays. Put them on another plan first, each with `/touch plan` and the name of the person and of the plan.',
    ar: 'الخطة *{name}* باقية، إذ عليها {people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}. يلزم أولًا نقل كل منهم إلى خطة أخرى عبر `/touch خطة` ثم اسم الشخص واسم الخطة.',
  },
  noPlan: { en: 'This plan is no longer there.', ar: 'لم تعد هذه الخطة موجودة.' },
  noDraft: {
    en: 'This edit is no longer open: it was saved, or begun anew. `/touchbase plans` shows the plans as they are.',
    ar: 'لم يعد هذا التعديل مفتوحًا: فقد حُفظ أو بُدئ من جديد. يعرض `/touchbase خطط` الخطط كما هي.',
  },

  exportComment: {
    en: 'The plan *{name}*. Edit the file as you like and bring it back with `/touchbase plans`.',
    ar: 'الخطة *{name}*. يمكن تعديل الملف كما تريدون ثم إعادته عبر `/touchbase خطط`.',
  },
  exported: {
    en: 'The file is in our conversation.',
    ar: 'الملف في محادثتنا.',
  },
  exportFailed: {
    en: 'Slack did not take the file. Please try again in a moment.',
    ar: 'لم يقبل Slack الملف. تُرجى إعادة المحاولة بعد لحظات.',
  },

  importTitle: { en: 'Import a plan', ar: 'استيراد خطة' },
  importIntro: {
    en: 'A file like those that *Export as a file* gives. Nothing is saved before you have seen what it changes. It takes the place of an edit of the same plan that you have not saved.',
    ar: 'ملف كالذي يعطيه *تصدير كملف*. لا يُحفظ شيء قبل عرض ما سيغيّره. ويحل الملف محل تعديل للخطة نفسها لم يُحفظ بعد.',
  },
  importFile: { en: 'File', ar: 'الملف' },
  importSubmit: { en: 'Read it', ar: 'قراءة' },
  importReading: { en: 'Reading the file…', ar: 'تتم قراءة الملف…' },
  importFaults: {
    en: '*The file is no plan yet:* {n, plural, one {one fault} other {# faults}}. Nothing was saved. Each line names the step and what is wrong in it; mend them in the file and choose it again.',
    ar: '*الملف ليس خطة بعد:* {n, plural, zero {لا أخطاء} one {خطأ واحد} two {خطآن} few {# أخطاء} many {# خطأً} other {# خطأ}}. لم يُحفظ شيء. كل سطر يسمي الخطوة وما الخطأ فيها، بالإنجليزية كما في الملف؛ وبعد إصلاحها في الملف يمكن اختياره من جديد.',
  },
  importMoreFaults: {
    en: 'And {n, plural, one {one more} other {# more}}.',
    ar: 'و{n, plural, zero {لا شيء} one {خطأ آخر} two {خطآن آخران} few {# أخطاء أخرى} many {# خطأً آخر} other {# خطأ آخر}}.',
  },
  importTooLarge: {
    en: 'A plan has at most {kb, number} kB. This file is larger.',
    ar: 'حجم ملف الخطة لا يزيد على {kb, number} كيلوبايت. هذا الملف أكبر.',
  },
  importNotText: { en: 'This file is no text in UTF-8.', ar: 'هذا الملف ليس نصًا بترميز `UTF-8`.' },
  importUnreachable: {
    en: 'Slack did not give me the file ({error}). Please try again in a moment.',
    ar: 'لم يعطني Slack الملف ({error}). تُرجى إعادة المحاولة بعد لحظات.',
  },
  importOtherKind: {
    en: 'There is a plan with the key `{key}` already, *{name}*, and people are worked by it otherwise: another `kind`, or `repeats`. Give the plan in the file a key of its own.',
    ar: 'توجد خطة بالمفتاح `{key}` هي *{name}*، والعمل بها مختلف: `kind` أو `repeats` غيرهما. يلزم إعطاء الخطة في الملف مفتاحًا خاصًا بها.',
  },
} satisfies Record<string, Sentence>;
