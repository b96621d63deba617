import { readEnrolment } from '../../db/enrolments.ts';
import type { PlanMove } from '../../db/plan-moves.ts';
import type { Touch } from '../../db/touches.ts';
import type { MoveMadeLine } from '../../slack/plans/move-made.ts';
import { moveWords } from '../../words/move-words.ts';
import type { Asking } from '../asking.ts';
import { nextStep } from './answer-plan-line.ts';

/** A move that something recorded has made, as its answer shows it. `next`: the first touch of the new plan. */
export async function moveMade(
  asking: Asking,
  { move, next }: { move: PlanMove | undefined; next: Touch | undefined },
): Promise<MoveMadeLine> {
  const { means, teamId, plans } = asking;
  const enrolment = move && (await readEnrolment(means.store.rows, teamId, move.to.enrolmentId));
  if (!enrolment) return undefined;
  return {
    moveId: move.moveId,
    from: move.from ? plans.get(move.from.planKey)?.name : undefined,
    to: plans.get(move.to.planKey)?.name ?? moveWords.planGone,
    startsOn: enrolment.startsOn,
    isUndone: move.undoneAt !== null,
    next: nextStep(asking, next),
  };
}
