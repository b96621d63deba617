import type { LeftReason } from '../leads/import-undo.ts';
import type { RowFault } from '../leads/imported-person.ts';
import type { Sentence } from './say.ts';

/** A file of contacts that is brought in: the form, the message about it, what came of it. */
export const importWords = {
  // The form
  title: { en: 'Import contacts', ar: 'استيراد جهات اتصال' },
  submit: { en: 'Look at it', ar: 'معاينة' },
  intro: {
    en: 'A CSV file of people: from Excel, Google Contacts, HubSpot, Follow Up Boss or any list with a row of column names. You see what it comes to before anything is written.',
    ar: 'ملف بصيغة CSV فيه أشخاص: من جدول، أو من جهات اتصال Google، أو من أي نظام، وأول صف فيه أسماء الأعمدة. تظهر النتيجة للمعاينة قبل كتابة أي شيء.',
  },
  file: { en: 'File', ar: 'الملف' },
  fileHint: {
    en: 'Slack takes up to {mb, number} MB here. A larger file comes in by the command line.',
    ar: 'يقبل Slack هنا حتى {mb, number} ميغابايت، ويُستورد الملف الأكبر عبر سطر الأوامر.',
  },
  owner: { en: 'Whose those are who are nobody’s by the file', ar: 'لمن يُسند من لا وكيل له في الملف' },
  ownerHint: {
    en: 'Empty: nobody’s. They are then kept and on no plan.',
    ar: 'عند تركه فارغًا لا يُسندون إلى أحد، فيُحفظون دون خطة.',
  },
  notAnOwner: {
    en: 'This must be an agent or a manager of the team.',
    ar: 'يجب أن يكون من وكلاء الفريق أو مديريه.',
  },
  plans: { en: 'New people', ar: 'الأشخاص الجدد' },
  onPlans: { en: 'put on their plans', ar: 'على خططهم' },
  onPlansMore: {
    en: 'Never met: 12 Direct. Met before: 33 Touch. Spread over the weeks.',
    ar: 'لم نلتقِ بهم: المراسلة الشهرية. من نعرفهم: خطة السنة. موزعة على الأسابيع.',
  },
  noPlans: { en: 'only kept, on no plan', ar: 'للحفظ فقط، دون خطة' },
  source: { en: 'Where they come from', ar: 'من أين جاؤوا' },
  sourceHint: {
    en: 'Empty: as each row says, if it does.',
    ar: 'عند تركه فارغًا يُؤخذ المصدر من كل صف إن وُجد.',
  },
  newSource: { en: 'Or a source of a new name', ar: 'أو مصدر باسم جديد' },
  latest: { en: '*Imports before*', ar: '*عمليات استيراد سابقة*' },
  fetching: { en: 'One moment: the file is fetched and looked at.', ar: 'لحظة: يجري جلب الملف ومعاينته.' },
  keptView: {
    en: '*{file}* is kept and is being read. What it comes to is in your messages with Touchbase in a moment, for you to decide.',
    ar: 'حُفظ *{file}* وتجري قراءته. ستظهر نتيجته بعد لحظات في رسائلك مع Touchbase لاتخاذ القرار.',
  },
  saved: {
    en: 'Saved. The message in our conversation shows it.',
    ar: 'تم الحفظ، وتظهر النتيجة في محادثتنا.',
  },
  save: { en: 'Save', ar: 'حفظ' },

  // Why a file is none
  busy: {
    en: '*{file}* is being worked on. One file at a time: please try again when it is done.',
    ar: 'يجري العمل على *{file}*. ملف واحد في كل مرة: الرجاء إعادة المحاولة بعد انتهائه.',
  },
  tooLarge: {
    en: 'The file is larger than {mb, number} MB. Please split it into several.',
    ar: 'الملف أكبر من {mb, number} ميغابايت. الرجاء تقسيمه إلى ملفات.',
  },
  tooManyRows: {
    en: 'The file has more than {n, number} rows. Please split it into several.',
    ar: 'في الملف أكثر من {n, number} صف. الرجاء تقسيمه إلى ملفات.',
  },
  empty: { en: 'The file is empty.', ar: 'الملف فارغ.' },
  headersOnly: {
    en: 'The file has names of columns and no rows below them.',
    ar: 'في الملف أسماء أعمدة ولا صفوف تحتها.',
  },
  spreadsheet: {
    en: 'This is a spreadsheet, not a CSV file. Open it and save it as “CSV UTF-8 (Comma delimited)”: in Excel under File, Save As; in Google Sheets under File, Download.',
    ar: 'هذا جدول وليس ملفًا بصيغة CSV. يُفتح ثم يُحفظ بصيغة `CSV UTF-8`: في برنامج الجداول من قائمة ملف ثم حفظ باسم، وفي جداول Google من قائمة ملف ثم تنزيل.',
  },
  binary: {
    en: 'This is no text. Touchbase reads CSV files: a table as text, with commas, semicolons or tabs between the columns.',
    ar: 'هذا ليس نصًا. يقرأ Touchbase ملفات CSV: جدول مكتوب كنص، بين أعمدته فواصل أو علامات جدولة.',
  },
  noPeople: {
    en: 'No column says who people are. I look for one such as `Name`, `First name`, `Phone`, `Mobile`, `Email` or their Arabic names, in the first row. The first row here says: {columns}',
    ar: 'لا عمود يقول من هم الأشخاص. أبحث في أول صف عن عمود مثل `الاسم` أو `الجوال` أو `الهاتف` أو `البريد الإلكتروني` أو اسمه بالإنجليزية. أول صف هنا: {columns}',
  },
  quoteOpen: {
    en: 'A quotation mark is opened in line {line, number} and never closed, so the rest cannot be told apart. Please close it or take it out.',
    ar: 'فُتحت علامة اقتباس في السطر {line, number} ولم تُغلق، فلا يمكن تمييز ما بعدها. الرجاء إغلاقها أو حذفها.',
  },
  fileGone: {
    en: 'The file is not in Slack any more. Please choose it again.',
    ar: 'لم يعد الملف في Slack. الرجاء اختياره من جديد.',
  },
  noAccess: {
    en: 'Slack does not let Touchbase read the file: the app needs the scope `files:read`. An administrator adds it by installing the app anew from the manifest.',
    ar: 'لا يسمح Slack لتطبيق Touchbase بقراءة الملف: تنقصه صلاحية `files:read`، ويضيفها مسؤول النظام بإعادة تثبيت التطبيق.',
  },
  slackTrouble: {
    en: 'Slack did not hand the file over ({error}). Nothing was changed; please send it again in a moment.',
    ar: 'لم يسلّم Slack الملف ({error}). لم يتغير شيء. الرجاء إرساله من جديد بعد لحظات.',
  },

  // The message
  reading: {
    en: '*{file}* is being read: {n, number} rows so far. Nothing is written before you say so.',
    ar: 'تجري قراءة *{file}*، والصفوف حتى الآن: {n, number}. لا يُكتب شيء قبل موافقتك.',
  },
  looking: {
    en: '*{file}* is being compared with the people you have: {done, number} of {n, number} rows. Nothing is written before you say so.',
    ar: 'تجري مقارنة *{file}* بمن لديكم: {done, number} من {n, number}. لا يُكتب شيء قبل موافقتك.',
  },
  ready: {
    en: '*{file}*: {n, plural, one {one row} other {# rows}}. Nothing is written yet.',
    ar: '*{file}*: {n, plural, zero {لا صفوف} one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}}. لم يُكتب شيء بعد.',
  },
  running: {
    en: '*{file}* is being imported: {done, number} of {n, number} rows. It goes on by itself.',
    ar: 'يجري استيراد *{file}*: {done, number} من {n, number}. يستمر العمل تلقائيًا.',
  },
  planning: {
    en: 'All rows of *{file}* are in. New people are being put on their plans: {done, number} of {n, number}. It goes on by itself.',
    ar: 'أُدخلت كل صفوف *{file}*. يجري وضع الأشخاص الجدد على خططهم: {done, number} من {n, number}. يستمر العمل تلقائيًا.',
  },
  done: { en: '*{file}* is imported.', ar: 'تم استيراد *{file}*.' },
  discarded: {
    en: '*{file}* is discarded. Nobody was made of it.',
    ar: 'تم تجاهل *{file}*، ولم يُضف منه أحد.',
  },
  undoing: {
    en: 'The import of *{file}* is being taken back. It goes on by itself.',
    ar: 'يجري التراجع عن استيراد *{file}*. يستمر العمل تلقائيًا.',
  },
  undone: { en: 'The import of *{file}* is taken back.', ar: 'تم التراجع عن استيراد *{file}*.' },

  new: { en: 'New people: *{n, number}*', ar: 'أشخاص جدد: *{n, number}*' },
  known: {
    en: 'Known already: *{n, number}*. They learn what they lack; what they have stays.',
    ar: 'معروفون من قبل: *{n, number}*. يُضاف إليهم ما ينقص، ويبقى ما لديهم كما هو.',
  },
  repeated: {
    en: 'In the file again: *{n, number}*. Each row is added to the same person.',
    ar: 'مكررون في الملف: *{n, number}*. يُضاف كل صف إلى الشخص نفسه.',
  },
  added: { en: 'Added: *{n, number}*', ar: 'أُضيفوا: *{n, number}*' },
  merged: { en: 'Known already: *{n, number}*', ar: 'معروفون من قبل: *{n, number}*' },
  repeatedDone: { en: 'In the file again: *{n, number}*', ar: 'مكررون في الملف: *{n, number}*' },
  refused: { en: 'Not taken: *{n, number}*', ar: 'لم يُؤخذ: *{n, number}*' },
  refusedWhy: { en: '{n, number} × {why}: {examples}', ar: '{n, number} × {why}: {examples}' },
  example: { en: 'line {line, number} “{value}”', ar: 'السطر {line, number} «{value}»' },
  exampleBare: { en: 'line {line, number}', ar: 'السطر {line, number}' },
  partlyRead: {
    en: 'Taken, though a value in them cannot be read: *{n, number}*',
    ar: 'مأخوذة رغم قيمة فيها لا تُقرأ: *{n, number}*',
  },
  otherNames: {
    en: 'Added to the person with the same e-mail, though the name is another: *{n, number}*. The file of what was not taken lists them.',
    ar: 'أُلحقت بصاحب البريد نفسه مع أن الاسم مختلف: *{n, number}*. يسردها ملف ما لم يُؤخذ.',
  },
  leftAlone: {
    en: 'Asked to be left alone before: *{n, number}*. They are kept, and on no plan.',
    ar: 'طلبوا عدم التواصل من قبل: *{n, number}*. يُحفظون دون خطة.',
  },
  optsOut: {
    en: 'Rows that say “do not contact”: *{n, number}*. Each is recorded as an opt-out, which stays.',
    ar: 'صفوف تقول بعدم التواصل: *{n, number}*. يُسجَّل كل منها طلبًا لعدم التواصل، ويبقى.',
  },
  columnsTaken: { en: '*Columns:* {columns}', ar: '*الأعمدة:* {columns}' },
  columnTaken: { en: '{header} → {field}', ar: '{header} ← {field}' },
  columnsUnknown: { en: 'Not used: {columns}', ar: 'غير مستخدمة: {columns}' },
  andMore: { en: '{list} and {n, number} more', ar: '{list} و{n, number} غيرها' },
  monthFirst: {
    en: 'Dates such as 3/4 are read with the month first: {four, number} March.',
    ar: 'التواريخ مثل 3/4 تُقرأ والشهر أولًا: {four, number} مارس.',
  },
  dayFirst: {
    en: 'Dates such as 3/4 are read with the day first: {three, number} April.',
    ar: 'التواريخ مثل 3/4 تُقرأ واليوم أولًا: {three, number} أبريل.',
  },
  owners: { en: '*With:* {owners}', ar: '*لدى:* {owners}' },
  ownerCount: { en: '{who} {n, number}', ar: '{who} {n, number}' },
  nobody: { en: 'nobody', ar: 'لا أحد' },
  nobodysPlans: {
    en: 'Who is nobody’s is on no plan until somebody has them.',
    ar: 'من لا وكيل له يبقى دون خطة إلى أن يُسند إلى أحد.',
  },
  ownersUnknown: {
    en: 'Named as owner and nobody here, or more than one: {owners}',
    ar: 'أسماء وكلاء في الملف لا تدل على أحد هنا أو تدل على أكثر من واحد: {owners}',
  },
  plansTaken: { en: '*Plans:* {plans}', ar: '*الخطط:* {plans}' },
  plansNone: { en: '*Plans:* none, as chosen', ar: '*الخطط:* دون خطة، حسب الاختيار' },
  planCount: { en: '{plan} {n, number}', ar: '{plan} {n, number}' },
  sourceAll: { en: '*Source:* {source}, for all', ar: '*المصدر:* {source}، للجميع' },
  sourceByRow: { en: '*Source:* as each row says', ar: '*المصدر:* كما في كل صف' },
  sourceNone: { en: '*Source:* not said', ar: '*المصدر:* غير مذكور' },

  start: { en: 'Import', ar: 'استيراد' },
  change: { en: 'Change…', ar: 'تغيير…' },
  discard: { en: 'Discard', ar: 'تجاهل' },
  faults: { en: 'File of what was not taken', ar: 'ملف بما لم يُؤخذ' },
  undo: { en: 'Undo…', ar: 'تراجع…' },
  listLine: { en: '*{file}* · {when} · {state}', ar: '*{file}* · {when} · {state}' },

  // Late presses
  gone: { en: 'This import is not there any more.', ar: 'لم يعد هذا الاستيراد موجودًا.' },
  notReady: {
    en: 'It is no longer waiting for that: the message shows how it stands.',
    ar: 'لم يعد ذلك ممكنًا، وتعرض الرسالة الحال الآن.',
  },

  // Undo
  undoTitle: { en: 'Undo an import', ar: 'التراجع عن استيراد' },
  undoSubmit: { en: 'Undo', ar: 'تراجع' },
  undoAsk: {
    en: '*{file}*: the people it added are taken away, {n, number} at most, with what is on their plans; known ones lose what they learnt from it. Whoever something has happened with since stays. Opt-outs stay.',
    ar: '*{file}*: يُحذف من أضافهم الملف، {n, number} على الأكثر، مع ما في خططهم، ويُزال مما لدى المعروفين ما جاء منه. يبقى كل من حدث معه شيء بعد ذلك، وتبقى طلبات عدم التواصل.',
  },
  undoStarted: {
    en: 'It is being taken back. The message in our conversation shows how far it is.',
    ar: 'بدأ التراجع، وتعرض الرسالة في محادثتنا تقدمه.',
  },
  undoGone: { en: 'Taken away: *{n, number}*', ar: 'حُذفوا: *{n, number}*' },
  undoBack: {
    en: 'Known before, and as they were again: *{n, number}*',
    ar: 'معروفون من قبل وعادوا كما كانوا: *{n, number}*',
  },
  undoLeft: { en: 'Left as they are: *{n, number}*', ar: 'بقوا كما هم: *{n, number}*' },
  undoLeftWhy: { en: '{n, number} × {why}', ar: '{n, number} × {why}' },

  // The file of what was not taken
  faultsTitle: { en: 'Rows not taken of {file}', ar: 'صفوف لم تُؤخذ من {file}' },
  faultsCut: {
    en: 'The first {n, number} are in it; there are more.',
    ar: 'فيه أول {n, number}، وهناك غيرها.',
  },
  noFaults: { en: 'Every row was taken.', ar: 'أُخذت كل الصفوف.' },
  columnLine: { en: 'Line', ar: 'السطر' },
  columnWhy: { en: 'Why', ar: 'السبب' },
  columnUnread: { en: 'Not read', ar: 'لم يُقرأ' },
  takenPartly: { en: 'taken, but for what could not be read', ar: 'أُخذ ما عدا ما لم يُقرأ' },

  takenOtherName: {
    en: 'added to the person with this e-mail, whose name is another',
    ar: 'أُلحق بصاحب هذا البريد واسمه مختلف',
  },
  takenShared: {
    en: 'taken by the name: too many people have this phone or e-mail',
    ar: 'أُخذ بالاسم: هذا الهاتف أو البريد لدى أشخاص كثيرين',
  },

  // What is known of a person from a file
  broughtIn: { en: 'Imported {when} from {file}', ar: 'استيراد {when} من {file}' },
  broughtInFrom: {
    en: 'Imported {when} from {file}, source {source}',
    ar: 'استيراد {when} من {file}، المصدر {source}',
  },
  noted: { en: 'In the file: {notes}', ar: 'في الملف: {notes}' },
} satisfies Record<string, Sentence>;

