import type { Sentence } from './say.ts';

/** `npm run import`, in a terminal. */
export const importCommandWords = {
  usage: {
    en: [
      'Brings a file of contacts in: `npm run import -- people.csv`',
      '`--source "Open house"` where they come from',
      '`--owner @omar` whose those are who are nobody’s by the file: a name or a Slack id',
      '`--no-plans` only keeps them, on no plan',
      '`--yes` asks nothing',
      '`--team T012AB3CD` of which team, where the database has several',
      'Takes one back: `npm run import -- --undo ID`',
    ].join('\n'),
    ar: [
      'لاستيراد ملف جهات اتصال: `npm run import -- people.csv`',
      '`--source "يوم مفتوح"` من أين جاؤوا',
      '`--owner @omar` لمن يُسند من لا وكيل له في الملف: اسم أو معرّف في Slack',
      '`--no-plans` للحفظ فقط دون خطة',
      '`--yes` دون أي سؤال',
      '`--team T012AB3CD` لأي فريق، إن كان في قاعدة البيانات أكثر من فريق',
      'للتراجع عن استيراد: `npm run import -- --undo ID`',
    ].join('\n'),
  },
  noFile: { en: 'There is no file {file} that can be read.', ar: 'لا يوجد ملف {file} يمكن قراءته.' },
  noTeam: {
    en: 'This database has no team yet. Start Touchbase once and set it up in Slack.',
    ar: 'لا يوجد فريق في قاعدة البيانات بعد. يجب تشغيل Touchbase مرة وإعداده في Slack.',
  },
  whichTeam: {
    en: 'Which team? Say it with `--team`: {teams}',
    ar: 'أي فريق؟ يُذكر بعد `--team`: {teams}',
  },
  whichOwner: {
    en: '“{said}” is nobody who may have contacts, or more than one. There are: {people}',
    ar: '«{said}» لا يدل على أحد يمكن أن تُسند إليه جهات اتصال، أو يدل على أكثر من واحد. المتاح: {people}',
  },
  ask: { en: 'Import? (y/n)', ar: 'استيراد؟ (y/n)' },
  askUndo: { en: 'Undo? (y/n)', ar: 'تراجع؟ (y/n)' },
  busyDiscarded: {
    en: '{file} is being worked on, one file at a time. Yours is discarded, and nothing of it was brought in: please try again when that is done.',
    ar: 'يجري العمل على {file}، ملف واحد في كل مرة. تم تجاهل ملفك ولم يُستورد منه شيء. الرجاء إعادة المحاولة بعد انتهاء ذلك.',
  },
  notNow: {
    en: 'That is not possible any more: {file} is in another state now ({state}). Nothing was changed.',
    ar: 'لم يعد ذلك ممكنًا، فقد تغيرت حالة {file} ({state}). لم يتغير شيء الآن.',
  },
  number: { en: 'Its number, for taking it back: {id}', ar: 'رقمه، للتراجع عنه: {id}' },
  notTaken: { en: 'What was not taken is in {file}', ar: 'ما لم يُؤخذ موجود في {file}' },
  broken: {
    en: 'Broken off. Nothing is lost: a running Touchbase goes on with it in a few minutes.',
    ar: 'توقف العمل ولم يضع شيء: يكمله Touchbase خلال دقائق إن كان يعمل.',
  },
} satisfies Record<string, Sentence>;
