import { fold } from './fold.ts';

/** Before a name, and no part of it: Dr Huda, م. أحمد, السيدة هدى. Compared by `keyOfWord`. */
const titles = new Set(
  [
    ...['dr', 'mr', 'mrs', 'ms', 'miss', 'prof', 'eng', 'sheikh', 'sheikha'],
    ...['م', 'د', 'أ', 'أ.د', 'السيد', 'السيدة', 'الآنسة', 'الأستاذ', 'الأستاذة', 'أستاذ', 'أستاذة'],
    ...['الدكتور', 'الدكتورة', 'دكتور', 'دكتورة', 'المهندس', 'المهندسة', 'مهندس', 'مهندسة'],
    ...['الشيخ', 'الشيخة', 'الحاج', 'الحاجة'],
  ].map(keyOfWord),
);
/** Half a name: what follows belongs to it. */
const openWords = new Set(
  [
    ...['عبد', 'أبو', 'أبا', 'أبي', 'أم', 'ابن', 'بن', 'بنت', 'آل'],
    ...['abd', 'abdul', 'abdel', 'abu', 'umm', 'ibn'],
  ].map(keyOfWord),
);
/** The other half of a name: نور الدين, هبة الله. */
const closingWords = new Set(['الدين', 'الله', 'الإسلام'].map(keyOfWord));
/** Titles are often written without a space after them: د.هدى, م/أحمد. */
const stuckTitle = /(?<=^|\s)(أ\.د|[مدأ]|dr|mrs?|ms|prof|eng)[./](?=\p{L})/giu;

const longestName = 80;
const mostWords = 8;
// Far more than 80 characters of several code units each; what a form sends may be a book.
const longestRaw = 4000;
// Characters that are not seen but change what is: controls, text-direction marks and overrides, spaces without
// width. U+200D stays for now, because emoji of several parts are joined by it.
const unseen =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const joinerOutsideEmoji =
  /(?<!\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/**
 * A name in the form in which two spellings are compared: `Hudá  SALEM` and `huda salem` are the same, as are
 * أحمد and احمد, هدى and هدي. Not for showing.
 */
export function nameKey(name: string): string {
  return fold(name);
}

/**
 * Whether two names could be one person's: each word of the shorter one is a word of the other, or its initial,
 * in any order. A missing name fits anybody. Arabic and Latin spellings of one name are not recognised as such.
 */
export function namesCompatible(a: string, b: string): boolean {
  const [shorter = [], longer = []] = [words(a), words(b)].sort((x, y) => x.length - y.length);
  return canPair(shorter, longer);
}

/**
 * What one calls a person by: the first word of a name without its title, together with what it needs to be a name:
 * "Huda" of "Dr Huda Salem", «عبد الرحمن» of «عبد الرحمن السالم», «أم محمد» of «أم محمد». Empty for an empty name.
 */
export function givenName(name: string): string {
  const said = name.replace(stuckTitle, '$1. ').split(/\s+/).filter(Boolean);
  const firstAt = said.findIndex((word) => !titles.has(keyOfWord(word)));
  const rest = said.slice(firstAt < 0 ? -1 : firstAt);
  const end = rest.findIndex((word) => !openWords.has(keyOfWord(word))) + 1;
  const length = end === 0 ? rest.length : end;
  const next = rest[length];
  return rest.slice(0, next && closingWords.has(keyOfWord(next)) ? length + 1 : length).join(' ');
}

/**
 * A name that is safe to show: nothing invisible, nothing that turns the direction of what follows, one line,
 * at most 80 characters as people count them. Empty when nothing is left. Emoji stay.
 */
export function cleanName(raw: string): string {
  const visible = raw
    .slice(0, longestRaw)
    .normalize('NFC')
    .replace(/\s/g, ' ')
    .replace(unseen, '')
    .replace(joinerOutsideEmoji, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (visible.length <= longestName) return hasSubstance(visible) ? visible : '';
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(visible);
  const kept = Array.from(graphemes, ({ segment }) => segment).slice(0, longestName);
  const name = kept.join('').trim();
  return hasSubstance(name) ? name : '';
}

/** A word as it is compared, without the dots of its abbreviation. */
function keyOfWord(word: string): string {
  return fold(word).replaceAll(' ', '');
}

function words(name: string): string[] {
  const key = nameKey(name);
  return key === '' ? [] : key.split(' ', mostWords);
}

/** Whether every word on the left finds a word of its own on the right. */
function canPair([word, ...rest]: readonly string[], others: readonly string[]): boolean {
  if (word === undefined) return true;
  return others.some((other, at) => sameWord(word, other) && canPair(rest, others.toSpliced(at, 1)));
}

function sameWord(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** A lone combining mark or variation selector shows nothing of its own. */
function hasSubstance(name: string): boolean {
  return /[^\p{M}\p{Z}]/u.test(name);
}
