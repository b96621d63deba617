import { namesSpelled, plainSpelling } from './known-spellings.ts';

/**
 * What a stretch of a word may stand for: a set of sounds, one character each. Consonants are Arabic letters (with
 * پ ڤ گ for p, v and a hard g), vowels `a`, `i`, `u`, `y` for ai and ei, `é` for an e at the end.
 */
type Sounds = string;

/** A letter of an Arabic word, or a short vowel that is not written in it. */
type Letter = {
  sounds: Sounds;
  /** May go unwritten in Latin. */
  mayBeSilent: boolean;
  /** A vowel that Arabic leaves out: one Latin letter, as what is long is written in Arabic too. */
  isUnwritten?: boolean;
};
/** One way to read on in a Latin word. No sounds: silent. */
type Step = {
  sounds: Sounds;
  length: number;
  /** A vowel that is written with several letters: Arabic writes it too. */
  isLong?: boolean;
  isUnwritten?: boolean;
};

const longestWord = 24;
const anyVowel = 'aiuyé';
const latinLetters = /^[a-z0-9]+$/;
const vowel = /[aeiouy]/;
const arabicLetters = /^[\u0621-\u064aپچژڤگ]+$/;

/**
 * Whether two words of names may be the same name spelled in another way: هدى and Huda, يوسف and Youssef, Muhammad
 * and Mohammed. Consonants must agree as they are commonly transliterated; long vowels, which Arabic writes, too;
 * short ones, which it does not, may be any. Two words in Arabic letters are alike when they are the same.
 *
 * Source: the spellings in use from Morocco to the Gulf, French ones (Rachid, Noureddine) and those of chats (3, 7)
 * among them. Deliberately tolerant: meant for where something else, a phone, agrees already.
 *
 * @param a folded, one word; `beginning`: only the first letters of what it is compared to
 */
export function soundAlike(a: string, b: string, extent: 'whole' | 'beginning' = 'whole'): boolean {
  if (a === b) return true;
  if (a.length > longestWord || b.length > longestWord) return false;
  const [names, others] = [namesSpelled(a), namesSpelled(b)];
  if (names && others && !(isArabic(a) && isArabic(b))) {
    const isSame = [...names].some((name) => others.has(name));
    if (isSame || extent === 'whole') return isSame;
  }
  // In one alphabet two names that differ are two people: Jan is not Jen, nor Gary Jerry.
  if (isLatin(a) && isLatin(b)) {
    const [said, other] = [plainSpelling(a), plainSpelling(b)];
    return extent === 'beginning' ? other.startsWith(said) : said === other;
  }
  if (isArabic(a) && isLatin(b)) return canRead(arabicSide(a), latinSide(b), extent);
  if (isLatin(a) && isArabic(b)) return canRead(latinSide(a, extent), arabicSide(b), extent);
  return extent === 'beginning' && b.startsWith(a);
}

function isLatin(word: string): boolean {
  return latinLetters.test(word) && /[a-z]/.test(word);
}

function isArabic(word: string): boolean {
  return arabicLetters.test(word);
}

/** A word as it is read: how long it is, and the ways on from each place. */
type Side = { end: number; stepsAt(place: number): readonly Step[] };

/** Whether both words can be read to their end with the same sounds, or to the end of the first for a beginning. */
function canRead(a: Side, b: Side, extent: 'whole' | 'beginning'): boolean {
  // Places from which there is no way on, so that a word of many vowels is not read in all its ways.
  const failed = new Set<number>();
  return readOn(0, 0);

  function readOn(at: number, other: number): boolean {
    if (at === a.end && (other === b.end || extent === 'beginning')) return true;
    const pair = at * (longestWord * 4) + other;
    if (failed.has(pair)) return false;
    const ours = a.stepsAt(at);
    const theirs = b.stepsAt(other);
    const found =
      ours.some((step) => isSilent(step) && readOn(at + step.length, other)) ||
      theirs.some((step) => isSilent(step) && readOn(at, other + step.length)) ||
      ours.some((step) =>
        theirs.some((their) => agree(step, their) && readOn(at + step.length, other + their.length)),
      );
    if (!found) failed.add(pair);
    return found;
  }
}

function isSilent({ sounds }: Step): boolean {
  return sounds === '';
}

function agree(a: Step, b: Step): boolean {
  if ((a.isUnwritten && b.isLong) || (b.isUnwritten && a.isLong)) return false;
  return [...a.sounds].some((sound) => b.sounds.includes(sound));
}

// Arabic

const soundsOfLetter: Readonly<Record<string, Sounds>> = {
  ...{ ب: 'بپ', ج: 'جگ', ذ: 'ذد', ف: 'فڤ', غ: 'غگ', ق: 'قگ', ك: 'كگ', ث: 'ثت', ظ: 'ظ', چ: 'شج' },
  ...{ ا: 'a', و: 'وu', ي: 'يiy', ع: anyVowel, ء: anyVowel },
};

function arabicSide(word: string): Side {
  const letters = lettersOf(word);
  const stepsOf = letters.map(({ sounds, mayBeSilent, isUnwritten = false }) => [
    { sounds, length: 1, isUnwritten },
    ...(mayBeSilent ? [{ sounds: '', length: 1 }] : []),
  ]);
  return { end: letters.length, stepsAt: (place) => stepsOf[place] ?? [] };
}

