import { parseDealLine } from '../../src/parsing/deal-line.ts';

const context = {
  at: new Date('2026-11-21T09:00:00Z'),
  zone: 'Asia/Riyadh',
  firstWeekday: 0,
  currency: 'SAR',
};
const deal = (more: object) => ({
  kind: 'deal',
  who: 'huda',
  priceMinor: 210_000_000n,
  commissionMinor: 6_300_000n,
  costsMinor: 0n,
  currency: 'SAR',
  ...more,
});

describe('parseDealLine', () => {
  it.each([
    ['huda 2100000 63000', {}],
    ['huda 2.1m 63k', {}],
    ['huda SAR 2.1 M SAR 63,000', {}],
    ['huda 2 100 000 63 000', {}],
    ['"huda salem" 2100000 63000', { who: 'huda salem' }],
    ['0501234567 2100000 63000', { who: '0501234567' }],
    ['050 123 4567 2100000 63000', { who: '050 123 4567' }],
    ['huda 2100000 63000 costs 2000', { costsMinor: 200_000n }],
    ['huda 2100000 63000 on thursday', { on: { kind: 'when', day: '2026-11-19' } }],
    [
      'huda salem 2.1m 63,000 costs SAR 2000 on 1 november',
      { who: 'huda salem', costsMinor: 200_000n, on: { kind: 'when', day: '2026-11-01' } },
    ],
    [
      'هدى سالم ٢٬١٠٠٬٠٠٠ ٦٣٬٠٠٠ تكاليف ٢٠٠٠ بتاريخ ١ نوفمبر',
      { who: 'هدى سالم', costsMinor: 200_000n, on: { kind: 'when', day: '2026-11-01' } },
    ],
    ['هدى 2.1 مليون ريال 63 ألف ريال', { who: 'هدى' }],
    ['huda 2100000 63000 on 2026-12-01', { on: { kind: 'wrong-direction', day: '2026-12-01' } }],
  ])('%s', (line, more) => {
    expect(parseDealLine(line, context)).toEqual(deal(more));
  });

  it.each(['huda', 'huda salem', 'هدى سالم', '0501234567', '050 123 4567', '+966 50 123 4567'])(
    'opens the form for %s',
    (who) => {
      expect(parseDealLine(who, context)).toEqual({ kind: 'only-who', who });
    },
  );

  it.each([
    ['', { why: 'no-who' }],
    ['2100000 63000', { why: 'no-who' }],
    ['huda 2100000', { why: 'no-commission' }],
    ['huda 2100000 63000 costs', { why: 'no-costs' }],
    ['huda 2100000 63000 costs many', { why: 'no-costs' }],
    ['huda 2100000 -5', { why: 'amount', amount: { kind: 'refused', why: 'negative' } }],
    [
      'huda 2100000 63000 AED',
      { why: 'amount', amount: { kind: 'refused', why: 'other-currency', said: 'AED' } },
    ],
  ])('refuses %p', (line, refusal) => {
    expect(parseDealLine(line, context)).toEqual({ kind: 'refused', ...refusal });
  });
});
