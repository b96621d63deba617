import { parseCostLine } from '../../src/parsing/cost-line.ts';
import { parseMonth } from '../../src/parsing/month.ts';

const context = {
  currency: 'SAR',
  month: '2026-11',
  sources: ['Zillow', 'Open House', 'realtor 24', 'إحالة'],
};
const cost = (more: object) => ({
  kind: 'cost',
  source: 'Zillow',
  isKnownSource: true,
  amountMinor: 150_000n,
  currency: 'SAR',
  month: '2026-11',
  eachMonth: false,
  ...more,
});

describe('parseCostLine', () => {
  it.each([
    ['zillow 1500', {}],
    ['ZILLOW SAR 1,500', {}],
    ['zillow 1 500', {}],
    ['zillow 1500 november', {}],
    ['zillow 1500 nov 2025', { month: '2025-11' }],
    ['zillow 1500 2026-10', { month: '2026-10' }],
    ['zillow 1500 نوفمبر', {}],
    ['zillow 1500 تشرين الأول', { month: '2026-10' }],
    ['zillow 1500 الشهر الماضي', { month: '2026-10' }],
    ['zillow 1500 each month', { eachMonth: true }],
    ['zillow 1500 monthly', { eachMonth: true }],
    ['zillow 1500 كل شهر', { eachMonth: true }],
    ['zillow 1500 october each month', { month: '2026-10', eachMonth: true }],
    ['zillow ramadan 1500', { campaign: 'ramadan' }],
    ['zillow "spring 2026" 1500', { campaign: 'spring 2026' }],
    ['open house 1500', { source: 'Open House' }],
    ['open house north road 1500', { source: 'Open House', campaign: 'north road' }],
    ['احاله ١٥٠٠ ريال', { source: 'إحالة' }],
    ['realtor 24 500', { source: 'realtor 24', amountMinor: 50_000n }],
    ['billboard 1500', { source: 'billboard', isKnownSource: false }],
    ['billboard road 1.5k', { source: 'billboard road', isKnownSource: false }],
    ['"billboard road" north 1500', { source: 'billboard road', isKnownSource: false, campaign: 'north' }],
  ])('%s', (line, more) => {
    expect(parseCostLine(line, context)).toEqual(cost(more));
  });

  it.each([
    ['', { why: 'no-amount' }],
    ['zillow', { why: 'no-amount' }],
    ['zillow november', { why: 'no-amount' }],
    ['1500', { why: 'no-source' }],
    ['1500 november', { why: 'no-source' }],
    ['zillow -5', { why: 'amount', amount: { kind: 'refused', why: 'negative' } }],
    ['zillow 1500 AED', { why: 'amount', amount: { kind: 'refused', why: 'other-currency', said: 'AED' } }],
  ])('refuses %p', (line, refusal) => {
    expect(parseCostLine(line, context)).toEqual({ kind: 'refused', ...refusal });
  });
});

describe('parseMonth', () => {
  it.each([
    ['2026-11', '2026-11'],
    ['٢٠٢٦-١١', '2026-11'],
    ['2026/11', '2026-11'],
    ['November', '2026-11'],
    ['sept', '2026-09'],
    ['may', '2026-05'],
    ['في مايو', '2026-05'],
    ['أيار', '2026-05'],
    ['غشت', '2026-08'],
    ['december', '2026-12'],
    ['january', '2026-01'],
    ['january 2027', '2027-01'],
    ['يناير ٢٠٢٧', '2027-01'],
    ['this month', '2026-11'],
    ['الشهر القادم', '2026-12'],
  ])('%s said in November 2026 is %s', (text, month) => {
    expect(parseMonth(text, '2026-11')).toBe(month);
  });

  it.each([
    ['january', '2026-12', '2027-01'],
    ['february', '2026-12', '2026-02'],
    ['december', '2027-01', '2026-12'],
  ])('%s said in %s is %s', (text, current, month) => {
    expect(parseMonth(text, current)).toBe(month);
  });

  it.each(['', '12', '2026-13', 'zillow', '1500', 'november rain'])('%p is none', (text) => {
    expect(parseMonth(text, '2026-11')).toBeUndefined();
  });
});
