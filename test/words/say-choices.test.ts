import type { Voice } from '../../src/team/voice.ts';
import { say } from '../../src/words/say.ts';

const arabic: Voice = { language: 'ar', digits: 'latin', zone: 'UTC' };

describe('a keyword that chooses between wordings', () => {
  const sentence = {
    en: '{why, select, a_b {one} other {{n, plural, one {{deep, select, yes {deep} other {lost}}} other {many}}}} {name}',
    ar: '{why, select, a_b {أول} other {{n, plural, one {{deep, select, yes {عميق} other {ضائع}}} other {كثير}}}} {name}',
  };

  it('chooses in Arabic too, though it is written in Latin letters; what is shown is isolated', () => {
    expect(say(arabic, sentence, { why: 'a_b', n: 1, deep: 'yes', name: 'Huda' })).toBe(
      'أول \u2068Huda\u2069',
    );
    expect(say(arabic, sentence, { why: 'c', n: 1, deep: 'yes', name: 'هدى' })).toBe('عميق هدى');
  });
});

describe('an Arabic line', () => {
  const rightToLeft = '\u200F';

  it.each([
    ['a Latin name', '{name}: تم الرد', { name: 'Huda' }, `${rightToLeft}\u2068Huda\u2069: تم الرد`],
    // The mark before the asterisk would keep Slack from reading it as bold.
    ['a bold Latin name', '*{name}*: تم', { name: 'Huda' }, `*${rightToLeft}\u2068Huda\u2069*: تم`],
    ['a mention', '{who} استلمه', { who: { markup: '<@U1>' } }, `${rightToLeft}<@U1> استلمه`],
    ['a Latin word on its second line', 'أولًا\nTouchbase ثانيًا', {}, `أولًا\n${rightToLeft}Touchbase ثانيًا`],
    ['an Arabic name', '{name}: تم الرد', { name: 'هدى' }, 'هدى: تم الرد'],
    ['a command', '`/touch تم هدى` مثال', {}, '`/touch تم هدى` مثال'],
  ])('that begins with %s runs from the right', (_what, ar, values, said) => {
    expect(say(arabic, { en: '', ar }, values)).toBe(said);
  });

  it('is the only one that is marked', () => {
    const english: Voice = { ...arabic, language: 'en' };
    expect(say(english, { en: '{name}: done', ar: '' }, { name: 'Huda' })).toBe('Huda: done');
  });
});
