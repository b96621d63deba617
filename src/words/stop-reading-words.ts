import type { Sentence } from './say.ts';

/** What is said of words in a note that ask to be left alone, or may do so. */
export const stopReadingWords = {
  read: {
    en: 'I read that as a request to stop: *{name}* is left alone from now on, on every channel. {withdrawn, plural, =0 {Nothing was due.} one {One touch was withdrawn.} other {# touches were withdrawn.}}',
    ar: 'فُهم هذا على أنه طلب عدم تواصل: لن يُتواصل مع *{name}* بعد الآن عبر أي قناة. {withdrawn, plural, =0 {لم يكن هناك شيء مستحق.} zero {لم يكن هناك شيء مستحق.} one {أُلغي تواصل واحد.} two {أُلغي تواصلان.} few {أُلغيت # تواصلات.} many {أُلغي # تواصلًا.} other {أُلغي # تواصل.}}',
  },
  readHint: {
    en: 'Was it none, or for one channel only? Take it back within ten minutes; for one channel, then type `/optout`, the name and the channel.',
    ar: 'لم يكن طلبًا، أو كان لقناة واحدة؟ يمكن التراجع خلال عشر دقائق؛ وللقناة الواحدة تلزم بعد ذلك كتابة `/optout` ثم الاسم والقناة.',
  },
  misread: { en: 'That was no request to stop', ar: 'لم يكن طلب عدم تواصل' },
  asks: {
    en: 'Does *{name}* want to be left alone? Nothing was changed yet.',
    ar: 'هل طلب *{name}* عدم التواصل؟ لم يتغير شيء بعد.',
  },
  yes: { en: 'Yes, stop everything', ar: 'نعم، إيقاف كل شيء' },
  no: { en: 'No, go on', ar: 'لا، نستمر' },
  goesOn: { en: 'Nothing changes for *{name}*.', ar: 'لا يتغير شيء بشأن *{name}*.' },
  takenBack: {
    en: 'Taken back: *{name}* had not asked to be left alone. Everything goes on as before.',
    ar: 'تم التراجع: لم يرد من *{name}* طلب عدم تواصل. يستمر كل شيء كما كان.',
  },
  stays: {
    en: 'This stands now: only whoever logged it can take it back, for ten minutes. After that it takes a manager and the new consent in words: `/optout undo`.',
    ar: 'هذا الطلب قائم الآن: يتراجع عنه من سجّله فقط وخلال عشر دقائق. بعد ذلك يلزم مدير ونص الموافقة الجديدة: `/optout تراجع`.',
  },
} satisfies Record<string, Sentence>;
