import { fold } from './fold.ts';
import { soundAlike } from './name-sounds.ts';

/** A word of a name with what belongs to it, whether it was written together or apart: the ways to take it. */
export type NameWord = readonly Taken[];

type Taken = {
  /** Folded. */
  stem: string;
  /** عبد الرحمن is a servant of, نور الدين a light of the faith; the stem is the other half. */
  joined: 'servant' | 'faith' | null;
};

/** Al-, also as it is spoken before certain consonants: ar-Rashid. Only a hyphen tells those from other words. */
const hyphenatedArticle = /(?<=^|[\s-])(?:a[lrsndtz]|ash|ath|adh|el|e[ds]|ul|u[rsd])[-‐‑–](?=\p{L})/giu;
const surelyArticle = 'ال';
const article = new Set(['al', 'el', 'ul', surelyArticle]);
const spokenArticle = new Set('ar ur as us ad ed ud an en az ez at et ash ish'.split(' '));
/** Alqahtani, Assayed, Errachid; not Alia or Essam. */
const articleWithin = /^ال(?=.{2})|^[ae]l(?=.{4})|^[ae](?=([rsndtz])\1.{3})/;
const anyArticleWithin = /^ال(?=.{2})|^[ae]l(?=.{2})/;
const servantAlone = /^(?:abd|abd[aeu][lrsnzdt]|عبد)$/;
const servantWithin = /^abd[aeiou](?=.{3})|^عبدال(?=.{2})/;
const faithAlone = /^(?:[aeu]?[ld]{0,2}d(?:in|ine|een)|الدين)$/;
const faithWithin = /(?<=.{3})(?:[aeou](?:l?d|dd)|ld|dd)(?:in|ine|een)$|(?<=.{2})الدين$/;
const fatherOrMother = new Set(['abu', 'abou', 'abo', 'umm', 'um', 'ابو', 'ابا', 'ابي', 'ام']);
const childOf = new Set(['bin', 'ibn', 'bint', 'بن', 'ابن', 'بنت']);

const mostWords = 8;
const longestName = 200;

/**
 * The words of a name as people mean them: Abd al-Rahman is one, as is Nour El Din, and the article of Al-Qahtani is
 * no name of its own; `bin` and `bint` are not compared, as they are left out as often as not.
 *
 * @param startsWithArticle whether an `Al` at the very beginning is an article: not by itself, as it is short for
 *   Albert too
 */
export function nameWords(name: string, { startsWithArticle }: { startsWithArticle: boolean }): NameWord[] {
  const glued = name.slice(0, longestName).replace(hyphenatedArticle, `${surelyArticle} `);
  const said = fold(glued)
    .split(' ')
    .filter(Boolean)
    .slice(0, mostWords * 2);
  const found: NameWord[] = [];
  for (let at = 0; at < said.length; at += 1) {
    const word = said[at] ?? '';
    const next = said[at + 1];
    const isFirst = found.length === 0;
    const last = found.at(-1);
    const isArticle =
      next !== undefined && article.has(word) && (!isFirst || startsWithArticle || word === surelyArticle);
    if (!isFirst && next !== undefined && childOf.has(word)) continue;
    if (last && (faithAlone.test(word) || (isArticle && faithAlone.test(next)))) {
      found[found.length - 1] = joinedAs('faith', stemsOf(last));
      at += isArticle ? 1 : 0;
    } else if (next !== undefined && servantAlone.test(word)) {
      const skipsArticle = said[at + 2] !== undefined && (article.has(next) || spokenArticle.has(next));
      at += skipsArticle ? 2 : 1;
      found.push(joinedAs('servant', withoutArticle(said[at] ?? '', anyArticleWithin)));
    } else if (next !== undefined && fatherOrMother.has(word)) {
      at += 1;
      found.push(joinedAs(null, [`${word}${next}`]));
    } else if (isArticle) {
      at += 1;
      found.push(joinedAs(null, [next, `${/^[a-z]/.test(next) ? 'al' : 'ال'}${next}`]));
    } else found.push(wordOf(word));
  }
  return found.slice(0, mostWords);
}

/** Whether two words may be the same name, in either alphabet; `beginning`: the first only as far as it goes. */
export function sameName(a: NameWord, b: NameWord, extent: 'whole' | 'beginning' = 'whole'): boolean {
  return a.some(({ stem, joined }) =>
    b.some((other) => other.joined === joined && soundAlike(stem, other.stem, extent)),
  );
}

/** Whether one is a single letter with which the other begins. */
export function isInitial(a: NameWord, b: NameWord): boolean {
  const begins = (stem: string) => b.some((other) => soundAlike(stem, other.stem, 'beginning'));
  return a.some(({ stem }) => stem.length === 1 && begins(stem));
}

function wordOf(word: string): NameWord {
  const servantOf = word.replace(servantWithin, '');
  if (servantOf !== word) return joinedAs('servant', [servantOf, servantOf.replace(/^l/, '')]);
  const light = word.replace(faithWithin, '');
  const whole = joinedAs(null, withoutArticle(word, articleWithin));
  // Baladin may be a family's name.
  return light === word ? whole : [...joinedAs('faith', [light]), ...whole];
}

function joinedAs(joined: Taken['joined'], stems: readonly string[]): NameWord {
  return [...new Set(stems)].map((stem) => ({ stem, joined }));
}

function stemsOf(word: NameWord): string[] {
  return word.map(({ stem }) => stem);
}

/** A word as it is, and without an article that is written together with it. */
function withoutArticle(word: string, articleOf: RegExp): string[] {
  return [word, word.replace(articleOf, '')];
}