/** How an import stands, in a list. */
export const importStateWords = {
  reading: { en: 'being read', ar: 'قيد القراءة' },
  looking: { en: 'being read', ar: 'قيد القراءة' },
  ready: { en: 'waits for you', ar: 'بانتظار القرار' },
  running: { en: 'under way', ar: 'قيد الاستيراد' },
  planning: { en: 'under way', ar: 'قيد الاستيراد' },
  done: { en: 'imported', ar: 'تم' },
  discarded: { en: 'discarded', ar: 'تم تجاهله' },
  undoing: { en: 'being taken back', ar: 'قيد التراجع' },
  undone: { en: 'taken back', ar: 'تم التراجع عنه' },
} satisfies Record<string, Sentence>;

export const rowFaultWords: Record<RowFault, Sentence> = {
  nobody: { en: 'nothing says who it is', ar: 'لا شيء يقول من هو' },
  unreachable: { en: 'a name with no phone, e-mail or address', ar: 'اسم دون هاتف أو بريد أو عنوان' },
  unreadable: { en: 'a phone or e-mail that cannot be read', ar: 'هاتف أو بريد لا يُقرأ' },
  erased: { en: 'a person whose data was erased', ar: 'شخص مُحيت بياناته' },
};

/** Why somebody stays as they are though the import is taken back. */
export const leftWords: Record<LeftReason, Sentence> = {
  inquired: { en: 'they have inquired since', ar: 'أرسلوا استفسارًا بعد ذلك' },
  deal: { en: 'a sale closed since', ar: 'تمت معهم صفقة بعد ذلك' },
  talked: { en: 'somebody has been in touch with them since', ar: 'جرى التواصل معهم بعد ذلك' },
  'opted-out': { en: 'they are to be left alone, and that stays', ar: 'طلبوا عدم التواصل، ويبقى الطلب' },
  referred: { en: 'they have sent somebody, or were sent', ar: 'أحالوا أحدًا أو أُحيلوا' },
  promised: { en: 'something is promised to them', ar: 'هناك وعد لهم' },
  event: { en: 'something in their business was entered since', ar: 'سُجّل حدث في معاملتهم بعد ذلك' },
  'plan-changed': { en: 'their plan was changed since', ar: 'تغيرت خطتهم بعد ذلك' },
  merged: { en: 'somebody was merged into them since', ar: 'دُمج معهم شخص بعد ذلك' },
  'other-import': { en: 'another import has them too', ar: 'وردوا في استيراد آخر' },
  edited: { en: 'somebody has edited them since', ar: 'عُدّلت بياناتهم بعد ذلك' },
  held: { en: 'something else is kept with them', ar: 'ترتبط بهم بيانات أخرى محفوظة' },
};
