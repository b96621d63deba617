import { ratioOf } from '../../src/reports/ratio.ts';

describe('a ratio', () => {
  it.each([
    [6n, 2n, 3],
    [1n, 3n, 0.3333],
    [2n, 3n, 0.6667],
    [-2n, 3n, -0.6667],
    [2n, -3n, -0.6667],
    [-2n, -3n, 0.6667],
    [1n, 20_000n, 0.0001],
    [-1n, 20_000n, -0.0001],
    [1n, 20_001n, 0],
    [0n, 5n, 0],
    [90_071_992_547_409_930n, 90_071_992_547_409_930n, 1],
  ])('of %s to %s is %s', (dividend, divisor, value) => {
    expect(ratioOf(dividend, divisor, 'nothing')).toEqual({ kind: 'ratio', value });
  });

  it.each([0n, 5n, -5n])('of %s to nothing is none, with the reason', (dividend) => {
    expect(ratioOf(dividend, 0n, 'no-cost')).toEqual({ kind: 'none', why: 'no-cost' });
  });
});
