import type { Sentence } from './say.ts';

/** Who may do what: the form of administrators, and what somebody is told whose role changed. */
export const roleWords = {
  title: { en: 'Roles', ar: 'الأدوار' },
  intro: {
    en: '*Agents* are the members of the leads channel. *Managers* see and work everything of the team. *Administrators* are managers who also set up, give roles and keep the keys.',
    ar: '*الوكلاء* هم أعضاء قناة العملاء المحتملين. *المديرون* يطّلعون على كل ما يخص الفريق ويعملون عليه. *مسؤولو النظام* مديرون يتولون أيضًا الإعداد ومنح الأدوار والمفاتيح.',
  },
  agents: { en: 'Agents now: {who}', ar: 'الوكلاء الآن: {who}' },
  noAgents: { en: 'There are no agents yet.', ar: 'لا يوجد وكلاء بعد.' },
  named: {
    en: 'Administrators by `ADMIN_USERS`, whose role nobody takes here: {who}',
    ar: 'مسؤولو النظام المحددون في `ADMIN_USERS`، ولا تُسحب صلاحيتهم هنا: {who}',
  },
  managers: { en: 'Managers', ar: 'المديرون' },
  administrators: { en: 'Administrators', ar: 'مسؤولو النظام' },
  lastAdministrator: {
    en: 'Somebody has to stay administrator: nobody else could give the role back.',
    ar: 'لا بد من بقاء مسؤول نظام واحد على الأقل، فلا أحد غيره يمكنه إعادة الدور.',
  },
  notPeople: {
    en: 'Only members of this workspace can have a role: {who}',
    ar: 'الأدوار لأعضاء مساحة العمل فقط: {who}',
  },
  changedSince: {
    en: '*Somebody has changed the roles meanwhile. This is how they are now; nothing of yours was saved.*',
    ar: '*تغيرت الأدوار في هذه الأثناء. هذا وضعها الآن، ولم يُحفظ شيء مما أدخلته.*',
  },
  same: { en: 'Nothing was changed.', ar: 'لم يتغير شيء.' },
  saved: {
    en: 'Saved. It holds from now on, and whoever it is about is told.',
    ar: 'تم الحفظ. يسري ذلك من الآن، ويتم إبلاغ أصحاب الشأن.',
  },
  given: {
    en: '{role, select, manager {{who} is a manager now.} other {{who} is an administrator now.}}',
    ar: '{role, select, manager {أصبح لدى {who} دور مدير.} other {أصبح لدى {who} دور مسؤول نظام.}}',
  },
  taken: {
    en: '{role, select, manager {{who} is no manager any more.} other {{who} is no administrator any more.}}',
    ar: '{role, select, manager {لم يعد لدى {who} دور مدير.} other {لم يعد لدى {who} دور مسؤول نظام.}}',
  },
  told: {
    en: '{role, select, administrator {{who} has changed your role in Touchbase: you are an administrator now, and so a manager too. `/touchbase help` shows what you can type.} manager {{who} has changed your role in Touchbase: you are a manager now. `/touchbase help` shows what you can type.} other {{who} has changed your role in Touchbase: you are neither manager nor administrator any more. Your own people stay yours.}}',
    ar: '{role, select, administrator {تغيّر دورك في Touchbase من قِبل {who}: لديك الآن دور مسؤول نظام، ومعه دور مدير. `/touchbase مساعدة` لعرض ما يمكن كتابته.} manager {تغيّر دورك في Touchbase من قِبل {who}: لديك الآن دور مدير. `/touchbase مساعدة` لعرض ما يمكن كتابته.} other {تغيّر دورك في Touchbase من قِبل {who}: لم يعد لديك دور مدير أو مسؤول نظام. عملاؤك يبقون لديك.}}',
  },
} satisfies Record<string, Sentence>;
