import { IntlMessageFormat } from 'intl-messageformat';
import { clientWords } from './client-words.ts';
import type { Language } from './look.ts';

const prepared = new Map<string, IntlMessageFormat>();

/** One sentence of the client in a language, with its blanks filled in. */
export function say(
  name: keyof typeof clientWords,
  language: Language,
  blanks: Readonly<Record<string, string | number>> = {},
): string {
  const key = `${language} ${name}`;
  const sentence =
    prepared.get(key) ??
    // Nothing in the words is markup; names that are filled in may look like it.
    new IntlMessageFormat(clientWords[name][language], localeOf(language), undefined, { ignoreTag: true });
  prepared.set(key, sentence);
  return String(sentence.format(blanks));
}

/** The locale dates and numbers are written in. */
export function localeOf(language: Language): string {
  return `${language === 'ar' ? 'ar' : 'en-GB'}-u-ca-gregory-nu-latn`;
}
