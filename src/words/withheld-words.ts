import type { RefusalRule } from '../leads/may-contact.ts';
import type { Sentence } from './say.ts';

/** What rules of contact keep out of lists, and what would let it in. */
export const withheldWords = {
  refused: { en: '⛔ not to be contacted: {why}', ar: '⛔ لا يجوز التواصل: {why}' },

  // In a list
  forList: {
    en: '{n, plural, one {One touch is not shown: it needs} other {# touches are not shown: they need}} a do-not-call list, which managers take in (`/touchbase donotcall`).',
    ar: 'لا يُعرض هنا {n, plural, zero {أي تواصل} one {تواصل واحد} two {تواصلان} few {# تواصلات} many {# تواصلًا} other {# تواصل}} بانتظار قائمة عدم الاتصال، ويضيفها المديرون (`/touchbase عدم الاتصال`).',
  },
  forConsent: {
    en: '{n, plural, one {One touch is not shown: it needs} other {# touches are not shown: they need}} consent (`/lead consent`).',
    ar: 'لا يُعرض هنا {n, plural, zero {أي تواصل} one {تواصل واحد} two {تواصلان} few {# تواصلات} many {# تواصلًا} other {# تواصل}} بانتظار الموافقة (`/lead موافقة`).',
  },
  forBoth: {
    en: '{n, plural, one {# touch is} other {# touches are}} not shown: {list, plural, one {one needs} other {# need}} a do-not-call list, which managers take in (`/touchbase donotcall`), {consent, plural, one {one needs} other {# need}} consent (`/lead consent`).',
    ar: 'لا يُعرض هنا {n, plural, zero {أي تواصل} one {تواصل واحد} two {تواصلان} few {# تواصلات} many {# تواصلًا} other {# تواصل}}: {list, plural, zero {لا شيء} one {واحد} two {اثنان} few {#} many {#} other {#}} بانتظار قائمة عدم الاتصال، ويضيفها المديرون (`/touchbase عدم الاتصال`)، و{consent, plural, zero {لا شيء} one {واحد} two {اثنان} few {#} many {#} other {#}} بانتظار الموافقة (`/lead موافقة`).',
  },

  // On /touchbase status
  statusLine: {
    en: '{n, plural, one {One touch was} other {# touches were}} not shown today: {byRule}',
    ar: 'ما لم يُعرض اليوم: {n, plural, zero {لا تواصلات} one {تواصل واحد} two {تواصلان} few {# تواصلات} many {# تواصلًا} other {# تواصل}}: {byRule}',
  },
  statusPart: { en: '{why} ({n, number})', ar: '{why} ({n, number})' },
  noList: {
    en: '⛔ {country}: a do-not-call list is needed before plans have people called there, and there is none: `/touchbase donotcall`',
    ar: '⛔ {country}: تلزم قائمة عدم الاتصال قبل مكالمات الخطط هناك، ولا توجد: `/touchbase عدم الاتصال`',
  },
} satisfies Record<string, Sentence>;

/** What stands in the way of a touch, in a few words. */
export const refusedWords = {
  'opted-out': { en: 'asked to be left alone', ar: 'طلب عدم التواصل' },
  'opted-out-of-channel': { en: 'asked for no more of these', ar: 'طلب عدم التواصل بهذه الطريقة' },
  'no-decent-hour': { en: 'no hour is decent everywhere', ar: 'لا ساعة مناسبة في كل الأماكن' },
  'consent-needed': { en: 'no consent on record', ar: 'لا موافقة مسجلة' },
  'do-not-call': { en: 'on a do-not-call list', ar: 'في قائمة عدم الاتصال' },
  'do-not-call-list-missing': { en: 'no do-not-call list', ar: 'لا توجد قائمة عدم الاتصال' },
  'do-not-call-list-too-old': { en: 'do-not-call list too old', ar: 'قائمة عدم الاتصال قديمة' },
} satisfies Record<RefusalRule, Sentence>;
