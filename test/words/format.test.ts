import type { Voice } from '../../src/team/voice.ts';
import {
  sayChange,
  sayDay,
  sayDays,
  sayDuration,
  sayLastingMoment,
  sayList,
  sayMoment,
  sayMoney,
  sayMonth,
  sayNumber,
  sayPercent,
  sayTime,
  sayWeekday,
} from '../../src/words/format.ts';
import { asText, mention, say } from '../../src/words/say.ts';

const zone = 'Asia/Riyadh';
const english: Voice = { language: 'en', digits: 'latin', zone };
const englishArabicDigits: Voice = { language: 'en', digits: 'arabic', zone };
const arabic: Voice = { language: 'ar', digits: 'arabic', zone };
const arabicLatinDigits: Voice = { language: 'ar', digits: 'latin', zone };
const voices = { english, englishArabicDigits, arabic, arabicLatinDigits };

/** The same thing said in every voice. */
function inEvery(speak: (voice: Voice) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(voices).map(([name, voice]) => [name, speak(voice)]));
}

describe('numbers', () => {
  it('come in the digits of the team, grouped, whatever the language', () => {
    expect(inEvery((voice) => sayNumber(voice, 2_100_000))).toMatchSnapshot();
    expect(inEvery((voice) => sayNumber(voice, 1234.56))).toMatchSnapshot();
  });

  it('a change has its sign, none has none', () => {
    expect([3, -2, 0].map((change) => sayChange(english, change))).toEqual(['+3', '-2', '0']);
    expect(inEvery((voice) => sayChange(voice, -2))).toMatchSnapshot();
  });

  it('a share is in whole percents', () => {
    expect(inEvery((voice) => sayPercent(voice, 0.254))).toMatchSnapshot();
  });
});

describe('money', () => {
  it('has its currency by name and no fraction where there is none', () => {
    expect(inEvery((voice) => sayMoney(voice, 150_000n, 'SAR'))).toMatchSnapshot();
    expect(inEvery((voice) => sayMoney(voice, 150_050n, 'SAR'))).toMatchSnapshot();
    expect(inEvery((voice) => sayMoney(voice, -150_050n, 'SAR'))).toMatchSnapshot();
  });

  it('keeps the minor digits of the currency', () => {
    expect(sayMoney(english, 1_234_567n, 'KWD')).toMatch(/1,234\.567/);
    expect(sayMoney(english, 1_500n, 'JPY')).toMatch(/1,500$/);
  });

  it('keeps every digit of an amount no float can hold', () => {
    expect(sayMoney(english, 9_007_199_254_740_993_07n, 'SAR')).toMatch(/9,007,199,254,740,993\.07/);
  });
});

describe('days', () => {
  const today = '2026-11-23';
  it.each([
    ['2026-11-23', 'today', 'اليوم'],
    ['2026-11-24', 'tomorrow', 'غدًا'],
    ['2026-11-22', 'yesterday', 'أمس'],
    ['2026-11-26', 'Thursday', 'الخميس'],
  ])('%s is said as people say it', (day, en, ar) => {
    expect(sayDay(english, day, today)).toBe(en);
    expect(sayDay(arabic, day, today)).toBe(ar);
  });

  it('a day of next week’s new year is its weekday', () => {
    expect(sayDay(english, '2027-01-02', '2026-12-30')).toBe('Saturday');
    expect(sayDay(arabic, '2027-01-02', '2026-12-30')).toBe('السبت');
  });

  it('farther days have their date, another year its year', () => {
    for (const day of ['2026-11-30', '2026-11-19', '2027-01-03'])
      expect(inEvery((voice) => sayDay(voice, day, today))).toMatchSnapshot(day);
  });

  it('spans and months', () => {
    expect(inEvery((voice) => sayDays(voice, '2026-11-09', '2026-11-15'))).toMatchSnapshot();
    expect(inEvery((voice) => sayDays(voice, '2025-12-29', '2026-01-04'))).toMatchSnapshot();
    expect(inEvery((voice) => sayMonth(voice, '2026-11'))).toMatchSnapshot();
  });

  it('names of weekdays start with Sunday as 0', () => {
    expect([0, 4, 6].map((day) => sayWeekday(english, day))).toEqual(['Sunday', 'Thursday', 'Saturday']);
    expect([0, 4, 6].map((day) => sayWeekday(arabic, day))).toEqual(['الأحد', 'الخميس', 'السبت']);
  });
});