function lettersOf(word: string): Letter[] {
  // Three letters without a long vowel are read with a, u or nothing before the last: حمد is Hamad, not Hamid.
  const isBare = word.length === 3 && !/[اويعء]/.test(word);
  return [...word].flatMap((letter, at): Letter[] => {
    const next = word[at + 1];
    const isLast = next === undefined && at > 0;
    if (letter === 'ا' && at === 0) return [{ sounds: anyVowel, mayBeSilent: next === 'ي' || next === 'و' }];
    // Of ة as well, which is folded to ه: Noura, Fatimah, Hayat.
    if (letter === 'ه' && isLast)
      return [
        ...(word[at - 1] === 'ا' ? [] : [{ sounds: 'aéه', mayBeSilent: false }]),
        { sounds: 'هت', mayBeSilent: true },
      ];
    const sounds = `${soundsOfLetter[letter] ?? letter}${letter === 'ي' && isLast ? 'aé' : ''}`;
    const written = { sounds, mayBeSilent: letter === 'ع' || letter === 'ء' };
    const endsInYa = next === 'ي' && at + 2 === word.length;
    if (next === undefined || next === 'ا' || letter === 'ا' || endsInYa) return [written];
    const unwritten = isBare && at === 1 ? 'au' : 'aiu';
    return [written, { sounds: unwritten, mayBeSilent: true, isUnwritten: true }];
  });
}

// Latin

const soundsOfSpelling: Readonly<Record<string, Sounds>> = {
  ...{ b: 'ب', p: 'پ', t: 'تط', th: 'ثتذ', j: 'ج', dj: 'ج', h: 'حه', kh: 'خ', d: 'دض', dh: 'ذضظ' },
  ...{ r: 'ر', z: 'زذظض', s: 'سصث', sh: 'ش', ch: 'ش', gh: 'غ', g: 'جگغ', f: 'ف', ph: 'ف', v: 'ڤ' },
  ...{ q: 'ق', k: 'كق', ck: 'ك', c: 'كس', l: 'ل', m: 'م', n: 'ن', w: 'و', y: 'ي' },
  // As chats write what Latin has no letter for.
  ...{ 2: 'ء', 3: 'ع', 5: 'خ', 6: 'ط', 7: 'ح', 9: 'صق' },
};
const soundsOfVowels: Readonly<Record<string, Sounds>> = {
  ...{
    a: 'a',
    aa: 'a',
    e: 'aiu',
    i: 'i',
    ii: 'i',
    ee: 'i',
    ie: 'i',
    y: 'i',
    o: 'u',
    oo: 'u',
    u: 'u',
    uu: 'u',
  },
  ...{ ou: 'u', ow: 'u', au: 'u', aw: 'u', ai: 'iy', ay: 'iy', ei: 'iy', ey: 'iy', ae: 'iy', eye: 'iy' },
};

function latinSide(said: string, extent: 'whole' | 'beginning' = 'whole'): Side {
  const word = said.replace(/([^aeiou0-9])\1+/g, '$1').replaceAll('x', 'ks');
  const isWhole = extent === 'whole';
  return { end: word.length, stepsAt: (place) => stepsOf(word, place, isWhole) };
}

function stepsOf(word: string, at: number, isWhole: boolean): Step[] {
  const steps: Step[] = [];
  const rest = word.slice(at);
  const before = word.slice(0, at);
  for (let length = Math.min(3, word.length - at); length > 0; length -= 1) {
    const part = word.slice(at, at + length);
    const sounds = [soundsOfSpelling[part], vowelSounds(word, at, part, isWhole)].join('');
    // The ou of Moustafa is French for a short u, that of Mahmoud is long.
    const isLong = length > 1 && (part !== 'ou' || vowel.test(before));
    if (sounds !== '') steps.push({ sounds, length, isLong });
  }
  // Walid is Oualid in French, Zakaria is زكريا: before a vowel it may be a consonant.
  const glide = /^(ou?|u|[iy]y?)(?=[aeiou])/.exec(rest)?.[0];
  if (glide) steps.push({ sounds: /[iy]/.test(glide) ? 'ي' : 'و', length: glide.length });
  const isSilent =
    // Sarah, Fatimah
    (rest === 'h' && before.endsWith('a')) ||
    // Yassine, Noureddine
    (rest === 'e' && before.endsWith('in')) ||
    // Fahad and Fahd, Bader and Badr
    (/^[ae][^aeiouy]$/.test(rest) && /[^aeiouy]$/.test(before)) ||
    /^[23]/.test(rest);
  return isSilent ? [...steps, { sounds: '', length: 1 }] : steps;
}

function vowelSounds(word: string, at: number, part: string, isWhole: boolean): Sounds | undefined {
  if (part === 'e') {
    if (at === 0) return 'i';
    if (at + 1 === word.length && isWhole) return 'éi';
    // The e of Youssef may be an u, that of Sherif not.
    return vowel.test(word.slice(0, at)) ? 'aiu' : 'ai';
  }
  // Ayman is not Iman.
  if (at === 0 && soundsOfVowels[part] === 'iy') return 'y';
  return soundsOfVowels[part];
}
