import { type ClaimVerdict, judgeClaim } from '../../src/leads/claim.ts';
import { type Stage, stages } from '../../src/leads/lead.ts';

const at = new Date('2026-11-23T06:30:00Z');
const open = { stage: 'new' as Stage, claimedByUserId: null, claimedAt: null, withheldAt: null };

describe('who gets a lead', () => {
  it.each<[string, Partial<Parameters<typeof judgeClaim>[0]>, ClaimVerdict]>([
    ['the first press', {}, { kind: 'won' }],
    [
      'a second press of the same person',
      { stage: 'claimed', claimedByUserId: 'U1', claimedAt: at },
      { kind: 'yours-already' },
    ],
    [
      'a press that came later',
      { stage: 'claimed', claimedByUserId: 'U2', claimedAt: at },
      { kind: 'taken', byUserId: 'U2', at },
    ],
    [
      'a lead worked on since',
      { stage: 'contacted', claimedByUserId: 'U2', claimedAt: at },
      { kind: 'taken', byUserId: 'U2', at },
    ],
    [
      'one’s own, closed since',
      { stage: 'closed', claimedByUserId: 'U1', claimedAt: at },
      { kind: 'yours-already' },
    ],
    ['a person who asked to be left alone', { withheldAt: at }, { kind: 'withheld' }],
    ['a lead lost without a claim', { stage: 'lost' }, { kind: 'over', stage: 'lost' }],
    ['lost, and left alone', { stage: 'lost', withheldAt: at }, { kind: 'over', stage: 'lost' }],
  ])('%s', (_case, more, verdict) => {
    expect(judgeClaim({ ...open, ...more }, 'U1')).toEqual(verdict);
  });

  it('is won in no stage but new', () => {
    for (const stage of stages)
      expect([stage, judgeClaim({ ...open, stage }, 'U1').kind === 'won']).toEqual([stage, stage === 'new']);
  });
});