describe('hours', () => {
  const at = new Date('2026-11-23T13:00:00Z');
  it('are those of the one who reads, on 24 hours', () => {
    expect(inEvery((voice) => sayTime(voice, at))).toMatchSnapshot();
    expect(sayTime(english, at, 'America/New_York')).toBe('08:00');
    expect(sayTime(english, new Date('2026-11-22T21:00:00Z'))).toBe('00:00');
  });

  it('a moment of another day says the day', () => {
    expect(sayMoment(english, at, new Date('2026-11-23T05:00:00Z'))).toBe('16:00');
    // It is past midnight in Riyadh already.
    expect(sayMoment(english, at, new Date('2026-11-23T21:30:00Z'))).toBe('yesterday at 16:00');
    expect(inEvery((voice) => sayMoment(voice, at, new Date('2026-11-20T05:00:00Z')))).toMatchSnapshot();
  });

  it('names another day by its date on a message that stays', () => {
    const at = new Date('2026-11-23T13:00:00Z');
    expect(sayLastingMoment(english, at, new Date('2026-11-23T05:00:00Z'))).toBe('16:00');
    expect(sayLastingMoment(english, at, new Date('2026-11-24T05:00:00Z'))).toBe('23 November at 16:00');
    expect(sayLastingMoment(english, at, new Date('2027-01-24T05:00:00Z'))).toBe('23 November 2026 at 16:00');
  });

  it.each([
    [-5, 'a moment'],
    [4.4, 'a moment'],
    [4.6, '5 s'],
    [59.4, '59 s'],
    [59.6, '1 min'],
    [3_569, '59 min'],
    [3_600, '1 h'],
    [11_100, '3 h 5 min'],
    [47 * 3_600 + 3_540, '47 h 59 min'],
    [48 * 3_600, '2 days'],
    [75 * 3_600, '3 days'],
  ])('%d seconds are %s', (seconds, said) => {
    expect(sayDuration(english, seconds)).toBe(said);
  });

  it('lengths in Arabic have their plurals', () => {
    const days = [2, 3, 11, 100].map((day) => sayDuration(arabic, day * 86_400));
    expect(days).toEqual(['يومان', '٣ أيام', '١١ يومًا', '١٠٠ يوم']);
    expect(sayDuration(arabic, 11_100)).toBe('٣ س ٥ د');
  });
});

describe('lists', () => {
  it('end as the language ends them', () => {
    expect(sayList(english, ['a', 'b', 'c'])).toBe('a, b and c');
    expect(sayList(arabic, ['أ', 'ب', 'ج'])).toBe('أ وب وج');
    expect(sayList(english, ['a'])).toBe('a');
  });
});

describe('what comes from outside', () => {
  const sentence = { en: 'Hello {who}.', ar: 'مرحبًا {who}.' };

  it('calls nobody and is no markup', () => {
    for (const who of ['<!channel>', '<@U0OMAR>', '<https://example.com|here>', '<!subteam^S1>'])
      for (const voice of Object.values(voices)) expect(say(voice, sentence, { who })).not.toMatch(/<[!@h]/);
    expect(say(english, sentence, { who: 'Smith & Sons' })).toBe('Hello Smith &amp; Sons.');
  });

  it.each([
    ['*sold*', '\u2217sold\u2217'],
    ['_x_ ~y~ `z`', '\u02CDx\u02CD \u223Cy\u223C \u02CBz\u02CB'],
    ['**', '\u2217\u2217'],
    [':rotating_light: :+1:', '\uA789rotating_light\uA789 \uA789+1\uA789'],
    ['Done:white_check_mark: 3:tada:', 'Done\uA789white_check_mark\uA789 3\uA789tada\uA789'],
    [':بيت:', '\u2068\uA789بيت\uA789\u2069'],
    ['> so they say', '\u203A so they say'],
    ['3 > 2', '3 &gt; 2'],
    // Copied from there, so they stay as they are.
    ['huda_salem@example.com, 3*4 m, 10:30:00', 'huda_salem@example.com, 3*4 m, 10:30:00'],
  ])('is not formatted: %j', (sent, shown) => {
    expect(say(english, { en: '{sent}', ar: '' }, { sent })).toBe(shown);
  });

  it.each(['\n', '\r\n', ' \u2028 ', '\u0085', '\n\n\n'])(
    'is one line, whatever breaks it: %j',
    (lineBreak) => {
      expect(say(english, sentence, { who: `Huda${lineBreak}Claimed by Omar` })).toBe(
        'Hello Huda Claimed by Omar.',
      );
    },
  );

  // Seconds, where a pattern goes over the same again and again; a hundredth where it does not.
  it.each([' ', '\n', '\n ', '\u2028 ', ':a', '*'])('is said at once, however much of %j there is', (one) => {
    expect(say(english, sentence, { who: one.repeat(300_000) })).toMatch(/^Hello /);
    expect(asText(one.repeat(300_000))).not.toBe('');
  });

  it('cannot turn the direction of what follows', () => {
    expect(say(english, sentence, { who: 'Huda\u202Egnp.elif' })).toBe('Hello Hudagnp.elif.');
    expect(say(english, sentence, { who: 'Huda\u2066\u2069\u2069' })).toBe('Hello Huda.');
  });

  it('does not turn the sentence around it: the other direction is isolated', () => {
    expect(say(english, sentence, { who: 'هدى' })).toBe('Hello \u2068هدى\u2069.');
    expect(say(arabic, sentence, { who: 'Huda' })).toBe('مرحبًا \u2068Huda\u2069.');
    expect(say(arabic, sentence, { who: 'هدى' })).toBe('مرحبًا هدى.');
  });

  it('is taken as it is, braces and all', () => {
    expect(say(english, sentence, { who: "{name} '{0}' #" })).toBe("Hello {name} '{0}' #.");
  });

  it('a mention of ours stays a mention', () => {
    expect(say(arabic, sentence, { who: mention('U0OMAR') })).toBe('مرحبًا <@U0OMAR>.');
  });

  it('a sentence says its numbers in the digits of the team', () => {
    const counted = { en: '{n, plural, one {# lead} other {# leads}}', ar: '{n, number}' };
    expect(say(english, counted, { n: 1_234 })).toBe('1,234 leads');
    expect(say(englishArabicDigits, counted, { n: 1_234 })).toBe('١٬٢٣٤ leads');
    expect(say(arabicLatinDigits, counted, { n: 12 })).toBe('12');
  });
});
