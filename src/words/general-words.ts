import type { Sentence } from './say.ts';

/** What is said in any place: refusals, apologies, settings. */
export const generalWords = {
  notAMember: {
    en: 'Touchbase is for the members of this workspace, not for guests. If you have just joined as a member, please try again in a minute.',
    ar: 'استخدام Touchbase لأعضاء مساحة العمل لا للضيوف. بعد الانضمام عضوًا بقليل تُرجى إعادة المحاولة بعد دقيقة.',
  },
  notSetUp: {
    en: 'Touchbase is not set up yet. An administrator does it with `/touchbase setup`; it takes a minute.',
    ar: 'لم يتم إعداد Touchbase بعد. يتولى ذلك أحد مسؤولي النظام عبر `/touchbase setup` خلال دقيقة.',
  },
  couldNotNow: {
    en: 'Sorry, that could not be done now, and nothing was changed. Please try again in a moment. (Reference {reference})',
    ar: 'عذرًا، تعذر تنفيذ ذلك الآن ولم يتغير شيء. الرجاء إعادة المحاولة بعد لحظات. (المرجع {reference})',
  },
  doneUnshown: {
    en: 'This was dealt with, but the answer could not be shown. Please check before doing it again. (Reference {reference})',
    ar: 'جرى التعامل مع الطلب، لكن تعذر عرض الإجابة. الرجاء التحقق قبل إعادة المحاولة. (المرجع {reference})',
  },
  denied: {
    en: '{why, select, agents_only {This is for the agents: the members of the leads channel.} managers_only {This is for managers.} administrators_only {This is for administrators.} owner_only {This person is with another agent. Ask them or a manager.} claim_first {Nobody has this person yet. Claim the lead in the leads channel first.} other {You may not do this here.}}',
    ar: '{why, select, agents_only {هذا للوكلاء: أعضاء قناة العملاء المحتملين.} managers_only {هذا للمديرين.} administrators_only {هذا لمسؤولي النظام.} owner_only {هذا الشخص لدى وكيل آخر. يمكن سؤاله أو سؤال المدير.} claim_first {لم يستلم أحد هذا العميل بعد. يجب استلامه أولًا في قناة العملاء المحتملين.} other {لا يمكن القيام بذلك هنا.}}',
  },
} satisfies Record<string, Sentence>;
