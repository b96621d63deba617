import fc from 'fast-check';
import { nextInRotation, type Share, type Turns } from '../../src/leads/rotation.ts';

const everybody = () => undefined;

/** Gives leads one after the other, and says who got them. */
function give(shares: readonly Share[], leads: number, isOpen: (userId: string, lead: number) => boolean) {
  let turns: Turns = {};
  return Array.from({ length: leads }, (_, lead) => {
    const next = nextInRotation(shares, turns, (userId) => (isOpen(userId, lead) ? undefined : 'away'));
    if (next.kind === 'nobody') return undefined;
    turns = next.turns;
    return next.userId;
  });
}

const shareLists = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 })
  .map((weights) => weights.map((weight, index) => ({ userId: `U${index}`, weight })));
const roundOf = (shares: readonly Share[]) => shares.reduce((sum, { weight }) => sum + weight, 0);

describe('whose turn it is', () => {
  it('is spread over the round', () => {
    const shares = [
      { userId: 'a', weight: 4 },
      { userId: 'b', weight: 2 },
      { userId: 'c', weight: 1 },
    ];
    expect(give(shares, 7, () => true).join('')).toBe('abacaba');
  });

  it('is nobody’s where nobody may be given one, and says why', () => {
    const shares = [{ userId: 'a', weight: 1 }];
    expect(nextInRotation(shares, {}, () => 'full')).toEqual({
      kind: 'nobody',
      skipped: [{ userId: 'a', why: 'full' }],
    });
    expect(nextInRotation([], {}, everybody)).toEqual({ kind: 'nobody', skipped: [] });
  });

  it('leaves everybody exactly their share of each round, and ends each as it began', () => {
    fc.assert(
      fc.property(shareLists, fc.integer({ min: 1, max: 3 }), (shares, rounds) => {
        const round = roundOf(shares);
        const given = give(shares, round * rounds, () => true);
        for (let nth = 0; nth < rounds; nth++)
          for (const { userId, weight } of shares)
            expect(given.slice(nth * round, (nth + 1) * round).filter((who) => who === userId)).toHaveLength(
              weight,
            );
      }),
    );
  });

  it('lets nobody who may be given one wait for a round, whoever is passed over meanwhile', () => {
    const many = fc.array(fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), {
      minLength: 40,
      maxLength: 120,
    });
    fc.assert(
      fc.property(shareLists, many, (shares, open) => {
        const isOpen = (userId: string, lead: number) => open[lead]?.[Number(userId.slice(1))] === true;
        const given = give(shares, open.length, isOpen);
        const round = roundOf(shares);
        for (const { userId } of shares) {
          let waited = 0;
          for (const [lead, who] of given.entries()) {
            waited = who === userId || !isOpen(userId, lead) ? 0 : waited + 1;
            expect(waited).toBeLessThan(round);
          }
        }
        expect(given.every((who, lead) => who === undefined || isOpen(who, lead))).toBe(true);
      }),
    );
  });

  it('does not hoard the turns of somebody who was away for long', () => {
    const shares = [
      { userId: 'a', weight: 1 },
      { userId: 'b', weight: 1 },
    ];
    const given = give(shares, 24, (userId, lead) => userId === 'a' || lead >= 20);
    expect(given.slice(20).filter((who) => who === 'b')).toHaveLength(2);
  });

  it('goes on where members come and go', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((userId) => ({ userId, weight: 1 }));
    if (!a || !b || !c) throw new Error('Three were named');
    const first = nextInRotation([a, b], {}, everybody);
    if (first.kind !== 'agent') throw new Error('Nobody was next');
    const second = nextInRotation([b, c], first.turns, everybody);
    expect(second).toMatchObject({ kind: 'agent', userId: 'b' });
    expect(Object.keys(second.kind === 'agent' ? second.turns : {})).toEqual(['b', 'c']);
  });
});
