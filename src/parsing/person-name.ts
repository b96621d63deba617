import { fold } from './fold.ts';

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
