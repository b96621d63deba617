import type { Sentence } from './say.ts';

/** `/touchbase cap` and `/touchbase coordinator`: what a manager settles for all plans. */
export const planSettingsWords = {
  capIs: {
    en: '{cap, plural, one {One person gets at most *one* plan touch a week} other {One person gets at most *#* plan touches a week}}, all plans together. To change it: `/touchbase cap 3`',
    ar: 'يتلقى الشخص الواحد في الأسبوع {cap, plural, zero {*#* تواصل} one {*تواصلًا واحدًا*} two {*تواصلين*} few {*#* تواصلات} many {*#* تواصلًا} other {*#* تواصل}} من الخطط كلها على الأكثر. للتغيير: `/touchbase حد 3`',
  },
  capSet: {
    en: '{cap, plural, one {From now on one person gets at most *one* plan touch a week} other {From now on one person gets at most *#* plan touches a week}}, all plans together. What does not fit waits; promises and answers are not counted.',
    ar: 'من الآن يتلقى الشخص الواحد في الأسبوع {cap, plural, zero {*#* تواصل} one {*تواصلًا واحدًا*} two {*تواصلين*} few {*#* تواصلات} many {*#* تواصلًا} other {*#* تواصل}} من الخطط كلها على الأكثر. ما زاد ينتظر، ولا تُحسب الوعود ولا الردود.',
  },
  capSame: {
    en: 'It is {cap, number} a week already.',
    ar: 'الحد الأسبوعي {cap, number} من قبل.',
  },
  capOutOfRange: {
    en: 'The weekly cap is a number from {least, number} to {most, number}, for example: `/touchbase cap 2`',
    ar: 'الحد الأسبوعي عدد من {least, number} إلى {most, number}، مثل: `/touchbase حد 2`',
  },

  coordinatorIs: {
    en: '{who} does the coordinator’s steps of listing and transaction plans. To give them to somebody else: `/touchbase coordinator @name`; to the owner of each contact: `/touchbase coordinator none`',
    ar: 'خطوات التنسيق في خطط العروض والصفقات لدى {who}. لنقلها إلى شخص آخر: `/touchbase منسق @name`، وإلى وكيل كل عميل: `/touchbase منسق لا أحد`',
  },
  coordinatorNobody: {
    en: 'The coordinator’s steps of listing and transaction plans go to the owner of each contact. To give them to one person: `/touchbase coordinator @name`',
    ar: 'خطوات التنسيق في خطط العروض والصفقات لدى وكيل كل عميل. لجعلها لدى شخص واحد: `/touchbase منسق @name`',
  },
  coordinatorSet: {
    en: 'From now on {who} does the coordinator’s steps of listing and transaction plans. {moved, plural, =0 {None is planned at the moment.} one {One that is planned goes over to them.} other {# that are planned go over to them.}}',
    ar: 'من الآن خطوات التنسيق في خطط العروض والصفقات لدى {who}. {moved, plural, =0 {لا شيء منها مقرر حاليًا.} zero {لا شيء منها مقرر حاليًا.} one {انتقلت خطوة واحدة مقررة.} two {انتقلت خطوتان مقررتان.} few {انتقلت # خطوات مقررة.} many {انتقلت # خطوة مقررة.} other {انتقلت # خطوة مقررة.}}',
  },
  coordinatorGone: {
    en: 'From now on the coordinator’s steps go to the owner of each contact. {moved, plural, =0 {None is planned at the moment.} one {One that is planned goes over too.} other {# that are planned go over too.}}',
    ar: 'من الآن خطوات التنسيق لدى وكيل كل عميل. {moved, plural, =0 {لا شيء منها مقرر حاليًا.} zero {لا شيء منها مقرر حاليًا.} one {انتقلت خطوة واحدة مقررة.} two {انتقلت خطوتان مقررتان.} few {انتقلت # خطوات مقررة.} many {انتقلت # خطوة مقررة.} other {انتقلت # خطوة مقررة.}}',
  },
  coordinatorSame: {
    en: 'That is so already.',
    ar: 'هذا هو الحال من قبل.',
  },
  coordinatorUnknown: {
    en: 'I know nobody called “{said}” in your workspace. After the @, choose the name from the list that Slack offers. Or nobody: `/touchbase coordinator none`',
    ar: 'لا أعرف في فريقك «{said}». بعد علامة @ يُختار الاسم من القائمة التي يعرضها Slack. أو لا أحد: `/touchbase منسق لا أحد`',
  },
  coordinatorWho: {
    en: 'Name a person of your workspace with @, for example: `/touchbase coordinator @name`; no guests and no apps. Or nobody: `/touchbase coordinator none`',
    ar: 'المطلوب ذكر أحد أعضاء الفريق بعلامة @، مثل: `/touchbase منسق @name`، لا ضيف ولا تطبيق. أو لا أحد: `/touchbase منسق لا أحد`',
  },
} satisfies Record<string, Sentence>;
