import IntlMessageFormat from 'intl-messageformat';
import { deskSay } from '../../demo/workspace/desk/desk-say.ts';
import { deskWords } from '../../demo/workspace/desk/desk-words.ts';
import { inspectorWords } from '../../demo/workspace/desk/inspector/inspector-words.ts';
import { leadSampleWords } from '../../demo/workspace/desk/leads/lead-sample-words.ts';
import { deedWords, stepWords, storyWords } from '../../demo/workspace/desk/story/story-words.ts';
import type { Sentence } from '../../src/words/say.ts';

const sentences = sentencesIn('', {
  deskWords,
  inspectorWords,
  leadSampleWords,
  deedWords,
  stepWords,
  storyWords,
});

/** Names that are the same in every language. */
const names =
  /Touchbase|Slack|Zillow|Follow Up Boss|HTTP|JSON|response_url|#(?:leads|reports)|README\.md|docs\/|npm run demo(?: -- --language ar)?|curl/g;

function sentencesIn(name: string, value: object): { name: string; sentence: Sentence }[] {
  return Object.entries(value).flatMap(([key, inner]: [string, object]) =>
    'en' in inner || 'ar' in inner
      ? [{ name: `${name}.${key}`, sentence: inner as Sentence }]
      : sentencesIn(`${name}.${key}`, inner),
  );
}

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The blanks of a message with the forms of its plurals, and everything else that is read. */
function partsOf(message: string): { blanks: string[]; forms: string[]; words: string } {
  const blanks: string[] = [];
  const forms: string[] = [];
  const words: string[] = [];
  const walk = (elements: Elements): void => {
    for (const element of elements) {
      if (element.type === 0) words.push(element.value);
      else if ('value' in element) blanks.push(String(element.value));
      if (!('options' in element)) continue;
      forms.push(...Object.keys(element.options));
      for (const { value } of Object.values(element.options)) walk(value);
    }
  };
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return { blanks: blanks.sort(), forms, words: words.join(' ') };
}

describe('the words of the desk', () => {
  it.each(sentences)('$name is said in both languages with the same blanks', ({ sentence }) => {
    expect(Object.keys(sentence).sort()).toEqual(['ar', 'en']);
    expect(partsOf(sentence.ar).blanks).toEqual(partsOf(sentence.en).blanks);
    const { forms } = partsOf(sentence.ar);
    if (forms.length > 0)
      expect(forms).toEqual(expect.arrayContaining(['zero', 'one', 'two', 'few', 'many', 'other']));
  });

  it.each(sentences)('$name is written in the letters of its language', ({ sentence }) => {
    expect(
      partsOf(sentence.ar)
        .words.replaceAll(names, '')
        .match(/[A-Za-z]{2,}/g) ?? [],
    ).toEqual([]);
    expect(sentence.en).not.toMatch(/\p{Script=Arabic}/u);
  });

  it('places what comes from outside as it is, apart from the sentence around it', () => {
    expect(deskSay('en', deskWords.moving, { until: '<b> & سارة' })).toBe(
      'Time is moving to \u2068<b> & سارة\u2069',
    );
  });
});
