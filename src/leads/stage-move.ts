import type { Stage } from './lead.ts';

/** The stages that somebody may put a lead at by hand. Claimed: again, of one that was lost or went too far. */
export const stagesByHand = [
  'claimed',
  'contacted',
  'mql',
  'sql',
  'accepted',
  'agreement',
  'lost',
] as const satisfies readonly Stage[];

/** How a lead stands, and who would move it. */
export type StageMove = {
  readonly from: Stage;
  readonly to: Stage;
  /** Who has the lead; of one that was lost, who had it. */
  readonly holderUserId: string | null;
  /** Who marked it SQL last; `null`: Touchbase itself, by score; `undefined`: nobody has. */
  readonly sqlByUserId: string | null | undefined;
  /** Whoever moves it is a manager. */
  readonly isManager: boolean;
};

/** Whether it moves, or why not. */
export type StageVerdict =
  | { kind: 'moves' }
  /** It is there already. */
  | { kind: 'same' }
  /** A sale is entered as one, and closes the lead. */
  | { kind: 'by-deal' }
  /** It came to a sale, which stands. */
  | { kind: 'sold' }
  /** Nobody has it yet: it is claimed or assigned first. A manager may say that it is lost, or offer it again. */
  | { kind: 'nobodys' }
  /** It goes back to the team by being released. */
  | { kind: 'by-release' }
  /** Only what is marked SQL is accepted. */
  | { kind: 'no-sql' }
  /** Whoever has it marked it SQL themselves: somebody else is to take it on, or a manager to accept it. */
  | { kind: 'own-sql' };

/**
 * Whether a lead may be put at a stage by hand. It may go on and back, over some of them too, since people say late what
 * was so long before; with these bounds:
 *
 * - New is what nobody has, closed what came to a sale: neither is said by hand.
 * - SQL → accepted is the hand-over: an agent takes on a lead that somebody else marked SQL, or the score. What its
 *   holder marked is accepted by the next one it is assigned to, or by a manager.
 *
 * Source: the product's words (stage of a lead).
 */
export function judgeStageMove({ from, to, holderUserId, sqlByUserId, isManager }: StageMove): StageVerdict {
  if (from === to) return { kind: 'same' };
  if (from === 'closed') return { kind: 'sold' };
  if (to === 'closed') return { kind: 'by-deal' };
  if (holderUserId === null) {
    const isOver = from === 'lost' ? to === 'new' : to === 'lost';
    return isOver && isManager ? { kind: 'moves' } : { kind: 'nobodys' };
  }
  if (to === 'new') return { kind: 'by-release' };
  if (to !== 'accepted') return { kind: 'moves' };
  if (from !== 'sql') return { kind: 'no-sql' };
  return sqlByUserId === holderUserId && !isManager ? { kind: 'own-sql' } : { kind: 'moves' };
}

/**
 * Where a lead goes that is opened again: to whoever had it; what nobody had is offered anew.
 */
export function reopenedStage(holderUserId: string | null): 'claimed' | 'new' {
  return holderUserId === null ? 'new' : 'claimed';
}

/** Where somebody may put a lead, for a menu. */
export function stagesToChoose(move: Omit<StageMove, 'to'>): Stage[] {
  return stagesByHand.filter((to) => judgeStageMove({ ...move, to }).kind === 'moves');
}
