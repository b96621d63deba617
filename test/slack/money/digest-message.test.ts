import { messageAsText } from '../../../sandbox/as-text.ts';
import { checkMessageBlocks } from '../../../sandbox/blocks/check-surface.ts';
import { digestDays } from '../../../src/reports/digest-days.ts';
import { type SourceDigestInput, sourceDigest } from '../../../src/reports/source-digest.ts';
import type { Message } from '../../../src/slack/message.ts';
import { digestMessage } from '../../../src/slack/money/digest-message.ts';
import type { Voice } from '../../../src/team/voice.ts';

const english: Voice = { language: 'en', digits: 'latin', zone: 'Asia/Riyadh' };
const arabic: Voice = { language: 'ar', digits: 'arabic', zone: 'Asia/Riyadh' };
const voices: ReadonlyArray<readonly [string, Voice]> = [
  ['English', english],
  ['Arabic with Arabic digits', arabic],
  ['Arabic with Latin digits', { ...arabic, digits: 'latin' }],
  ['English with Arabic digits', { ...english, digits: 'arabic' }],
];

const quiet: SourceDigestInput = {
  ...digestDays('2026-11-23', 0),
  asOf: '2026-11-23',
  currency: 'SAR',
  sources: [
    { sourceId: 's1', name: 'Zillow' },
    { sourceId: 's2', name: 'إحالة' },
    { sourceId: 's3', name: 'Open house' },
  ],
  leads: [],
  costs: [],
  deals: [],
};
const lead = (sourceId: string, more: object = {}) => ({
  leadId: 'l',
  sourceId,
  arrivedOn: '2026-11-18',
  isTest: false,
  ...more,
});
const reached = (seconds: number) => ({
  claimedOn: '2026-11-18',
  firstAttemptOn: '2026-11-18',
  speedToAttemptSeconds: seconds,
  firstContactOn: '2026-11-19',
  speedToContactSeconds: seconds,
});
const cost = (sourceId: string, month: string, amountMinor: bigint) => ({
  sourceId,
  month,
  amountMinor,
  eachMonth: false,
});

/** Zillow is slow, referrals pay, and one buyer came through no lead. */
const busy: SourceDigestInput = {
  ...quiet,
  leads: [
    lead('s1', reached(2_460)),
    lead('s1', { claimedOn: '2026-11-18' }),
    lead('s1'),
    lead('s2', reached(120)),
    lead('s3', { ...reached(300), arrivedOn: '2026-11-12' }),
  ],
  costs: [cost('s1', '2026-05', 150_000n), cost('s1', '2026-11', 150_000n), cost('s2', '2026-11', 12_000n)],
  deals: [
    { sourceId: 's1', closedOn: '2026-06-01', commissionMinor: 800_000n, costsMinor: 200_000n },
    { sourceId: 's2', closedOn: '2026-11-17', commissionMinor: 400_000n, costsMinor: 0n },
    { sourceId: undefined, closedOn: '2026-11-16', commissionMinor: 90_000n, costsMinor: 0n },
  ],
};

const drawn = (input: SourceDigestInput, voice: Voice, inOtherCurrency = 0): Message =>
  digestMessage(
    { digest: sourceDigest(input), asOf: input.asOf, zone: 'Asia/Riyadh', inOtherCurrency },
    voice,
  );
const blockOf = (message: Message, type: string) =>
  message.blocks.find((block): block is typeof block & { type: string } => block.type === type);
const fine = { error: 'invalid_blocks', messages: [] };

/** So many sources with leads, costs and long names; every third has brought a deal. */
function many(count: number): SourceDigestInput {
  const ids = Array.from({ length: count }, (_, nth) => `s${nth}`);
  return {
    ...quiet,
    sources: ids.map((sourceId, nth) => ({
      sourceId,
      name: `A lead source with quite a long name, number ${nth}`,
    })),
    leads: ids.map((sourceId) => lead(sourceId, reached(60))),
    costs: ids.map((sourceId) => cost(sourceId, '2026-11', 99_999_999_999n)),
    deals: ids
      .filter((_, nth) => nth % 3 === 0)
      .map((sourceId) => ({
        sourceId,
        closedOn: '2026-11-17',
        commissionMinor: 99_999_999_999n,
        costsMinor: 1n,
      })),
  };
}

