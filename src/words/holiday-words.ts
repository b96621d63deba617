import type { Sentence } from './say.ts';

/** A team's holidays: the field in the set-up form, `/touchbase holidays`, and what is wrong with a line. */
export const holidayWords = {
  title: { en: 'Holidays', ar: 'المناسبات والإجازات' },
  field: { en: 'Holidays on which cards go out', ar: 'المناسبات التي تُرسل فيها بطاقات' },
  fieldHint: {
    en: 'One a line, the most important first, as in “1 Shawwal = Eid al-Fitr”: plans with seven holiday cards use the first seven. Add “, off” where nobody works, “, no card” where no card goes out. Dates: 25 December, 1 Shawwal, 4th Thursday in November.',
    ar: 'مناسبة في كل سطر والأهم أولًا، مثل «١ شوال = عيد الفطر». الخطط التي فيها سبع بطاقات تأخذ أول سبع مناسبات. تُضاف «، إجازة» ليوم لا يعمل فيه أحد، و«، بدون بطاقة» لمناسبة لا بطاقة فيها. التواريخ مثل: ٢٥ ديسمبر، ١ شوال، رابع خميس في نوفمبر.',
  },
  publicHolidays: { en: 'Public holidays', ar: 'الإجازات الرسمية' },
  publicHolidaysOff: {
    en: 'Nobody works on the country’s public holidays',
    ar: 'لا يعمل أحد في الإجازات الرسمية للدولة',
  },

  // The list with its next days
  intro: {
    en: '*When they come in the next {months, number} months.* Islamic days are calculated; the sighting of the moon may move one by a day.',
    ar: '*مواعيدها في الأشهر الـ{months, number} القادمة.* الأيام الهجرية محسوبة، وقد تقدّم رؤية الهلال أحدها أو تؤخره يومًا.',
  },
  notSavedYet: {
    en: 'Nothing is saved yet: this is what is usual in the country, {country}.',
    ar: 'لم يُحفظ شيء بعد: هذا هو المعتاد في الدولة، {country}.',
  },
  comesOn: {
    en: '{name}: {days}{off, select, yes { · nobody works} other {}}{card, select, no { · no card} other {}}',
    ar: '{name}: {days}{off, select, yes { · إجازة} other {}}{card, select, no { · بدون بطاقة} other {}}',
  },
  doesNotCome: {
    en: '{name}: not in these months{off, select, yes { · nobody works} other {}}{card, select, no { · no card} other {}}',
    ar: '{name}: لا موعد لها خلال هذه المدة{off, select, yes { · إجازة} other {}}{card, select, no { · بدون بطاقة} other {}}',
  },
  alsoOff: {
    en: '{off, select, yes {Besides, nobody works on the public holidays of {country}. An administrator changes that with `/touchbase setup`.} other {The public holidays of {country} are working days. An administrator changes that with `/touchbase setup`.}}',
    ar: '{off, select, yes {وإلى جانب ذلك لا يعمل أحد في الإجازات الرسمية للدولة ({country}). يغيّر ذلك أحد مسؤولي النظام عبر `/touchbase إعداد`.} other {الإجازات الرسمية للدولة ({country}) أيام عمل. يغيّر ذلك أحد مسؤولي النظام عبر `/touchbase إعداد`.}}',
  },

  // After saving
  saved: { en: '*Saved.*', ar: '*تم الحفظ.*' },
  same: { en: 'That is the list as it was. Nothing was changed.', ar: 'القائمة كما كانت، ولم يتغير شيء.' },
  following: {
    en: '{n, plural, =0 {Nobody is on a plan at the moment.} one {The plan of one person follows within minutes; what is done stays done.} other {The plans of # people follow within minutes; what is done stays done.}}',
    ar: '{n, plural, =0 {لا أحد على خطة حاليًا.} zero {لا أحد على خطة حاليًا.} one {تُضبط خطة شخص واحد وفق ذلك خلال دقائق، وما تم يبقى كما هو.} two {تُضبط خطط شخصين وفق ذلك خلال دقائق، وما تم يبقى كما هو.} few {تُضبط خطط # أشخاص وفق ذلك خلال دقائق، وما تم يبقى كما هو.} many {تُضبط خطط # شخصًا وفق ذلك خلال دقائق، وما تم يبقى كما هو.} other {تُضبط خطط # شخص وفق ذلك خلال دقائق، وما تم يبقى كما هو.}}',
  },
  proposedFor: {
    en: 'Cards go out on the holidays that are usual in the new country, {country}: {holidays}. `/touchbase holidays` shows the days and changes them.',
    ar: 'تُرسل البطاقات في مناسبات الدولة الجديدة، {country}: {holidays}. يعرض `/touchbase المناسبات` مواعيدها ويغيّرها.',
  },

  // What is wrong, by the line
  noName: {
    en: 'Line {line, number} has no name. For example: 1 Shawwal = Eid al-Fitr',
    ar: 'لا اسم في السطر {line, number}. مثال: ١ شوال = عيد الفطر',
  },
  noDate: {
    en: 'Line {line, number} has no date: “{said}”. For example: 1 Shawwal = Eid al-Fitr',
    ar: 'لا تاريخ في السطر {line, number}: «{said}». مثال: ١ شوال = عيد الفطر',
  },
  badDate: {
    en: 'Line {line, number}: “{said}” is no date that comes back each year. For example: 25 December, 1 Shawwal, last Monday in May',
    ar: 'السطر {line, number}: «{said}» ليس تاريخًا يعود كل سنة. مثل: ٢٥ ديسمبر، ١ شوال، آخر اثنين في مايو',
  },
  twice: {
    en: 'Line {line, number}: its day or its name is in the list already: “{said}”',
    ar: 'السطر {line, number}: يومه أو اسمه موجود في القائمة من قبل: «{said}»',
  },
  tooMany: {
    en: 'Line {line, number} is one too many: at most 12 with cards (put “, no card” to the others), and 40 lines.',
    ar: 'السطر {line, number} زائد: الحد 12 مناسبة ببطاقات (تُضاف إلى غيرها «، بدون بطاقة») و40 سطرًا.',
  },
  none: {
    en: 'At least one is needed. Where no cards are to go out, put “, no card”.',
    ar: 'يلزم سطر واحد على الأقل. إن لم تكن هناك بطاقات فتُضاف «، بدون بطاقة».',
  },
  tooLong: {
    en: 'The list is too long to be shown here again. Shorter names or fewer lines, please.',
    ar: 'القائمة أطول من أن تُعرض هنا من جديد. تُرجى أسماء أقصر أو أسطر أقل.',
  },
  moreFaults: {
    en: '{n, plural, one {One more line has a fault.} other {# more lines have faults.}}',
    ar: '{n, plural, zero {لا أسطر أخرى فيها خطأ.} one {وسطر آخر فيه خطأ.} two {وسطران آخران فيهما خطأ.} few {و# أسطر أخرى فيها خطأ.} many {و# سطرًا آخر فيها خطأ.} other {و# سطر آخر فيها خطأ.}}',
  },
} satisfies Record<string, Sentence>;
