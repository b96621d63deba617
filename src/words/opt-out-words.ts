import type { Sentence } from './say.ts';

/** Opt-outs and what is said of them. */
export const optOutWords = {
  recorded: {
    en: '*{name}* is left alone from now on, on every channel. {withdrawn, plural, =0 {Nothing was due.} one {One touch was withdrawn.} other {# touches were withdrawn.}}',
    ar: 'لن يُتواصل مع *{name}* بعد الآن عبر أي قناة. {withdrawn, plural, =0 {لم يكن هناك شيء مستحق.} zero {لم يكن هناك شيء مستحق.} one {أُلغي تواصل واحد.} two {أُلغي تواصلان.} few {أُلغيت # تواصلات.} many {أُلغي # تواصلًا.} other {أُلغي # تواصل.}}',
  },
  recordedChannel: {
    en: '*{name}* gets no more {channel}. {withdrawn, plural, =0 {Nothing was due there.} one {One touch was withdrawn.} other {# touches were withdrawn.}} The rest goes on.',
    ar: 'أُوقف عن *{name}*: {channel}. {withdrawn, plural, =0 {لم يكن هناك شيء مستحق.} zero {لم يكن هناك شيء مستحق.} one {أُلغي تواصل واحد.} two {أُلغي تواصلان.} few {أُلغيت # تواصلات.} many {أُلغي # تواصلًا.} other {أُلغي # تواصل.}} ويستمر الباقي.',
  },
  before: {
    en: '*{name}* had asked for that before; it stands.',
    ar: 'سبق تسجيل هذا الطلب من *{name}*، وهو قائم.',
  },
  undone: {
    en: '*{name}* may be contacted again; the new consent is recorded. Plans that were stopped stay stopped.',
    ar: 'يمكن التواصل مع *{name}* من جديد، وسُجّلت الموافقة الجديدة. الخطط المتوقفة تبقى متوقفة.',
  },
  noneStanding: { en: '*{name}* has no opt-out.', ar: 'لا يوجد طلب عدم تواصل من *{name}*.' },
  anotherStands: {
    en: '*{name}* is still left alone: *{other}*, who has the same phone or e-mail, asked for it. That one has to be taken back too, with `/optout undo`.',
    ar: 'ما زال التواصل مع *{name}* موقوفًا بطلب من *{other}* عبر الهاتف أو البريد نفسه. يلزم التراجع عن ذلك الطلب أيضًا عبر `/optout تراجع`.',
  },
  wordsMissing: {
    en: 'In which words did *{name}* take it back? For example: `/optout undo huda wrote on 3 may: you may call me again`',
    ar: 'ما نص التراجع من *{name}*؟ مثال: `/optout تراجع هدى كتبت في ٣ مايو: يمكنكم الاتصال بي`',
  },
  gone: { en: 'I cannot find this person any more.', ar: 'لم أعد أجد هذا الشخص.' },
} satisfies Record<string, Sentence>;