describe('the weekly digest', () => {
  it.each(voices)('in %s', (_name, voice) => {
    const message = drawn(busy, voice);
    expect(checkMessageBlocks(message.blocks)).toEqual(fine);
    expect(messageAsText(message, (id) => id)).toMatchSnapshot();
    expect(message.text).toMatchSnapshot('in words');
  });

  it.each(voices)('of a week without leads still says so, in %s', (_name, voice) => {
    const message = drawn(quiet, voice);
    expect(checkMessageBlocks(message.blocks)).toEqual(fine);
    expect(blockOf(message, 'data_visualization')).toBeUndefined();
    expect(blockOf(message, 'table')).toBeUndefined();
    expect(messageAsText(message, (id) => id)).toMatchSnapshot();
  });

  const once = { costs: [], deals: [] };
  const advices: ReadonlyArray<readonly [string, Partial<SourceDigestInput>]> = [
    ['no leads, some before', { leads: [lead('s1', { arrivedOn: '2026-11-12' })] }],
    ['nobody contacted', { ...once, leads: [lead('s1'), lead('s1'), lead('s2')] }],
    ['slow', { ...once, leads: [lead('s1', reached(5_000))] }],
    [
      'a cost and no deal',
      { leads: [lead('s1', reached(60))], costs: [cost('s1', '2026-10', 5_000_000n)], deals: [] },
    ],
    ['one that pays', { ...busy, leads: [lead('s2', reached(60))] }],
    ['nothing stands out', { ...once, leads: [lead('s1', reached(60)), lead('s2'), lead('s2')] }],
    ['everybody reached', { ...once, leads: [lead('s1', reached(60))] }],
  ];
  it.each(advices)('gives one sentence on what to do: %s', (_case, facts) => {
    for (const voice of [english, arabic]) {
      const [, advice = ''] = drawn({ ...quiet, ...facts }, voice).text.split('\n');
      expect(advice).toMatchSnapshot();
    }
  });

  it('plots the return where two sources have one, best first, else leads and contacts', () => {
    expect(blockOf(drawn(busy, english), 'data_visualization')).toMatchObject({
      chart: {
        type: 'bar',
        series: [
          {
            name: 'ROI',
            data: [
              { label: 'إحالة', value: 4662 },
              { label: 'Zillow', value: 135 },
            ],
          },
        ],
        axis_config: { categories: ['إحالة', 'Zillow'] },
      },
    });
    expect(blockOf(drawn({ ...busy, costs: [] }, english), 'data_visualization')).toMatchObject({
      chart: {
        series: [
          {
            name: 'Leads',
            data: [
              { label: 'Zillow', value: 3 },
              { label: 'إحالة', value: 1 },
            ],
          },
          {
            name: 'Contacted',
            data: [
              { label: 'Zillow', value: 1 },
              { label: 'إحالة', value: 1 },
            ],
          },
        ],
      },
    });
  });

  it('never divides by zero: a source without a cost has a dash, and the reason below', () => {
    const message = drawn({ ...busy, costs: [] }, english);
    expect(message.text).toContain('“–” under ROI: no cost is known');
    expect(JSON.stringify(message)).not.toMatch(/NaN|Infinity|∞/);
  });

  it.each([21, 98, 99])('%i sources fit, and none is silently cut', (count) => {
    const digest = sourceDigest(many(count));
    for (const [, voice] of voices) {
      const message = digestMessage(
        { digest, asOf: '2026-11-23', zone: 'Asia/Riyadh', inOtherCurrency: 0 },
        voice,
      );
      expect(checkMessageBlocks(message.blocks)).toEqual(fine);
      const table = blockOf(message, 'table') as unknown as { rows: Array<Array<{ text: string }>> };
      const leads = table.rows.slice(1).map((row) => row[1]?.text);
      const toNumber = (text = '') =>
        Number(text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)));
      const shown = leads.slice(0, -1).reduce((sum, text) => sum + toNumber(text), 0);
      expect(shown).toBe(count);
      expect(toNumber(leads.at(-1))).toBe(count);
      expect(message.text.length).toBeLessThan(4_000);
    }
  });

  it('names that carry markup do nothing, and equal beginnings stay apart in the chart', () => {
    const names = ['<!channel> *sale* & more', 'An exceedingly long one', 'An exceedingly long two'];
    const message = drawn(
      { ...busy, sources: names.map((name, nth) => ({ sourceId: `s${nth + 1}`, name })), deals: [] },
      english,
    );
    expect(checkMessageBlocks(message.blocks)).toEqual(fine);
    expect(message.text).toContain('&lt;!channel&gt; sale &amp; more');
    expect(message.text).not.toContain('<!channel>');
  });

  it('says when amounts of another currency were left out', () => {
    expect(drawn(busy, english, 2).text).toContain(
      '2 amounts that were entered in another currency than SAR',
    );
  });
});
