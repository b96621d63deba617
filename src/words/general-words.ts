import type { Sentence } from './say.ts';

/** What is said in any place: refusals, apologies, settings. */
export const generalWords = {
  notAMember: {
    en: 'Touchbase is for the members of this workspace. If you have just joined, please try again in a minute.',
    ar: 'Touchbase لأعضاء مساحة العمل هذه فقط. إن كان انضمامك حديثًا فأعد المحاولة بعد دقيقة.',
  },
  notSetUp: {
    en: 'Touchbase is not set up yet. An administrator does it with `/touchbase setup`; it takes a minute.',
    ar: 'لم يتم إعداد Touchbase بعد. يقوم مدير المساحة بذلك عبر `/touchbase setup` خلال دقيقة.',
  },
  couldNotNow: {
    en: 'Sorry, that could not be done now, and nothing was changed. Please try again in a moment. (Reference {reference})',
    ar: 'عذرًا، تعذر تنفيذ ذلك الآن ولم يتغير شيء. الرجاء إعادة المحاولة بعد لحظات. (المرجع {reference})',
  },
  denied: {
    en: '{why, select, agents_only {This is for the agents: the members of the leads channel.} managers_only {This is for managers.} administrators_only {This is for administrators.} owner_only {This person is with another agent. Ask them or a manager.} other {You may not do this here.}}',
    ar: '{why, select, agents_only {هذا للوكلاء: أعضاء قناة العملاء المحتملين.} managers_only {هذا للمديرين.} administrators_only {هذا لمسؤولي النظام.} owner_only {هذا الشخص لدى وكيل آخر. يمكن سؤاله أو سؤال المدير.} other {لا يمكن القيام بذلك هنا.}}',
  },
} satisfies Record<string, Sentence>;
