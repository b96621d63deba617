import fc from 'fast-check';
import { shareOut } from '../../src/leads/share-out.ts';

const ids = (n: number, from = 0) => Array.from({ length: n }, (_, nth) => `c${from + nth}`);
const counts = (whose: Iterable<string>) => {
  const given = new Map<string, number>();
  for (const userId of whose) given.set(userId, (given.get(userId) ?? 0) + 1);
  return given;
};

describe('sharing people out', () => {
  it('goes round among several', () => {
    const shares = ['a', 'b', 'c'].map((userId) => ({ userId, people: 0 }));
    expect([...shareOut(ids(4), shares)]).toEqual([
      ['c0', 'a'],
      ['c1', 'b'],
      ['c2', 'c'],
      ['c3', 'a'],
    ]);
  });

  it('goes on evenly wherever it was broken off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }),
        (agents, pieces) => {
          let shares = Array.from({ length: agents }, (_, nth) => ({ userId: `u${nth}`, people: 0 }));
          let from = 0;
          for (const n of pieces) {
            const whose = shareOut(ids(n, from), shares);
            expect([...whose.keys()]).toEqual(ids(n, from));
            const given = counts(whose.values());
            shares = shares.map(({ userId, people }) => ({
              userId,
              people: people + (given.get(userId) ?? 0),
            }));
            from += n;
          }
          const had = shares.map(({ people }) => people);
          expect(had.reduce((sum, n) => sum + n, 0)).toBe(from);
          expect(Math.max(...had) - Math.min(...had)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
