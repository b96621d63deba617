import IntlMessageFormat from 'intl-messageformat';
import { everySentence } from './every-sentence.ts';

const sentences = await everySentence();
const languages = ['en', 'ar'] as const;

/** Latin that stays Latin in an Arabic sentence: names of products, plans and shorthand that people say so. */
const latinNames =
  /Touchbase|Slack|WhatsApp|Meta|Google|CSV|JSON|English|Asia\/[A-Z][a-z]+|\b8x8\b|\b(?:SA|AE|EG|US|SAR|AED|USD)\b/g;

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The kinds of elements in a parsed ICU message, by the numbers its parser gives them. */
const kinds = ['literal', 'argument', 'number', 'date', 'time', 'choice', 'plural', 'pound', 'tag'] as const;
const kindOf = (element: Element) => kinds[element.type];

/** Every element of a message, those inside its choices too. Throws where it does not parse. */
function elementsOf(message: string): Element[] {
  const inside = (elements: readonly Element[]): Element[] =>
    elements.flatMap((element) => [
      element,
      ...('options' in element
        ? Object.values(element.options).flatMap((option) => inside(option.value))
        : []),
    ]);
  return inside(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
}

const choicesOf = (element: Element) => ('options' in element ? Object.keys(element.options) : []);
const contentOf = (element: Element) => ('value' in element ? String(element.value) : '');

/** The arguments of a message, each with how it is used; a choice with its choices. */
function argumentsOf(message: string): string[] {
  const uses = elementsOf(message).flatMap((element) => {
    const kind = kindOf(element);
    if (kind === 'literal' || kind === 'pound') return [];
    if (kind === 'choice') return [`${contentOf(element)}: one of ${choicesOf(element).sort().join(', ')}`];
    return [`${contentOf(element)}: ${kind === 'plural' ? 'number' : kind}`];
  });
  return [...new Set(uses)].sort();
}

/** What a reader sees apart from the arguments, in every choice. */
function literalsOf(message: string): string {
  return elementsOf(message)
    .filter((element) => kindOf(element) === 'literal')
    .map(contentOf)
    .join(' ');
}

describe('every sentence', () => {
  it('is found: the walk sees the files there are', () => {
    expect(sentences.length).toBeGreaterThan(200);
  });

  it.each(sentences)('$name says something in English and in Arabic', ({ sentence }) => {
    expect(Object.keys(sentence).sort()).toEqual(['ar', 'en']);
    for (const language of languages) expect(sentence[language].trim()).toBe(sentence[language]);
    for (const language of languages) expect(sentence[language]).not.toBe('');
  });

  it.each(sentences)('$name is a message of which both languages use the same arguments', ({ sentence }) => {
    expect(argumentsOf(sentence.ar)).toEqual(argumentsOf(sentence.en));
  });

  it.each(sentences)('$name has the plural forms of its language', ({ sentence }) => {
    const forms = { en: ['one', 'other'], ar: ['zero', 'one', 'two', 'few', 'many', 'other'] };
    for (const language of languages)
      for (const plural of elementsOf(sentence[language]).filter((element) => kindOf(element) === 'plural'))
        expect(choicesOf(plural)).toEqual(expect.arrayContaining(forms[language]));
  });

  it.each(sentences)('$name is written in the letters of its language', ({ sentence }) => {
    // What stands between code marks is typed as it is; so are the names of plans and products.
    const prose = literalsOf(sentence.ar)
      .replace(/`[^`]*(?:`|$)/g, '')
      .replace(/^\/[a-z]+/, '')
      .replaceAll(latinNames, '');
    expect(prose.match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
    const english = literalsOf(sentence.en).replace(/`[^`]*(?:`|$)/g, '');
    if (!isNameOfALanguage(sentence)) expect(english).not.toMatch(/\p{Script=Arabic}\p{Script=Arabic}/u);
  });

  it('speaks to the one reading, never of a placeholder that was forgotten', () => {
    for (const { name, sentence } of sentences)
      for (const language of languages)
        expect([name, literalsOf(sentence[language])]).not.toEqual([
          name,
          expect.stringMatching(/TODO|FIXME|XXX|lorem|undefined|\$\{/i),
        ]);
  });
});

/** The names of languages and digits stand in their own letters, whatever the language around them. */
function isNameOfALanguage({ en, ar }: { en: string; ar: string }): boolean {
  return en === ar;
}
