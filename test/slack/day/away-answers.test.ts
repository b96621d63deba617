import { messageAsText } from '../../../sandbox/as-text.ts';
import { awayAnswer, coverBegins, coverOver, readAwayValue } from '../../../src/slack/day/away-answers.ts';
import type { Voice } from '../../../src/team/voice.ts';

/** A Monday, 09:30 in Riyadh. */
const at = new Date('2026-11-23T06:30:00Z');
const voices: readonly Voice[] = [
  { language: 'en', digits: 'latin', zone: 'Asia/Riyadh' },
  { language: 'ar', digits: 'arabic', zone: 'Asia/Riyadh' },
];
const away = (from: string, until: string, coverUserId: string | null = null) => ({
  from,
  until,
  coverUserId,
});

describe('what is said of being away', () => {
  it.each(voices)('in $language', (voice) => {
    const messages = [
      awayAnswer(away('2026-11-23', '2026-11-26'), '2026-11-29', voice, at),
      awayAnswer(away('2026-11-24', '2026-11-24'), '2026-11-25', voice, at),
      awayAnswer(away('2026-11-29', '2026-12-03', 'U0SARA'), '2026-12-06', voice, at),
      coverBegins('U0OMAR', away('2026-11-23', '2026-11-26', 'U0SARA'), 0, voice, at),
      coverBegins('U0OMAR', away('2026-11-23', '2026-11-23', 'U0SARA'), 2, voice, at),
      coverOver('U0OMAR', false, voice),
      coverOver('U0OMAR', true, voice),
    ];
    expect(messages.map((message) => messageAsText(message, (id) => id)).join('\n—\n')).toMatchSnapshot();
  });

  it('the button names the absence it takes back, and nothing else is one', () => {
    expect(readAwayValue('2026-11-23 2026-11-26')).toEqual({ from: '2026-11-23', until: '2026-11-26' });
    for (const value of ['', 'today', '2026-11-23', '2026-11-23 2026-11-26 more'])
      expect(readAwayValue(value)).toBeUndefined();
  });
});
