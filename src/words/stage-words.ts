import type { Sentence } from './say.ts';

/** How far a lead has come: looking, moving it by hand, and taking that back. */
export const stageMoveWords = {
  example: { en: '/lead stage huda sql', ar: '/lead مرحلة هدى مؤهل للبيع' },
  moved: { en: '*{name}*: {from} → *{to}*.', ar: '*{name}*: {from} ← *{to}*.' },
  movedWhy: { en: 'Why: {words}', ar: 'السبب: {words}' },
  movedLost: {
    en: 'Nobody waits for it any more. The person and the plan stay.',
    ar: 'لم يعد أحد ينتظره. الشخص وخطته باقيان.',
  },
  movedAgain: { en: '*{name}* is open again: *{to}*.', ar: '*{name}* مفتوح من جديد: *{to}*.' },
  offeredAgain: { en: '*{name}* is offered to the team again.', ar: '*{name}* معروض للفريق من جديد.' },
  now: { en: '*{name}* ({source}, {moment}): *{stage}*.', ar: '*{name}* ({source}، {moment}): *{stage}*.' },
  since: { en: 'Since {moment}, by {who}.', ar: 'منذ {moment}، بواسطة {who}.' },
  sinceByRule: { en: 'Since {moment}.', ar: 'منذ {moment}.' },
  change: { en: 'Change…', ar: 'تغيير…' },
  same: {
    en: '*{name}* is at that stage already: *{stage}*.',
    ar: '*{name}* في هذه المرحلة بالفعل: *{stage}*.',
  },
  withOther: {
    en: '{who} has *{name}*. Only they or a manager can say how far the lead is.',
    ar: '*{name}* لدى {who}. تحديد المرحلة لمن لديه العميل أو للمدير.',
  },
  byDeal: {
    en: 'A lead is closed by its sale: `/deal` with the price and the commission closes that of *{name}*.',
    ar: 'يُغلق العميل بصفقته: يُسجَّل السعر والعمولة عبر `/deal` فيُغلق *{name}*.',
  },
  sold: {
    en: '*{name}* came to a sale, and that stands.',
    ar: 'انتهى *{name}* بصفقة، وهي قائمة.',
  },
  nobodys: {
    en: 'Nobody has *{name}* yet. First it is claimed, or a manager assigns it: `/lead assign`',
    ar: '*{name}* ليس لدى أحد بعد. يُستلم أولًا، أو يسنده المدير: `/lead إسناد`',
  },
  byRelease: {
    en: 'A lead is new again once it is given back: `/lead release`',
    ar: 'يعود العميل جديدًا بعد إعادته إلى الفريق: `/lead إعادة`',
  },
  noSql: {
    en: '*{name}* is at *{stage}*. Only what is marked SQL can be accepted.',
    ar: '*{name}* في مرحلة *{stage}*. لا يُقبل إلا المؤهل للبيع.',
  },
  ownSql: {
    en: 'Whoever has *{name}* marked it SQL themselves. It is accepted by the agent it is assigned to next, or by a manager.',
    ar: 'تأهيل *{name}* للبيع جاء ممن لديه العميل نفسه. القبول للوكيل الذي يُسند إليه بعد ذلك، أو للمدير.',
  },
  leftAlone: {
    en: '*{name}* asked to be left alone, so the lead is not opened again.',
    ar: 'ورد من *{name}* طلب عدم التواصل، فلا يُفتح من جديد.',
  },
  unknownStage: {
    en: '“{said}” is no stage I know. There are: {stages}. For example: `{example}`',
    ar: '«{said}» ليست مرحلة أعرفها. المراحل: {stages}. مثال: `{example}`',
  },
  noLead: { en: '*{name}* has not inquired yet.', ar: 'لا استفسار من *{name}* بعد.' },
  whichLead: { en: 'Which inquiry of *{name}*?', ar: 'أي استفسار لـ *{name}*؟' },
  leadLabel: { en: '{source} · {moment} · {stage}', ar: '{source} · {moment} · {stage}' },
  undone: { en: 'Taken back: *{name}* is at *{stage}*.', ar: 'تم التراجع: *{name}* في مرحلة *{stage}*.' },
  movedOn: {
    en: 'Too late to take back: *{name}* is at *{stage}* by now.',
    ar: 'فات وقت التراجع: *{name}* الآن في مرحلة *{stage}*.',
  },
  gone: { en: 'I cannot find this lead any more.', ar: 'لم أعد أجد هذا العميل.' },
  lostTitle: { en: 'Lost', ar: 'لم يكتمل' },
  lostAbout: { en: '*{name}* is to be marked as lost.', ar: 'سيُسجَّل أن *{name}* لم يكتمل.' },
  lostWhy: { en: 'Why', ar: 'السبب' },
  lostSend: { en: 'Mark as lost', ar: 'تسجيل' },
  whyTitle: { en: 'Stage of a lead', ar: 'مرحلة العميل' },
  whyAbout: { en: '*{name}* → *{to}*.', ar: '*{name}* ← *{to}*.' },
  whySend: { en: 'Change', ar: 'تغيير' },
} satisfies Record<string, Sentence>;
