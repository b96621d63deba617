import { type Stage, stages } from '../../src/leads/lead.ts';
import {
  judgeStageMove,
  reopenedStage,
  type StageMove,
  stagesByHand,
  stagesToChoose,
} from '../../src/leads/stage-move.ts';

const [omar, sara] = ['U0OMAR', 'U0SARA'];
/** A lead that Omar has, moved by somebody who is no manager. */
const move = (from: Stage, to: Stage, more: Partial<StageMove> = {}): string =>
  judgeStageMove({ from, to, holderUserId: omar, sqlByUserId: undefined, isManager: false, ...more }).kind;

describe('moving a lead to a stage by hand', () => {
  it.each<[Stage, Stage, string]>([
    ['claimed', 'contacted', 'moves'],
    ['claimed', 'sql', 'moves'],
    ['claimed', 'agreement', 'moves'],
    ['claimed', 'lost', 'moves'],
    ['agreement', 'contacted', 'moves'],
    ['lost', 'claimed', 'moves'],
    ['lost', 'contacted', 'moves'],
    ['claimed', 'claimed', 'same'],
    ['lost', 'lost', 'same'],
    ['closed', 'closed', 'same'],
    ['claimed', 'closed', 'by-deal'],
    ['lost', 'closed', 'by-deal'],
    ['closed', 'lost', 'sold'],
    ['closed', 'claimed', 'sold'],
    ['claimed', 'new', 'by-release'],
    ['lost', 'new', 'by-release'],
    ['claimed', 'accepted', 'no-sql'],
    ['mql', 'accepted', 'no-sql'],
    ['lost', 'accepted', 'no-sql'],
  ])('%s → %s: %s', (from, to, verdict) => {
    expect(move(from, to)).toBe(verdict);
    expect(move(from, to, { isManager: true })).toBe(verdict);
  });

  it.each([
    ['somebody else marked it', { sqlByUserId: sara }, 'moves'],
    ['the score marked it', { sqlByUserId: null }, 'moves'],
    ['nobody is known to have marked it', { sqlByUserId: undefined }, 'moves'],
    ['who has it marked it', { sqlByUserId: omar }, 'own-sql'],
    ['who has it marked it, a manager accepts', { sqlByUserId: omar, isManager: true }, 'moves'],
    ['who had it before marked it', { sqlByUserId: sara, holderUserId: omar }, 'moves'],
  ])('SQL → accepted where %s', (_case, more, verdict) => {
    expect(move('sql', 'accepted', more)).toBe(verdict);
  });

  it('of a lead that nobody has only a manager says that it is lost, or offers it again', () => {
    const nobodys = (from: Stage, to: Stage, isManager: boolean) =>
      move(from, to, { holderUserId: null, isManager });
    for (const to of stages.filter((stage) => stage !== 'new' && stage !== 'closed'))
      expect([to, nobodys('new', to, false), nobodys('new', to, true)]).toEqual([
        to,
        'nobodys',
        to === 'lost' ? 'moves' : 'nobodys',
      ]);
    expect([reopenedStage(null), nobodys('lost', 'new', true), nobodys('lost', 'new', false)]).toEqual([
      'new',
      'moves',
      'nobodys',
    ]);
    expect([reopenedStage(omar), nobodys('lost', 'claimed', true)]).toEqual(['claimed', 'nobodys']);
  });

  it('offers to choose from what would move, and nothing else', () => {
    for (const from of stages)
      for (const holderUserId of [omar, null])
        for (const isManager of [true, false]) {
          const asked = { from, holderUserId, sqlByUserId: omar, isManager };
          const moving = stagesByHand.filter((to) => judgeStageMove({ ...asked, to }).kind === 'moves');
          expect([asked, stagesToChoose(asked)]).toEqual([asked, moving]);
        }
    expect(
      stagesToChoose({ from: 'closed', holderUserId: omar, sqlByUserId: null, isManager: true }),
    ).toEqual([]);
    expect(
      stagesToChoose({ from: 'sql', holderUserId: omar, sqlByUserId: omar, isManager: false }),
    ).not.toContain('accepted');
  });
});
