import { fold } from './fold.ts';
import { isInitial, type NameWord, nameWords, sameName } from './name-words.ts';

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
 * in any order. Spellings of one name are that word too, in either alphabet: هدى and Huda, Muhammad and Mohammed,
 * عبد الرحمن and Abdulrahman. A missing name fits anybody.
 *
 * Tolerant, as it is asked only where a phone agrees; names that are plainly others stay others, because families
 * share phones.
 */
export function namesCompatible(a: string, b: string): boolean {
  return compatible(partsOf(a), partsOf(b));
}

/** The same rule for many names with many: what a name is made of is found once for each. */
export function namesComparer(): typeof namesCompatible {
  const parts = new Map<string, NameParts>();
  const own = (name: string) => {
    const before = parts.get(name) ?? partsOf(name);
    parts.set(name, before);
    return before;
  };
  return (a, b) => a === b || compatible(own(a), own(b));
}

/** What a name is made of, each found when it is asked for. */
type NameParts = {
  readonly inArabic: boolean;
  words(): readonly string[];
  heardWithin(): readonly NameWord[];
  heardAcross(): readonly NameWord[];
};

function partsOf(name: string): NameParts {
  return {
    inArabic: isArabic(name),
    words: once(() => words(name)),
    heardWithin: once(() => nameWords(name, { startsWithArticle: false })),
    heardAcross: once(() => heardAcross(name)),
  };
}

function once<Found>(find: () => Found): () => Found {
  let found: { is: Found } | undefined;
  return () => {
    found ??= { is: find() };
    return found.is;
  };
}

function compatible(a: NameParts, b: NameParts): boolean {
  const [shorter, longer] = byLength(a.words(), b.words());
  if (canPair(shorter, longer, sameWord)) return true;
  const [fewer, more] = byLength(...heardWords(a, b));
  return canPair(fewer, more, (x, y) => sameName(x, y) || isInitial(x, y) || isInitial(y, x));
}

/** How a name fits what was typed in the other alphabet. */
export type SoundFit = 'whole' | 'beginning' | undefined;

/**
 * Prepares many names to be found by sound: each word typed in one alphabet is a `whole` word of a name in the other,
 * or its `beginning`, of at least three letters; `undefined`: it is not. The answers stand in the order of the names.
 */
export function hearNames(names: readonly string[]): (typed: string) => SoundFit[] {
  // A team's people share few words, so each is compared once.
  const interned = new Map<string, NameWord>();
  const intern = (word: NameWord) => {
    const key = word.map(({ stem, joined }) => `${joined} ${stem}`).join('|');
    const known = interned.get(key) ?? word;
    interned.set(key, known);
    return known;
  };
  const heard = names.map((name) => ({ inArabic: isArabic(name), words: heardAcross(name).map(intern) }));
  return (typed) => {
    const inArabic = isArabic(typed);
    const said = heardAcross(typed).map((word) => ({ word, whole: new Map(), beginning: new Map() }));
    const fits = (words: readonly NameWord[], extent: 'whole' | 'beginning') =>
      canPair(said, words, (one, other) => {
        const compared: Map<NameWord, boolean> = one[extent];
        const before = compared.get(other);
        if (before !== undefined) return before;
        const isLongEnough = one.word.every(({ stem }) => stem.length > 2);
        const isSame = sameName(one.word, other, isLongEnough ? extent : 'whole');
        compared.set(other, isSame);
        return isSame;
      });
    return heard.map(({ inArabic: isOther, words }) => {
      if (said.length === 0 || said.length > words.length || isOther === inArabic) return undefined;
      if (fits(words, 'whole')) return 'whole';
      return fits(words, 'beginning') ? 'beginning' : undefined;
    });
  };
}

/**
 * What one calls a person by: the first word of a name without its title, together with what it needs to be a name:
 * "Huda" of "Dr Huda Salem", «عبد الرحمن» of «عبد الرحمن السالم», «أم محمد» of «أم محمد». Empty for an empty name.
 */
export function givenName(name: string): string {
  const rest = afterTitles(name);
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

/** The words of a name from the first that is no title, as they were written. */
function afterTitles(name: string): string[] {
  const said = name.replace(stuckTitle, '$1. ').split(/\s+/).filter(Boolean);
  const firstAt = said.findIndex((word) => !titles.has(keyOfWord(word)));
  return said.slice(firstAt < 0 ? -1 : firstAt);
}

/**
 * The words of two names to be compared by sound. Within one alphabet titles stay, as they tell Mr Salem from Mrs
 * Salem, and an Al at the beginning may be short for Albert.
 */
function heardWords(a: NameParts, b: NameParts): [readonly NameWord[], readonly NameWord[]] {
  if (a.inArabic !== b.inArabic) return [a.heardAcross(), b.heardAcross()];
  return [a.heardWithin(), b.heardWithin()];
}

/** Those of a name to be compared with one in the other alphabet, where titles are other words (م. and Eng.). */
function heardAcross(name: string): NameWord[] {
  return nameWords(afterTitles(name).join(' '), { startsWithArticle: true });
}

function isArabic(name: string): boolean {
  return /\p{Script=Arabic}/u.test(name);
}

function byLength<Word>(a: readonly Word[], b: readonly Word[]): [readonly Word[], readonly Word[]] {
  return a.length <= b.length ? [a, b] : [b, a];
}

/** Whether every word of the first finds a word of its own in the other. */
function canPair<One, Other>(
  words: readonly One[],
  others: readonly Other[],
  isSame: (one: One, other: Other) => boolean,
): boolean {
  const partners: number[][] = [];
  // Each pair is compared once, however many ways there are to pair them.
  for (const word of words) {
    const own = others.flatMap((other, at) => (isSame(word, other) ? [at] : []));
    if (own.length === 0) return false;
    partners.push(own);
  }
  return findPartners(partners, new Set());
}

function findPartners([own, ...rest]: ReadonlyArray<readonly number[]>, taken: ReadonlySet<number>): boolean {
  if (own === undefined) return true;
  return own.some((at) => !taken.has(at) && findPartners(rest, new Set([...taken, at])));
}

function sameWord(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** A lone combining mark or variation selector shows nothing of its own. */
function hasSubstance(name: string): boolean {
  return /[^\p{M}\p{Z}]/u.test(name);
}
