import { checkMessageBlocks } from '../../../sandbox/blocks/check-surface.ts';
import {
  amountRefusal,
  type CostShown,
  costAnswer,
  costForgottenAnswer,
  dealAnswer,
  nearlyKnownAnswer,
  nothingToForgetAnswer,
  sourceList,
} from '../../../src/slack/money/money-answers.ts';
import type { Voice } from '../../../src/team/voice.ts';

const voices: readonly Voice[] = [
  { language: 'en', digits: 'latin', zone: 'Asia/Riyadh' },
  { language: 'ar', digits: 'arabic', zone: 'Asia/Riyadh' },
];
const sar = (amountMinor: bigint) => ({ amountMinor, currency: 'SAR' });
const cost: CostShown = {
  source: 'Zillow',
  campaign: null,
  month: '2026-11',
  eachMonth: false,
  now: sar(150_050n),
  replaced: null,
  insteadOf: null,
  keptInMonth: null,
  isNewSource: false,
  isNewCampaign: false,
  isCurrentMonth: true,
};

describe('answers about money, in English and Arabic', () => {
  const costs: ReadonlyArray<readonly [string, Partial<CostShown>]> = [
    ['a month', {}],
    ['each month', { eachMonth: true }],
    ['a campaign', { campaign: 'spring' }],
    ['what it was', { replaced: sar(120_000n) }],
    ['the same again', { replaced: sar(150_050n) }],
    ['was in another currency', { replaced: { amountMinor: 150_050n, currency: 'AED' } }],
    ['instead of each month’s', { insteadOf: sar(100_000n) }],
    ['a month that keeps its own', { eachMonth: true, keptInMonth: sar(90_000n) }],
    ['a new source', { source: 'billboard road', isNewSource: true, eachMonth: true }],
    ['a new campaign of last month', { campaign: 'sprng', isNewCampaign: true, isCurrentMonth: false }],
  ];
  it.each(costs)('a cost: %s', (_case, more) => {
    for (const voice of voices) {
      const message = costAnswer({ ...cost, ...more }, voice);
      expect(checkMessageBlocks(message.blocks).messages).toEqual([]);
      expect(message.text).toMatchSnapshot();
    }
  });

  it.each([
    { kind: 'refused', why: 'not-a-number' } as const,
    { kind: 'refused', why: 'negative' } as const,
    { kind: 'refused', why: 'too-precise' } as const,
    { kind: 'refused', why: 'too-large' } as const,
    { kind: 'refused', why: 'other-currency', said: 'AED' } as const,
  ])('an amount that is $why', (amount) => {
    for (const voice of voices) expect(amountRefusal(amount, 'SAR', voice)).toMatchSnapshot();
  });

  it('a slip, forgotten or asked about', () => {
    for (const voice of voices) {
      expect(costForgottenAnswer({ source: 'bilboard', campaign: null }, voice).text).toMatchSnapshot();
      expect(costForgottenAnswer({ source: 'Zillow', campaign: 'sprng' }, voice).text).toMatchSnapshot();
      expect(nothingToForgetAnswer({ said: 'x', known: [] }, voice).text).toMatchSnapshot();
      expect(nothingToForgetAnswer({ said: 'x', known: ['Zillow', 'إحالة'] }, voice).text).toMatchSnapshot();
      expect(
        nearlyKnownAnswer({ said: 'zilow', lines: ['Zillow 1500'], quotedLine: '"zilow" 1500' }, voice).text,
      ).toMatchSnapshot();
    }
  });

  it('what is repeated in a command cannot end it or call anybody', () => {
    const [voice] = voices;
    if (!voice) throw new Error('no voice');
    const { text } = nearlyKnownAnswer(
      { said: '<!here>', lines: ['a`b <!channel> 1'], quotedLine: '"<!here>" 1' },
      voice,
    );
    expect(text).toContain('`/source cost a b &lt;!channel&gt; 1`');
    expect(text).not.toContain('<!');
  });

  it('the list of sources', () => {
    const sources = [
      { name: 'Zillow', leads: 11, costMinor: 150_000n },
      { name: 'إحالة', leads: 2, costMinor: 0n },
      { name: 'Open house', leads: 0, costMinor: 90_000n },
    ];
    const list = { month: '2026-11', currency: 'SAR', sources, inOtherCurrency: 1 };
    for (const voice of voices) {
      expect(sourceList(list, voice).text).toMatchSnapshot();
      expect(sourceList({ ...list, sources: [] }, voice).text).toMatchSnapshot();
      const long = Array.from({ length: 500 }, (_, nth) => ({
        name: `A source with a name that goes on for as long as a name may go on, which is far ${nth}`,
        leads: 123_456,
        costMinor: 99_999_999_999n,
      }));
      const message = sourceList({ ...list, sources: long }, voice);
      expect(checkMessageBlocks(message.blocks).messages).toEqual([]);
      expect(JSON.stringify(message.blocks).match(/A source with a name/g)).toHaveLength(501);
    }
  });

  it('a deal', () => {
    const deal = {
      contactName: 'Huda Salem',
      priceMinor: 210_000_000n,
      commissionMinor: 5_250_000n,
      costsMinor: 300_050n,
      currency: 'SAR',
      closedOn: '2026-11-12',
      sourceName: 'Zillow',
    };
    const [at, onTheDay] = [new Date('2026-11-25T09:00:00Z'), new Date('2026-11-12T09:00:00Z')];
    for (const voice of voices) {
      expect(dealAnswer('recorded', deal, undefined, voice, at).text).toMatchSnapshot();
      expect(
        dealAnswer('recorded-before', { ...deal, sourceName: null }, undefined, voice, onTheDay).text,
      ).toMatchSnapshot();
    }
  });
});
