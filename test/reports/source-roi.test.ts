import { sourceRoi } from '../../src/reports/source-roi.ts';

describe('the return on a source', () => {
  it.each([
    ['the worked example: cost 1,500, profit 6,000: 300 %', 600_000n, 150_000n, 3],
    ['a profit that only covers the cost', 150_000n, 150_000n, 0],
    ['a cost without a deal', 0n, 150_000n, -1],
    ['a deal that lost money', -150_000n, 150_000n, -2],
    ['a third more than the cost', 400n, 300n, 0.3333],
  ])('%s', (_what, profitMinor, costMinor, value) => {
    expect(sourceRoi({ profitMinor, costMinor })).toEqual({ kind: 'ratio', value });
  });

  it.each([0n, 600_000n])('is none where nothing was spent, with a profit of %s', (profitMinor) => {
    expect(sourceRoi({ profitMinor, costMinor: 0n })).toEqual({ kind: 'none', why: 'no-cost' });
  });
});
