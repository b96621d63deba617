import {
  type ClaimStep,
  claimStepDue,
  isToldSincePooled,
  type Offered,
} from '../../src/leads/claim-window.ts';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);
const offered: Offered = { postedAt: at('06:30'), remindedAt: null, escalatedAt: null, pooledAt: null };
const withFallback = { windowMinutes: 5, hasFallback: true };

describe('what is due for a lead nobody takes', () => {
  it.each<[string, Partial<Offered>, string, typeof withFallback, ClaimStep | undefined]>([
    ['nothing before its card was seen', { postedAt: null }, '09:00', withFallback, undefined],
    ['nothing within the window', {}, '06:34', withFallback, undefined],
    ['the fallback, a window after the card', {}, '06:35', withFallback, 'ask-fallback'],
    ['nothing again within a second', { remindedAt: at('06:35') }, '06:39', withFallback, undefined],
    ['the managers, a window later', { remindedAt: at('06:35') }, '06:40', withFallback, 'tell-managers'],
    [
      'nothing more within a third',
      { remindedAt: at('06:35'), escalatedAt: at('06:40') },
      '06:44',
      withFallback,
      undefined,
    ],
    [
      'the pool, a window later',
      { remindedAt: at('06:35'), escalatedAt: at('06:40') },
      '06:45',
      withFallback,
      'pool',
    ],
    [
      'nothing in the pool',
      { escalatedAt: at('06:40'), pooledAt: at('06:45') },
      '23:00',
      withFallback,
      undefined,
    ],
    [
      'the managers at once without a fallback',
      {},
      '06:35',
      { ...withFallback, hasFallback: false },
      'tell-managers',
    ],
    [
      'the managers, whose fallback has left since',
      { remindedAt: at('06:35') },
      '06:40',
      { ...withFallback, hasFallback: false },
      'tell-managers',
    ],
    ['only the first step where nobody looked for hours', {}, '23:00', withFallback, 'ask-fallback'],
    ['and the next one a window after that', { remindedAt: at('23:00') }, '23:04', withFallback, undefined],
    [
      'sooner where the window was made shorter',
      {},
      '06:31',
      { ...withFallback, windowMinutes: 1 },
      'ask-fallback',
    ],
    ['later where it was made longer', {}, '06:40', { ...withFallback, windowMinutes: 60 }, undefined],
  ])('%s', (_case, more, time, asked, step) => {
    expect(claimStepDue({ ...offered, ...more }, asked, at(time))).toBe(step);
  });
});

describe('whether managers were told since a lead is in the pool', () => {
  it.each([
    [null, null, false],
    ['06:40', null, false],
    [null, '06:45', false],
    ['06:40', '06:45', false],
    ['06:45', '06:45', true],
    ['07:00', '06:45', true],
  ])('told %s, in the pool since %s', (told, pooled, isTold) => {
    const lead = { escalatedAt: told ? at(told) : null, pooledAt: pooled ? at(pooled) : null };
    expect(isToldSincePooled(lead)).toBe(isTold);
  });
});
