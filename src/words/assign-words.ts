import type { Sentence } from './say.ts';

/** Leads that nobody takes, that go back to the team, and that wait for a first attempt. */
export const assignWords = {
  returnedTakenBack: {
    en: '*{name}* ({source}) is open again: no first attempt was logged in time.',
    ar: 'متاح من جديد: *{name}* ({source}). لم تُسجل محاولة أولى في الوقت المحدد.',
  },
  returnedBy: {
    en: '*{name}* ({source}) is open again, put back by {who}.',
    ar: 'متاح من جديد: *{name}* ({source})، بعد إعادته من {who}.',
  },
  returned: { en: '*{name}* ({source}) is open again.', ar: 'متاح من جديد: *{name}* ({source}).' },
  hasItNow: {
    en: '{who} has *{name}* ({source}) now.',
    ar: '*{name}* ({source}) الآن لدى {who}.',
  },

  escalated: {
    en: 'Nobody has claimed *{name}* ({source}), who has been waiting since {moment}. The card is in {channel}. If nobody takes it, it goes to the pool, and from there to the next agent who is free.',
    ar: 'لم يستلم أحد *{name}* ({source}) حتى الآن، والانتظار منذ {moment}. البطاقة في {channel}. إن لم يستلمه أحد يذهب إلى قائمة الانتظار، ومنها إلى أول وكيل يتفرغ.',
  },
  escalatedInPool: {
    en: '*{name}* ({source}), waiting since {moment}, is in the pool: it goes to the next agent who is free.',
    ar: '*{name}* ({source})، والانتظار منذ {moment}، في قائمة الانتظار: يذهب إلى أول وكيل يتفرغ.',
  },
  escalatedHadByAll: {
    en: '*{name}* ({source}) has been waiting since {moment}, and every agent who is free has had this lead before. Please assign it: `/lead assign`',
    ar: '*{name}* ({source}) بالانتظار منذ {moment}، وكل وكيل متفرغ سبق أن كان لديه هذا العميل. يُرجى إسناده: `/lead إسناد`',
  },
  escalatedNobodyFree: {
    en: '*{name}* ({source}) has been waiting in the pool since {moment}, and nobody is free. The next agent who is free gets this lead. To assign it now: `/lead assign`',
    ar: '*{name}* ({source}) في قائمة الانتظار منذ {moment}، ولا وكيل متفرغ. يذهب إلى أول وكيل يتفرغ. للإسناد الآن: `/lead إسناد`',
  },
  escalatedOpenAgain: {
    en: '*{name}* ({source}) is open again, in {channel}.',
    ar: 'متاح من جديد: *{name}* ({source}) في {channel}.',
  },

  attemptAwaited: {
    en: 'Please log a first attempt by {time}, with the buttons here or `/touch done`. After that the lead goes back to the team.',
    ar: 'يُرجى تسجيل أول محاولة قبل {time}، بالأزرار هنا أو عبر `/touch تم`. بعد ذلك يعود العميل إلى الفريق.',
  },
  captureWarning: {
    en: 'Please log a first attempt to reach *{name}* ({source}) by {time}: with the buttons of the message above that has the full contact, or with `/touch done`. After that the lead goes back to the team.',
    ar: 'يُرجى تسجيل أول محاولة للتواصل مع *{name}* ({source}) قبل {time}: بأزرار الرسالة أعلاه التي فيها بيانات التواصل، أو عبر `/touch تم`. بعد ذلك يعود العميل إلى الفريق.',
  },
  captured: {
    en: '*{name}* ({source}): a first attempt is logged. Thank you.',
    ar: '*{name}* ({source}): تم تسجيل أول محاولة. شكرًا.',
  },
  captureOver: {
    en: '*{name}* ({source}): no first attempt is awaited any more.',
    ar: '*{name}* ({source}): لم تعد هناك محاولة أولى مطلوبة.',
  },
  lostTakenBack: {
    en: '*{name}* ({source}) went back to the team: no first attempt was logged in time.',
    ar: '*{name}* ({source}) عاد إلى الفريق: لم تُسجل محاولة أولى في الوقت المحدد.',
  },
  lost: { en: '*{name}* ({source}) went back to the team.', ar: '*{name}* ({source}) عاد إلى الفريق.' },
  touchNobodys: { en: 'back with the team', ar: 'عاد إلى الفريق' },
  lostOpenAgain: {
    en: '{name} went back to the team and is open to be claimed again. Nothing was changed.',
    ar: '{name} عاد إلى الفريق ومتاح للاستلام من جديد. لم يتغير شيء.',
  },
  lostTo: {
    en: '{who} has {name} now. Nothing was changed.',
    ar: '{name} الآن لدى {who}. لم يتغير شيء.',
  },
} satisfies Record<string, Sentence>;
