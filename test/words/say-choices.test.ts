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
